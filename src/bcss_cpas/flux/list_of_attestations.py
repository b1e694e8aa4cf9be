"""OCMWCPASListOfAttestations: what the CPAS have attested of a person at the SPP IS.

A social worker reads in it whether there is an individualised project (« PIIS »), whether the installation premium was
granted before, and since when income from work was exempted under article 35. A request asks for one type, so a reply
is silent about the others: it is told as partial.

No schema is public. The fields are those that a CPAS application reads. The application does not read the number of the
person in the reply but in each attestation; that the reply itself repeats it is not proven.
"""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.attestation import AttestationKind, RequestType
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.attestation import Attestation, Exemption
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds, on
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, Ssdn, only_what_comes, unproven
from bcss_cpas.flux._sources import BUILDERS_AND_FIELD_NAMES, PPS_SOCIAL_INTEGRATION
from bcss_cpas.flux._ssdn import Period
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/ManageAttests"


@wire(ns=NS)
class ListOfAttestationsRequest:
    """Ask for one type of attestations of a person; the individualised project is asked without a period."""

    ssin: Ssin = need("SocialSecurityUser")
    request_type: RequestType | None = at(
        "RequestType", values=("EXONERATIONSART35", "PRIME_INSTALLATION", "GPMI_PIIS", "STATUT65")
    )
    search_period: Period | None = at("SearchPeriod")


@wire(ns=NS)
class ExonerationArt35:
    """The exemption of article 35, with the counter of days as it comes."""

    has_exoneration: bool | None = at("@hasExoneration")
    first_exoneration_date: date | None = at("FirstExonerationDate")
    payment_exonerated_days: int | None = at("PaymentExoneratedDays")
    """Its meaning is not verified: an application shows 1096 less this number as the days left, until 6 years after
    the first exemption (3 where that lies before 1 October 2011)."""


@wire(ns=NS)
class GpmiPiis:
    """The individualised project of social integration."""

    has_attestation: bool | None = at("@hasAttestation")
    period: Period | None = at("period")
    prolongation_period: Period | None = at("prolongationPeriod")


@wire(ns=NS)
class Coded:
    """A code and its name, which comes in French and Dutch with a stroke between them."""

    code: str | None = at("Code")
    description: str | None = at("Description")


@wire(ns=NS)
class ListedAttestation:
    """One attestation."""

    ssin: Ssin | None = at("SocialSecurityUser")
    cpas: EnterpriseNumber | None = at("CPAS_KBOBCE_code")
    entry_date: date | None = at("EntryDate")
    """The day on which it takes effect."""
    attest_type: Coded | None = at("AttestType")
    form_type: Coded | None = at("FormType")
    days: int | None = at("Duration/Days")
    weeks: int | None = at("Duration/Weeks")
    months: int | None = at("Duration/Months")
    decision_date: date | None = at("DecisionDate")
    reference: str | None = at("Reference")
    status: str | None = at("Status")
    relation_type: Coded | None = at("RelationType")


@wire(ns=NS)
class ListOfAttestationsReply:
    """The attestations of the type that was asked for."""

    ssin: Ssin | None = at("SocialSecurityUser")
    exoneration: ExonerationArt35 | None = at("ExonerationArt35")
    piis: GpmiPiis | None = at("GpmiPiis")
    attestations: tuple[ListedAttestation, ...] = at("Attestation")

    @property
    def page(self) -> tuple[bool, ...]:
        """Which types of attestation it holds: a reply names only the type that was asked for."""
        return self.exoneration is not None, self.piis is not None, bool(self.attestations)


def _person(content: ListOfAttestationsRequest | ListOfAttestationsReply) -> Ssin | None:
    if content.ssin is not None or isinstance(content, ListOfAttestationsRequest):
        return content.ssin
    return next((each.ssin for each in content.attestations if each.ssin is not None), None)


def _outcome(_: ListOfAttestationsReply) -> Outcome:
    return Outcome(OutcomeKind.PARTIAL)


