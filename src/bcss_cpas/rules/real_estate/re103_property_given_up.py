"""RE103: a property is no longer the applicant's since less than ten years before the request."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.property import Property
from bcss_cpas.law import history
from bcss_cpas.periods import months_after
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Stage
from bcss_cpas.rules._sources import TRANSFERS
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.real_estate._cadastre import FLUX, TOLD, said
from bcss_cpas.text import Text

_YEARS = "transfer.looked_back"
"""How far back a transfer counts; it is known from memory alone, so that the rule stays in preview."""


def examine(case: Case) -> Iterator[Hit]:
    """Report each part given up since, or on a day that is not known, unless a document on property is in the file.

    The day is that of the register, perhaps later than the transfer itself.
    """
    gone = [each for each in case.all(Property) if each.owned is False and each.source.name == FLUX]
    if not gone or any(document.concerns == "property" for document in case.dossier.evidence):
        return
    first = months_after(case.dossier.requested_on, -12 * int(history(_YEARS)[-1].readings[0].value))
    for part in gone:
        if part.changed is None or part.changed.latest >= first:
            yield Hit(person=case.person, observed=(said(part),), values={"changed": part.changed or UNKNOWN_DATE})


def _sold(on: str) -> Dossier:
    house = Property(
        person=APPLICANT, source=told_by(FLUX), nature="MAISON", division="EUPEN 1 DIV", right="PP",
        cadastral_income=Decimal(745), owned=False, changed=IncompleteDate(on),
    )  # fmt: skip
    return dossier(house, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _sold("2021-06-10")


def _stays_silent() -> Dossier:
    return _sold("2011-06-10")


RULE = Rule(
    id="RE103",
    title=Text(
        fr="Bien immobilier cédé depuis moins de dix ans",
        nl="Onroerend goed minder dan tien jaar geleden afgestaan",
        de="Immobilie vor weniger als zehn Jahren abgetreten",
        en="Real estate given up less than ten years ago",
    ),
    why=Text(
        fr="La valeur d'un bien vendu ou donné peut compter comme un capital, après des abattements.",
        nl="De waarde van een verkocht of geschonken goed kan als kapitaal tellen, na aftrek van abattementen.",
        de="Der Wert einer verkauften oder geschenkten Immobilie kann nach Abschlägen als Kapital zählen.",
        en="The value of a property that was sold or given may count as capital, after allowances.",
    ),
    message=Text(
        fr="Selon le cadastre, n'appartient plus à la personne : {observed} (situation modifiée : {changed}).",
        nl="Volgens het kadaster niet meer van de persoon: {observed} (toestand gewijzigd: {changed}).",
        de="Laut Kataster gehört der Person nicht mehr: {observed} (Lage geändert: {changed}).",
        en="According to the cadastre no longer the person's: {observed} (situation changed: {changed}).",
    ),
    ask=Text(
        fr="Avez-vous vendu, donné ou perdu ce bien : {observed} (situation modifiée : {changed}) ? Quand, pour quel "
        "montant, et qu'avez-vous payé avec cet argent ?",
        nl="Hebt u dit onroerend goed verkocht, geschonken of verloren: {observed} (toestand gewijzigd: {changed})? "
        "Wanneer, voor welk bedrag, en wat betaalde u ermee?",
        de="Haben Sie diese Immobilie verkauft, verschenkt oder verloren: {observed} (Lage geändert: {changed})? Wann, "
        "für wie viel, und was haben Sie damit bezahlt?",
        en="Did you sell, give or lose this property: {observed} (situation changed: {changed})? When, for what "
        "amount, and what did you pay with the money?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(TRANSFERS,),
    needs=Needs(facts=(TOLD,)),
    subjects=(Property,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    stage=Stage.PREVIEW,
)
