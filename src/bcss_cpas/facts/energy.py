"""The social tariff for energy, as the exchange of data between administrations and suppliers shows it."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.energy import EnergyProduct, TariffRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import DatedFact, Fact, masked
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text

_NONE = Text(fr="aucune", nl="geen", de="keine", en="none")
_CUSTOMER = Text(fr="client n°", nl="klant nr.", de="Kunde Nr.", en="customer no.")


@frozen(kw_only=True)
class TariffCategory(Fact):
    """In which roles the person is known there; none is an answer of its own."""

    LABEL: ClassVar[Text] = Text(
        fr="Catégorie (tarif social)",
        nl="Categorie (sociaal tarief)",
        de="Kategorie (Sozialtarif)",
        en="Category (social tariff)",
    )

    roles: tuple[TariffRole, ...]

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(*(role.label(lang) for role in self.roles)) or _NONE.in_(lang)


@frozen(kw_only=True)
class TariffHousehold(Fact):
    """The household that the tariff is worked out for: its members, without what they are to each other."""

    LABEL: ClassVar[Text] = Text(
        fr="Ménage (tarif social)",
        nl="Gezin (sociaal tarief)",
        de="Haushalt (Sozialtarif)",
        en="Household (social tariff)",
    )

    members: tuple[Ssin, ...] = ()
    address: Address | None = None
    on: date | None = None
    """The day on which the national register was read for it."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(*map(str, self.members), None if self.address is None else str(self.address))


@frozen(kw_only=True)
class EnergyContract(DatedFact):
    """A contract with a supplier at the address of the household; the holder may be somebody else."""

    LABEL: ClassVar[Text] = Text(
        fr="Contrat d'énergie", nl="Energiecontract", de="Energievertrag", en="Energy contract"
    )

    product: EnergyProduct | None = None
    supplier: str | None = None
    ean: str | None = field(default=None, repr=masked)
    """The number of the point of supply."""
    customer_number: str | None = field(default=None, repr=masked)
    holder: str | None = field(default=None, repr=masked)
    """The name of the customer."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        product = None if self.product is None else self.product.label(lang)
        ean = None if self.ean is None else f"EAN {self.ean}"
        customer = None if self.customer_number is None else f"{_CUSTOMER.in_(lang)} {self.customer_number}"
        return said(product, self.supplier, ean, customer, self.holder)
