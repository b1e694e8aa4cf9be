"""RGT101: the household has an energy contract to which the social tariff does not apply."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.energy import EnergyProduct, TariffRole
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.energy import EnergyContract, TariffCategory
from bcss_cpas.rules._examples import APPLICANT, SINCE, consulting, dossier, proposal, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import FLUX_CONFRONTED, OTHER_RIGHTS
from bcss_cpas.rules.rights._living_wage import proposed_or_running
from bcss_cpas.text import Text

_FLUX = "social_rate_investigation"


def examine(case: Case) -> Iterator[Hit]:
    """Report each contract of today that may not have the tariff, or had it until a day that is past.

    Only where the living wage is proposed or runs, or the person is protected. What is not determined says nothing.
    """
    contracts = case.now(EnergyContract)
    if not contracts or not (proposed_or_running(case) or _is_protected(case)):
        return
    rights = {right.source: right for right in case.all(Right) if right.kind is RightKind.SOCIAL_TARIFF}
    for contract in contracts:
        right = rights.get(contract.source)
        if right is not None and not (right.granted and right.holds_on(case.as_of)):
            observed = (Said(contract.product or EnergyProduct("?"), contract.source),)
            yield Hit(person=case.person, observed=observed, values={"supplier": contract.supplier or "?"})


def _is_protected(case: Case) -> bool:
    return any(TariffRole.PROTECTED_PERSON in each.roles for each in case.all(TariffCategory))


def _contract(*, granted: bool) -> Dossier:
    source = told_by(_FLUX).at("$.results[0].citizen.matches[0]")
    supplied = EnergyContract(
        person=APPLICANT, source=source, since=SINCE, product=EnergyProduct("E"), supplier="Exemple Énergie"
    )
    right = Right(person=APPLICANT, source=source, kind=RightKind.SOCIAL_TARIFF, granted=granted)
    return dossier(supplied, right, consultations=consulting(_FLUX), proposal=proposal())


def _triggers() -> Dossier:
    return _contract(granted=False)


def _stays_silent() -> Dossier:
    return _contract(granted=True)


RULE = Rule(
    id="RGT101",
    title=Text(
        fr="Tarif social de l'énergie non appliqué",
        nl="Sociaal tarief voor energie niet toegepast",
        de="Sozialtarif für Energie nicht angewandt",
        en="Social tariff for energy not applied",
    ),
    why=Text(
        fr="Une aide du CPAS peut ouvrir le droit au tarif social ; le flux montre s'il est effectivement octroyé.",
        nl="Steun van het OCMW kan recht geven op het sociaal tarief; de gegevensstroom toont of het echt wordt "
        "toegekend.",
        de="Eine Hilfe des ÖSHZ kann Anrecht auf den Sozialtarif geben; der Datenfluss zeigt, ob er wirklich gewährt "
        "wird.",
        en="Aid from the CPAS may open the social tariff; the flux shows whether it is in fact granted.",
    ),
    message=Text(
        fr="Contrat {observed} chez {supplier} sans tarif social.",
        nl="Contract {observed} bij {supplier} zonder sociaal tarief.",
        de="Vertrag {observed} bei {supplier} ohne Sozialtarif.",
        en="Contract {observed} with {supplier} without the social tariff.",
    ),
    ask=Text(
        fr="Votre contrat d'énergie ({observed}, {supplier}) est-il à votre nom et à votre adresse ? Pouvez-vous "
        "montrer une facture récente ?",
        nl="Staat uw energiecontract ({observed}, {supplier}) op uw naam en uw adres? Kunt u een recente factuur "
        "tonen?",
        de="Läuft Ihr Energievertrag ({observed}, {supplier}) auf Ihren Namen und Ihre Adresse? Können Sie eine neuere "
        "Rechnung zeigen?",
        en="Is your energy contract ({observed}, {supplier}) in your name and at your address? Could you show a recent "
        "bill?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED, OTHER_RIGHTS),
    needs=Needs(facts=(EnergyContract, Told(Right, by=(_FLUX,)))),
    subjects=(EnergyContract,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
