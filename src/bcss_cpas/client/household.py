"""The household, known only once the register has answered: a second plan, to be accepted like the first."""

from collections.abc import Iterable, Sequence
from datetime import date

from bcss_cpas.client.inquiry import Inquiry
from bcss_cpas.client.plan import InquiryPlan, Reasons, plan_inquiry
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.integration.access import AccessMatrix
from bcss_cpas.integration.role import Role


def plans_of_household(
    inquiry: Inquiry,
    day: date,
    *,
    topics: Iterable[InquiryTopic] | None = None,
    flux: Sequence[str] | None = None,
    reasons: Reasons = None,
    matrix: AccessMatrix | None = None,
) -> tuple[InquiryPlan, ...]:
    """Plan an inquiry on each cohabitant who is not integrated yet, from this day, on the ground of the applicant."""
    planned, dossier = inquiry.plan.integration, inquiry.dossier
    asked = tuple(topics) if topics is not None else None
    integrated = {each.person for each in dossier.integrations if each.active_on(day)}
    return tuple(
        plan_inquiry(
            person,
            planned.ground,
            planned.requested_on,
            cpas=planned.cpas,
            reference=planned.reference,
            as_of=day,
            role=Role.COHABITANT,
            start=max(day, planned.ground.from_),
            topics=asked,
            flux=flux,
            reasons=reasons,
            matrix=matrix,
        )
        for person in household_of(dossier, day)
        if person not in integrated
    )


def household_of(dossier: Dossier, day: date) -> tuple[Ssin, ...]:
    """Return who lives with the applicant on a day, as far as the messages of the dossier tell.

    The file of a person names the reference person, and that of the reference person all members.
    """
    facts = (fact for message in dossier.messages for fact in facts_of(message))
    links = [fact for fact in facts if isinstance(fact, HouseholdLink) and fact.holds_on(day)]
    heads = {link.head for link in links if link.person == dossier.person}
    ours = [link for link in links if link.head in heads]
    persons = dict.fromkeys([*(link.head for link in ours), *(link.person for link in ours)])
    return tuple(person for person in persons if person != dossier.person)
