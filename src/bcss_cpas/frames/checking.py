"""``check_batches``: dossiers in, a row for each dossier out with what was found; or a row for each finding."""

from datetime import date
from functools import partial
from importlib.metadata import version
from typing import Any, Literal

import pyarrow as pa
from attrs import evolve, frozen

from bcss_cpas.checking import Config, check
from bcss_cpas.convert import from_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.errors import BcssError, InputError
from bcss_cpas.frames.access import AccessError, guard
from bcss_cpas.frames.batches import BINARY, DAY, TEXT, Mapping, column, has, texts
from bcss_cpas.frames.disclosure import Disclosure, Name
from bcss_cpas.frames.dossier_rows import DossierRow, FindingRow, StatusRow, dossier_row, finding_rows, status_row
from bcss_cpas.frames.rows import Made, Nest, fields, records
from bcss_cpas.frames.telling import Telling
from bcss_cpas.frames.versions import metadata
from bcss_cpas.rules._catalogue import builtin, vendor
from bcss_cpas.rules._rule import Rule
from bcss_cpas.text import Language

_LISTS = {"findings": FindingRow, "statuses": StatusRow}


def check_batches(
    as_of: date,
    *,
    key: bytes | None = None,
    clear: bool = False,
    personal: bool = False,
    legal_basis: str | None = None,
    rows: Literal["findings", "statuses"] | None = None,
    config: Config | None = None,
    vendors: tuple[str, ...] = (),
    lang: Language = "en",
) -> "Checking":
    """Return a callable that checks batches of dossiers as they stand on a day.

    It takes batches with a column ``dossier`` (JSON as ``to_json`` gives it), perhaps ``id`` (handed on as text), and
    ``access_first`` and ``access_last``, the days between which the CPAS has access to the data of the person, both
    inclusive. It gives a row for each dossier, with a list of its open findings and one of what became of the rules; or
    with ``rows`` a row for each finding or for each rule. A dossier that cannot be read is a row with ``error``.

    Where no access is given, or it does not run on that day, the dossier is not opened: its row has the error
    ``AccessError``, unless ``legal_basis`` says on what the check rests; then that stands in the row.

    ``key``, ``clear`` and ``personal`` say what is told of persons: see ``Disclosure``. ``config`` is that of
    ``check``; ``vendors`` names packages whose rules run too; ``lang`` is the language of the texts.

    Raises ``InputError`` without a key and without ``clear``, and for a day that is none.
    """
    if type(as_of) is not date:
        raise InputError("as_of is a day, without a time")
    if rows not in (None, *_LISTS):
        raise InputError(f"there are rows of {' and of '.join(_LISTS)}")
    disclosure = Disclosure(key=key, clear=clear, personal=personal)
    return Checking(
        as_of=as_of,
        disclosure=disclosure,
        legal_basis=legal_basis,
        rows=rows,
        config=config or Config(),
        vendors=vendors,
        lang=lang,
    )


@frozen(kw_only=True)
class Checking(Mapping):
    """What ``check_batches`` returns: call it with batches; ``schema`` is that of what comes out."""

    as_of: date
    disclosure: Disclosure
    legal_basis: str | None
    rows: str | None
    config: Config
    vendors: tuple[str, ...]
    lang: Language

    @property
    def nested(self) -> Any:
        """The schema with a row for each dossier."""
        lists = [pa.field(name, records(cls)) for name, cls in _LISTS.items()]
        known = [pa.field("id", pa.string()), *fields(DossierRow), *lists]
        return pa.schema(known, metadata=metadata("dossiers", self.disclosure))

    @property
    def mark(self) -> str:
        """What has to be the same for two tables to go together: all that was asked for, and the key."""
        return f"{evolve(self, disclosure=self.disclosure.without_key())!r} {self.disclosure.mark}"

    def turned(self, batch: Any) -> Any:
        """Check one small batch."""
        rules = (*builtin(), *(rule for name in self.vendors for rule in vendor(name)))
        telling = Telling(self.disclosure)
        nest = Nest(DossierRow, _LISTS.values(), telling)
        days = [_days(batch, name) for name in ("access_first", "access_last")]
        for content, first, last in zip(column(batch, "dossier", BINARY, TEXT), *days, strict=True):
            nest.add(partial(self._checked, content, (first, last), rules, telling), self._broken)
        return pa.RecordBatch.from_arrays([texts(batch, "id"), *nest.arrays()], schema=self.nested)

    def _checked(self, content: Any, access: tuple[Any, Any], rules: tuple[Rule, ...], telling: Telling) -> Made:
        basis = self._basis(*(day.as_py() for day in access))
        if not content.is_valid:
            raise InputError("there is no dossier")
        report = check(from_json(Dossier, content.as_py()), self.as_of, rules, self.config)
        found = (
            *finding_rows(report, self.lang, telling),
            *(status_row(result, report) for result in report.results),
        )
        return dossier_row(report, basis, telling), found, _LISTS.values()

    def _basis(self, first: date | None, last: date | None) -> str | None:
        """Return the legal basis where it is needed; without one, access must run."""
        try:
            guard(first, last, self.as_of)
        except AccessError:
            if not self.legal_basis:
                raise
            return self.legal_basis
        return None

    def _broken(self, error: Exception) -> DossierRow:
        problem = str(error) if isinstance(error, BcssError) else None
        return DossierRow(
            as_of=self.as_of, library=Name(version("bcss-cpas")), error=type(error).__name__, problem=problem
        )


def _days(batch: Any, name: str) -> Any:
    """Return a column of days as Arrow has them, none where there is no such column: not each is a day of Python's."""
    return column(batch, name, DAY) if has(batch, name) else pa.nulls(batch.num_rows)
