"""What a table says, made ready: one plan for each field of ours, and what it does with a record."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field, frozen

from bcss_cpas.adapting._record import MISSING, Path, Place, Record, shown
from bcss_cpas.adapting._values import Manner
from bcss_cpas.errors import BcssError

BAD = object()
"""Stands for a value that did not fit, once that was told."""


@frozen
class Problem:
    """What does not fit: where it stands in the record, for which field of ours, and why; never the value."""

    path: str
    field: str
    problem: str


@define
class Run:
    """The reading of one record."""

    record: Record
    problems: list[Problem] = field(factory=list)

    def bad(self, place: Place, name: str, problem: str) -> Any:
        """Tell what does not fit."""
        self.problems.append(Problem(shown(place), name, problem))
        return BAD


@frozen(kw_only=True)
class Single:
    """One value: from a place of the record, or always the same."""

    kind: type[Any]
    at: Path | None = None
    constant: Any = None
    manner: Manner = field(factory=Manner)
    not_asked: tuple[Any, ...] = ("",)
    otherwise: Any = None
    split: str | None = None

    def read(self, run: Run, base: Place, name: str) -> Any:
        """Return the value, ``None`` where there is none."""
        if self.at is None:
            return self.constant
        place = self.at.below(base)
        raw = run.record.at(place)
        if raw is MISSING:
            return None
        run.record.read.add(place)
        if raw is None or raw in self.not_asked:
            return None
        try:
            return self._value(raw)
        except BcssError as error:
            if self.otherwise is None:
                return run.bad(place, name, str(error))
            run.record.read.discard(place)  # the word that was not translated stays with what was not read
            return self.otherwise

    def _value(self, raw: Any) -> Any:
        if self.split is None:
            return self.manner.value(raw, self.kind)
        parts = raw.split(self.split) if isinstance(raw, str) else [raw]
        return tuple(self.manner.value(part, self.kind) for part in parts)


@frozen(kw_only=True)
class Whole:
    """An object of several fields, which all stand below one place."""

    build: Callable[..., Any]
    fields: Mapping[str, "Plan"]
    required: frozenset[str]
    at: Path | None = None
    optional: bool = True

    def read(self, run: Run, base: Place, name: str) -> Any:
        """Build the object; ``None`` where the record holds nothing of it."""
        place = base if self.at is None else self.at.below(base)
        values = {key: plan.read(run, place, f"{name}.{key}") for key, plan in self.fields.items()}
        given = {key: value for key, value in values.items() if value is not None}
        if self.optional and all(_is_constant(self.fields[key]) for key in given):
            return None
        missing = self.required - given.keys()
        for key in sorted(missing):
            run.bad(self._place_of(key, place), f"{name}.{key}", "is missing")
        if missing or BAD in given.values():
            return BAD
        try:
            return self.build(**given)
        except BcssError as error:
            return run.bad(place, name, str(error))

    def _place_of(self, key: str, place: Place) -> Place:
        plan = self.fields[key]
        return place if plan.at is None else plan.at.below(place)


@frozen(kw_only=True)
class Items:
    """Some items of a list of ours: those of a list of the record, or one that stands in fields of its own."""

    item: Single | Whole
    at: Path | None = None
    where: Mapping[Path, tuple[Any, ...]] = field(factory=dict)
    none: tuple[Any, ...] = ()
    not_asked: tuple[Any, ...] = ("",)
    asked: Single | None = None

    def read(self, run: Run, base: Place, name: str) -> Any:
        """Return the items; ``()`` where there are none, ``None`` where nobody asked."""
        asked = None if self.asked is None else self.asked.read(run, base, f"{name}, whether it was asked")
        if asked is BAD or asked is False:
            return BAD if asked is BAD else None
        found = self._found(run, base, name)
        return () if found is None and asked is True else found

    def _found(self, run: Run, base: Place, name: str) -> Any:
        if self.at is None:
            one = self.item.read(run, base, name)
            return None if one is None else BAD if one is BAD else (one,)
        place = self.at.below(base)
        raw = run.record.at(place)
        if raw is MISSING:
            return None
        if not (isinstance(raw, list) and raw):
            run.record.read.add(place)
        if raw is None or raw in self.not_asked:
            return None
        if raw in self.none:
            return ()
        if not isinstance(raw, list):
            return run.bad(place, name, "neither a list nor a word that the table knows")
        places = [(*place, str(number)) for number in range(len(raw))]
        chosen = [each for each in places if self._counts(run, each)]
        items = [self.item.read(run, each, f"{name}[{number}]") for number, each in enumerate(chosen)]
        return BAD if BAD in items else tuple(each for each in items if each is not None)

    def _counts(self, run: Run, place: Place) -> bool:
        """Tell whether an item is of the kind that is looked for; only then has it been looked at."""
        kinds = [(path.below(place), wanted) for path, wanted in self.where.items()]
        fits = all(run.record.at(at) in wanted for at, wanted in kinds)
        if fits:
            run.record.read.update(at for at, _ in kinds)
        return fits


@frozen
class Several:
    """A list of ours that the record keeps in several places; not asked only where none of them was."""

    parts: tuple[Items, ...]
    at: None = None

    def read(self, run: Run, base: Place, name: str) -> Any:
        """Return the items of all places."""
        told = [part.read(run, base, name) for part in self.parts]
        if BAD in told:
            return BAD
        answered = [each for each in told if each is not None]
        return tuple(item for each in answered for item in each) if answered else None


Plan = Single | Whole | Items | Several


def _is_constant(plan: Plan) -> bool:
    return isinstance(plan, Single) and plan.at is None
