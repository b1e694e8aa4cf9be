"""RE105: the cadastre knows real estate of a cohabitant whose resources count, and none of theirs was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier import declaration
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.property import Property
from bcss_cpas.rules._cohabitants import WHY, owners, undeclared_of_cohabitants
from bcss_cpas.rules._examples import SPOUSE, SPOUSE_HERE, dossier, told_by
from bcss_cpas.rules._finding import Hit, Value
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ARTICLE_34, ARTICLE_34_BEFORE, CROSSED, INQUIRY_RESOURCES, REAL_ESTATE
from bcss_cpas.rules._told import known
from bcss_cpas.rules.real_estate._cadastre import FLUX, TOLD, declared_here, income_of, is_bare, owned, said
from bcss_cpas.text import Text

_SOURCES = (TOLD,)


def examine(case: Case) -> Iterator[Hit]:
    """Report the parts together of each cohabitant whose resources count; bare ownership alone does not count.

    What they have together with the applicant is asked about as the applicant's. Real estate that was declared without
    an owner is the applicant's where the cadastre tells some of theirs, and else may be the cohabitant's.
    """
    for member, hidden in undeclared_of_cohabitants(case, _SOURCES, _undeclared):
        income = income_of([each.cadastral_income for each in hidden])
        values: dict[str, Value] = {"member": member, "number": len(hidden), "income": known(income)}
        yield Hit(person=case.person, observed=tuple(said(each) for each in hidden), values=values)


def _undeclared(case: Case, person: Ssin) -> tuple[Property, ...]:
    parts = [each for each in owned(case, person) if not is_bare(each)]
    if not parts:
        return ()
    own = owned(case)
    whose = owners(person, own)
    if any(each.owner in whose for each in declared_here(case)):
        return ()
    shared = {_place(each) for each in own}
    return tuple([each for each in parts if _place(each) not in shared])


def _place(part: Property) -> tuple[str | None, ...]:
    return part.nature, part.division, part.situation


def _owner(*declared: declaration.Property) -> Dossier:
    house = Property(
        person=SPOUSE, source=told_by(FLUX), nature="MAISON", division="EUPEN 1 DIV", right="PLEINE PROPRIETE",
        cadastral_income=Decimal(745),
    )  # fmt: skip
    return dossier(SPOUSE_HERE, house, declared={"property": declared})


def _triggers() -> Dossier:
    return _owner()


def _stays_silent() -> Dossier:
    return _owner(declaration.Property(built=True, owner=SPOUSE))


RULE = Rule(
    id="RE105",
    title=Text(
        fr="Bien immobilier non déclaré d'un cohabitant",
        nl="Niet aangegeven onroerend goed van een samenwonende",
        de="Nicht angegebene Immobilie eines Mitbewohners",
        en="Undeclared real estate of a cohabitant",
    ),
    why=WHY,
    message=Text(
        fr="{member}, cadastre : {observed} (parties : {number}, revenu cadastral : {income} EUR). Rien de cette "
        "personne n'est déclaré en Belgique.",
        nl="{member}, kadaster: {observed} (delen: {number}, kadastraal inkomen: {income} EUR). Niets van deze persoon "
        "is aangegeven in België.",
        de="{member}, Kataster: {observed} (Teile: {number}, Katastereinkommen: {income} EUR). Nichts von dieser "
        "Person ist in Belgien angegeben.",
        en="{member}, cadastre: {observed} (parts: {number}, cadastral income: {income} EUR). Nothing of this person "
        "in Belgium was declared.",
    ),
    ask=Text(
        fr="La personne {member} de votre ménage possède-t-elle un bien immobilier, ou en a-t-elle l'usufruit ? Est-il "
        "habité ou loué ?",
        nl="Is persoon {member} van uw gezin eigenaar of vruchtgebruiker van een onroerend goed? Is het bewoond of "
        "verhuurd?",
        de="Ist Person {member} Ihres Haushalts Eigentümer oder Nießbraucher einer Immobilie? Ist die Immobilie "
        "bewohnt oder vermietet?",
        en="Does person {member} of your household own or have the use of a property? Is it lived in, or let?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, INQUIRY_RESOURCES, CROSSED, REAL_ESTATE),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES, declared=("property",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
