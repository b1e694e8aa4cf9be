"""What a registration opens, as far as the deck tells, and what a vendor's own matrix adds."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._access import may_consult
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix
from bcss_cpas.integration.guard import AccessReason, judge
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.role import Role
from bcss_cpas.integration.transitions import register
from bcss_cpas.text import LANGUAGES
from tests.integration.people import CPAS, DEBTOR, EMPTY, PERSON, registered

DAY = date(2025, 3, 20)
(INQUIRY,) = registered().history.integrations
(MEMBER,) = registered(Role.COHABITANT).history.integrations
_PLAN = PlannedIntegration.maintenance_debtor(PERSON, CPAS, DEBTOR, reference="2025/17")
(DEBTOR_OUTSIDE,) = register(EMPTY, _PLAN, date(2025, 3, 10)).history.integrations
ALL = tuple(InquiryTopic)


def answer(
    flux_name: str, registration: Any, topic: InquiryTopic, on: date = DAY, serves: Iterable[InquiryTopic] = ALL
) -> tuple[AccessAnswer, AccessReason]:
    """Give the answer and its reason."""
    access = judge(flux_name, tuple(serves), registration, topic, on)
    return access.answer, access.reason


def observed(code: int = 1, sector: int | None = 17) -> Registration:
    """Observe a registration of ours in a list."""
    source = Source(Origin.FLUX, "manage_access")
    return Registration(person=PERSON, source=source, sector=sector, code=code, start=date(2025, 3, 3))


@pytest.mark.parametrize("registration", [None, observed(sector=18), observed(sector=None)])
def test_who_is_not_integrated_is_not_consulted(registration: Registration | None) -> None:
    refused = answer("retrieve_ti_groups", registration, InquiryTopic.HOUSEHOLD)
    assert refused == (AccessAnswer.REFUSED, AccessReason.NOT_INTEGRATED)


def test_access_ends_with_the_integration_and_does_not_begin_before_it() -> None:
    topic = InquiryTopic.HOUSEHOLD
    assert answer("retrieve_ti_groups", INQUIRY, topic, date(2025, 5, 3))[1] is AccessReason.EXPIRED
    assert answer("retrieve_ti_groups", INQUIRY, topic, date(2025, 5, 2))[0] is AccessAnswer.UNKNOWN
    assert answer("retrieve_ti_groups", INQUIRY, topic, date(2025, 3, 2))[1] is AccessReason.NOT_STARTED
    assert answer("retrieve_ti_groups", observed(), topic, date(2025, 3, 2))[1] is AccessReason.NOT_STARTED


def test_a_flux_is_opened_only_for_what_it_serves() -> None:
    found = answer("dimona", INQUIRY, InquiryTopic.PROPERTY, serves=(InquiryTopic.INCOME_FROM_WORK,))
    assert found == (AccessAnswer.REFUSED, AccessReason.SERVES_NO_SUCH_TOPIC)


@pytest.mark.parametrize(
    ("flux_name", "topic"),
    [
        ("retrieve_ti_groups", InquiryTopic.HOUSEHOLD),
        ("tax_assessment_data", InquiryTopic.DEBTOR_MEANS),
        ("tax_assessment_data", InquiryTopic.TAXABLE_INCOME),
        ("patrimony", InquiryTopic.PROPERTY),
    ],
)
def test_code_030_opens_what_the_deck_says(flux_name: str, topic: InquiryTopic) -> None:
    assert answer(flux_name, DEBTOR_OUTSIDE, topic) == (AccessAnswer.ALLOWED, AccessReason.MATRIX)
    assert answer(flux_name, observed(30), topic) == (AccessAnswer.ALLOWED, AccessReason.MATRIX)


def test_a_role_does_not_justify_every_question() -> None:
    refused = (AccessAnswer.REFUSED, AccessReason.ROLE)
    assert answer("job_seeker", DEBTOR_OUTSIDE, InquiryTopic.AVAILABILITY_FOR_WORK) == refused
    assert answer("tax_assessment_data", INQUIRY, InquiryTopic.DEBTOR_MEANS) == refused
    told = judge("dimona", ALL, observed(), InquiryTopic.DEBTOR_MEANS, DAY, role=Role.APPLICANT)
    assert told.reason is AccessReason.ROLE
    assert answer("tax_assessment_data", MEMBER, InquiryTopic.DEBTOR_MEANS)[0] is AccessAnswer.UNKNOWN


def test_what_no_public_source_tells_is_unknown() -> None:
    access = judge("dimona", ALL, INQUIRY, InquiryTopic.INCOME_FROM_WORK, DAY)
    assert (access.answer, access.reason) == (AccessAnswer.UNKNOWN, AccessReason.MATRIX_SILENT)
    assert access.source is None


OWN = """
checked = 2026-01-05
[[row]]
quality = "001"
flux = "dimona"
answer = "allowed"
source = "our authorisation"
certainty = "verified"
from = 2025-01-01
[[row]]
quality = "001"
flux = "dimona"
topics = ["income from work"]
answer = "refused"
source = "our authorisation, as changed"
certainty = "verified"
from = 2025-03-01
to = 2025-03-20
[[role]]
role = "cohabitant"
not_about = ["right to claim"]
source = "our practice"
certainty = "from memory"
"""


def test_a_vendor_lays_the_official_matrix_over_ours(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN)
    matrix = AccessMatrix.builtin().with_(AccessMatrix.load(tmp_path / "own.toml"))

    def own(topic: InquiryTopic, on: date, registration: Any = INQUIRY) -> AccessAnswer:
        return judge("dimona", ALL, registration, topic, on, matrix=matrix).answer

    assert own(InquiryTopic.INCOME_FROM_WORK, date(2025, 3, 20)) is AccessAnswer.REFUSED
    assert own(InquiryTopic.INCOME_FROM_WORK, date(2025, 3, 21)) is AccessAnswer.ALLOWED
    assert own(InquiryTopic.HOUSEHOLD, date(2025, 3, 20)) is AccessAnswer.ALLOWED
    assert own(InquiryTopic.RIGHT_TO_CLAIM, DAY, MEMBER) is AccessAnswer.REFUSED
    kept = judge("patrimony", ALL, DEBTOR_OUTSIDE, InquiryTopic.PROPERTY, DAY, matrix=matrix)
    assert kept.answer is AccessAnswer.ALLOWED


@pytest.mark.parametrize(
    "text", ["not toml [", "checked = 2026-01-01\n[[row]]\nquality = 'x'", "[[role]]\nrole='king'"]
)
def test_what_is_no_matrix_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "own.toml").write_text(text)
    with pytest.raises(InputError, match="access matrix"):
        AccessMatrix.load(tmp_path / "own.toml")


def test_the_topics_of_a_flux_are_its_own() -> None:
    access = may_consult("retrieve_ti_groups", DEBTOR_OUTSIDE, InquiryTopic.HOUSEHOLD, DAY)
    assert access.answer is AccessAnswer.ALLOWED
    refused = may_consult("manage_access", INQUIRY, InquiryTopic.PROPERTY, DAY)
    assert refused.reason is AccessReason.SERVES_NO_SUCH_TOPIC
    with pytest.raises(UnknownNameError):
        may_consult("nothing", INQUIRY, InquiryTopic.PROPERTY, DAY)


def test_every_flux_serves_a_topic_and_the_matrix_names_flux_that_serve_its_topics() -> None:
    assert all(flux(name).topics for name in flux_names())
    for cell in AccessMatrix.builtin().cells:
        assert cell.topics <= set(flux(cell.flux).topics)


@given(st.sampled_from(InquiryTopic), st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.sampled_from([INQUIRY, MEMBER]))
def test_only_an_active_integration_is_ever_allowed_or_unknown(topic: InquiryTopic, on: date, held: Any) -> None:
    access = judge("dimona", ALL, held, topic, on)
    assert access.answer is AccessAnswer.REFUSED or held.active_on(on)
    assert (access.answer is AccessAnswer.UNKNOWN) == (access.reason is AccessReason.MATRIX_SILENT)


def test_every_reason_and_topic_speaks_four_languages() -> None:
    assert all(reason.label(lang) for reason in AccessReason for lang in LANGUAGES)
    assert all(topic.label(lang) for topic in InquiryTopic for lang in LANGUAGES)
