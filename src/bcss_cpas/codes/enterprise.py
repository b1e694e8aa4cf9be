"""Enterprise numbers of the Crossroads Bank for Enterprises (BCE, KBO, ZDU).

Ten digits; an enterprise starts with 0 or 1, the last two digits are 97 minus the first eight modulo 97.

Sources: ``CommonV3.xsd`` (``EnterpriseNumberType``); the check digits as implemented by the public validators of the
Belgian VAT number, which is the same number.
"""

from typing import Self

from attrs import field, frozen

from bcss_cpas.errors import CodeError

_PUNCTUATION = str.maketrans("", "", " .")


def _compact(text: str) -> str:
    digits = text.translate(_PUNCTUATION)
    return f"0{digits}" if len(digits) == 9 else digits


@frozen(order=False)
class EnterpriseNumber:
    """The number of an enterprise or public body; points and a missing leading zero are accepted.

    Raises ``CodeError`` where it is not ten digits that start with 0 or 1, or the check digits are wrong.

    >>> EnterpriseNumber("207.889.113").value
    '0207889113'
    """

    value: str = field(converter=_compact)

    def __attrs_post_init__(self) -> None:
        digits = self.value
        if len(digits) != 10 or not (digits.isascii() and digits.isdecimal()) or digits[0] not in "01":
            raise CodeError("an enterprise number has ten digits and starts with 0 or 1")
        if int(digits[8:]) != 97 - int(digits[:8]) % 97:
            raise CodeError("the check digits of the enterprise number are wrong")

    @classmethod
    def or_none(cls, text: str | None) -> Self | None:
        """Return the number that a text is; ``None`` where it is none."""
        try:
            return cls(text or "")
        except CodeError:
            return None

    def __str__(self) -> str:
        return f"{self.value[:4]}.{self.value[4:7]}.{self.value[7:]}"
