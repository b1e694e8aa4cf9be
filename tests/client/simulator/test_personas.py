"""What a persona has ready is served as it was written, in the blocks of the request that asks for it."""

from datetime import date

import pytest
from attrs import evolve

from bcss_cpas.client.errors import ServiceFaultError
from bcss_cpas.client.simulator import Simulator
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.attestation import RequestType
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.outcome import OutcomeKind, StatusCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._dmfa.criteria import BySsinCriteria, QuarterPeriod, ResultsAction
from bcss_cpas.flux._dmfa.status import DmfaStatus
from bcss_cpas.flux._hdi.attest import Attest, AttestIdentification
from bcss_cpas.flux._soa import CBSSFault, FaultDetail
from bcss_cpas.flux._soap import SoapEnvelope, SoapFault
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dmfa_consultation import (
    ConsultDmfaAttestationsBySsinReply,
    ConsultDmfaAttestationsBySsinRequest,
)
from bcss_cpas.flux.hdi_indemnity_allowance import AttestCriteria, ConsultAttestReply, ConsultAttestRequest
from bcss_cpas.flux.health_care_insurance import Criterion, HealthCareInsuranceRequest, HealthInsuranceRequest
from bcss_cpas.flux.job_seeker import Criteria, JobSeekerRequest
from bcss_cpas.flux.list_of_attestations import (
    Coded,
    ExonerationArt35,
    GpmiPiis,
    ListedAttestation,
    ListOfAttestationsReply,
    ListOfAttestationsRequest,
)
from bcss_cpas.flux.manage_access import Action
from bcss_cpas.flux.pension_register import DescribedRight, PensionRegisterRequest, PensionRights
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsFaultV1, RetrieveTIGroupsReply
from bcss_cpas.message import Message, MessageKind
from tests.client.simulator.replies import FOUND, OLD, a_file, a_job_search
from tests.client.simulator.world import (
    AT,
    CPAS,
    CUSTOMER,
    PERSON,
    TODAY,
    access,
    answer,
    asked,
    register_file,
    simulator,
)

THIS, LAST = YearQuarter(2025, 1), YearQuarter(2024, 4)
LEGAL = "PCSA:SOCIAL_INQUIRY"


def opened(*replies: bytes, person: Ssin = PERSON) -> Simulator:
    """Make a simulator in which a person is registered, and has these replies ready."""
    world = simulator(*((person, reply) for reply in replies))
    assert world.register(person, CPAS)
    return world


def kind(message: Message[object]) -> OutcomeKind | None:
    return None if message.outcome is None else message.outcome.kind


def test_a_reply_repeats_this_request_and_has_the_ticket_of_this_exchange() -> None:
    world = opened(a_file())
    message = answer(world, register_file())
    assert isinstance(message.content, RetrieveTIGroupsReply)
    assert message.content.information_customer == CUSTOMER
    assert message.content.legal_context == "social issues"
    assert message.content.search_information == register_file().search_information
    assert (message.ticket, message.replied) == ("00000000-0000-4000-8000-000000000001", AT)
    assert message.content.file is not None
    assert message.content.file.names[0].name is not None


def test_what_no_class_knows_is_served_all_the_same() -> None:
    strange = a_file().replace(b"<status>", b"<novelty>kept</novelty><status>")
    message = answer(opened(strange), register_file())
    (novelty,) = message.unread
    assert novelty.xml.endswith(">kept</novelty>")


def test_of_two_replies_the_newest_counts() -> None:
    message = answer(opened(a_job_search(PERSON, "ACTIRIS"), a_job_search(PERSON, "VDAB")), _job_search())
    assert [each.source.value for each in message.content.answers] == ["VDAB"]


def _job_search() -> JobSeekerRequest:
    return JobSeekerRequest(information_customer=CUSTOMER, legal_context=LEGAL, criteria=Criteria(ssin=PERSON))


def test_a_person_without_a_reply_in_this_flux_has_no_data() -> None:
    assert kind(answer(opened(a_file()), _job_search())) is OutcomeKind.NO_DATA


def test_what_is_only_known_in_another_form_is_not_called_nothing() -> None:
    older = a_file().replace(b"RetrieveTIGroupsService/v2", b"RetrieveTIGroupsService/v1")
    assert kind(answer(opened(older), register_file())) is OutcomeKind.SOURCE_DOWN


def _fault() -> bytes:
    detail = FaultDetail(severity="FATAL", reason_code="MSG00013", diagnostic="Access denied", author_code="CBSS")
    told = {name: OLD[name] for name in ("information_customer", "information_cbss")}
    around = (SoapEnvelope(), SoapFault.of("soapenv:Client", "Business error"))
    fault = CBSSFault(**told, details=(detail,))
    return write(Message("retrieve_ti_groups", MessageKind.FAULT, fault, version="v2", envelope=around))


def test_a_persona_may_have_a_fault_ready() -> None:
    world = opened(_fault())
    message = answer(world, register_file())
    assert isinstance(message.content, CBSSFault)
    assert not isinstance(message.content, RetrieveTIGroupsFaultV1)
    assert message.content.information_customer == CUSTOMER
    assert message.ticket == "00000000-0000-4000-8000-000000000001"
    with pytest.raises(ServiceFaultError) as caught:
        world.send("retrieve_ti_groups", asked(register_file()), {})
    assert (caught.value.code, caught.value.outcome) == (StatusCode("MSG00013"), OutcomeKind.REFUSED)
    assert [call.status for call in world.calls] == [500, 500]


def _attest(quarter: YearQuarter) -> bytes:
    attest = Attest(identification=AttestIdentification(quarter=quarter, temporary=True, created=TODAY))
    criteria = AttestCriteria(ssin=PERSON, quarter=quarter)
    return write(ConsultAttestReply(**OLD, criteria=criteria, status=FOUND, attest=attest), "soap")


