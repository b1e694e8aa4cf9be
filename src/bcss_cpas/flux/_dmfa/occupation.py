"""An occupation in a quarter: what contract, how much work, what pay.

Source: ``DmfaAttestationV1.xsd``; the number in each docstring is that of the block in the DmfA.
"""

from datetime import date

from bcss_cpas.codes.work import RemunerationCode, WorkTimeCode
from bcss_cpas.flux._dmfa.contributions import OccupationDeduction
from bcss_cpas.flux._dmfa.digits import FOUR, ONE, SOME_FIVE, SOME_THREE, SOME_TWO, THREE, TWO
from bcss_cpas.flux._fields import at, wire

_LETTER, _LETTERS = r"[A-Z]", r"[A-Z]{1,2}"
_WEEKLY_HOURS = r"[0-9]{1,3}|[1-8][0-9]{3}|9[0-8][0-9]{2}|9900"


@wire()
class Service:
    """``AttServiceType`` (90018): days and hours of one kind, in hundredths."""

    sequence_nbr: int | None = at("serviceSequenceNbr", required=True, pattern=SOME_TWO)
    code: WorkTimeCode | None = at("serviceCode")
    nbr_days: int | None = at("serviceNbrDays", required=True)
    """Hundredths of a day."""
    nbr_hours: int | None = at("serviceNbrHours")
    """Hundredths of an hour; full-time work is told in days alone."""
    flight_nbr_minutes: int | None = at("flightNbrMinutes")
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class Remun:
    """``AttRemunType`` (90019): an amount of one kind."""

    sequence_nbr: int | None = at("remunSequenceNbr", required=True, pattern=SOME_TWO)
    code: RemunerationCode | None = at("remunCode", required=True)
    bonus_payment_frequency: int | None = at("bonusPaymentFrequency", pattern=TWO)
    percentage_paid: int | None = at("percentagePaid")
    fictitious_salary_cents: int | None = at("fictitiousSalary", pattern=SOME_FIVE)
    amount_cents: int | None = at("remunAmount", required=True)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class ReorgMeasureInformation:
    """``AttReorgMeasureInformationType`` (90438): a measure that reorganises working time."""

    measure: int | None = at("reorganisationMeasure", required=True, pattern=THREE)
    percentage: int | None = at("reorganisationMeasurePercentage", required=True, pattern=FOUR)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class OccupationInformation:
    """``AttOccupationInformationType`` (90313): what applies to some occupations only."""

    six_months_illness_date: date | None = at("sixMonthsIllnessDate")
    horeca_extra: str | None = at("horecaExtra", pattern=_LETTER)
    posted_worker: str | None = at("postedWorker", pattern=_LETTER)
    hour_remun_in_thousandth_of_euro: int | None = at("hourRemunInThousandthOfEuro", pattern=SOME_FIVE)
    first_week_guaranteed_salary_nbr_days: int | None = at("firstWeekGuaranteedSalaryNbrDays", pattern=SOME_THREE)
    illness_gross_remun_amount_cents: int | None = at("illnessGrossRemunAmount", pattern=SOME_FIVE)
    psd_dcl_exemption: str | None = at("psdDclExemption", pattern=_LETTER)
    suppl_pension_contribution_exemption: str | None = at("supplPensionContributionExemption", pattern=_LETTER)
    definitive_nomination_date: date | None = at("definitiveNominationDate")
    career_measure: int | None = at("careerMeasure", pattern=TWO)
    holiday_days_number: int | None = at("holidayDaysNumber", pattern=THREE)
    sector_detail: int | None = at("sectorDetail", pattern=FOUR)
    mobility_budget_cents: int | None = at("mobilityBudget", pattern=SOME_FIVE)
    flemish_training_holiday_hours_nbr: int | None = at("flemishTrainingHolidayHoursNbr", pattern=SOME_FIVE)
    regional_aid_measure: str | None = at("regionalAidMeasure", pattern=_LETTERS)
    employability_measure: int | None = at("employabilityMeasure")
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)


@wire()
class Occupation:
    """``AttOccupationType`` (90015): one contract in the quarter; a change of contract starts another."""

    sequence_nbr: int | None = at("occupationSequenceNbr", required=True, pattern=SOME_THREE)
    internal_occupation_nbr: str | None = at("internalOccupationNbr", required=True, pattern=r"[A-Z0-9]{1,13}")
    local_unit_id: int | None = at("localUnitId")
    activity_code: int | None = at("activityCode")
    starting_date: date | None = at("occupationStartingDate")
    """The first day, perhaps in an earlier quarter."""
    ending_date: date | None = at("occupationEndingDate")
    """The last day."""
    joint_commission_nbr: str | None = at("jointCommissionNbr", pattern=r"[0-9]{3}(\.[0-9]{2})?")
    working_days_system: int | None = at("workingDaysSystem", required=True, pattern=THREE)
    contract_type: int | None = at("contractType", required=True, pattern=ONE)
    ref_mean_working_hours: int | None = at("refMeanWorkingHours", pattern=_WEEKLY_HOURS)
    """Hundredths of an hour a week of somebody who works full-time there."""
    mean_working_hours: int | None = at("meanWorkingHours", pattern=_WEEKLY_HOURS)
    """Hundredths of an hour a week of this worker."""
    reorganisation_measure: int | None = at("reorganisationMeasure", pattern=THREE)
    employment_promotion: int | None = at("employmentPromotion", pattern=THREE)
    worker_status: str | None = at("workerStatus", pattern=_LETTERS)
    retired: int | None = at("retired", pattern=ONE)
    apprenticeship: int | None = at("apprenticeship", pattern=ONE)
    remun_method: int | None = at("remunMethod", pattern=ONE)
    position_code: int | None = at("positionCode", pattern=TWO)
    flying_staff_class: int | None = at("flyingStaffClass", pattern=ONE)
    tenth_or_twelfth: int | None = at("tenthOrTwelfth", pattern=TWO)
    days_justification: str | None = at("daysJustification", pattern=_LETTER)
    hour_remun: int | None = at("hourRemun", pattern=SOME_FIVE)
    """Until the second quarter of 2007; the schema tells no unit."""
    deduct_service_percent: int | None = at("deductServicePercent", pattern=SOME_FIVE)
    staff_code: int | None = at("staffCode", pattern=FOUR)
    subsidized_mean_working_hours: int | None = at("subsidizedMeanWorkingHours", pattern=THREE)
    version_nbr: int | None = at("versionNbr", pattern=SOME_FIVE)
    regionalization_code_deduction: int | None = at("regionalizationCodeDeduction", pattern=FOUR)
    local_unit_city_nis_code: int | None = at("localUnitCityNisCode")
    information: OccupationInformation | None = at("attOccupationInformation")
    services: tuple[Service, ...] = at("attServices/attService", at_most=26)
    remuns: tuple[Remun, ...] = at("attRemuns/attRemun", at_most=36)
    reorg_measure_informations: tuple[ReorgMeasureInformation, ...] = at(
        "attReorgMeasureInformations/attReorgMeasureInformation", at_most=9
    )
    deductions: tuple[OccupationDeduction, ...] = at("attOccupationDeductions/attOccupationDeduction", at_most=99)
