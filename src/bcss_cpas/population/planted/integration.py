"""Discrepancies of integrations: elsewhere, missing, too early or late, left open, under another code."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.population.casefile import INQUIRY, LIVING_WAGE, two_months
from bcss_cpas.population.chance import enterprise_of
from bcss_cpas.population.changing import known_elsewhere
from bcss_cpas.population.draft import Answer, Draft, Question
from bcss_cpas.population.pattern import Discrepancy, Topic, discrepancy
from bcss_cpas.population.records.aid import Known

_LISTED = ("manage_access",)
_DEBTOR = 30


def _registered(draft: Draft, *known: Known) -> Draft:
    """Return the draft with these as our only registrations of the applicant, here and in the directory."""
    return evolve(draft.holding(known=known), file=draft.file.registered(draft.person, *known))


@discrepancy(Topic.INTEGRATION, ask="Are you aided by another CPAS?", shown_by=_LISTED)
def second_cpas(draft: Draft, rng: Random) -> Draft | None:
    """Another CPAS has the applicant under the living wage, and it runs."""
    first = draft.file.requested_on - timedelta(days=rng.randint(30, 600))
    code = rng.choice((LIVING_WAGE, LIVING_WAGE, 3, INQUIRY))
    return known_elsewhere(draft, Known(code=code, first=first, last=None, unit=enterprise_of(2_000_800).value))


@discrepancy(Topic.INTEGRATION, ask="On which ground was the person looked up that day?", shown_by=("patrimony",))
def consulted_without_integration(draft: Draft, _: Random) -> Draft | None:
    """The flux were consulted after the integration of the applicant had ended."""
    file = draft.file
    if file.decided_on is not None or file.consulted_on == file.requested_on:
        return None
    (inquiry,) = file.of(draft.person)
    return _registered(draft, evolve(inquiry, last=file.consulted_on - timedelta(days=1)))


@discrepancy(Topic.INTEGRATION, ask="Why does the inquiry not start on the day of the request?")
def integrated_off_the_request(draft: Draft, rng: Random) -> Draft | None:
    """The inquiry was registered days before the request."""
    inquiry, *others = draft.file.of(draft.person)
    early = inquiry.first - timedelta(days=rng.randint(2, 9))
    return _registered(draft, evolve(inquiry, first=early), *others)


@discrepancy(Topic.INTEGRATION, ask="Should the integration not end with the aid?")
def open_after_the_aid(draft: Draft, _: Random) -> Draft | None:
    """The aid was refused or ended, and the integration runs on."""
    if draft.file.ended_on is None:
        return None
    *others, last = draft.file.of(draft.person)
    return _registered(draft, *others, evolve(last, last=draft.as_of + timedelta(days=30)))


@discrepancy(Topic.INTEGRATION, ask="Which code does the decision give?")
def code_not_changed(draft: Draft, _: Random) -> Draft | None:
    """The decision was taken long ago, and the applicant still stands under 001."""
    file = draft.file
    if file.decided_on is None or file.ended_on is not None or file.last_review is not None:
        return None
    inquiry = file.of(draft.person)[0]
    return _registered(draft, evolve(inquiry, last=draft.as_of + timedelta(days=5)))


@discrepancy(Topic.INTEGRATION, Topic.HOUSEHOLD, ask="Does this person live with the applicant?")
def cohabitant_under_the_code_of_a_debtor(draft: Draft, _: Random) -> Draft | None:
    """A member of the household is integrated under 030, which is for debtors who live elsewhere."""
    others = draft.household.others
    if not others or draft.file.decided_on is not None:
        return None
    person = others[0].persona.ssin
    known = tuple(evolve(each, code=_DEBTOR) for each in draft.file.of(person))
    return evolve(draft, file=draft.file.registered(person, *known))


@discrepancy(Topic.INTEGRATION, ask="Were the integrations between CPAS listed?")
def never_listed(draft: Draft, _: Random) -> Draft | None:
    """The flux were consulted, and never the integrations between CPAS."""
    others = tuple(each for each in draft.questions if each.flux not in _LISTED)
    return None if draft.file.ended_on is not None else evolve(draft, questions=others)


@discrepancy(Topic.DISABILITY, ask="Can the supplier be asked to integrate the person?", shown_by=("handi",))
def not_integrated_at_the_supplier(draft: Draft, _: Random) -> Draft | None:
    """A flux answered that the person is not integrated at the supplier, so it says nothing of them."""
    asked, silent = Question("handi", draft.person), Answer.NOT_INTEGRATED_AT_SUPPLIER
    questions = (evolve(each, answer=silent) if each == asked else each for each in draft.questions)
    return evolve(draft, questions=tuple(questions))


@discrepancy(Topic.INTEGRATION, Topic.INFORMED, Topic.PROPOSAL, ask="When will the decision be taken?")
def decision_overdue(draft: Draft, rng: Random) -> Draft | None:
    """The request is more than thirty days old, and nothing was decided."""
    file = draft.file
    if file.decided_on is not None:
        return None
    requested = draft.as_of - timedelta(days=rng.randint(31, 50))
    (inquiry,) = file.of(draft.person)
    earlier = evolve(draft, file=evolve(file, requested_on=requested, informed_on=requested), proposal=None)
    return _registered(earlier, evolve(inquiry, first=requested, last=two_months(requested)))


PLANTED: tuple[Discrepancy, ...] = (
    second_cpas,
    consulted_without_integration,
    integrated_off_the_request,
    open_after_the_aid,
    code_not_changed,
    cohabitant_under_the_code_of_a_debtor,
    never_listed,
    not_integrated_at_the_supplier,
    decision_overdue,
)
