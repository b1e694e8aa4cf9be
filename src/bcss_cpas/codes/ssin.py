"""SSIN: the social-security identification number (NISS, INSZ, ENSS).

Eleven digits ``YYMMDD NNN CC``: birth date, a counter (odd for men, even for women) and check digits, 97 minus the
first nine digits modulo 97; for births from 2000 on, a 2 is put before the nine digits.

* national register number: as above; month and day may be 00 where the birth date is unknown;
* bis number: month of birth plus 40, or plus 20 where the sex is not known;
* test number: month of birth plus 60; such a number never belongs to a citizen.

Birth date and sex read from a number are hints: the number stays when the register corrects them, and a number can be
replaced. The check never looks at a clock: either century is right.

Sources: royal decree of 8 February 1991, art. 1 to 4; royal decree of 13 October 1998; ``CommonV3.xsd`` (``SsinType``).
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from bcss_cpas._construct import twin
from bcss_cpas.codes.dates import IncompleteDate, parse_date
from bcss_cpas.codes.gender import FEMALE, MALE, Gender
from bcss_cpas.errors import CodeError

_FROM_2000 = 2_000_000_000
_SIGNS = " .-/"
_PUNCTUATION = str.maketrans("", "", _SIGNS)
_IN_TEXT = re.compile(rf"(?<!\d)(?=(\d(?:[{re.escape(_SIGNS)}]*\d){{10}})(?!\d))")
"""Eleven digits with punctuation or without, from each place where they may begin: a number may follow another."""
_AS_PRINTED = re.compile(r"\d\d(?:\d{9}|\.\d\d\.\d\d-\d{3}\.\d\d)")


class SsinKind(StrEnum):
    """Which register gave the number."""

    NATIONAL = "national"
    BIS = "bis"
    TEST = "test"


def _compact(text: str) -> str:
    return text if len(text) == 11 else text.translate(_PUNCTUATION)


@frozen(order=False, repr=False, weakref_slot=False)
class Ssin:
    """A social-security identification number; ``value`` is its only clear form, everything else is masked.

    Punctuation is accepted and removed. Raises ``CodeError`` for a wrong length, month, day, counter or check digits.

    >>> Ssin("85.67.30-033.60")
    Ssin(•••••••••60)
    """

    value: str = field(converter=_compact)

    def __attrs_post_init__(self) -> None:
        _check(self.value)

    @property
    def kind(self) -> SsinKind:
        """National register, bis or test number."""
        month = int(self.value[2:4])
        return SsinKind.NATIONAL if month <= 12 else SsinKind.BIS if month < 60 else SsinKind.TEST

    @property
    def birth_date(self) -> IncompleteDate | None:
        """The birth date that the number hints at, perhaps incomplete; ``None`` where it hints at none."""
        digits = self.value
        century = 1900 if _check_digits(int(digits[:9])) == int(digits[9:]) else 2000
        year, month = century + int(digits[:2]), int(digits[2:4]) % 20
        if not month:
            return IncompleteDate.of(year) if int(digits[:2]) else None
        try:
            return parse_date(f"{year}-{month:02}-{digits[4:6]}")
        except CodeError:
            return None

    @property
    def sex(self) -> Gender | None:
        """The sex that the number hints at; ``None`` where it hints at none (bis number with month plus 20)."""
        if 20 <= int(self.value[2:4]) <= 32:
            return None
        return MALE if int(self.value[6:9]) % 2 else FEMALE

    @classmethod
    def test(cls, birth: date, counter: int) -> "Ssin":
        """Make a test number: month of birth plus 60, so that it belongs to nobody.

        Raises ``CodeError`` for a birth that a number cannot tell (before 1900, after 2099) or no counter (0 to 999).
        """
        if not (1900 <= birth.year <= 2099 and 0 <= counter <= 999):
            raise CodeError("a test number tells a birth from 1900 to 2099, and counts from 0 to 999")
        nine = f"{birth:%y}{birth.month + 60}{birth:%d}{counter:03}"
        number = int(nine) + (_FROM_2000 if birth.year >= 2000 else 0)
        return cls(f"{nine}{_check_digits(number):02}")

    def __hash__(self) -> int:
        return hash(self.value)  # half the price of the hash that attrs makes, and numbers are in every set

    def __repr__(self) -> str:
        return f"Ssin({self})"

    def __str__(self) -> str:
        return f"•••••••••{self.value[9:]}"


def mask_numbers(text: str) -> str:
    """Mask what may be an SSIN in a text, as an SSIN is masked: see ``replace_numbers``."""
    return replace_numbers(text, lambda number: f"•••••••••{_compact(number)[-2:]}")


def replace_numbers(text: str, told: Callable[[str], str]) -> str:
    """Put ``told`` of it in the place of whatever may be an SSIN in a text.

    That is every run of eleven digits, every number punctuated as an SSIN is printed, and an SSIN in any other way of
    writing that ``Ssin`` accepts.
    """
    parts: list[str] = []
    end = 0
    for found in _IN_TEXT.finditer(text):
        number = found[1]
        if _AS_PRINTED.fullmatch(number) or _is_ssin(number):
            parts += text[end : found.start()], told(number)
            end = found.end(1)
    return "".join((*parts, text[end:])) if parts else text


def _is_ssin(text: str) -> bool:
    try:
        _check(_compact(text))
    except CodeError:
        return False
    return True


def _check_digits(number: int) -> int:
    return 97 - number % 97


def _check(digits: str) -> None:
    if len(digits) != 11 or not (digits.isascii() and digits.isdecimal()):
        raise CodeError("an SSIN has eleven digits")
    month = int(digits[2:4])
    if month % 20 > 12 or month > 72:
        raise CodeError("the month of an SSIN is 00 to 12, plus 20 or 40 (bis) or 60 (test)")
    if digits[4:6] > "31":
        raise CodeError("the day of an SSIN is 00 to 31")
    if month <= 12 and digits[6:9] == "000":
        raise CodeError("the counter of a national register number starts at 001")
    number, check = int(digits[:9]), int(digits[9:])
    if check not in (_check_digits(number), _check_digits(number + _FROM_2000)):
        raise CodeError("the check digits of the SSIN are wrong")


_Open = twin(Ssin)


def parse_ssin(text: str) -> Ssin:
    """Build an ``Ssin`` from eleven digits as its constructor does, at half the price."""
    digits = text if len(text) == 11 else text.strip()
    _check(digits)
    made: Ssin = _Open()
    made.value = digits  # type: ignore[misc]  # still the open twin
    made.__class__ = Ssin
    return made
