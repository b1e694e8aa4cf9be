"""Small tables of HTML, for notebooks: objects of every layer show themselves with them, as masked as in ``repr``."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape


def card(title: str, values: Mapping[str, object]) -> str:
    """Show an object as its name and a table of values; what is ``None`` is left out, everything is escaped."""
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{escape(str(value))}</td></tr>'
        for name, value in values.items()
        if value is not None
    )
    return f"<div><strong>{escape(title)}</strong><table><tbody>{rows}</tbody></table></div>"


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Make a table under a title, with empty cells for ``None``; nothing where there are no rows."""
    lines = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    columns = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    whole = f"<table><caption>{escape(title)}</caption><thead><tr>{columns}</tr></thead><tbody>{lines}</tbody></table>"
    return whole if lines else ""


def _cell(value: object) -> str:
    return f"<td>{'' if value is None else escape(str(value))}</td>"
