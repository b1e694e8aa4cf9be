"""An honest dossier, drawn: the household, what the sources hold of each, the file, and a true declaration."""

from datetime import date, timedelta
from random import Random

from attrs import evolve

from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.dossier.inquiry import Evidence
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.population import earning
from bcss_cpas.population.casefile import CaseFile, casefile
from bcss_cpas.population.chance import day_between, digits, enterprise_of
from bcss_cpas.population.consulting import questions
from bcss_cpas.population.declaring import declare
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.household import Household, household
from bcss_cpas.population.inscribing import inscription
from bcss_cpas.population.owning import estate
from bcss_cpas.population.persona import Persona
from bcss_cpas.population.proportions import draw
from bcss_cpas.population.quarters import month_before
from bcss_cpas.population.records.aid import PaidAid
from bcss_cpas.population.records.family import FamilyFile, PaidFor
from bcss_cpas.population.situation import Situation

_ADULT = 18
_LOOKING_FOR_WORK = ("nothing", "unemployment")


def honest(rng: Random, as_of: date) -> Draft:
    """Draw a dossier in which everything agrees."""
    applicant, lives = household(rng, as_of)
    file = casefile(rng, as_of, applicant.ssin, lives)
    everybody = (applicant, *(each.persona for each in lives.others))
    people = tuple(_situation(rng, each, lives, file, as_of) for each in everybody)
    people = (evolve(people[0], family_files=_family_files(rng, people[0].persona, lives, file)), *people[1:])
    return Draft(
        as_of=as_of,
        household=lives,
        people=people,
        file=file,
        declaration=declare(people, lives, file.declared_on),
        questions=questions(rng, applicant, lives, file.consulted_on),
        evidence=(Evidence(document="lease", on=file.requested_on, concerns="address", address=lives.address),),
        proposal=_proposal(rng, lives, file),
    )


def _situation(rng: Random, person: Persona, lives: Household, file: CaseFile, as_of: date) -> Situation:
    held = inscription(rng, person, lives, as_of)
    situation = Situation(persona=person, inscription=held, known=file.of(person.ssin))
    if person.age_on(as_of) < _ADULT:
        return situation
    if any(each.persona == person for each in lives.others):
        return _with_means(rng, situation, file.consulted_on, draw(rng, "means_of_others"))
    return _applicant(rng, situation, file)


def _applicant(rng: Random, situation: Situation, file: CaseFile) -> Situation:
    """Draw what an applicant lives on, owns, and did so far to find work."""
    means = draw(rng, "means")
    if draw(rng, "property") == "owned":
        situation = evolve(situation, estates=(estate(rng, owners=rng.choice((1, 1, 2, 3))),))
    if means in _LOOKING_FOR_WORK:
        since = day_between(rng, file.consulted_on - timedelta(days=700), file.consulted_on - timedelta(days=20))
        situation = evolve(situation, seeks_work_since=since)
    if file.last_review is not None:
        paid = (PaidAid(month_before(file.consulted_on, steps), file.cpas) for steps in (3, 2, 1))
        situation = evolve(situation, living_wages=tuple(paid))
    return _with_means(rng, situation, file.consulted_on, means)


def _with_means(rng: Random, situation: Situation, asked_on: date, means: str) -> Situation:
    if means == "work":
        job = earning.running_job(rng, asked_on)
        return evolve(situation, jobs=(job,), wages=earning.wages(job, asked_on))
    if means == "unemployment":
        return evolve(situation, unemployment=earning.unemployment(rng, asked_on))
    if means == "sickness":
        return evolve(situation, indemnities=earning.indemnities(rng, asked_on))
    if means == "disability":
        return evolve(situation, disability=earning.disability(rng, asked_on))
    if means == "pension":
        return evolve(situation, pensions=(earning.pension(rng, asked_on),))
    if means == "self_employment":
        return evolve(situation, activities=(earning.activity(rng, asked_on),))
    return situation


def _family_files(rng: Random, applicant: Persona, lives: Household, file: CaseFile) -> tuple[FamilyFile, ...]:
    """Pay family benefits for the children of the applicant to one of their parents; the applicant has a part in it."""
    children = lives.minors(file.consulted_on)
    if not children:
        return ()
    recipient = rng.choice((applicant, lives.partner or applicant))
    attributary = applicant if recipient != applicant else rng.choice((applicant, lives.partner or applicant))
    paid = tuple(
        PaidFor(child=each.ssin, recipient=recipient.ssin, since=date(each.birth.year, each.birth.month, 1))
        for each in children
    )
    fund = enterprise_of(4_990_000 + rng.randint(0, 9))
    number = f"{day_between(rng, children[0].birth, file.consulted_on).year}-{digits(rng, 6)}"
    return (FamilyFile(number=number, fund=fund, attributary=attributary.ssin, paid=paid),)


def _proposal(rng: Random, lives: Household, file: CaseFile) -> Proposal | None:
    """Propose the living wage while the inquiry runs, in half of the dossiers."""
    if file.decided_on is not None or rng.random() < 0.5:
        return None
    adults = tuple(
        each.persona.ssin
        for each in lives.others
        if each.kin is not Kin.CHILD and each.persona.age_on(file.requested_on) >= _ADULT
    )
    category = 3 if lives.minors(file.requested_on) else 1 if lives.others else 2
    return Proposal(aid=LIVING_WAGE, category=category, start=file.requested_on, months=12, examined=adults)
