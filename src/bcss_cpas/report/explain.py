"""``explain``: what a rule looks at, why, what it asks and gives to do, and what it rests on."""

import re
from collections.abc import Iterable, Iterator

from bcss_cpas.codes.dates import written
from bcss_cpas.report.show import flux_title, joined
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._rule import Basis, Rule, Told, Tolerance
from bcss_cpas.text import Language, colon

_NAME = re.compile(r"\{\w+\}")
"""What a finding fills in."""


def explain(of: str | Rule, lang: Language = "en") -> str:
    """Explain a rule in one language: one of the library by its id, or one of others.

    Raises ``UnknownNameError`` where the library has none of that id.
    """
    return "\n".join(_lines(rule(of) if isinstance(of, str) else of, lang)) + "\n"


def _lines(each: Rule, lang: Language) -> Iterator[str]:
    yield f"{each.id} – {each.title.in_(lang)}"
    yield ""
    yield f"{word('why', lang)}{colon(lang)} {each.why.in_(lang)}"
    for key, text in (("ask", each.ask), ("task", each.task)):
        if text is not None:
            yield f"{word(key, lang)}{colon(lang)} {_NAME.sub('…', text.in_(lang))}"
    marks = (f"severity.{each.severity}", f"precision.{each.precision}", f"stage.{each.stage}")
    yield f"{word('severity', lang)}{colon(lang)} {' · '.join(word(mark, lang) for mark in marks)}"
    fields = _fields((*each.needs.declared, *each.needs.proposed), lang)
    parts = {
        "needs": (*(_told(need, lang) for need in each.needs.facts), *fields),
        "one of": tuple(_told(need, lang) for need in each.needs.any_facts),
        "of cohabitants": tuple(_told(need, lang) for need in each.needs.of_cohabitants),
        "of living wage": _fields(each.needs.of_living_wage, lang),
        "tolerance": tuple(_tolerance(each.tolerance, lang)),
        "yields to": each.yields_to,
    }
    for key, values in parts.items():
        if values:
            yield f"{word(key, lang)}{colon(lang)} {joined(values, lang)}"
    for basis in each.basis:
        yield f"{word('basis', lang)}{colon(lang)} {_basis(basis, lang)}"


def _fields(names: Iterable[str], lang: Language) -> tuple[str, ...]:
    return tuple(word(f"field.{name}", lang) for name in names)


def _told(need: Told, lang: Language) -> str:
    """Name a kind of facts, and the flux that must tell them where not any will do."""
    label = need.kind.LABEL.in_(lang)
    return f"{label} ({' / '.join(flux_title(name, lang) for name in need.by)})" if need.by else label


def _tolerance(tolerance: Tolerance, lang: Language) -> Iterator[str]:
    if tolerance.amount:
        yield word("tolerance.amount", lang, amount=tolerance.amount)
    if tolerance.part:
        yield word("tolerance.part", lang, part=(100 * tolerance.part).normalize())
    if tolerance.days:
        yield word("tolerance.days", lang, days=tolerance.days)


def _basis(basis: Basis, lang: Language) -> str:
    days = (("since", basis.since), ("until", basis.until))
    held = "".join(f", {word(key, lang).lower()} {written(day, lang)}" for key, day in days if day is not None)
    certainty = word(f"certainty.{basis.citation.certainty}", lang)
    return f"{basis.citation.title.in_(lang)}{held} [{word(f'basis.{basis.kind}', lang)}, {certainty}]"
