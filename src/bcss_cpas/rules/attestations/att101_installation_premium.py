"""ATT101: an installation premium is among the attestations of the applicant."""

from collections.abc import Iterator

from bcss_cpas.codes.attestation import AttestationKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.attestation import Attestation
from bcss_cpas.rules._examples import APPLICANT, OTHER_CPAS, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity, Stage, Told
from bcss_cpas.rules._sources import FLUX_CONFRONTED, PREMIUM_ONCE
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.text import Text

_FLUX = "list_of_attestations"


def examine(case: Case) -> Iterator[Hit]:
    """Report each listed attestation whose name tells an installation premium: no list of its codes is public.

    One reply lists one type of attestations and does not repeat which; where it lists none, nothing is concluded.
    """
    listed = [
        each
        for each in case.all(Attestation)
        if each.kind is AttestationKind.LISTED and not (each.cancelled or each.replaced)
    ]
    if not listed:
        raise NotGiven("benefits")
    for each in listed:
        if each.name is not None and _is_premium(each.name.casefold()):
            yield Hit(
                person=case.person,
                observed=(Said(each.name, each.source),),
                values={"since": each.since or UNKNOWN_DATE, "cpas": each.cpas or "?"},
            )


def _is_premium(name: str) -> bool:
    return "installatiepremie" in name or ("prime" in name and "installation" in name)


def _attested(name: str) -> Dossier:
    attestation = Attestation(
        person=APPLICANT, source=told_by(_FLUX).at("$.attestations[0]"), kind=AttestationKind.LISTED, name=name,
        since=IncompleteDate("2019-09-01"), cpas=OTHER_CPAS.value,
    )  # fmt: skip
    return dossier(attestation, consultations=consulting(_FLUX))


def _triggers() -> Dossier:
    return _attested("Prime d'installation / Installatiepremie")


def _stays_silent() -> Dossier:
    return _attested("Aide médicale / Medische hulp")


RULE = Rule(
    id="ATT101",
    title=Text(
        fr="Prime d'installation déjà attestée",
        nl="Installatiepremie al geattesteerd",
        de="Einrichtungsprämie bereits bescheinigt",
        en="Installation premium already attested",
    ),
    why=Text(
        fr="La prime est dite unique : une prime accordée auparavant, ici ou ailleurs, est à prendre en compte.",
        nl="De premie heet eenmalig: met een eerder toegekende premie, hier of elders, moet rekening worden gehouden.",
        de="Die Prämie gilt als einmalig: Eine frühere, hier oder anderswo gewährte Prämie ist zu beachten.",
        en="The premium is called a single one: one granted before, here or elsewhere, is to be taken into account.",
    ),
    message=Text(
        fr="Attestation : {observed}, CPAS {cpas}. Date d'effet : {since}.",
        nl="Attest: {observed}, OCMW {cpas}. Datum van uitwerking: {since}.",
        de="Bescheinigung: {observed}, ÖSHZ {cpas}. Wirksam ab: {since}.",
        en="Attestation: {observed}, CPAS {cpas}. With effect on: {since}.",
    ),
    ask=Text(
        fr="Un CPAS ({cpas}) atteste : {observed} ({since}). Pour quel logement avez-vous reçu cette prime ? En "
        "avez-vous reçu d'autres ?",
        nl="Een OCMW ({cpas}) attesteert: {observed} ({since}). Voor welke woning kreeg u die premie? Kreeg u er nog "
        "andere?",
        de="Ein ÖSHZ ({cpas}) bescheinigt: {observed} ({since}). Für welche Wohnung haben Sie diese Prämie erhalten? "
        "Haben Sie noch andere erhalten?",
        en="A CPAS ({cpas}) attests: {observed} ({since}). For which home did you receive this premium? Have you "
        "received others?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(FLUX_CONFRONTED, PREMIUM_ONCE),
    needs=Needs(facts=(Told(Attestation, by=(_FLUX,)),)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    stage=Stage.PREVIEW,
)
