"""``read_batches``: messages in, a row for each message out, with the facts that it gives; or a row for each fact."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pyarrow as pa
from attrs import evolve, field, frozen

from bcss_cpas.errors import InputError, ReadError, UnknownNameError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.flux import _catalogue as catalogue
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._parse import LIMIT
from bcss_cpas.flux._read import read
from bcss_cpas.flux._remap import Remap
from bcss_cpas.frames.batches import BINARY, Mapping, column, contents, texts
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.message_rows import MessageRow, broken_message, message_row, surely
from bcss_cpas.frames.rows import Made, Nest, fields, records
from bcss_cpas.frames.telling import Telling
from bcss_cpas.frames.versions import metadata


def read_batches(
    flux: str | None = None,
    *,
    key: bytes | None = None,
    clear: bool = False,
    personal: bool = False,
    facts: Sequence[str] | None = None,
    rows: str | None = None,
    remaps: Sequence[Remap] = (),
    limit: int = LIMIT,
) -> "Reading":
    """Return a callable that reads batches of messages.

    It takes batches with a column ``message`` (bytes), and perhaps ``id`` (handed on as text) and ``flux`` (of which
    flux the message should be). It gives a row for each message, whatever that is: what the message is, what became of
    the request, and a list for each kind of fact. An empty list says that there is none; a null, that the message does
    not tell. A message that cannot be read, or is of another flux than expected or of one that is not known, is a row
    with ``error``.

    ``flux`` expects one flux, and narrows the kinds of facts to those that it gives; ``facts`` to those named (``()``
    is none). With ``rows``, the name of a kind, there is a row for each fact of that kind instead, and for each error.

    ``key`` or ``clear`` say how persons are named, ``personal`` whether names and addresses are told: see
    ``Disclosure``. ``remaps`` and ``limit`` are those of ``read``.

    Raises ``InputError`` without a key and without ``clear``; ``UnknownNameError`` for a flux, or a kind of fact, that
    is not known.
    """
    kinds = {kind.__name__: kind for kind in (catalogue.kinds() if flux is None else catalogue.flux(flux).gives)}
    wanted = (rows,) if rows is not None else kinds if facts is None else facts
    for name in wanted:
        if name not in kinds:
            raise UnknownNameError(f"no facts {name!r} here; there are {', '.join(sorted(kinds))}")
    return Reading(
        disclosure=Disclosure(key=key, clear=clear, personal=personal),
        flux=flux,
        kinds=tuple(kinds[name] for name in sorted(wanted)),
        rows=rows,
        remaps=tuple(remaps),
        limit=limit,
    )


def _names(kinds: tuple[type[Fact], ...]) -> str:
    return ", ".join(kind.__name__ for kind in kinds)


@frozen(kw_only=True)
class Reading(Mapping):
    """What ``read_batches`` returns: call it with batches; ``schema`` is that of what comes out."""

    disclosure: Disclosure
    flux: str | None
    kinds: tuple[Any, ...] = field(repr=_names)
    rows: str | None
    remaps: tuple[Remap, ...]
    limit: int

    @property
    def nested(self) -> Any:
        """The schema with a row for each message."""
        lists = [pa.field(kind.__name__, records(kind)) for kind in self.kinds]
        known = [pa.field("id", pa.string()), *fields(MessageRow), *lists]
        return pa.schema(known, metadata=metadata("messages", self.disclosure))

    @property
    def mark(self) -> str:
        """What has to be the same for two tables to go together: all that was asked for, and the key."""
        return f"{evolve(self, disclosure=self.disclosure.without_key())!r} {self.disclosure.mark}"

    def turned(self, batch: Any) -> Any:
        """Read one small batch."""
        telling = Telling(self.disclosure)
        nest = Nest(MessageRow, self.kinds, telling)
        for content, expected in zip(contents(column(batch, "message", BINARY)), self._expected(batch), strict=True):
            nest.add(partial(self._read, content, expected, telling), broken_message)
        return pa.RecordBatch.from_arrays([texts(batch, "id"), *nest.arrays()], schema=self.nested)

    def _expected(self, batch: Any) -> list[str | None]:
        """Tell of which flux each message should be."""
        return [name or self.flux for name in texts(batch, "flux").to_pylist()]

    def _read(self, content: bytes | None, expected: str | None, telling: Telling) -> Made:
        if content is None:
            raise InputError("there is no message")
        if expected is not None and expected not in catalogue.flux_names():
            raise UnknownNameError("its row names a flux that is not known")
        message = read(content, limit=self.limit, remaps=self.remaps)
        if expected is not None and message.flux not in (None, expected):
            raise ReadError(f"not of the flux {expected}", flux=message.flux)
        row = message_row(message, telling.unfit)
        return (row, facts_of(message), surely(message)) if self.kinds else (row, (), ())
