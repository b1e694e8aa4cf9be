"""Persons, settings and a transport of our own, which answers as it is told and keeps what was asked."""

import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from threading import Lock
from typing import Any

from attrs import evolve

from bcss_cpas.client.client import Client
from bcss_cpas.client.clock import FixedClock
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.config_file import Environment
from bcss_cpas.client.settings import Limits, Organisation
from bcss_cpas.client.transport import SOAP_ACTION, TICKET
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import InformationCBSS, Status
from bcss_cpas.flux._ssdn import Detail, ReplyContext, ReplyMessage, ResultSummary, StartingPeriod
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dimona import FindEmployersByWorkerReply
from bcss_cpas.flux.manage_access import (
    Directory,
    Identity,
    ManageAccessReply,
    ManageAccessRequest,
    OriginalRequest,
    ProofOfAuthentication,
    RegistrationFound,
)
from bcss_cpas.integration import transitions
from bcss_cpas.integration.ground import PendingRequest
from bcss_cpas.integration.history import History, Integration
from bcss_cpas.integration.planned import PlannedIntegration

ANNA, BERT = Ssin.test(date(1990, 5, 14), 24), Ssin.test(date(1988, 1, 9), 33)
CPAS, OTHER = EnterpriseNumber("0200000043"), EnterpriseNumber("0200000142")
REQUEST, TODAY = date(2025, 2, 17), date(2025, 3, 3)
NOON = datetime(2025, 3, 3, 12, 0, tzinfo=UTC)
CLOCK = FixedClock(NOON)
WORKER = Ssin.test(date(1979, 2, 1), 602)
GROUND = PendingRequest(REQUEST)
WHY = "the declaration is checked"
PROOF = ProofOfAuthentication(person_data=Identity(last_name="CANARYNAME", birth_date=IncompleteDate("1990-05-14")))
CANARIES = (ANNA.value, BERT.value, WORKER.value, "CANARYNAME", "1990-05-14", "worker 7", "FILE-42", WHY)
"""What no log and no error may hold."""
PLANNED = PlannedIntegration.inquiry(ANNA, CPAS, GROUND, reference="FILE-42")
STEP = transitions.register(History(person=ANNA, cpas=CPAS), PLANNED, REQUEST)
(REGISTER,) = STEP.acts
OURS: Integration = STEP.history.integrations[0]
CONFIG = ClientConfig(
    environment=Environment.TEST,
    organisation=Organisation(enterprise_number=CPAS, user_id=WORKER.value, email="social@cpas.be"),
)
CBSS = InformationCBSS(ticket_cbss="00000000-0000-4000-8000-000000000001", timestamp_receive=NOON, timestamp_reply=NOON)
Answer = Callable[[Any], bytes]


class Answering:
    """Answers each flux by a function of the request, and keeps the requests; an exception is raised instead."""

    def __init__(self, **answers: Answer | Exception) -> None:
        self.answers = answers
        self.requests: list[Any] = []
        self.headers: list[Mapping[str, str]] = []
        self._lock = Lock()

    def send(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        message = read(envelope)
        assert message.flux == service
        assert headers[SOAP_ACTION] if "Connector" not in str(envelope) else headers[TICKET]
        with self._lock:
            self.requests.append(message)
            self.headers.append(headers)
        answer = self.answers[service]
        if isinstance(answer, Exception):
            raise answer
        return answer(message.content)

    @property
    def fluxes(self) -> list[str]:
        """The flux that were asked, in order."""
        return [message.flux for message in self.requests]


def client(transport: Any = None, **given: Any) -> Client:
    """Make a client at noon."""
    return Client(CONFIG, **{"transport": transport or Answering(), "clock": CLOCK, **given})


def at_most(most: int) -> ClientConfig:
    """Return the settings with another polite limit."""
    return evolve(CONFIG, limits=Limits(concurrency=most))


def jobs(value: str = "DATA_FOUND", code: str = "MSG00000", person: Ssin | None = None) -> Answer:
    """Answer Dolsis, about whom is asked unless told."""

    def answer(asked: Any) -> bytes:
        criteria = asked.criteria if person is None else evolve(asked.criteria, ssin=person)
        reply = FindEmployersByWorkerReply(
            information_cbss=CBSS, criteria=criteria, status=Status(value=value, code=code)
        )
        return write(reply, "soap", flux="dimona")

    return answer


def context(code: str | None = None) -> ReplyContext:
    """Make the context of an SSDN reply: all right, or an error with a code."""
    summary = ResultSummary(ok="YES", return_code=0)
    if code is not None:
        summary = ResultSummary(ok="NO", return_code=10000, details=(Detail(severity="ERROR", reason_code=code),))
    at = NOON.replace(tzinfo=None)
    return ReplyContext(
        summary=summary,
        message=ReplyMessage(ticket="TICKET-OF-BCSS", time_receive=at, time_response=at),
    )


def found(
    code: int = 1,
    cpas: str = CPAS.value,
    start: date = REQUEST,
    end: date | None = date(2025, 4, 16),
    register: Directory = Directory.SECONDARY,
) -> Any:
    """Make a registration as a list shows it."""
    period = StartingPeriod(start=start, end=end)
    return RegistrationFound(purpose=code, period=period, org_unit=cpas, register=register)


def managed(*registrations: Any, code: str | None = None, person: Ssin | None = None) -> Answer:
    """Answer a list, or confirm what is told."""

    def answer(asked: ManageAccessRequest) -> bytes:
        reply = ManageAccessReply(
            original_request=OriginalRequest(
                ssin=person or asked.ssin,
                purpose=asked.purpose,
                period=asked.period,
                action=asked.action,
                register=asked.query_register,
            ),
            registrations=registrations,
        )
        return write(reply, "ssdn", context(code), flux="manage_access")

    return answer


def all_of(error: BaseException) -> str:
    """Return whatever an error shows of itself, and of those behind it."""
    chain = "".join(traceback.format_exception(error))
    return f"{error!s}{error!r}{chain}{vars(error)!r}"
