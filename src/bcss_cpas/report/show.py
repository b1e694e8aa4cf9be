"""How a value is shown to people: codes by their label, dates and numbers in the Belgian way, SSIN masked."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind, RightKind
from bcss_cpas.codes.dates import IncompleteDate, written
from bcss_cpas.codes.loi65 import AidKind
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.codes.unemployment import NoRightReason
from bcss_cpas.dossier.declaration import Frequency, IncomeKind
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.rules._finding import Euro, Finding, FluxName, Value
from bcss_cpas.rules._rule import Rule
from bcss_cpas.text import Language, Text, colon, decimal, euro

_WITHIN = re.compile(r"(?<=«)(?=\S)|(?<=\S)(?=»)")
"""Where guillemets stand close to what is between them."""
LABELLED = (
    OpenCode, QualityCode, BenefitKind, RightKind, AidKind, ActivityKind, NoRightReason,
)  # fmt: skip
"""The codes that a finding may hold; each has a label."""


def show(value: Value, lang: Language, *, masked: bool = False) -> str:
    """Say a value in one language; ``masked`` hides addresses and what people wrote too, an SSIN always is."""
    return spaced(visible(_said(value, lang, masked=masked)), lang)


def _said(value: Value, lang: Language, *, masked: bool) -> str:
    if isinstance(value, date | IncompleteDate):
        return written(value, lang)
    if isinstance(value, Decimal):
        return decimal(value, lang)
    if isinstance(value, QualityCode):
        return f"{value} {value.label(lang)}"
    if isinstance(value, LABELLED):
        return value.label(lang)
    if isinstance(value, Euro):
        return euro(value.amount, lang)
    if isinstance(value, FluxName):
        return flux_title(value.value, lang)
    if isinstance(value, IncomeKind):
        return word(f"income.{value}", lang)
    if isinstance(value, Frequency):
        return word(f"frequency.{value}", lang)
    return "…" if masked and isinstance(value, str | Address) else str(value)


def spaced(text: str, lang: Language) -> str:
    """Set the guillemets around a code that no list knows: French has a space within them, at which no line ends."""
    return _WITHIN.sub("\N{NO-BREAK SPACE}", text) if lang == "fr" else text


def show_source(source: Source, lang: Language) -> str:
    """Say where a value comes from: kind, name, and the day where it is known."""
    name = word(f"origin.{source.origin}", lang)
    if source.origin is Origin.FLUX:
        name = flux_title(source.name, lang)
    elif source.origin is Origin.EVIDENCE:
        name = f"{name}{colon(lang)} {visible(source.name)}"
    return name if source.on is None else f"{name}, {written(source.on, lang)}"


def flux_title(name: str, lang: Language) -> str:
    """Name a flux as people do; one that the library does not know keeps its own name."""
    return flux(name).title.in_(lang) if name in flux_names() else visible(name)


def joined(texts: Iterable[str], lang: Language) -> str:
    """Put texts on one line, a semicolon between them; French has a space before it too."""
    return f"{colon(lang).replace(':', ';')} ".join(texts)


def values_of(finding: Finding, lang: Language) -> tuple[tuple[str, str, str], ...]:
    """Say what was declared, and what was observed: the key of its word, the value, the source; each once."""
    declared = () if finding.declared is None else (("declared", finding.declared),)
    said = (*declared, *(("observed", each) for each in finding.observed))
    told = ((key, show(each.what, lang), show_source(each.source, lang)) for key, each in said)
    return tuple(dict.fromkeys(told))


def message_of(finding: Finding, rule: Rule, lang: Language, *, masked: bool = False) -> str:
    """Fill in what a rule says of a finding."""
    return _filled(rule.message, finding, lang, masked=masked)


def question_of(finding: Finding, rule: Rule, lang: Language, *, masked: bool = False) -> str | None:
    """Fill in what to ask the person; ``None`` where nothing is to be asked."""
    return None if rule.ask is None else _filled(rule.ask, finding, lang, masked=masked)


def task_of(finding: Finding, rule: Rule, lang: Language, *, masked: bool = False) -> str | None:
    """Fill in what the social worker does; ``None`` where the question is all."""
    return None if rule.task is None else _filled(rule.task, finding, lang, masked=masked)


def steps_of(finding: Finding, rule: Rule, lang: Language, *, masked: bool = False) -> Iterator[tuple[str, str]]:
    """Give what follows from a finding, each with the key of its word: first the question, then the task."""
    steps = (
        ("ask", question_of(finding, rule, lang, masked=masked)),
        ("task", task_of(finding, rule, lang, masked=masked)),
    )
    yield from ((key, text) for key, text in steps if text is not None)


def _filled(text: Text, finding: Finding, lang: Language, *, masked: bool) -> str:
    values = {name: show(value, lang, masked=masked) for name, value in finding.values}
    declared = "–" if finding.declared is None else show(finding.declared.what, lang, masked=masked)
    observed = joined(dict.fromkeys(show(said.what, lang, masked=masked) for said in finding.observed), lang) or "–"
    return text.format(lang, **{"declared": declared, "observed": observed, **values})
