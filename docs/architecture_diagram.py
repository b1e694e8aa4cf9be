"""The picture of the layers: read from the contract that ``import-linter`` holds, so that the two cannot part."""

import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
_WIDTH, _ROW, _TALL, _LEFT, _GAP = 940, 52, 38, 20, 12
WORDS = {
    "cli": "the command line",
    "testing": "strategies for tests",
    "client": "asks the BCSS; simulator",
    "frames": "batches and tables",
    "adapting": "records of other systems",
    "loading": "a dossier from a folder",
    "checking": "check(): the report",
    "convert": "plain data, JSON, JSON Schema",
    "population": "synthetic dossiers",
    "report": "terminal, HTML, text, rows",
    "flux": "XML to content and facts",
    "rules": "facts to findings",
    "dossier": "declaration, visits, case",
    "integration": "life cycle of an integration",
    "law": "dated amounts, calculations",
    "facts": "neutral records",
    "message": "a message read",
    "codes": "what a code means",
    "periods": "days",
    "text": "words in four languages",
    "markup": "HTML and SVG",
    "errors": "everything that is raised",
}
"""What each part is for, in a few words."""


def layers(project: str) -> tuple[tuple[str, ...], ...]:
    """Read the layers, the highest first, from the text of ``pyproject.toml``; private helpers are left out."""
    contracts = tomllib.loads(project)["tool"]["importlinter"]["contracts"]
    (contract,) = (each for each in contracts if each["type"] == "layers")
    rows = (tuple(name.strip(" ()") for name in layer.split("|")) for layer in contract["layers"])
    shown = (tuple(name for name in row if not name.startswith("_")) for row in rows)
    return tuple(row for row in shown if row)


def svg() -> str:
    """Draw the picture."""
    return "\n".join(_lines(layers(PROJECT.read_text("utf-8")))) + "\n"


def _lines(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    height = len(rows) * _ROW + 40
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'font-family="sans-serif" font-size="13"><title>The layers: imports go downwards only</title>'
    )
    yield (
        '<defs><marker id="down" viewBox="0 0 10 10" refX="5" refY="9" markerWidth="7" markerHeight="7">'
        '<path d="M0 0 L5 10 L10 0 z" fill="#567"/></marker></defs>'
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>'
    )
    for number, row in enumerate(rows):
        yield from _layer(row, 20 + number * _ROW)
    x = _WIDTH - 22
    yield f'<path d="M{x} 22 L{x} {height - 30}" stroke="#567" stroke-width="1.5" marker-end="url(#down)"/>'
    yield (
        f'<text x="{x + 12}" y="{height // 2}" transform="rotate(90 {x + 12} {height // 2})" text-anchor="middle" '
        'font-size="12" fill="#345">imports</text></svg>'
    )


def _layer(row: tuple[str, ...], top: int) -> Iterator[str]:
    wide = (_WIDTH - 2 * _LEFT - 30 - (len(row) - 1) * _GAP) // len(row)
    for place, name in enumerate(row):
        left = _LEFT + place * (wide + _GAP)
        middle = left + wide // 2
        yield f'<rect x="{left}" y="{top}" width="{wide}" height="{_TALL}" rx="6" fill="#eef3f8" stroke="#345"/>'
        yield f'<text x="{middle}" y="{top + 16}" text-anchor="middle" font-weight="bold">{escape(name)}</text>'
        words = escape(WORDS[name])
        yield f'<text x="{middle}" y="{top + 31}" text-anchor="middle" font-size="11" fill="#345">{words}</text>'
