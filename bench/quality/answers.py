"""What social workers answered to findings, counted by rule: how often was a rule wrong to speak?"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from bcss_cpas.checking import Config, check
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Verdict
from bcss_cpas.loading import load_dossier

_EVERYTHING = Config(preview=True)
_SUFFIXES = (".json", ".toml")


@frozen
class Answered:
    """Answers by rule and verdict."""

    verdicts: Counter[tuple[str, Verdict]]
    changed: int
    """Answers to findings that are found no more: the facts have changed since, or the rule."""


def dossiers(folder: Path) -> Iterator[Dossier]:
    """Load each dossier of a folder: a folder of its own, or one TOML or JSON file."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() or path.suffix in _SUFFIXES:
            yield load_dossier(path)


def count(answered: Iterable[Dossier]) -> Answered:
    """Count the answers; each dossier is looked at on the days of its answers, to know which rule each is about."""
    verdicts: Counter[tuple[str, Verdict]] = Counter()
    changed = 0
    for dossier in answered:
        for day in sorted({answer.on for answer in dossier.answers}):
            silenced = check(dossier, day, config=_EVERYTHING).silenced
            rules = {finding.key: finding.rule for finding in silenced}
            for answer in dossier.answers:
                if answer.on == day and answer.finding in rules:
                    verdicts[rules[answer.finding], answer.verdict] += 1
                elif answer.on == day:
                    changed += 1
    return Answered(verdicts, changed)
