"""What of a person may stand in a table: a pseudonym for the number, and no name or address, unless more is asked."""

import hmac
from collections.abc import Callable

from attrs import evolve, field, frozen

from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import masked

_SHORTEST = 16
_LENGTH = 32
"""How many hexadecimal digits of the hash a pseudonym keeps: 128 bits, so that no two persons meet in one."""


class Name(str):
    """A name that is told as it stands: a pseudonym, the id of a rule."""

    __slots__ = ()


@frozen(kw_only=True)
class Disclosure:
    """How persons are named, and whether other personal text is told.

    With a ``key``, an SSIN becomes the first 128 bits of its HMAC-SHA-256: the same for the same key, and without the
    key nobody can try all numbers. ``clear`` leaves the SSIN as it is. ``personal`` tells names, addresses, numbers of
    files and free text too. Raises ``InputError`` unless there is either a key of at least 16 bytes or ``clear``.
    """

    key: bytes | None = field(default=None, repr=masked)
    clear: bool = False
    personal: bool = False

    def __attrs_post_init__(self) -> None:
        if (self.key is None) is not self.clear:
            raise InputError("persons are named by a pseudonym, which takes a key, or else in clear: one of the two")
        if self.key is not None and (type(self.key) is not bytes or len(self.key) < _SHORTEST):
            raise InputError(f"the key of the pseudonyms is at least {_SHORTEST} bytes, drawn at random")

    @property
    def persons(self) -> str:
        """How persons are named, for the schema."""
        return "clear" if self.clear else "pseudonyms"

    def without_key(self) -> "Disclosure":
        """Return the same, to be shown or compared without the key."""
        return evolve(self, key=None, clear=True)

    def pseudonyms(self) -> Callable[[str], Name] | None:
        """Return the function that makes a pseudonym of a text; nothing where persons are named in clear."""
        if self.key is None:
            return None
        begun = hmac.new(self.key, digestmod="sha256")

        def pseudonym(text: str) -> Name:
            code = begun.copy()
            code.update(text.encode())
            return Name(code.hexdigest()[:_LENGTH])

        return pseudonym

    @property
    def mark(self) -> str:
        """Tell one key from another, without telling the key."""
        pseudonym = self.pseudonyms()
        return "clear" if pseudonym is None else pseudonym("key")
