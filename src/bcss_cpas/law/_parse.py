"""From the TOML text of a file to its parameters; what does not fit is refused by its place."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any, Self

from attrs import evolve, frozen
from cattrs import Converter, transform_error
from cattrs.gen import make_dict_structure_fn, override

from bcss_cpas._versions import Form
from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.errors import BcssError, InputError
from bcss_cpas.law._parameters import (
    Amount,
    Band,
    Bands,
    Figure,
    Parameter,
    ParameterFile,
    Provision,
    Scale,
    Unit,
    Wording,
)
from bcss_cpas.text import Text

FORM = Form("file of parameters")
_HEAD = ("title", "checked", "sources")


@frozen(kw_only=True)
class _Reading:
    """What one source says: a number, words or a scale."""

    source: str | None = None
    value: Decimal | None = None
    unit: Unit | None = None
    says: Text | None = None
    bands: tuple[Band, ...] | None = None

    @property
    def is_empty(self) -> bool:
        return self.value is None and self.says is None and self.bands is None


@frozen(kw_only=True)
class _Line(_Reading):
    """What is known for a stretch of days: one reading, several that conflict, or none."""

    since: date
    """Stands as ``from`` in the file."""
    until: date
    certainty: Certainty
    note: str | None = None
    readings: tuple[_Reading, ...] = ()

    @property
    def all_readings(self) -> tuple[_Reading, ...]:
        return self.readings if self.is_empty else (self,)


@frozen(kw_only=True)
class _Table:
    label: Text | None = None
    article: Citation | None = None
    unit: Unit | None = None
    scale: bool = False
    known: tuple[_Line, ...]


@frozen(kw_only=True)
class _File:
    title: Text | None = None
    checked: date
    sources: dict[str, Citation]
    tables: dict[str, _Table]


def parse(text: str, known: Callable[[str], Parameter | None] = lambda _: None) -> ParameterFile:
    """Read a file. ``known`` gives label, article and unit where a table leaves them out. Raises ``InputError``."""
    try:
        data = tomllib.loads(text, parse_float=Decimal)
        file = _converter().structure(_tables_apart(_present(data)), _File)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"not TOML: {error}") from None
    except Exception as error:  # noqa: BLE001 (cattrs raises whatever a hook or a constructor raises)
        where = str(error) if isinstance(error, BcssError) else "; ".join(transform_error(error))
        raise InputError(f"no file of parameters: {where}") from None
    sources = {key: evolve(source, checked=source.checked or file.checked) for key, source in file.sources.items()}
    tables = (_Head.of(name, table, sources, known(name)) for name, table in file.tables.items())
    return ParameterFile(file.title, tuple(each for head in tables for each in head.history()))


def _present(data: dict[str, Any]) -> dict[str, Any]:
    if "schema_version" not in data:
        raise InputError("its schema_version is missing")
    return FORM.present(data)


def _tables_apart(data: dict[str, Any]) -> dict[str, Any]:
    """Give the tables ``[subject.name]`` a place of their own, by their full names."""
    head = {key: data.pop(key) for key in _HEAD if key in data}
    if not all(isinstance(group, dict) for group in data.values()):
        raise InputError("a parameter stands in a table [subject.name]")
    return {**head, "tables": {f"{group}.{key}": table for group in data for key, table in data[group].items()}}


@frozen
class _Head:
    """What a table says for all its lines."""

    name: str
    label: Text
    article: Citation
    unit: Unit | None
    scale: bool
    lines: tuple[_Line, ...]
    sources: dict[str, Citation]

    @classmethod
    def of(cls, name: str, table: _Table, sources: dict[str, Citation], known: Parameter | None) -> Self:
        label = table.label or (None if known is None else known.label)
        article = table.article or (None if known is None else known.article)
        if label is None or article is None:
            raise InputError(f"{name}: a new parameter has a label and an article")
        unit = table.unit or (known.unit if isinstance(known, Amount) else None)
        return cls(name, label, article, unit, table.scale or isinstance(known, Scale), table.known, sources)

    def history(self) -> Iterator[Parameter]:
        """Give a parameter for each line, oldest first."""
        lines = sorted(self.lines, key=lambda line: line.since)
        for one, two in pairwise(lines):
            if two.since <= one.until:
                raise InputError(f"{self.name}: two lines hold on {two.since}")
        yield from map(self._parameter, lines)

    def _parameter(self, line: _Line) -> Parameter:
        readings = line.all_readings
        if line.until < line.since:
            raise InputError(f"{self.name}: the line of {line.since} ends before it starts")
        if (len(readings) > 1) != (line.certainty is Certainty.CONFLICT):
            raise InputError(f"{self.name}: several readings on {line.since} are a conflict, and one is none")
        if not readings and line.certainty is not Certainty.UNKNOWN:
            raise InputError(f"{self.name}: the line of {line.since} says nothing")
        return self._of(
            tuple(map(self._read, readings)),
            name=self.name,
            label=self.label,
            article=self.article,
            certainty=line.certainty,
            valid_from=line.since,
            known_until=line.until,
            note=line.note,
        )

    def _of(self, readings: tuple[Any, ...], **common: Any) -> Parameter:
        if self.unit is not None:
            return Amount(unit=self.unit, readings=readings, **common)
        return (Scale if self.scale else Provision)(readings=readings, **common)

    def _read(self, reading: _Reading) -> Figure | Wording | Bands:
        if reading.source not in self.sources:
            raise InputError(f"{self.name}: a value names a source of the file")
        source = self.sources[reading.source]
        if self.unit is not None and reading.value is not None:
            return Figure(reading.value, reading.unit or self.unit, source)
        if self.scale and reading.bands is not None:
            return Bands(reading.bands, source)
        if self.unit is None and not self.scale and reading.says is not None:
            return Wording(reading.says, source)
        raise InputError(f"{self.name}: an amount has a value, a rule says something, a scale has bands")


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(date, _day)
    converter.register_structure_hook(Decimal, _number)
    converter.register_structure_hook(str, _words)
    for kind in (Certainty, Unit):  # which are str too
        converter.register_structure_hook(kind, lambda value, kind: kind(value))
    title = override(struct_hook=lambda value, _: converter.structure(value, Text if type(value) is dict else str))
    cited = make_dict_structure_fn(Citation, converter, _cattrs_forbid_extra_keys=True, title=title)
    converter.register_structure_hook(Citation, cited)
    line = make_dict_structure_fn(_Line, converter, _cattrs_forbid_extra_keys=True, since=override(rename="from"))
    converter.register_structure_hook(_Line, line)
    return converter


def _day(value: Any, _: Any) -> date:
    if type(value) is not date:
        raise InputError("a day stands as yyyy-mm-dd, without quotes")
    return value


def _number(value: Any, _: Any) -> Decimal:
    if type(value) not in (int, Decimal) or not Decimal(value).is_finite():
        raise InputError("a number stands without quotes, and is finite")
    return Decimal(value)


def _words(value: Any, _: Any) -> str:
    if type(value) is not str or not value.strip():
        raise InputError("a text is missing")
    return value
