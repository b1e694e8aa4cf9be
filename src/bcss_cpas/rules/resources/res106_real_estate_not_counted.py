"""RES106: real estate was declared or is known that counts for more than all resources of the proposal."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.dossier.declaration import Property as Declared
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.property import Property
from bcss_cpas.law.money import cents
from bcss_cpas.law.property import Holding, property_resource
from bcss_cpas.rules._examples import dossier, proposal
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, first_day, given
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import REAL_ESTATE
from bcss_cpas.rules.real_estate._cadastre import FLUX
from bcss_cpas.rules.resources._cadastral import declared, known, total
from bcss_cpas.rules.resources._counted import counted
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(100), part=Decimal("0.5"))
"""The part is that which mortgage interest may take off; the amount covers exemptions of another kind of property."""
_NOTHING = Availability.NO_DATA
_CHILDREN = (Kin.CHILD, Kin.STEPCHILD, Kin.GRANDCHILD)


def examine(case: Case) -> Iterator[Hit]:
    """Compare the resources counted with what the real estate counts for, by the least that the rules allow.

    Every declared child raises the exemption, and all is taken for one built property owned for its share.
    """
    told, observed = declared(case), known(case)
    if not told and not observed:
        if told is None and not _owns_nothing(case):
            raise NotGiven("property")
        return
    own, held = told or [], [part for part, _ in observed]
    found = counted(case) if [part for part in (*own, *held) if part.income > 0] else None
    if found is None:
        return
    said_to_be = total(own)
    income = max(said_to_be, total(held))
    household = given(case.declaration.household, "household")
    children = sum(member.kin in _CHILDREN for member in household)
    holding = Holding(cadastral_income=income)
    worth = by_law(property_resource, [holding], case.law(first_day(case)), children=children).amount
    resources, said = found
    if resources < worth and not _TOLERANCE.covers(resources, worth):
        yield Hit(
            person=case.person,
            declared=Said(cents(said_to_be), case.declared("property")) if said_to_be else None,
            observed=(*(Said(part.income, source) for part, source in observed), said),
            values={"income": cents(income), "worth": worth, "counted": resources},
        )


def _owns_nothing(case: Case) -> bool:
    """Tell whether nothing was declared and the cadastre has nothing."""
    return not case.declaration.property and case.availability(Property, None, (FLUX,)) is _NOTHING


def _owning(cadastral_income: int) -> Dossier:
    house = Declared(built=True, cadastral_income=Decimal(cadastral_income))
    return dossier(declared={"property": (house,), "household": ()}, proposal=proposal(yearly_resources=Decimal(0)))


def _triggers() -> Dossier:
    return _owning(1150)


def _stays_silent() -> Dossier:
    return _owning(745)


RULE = Rule(
    id="RES106",
    title=Text(
        fr="Bien immobilier non compté",
        nl="Onroerend goed niet geteld",
        de="Immobilie nicht angerechnet",
        en="Real estate not counted",
    ),
    why=Text(
        fr="Au-delà d'une exonération, le revenu cadastral non indexé compte trois fois, en propriété ou usufruit.",
        nl="Boven een vrijstelling telt het niet-geïndexeerde kadastraal inkomen driemaal, bij eigendom of "
        "vruchtgebruik.",
        de="Über einem Freibetrag zählt das nicht indexierte Katastereinkommen dreifach, bei Eigentum oder Nießbrauch.",
        en="Beyond an exemption the cadastral income, not indexed, counts three times, in ownership or usufruct.",
    ),
    message=Text(
        fr="Revenu cadastral : {income} EUR, soit {worth} EUR par an avant intérêts hypothécaires. Ressources comptées "
        "en tout : {counted} EUR par an.",
        nl="Kadastraal inkomen: {income} EUR, dat is {worth} EUR per jaar vóór hypothecaire intresten. Getelde "
        "bestaansmiddelen in totaal: {counted} EUR per jaar.",
        de="Katastereinkommen: {income} EUR, also {worth} EUR im Jahr vor Hypothekenzinsen. Angerechnete Mittel "
        "insgesamt: {counted} EUR im Jahr.",
        en="Cadastral income: {income} EUR, which is {worth} EUR a year before mortgage interest. Resources counted in "
        "all: {counted} EUR a year.",
    ),
    ask=Text(
        fr="Revenu cadastral connu : {income} EUR. Êtes-vous propriétaire ou usufruitier, et pour quelle part ? "
        "Avez-vous encore un prêt hypothécaire ?",
        nl="Bekend kadastraal inkomen: {income} EUR. Bent u eigenaar of vruchtgebruiker, en voor welk deel? Hebt u nog "
        "een hypothecaire lening?",
        de="Bekanntes Katastereinkommen: {income} EUR. Sind Sie Eigentümer oder Nießbraucher, und zu welchem Teil? "
        "Läuft noch ein Hypothekendarlehen?",
        en="Cadastral income known: {income} EUR. Are you the owner or the usufructuary, and for which share? Is a "
        "mortgage still running?",
    ),
    task=Text(
        fr="Vérifier si le bien immobilier est compté : {worth} EUR par an avant intérêts hypothécaires.",
        nl="Ga na of het onroerend goed is geteld: {worth} EUR per jaar vóór hypothecaire intresten.",
        de="Prüfen, ob die Immobilie angerechnet ist: {worth} EUR im Jahr vor Hypothekenzinsen.",
        en="Check whether the real estate is counted: {worth} EUR a year before mortgage interest.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(REAL_ESTATE,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
    yields_to=("RE101",),
)
