"""Every flux that can be asked is asked in a form that its own reader, and its official schema, understand."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.client import asking
from bcss_cpas.client.asking._periods import months_back, the_day, two_quarters
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import LEGAL_CONTEXT, Service
from bcss_cpas.client.transport import SEND_XML
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.flux._catalogue import body_of_class, flux, flux_names
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import AuthorizedUser
from bcss_cpas.flux._write import write
from bcss_cpas.integration.role import Role
from bcss_cpas.periods import Period
from bcss_cpas.testing.values import impossible_ssins, ssins
from tests.client.world import ANNA, CPAS, NOON, TODAY, WORKER
from tests.schemas import needs_schemas, schema
from tests.together import together

SERVICES = [each for name in asking.askable() for each in asking.services(name)]
USER = AuthorizedUser(user_id=WORKER.value, email="social@cpas.be", org_unit=CPAS.value, matrix_id=17, matrix_sub_id=1)


def _name(service: Service) -> str:
    return f"{service.flux}-{service.operation}"


def _question(**given: Any) -> Question:
    usual: dict[str, Any] = {
        "person": ANNA,
        "period": Period.inclusive(date(2024, 3, 3), TODAY),
        "as_of": TODAY,
        "cpas": CPAS,
        "ticket": "T-1",
        "at": NOON,
        "quality": INQUIRY,
        "integrated": Period.inclusive(date(2025, 2, 17), date(2025, 4, 16)),
        "role": Role.APPLICANT,
        "user": USER,
    }
    return Question(**{**usual, **given})


def _written(service: Service, content: Any) -> bytes:
    return write(content, flux=service.flux, version=service.version)


@pytest.mark.parametrize("service", SERVICES, ids=_name)
def test_a_request_is_read_back_as_it_was_meant(service: Service) -> None:
    @given(ssins(), st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(0, 900), st.sampled_from([None, *Role]))
    def check(person: Ssin, first: date, days: int, role: Role | None) -> None:
        period = Period.inclusive(first, date.fromordinal(first.toordinal() + days))
        body = service.body(_question(person=person, period=period, role=role))
        message = read(_written(service, body))
        assert (message.flux, message.content, message.person) == (service.flux, body, person)
        assert (message.defects, message.unread) == ((), ())

    check()


@needs_schemas
@pytest.mark.parametrize("service", [each for each in SERVICES if each.grade is Grade.SCHEMA], ids=_name)
def test_a_request_is_valid_by_its_official_schema(service: Service) -> None:
    found = body_of_class(service.request, service.version, service.flux)
    assert found is not None
    validator = schema(found[1].schema or "")
    people = impossible_ssins() if service.flux == "retrieve_ti_groups" else ssins()

    @given(people)
    def check(person: Ssin) -> None:
        validator.assertValid(etree.fromstring(_written(service, service.body(_question(person=person)))))

    check()


@together("service", SERVICES, ids=_name)
def test_a_service_is_of_its_flux_and_answers_something(service: Service) -> None:
    known = flux(service.flux)
    assert any(issubclass(body.cls, service.reply) for body in known.bodies)
    assert service.is_ssdn is (service.soap_action == SEND_XML)
    assert service.is_ssdn <= (known.ssdn is not None)
    assert known.topics


@together("service", SERVICES, ids=_name)
def test_a_page_is_asked_for_only_where_a_flux_has_pages(service: Service) -> None:
    plain, following = (service.body(_question(following=each)) for each in (None, "NEXT1"))
    assert (plain != following) is (service.flux in ("dmfa_consultation", "l036"))


def test_every_flux_is_asked_or_it_is_said_why_not() -> None:
    assert sorted([*asking.askable(), *asking.NOT_ASKED]) == sorted(flux_names())


@pytest.mark.parametrize("name", sorted(asking.NOT_ASKED))
def test_a_flux_that_cannot_be_asked_says_why(name: str) -> None:
    with pytest.raises(InputError, match=f"^{name} is not consulted: {asking.NOT_ASKED[name]}$"):
        asking.service(name)


def test_names_that_are_none_are_refused() -> None:
    with pytest.raises(UnknownNameError):
        asking.service("dimone")
    with pytest.raises(UnknownNameError, match="consultCareer, consultContributions"):
        asking.service("self_employed", "getCareer")


def test_an_operation_is_found_by_name_and_the_first_one_without() -> None:
    assert asking.service("handi").operation == "consultFilesByDate"
    assert asking.service("handi", "consultPayments").operation == "consultPayments"


def test_every_topic_is_answered_by_a_usual_operation() -> None:
    answered = {topic for each in SERVICES if each.usual for topic in each.known.topics}
    assert answered == set(InquiryTopic)


def test_the_soap_action_is_that_of_the_public_wsdl() -> None:
    known = {
        ("retrieve_ti_groups", None): "RetrieveTIGroupsService/retrieveTI",
        ("handi", "consultFilesByDate"): "HandiService/consultFilesByDate",
        ("self_employed", "consultCareer"): "SelfEmployedService/consultCareer",
        ("job_seeker", None): "JobSeekerService/consultContactAndInscription",
        ("dmfa_consultation", None): "DmfaConsultationService/consultDmfaAttestationsBySsin",
        ("hdi_indemnity_allowance", "consultAttest"): "HdiIndemnityAllowanceService/consultAttest",
    }
    for (name, operation), action in known.items():
        assert asking.service(name, operation).soap_action == f"http://kszbcss.fgov.be/{action}"


def test_a_legal_context_is_known_guessed_given_or_not_taken() -> None:
    known, guessed, bare = (asking.service(name) for name in ("handi", "job_seeker", "patrimony"))
    assert known.body(_question()).legal_context == known.legal_context == "social inquiry"
    assert guessed.body(_question()).legal_context == LEGAL_CONTEXT
    assert known.body(_question(), "GIVEN").legal_context == "GIVEN"
    assert [each.guesses_legal_context for each in (known, guessed, bare)] == [False, True, False]
    assert not hasattr(bare.body(_question()), "legal_context")


@pytest.mark.parametrize(
    ("role", "nature"),
    [(Role.APPLICANT, "1"), (Role.COHABITANT, "2"), (Role.DEBTOR_INSIDE, "3"), (Role.DEBTOR_OUTSIDE, "3")],
)
def test_the_patrimony_is_asked_in_the_role_of_the_person(role: Role, nature: str) -> None:
    criterion = asking.service("patrimony").body(_question(role=role)).search_criterion
    assert criterion.nature.value == nature


def test_the_patrimony_knows_no_clients_of_debt_mediation() -> None:
    for role in (None, Role.DEBT_MEDIATION_CLIENT):
        assert asking.service("patrimony").body(_question(role=role)).search_criterion.nature is None


def test_who_asks_stands_in_the_request() -> None:
    customer = asking.service("dimona").body(_question()).information_customer
    assert customer.customer_identification.cbe_number == EnterpriseNumber("0200000043")
    assert (customer.ticket, customer.timestamp_sent) == ("T-1", NOON)
    assert asking.service("l036").body(_question()).user == USER


def test_an_integration_without_period_is_not_told() -> None:
    body = asking.service("reference_manager").body(_question(integrated=None))
    assert body.criteria.integrated_period is None


def test_a_period_without_end_ends_on_the_day_of_the_question() -> None:
    assert _question(period=Period(date(2024, 1, 1))).last == TODAY


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(1, 72))
def test_periods_end_on_the_day_and_quarters_follow_each_other(day: date, months: int) -> None:
    (back,) = months_back(months)(day)
    assert back.last == day
    assert back.start < day
    assert the_day(day) == (Period.day(day),)
    this, before = two_quarters(day)
    assert day in this
    assert all(one.start == other.end for one, other in pairwise((this, before)))


def test_a_last_page_has_no_next_one() -> None:
    for name in ("dmfa_consultation", "l036", "dimona"):
        reply = asking.service(name).reply
        assert not isinstance(reply, tuple)
        assert asking.service(name).following(reply()) is None
