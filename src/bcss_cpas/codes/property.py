"""Codes of the consultation of a person's real estate. Sources stand in the tables of the same names."""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class PersonNature(OpenCode):
    """What the person is in the inquiry: the patrimony service wants to know it for each question."""

    TABLE: ClassVar[str] = "patrimony_person"


@frozen(order=False)
class SituationChange(OpenCode):
    """How the administrative situation of a property was changed."""

    TABLE: ClassVar[str] = "situation_change"

    @property
    def owned(self) -> bool | None:
        """Whether the property is still the person's; ``None`` for a code that is not known."""
        return None if self.entry is None else bool(self.entry.extra["owned"])


@frozen(order=False)
class CadastralIncomeCode(OpenCode):
    """What kind of property a cadastral income is of.

    The meanings are those of the cadastre; that the patrimony service uses the same numbers is not confirmed.
    """

    TABLE: ClassVar[str] = "cadastral_income"
