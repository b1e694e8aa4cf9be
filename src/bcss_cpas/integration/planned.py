"""An integration that a CPAS may ask the BCSS for: it cannot be in a wrong state."""

from datetime import date
from typing import Self

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import DEBT_MEDIATION, DEBTOR_INQUIRY, INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._checked import checked
from bcss_cpas.facts._fact import masked
from bcss_cpas.integration.ground import (
    AidUnderReview,
    AlertOnRunningAid,
    DebtMediationFile,
    DebtorInquiry,
    Ground,
    PendingRequest,
)
from bcss_cpas.integration.months import MonthCount, same_day
from bcss_cpas.integration.refusal import Refusal, demand
from bcss_cpas.integration.role import Role
from bcss_cpas.markup import card
from bcss_cpas.periods import Period

_GROUNDS: dict[QualityCode, tuple[type, ...]] = {
    INQUIRY: (PendingRequest, AidUnderReview, AlertOnRunningAid),
    DEBT_MEDIATION: (DebtMediationFile,),
    DEBTOR_INQUIRY: (DebtorInquiry,),
}


@frozen(kw_only=True, field_transformer=checked)
class PlannedIntegration:
    """An integration under 001, 007 or 030, with the ground that justifies it.

    Raises ``IntegrationRefusedError`` where the deck forbids it: no ground or the wrong one, a code that cannot start a
    consultation, a code that is not that of the role, a start before the ground (for an applicant: on another day than
    the request), a period longer than the code's duration; ``InputError`` for a person or a CPAS of another type.
    ``months`` counts the months; how the BCSS does is not published.
    """

    person: Ssin
    cpas: EnterpriseNumber
    quality: QualityCode
    period: Period
    ground: Ground
    reference: str = field(repr=masked)
    """The file reference of the CPAS."""
    role: Role
    months: MonthCount = field(default=same_day, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        demand(self.quality.is_cpas and self.quality.may_start, Refusal.CANNOT_START)
        _check_role(self.quality, self.role)
        _check_ground(self.quality, self.role, self.ground)
        start = self.period.start
        demand(start >= self.ground.from_, Refusal.STARTS_TOO_EARLY)
        if self.role is Role.APPLICANT and isinstance(self.ground, PendingRequest):
            demand(start == self.ground.requested_on, Refusal.STARTS_OFF_THE_REQUEST)
        longest = _end(self.quality, start, self.months)
        demand(self.period.end is not None and self.period.end <= longest, Refusal.TOO_LONG)

    @property
    def requested_on(self) -> date:
        """The day of the request for aid behind it."""
        return self.ground.requested_on

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        values = {
            "person": self.person,
            "CPAS": self.cpas,
            "code": f"{self.quality} {self.quality.label('en')}",
            "period": self.period,
            "role": self.role,
            "ground": type(self.ground).__name__,
            "requested on": self.requested_on,
        }
        return card("PlannedIntegration", values)

    @classmethod
    def inquiry(
        cls,
        person: Ssin,
        cpas: EnterpriseNumber,
        ground: PendingRequest | AidUnderReview | AlertOnRunningAid | DebtorInquiry,
        *,
        reference: str,
        role: Role = Role.APPLICANT,
        start: date | None = None,
        months: MonthCount = same_day,
    ) -> Self:
        """Plan a social inquiry: code 001, from the day of the request (or of the ground), for two months.

        Members of the household and a debtor who lives in it are integrated under it too, perhaps later: ``start``.
        """
        period = _lasting(INQUIRY, ground, start, months)
        return cls(
            person=person,
            cpas=cpas,
            quality=INQUIRY,
            period=period,
            ground=ground,
            reference=reference,
            role=role,
            months=months,
        )

    @classmethod
    def debt_mediation(
        cls,
        person: Ssin,
        cpas: EnterpriseNumber,
        ground: DebtMediationFile,
        *,
        reference: str,
        start: date | None = None,
        months: MonthCount = same_day,
    ) -> Self:
        """Plan debt mediation or budget guidance: code 007, for five years."""
        period = _lasting(DEBT_MEDIATION, ground, start, months)
        return cls(
            person=person,
            cpas=cpas,
            quality=DEBT_MEDIATION,
            period=period,
            ground=ground,
            reference=reference,
            role=Role.DEBT_MEDIATION_CLIENT,
            months=months,
        )

    @classmethod
    def maintenance_debtor(
        cls,
        person: Ssin,
        cpas: EnterpriseNumber,
        ground: DebtorInquiry,
        *,
        reference: str,
        start: date | None = None,
        months: MonthCount = same_day,
    ) -> Self:
        """Plan an inquiry on a maintenance debtor who lives outside the household: code 030, for one year."""
        period = _lasting(DEBTOR_INQUIRY, ground, start, months)
        return cls(
            person=person,
            cpas=cpas,
            quality=DEBTOR_INQUIRY,
            period=period,
            ground=ground,
            reference=reference,
            role=Role.DEBTOR_OUTSIDE,
            months=months,
        )


def _lasting(quality: QualityCode, ground: Ground, start: date | None, months: MonthCount) -> Period:
    demand(isinstance(ground, Ground), Refusal.NO_GROUND)
    first = start or ground.from_
    return Period(first, _end(quality, first, months))


def _end(quality: QualityCode, start: date, months: MonthCount) -> date:
    duration = quality.duration_months
    assert duration is not None
    return months(start, duration)


def _check_role(quality: QualityCode, role: Role) -> None:
    demand(not (quality == DEBTOR_INQUIRY and role is Role.DEBTOR_INSIDE), Refusal.DEBTOR_INSIDE_UNDER_030)
    demand(not (quality == INQUIRY and role is Role.DEBTOR_OUTSIDE), Refusal.DEBTOR_OUTSIDE_UNDER_001)
    demand(role in quality.applies_to, Refusal.WRONG_ROLE)


def _check_ground(quality: QualityCode, role: Role, ground: Ground) -> None:
    demand(isinstance(ground, Ground), Refusal.NO_GROUND)
    inside = role is Role.DEBTOR_INSIDE and isinstance(ground, DebtorInquiry)
    demand(inside or isinstance(ground, _GROUNDS[quality]), Refusal.WRONG_GROUND)
