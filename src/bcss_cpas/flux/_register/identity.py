"""Who the person is: TI 000, 010, 013, 070, 100, 150."""

from typing import ClassVar

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._register.basics import DATE, RN, CodeLabel, Information, PersonName, PersonNumber, PlaceAbroad


@wire(ns=RN)
class Identification:
    """TI 000: the identification number of the file."""

    NUMBER: ClassVar[str] = "000"
    type: str | None = at("@Type")
    status: str | None = at("@Status")
    structure: str | None = at("@Structure")
    number: PersonNumber | None = at("NationalNumber", required=True)


@wire(ns=RN)
class GroupedName(PersonName):
    """Names of which the first ``group1`` last names belong together."""

    group1: str | None = at("@Group1")


@wire(ns=RN)
class Name(Information):
    """TI 010: last names and first names."""

    NUMBER: ClassVar[str] = "010"
    name: GroupedName | None = at("Name", required=True)


@wire(ns=RN)
class NameModification(Information):
    """TI 013: a change of name, first names or title of nobility."""

    NUMBER: ClassVar[str] = "013"
    kind: CodeLabel | None = at("ModificationType", required=True)
    remark: str | None = at("Graphic")


@wire(ns=RN)
class Occupation(Information):
    """TI 070: profession, as once declared; not a proof of work."""

    NUMBER: ClassVar[str] = "070"
    occupation: CodeLabel | None = at("Occupation", required=True)
    social_category: CodeLabel | None = at("SocialCategory", required=True)
    remark1: str | None = at("Graphic1")
    remark2: str | None = at("Graphic2")


@wire(ns=RN)
class TimeOfDay:
    """The hour of a birth or a death."""

    hour: str | None = at("HH", pattern=r"[0-9]{2}")
    minute: str | None = at("MM", pattern=r"[0-9]{2}")
    second: str | None = at("SS", pattern=r"[0-9]{2}")
    remark: str | None = at("Graphic")


@wire(ns=RN)
class BirthPlace(Information):
    """TI 100: place of birth, with its certificate."""

    NUMBER: ClassVar[str] = "100"
    time: TimeOfDay | None = at("Time", since="xm25")
    del_date: IncompleteDate | None = at("DelDate", codec=DATE)
    act_number: str | None = at("ActNumber", required=True)
    dabs_number: str | None = at("DabsNumber", since="xm25")
    suppletory_register: str | None = at("SuppletoryRegister")
    place: CodeLabel | None = at("Place1", choice=("place", 0))
    place_abroad: PlaceAbroad | None = at("Place2", choice=("place", 1))


@wire(ns=RN)
class DeathCertificate:
    """The certificate of a death."""

    act_number: str | None = at("ActNumber", required=True)
    dabs_number: str | None = at("DabsNumber", since="xm25")
    suppletory_register: str | None = at("SuppletoryRegister")
    place: CodeLabel | None = at("Place1", choice=("place", 0))
    place_abroad: PlaceAbroad | None = at("Place2", choice=("place", 1))
    origin: CodeLabel | None = at("Origin")


@wire(ns=RN)
class Transcription:
    """Where and when a judgment was transcribed."""

    date: IncompleteDate | None = at("Date", codec=DATE)
    place: CodeLabel | None = at("Place", required=True)


@wire(ns=RN)
class DeathDecision:
    """A judgment that declares the death or the absence."""

    kind: CodeLabel | None = at("Type", required=True)
    transcription: Transcription | None = at("Transcription", required=True)
    remark: str | None = at("Graphic")


@wire(ns=RN)
class Decease(Information):
    """TI 150: death."""

    NUMBER: ClassVar[str] = "150"
    time: TimeOfDay | None = at("Time", since="xm25")
    del_date: IncompleteDate | None = at("DelDate", codec=DATE)
    certificate: DeathCertificate | None = at("Decease", choice=("proof", 0))
    decision: DeathDecision | None = at("Decision", choice=("proof", 1))