def facts(content: ListOfAttestationsReply, source: Source) -> Iterator[Fact]:
    """Give the exemption, the project and each attestation, as far as it is told of whom they are."""
    person = _person(content)
    if person is not None and content.exoneration is not None:
        exoneration = content.exoneration
        yield Exemption(
            person=person,
            source=source.at("$.exoneration"),
            granted=exoneration.has_exoneration,
            first_day=on(exoneration.first_exoneration_date),
            days=exoneration.payment_exonerated_days,
        )
    if person is not None and content.piis is not None:
        yield from _projects(content.piis, person, source)
    for number, each in enumerate(content.attestations):
        whose = each.ssin or person
        if whose is not None:
            yield _attestation(each, whose, source.at(f"$.attestations[{number}]"))


def _projects(piis: GpmiPiis, person: Ssin, source: Source) -> Iterator[Attestation]:
    yield _project(AttestationKind.PIIS, piis, piis.period or Period(), person, source.at("$.piis"))
    if piis.prolongation_period is not None:
        place = source.at("$.piis.prolongation_period")
        yield _project(AttestationKind.PIIS_PROLONGATION, piis, piis.prolongation_period, person, place)


def _project(kind: AttestationKind, piis: GpmiPiis, period: Period, person: Ssin, source: Source) -> Attestation:
    since, until = bounds(period.start, period.end)
    return Attestation(person=person, source=source, kind=kind, granted=piis.has_attestation, since=since, until=until)


def _attestation(listed: ListedAttestation, person: Ssin, source: Source) -> Attestation:
    kind = listed.attest_type or Coded()
    return Attestation(
        person=person,
        source=source,
        kind=AttestationKind.LISTED,
        since=on(listed.entry_date),
        code=kind.code,
        name=kind.description,
        form=None if listed.form_type is None else listed.form_type.description,
        relation=None if listed.relation_type is None else listed.relation_type.description,
        cpas=None if listed.cpas is None else listed.cpas.value,
        decided=on(listed.decision_date),
        months=listed.months,
        weeks=listed.weeks,
        days=listed.days,
        status=listed.status,
        reference=listed.reference,
    )


_COLUMNS = (
    Column("Période d'aide", "GpmiPiis.period", "that of the project; an attestation tells the day of its effect"),
    Column("PIIS", "GpmiPiis.has_attestation"),
    Column("Prime unique d'installation", "ListedAttestation.attest_type", "asked for as PRIME_INSTALLATION"),
    Column(
        "Exonération Article 35: nombre de jours restants",
        "ExonerationArt35.payment_exonerated_days",
        "one application shows 1096 less this number; not verified",
    ),
    Column("Exonération Article 35: nombre de jours à prendre en considération sur le mois"),
    Column("Attestation multifonctionnelle (A036)", note="given by l036"),
)
FLUX = Flux(
    name="list_of_attestations",
    title=Text(
        fr="Attestations des CPAS",
        nl="Attesten van de OCMW's",
        de="Bescheinigungen der ÖSHZ",
        en="Attestations of CPAS",
    ),
    service="OCMWCPASListOfAttestations",
    source=PPS_SOCIAL_INTEGRATION,
    grade=Grade.CLIENT,
    known_from=(BUILDERS_AND_FIELD_NAMES,),
    bodies=unproven(
        NS,
        "20080317",
        {
            "ListOfAttestationsRequest": (ListOfAttestationsRequest, MessageKind.REQUEST),
            "ListOfAttestationsReply": (ListOfAttestationsReply, MessageKind.REPLY),
        },
    ),
    ssdn=Ssdn("OCMWCPASListOfAttestations", "20080317"),
    topics=(InquiryTopic.AID_OF_CPAS,),
    deck_row="Attestations",
    columns=_COLUMNS,
    live="called by a CPAS application; generation of 2008",
    gives=(Attestation, Exemption),
    given=only_what_comes,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
