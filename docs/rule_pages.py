"""A page for each rule, from the rule's own file."""

from collections.abc import Iterator
from inspect import cleandoc

from bcss_cpas.checking import Config, check
from bcss_cpas.report.explain import explain
from bcss_cpas.report.show import message_of, steps_of
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._finding import Finding
from bcss_cpas.rules._rule import Rule
from bcss_cpas.text import LANGUAGES, Language, colon


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of rules, and a page for each."""
    yield "rules/index.md", "\n".join(_index()) + "\n"
    for rule in builtin():
        yield f"rules/{rule.id}.md", "\n".join(_page(rule)) + "\n"


def _index() -> Iterator[str]:
    yield "# Rules\n"
    yield "Generated from the rule files. A finding is a question to ask, never a decision.\n"
    columns = ("id", "title", "severity", "precision", "status", "rests on", "certainty", "needs")
    yield f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}"
    for rule in builtin():
        every = (told.kind.LABEL.en for told in rule.needs.facts)
        one_of = " or ".join(dict.fromkeys(told.kind.LABEL.en for told in rule.needs.any_facts))
        asked = (word(f"field.{name}", "en") for name in (*rule.needs.declared, *rule.needs.proposed))
        of_others = " or ".join(dict.fromkeys(told.kind.LABEL.en for told in rule.needs.of_cohabitants))
        worked_out = " and ".join(word(f"field.{name}", "en") for name in rule.needs.of_living_wage)
        others = (("of cohabitants", of_others), ("of a living wage", worked_out))
        needs = ", ".join(filter(None, (*every, one_of, *(f"{of}: {what}" for of, what in others if what), *asked)))
        kinds = ", ".join(dict.fromkeys(word(f"basis.{basis.kind}", "en") for basis in rule.basis))
        marks = (rule.severity, rule.precision, rule.stage, kinds, rule.certainty, needs)
        yield f"| [{rule.id}]({rule.id}.md) | {rule.title.en} | {' | '.join(marks)} |"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id}: {rule.title.en}\n"
    yield cleandoc(rule.examine.__doc__ or "") + "\n"
    yield f"In the library since {rule.since}.\n"
    findings = check(rule.triggers(), rule.day, rules=[rule], config=Config(preview=True)).findings
    for lang in LANGUAGES:
        said = "\n".join(line for finding in findings for line in _example(finding, rule, lang))
        yield f"## {word('rules', lang)} ({lang})\n\n```text\n{explain(rule.id, lang)}{said}\n```\n"


def _example(finding: Finding, rule: Rule, lang: Language) -> Iterator[str]:
    yield f"{word('example', lang)}{colon(lang)} {message_of(finding, rule, lang)}"
    yield from (f"  {word(key, lang)}{colon(lang)} {text}" for key, text in steps_of(finding, rule, lang))
