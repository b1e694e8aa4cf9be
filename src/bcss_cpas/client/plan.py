"""The plan of an inquiry: what will be told to the BCSS and asked of it, with ground and purpose, before anything is.

A registration is a legal act, and each consultation has its purpose: somebody reads the plan and accepts it. What the
access matrix does not open takes a reason, which stands in the plan and later in the log.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve, field, frozen

from bcss_cpas.client import asking
from bcss_cpas.client.asking._service import Service
from bcss_cpas.client.registering import listing
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import masked
from bcss_cpas.flux._access import may_consult
from bcss_cpas.flux._catalogue import flux as flux_named
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix
from bcss_cpas.integration.act import Act
from bcss_cpas.integration.ground import DebtMediationFile, DebtorInquiry, Ground
from bcss_cpas.integration.guard import Access
from bcss_cpas.integration.history import History
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.role import Role
from bcss_cpas.integration.transitions import Step, register
from bcss_cpas.periods import Period

Reasons = str | Mapping[str, str] | None
"""Why a flux is consulted that the matrix does not open: one reason for all, or one by the name of each flux."""
_OF_DEBTORS = (
    InquiryTopic.HOUSEHOLD,
    InquiryTopic.PROPERTY,
    InquiryTopic.TAXABLE_INCOME,
    InquiryTopic.DEBTOR_MEANS,
)
"""What the inquiry asks of a maintenance debtor (the deck, « débiteurs alimentaires »)."""


@frozen(kw_only=True)
class PlannedConsultation:
    """One call: which operation of which flux, for which questions, over which days."""

    service: Service = field(repr=False)
    topics: tuple[InquiryTopic, ...]
    """The questions that it answers; it is logged under the first."""
    period: Period
    access: Access
    reason: str | None = field(default=None, repr=masked)

    @property
    def flux(self) -> str:
        """The name of the flux."""
        return self.service.flux

    @property
    def lacks_reason(self) -> bool:
        """Whether the matrix does not open it, and nobody said why it is asked all the same."""
        return self.access.answer is AccessAnswer.UNKNOWN and not (self.reason or "").strip()


@frozen(kw_only=True)
class InquiryPlan:
    """What an inquiry on one person will tell and ask. ``left_out`` is what its role or the matrix refuses."""

    integration: PlannedIntegration
    history: History = field(repr=False)
    """The registrations of the person before it."""
    day: date
    consultations: tuple[PlannedConsultation, ...]
    left_out: tuple[Access, ...] = ()

    @property
    def person(self) -> Ssin:
        """Whom it is about."""
        return self.integration.person

    @property
    def listing(self) -> Act:
        """The list that goes before the registration."""
        return listing(self.person, self.integration.cpas, self.integration.period)

    @property
    def acts(self) -> tuple[Act, ...]:
        """What is told to the BCSS: the list, and the registration."""
        return self.listing, *self.registered_on(self.day).acts

    @property
    def lacking(self) -> tuple[str, ...]:
        """The flux that still take a reason."""
        return tuple(dict.fromkeys(each.flux for each in self.consultations if each.lacks_reason))

    def registered_on(self, day: date) -> Step:
        """Return the step of the registration on a day. Raises ``IntegrationRefusedError`` where it is not allowed."""
        return register(self.history, self.integration, day)

    def because(self, reasons: Reasons) -> "InquiryPlan":
        """Return the plan with reasons for what the matrix does not open."""
        return evolve(self, consultations=tuple(_reasoned(each, reasons) for each in self.consultations))

    def without(self, *flux: str) -> "InquiryPlan":
        """Return the plan without some flux."""
        return evolve(self, consultations=tuple(each for each in self.consultations if each.flux not in flux))


def plan_inquiry(
    person: Ssin,
    ground: Ground,
    request_date: date,
    *,
    cpas: EnterpriseNumber,
    reference: str,
    as_of: date,
    role: Role = Role.APPLICANT,
    start: date | None = None,
    topics: Iterable[InquiryTopic] | None = None,
    flux: Sequence[str] | None = None,
    reasons: Reasons = None,
    history: History | None = None,
    matrix: AccessMatrix | None = None,
) -> InquiryPlan:
    """Plan the inquiry on a person. Nothing is sent.

    ``topics`` are the questions of the inquiry, all that the role raises unless told; of the flux that answer them the
    usual operations are asked, or of those named in ``flux`` alone. ``start`` is the first day of the registration of a
    person who is added later. ``history`` holds their registrations so far.

    Raises ``IntegrationRefusedError`` where the person may not be integrated so, ``InputError`` where the ground is of
    another request, the registration would open nothing on this day, or a named flux cannot be asked.
    """
    planned = _integration(person, cpas, ground, reference=reference, role=role, start=start)
    if planned.requested_on != request_date:
        raise InputError("the ground is not that of the request of this day")
    before = history or History(person=person, cpas=cpas)
    (*_, integration) = register(before, planned, as_of).history.integrations
    if not integration.active_on(as_of):
        raise InputError("the registration would not run on the day of the plan")
    wanted = tuple(topics) if topics is not None else _raised_by(role)
    consultations, left_out = [], []
    for name in asking.askable() if flux is None else flux:
        services = _services(name, named=flux is not None)
        judged = [
            may_consult(name, integration, topic, as_of, matrix=matrix)
            for topic in wanted
            if services and topic in flux_named(name).topics
        ]
        left_out += [each for each in judged if each.answer is AccessAnswer.REFUSED]
        consultations += _consultations(services, [each for each in judged if each not in left_out], as_of)
    first = sorted(consultations, key=lambda each: each.flux != _REGISTER)
    plan = InquiryPlan(
        integration=planned, history=before, day=as_of, consultations=tuple(first), left_out=tuple(left_out)
    )
    return plan.because(reasons)


_REGISTER = "retrieve_ti_groups"


def _integration(
    person: Ssin, cpas: EnterpriseNumber, ground: Ground, *, reference: str, role: Role, start: date | None
) -> PlannedIntegration:
    if isinstance(ground, DebtMediationFile):
        return PlannedIntegration.debt_mediation(person, cpas, ground, reference=reference, start=start)
    if isinstance(ground, DebtorInquiry) and role is Role.DEBTOR_OUTSIDE:
        return PlannedIntegration.maintenance_debtor(person, cpas, ground, reference=reference, start=start)
    return PlannedIntegration.inquiry(person, cpas, ground, reference=reference, role=role, start=start)


def _raised_by(role: Role) -> tuple[InquiryTopic, ...]:
    if role in (Role.DEBTOR_INSIDE, Role.DEBTOR_OUTSIDE):
        return _OF_DEBTORS
    return tuple(topic for topic in InquiryTopic if topic is not InquiryTopic.DEBTOR_MEANS)


def _services(name: str, *, named: bool) -> Sequence[Service]:
    """Return the usual operations of a flux; of one that has none, the first where it is named."""
    known = asking.services(name)
    usual = [each for each in known if each.usual]
    return known[:1] if named and not usual else usual


def _consultations(services: Sequence[Service], open_for: Sequence[Access], as_of: date) -> list[PlannedConsultation]:
    """Plan the operations of a flux, under the answer of the matrix that opens it best."""
    if not open_for:
        return []
    best = min(open_for, key=lambda each: each.answer is AccessAnswer.UNKNOWN)
    topics = (best.topic, *(each.topic for each in open_for if each is not best))
    return [
        PlannedConsultation(service=each, topics=topics, period=period, access=best)
        for each in services
        for period in each.periods(as_of)
    ]


def _reasoned(planned: PlannedConsultation, reasons: Reasons) -> PlannedConsultation:
    reason = reasons if reasons is None or isinstance(reasons, str) else reasons.get(planned.flux)
    return planned if reason is None else evolve(planned, reason=reason)