@pytest.mark.parametrize(("quarter", "expected"), [(THIS, True), (LAST, True), (YearQuarter(2023, 1), False)], ids=str)
def test_an_attest_is_that_of_the_quarter_that_was_asked(quarter: YearQuarter, expected: bool) -> None:
    world = opened(_attest(LAST), _attest(THIS))
    criteria = AttestCriteria(ssin=PERSON, quarter=quarter)
    request = ConsultAttestRequest(information_customer=CUSTOMER, legal_context=LEGAL, criteria=criteria)
    message = answer(world, request)
    assert message.content.criteria.quarter == quarter
    assert (kind(message) is OutcomeKind.DATA) is expected
    if expected:
        assert message.content.attest.identification.quarter == quarter


def _page(criteria: BySsinCriteria, following: str | None) -> bytes:
    status = DmfaStatus(value="DATA_FOUND", code="MSG00000")
    return write(ConsultDmfaAttestationsBySsinReply(**OLD, criteria=criteria, status=status, next=following), "soap")


def test_a_page_is_the_one_that_was_asked_and_there_is_none_after_the_last() -> None:
    first = BySsinCriteria(
        ssin=PERSON,
        quarter_period=QuarterPeriod(begin=LAST, end=THIS),
        results_action=ResultsAction.RESULTS_ONLINE_ONLY,
        latest_situation_only=True,
    )
    second, third = evolve(first, next="PAGE2"), evolve(first, next="PAGE3")
    world = opened(_page(first, "PAGE2"), _page(second, "PAGE3"))

    def following(criteria: BySsinCriteria) -> tuple[OutcomeKind | None, str | None]:
        question = ConsultDmfaAttestationsBySsinRequest(
            information_customer=CUSTOMER, legal_context=LEGAL, criteria=criteria
        )
        message = answer(world, question)
        return kind(message), message.content.next

    assert following(first) == (OutcomeKind.PARTIAL, "PAGE2")
    assert following(second) == (OutcomeKind.PARTIAL, "PAGE3")
    assert following(third) == (OutcomeKind.NO_DATA, None)


def _listed(**fields: object) -> bytes:
    reply = ListOfAttestationsReply(ssin=PERSON, **fields)
    return write(reply)


@pytest.mark.parametrize(
    ("wanted", "page"),
    [
        ("EXONERATIONSART35", (True, False, False)),
        ("GPMI_PIIS", (False, True, False)),
        ("PRIME_INSTALLATION", (False, False, True)),
        ("STATUT65", (False, False, True)),
    ],
)
def test_a_list_of_attestations_is_of_the_type_that_was_asked(wanted: str, page: tuple[bool, ...]) -> None:
    world = opened(
        _listed(exoneration=ExonerationArt35(has_exoneration=True, payment_exonerated_days=10)),
        _listed(piis=GpmiPiis(has_attestation=True)),
        _listed(attestations=(ListedAttestation(ssin=PERSON, attest_type=Coded(code="5")),)),
    )
    message = answer(world, ListOfAttestationsRequest(ssin=PERSON, request_type=RequestType(wanted)))
    assert message.content.page == page


def test_a_reply_in_a_form_of_our_own_answers_the_older_service() -> None:
    world = opened(write(PensionRights(ssin=PERSON, rights=(DescribedRight(payer="ONP"),))))
    message = answer(world, PensionRegisterRequest(target_ssin=PERSON), person=PERSON)
    assert isinstance(message.content, PensionRights)
    assert (message.kind, message.person, kind(message)) == (MessageKind.REPLY, PERSON, OutcomeKind.DATA)


def test_an_error_that_the_envelope_tells_alone_is_told_again() -> None:
    down = simulator()
    down.register(PERSON, CPAS)
    down.fail("source down")
    question = PensionRegisterRequest(target_ssin=PERSON)
    told = down.answer(asked(question))
    message = answer(opened(told), question)
    assert (message.content, kind(message)) == (None, OutcomeKind.SOURCE_DOWN)


def test_an_error_of_the_older_form_is_a_source_that_is_down_in_the_newer_one() -> None:
    down = simulator()
    down.register(PERSON, CPAS)
    down.fail("source down")
    older = HealthInsuranceRequest(ssin=PERSON)
    criterion = Criterion(ssin=PERSON, today=True)
    newer = HealthCareInsuranceRequest(
        information_customer=CUSTOMER, legal_context="social inquiry and financial help", criterion=criterion
    )
    message = answer(opened(down.answer(asked(older))), newer)
    assert (message.kind, kind(message)) == (MessageKind.REPLY, OutcomeKind.SOURCE_DOWN)


def test_what_a_reply_says_goes_before_an_error_without_a_body() -> None:
    down = simulator()
    down.register(PERSON, CPAS)
    down.fail("source down")
    question = ListOfAttestationsRequest(ssin=PERSON, request_type=RequestType("GPMI_PIIS"))
    world = opened(_listed(piis=GpmiPiis(has_attestation=True)), down.answer(asked(question)))
    assert answer(world, question).content.piis is not None


def test_a_request_is_no_reply_to_have_ready() -> None:
    with pytest.raises(ReadError):
        StoredReply.of(asked(register_file()))
    with pytest.raises(ReadError):
        StoredReply.of(asked(access(Action.LIST)))


def test_the_identity_is_that_of_the_register() -> None:
    world = opened(a_job_search(), a_file())
    identity = world.personas.identity(PERSON)
    assert identity is not None
    assert identity.last_names == ("Exemplaire",)
    assert world.personas.identity(Ssin.test(date(1990, 7, 1), 412)) is None
