"""``explain``: what a rule looks at, why, what it asks, and what it rests on."""

from collections.abc import Iterator

from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._rule import Rule
from bcss_cpas.text import Language


def explain(rule_id: str, lang: Language = "en") -> str:
    """Explain a rule in one language. Raises ``UnknownNameError`` where there is none of that id."""
    return "\n".join(_lines(rule(rule_id), lang)) + "\n"


def _lines(each: Rule, lang: Language) -> Iterator[str]:
    yield f"{each.id} – {each.title.in_(lang)}"
    yield ""
    yield f"{word('why', lang)}: {each.why.in_(lang)}"
    yield f"{word('ask', lang)}: {each.ask.in_(lang)}"
    marks = (f"severity.{each.severity}", f"precision.{each.precision}", f"stage.{each.stage}")
    yield f"{word('severity', lang)}: {' · '.join(word(mark, lang) for mark in marks)}"
    kinds = (told.kind.LABEL.in_(lang) for told in (*each.needs.facts, *each.needs.any_facts))
    names = (*kinds, *(word(f"field.{name}", lang) for name in each.needs.declared))
    if names:
        yield f"{word('needs', lang)}: {', '.join(names)}"
    for basis in each.basis:
        since = "" if basis.since is None else f", {basis.since:%d/%m/%Y}"
        certainty = word(f"certainty.{basis.citation.certainty}", lang)
        yield f"{word('basis', lang)}: {basis.citation.title}{since} [{certainty}]"
