"""Carry out a plan: list, register, consult; what comes is a dossier ready for ``check``.

A flux that fails leaves the others intact. It stands in the dossier as a consultation with its outcome, so that rules
which need it are skipped and none passes for want of data.
"""

from datetime import date
from functools import partial

from attrs import evolve, field, frozen

from bcss_cpas.client import registering
from bcss_cpas.client.consulting import Consulting, Justified
from bcss_cpas.client.fetching import Fetched, fetch
from bcss_cpas.client.inquiry import Inquiry
from bcss_cpas.client.plan import InquiryPlan, PlannedConsultation
from bcss_cpas.client.steps import Progress, StepDone, StepKind
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux.manage_access import ProofOfAuthentication
from bcss_cpas.integration.elsewhere import Elsewhere, KnownElsewhere
from bcss_cpas.integration.ground import AidUnderReview

_LISTED, _REGISTERED = 1, 2
"""How much is done after the list, and after the registration."""


@frozen(kw_only=True)
class Inquirer:
    """Who carries plans out: ``by`` is the user who accepts them, ``day`` the day on which it happens."""

    consulting: Consulting
    day: date
    by: str = field(repr=masked)
    progress: Progress | None = None

    def inquire(self, plan: InquiryPlan, proof: ProofOfAuthentication, dossier: Dossier | None = None) -> Inquiry:
        """List, and go on unless another CPAS holds a registration that runs today."""
        self._accepted(plan)
        begun = Inquiry(plan=plan, dossier=dossier or _new_dossier(plan), history=plan.history)
        inquiry = self._list(begun, proof)
        return inquiry if inquiry.elsewhere else self._go_on(inquiry, proof)

    def resume(self, inquiry: Inquiry, proof: ProofOfAuthentication) -> Inquiry:
        """List again, for what was listed may have changed, and go on unless that shows yet another CPAS."""
        self._accepted(inquiry.plan)
        if not inquiry.paused:
            raise InputError("this inquiry did not pause")
        again, seen = self._list(inquiry, proof), {*map(_held_by, inquiry.elsewhere)}
        return again if {*map(_held_by, again.elsewhere)} - seen else self._go_on(again, proof)

    def _list(self, inquiry: Inquiry, proof: ProofOfAuthentication) -> Inquiry:
        plan, known = inquiry.plan, inquiry.dossier
        listed = registering.list_registrations(self.consulting.caller, plan.person, plan.listing.period, proof)
        step = StepDone.of(StepKind.LIST, registering.FLUX, listed)
        self._tell(plan, _LISTED, step)
        found = registering.registrations_in(listed)
        return evolve(
            inquiry,
            dossier=evolve(known, messages=(*known.messages, listed)),
            listed=found,
            elsewhere=Elsewhere.of(plan.integration.cpas, plan.person, found).on(self.day),
            steps=(*inquiry.steps, step),
        )

    def _go_on(self, inquiry: Inquiry, proof: ProofOfAuthentication) -> Inquiry:
        """Register, unless the list shows that it was done before, and consult."""
        return self._consult(self._register(inquiry, proof))

    def _accepted(self, plan: InquiryPlan) -> None:
        if not self.by.strip():
            raise InputError("a plan is accepted by somebody")
        if self.day not in plan.integration.period:
            raise InputError("the registration of the plan does not run today: plan anew")
        if plan.lacking:
            raise InputError(f"the access matrix does not open {', '.join(plan.lacking)}: each takes a reason")

    def _register(self, inquiry: Inquiry, proof: ProofOfAuthentication) -> Inquiry:
        plan = inquiry.plan
        ours = next((each for each in inquiry.listed if _opens(each, plan, self.day)), None)
        if ours is not None:
            return evolve(inquiry, registration=ours, dossier=_integrated(inquiry.dossier, ours))
        after = plan.registered_on(self.day)
        (act,) = after.acts
        told = registering.tell(self.consulting.caller, act, proof)
        step = StepDone.of(StepKind.REGISTER, registering.FLUX, told.message)
        self._tell(plan, _REGISTERED, step)
        registered = Registration(
            person=plan.person,
            source=Source(Origin.FILE, "dossier", "$.integrations"),
            sector=plan.integration.quality.sector,
            code=plan.integration.quality.code,
            start=act.period.start,
            end=act.period.last,
            org_unit=act.cpas.value,
        )
        return evolve(
            inquiry,
            registration=after.history.integrations[-1],
            history=after.history,
            dossier=_integrated(inquiry.dossier, registered),
            steps=(*inquiry.steps, step),
        )

    def _consult(self, inquiry: Inquiry) -> Inquiry:
        plan, known = inquiry.plan, inquiry.dossier
        ended: list[Fetched] = []

        def told(fetched: Fetched) -> None:
            ended.append(fetched)
            for step in fetched.steps:
                self._tell(plan, _REGISTERED + len(ended), step)

        fetched = fetch(
            self.consulting,
            plan.consultations,
            person=plan.person,
            why=partial(self._why, inquiry),
            day=self.day,
            told=told,
        )
        marks = (each.mark(plan.person, self.day) for each in fetched)
        dossier = evolve(
            known,
            messages=(*known.messages, *(message for each in fetched for message in each.messages)),
            consultations=(*known.consultations, *(mark for mark in marks if mark is not None)),
        )
        return evolve(
            inquiry, dossier=dossier, steps=(*inquiry.steps, *(step for each in fetched for step in each.steps))
        )

    def _why(self, inquiry: Inquiry, planned: PlannedConsultation) -> Justified:
        return Justified(
            registration=inquiry.registration,
            topic=planned.topics[0],
            by=self.by,
            reference=inquiry.plan.integration.reference,
            reason=planned.reason,
            role=inquiry.plan.integration.role,
        )

    def _tell(self, plan: InquiryPlan, done: int, step: StepDone) -> None:
        if self.progress is not None:
            self.progress(done, _REGISTERED + len(plan.consultations), step)


def _held_by(known: KnownElsewhere) -> tuple[object, ...]:
    return known.cpas, known.quality, known.registration.start


def _opens(listed: Registration, plan: InquiryPlan, day: date) -> bool:
    """Tell whether a registration of ours already opens what the plan wants opened."""
    ours = EnterpriseNumber.or_none(listed.org_unit) == plan.integration.cpas
    return ours and listed.quality == plan.integration.quality and listed.active_on(day)


def _integrated(dossier: Dossier, registration: Registration) -> Dossier:
    held = {(each.person, each.quality, each.start) for each in dossier.integrations}
    if (registration.person, registration.quality, registration.start) in held:
        return dossier
    return evolve(dossier, integrations=(*dossier.integrations, registration))


def _new_dossier(plan: InquiryPlan) -> Dossier:
    """Begin a dossier in which nothing was declared yet."""
    planned = plan.integration
    return Dossier(
        reference=planned.reference,
        declaration=Declaration(person=plan.person, on=planned.requested_on),
        requested_on=planned.requested_on,
        cpas=planned.cpas,
        last_review=planned.ground.review_on if isinstance(planned.ground, AidUnderReview) else None,
    )
