"""The persons, the CPAS and the grounds of these tests."""

from datetime import date

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.integration.alert import WORKS, Alert
from bcss_cpas.integration.ground import (
    AidUnderReview,
    AlertOnRunningAid,
    DebtMediationFile,
    DebtorInquiry,
    PendingRequest,
    RunningAid,
)
from bcss_cpas.integration.history import History
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.role import Role
from bcss_cpas.integration.transitions import Step, register

PERSON = Ssin.test(date(1985, 4, 12), 17)
OTHER_PERSON = Ssin.test(date(1987, 9, 3), 24)
CPAS, OTHER_CPAS = EnterpriseNumber("0200000043"), EnterpriseNumber("0200000142")
REQUEST = date(2025, 3, 3)
AID = RunningAid(REQUEST, LIVING_WAGE)
ALERT = Alert(
    kind=WORKS, person=PERSON, on=date(2025, 9, 1), source="dimona", received_on=date(2025, 9, 15), detail="a job"
)
PENDING = PendingRequest(REQUEST)
REVIEW = AidUnderReview(AID, date(2026, 2, 2))
ALERTED = AlertOnRunningAid(AID, ALERT)
MEDIATION = DebtMediationFile(REQUEST)
DEBTOR = DebtorInquiry(PENDING, date(2025, 3, 10))
EMPTY = History(person=PERSON, cpas=CPAS)


def inquiry(role: Role = Role.APPLICANT, start: date | None = None) -> PlannedIntegration:
    """Plan an inquiry on the request."""
    return PlannedIntegration.inquiry(PERSON, CPAS, PENDING, reference="2025/17", role=role, start=start)


def registered(role: Role = Role.APPLICANT) -> Step:
    """Register that inquiry on the day of the request."""
    return register(EMPTY, inquiry(role), REQUEST)
