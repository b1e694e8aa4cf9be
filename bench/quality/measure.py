"""Check dossiers of the population and count: what was planted and found, and what clean ones gave rise to."""

from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial, reduce

from attrs import field, fields, frozen

from bcss_cpas.checking import Config, check
from bcss_cpas.population.population import AS_OF, Synthetic, dossier
from bcss_cpas.report.report import Report
from bcss_cpas.rules._rule import Severity, Stage
from bench.quality.labels import RULES_OF

GRAVE = (Severity.BLOCKING, Severity.WARNING)
_EVERYTHING = Config(preview=True)
_CHUNK = 100


@frozen(kw_only=True)
class Tally:
    """Counts over some dossiers; two of them add up."""

    dossiers: int = 0
    clean: int = 0
    clean_and_harmless: int = 0
    """Clean dossiers in which at least one harmless pattern occurs."""
    asked: int = 0
    unanswered: int = 0
    planted: Counter[str] = field(factory=Counter)
    found: Counter[str] = field(factory=Counter)
    harmless: Counter[str] = field(factory=Counter)
    """Harmless patterns in clean dossiers."""
    statuses: Counter[tuple[str, str]] = field(factory=Counter)
    in_clean: Counter[str] = field(factory=Counter)
    """Open findings that are grave, of rules that are not in preview, in clean dossiers."""
    beside: Counter[tuple[str, str]] = field(factory=Counter)
    """Discrepancies that were planted alone, each with another rule that spoke gravely: one cause, two findings."""
    missed: tuple[tuple[int, str], ...] = ()
    """Numbers of dossiers, and the label that was not found in them."""
    noisy: tuple[tuple[int, str], ...] = ()
    """Numbers of clean dossiers, and the rule that spoke."""

    def __add__(self, other: "Tally") -> "Tally":
        """Add two tallies."""
        names = [each.name for each in fields(Tally)]
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in names})


def in_parallel(seed: int, number: int, processes: int) -> Tally:
    """Measure so many dossiers, in several processes."""
    chunks = [range(first, min(first + _CHUNK, number)) for first in range(0, number, _CHUNK)]
    with ProcessPoolExecutor(processes) as pool:
        return reduce(Tally.__add__, pool.map(partial(measure, seed), chunks), Tally())


def measure(seed: int, numbers: Iterable[int]) -> Tally:
    """Measure the dossiers with these numbers."""
    return reduce(Tally.__add__, (_of_one(number, dossier(seed, number)) for number in numbers), Tally())


def _of_one(number: int, synthetic: Synthetic) -> Tally:
    report = check(synthetic.dossier, AS_OF, config=_EVERYTHING)
    found = [label for label in synthetic.labels if _is_found(label, report)]
    noisy = tuple((number, rule) for rule in _grave(report)) if synthetic.is_clean else ()
    alone = synthetic.labels if len(synthetic.labels) == 1 else ()
    return Tally(
        dossiers=1,
        clean=int(synthetic.is_clean),
        clean_and_harmless=int(synthetic.is_clean and bool(synthetic.harmless)),
        asked=synthetic.asked,
        unanswered=synthetic.unanswered,
        planted=Counter(synthetic.labels),
        found=Counter(found),
        harmless=Counter(synthetic.harmless if synthetic.is_clean else ()),
        statuses=Counter((result.rule, result.status.value) for result in report.results),
        in_clean=Counter(rule for _, rule in noisy),
        beside=Counter((label, rule) for label in alone for rule in _grave(report) if rule not in RULES_OF[label]),
        missed=tuple((number, label) for label in synthetic.labels if RULES_OF[label] and label not in found),
        noisy=noisy,
    )


def _is_found(label: str, report: Report) -> bool:
    """Tell whether a rule spoke of it; one that yields to a rule that knows better has spoken."""
    return any(rule in report.by_rule and report.by_rule[rule].findings for rule in RULES_OF[label])


def _grave(report: Report) -> Iterable[str]:
    stable = {rule.id for rule in report.rules if rule.stage is not Stage.PREVIEW}
    return (each.rule for each in report.findings if each.is_open and each.severity in GRAVE and each.rule in stable)
