"""Not every source answers, in the way of each flux."""

from typing import Any

import pytest
from lxml import etree

from bcss_cpas.client.simulator import Simulator
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.flux._dmfa.criteria import BySsinCriteria, QuarterPeriod, ResultsAction
from bcss_cpas.flux._handi.criteria import AuthenticSources, FileParts, FilesByDateCriteria
from bcss_cpas.flux._handi.dgph import DgphResult
from bcss_cpas.flux._handi.results import FileResults
from bcss_cpas.flux._soa_types import GlobalStatus, SourceStatus
from bcss_cpas.flux._write import write
from bcss_cpas.flux.child_benefits import ChildBenefitsCriteria, ConsultFilesBySsinRequest
from bcss_cpas.flux.dmfa_consultation import ConsultDmfaAttestationsBySsinRequest
from bcss_cpas.flux.handi import ConsultFilesByDateReply, ConsultFilesByDateRequest
from bcss_cpas.flux.job_seeker import Criteria, JobSeekerRequest
from bcss_cpas.message import Message
from tests.client.simulator.replies import OLD, a_file, a_job_search
from tests.client.simulator.test_personas import LAST, LEGAL, THIS, opened
from tests.client.simulator.world import CPAS, CUSTOMER, PERSON, TODAY, answer, register_file, simulator
from tests.schemas import needs_schemas, schema

JOB_SEARCH = JobSeekerRequest(information_customer=CUSTOMER, legal_context=LEGAL, criteria=Criteria(ssin=PERSON))
HANDI = ConsultFilesByDateRequest(
    information_customer=CUSTOMER,
    legal_context="social inquiry",
    criteria=FilesByDateCriteria(
        ssin=PERSON,
        sources=AuthenticSources(dgph=True, aviq=True),
        reference_date=TODAY,
        parts=FileParts(rights=True),
    ),
)
DMFA = ConsultDmfaAttestationsBySsinRequest(
    information_customer=CUSTOMER,
    legal_context=LEGAL,
    criteria=BySsinCriteria(
        ssin=PERSON,
        quarter_period=QuarterPeriod(begin=LAST, end=THIS),
        results_action=ResultsAction.RESULTS_ONLINE_ONLY,
        latest_situation_only=True,
    ),
)
CHILD_BENEFITS = ConsultFilesBySsinRequest(
    information_customer=CUSTOMER, legal_context=LEGAL, criteria=ChildBenefitsCriteria(ssin=PERSON)
)


def partly(world: Simulator, request: Any) -> Message[Any]:
    world.fail("partial", times=1)
    message = answer(world, request)
    assert message.outcome is not None
    assert message.defects == message.unread == ()
    assert message.outcome.kind is OutcomeKind.PARTIAL
    assert [call.outcome for call in world.calls] == [OutcomeKind.PARTIAL]
    return message


def without_data() -> Simulator:
    world = simulator()
    world.register(PERSON, CPAS)
    return world


def sources(message: Message[Any]) -> dict[str, OutcomeKind]:
    assert message.outcome is not None
    return {each.source: each.kind for each in message.outcome.sources}


def test_an_employment_service_that_said_nothing_fails() -> None:
    message = partly(opened(a_job_search(PERSON, "ACTIRIS", "FOREM")), JOB_SEARCH)
    assert sources(message) == {
        "ACTIRIS": OutcomeKind.DATA,
        "FOREM": OutcomeKind.DATA,
        "VDAB": OutcomeKind.SOURCE_DOWN,
    }


def test_where_all_employment_services_answered_the_last_one_fails() -> None:
    message = partly(opened(a_job_search(PERSON, "ADG", "ACTIRIS", "VDAB", "FOREM")), JOB_SEARCH)
    assert sources(message)["ADG"] is OutcomeKind.SOURCE_DOWN
    assert list(sources(message).values()).count(OutcomeKind.DATA) == 3
    down = next(each for each in message.content.answers if each.source.value == "ADG")
    assert down.result is None


def test_where_no_employment_service_knows_anything_one_fails() -> None:
    world = without_data()
    world.fail("partial")
    message = answer(world, JOB_SEARCH)
    assert sources(message) == {"ACTIRIS": OutcomeKind.SOURCE_DOWN}


def handi() -> bytes:
    found = DgphResult(status=SourceStatus(value="NO_DATA_FOUND", code="MSG00100"))
    status = GlobalStatus(value="DATA_FOUND", code="MSG00000")
    told = {**OLD, "criteria": HANDI.criteria, "status": status, "results": FileResults(dgph=found)}
    return write(ConsultFilesByDateReply(**told), "soap")


def test_the_last_institution_for_persons_with_disabilities_fails() -> None:
    world = opened(handi())
    world.fail("partial")
    assert sources(answer(world, HANDI)) == {"DGPH": OutcomeKind.SOURCE_DOWN}


def test_an_institution_fails_where_none_knows_anything() -> None:
    world = without_data()
    world.fail("partial")
    assert sources(answer(world, HANDI)) == {"DGPH": OutcomeKind.SOURCE_DOWN}


@pytest.mark.parametrize(
    ("request_", "value", "code"),
    [(DMFA, "PARTIAL_RESULT", "MSG00000"), (CHILD_BENEFITS, "INCOMPLETE_DATA", "CHB00001")],
    ids=["dmfa", "child_benefits"],
)
def test_a_flux_that_only_says_so_says_so(request_: Any, value: str, code: str) -> None:
    status = partly(without_data(), request_).content.status
    assert (status.value, status.code) == (value, code)


def test_a_flux_of_one_source_has_it_down() -> None:
    world = opened(a_file())
    world.fail("partial")
    outcome = answer(world, register_file()).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.SOURCE_DOWN


def test_what_says_nothing_of_the_sources_stays_as_it_is() -> None:
    world = simulator((PERSON, a_job_search()))
    world.fail("partial")
    outcome = answer(world, JOB_SEARCH).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.NOT_INTEGRATED


@needs_schemas
@pytest.mark.parametrize("request_", [JOB_SEARCH, HANDI, DMFA], ids=["job_seeker", "handi", "dmfa"])
def test_it_is_valid_by_the_official_schema(request_: Any) -> None:
    for world in (without_data(), opened(a_job_search(), handi())):
        world.fail("partial")
        message = answer(world, request_)
        path = {
            "job_seeker": "soa/be/fgov/kszbcss/intf/JobSeeker/JobSeekerV1.wsdl",
            "handi": "soa/be/fgov/kszbcss/intf/HandiService/HandiV2.wsdl",
            "dmfa_consultation": "soa/be/fgov/kszbcss/intf/DmfaConsultationService/DmfaConsultationV1.wsdl",
        }[message.flux or ""]
        schema(path).assertValid(etree.fromstring(write(message.content)))
