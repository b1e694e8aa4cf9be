"""Everything this library raises on purpose, under one root.

No message carries an SSIN, a name or an address: errors travel to logs and bug reports.
"""

import re

_NUMBER = re.compile(r"[0-9](?:[ ./-]{0,2}[0-9]){10,}")
"""Eleven digits or more, however they are parted: what a caller took for a name may be the number of a person."""


class BcssError(Exception):
    """The root of every error raised on purpose by this library."""


class CodeError(BcssError, ValueError):
    """A value does not have the form its code asks for (SSIN, date, enterprise number, quality code)."""


class ReadError(BcssError, ValueError):
    """The bytes are no message that can be read: not XML, a DTD, too large, an unknown root, a broken envelope.

    ``flux`` is the name of the flux where it is known, ``path`` the place in the message (``$`` is its content),
    ``line`` the line in the document where the parser gives one.
    """

    def __init__(self, problem: str, *, flux: str | None = None, path: str = "$", line: int | None = None) -> None:
        self.problem, self.flux, self.path, self.line = problem, flux, path, line
        place = path if line is None else f"{path}, line {line}"
        super().__init__(f"{problem} ({flux}: {place})" if flux else f"{problem} ({place})")

    def of(self, source: str) -> "ReadError":
        """Return the same error of one message among several, which ``source`` tells without naming anybody."""
        return type(self)(f"{source}: {self.problem}", flux=self.flux, path=self.path, line=self.line)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the keyword arguments, which ``Exception`` alone does not do."""
        return _rebuild, (type(self), self.problem, self.flux, self.path, self.line)


def _rebuild(cls: type[ReadError], problem: str, flux: str | None, path: str, line: int | None) -> ReadError:
    return cls(problem, flux=flux, path=path, line=line)


class DefectError(ReadError):
    """``read(…, strict=True)`` met a value that breaks its type."""


class WriteError(BcssError, ValueError):
    """An object cannot be written: no such flux or envelope, or a context that the envelope needs is missing."""


class InputError(BcssError, ValueError):
    """A dossier, a declaration or a configuration given by the caller cannot be used; the message says where."""


class StoppedError(BcssError):
    """Work ended before it was done, through nothing that was given: somebody stopped it, or a process was killed."""


class UnknownNameError(BcssError, LookupError):
    """No rule, flux, code list or parameter has this name; the message repeats it, but for a number of a person."""

    def __init__(self, problem: str) -> None:
        super().__init__(_NUMBER.sub("…", problem))


class UnknownAmountError(BcssError, LookupError):
    """An amount is not known: no value of the law for that day, one of a certainty that the caller did not accept, or
    a sum or a choice that the calculation needs and that nobody told.
    """
