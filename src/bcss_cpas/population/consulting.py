"""Which flux are consulted, about whom; a fifth of them give no full answer."""

from datetime import date
from random import Random

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.population.draft import Answer, Question
from bcss_cpas.population.household import Household
from bcss_cpas.population.persona import Persona
from bcss_cpas.population.proportions import draw

OF_APPLICANT = (
    "retrieve_ti_groups", "manage_access", "reference_manager", "dimona", "dmfa_consultation", "self_employed",
    "unemployment_data/paid_sums", "unemployment_data/rights", "hdi_indemnity_allowance/now",
    "hdi_indemnity_allowance/before", "pension_register", "handi", "patrimony", "list_of_attestations/exemption",
    "list_of_attestations/premium", "health_care_insurance", "job_seeker", "living_wages",
)  # fmt: skip
OF_PARTNER = (
    "retrieve_ti_groups", "dimona", "dmfa_consultation", "unemployment_data/paid_sums", "pension_register", "handi",
    "self_employed", "hdi_indemnity_allowance/now", "patrimony",
)  # fmt: skip
OF_OTHERS = ("retrieve_ti_groups",)
YOUNG = 25
L950 = 0.25
"""How often the older service tells the jobs."""


def questions(rng: Random, applicant: Persona, lives: Household, on: date) -> tuple[Question, ...]:
    """Ask about the applicant, then about the reference person, a partner and parents."""
    asked = [(form, applicant.ssin) for form in OF_APPLICANT]
    if lives.minors(on) or applicant.age_on(on) < YOUNG:
        asked.append(("child_benefits", applicant.ssin))
    for member in lives.others:
        if member.kin in (Kin.SPOUSE, Kin.PARTNER):
            asked += [(form, member.persona.ssin) for form in OF_PARTNER]
        elif member.kin is Kin.PARENT or member.persona == lives.head:
            asked += [(form, member.persona.ssin) for form in OF_OTHERS]
    return tuple(question(rng, form, person) for form, person in asked)


def question(rng: Random, form: str, person: Ssin) -> Question:
    """Ask, in one of the forms that a flux has, and draw what becomes of it."""
    if form == "dimona":
        form = "dimona/l950" if rng.random() < L950 else "dimona/dolsis"
    answer = Answer(draw(rng, "answer"))
    if form == "manage_access" and answer is Answer.MISSING:
        answer = Answer.SOURCE_DOWN  # whoever consults anything has at least tried to list the integrations
    return Question(form, person, answer)
