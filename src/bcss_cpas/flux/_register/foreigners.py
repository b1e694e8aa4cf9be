"""Nationality, origin and stay: TI 006, 031, 202, 205, 206, 207."""

from typing import ClassVar

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._register.basics import DATE, RN, CodeLabel, Information, PersonNumber


@wire(ns=RN)
class CountryOfOrigin(Information):
    """TI 006: country and place of origin."""

    NUMBER: ClassVar[str] = "006"
    country: CodeLabel | None = at("Country", required=True)
    remark: str | None = at("Graphic")


@wire(ns=RN)
class NationalityReason:
    """Why a nationality was gained or lost."""

    remark: str | None = at("Graphic", choice=("form", 0))
    justification: CodeLabel | None = at("Justification", choice=("form", 1))
    place: CodeLabel | None = at("Place", choice=("form", 1))
    country: CodeLabel | None = at("Country", choice=("form", 1))


@wire(ns=RN)
class Nationality(Information):
    """TI 031: nationality."""

    NUMBER: ClassVar[str] = "031"
    nationality: CodeLabel | None = at("Nationality", required=True)
    reason: NationalityReason | None = at("Reason")


@wire(ns=RN)
class Limosa:
    """Reason of stay, and whose stay opened a family reunification."""

    reason1: CodeLabel | None = at("Reason1", required=True)
    reason2: CodeLabel | None = at("Reason2")
    number: PersonNumber | None = at("NationalNumber")


@wire(ns=RN)
class SpecialInfo(Information):
    """TI 202: special information on foreigners; not kept for the waiting register."""

    NUMBER: ClassVar[str] = "202"
    remark1: str | None = at("Graphic1")
    remark2: str | None = at("Graphic2")
    limosa: Limosa | None = at("Limosa")


@wire(ns=RN)
class RefugeeType(Information):
    """TI 205: type of person in the waiting register."""

    NUMBER: ClassVar[str] = "205"
    code: str | None = at("Code", required=True)
    label: str | None = at("Label", required=True)


@wire(ns=RN)
class GeneralInfo:
    """What a step of the asylum procedure is about, and before whom."""

    code: str | None = at("Code", required=True)
    label: str | None = at("Label")
    organization: CodeLabel | None = at("Organization")


@wire(ns=RN)
class Procedure:
    """A procedure before a court."""

    origin: CodeLabel | None = at("Origine", required=True)
    reference: str | None = at("Reference", required=True)
    appeal: CodeLabel | None = at("Appeal", choice=("state", 0))
    open_close: CodeLabel | None = at("OpenClose", choice=("state", 1))
    date: IncompleteDate | None = at("Date", codec=DATE)


@wire(ns=RN)
class StrikingOut:
    """A case struck from the list of a court."""

    reference: str | None = at("Reference", required=True)
    status: CodeLabel | None = at("Status", required=True)
    open_close: CodeLabel | None = at("OpenClose", required=True)


@wire(ns=RN)
class DecisionCancelled:
    """A decision annulled."""

    date: IncompleteDate | None = at("Date", required=True, codec=DATE)
    reference: str | None = at("Reference")


@wire(ns=RN)
class Protection:
    """A protection granted."""

    code: str | None = at("Code", required=True)
    label: str | None = at("Label")
    reference: str | None = at("Reference")
    term: str | None = at("Term")


@wire(ns=RN)
class Advice:
    """An advice of the Commissioner General for Refugees."""

    code: str | None = at("Code", required=True)
    label: str | None = at("Label")
    reference: str | None = at("Reference")


@wire(ns=RN)
class AsylumDecision:
    """A decision."""

    code: str | None = at("Code")
    label: str | None = at("Label")
    reference: str | None = at("Reference")
    open_close: CodeLabel | None = at("OpenClose")
    comments: str | None = at("Comments")
    term: str | None = at("Term")


@wire(ns=RN)
class ApplicationFiled:
    """An application, and where it was filed."""

    code: str | None = at("Code")
    label: str | None = at("Label")
    place: CodeLabel | None = at("Place")


@wire(ns=RN)
class OfficeNotification:
    """A notification by the Office of Foreigners."""

    reference: str | None = at("Reference")


@wire(ns=RN)
class OrganizationNotification:
    """A notification by another organization."""

    place: CodeLabel | None = at("Place", required=True)
    reference: str | None = at("Reference")


@wire(ns=RN)
class StepOnly:
    """A step of which nothing but its status is told."""

    status: str | None = at("@Status")


@wire(ns=RN)
class RefugeeStatus(Information):
    """TI 206: administrative situation of an applicant for asylum; one step of the procedure."""

    NUMBER: ClassVar[str] = "206"
    general: GeneralInfo | None = at("GeneralInfo")
    procedure: Procedure | None = at("Procedure", choice=("step", 0))
    striking_out: StrikingOut | None = at("StrikingOut", choice=("step", 1))
    decision_cancelled: DecisionCancelled | None = at("DecisionCancelled", choice=("step", 2))
    protection: Protection | None = at("Protection", choice=("step", 3))
    leave_granted_until: IncompleteDate | None = at("DelayLeaveGranted/Date", codec=DATE, choice=("step", 4))
    escape: StepOnly | None = at("Escape", choice=("step", 5))
    unrestricted_stay: StepOnly | None = at("UnrestrictedStay", choice=("step", 6))
    application_renounced: StepOnly | None = at("ApplicationRenounced", choice=("step", 7))
    territory_left: CodeLabel | None = at("TerritoryLeft", choice=("step", 8))
    advice: Advice | None = at("AdviceFromCGVS", choice=("step", 9))
    decision: AsylumDecision | None = at("Decision", choice=("step", 10))
    application_filed: ApplicationFiled | None = at("ApplicationFiled", choice=("step", 11))
    notification_by_office: OfficeNotification | None = at("NotificationByDVZ", choice=("step", 12))
    notification_by_organization: OrganizationNotification | None = at("NotificationByOrg", choice=("step", 13))
    appeal_reference: str | None = at("AppealLodged/Reference", choice=("step", 14))


@wire(ns=RN)
class OrganizationInCharge(Information):
    """TI 207: the CPAS or the refugee centre where the person must be inscribed."""

    NUMBER: ClassVar[str] = "207"
    welfare_place: CodeLabel | None = at("SocialWelfare/Place", choice=("who", 0))
    welfare_initiative: CodeLabel | None = at("SocialWelfare/Initiative", choice=("who", 0))
    refugee_centre: CodeLabel | None = at("RefugeeCentre", choice=("who", 1))
