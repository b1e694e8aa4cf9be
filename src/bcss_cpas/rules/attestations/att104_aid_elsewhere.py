"""ATT104: another CPAS attests a living wage or its equivalent for days for which one is proposed."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.identity import FileOwner
from bcss_cpas.integration.months import same_day
from bcss_cpas.rules._examples import APPLICANT, CPAS, OTHER_CPAS, consulting, dossier, proposal, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import given, proposed
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity, Told, Unavailable
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.attestations._elsewhere import AIDS, Attested, attested, is_ours
from bcss_cpas.text import Text

_PAID = "living_wages"


def examine(case: Case) -> Iterator[Hit]:
    """Report each other CPAS whose attestations hold on a day of the aid that is proposed.

    An attestation that names a municipality alone may be ours; where the register does not tell where the person is
    registered, nothing is concluded from it, nor from one that names nobody.
    """
    proposal = proposed(case)
    if given(proposal.aid, "aid") not in AIDS:
        return
    start = given(proposal.start, "start")
    end = None if proposal.months is None else same_day(start, proposal.months)
    by_cpas: dict[str | None, list[Attested]] = {}
    for each in attested(case):
        if each.meets(start, end):
            by_cpas.setdefault(each.cpas, []).append(each)
    ours = {cpas: is_ours(cpas, case) for cpas in by_cpas}
    if None in ours.values() and False not in ours.values():
        raise NotGiven("cpas") if None in by_cpas else Unavailable(FileOwner, case.person)
    for cpas, found in by_cpas.items():
        if ours[cpas] is False:
            yield Hit(
                person=case.person,
                declared=Said(start, proposal.source.at("$.proposal.start")),
                observed=tuple(Said(each.kind, each.fact.source) for each in found),
                values={"cpas": cpas or "?", "since": found[0].fact.since or UNKNOWN_DATE},
                about=frozenset() if cpas is None else frozenset({cpas}),
            )


def _paid_by(cpas: EnterpriseNumber) -> Dossier:
    payment = Payment(
        person=APPLICANT, source=told_by(_PAID).at("$.living_wages[0]"), kind=BenefitKind.LIVING_WAGE,
        since=IncompleteDate("2025-02-01"), until=IncompleteDate("2025-03-01"), payer=cpas.value,
    )  # fmt: skip
    return dossier(payment, consultations=consulting(_PAID), proposal=proposal())


def _triggers() -> Dossier:
    return _paid_by(OTHER_CPAS)


def _stays_silent() -> Dossier:
    return _paid_by(CPAS)


RULE = Rule(
    id="ATT104",
    title=Text(
        fr="Aide attestée par un autre CPAS",
        nl="Steun geattesteerd door een ander OCMW",
        de="Von einem anderen ÖSHZ bescheinigte Hilfe",
        en="Aid attested by another CPAS",
    ),
    why=Text(
        fr="Deux CPAS n'aident pas la même personne pour les mêmes jours ; consulter évite les chevauchements.",
        nl="Twee OCMW's steunen dezelfde persoon niet voor dezelfde dagen; raadplegen voorkomt overlappingen.",
        de="Zwei ÖSHZ helfen derselben Person nicht für dieselben Tage; die Einsicht vermeidet Überschneidungen.",
        en="Two CPAS do not aid the same person for the same days; looking avoids overlaps.",
    ),
    message=Text(
        fr="Aide proposée à partir du {declared}. CPAS {cpas} : {observed}, début : {since}.",
        nl="Steun voorgesteld vanaf {declared}. OCMW {cpas}: {observed}, sinds {since}.",
        de="Hilfe vorgeschlagen ab {declared}. ÖSHZ {cpas}: {observed}, seit {since}.",
        en="Aid proposed from {declared}. CPAS {cpas}: {observed}, since {since}.",
    ),
    ask=Text(
        fr="Un autre CPAS ({cpas}) atteste une aide : {observed} (depuis : {since}). Jusqu'à quel jour vous a-t-il "
        "payé ?",
        nl="Een ander OCMW ({cpas}) attesteert steun: {observed} (sinds: {since}). Tot welke dag heeft het u betaald?",
        de="Ein anderes ÖSHZ ({cpas}) bescheinigt eine Hilfe: {observed} (seit: {since}). Bis zu welchem Tag hat es "
        "Ihnen gezahlt?",
        en="Another CPAS ({cpas}) attests an aid: {observed} (since: {since}). Up to which day did it pay you?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(
        any_facts=(Told(Benefit, by=("l036",)), Told(Payment, by=(_PAID,)), Told(AidDecision, by=("loi65_wet65",))),
        proposed=("aid",),
    ),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("INT201",),
)
