"""Family and household: TI 021, 110, 111, 113, 114, 120, 123, 140, 141."""

from typing import ClassVar

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._register.basics import (
    DATE,
    RN,
    CodeLabel,
    Information,
    Partner,
    PersonName,
    PersonNumber,
    PlaceAbroad,
    Relative,
)


@wire(ns=RN)
class SharedHosting(Information):
    """TI 021: shared custody; where else a child lives."""

    NUMBER: ClassVar[str] = "021"
    role: CodeLabel | None = at("Role", required=True)
    number: PersonNumber | None = at("NationalNumber")
    name: PersonName | None = at("Name")


@wire(ns=RN)
class Filiation(Information):
    """TI 110: the parents."""

    NUMBER: ClassVar[str] = "110"
    kind: CodeLabel | None = at("FiliationType", required=True)
    parent1: Relative | None = at("Parent1")
    parent2: Relative | None = at("Parent2")
    act_number: str | None = at("ActNumber")
    place: CodeLabel | None = at("Place")
    remark: str | None = at("Graphic")


@wire(ns=RN)
class ParentalAuthority(Information):
    """TI 111: legal capacity and parental authority."""

    NUMBER: ClassVar[str] = "111"
    situation: CodeLabel | None = at("Situation", required=True)
    justification: CodeLabel | None = at("Justification", required=True)
    remark: str | None = at("Graphic")


@wire(ns=RN)
class Guardian(Information):
    """TI 113: who represents or assists the person, such as the administrator of the property."""

    NUMBER: ClassVar[str] = "113"
    situation: CodeLabel | None = at("Status", required=True)
    justification: CodeLabel | None = at("Justification")
    number: PersonNumber | None = at("NationalNumber", choice=("who", 0))
    remark1: str | None = at("Graphic1", choice=("who", 1))
    remark2: str | None = at("Graphic2")


@wire(ns=RN)
class DescendentFiliation(Information):
    """TI 114: a child."""

    NUMBER: ClassVar[str] = "114"
    kind: CodeLabel | None = at("FiliationType", required=True)
    child: Relative | None = at("Child", required=True)
    justification: CodeLabel | None = at("Justification")
    act_number: str | None = at("ActNumber")
    place: CodeLabel | None = at("Place")
    remark: str | None = at("Graphic")


@wire(ns=RN)
class BelgianJudgment:
    """A judgment by a Belgian court."""

    tribunal: CodeLabel | None = at("Tribunal")
    date: IncompleteDate | None = at("Date", required=True, codec=DATE)
    place: CodeLabel | None = at("Place")
    court_name: CodeLabel | None = at("CourtName")


@wire(ns=RN)
class JudgmentTranscription:
    """Where and when a judgment was transcribed."""

    date: IncompleteDate | None = at("Date", required=True, codec=DATE)
    place: CodeLabel | None = at("Place", required=True)


@wire(ns=RN)
class Judgment:
    """A judgment, Belgian or foreign, and its transcription."""

    belgian: BelgianJudgment | None = at("BelgianJudgement", choice=("court", 0))
    foreign: PlaceAbroad | None = at("ForeignJudgement/Place", choice=("court", 1))
    transcription: JudgmentTranscription | None = at("Transcription")


@wire(ns=RN)
class CivilState(Information):
    """TI 120: civil status, with the spouse."""

    NUMBER: ClassVar[str] = "120"
    state: CodeLabel | None = at("CivilState", required=True)
    spouse: Partner | None = at("Spouse")
    place: CodeLabel | None = at("Lieu/Place1", choice=("place", 0))
    place_abroad: PlaceAbroad | None = at("Lieu/Place2", choice=("place", 1))
    judgment: Judgment | None = at("Lieu/Place3", choice=("place", 2))
    act_number: str | None = at("ActNumber")
    dabs_number: str | None = at("DabsNumber", since="xm25")
    suppletory_register: str | None = at("SuppletoryRegister")


@wire(ns=RN)
class Notary:
    """The notary before whom a declaration was made."""

    name: str | None = at("NameNotary")
    place: CodeLabel | None = at("Place", choice=("place", 0))
    country: CodeLabel | None = at("Country", choice=("place", 1))


@wire(ns=RN)
class CohabitationDeclaration:
    """A declaration of legal cohabitation."""

    registered: IncompleteDate | None = at("RegistrationDate", required=True, codec=DATE)
    partner: Partner | None = at("Partner", required=True)
    place: CodeLabel | None = at("Place", required=True)
    notary: Notary | None = at("Notary")


@wire(ns=RN)
class CohabitationNotification:
    """When and where an end of legal cohabitation was notified."""

    date: IncompleteDate | None = at("NotificationDate", codec=DATE)
    place: CodeLabel | None = at("Place", choice=("place", 0))
    country: CodeLabel | None = at("Country", choice=("place", 1))


@wire(ns=RN)
class CohabitationCessation:
    """The end of a legal cohabitation."""

    reason: CodeLabel | None = at("Reason", required=True)
    place: CodeLabel | None = at("Place", choice=("place", 0))
    country: CodeLabel | None = at("Country", choice=("place", 1))
    notification: CohabitationNotification | None = at("Notification")
    partner: Partner | None = at("Partner")
    judgment: BelgianJudgment | None = at("BelgianJudgement")


@wire(ns=RN)
class LegalCohabitation(Information):
    """TI 123: legal cohabitation, declared or ended."""

    NUMBER: ClassVar[str] = "123"
    declaration: CohabitationDeclaration | None = at("Declaration", choice=("act", 0))
    cessation: CohabitationCessation | None = at("Cessation", choice=("act", 1))


@wire(ns=RN)
class FamilyMember(Information):
    """TI 140: a member of the household, seen from its reference person, whose file this is."""

    NUMBER: ClassVar[str] = "140"
    housing: CodeLabel | None = at("Housing")
    role: CodeLabel | None = at("FamilyRole", required=True)
    number: PersonNumber | None = at("NationalNumber")
    name: PersonName | None = at("Name")


@wire(ns=RN)
class HouseholdHead(Information):
    """TI 141: the reference person of the household, and what this person is to them."""

    NUMBER: ClassVar[str] = "141"
    housing: CodeLabel | None = at("Housing")
    role: CodeLabel | None = at("FamilyRole", required=True)
    number: PersonNumber | None = at("NationalNumber")
    name: PersonName | None = at("Name")
    remark: str | None = at("Graphic")
