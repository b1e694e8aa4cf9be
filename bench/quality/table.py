"""The tables: what each rule did, and what became of each planted discrepancy."""

from collections.abc import Iterator

from bcss_cpas.dossier.inquiry import Verdict
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._result import Status
from bcss_cpas.rules._rule import Stage
from bench.quality.answers import Answered
from bench.quality.labels import RULES_OF
from bench.quality.measure import Tally

_COLUMNS = (Status.FOUND, Status.PASSED, Status.SKIPPED, Status.ERROR)
_SHOWN = 10
_NONE = "–"


def rules(tally: Tally) -> Iterator[str]:
    """Give a line for each rule."""
    yield _line("rule", "severity", *(status.value for status in _COLUMNS), "planted", "recall", "clean")
    for rule in builtin():
        labels = [label for label, rules in RULES_OF.items() if rule.id in rules]
        planted = sum(tally.planted[label] for label in labels)
        yield _line(
            rule.id,
            f"{rule.severity}{'*' if rule.stage is Stage.PREVIEW else ''}",
            *(tally.statuses[rule.id, status.value] for status in _COLUMNS),
            planted or _NONE,
            _percent(sum(tally.found[label] for label in labels), planted),
            tally.in_clean[rule.id] or _NONE,
        )
    yield "* in preview: its findings in clean dossiers are not counted"


def labels(tally: Tally) -> Iterator[str]:
    """Give a line for each discrepancy."""
    known = {rule.id for rule in builtin()}
    missing = _numbers(tally.missed)
    for label, ids in RULES_OF.items():
        planted, found = tally.planted[label], tally.found[label]
        told = " or ".join(ids) if known.intersection(ids) else f"no rule yet {' '.join(ids)}".rstrip()
        numbers = f"  missed in {missing[label]}" if label in missing else ""
        beside = ", ".join(f"{rule} {count}" for (of, rule), count in sorted(tally.beside.items()) if of == label)
        also = f"  also {beside}" if beside else ""
        yield f"{label:40}{planted:7}{_percent(found, planted):>9}  {told}{numbers}{also}"


def summary(tally: Tally) -> Iterator[str]:
    """Give the totals."""
    findings, patterns, clean = sum(tally.in_clean.values()), sum(tally.harmless.values()), max(tally.clean, 1)
    rate = 1000 * findings / clean
    for name, number, remark in (
        ("dossiers", tally.dossiers, ""),
        ("clean", tally.clean, ""),
        ("grave findings in clean ones", findings, f"{rate:.2f} per 1,000 (at most 1)"),
        *(("", rule, f"in {numbers}") for rule, numbers in _numbers(tally.noisy).items()),
        ("clean with a harmless pattern", tally.clean_and_harmless, _percent(tally.clean_and_harmless, tally.clean)),
        (
            "harmless patterns that occur",
            len(tally.harmless),
            f"{patterns / clean:.1f} in a clean dossier",
        ),
        ("consultations", tally.asked, f"{_percent(tally.unanswered, tally.asked)} missing, refused or partial"),
    ):
        yield f"{name:32}{number:>9}   {remark}".rstrip()


def answers(answered: Answered) -> Iterator[str]:
    """Give a line for each rule to whose findings social workers answered."""
    yield _line("rule", "", *(verdict.value for verdict in Verdict), "% wrong")
    for rule in sorted({rule for rule, _ in answered.verdicts}):
        numbers = [answered.verdicts[rule, verdict] for verdict in Verdict]
        yield _line(rule, "", *numbers, _percent(answered.verdicts[rule, Verdict.WRONG], sum(numbers)))
    yield f"{answered.changed} answers to findings that are found no more"


def _line(name: str, severity: str, *cells: object) -> str:
    return f"{name:8}{severity:13}{''.join(f'{cell!s:>10}' for cell in cells)}"


def _numbers(pairs: tuple[tuple[int, str], ...]) -> dict[str, str]:
    """Give the numbers of the dossiers by name, the first few of them."""
    found: dict[str, list[int]] = {}
    for number, name in pairs:
        found.setdefault(name, []).append(number)
    return {name: _first(numbers) for name, numbers in found.items()}


def _first(numbers: list[int]) -> str:
    return f"{', '.join(map(str, numbers[:_SHOWN]))}{' …' if len(numbers) > _SHOWN else ''}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else _NONE
