"""A page for each rule, from the rule's own file."""

from collections.abc import Iterator
from inspect import cleandoc

from bcss_cpas.report.explain import explain
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._rule import Rule
from bcss_cpas.text import LANGUAGES


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of rules, and a page for each."""
    yield "rules/index.md", "\n".join(_index()) + "\n"
    for rule in builtin():
        yield f"rules/{rule.id}.md", "\n".join(_page(rule)) + "\n"


def _index() -> Iterator[str]:
    yield "# Rules\n"
    yield "Generated from the rule files. A finding is a question to ask, never a decision.\n"
    yield "| id | title | severity | precision | needs |\n|---|---|---|---|---|"
    for rule in builtin():
        needs = ", ".join(told.kind.LABEL.en for told in (*rule.needs.facts, *rule.needs.any_facts))
        yield f"| [{rule.id}]({rule.id}.md) | {rule.title.en} | {rule.severity} | {rule.precision} | {needs} |"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id}: {rule.title.en}\n"
    yield cleandoc(rule.examine.__doc__ or "") + "\n"
    if rule.yields_to:
        yield f"Not heard where one of these tells the same cause better: {', '.join(rule.yields_to)}.\n"
    yield f"In the library since {rule.since}.\n"
    for lang in LANGUAGES:
        yield f"## {word('rules', lang)} ({lang})\n\n```text\n{explain(rule.id, lang)}```\n"
