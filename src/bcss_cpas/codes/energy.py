"""Codes of the social tariff for energy: what is supplied, and by which of three roles a person comes into it."""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes._table import label_of
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.text import Language


@frozen(order=False)
class EnergyProduct(OpenCode):
    """What a supplier supplies."""

    TABLE: ClassVar[str] = "energy_product"


class TariffRole(StrEnum):
    """How a person comes into the exchange of data on the social tariff; one person may have several roles."""

    FINAL_CUSTOMER = "final customer"
    """Has a contract with a supplier."""
    HOUSEHOLD_HEAD = "household head"
    PROTECTED_PERSON = "protected person"
    """Was granted the right by a CPAS, the pension office or the DG Persons with Disabilities."""

    def label(self, lang: Language) -> str:
        """Name the role in one language."""
        return label_of("tariff_role", self.value, lang)
