"""The picture of the life cycle: states as boxes, steps as arrows with the names of their functions."""

from collections.abc import Iterator
from html import escape
from inspect import isfunction

from attrs import frozen

from bcss_cpas.integration import transitions

_WIDTH, _HEIGHT, _BOX, _TALL = 980, 460, 176, 54


@frozen
class State:
    """A box: its codes, its words, where its middle stands."""

    codes: str
    words: str
    x: int
    y: int


@frozen
class Arrow:
    """Steps from one box to another; ``bend`` is the point that draws the line to it."""

    steps: tuple[str, ...]
    start: str
    end: str
    bend: tuple[int, int]


STATES = {
    "none": State("", "not integrated", 110, 130),
    "inquiry": State("001", "inquiry, two months", 360, 130),
    "aid": State("002 003 004 005", "aid, or cohabitant", 760, 130),
    "review": State("001 + aid", "review or alert", 560, 260),
    "article 60": State("006", "employed, article 60", 870, 330),
    "alone": State("007 030", "mediation, debtor outside", 110, 300),
    "ended": State("", "ended", 360, 400),
}
ARROWS = (
    Arrow(("register",), "none", "inquiry", (235, 130)),
    Arrow(("register",), "none", "alone", (110, 215)),
    Arrow(("join_household",), "none", "aid", (435, -10)),
    Arrow(("decide",), "inquiry", "aid", (560, 130)),
    Arrow(("refuse", "leave_household", "expire"), "inquiry", "ended", (340, 265)),
    Arrow(("register",), "aid", "review", (630, 175)),
    Arrow(("decide",), "review", "aid", (720, 235)),
    Arrow(("end_aid",), "review", "ended", (480, 335)),
    Arrow(("end_aid", "leave_household", "expire"), "aid", "ended", (735, 430)),
    Arrow(("start_article_60",), "aid", "article 60", (778, 262)),
    Arrow(("end_article_60",), "article 60", "aid", (905, 195)),
    Arrow(("end_aid", "expire"), "article 60", "ended", (640, 440)),
    Arrow(("close", "expire"), "alone", "ended", (190, 385)),
)
"""The steps ``notify`` and ``replace_number`` change no state, and are in no arrow."""

STILL = frozenset({"notify", "replace_number"})


def steps() -> frozenset[str]:
    """Name every step that the library offers."""
    own = (value for value in vars(transitions).values() if isfunction(value))
    return frozenset(
        each.__name__ for each in own if each.__module__ == transitions.__name__ and not each.__name__.startswith("_")
    )


def svg() -> str:
    """Draw the picture."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="13"><title>The life cycle of an integration</title>'
    )
    yield (
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
        'orient="auto-start-reverse"><path d="M0 0 L10 5 L0 10 z" fill="#567"/></marker></defs>'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>'
    )
    for arrow in ARROWS:
        yield from _arrow(arrow)
    for state in STATES.values():
        yield from _box(state)
    yield "</svg>"


def _box(state: State) -> Iterator[str]:
    left, top = state.x - _BOX // 2, state.y - _TALL // 2
    yield f'<rect x="{left}" y="{top}" width="{_BOX}" height="{_TALL}" rx="8" fill="#eef3f8" stroke="#345"/>'
    lines = [line for line in (state.codes, state.words) if line]
    for number, line in enumerate(lines):
        y = state.y + 5 + (number * 18 - 9 if len(lines) > 1 else 0)
        weight = ' font-weight="bold"' if line == state.codes else ""
        yield f'<text x="{state.x}" y="{y}" text-anchor="middle"{weight}>{escape(line)}</text>'


def _arrow(arrow: Arrow) -> Iterator[str]:
    start, end = (_edge(STATES[name], arrow.bend) for name in (arrow.start, arrow.end))
    x, y = arrow.bend
    yield (
        f'<path d="M{start[0]} {start[1]} Q{x} {y} {end[0]} {end[1]}" fill="none" stroke="#567" '
        'marker-end="url(#tip)"/>'
    )
    middle = (start[0] + 2 * x + end[0]) // 4, (start[1] + 2 * y + end[1]) // 4
    for number, step in enumerate(arrow.steps):
        wide, top = 7 * len(step) + 6, middle[1] - 8 * len(arrow.steps) + 16 * number
        yield (
            f'<rect x="{middle[0] - wide // 2}" y="{top}" width="{wide}" height="16" fill="#fff"/>'
            f'<text x="{middle[0]}" y="{top + 12}" text-anchor="middle" font-family="monospace" '
            f'font-size="12" fill="#234">{step}</text>'
        )


def _edge(state: State, towards: tuple[int, int]) -> tuple[int, int]:
    """Return where the line from the middle of a box towards a point leaves the box."""
    dx, dy = towards[0] - state.x, towards[1] - state.y
    scale = min(
        (_BOX / 2 + 3) / abs(dx) if dx else float("inf"),
        (_TALL / 2 + 3) / abs(dy) if dy else float("inf"),
    )
    return round(state.x + dx * scale), round(state.y + dy * scale)
