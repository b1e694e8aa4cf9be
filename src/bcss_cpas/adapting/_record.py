"""A record of another system: what stands at a place, and what nobody has looked at."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field, frozen

from bcss_cpas.facts._fact import masked

Place = tuple[str, ...]
MISSING = object()
_NUMBER = re.compile(r"\d{6,}")


@frozen
class UnreadField:
    """A field of the record that no line of the table reads; ``repr`` does not show the value."""

    path: str
    value: Any = field(repr=masked)


@frozen
class Path:
    """A way through a record: ``client.names.0``, from the item that is looked at, or with ``$.`` from the start."""

    steps: Place
    absolute: bool

    @classmethod
    def parse(cls, text: str) -> "Path":
        """Read ``a.b.0.c``: a step of digits is the position in a list, from 0; ``.`` is the item itself."""
        steps = text.removeprefix("$").split(".")
        return cls(tuple(step for step in steps if step), text.startswith("$"))

    def below(self, base: Place) -> Place:
        """Return the place that it leads to."""
        return self.steps if self.absolute else (*base, *self.steps)


@define
class Record:
    """Plain data, and which places of them were read; a place that was read counts with all below it."""

    data: Any
    read: set[Place] = field(factory=set)

    def at(self, place: Place) -> Any:
        """Return what stands at a place, or ``MISSING``."""
        value = self.data
        for step in place:
            if isinstance(value, list) and step.isdecimal() and int(step) < len(value):
                value = value[int(step)]
            elif isinstance(value, dict) and step in value:
                value = value[step]
            else:
                return MISSING
        return value

    def unread(self, left_out: Iterable[Place]) -> Iterator[UnreadField]:
        """Give what was not read, but for the places left out; ``*`` stands for any step."""
        patterns = tuple(left_out)
        for place, value in _leaves(self.data, ()):
            beginnings = [place[:length] for length in range(len(place) + 1)]
            if not any(one in self.read or any(_fits(one, each) for each in patterns) for one in beginnings):
                yield UnreadField(shown(place), value)


def shown(place: Place) -> str:
    """Write a place; a key that holds a long number, which may be somebody's, is written without it."""
    steps = (_NUMBER.sub("…", step) for step in place)
    return "$" + "".join(f"[{step}]" if step.isdecimal() else f".{step}" for step in steps)


def _fits(place: Place, pattern: Place) -> bool:
    return len(place) == len(pattern) and all(two in ("*", one) for one, two in zip(place, pattern, strict=True))


def _leaves(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    """Give everything that is no list or table, and the empty ones of those."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if not items:
        yield place, value
    for key, each in items:
        yield from _leaves(each, (*place, str(key)))
