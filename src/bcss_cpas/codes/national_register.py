"""Codes of the national register, each a list of its own; values are compared, labels never.

Sources stand in the tables of the same names.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class CivilState(OpenCode):
    """Civil status (TI 120). Legal cohabitation is not here but in TI 123."""

    TABLE: ClassVar[str] = "civil_state"

    @property
    def is_couple(self) -> bool | None:
        """Whether the status still binds two spouses or partners; ``None`` for a code that is not known."""
        entry = self.entry
        return None if entry is None else bool(entry.extra["couple"])


@frozen(order=False)
class FamilyRole(OpenCode):
    """Position in the household towards its reference person (TI 140, TI 141)."""

    TABLE: ClassVar[str] = "family_role"
    WIDTH: ClassVar[int] = 2

    @property
    def kin(self) -> str | None:
        """What the person is to the reference person (``spouse``, ``child`` …); ``None`` for an unknown code."""
        entry = self.entry
        return None if entry is None else str(entry.extra["kin"])


@frozen(order=False)
class Register(OpenCode):
    """Register in which the person is inscribed (TI 210)."""

    TABLE: ClassVar[str] = "register"
    WIDTH: ClassVar[int] = 2


@frozen(order=False)
class ResidenceStatus(OpenCode):
    """A status that stands where a municipality is expected (TI 001): struck off, abroad, deceased, absent."""

    TABLE: ClassVar[str] = "residence_status"
    WIDTH: ClassVar[int] = 5


@frozen(order=False)
class Nationality(OpenCode):
    """Nationality or country by its NIS code (TI 031, TI 006)."""

    TABLE: ClassVar[str] = "nationality"
    WIDTH: ClassVar[int] = 3


BELGIAN = Nationality("150")


@frozen(order=False)
class CardType(OpenCode):
    """Type of identity or residence document (TI 195)."""

    TABLE: ClassVar[str] = "card_type"
    WIDTH: ClassVar[int] = 4


@frozen(order=False)
class StayReason(OpenCode):
    """Reason of stay of a foreigner (TI 202)."""

    TABLE: ClassVar[str] = "stay_reason"
    WIDTH: ClassVar[int] = 6


@frozen(order=False)
class RefugeeType(OpenCode):
    """Type of person in the waiting register (TI 205)."""

    TABLE: ClassVar[str] = "refugee_type"


@frozen(order=False)
class Representation(OpenCode):
    """Who represents or assists the person (TI 113)."""

    TABLE: ClassVar[str] = "representation"
    WIDTH: ClassVar[int] = 2


@frozen(order=False)
class Filiation(OpenCode):
    """Type of filiation (TI 110, TI 114)."""

    TABLE: ClassVar[str] = "filiation"
    WIDTH: ClassVar[int] = 2


@frozen(order=False)
class Housing(OpenCode):
    """Type of housing of a household (TI 140, TI 141)."""

    TABLE: ClassVar[str] = "housing"
    WIDTH: ClassVar[int] = 2
