"""What is at hand while one batch is turned into rows."""

from collections.abc import Sequence

from bcss_cpas.codes.ssin import Ssin, mask_numbers, replace_numbers
from bcss_cpas.errors import CodeError
from bcss_cpas.frames.disclosure import Disclosure, Name

_SHORTEST = 11
"""How many characters an SSIN has at least."""


class Telling:
    """How persons and texts are told, and which values did not fit their column; made anew for each batch."""

    __slots__ = ("_persons", "_pseudonym", "disclosure", "unfit")

    def __init__(self, disclosure: Disclosure) -> None:
        self.disclosure = disclosure
        self.unfit: list[str] = []
        self._persons: dict[str, str] = {}
        self._pseudonym = disclosure.pseudonyms()

    def person(self, ssin: Ssin) -> str:
        """Name a person: by the number or, where there is a key, by a pseudonym."""
        return self._named(ssin.value)

    def persons(self, numbers: Sequence[str | None]) -> list[str | None]:
        """Name the persons of a column by their numbers, as ``person`` does."""
        return [None if number is None else self._named(number) for number in numbers]

    def _named(self, number: str) -> str:
        """Work out each pseudonym once in a batch."""
        found = self._persons.get(number)
        if found is None:
            found = self._persons[number] = number if self._pseudonym is None else self._pseudonym(number)
        return found

    def other(self, what: str, text: str) -> Name:
        """Name something else that leads to a person: a file, a finding. ``what`` keeps equal texts apart."""
        return Name(text) if self._pseudonym is None else self._pseudonym(f"{what}\x1f{text}")

    def file(self, name: str) -> str:
        """Name a file: files are often named after persons, so an SSIN in the name is told as ``person`` tells it.

        A system may have names that are no text; two of them stay two.
        """
        told = name.encode("utf-8", "backslashreplace").decode()
        return replace_numbers(told, self._number)

    def _number(self, number: str) -> str:
        try:
            return self.person(Ssin(number))
        except CodeError:
            return number

    def text(self, text: str) -> str:
        """Tell a text that is not personal by itself: numbers that might be an SSIN are masked all the same."""
        return text if self.disclosure.personal else mask_numbers(text)

    def texts(self, texts: Sequence[str | None]) -> list[str | None]:
        """Tell the texts of a column, as ``text`` does: in those that are shorter than a number there is none."""
        return [text if text is None or len(text) < _SHORTEST else self.text(text) for text in texts]
