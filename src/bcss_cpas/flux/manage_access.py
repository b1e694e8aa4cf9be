"""OCMWCPASManageAccess: integrate a person at the BCSS, end an integration, list those that exist.

Nothing can be consulted without it. A social worker reads in the reply whether the person is known at another CPAS:
it holds the registrations that overlap the period that was asked.

A registration is a legal act: its proof of identity is an argument of the request, and is never stored elsewhere.

Source of the format: SSDN ``OCMW_CPAS/ManageAccess``, version 20050930.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.quality import CPAS, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import WriteError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, Ssdn, bodies
from bcss_cpas.flux._leaves import Leaf
from bcss_cpas.flux._ssdn import StartingPeriod
from bcss_cpas.integration.act import Act, Channel, Doing
from bcss_cpas.message import Message, MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/ManageAccess"

PURPOSE = Leaf(lambda text: QualityCode.cpas(text.strip()), lambda quality: str(quality.code))
"""A quality code of the CPAS sector, an integer on the wire."""


class Action(StrEnum):
    """What is asked."""

    REGISTER = "REGISTER"
    UNREGISTER = "UNREGISTER"
    LIST = "LIST"


class Directory(StrEnum):
    """Which directory is meant: that of the BCSS, that of the CPAS sector, or both."""

    PRIMARY = "PRIMARY"
    SECONDARY = "SECONDARY"
    ALL = "ALL"


@wire(ns=NS)
class Identity:
    """Names and birth date as proof of identity."""

    last_name: str = need("LastName", pattern=r"[A-Z]{1,16}")
    first_name: str | None = at("FirstName", pattern=r"[A-Z]{1,16}")
    birth_date: IncompleteDate = need("BirthDate")


@wire(ns=NS)
class ProofOfAuthentication:
    """What shows that the person is who they say: at least one of the three. A mismatch stops the request."""

    sis_card_number: str | None = at("SISCardNumber", pattern=r"[0-9]{10}")
    identity_card_number: str | None = at("IdentityCardNumber", pattern=r"[0-9]{12}")
    person_data: Identity | None = at("PersonData")


@wire(ns=NS)
class ManageAccessRequest:
    """Register, unregister, or list: ``purpose`` is mandatory but for a list."""

    ssin: Ssin = need("SSIN")
    purpose: QualityCode | None = at("Purpose", codec=PURPOSE, values=("1", "7", "30"))
    period: StartingPeriod = need("Period")
    action: Action = need("Action")
    sector: int | None = at("Sector", values=("17",))
    query_register: Directory | None = at("QueryRegister")
    proof: ProofOfAuthentication = need("ProofOfAuthentication")


@wire(ns=NS)
class OriginalRequest:
    """The request as the BCSS understood it."""

    ssin: Ssin | None = at("SSIN", required=True)
    purpose: QualityCode | None = at("Purpose", required=True, codec=PURPOSE, values=("1", "7", "30"))
    period: StartingPeriod | None = at("Period", required=True)
    action: Action | None = at("Action", required=True)
    register: Directory | None = at("Register")


@wire(ns=NS)
class RegistrationFound:
    """A registration that overlaps the one that was asked for."""

    purpose: int | None = at("Purpose", required=True, values=("1", "2", "40"))
    """The quality code, in the list of the sector that made the registration."""
    period: StartingPeriod | None = at("Period", required=True)
    org_unit: str | None = at("OrgUnit", required=True)
    """Who made it: the schema says « the sector », CPAS show enterprise numbers."""
    register: Directory | None = at("Register", required=True)

    @property
    def sector(self) -> int | None:
        """The sector, which the directory of the CPAS or else the org unit tells; ``None`` if neither does."""
        if self.register is Directory.SECONDARY:
            return CPAS
        told = (self.org_unit or "").strip()
        return int(told) if told.isdecimal() and len(told) <= 3 else None


@wire(ns=NS)
class ManageAccessReply:
    """What was asked, and the registrations that overlap it."""

    original_request: OriginalRequest | None = at("OriginalRequest", required=True)
    registrations: tuple[RegistrationFound, ...] = at("Registrations")


_ACTIONS = {Doing.REGISTER: Action.REGISTER, Doing.UNREGISTER: Action.UNREGISTER, Doing.LIST: Action.LIST}


def request_of(act: Act, proof: ProofOfAuthentication) -> ManageAccessRequest:
    """Turn an act into its request; the proof of identity goes into it and nowhere else.

    Raises ``WriteError`` for an act that goes through another channel.
    """
    if act.channel is not Channel.MANAGE_ACCESS:
        raise WriteError(f"this act goes through {act.channel}")
    listing = act.doing is Doing.LIST
    return ManageAccessRequest(
        ssin=act.person,
        purpose=act.quality,
        period=StartingPeriod(start=act.period.start, end=act.period.last),
        action=_ACTIONS[act.doing],
        sector=CPAS if listing else None,
        query_register=Directory.ALL if listing else None,
        proof=proof,
    )


def confirms(act: Act, message: Message[Any]) -> bool:
    """Tell whether a reply says that an act was done: it succeeded, and repeats the person, the action and the code."""
    content, outcome = message.content, message.outcome
    if not isinstance(content, ManageAccessReply) or outcome is None or outcome.kind is not OutcomeKind.DATA:
        return False
    done = content.original_request
    return done is not None and (done.ssin, done.action, done.purpose) == (act.person, _ACTIONS[act.doing], act.quality)


def _person(content: ManageAccessRequest | ManageAccessReply) -> Ssin | None:
    if isinstance(content, ManageAccessRequest):
        return content.ssin
    return None if content.original_request is None else content.original_request.ssin


def _outcome(_: ManageAccessReply) -> Outcome:
    return Outcome(OutcomeKind.DATA)


def facts(content: ManageAccessReply, source: Source) -> Iterator[Fact]:
    """Give the registrations; a code whose sector is not told stays a bare number."""
    person = _person(content)
    for place, found in enumerate(content.registrations if person is not None else ()):
        if person is not None and found.purpose is not None and found.purpose >= 0:
            yield Registration(
                person=person,
                source=source.at(f"$.registrations[{place}]"),
                sector=found.sector,
                code=found.purpose,
                start=None if found.period is None else found.period.start,
                end=None if found.period is None else found.period.end,
                org_unit=found.org_unit,
                register=found.register,
            )


_SCHEMA = "ssdn/OCMW_CPAS/ManageAccess/ManageAccess"
FLUX = Flux(
    name="manage_access",
    title=Text(
        fr="Intégration à la BCSS",
        nl="Integratie bij de KSZ",
        de="Eintragung bei der ZDSS",
        en="Integration at the BCSS",
    ),
    service="OCMWCPASManageAccess",
    source=Text(
        fr="Répertoire des personnes de la BCSS et du secteur des CPAS",
        nl="Personenrepertorium van de KSZ en van de OCMW-sector",
        de="Personenverzeichnis der ZDSS und des ÖSHZ-Sektors",
        en="Directory of persons of the BCSS and of the CPAS sector",
    ),
    grade=Grade.SCHEMA,
    known_from=(Citation("SSDN OCMW_CPAS/ManageAccess, version 20050930"),),
    bodies=(
        *bodies(
            NS, "20050930", f"{_SCHEMA}Request.xsd", {"ManageAccessRequest": (ManageAccessRequest, MessageKind.REQUEST)}
        ),
        *bodies(NS, "20050930", f"{_SCHEMA}Reply.xsd", {"ManageAccessReply": (ManageAccessReply, MessageKind.REPLY)}),
    ),
    ssdn=Ssdn("OCMWCPASManageAccess", "20050930"),
    topics=(InquiryTopic.AID_OF_CPAS,),
    deck_row="Intégration",
    columns=(
        Column("INTEGRATION (entre CPAS)", "ManageAccessReply.registrations", "those of the directory SECONDARY"),
        Column("INTEGRATION HORS CPAS", "ManageAccessReply.registrations", "those of PRIMARY; see reference_manager"),
    ),
    live="generation of 2005 to 2008; may be superseded",
    gives=(Registration,),
    facts=facts,
    outcome=_outcome,
    person=_person,
)
