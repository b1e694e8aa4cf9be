"""From a draft to its messages: each question as it was answered."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from bcss_cpas.flux._read import read
from bcss_cpas.message import Message
from bcss_cpas.population.draft import Answer, Draft, Question
from bcss_cpas.population.messages._exchange import Exchange
from bcss_cpas.population.messages._writer import Writer
from bcss_cpas.population.messages.attestations import EXEMPTION, PREMIUMS
from bcss_cpas.population.messages.child_benefits import CHILD_BENEFITS
from bcss_cpas.population.messages.dimona import DOLSIS, L950
from bcss_cpas.population.messages.dmfa import DMFA
from bcss_cpas.population.messages.handi import HANDI
from bcss_cpas.population.messages.health_care import HEALTH_CARE
from bcss_cpas.population.messages.indemnities import BEFORE, NOW
from bcss_cpas.population.messages.integrations import MANAGE_ACCESS, REFERENCE_MANAGER
from bcss_cpas.population.messages.job_seeker import JOB_SEEKER
from bcss_cpas.population.messages.living_wages import LIVING_WAGES
from bcss_cpas.population.messages.patrimony import PATRIMONY
from bcss_cpas.population.messages.pension import PENSION
from bcss_cpas.population.messages.register import REGISTER
from bcss_cpas.population.messages.self_employed import SELF_EMPLOYED, SELF_EMPLOYED_V1
from bcss_cpas.population.messages.unemployment import RIGHT, SUMS

WRITERS: Mapping[str, Writer] = MappingProxyType({
    "retrieve_ti_groups": REGISTER,
    "manage_access": MANAGE_ACCESS,
    "reference_manager": REFERENCE_MANAGER,
    "dimona/dolsis": DOLSIS,
    "dimona/l950": L950,
    "dmfa_consultation": DMFA,
    "self_employed": SELF_EMPLOYED,
    "self_employed/v1": SELF_EMPLOYED_V1,
    "unemployment_data/paid_sums": SUMS,
    "unemployment_data/rights": RIGHT,
    "hdi_indemnity_allowance/now": NOW,
    "hdi_indemnity_allowance/before": BEFORE,
    "pension_register": PENSION,
    "handi": HANDI,
    "patrimony": PATRIMONY,
    "child_benefits": CHILD_BENEFITS,
    "health_care_insurance": HEALTH_CARE,
    "job_seeker": JOB_SEEKER,
    "living_wages": LIVING_WAGES,
    "list_of_attestations/exemption": EXEMPTION,
    "list_of_attestations/premium": PREMIUMS,
})  # fmt: skip


def messages(draft: Draft, name: str) -> Iterator[Message[Any]]:
    """Write and read every message of a dossier of this name: those that newer ones supersede first."""
    for place, (question, then) in enumerate(draft.superseded):
        yield from _message(then, question, Exchange(then.file.cpas, then.file.consulted_on, name, 90 + place))
    for place, question in enumerate(draft.questions):
        yield from _message(draft, question, Exchange(draft.file.cpas, draft.file.consulted_on, name, place))


def _message(draft: Draft, question: Question, exchange: Exchange) -> Iterator[Message[Any]]:
    if question.answer is not Answer.MISSING:
        yield read(WRITERS[question.form].write(draft, question.person, question.answer, exchange))
