"""What the service of 2013 tells: the insuring organization, CT1 and CT2, and each right in a block of its own.

No schema is public. The names were read in the source code of a CPAS application, which cannot tell an attribute from
an element: where the number of the insuring organization stands beside another value, both places are read. Whether
``noRight`` is empty or holds a truth value is not known either; both are read.
"""

from datetime import date

from attrs import frozen

from bcss_cpas.codes.health_insurance import Ct1, Ct2
from bcss_cpas.errors import CodeError
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._leaves import Leaf

_MARKS = {"": True, "true": True, "1": True, "false": False, "0": False}


def _mark(text: str) -> bool:
    try:
        return _MARKS[text.strip()]
    except KeyError:
        raise CodeError("not empty, true or false") from None


MARK = Leaf(_mark, lambda value: "true" if value else "false")
"""An element that says yes by being there, unless it holds a no."""


@wire()
class InsurancePeriod:
    """A period, of which either day may be absent."""

    insurer: str | None = at("@insuringOrganization")
    start: date | None = at("startDate")
    end: date | None = at("endDate")


@frozen
class Answer:
    """What a block says of its right: yes or no, by whom, for how long, with what detail."""

    granted: bool
    insurer: str | None = None
    period: InsurancePeriod | None = None
    detail: str | None = None


@wire()
class Affiliation:
    """Where the person is insured: the mutuality and its union, by number."""

    mutuality: str | None = at("mutuality")
    insurer: str | None = at("insuringOrganization")


@wire()
class HolderCodes:
    """CT1 and CT2 with their period; that they have three digits each here is not proven."""

    mutuality: str | None = at("mutuality")
    insurer: str | None = at("insuringOrganization")
    period: InsurancePeriod | None = at("period")
    ct1: Ct1 | None = at("ct1", values=("110", "411"))
    ct2: Ct2 | None = at("ct2", values=("110", "461"))


@wire()
class PlainRight:
    """A right, yes or no, and at whom."""

    insurer: str | None = at("@insuringOrganization", "insuringOrganization")
    value: bool | None = at("value")

    @property
    def answer(self) -> Answer | None:
        """What it says."""
        return None if self.value is None else Answer(self.value, self.insurer)


@wire()
class ComplementaryInsurance(PlainRight):
    """The complementary insurance of the mutuality."""

    no_right: bool | None = at("noRight", codec=MARK)

    @property
    def answer(self) -> Answer | None:
        """What it says."""
        if self.no_right:
            return Answer(granted=False, insurer=self.insurer)
        return None if self.value is None else Answer(self.value, self.insurer)


@wire()
class MaximumChargeYear:
    """A year in which the maximum billing applies."""

    insurer: str | None = at("@insuringOrganization")
    year: int | None = at(".", values=("2024", "2025"))


@wire()
class MaximumCharge:
    """« MAF »: no right, or the years."""

    no_right: bool | None = at("noRight", codec=MARK)
    years: tuple[MaximumChargeYear, ...] = at("year")

    @property
    def answer(self) -> Answer | None:
        """What it says besides the years."""
        return Answer(granted=False) if self.no_right else None


@wire()
class IncreasedIntervention:
    """« BIM »: no right, or its period."""

    no_right: bool | None = at("noRight", codec=MARK)
    period: InsurancePeriod | None = at("period")

    @property
    def answer(self) -> Answer | None:
        """What it says."""
        if self.no_right:
            return Answer(granted=False)
        return None if self.period is None else Answer(True, self.period.insurer, self.period)


@wire()
class MedicalHouse:
    """No contract with a medical house, or its period and the care that it covers."""

    no_right: bool | None = at("noRight", codec=MARK)
    period: InsurancePeriod | None = at("period")
    doctor: bool | None = at("doctor")
    kine: bool | None = at("kine")
    nurse: bool | None = at("nurse")

    @property
    def answer(self) -> Answer | None:
        """What it says."""
        if self.no_right:
            return Answer(granted=False)
        covered = {"doctor": self.doctor, "kine": self.kine, "nurse": self.nurse}
        care = ", ".join(name for name, is_covered in covered.items() if is_covered)
        if self.period is None:
            return Answer(granted=True, detail=care) if care else None
        return Answer(True, self.period.insurer, self.period, care or None)


@wire()
class GlobalMedicalFile:
    """« DMG »: no right, or who keeps the file: eight digits of the INAMI, and three of qualification."""

    no_right: bool | None = at("noRight", codec=MARK)
    health_care_provider: str | None = at("healthCareProvider")

    @property
    def answer(self) -> Answer | None:
        """What it says."""
        if self.no_right:
            return Answer(granted=False)
        provider = self.health_care_provider
        return Answer(granted=True, detail=provider) if provider else None


@wire()
class InsuranceInformation:
    """What was asked for and is known; what was not asked for is absent."""

    affiliation: Affiliation | None = at("insuringOrganization")
    reimbursement: PlainRight | None = at("reimbursementRight")
    holder_codes: HolderCodes | None = at("ct1ct2")
    third_party_payer: PlainRight | None = at("payingThirdParty")
    maximum_charge: MaximumCharge | None = at("maximumCharge")
    medical_house: MedicalHouse | None = at("medicalHouse")
    increased_intervention: IncreasedIntervention | None = at("increasedIntervention")
    complementary: ComplementaryInsurance | None = at("statusComplementaryInsurance")
    global_medical_file: GlobalMedicalFile | None = at("globalMedicalFile")
