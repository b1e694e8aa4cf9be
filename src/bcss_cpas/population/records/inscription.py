"""What the national register holds of a person, apart from the household."""

from datetime import date

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import CivilState, Nationality
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.address import Address
from bcss_cpas.population.records.held import Held


@frozen
class Status:
    """A civil status, with the spouse where it has one."""

    state: CivilState
    spouse: Ssin | None = None


@frozen
class Card:
    """An identity card or residence document."""

    kind: str
    number: str = field(repr=masked)
    expires: date


@frozen
class PlaceOfInscription:
    """The CPAS or the centre where a foreigner must be inscribed."""

    centre: bool
    code: str


@frozen(kw_only=True)
class Inscription:
    """The file of a person, in the order of time."""

    birth: IncompleteDate
    keepers: tuple[Held[str], ...]
    """The municipality that keeps the file, or a status in its place."""
    addresses: tuple[Held[Address], ...]
    nationalities: tuple[Held[Nationality], ...]
    civil_states: tuple[Held[Status], ...]
    cards: tuple[Held[Card], ...]
    register: str = "02"
    pending: Held[str] | None = None
    """A change of address that was declared, as free text."""
    guardians: tuple[Held[str], ...] = ()
    """Who represents the person, by the code of what for."""
    places: tuple[Held[PlaceOfInscription], ...] = ()
    died: date | None = None
    former_members: tuple[Held[Ssin], ...] = ()
    """Who lived in the household of this reference person before."""
    shared: tuple[Ssin, ...] = ()
    """The other parent of a child that also lives elsewhere."""
