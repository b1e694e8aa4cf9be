"""A page for each subject of the law with all that is known of it, and a page for each calculation with an example."""

import inspect
import runpy
from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from typing import Any

from bcss_cpas.codes.provenance import Citation
from bcss_cpas.law import Parameter, Scale, history, subject, subjects
from bcss_cpas.law._parameters import Figure
from bcss_cpas.law.estimate import Estimate
from bcss_cpas.law.trace import Result, Trace
from bcss_cpas.text import LANGUAGES, Language
from docs.reference_pages import class_, function, names_in

EXAMPLES = Path(__file__).parent / "law_examples"
CALCULATIONS = (
    "category", "living_wage", "exemption", "capital", "property", "article_35", "counter", "cohabitants", "aid",
    "estimate", "debtors", "recovery", "scale", "debtor_inquiry",
)  # fmt: skip
"""The calculations, in the order in which a file meets them; each is a module of the law, and has an example."""


def pages() -> Iterator[tuple[str, str]]:
    """Give the index, a page for each subject, and one for each calculation."""
    yield "law/index.md", "\n".join(_index()) + "\n"
    for name in subjects():
        yield f"law/parameters/{name}.md", "\n".join(_subject(name)) + "\n"
    for name in CALCULATIONS:
        yield f"law/{name}.md", "\n".join(_calculation(name)) + "\n"


def _index() -> Iterator[str]:
    yield "# The law\n"
    yield "Generated. What the law says, with its days, its source and how well it is known; and the calculations, each"
    yield "with an example that runs. Nothing is extrapolated: outside the days on which a value is known to hold, and"
    yield "where it is from memory, unknown or a conflict of sources, asking for it raises.\n"
    yield "## Calculations\n\n| calculation | what |\n|---|---|"
    for name in CALCULATIONS:
        yield f"| [{name}]({name}.md) | {_summary(_module(name))} |"
    yield "\n## Subjects\n\n| subject | title | parameters |\n|---|---|---|"
    for name in subjects():
        file = subject(name)
        title = "" if file.title is None else " · ".join(file.title.in_(lang) for lang in LANGUAGES)
        yield f"| [{name}](parameters/{name}.md) | {title} | {len(file.names)} |"


def _subject(name: str) -> Iterator[str]:
    file = subject(name)
    yield f"# {name}: {file.title}\n"
    yield "Each value with the days on which it is known to hold, both included.\n"
    for each in file.names:
        told = history(each)
        yield f"## {each}\n"
        yield " · ".join(told[0].label.in_(lang) for lang in LANGUAGES) + "\n"
        yield f"Article: {told[0].article.title.en} ({told[0].article.certainty}).\n"
        yield "| from | known until | value | certainty | source | checked | note |\n|---|---|---|---|---|---|---|"
        for line in told:
            yield from _rows(line)
        yield ""


def _rows(line: Parameter) -> Iterator[str]:
    days = f"{line.valid_from} | {line.known_until}"
    if not line.readings:
        nothing = "a scale, not found" if isinstance(line, Scale) else "not found"
        yield f"| {days} | {nothing} | {line.certainty} | – | – | {line.note or ''} |"
    for reading in line.readings:
        value = f"{reading.value} {reading.unit}" if isinstance(reading, Figure) else reading.value.en
        source = reading.source
        yield f"| {days} | {value} | {line.certainty} | {_source(source)} | {source.checked} | {line.note or ''} |"


def _source(source: Citation) -> str:
    return source.title.en if source.url is None else f"[{source.title.en}]({source.url})"


def _calculation(name: str) -> Iterator[str]:
    module = _module(name)
    file = EXAMPLES / f"{name}.py"
    code = file.read_text("utf-8")
    _, story, body = code.split('"""', 2)
    explained = runpy.run_path(str(file))["explained"]
    yield f"# {name}: {_summary(module)}\n"
    yield from _rest(module)
    for each in names_in(module):
        if not each.is_constant:
            yield f"## `{each.name}`\n"
            yield from class_(each.value) if inspect.isclass(each.value) else function(each.name, each.value)
    yield f"## Example\n\n{cleandoc(story)}\n"
    yield f"```python\n{body.strip()}\n```\n"
    for lang in LANGUAGES:
        yield f"In {lang}:\n\n```text\n{_explained(explained, lang)}\n```\n"


def _explained(explained: Estimate | Result | Trace, lang: Language) -> str:
    return explained.to_text(lang) if isinstance(explained, Trace) else explained.say(lang)


def _module(name: str) -> Any:
    return import_module(f"bcss_cpas.law.{name}")


def _summary(module: Any) -> str:
    return cleandoc(module.__doc__ or "").partition("\n\n")[0].replace("\n", " ").rstrip(".")


def _rest(module: Any) -> Iterator[str]:
    rest = cleandoc(module.__doc__ or "").partition("\n\n")[2]
    if rest:
        yield f"{rest}\n"
