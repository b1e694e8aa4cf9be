"""A notebook as Markdown: its texts, its code, and what the code gave when it was last run."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any


def as_markdown(notebook: str) -> str:
    """Return the Markdown of a notebook, given as its JSON text."""
    return "\n\n".join(_parts(json.loads(notebook))) + "\n"


def _parts(notebook: dict[str, Any]) -> Iterator[str]:
    for cell in notebook["cells"]:
        text = _whole(cell["source"])
        if cell["cell_type"] == "markdown":
            yield text
        elif text.strip():
            yield _block("python", text)
            for output in cell["outputs"]:
                yield from _output(output)


def _output(output: dict[str, Any]) -> Iterator[str]:
    """Give the richest form that a page can hold."""
    data = output.get("data", {})
    if "image/svg+xml" in data:
        yield _block("{raw} html", _whole(data["image/svg+xml"]))
    elif "image/png" in data:
        yield f"![](data:image/png;base64,{_whole(data['image/png']).replace(chr(10), '')})"
    elif "text/html" in data:
        yield _block("{raw} html", _html(_whole(data["text/html"])))
    elif text := _whole(data.get("text/plain", output.get("text", ""))):
        yield _block("text", text)


def _html(text: str) -> str:
    """Give a page of its own a frame, so that its style stays inside."""
    if not text.lstrip().lower().startswith("<!doctype"):
        return text
    return f'<iframe srcdoc="{escape(text)}" style="width:100%;height:40rem;border:0" title="output"></iframe>'


def _block(language: str, text: str) -> str:
    fence = "`" * max(3, *(len(run) + 1 for run in _ticks(text)), 3)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def _ticks(text: str) -> list[str]:
    return [line for line in text.split() if set(line) == {"`"}]


def _whole(text: "str | list[str]") -> str:
    return text if isinstance(text, str) else "".join(text)
