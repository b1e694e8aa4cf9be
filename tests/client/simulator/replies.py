"""Replies that the personas of the tests have ready."""

from datetime import UTC, datetime
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.gender import MALE
from bcss_cpas.codes.job_seeker import EmploymentService
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._register.basics import FirstName, LastName, PersonNumber
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._register.identity import GroupedName, Identification, Name
from bcss_cpas.flux._soa import InformationCBSS, InformationCustomer, Organization, Status
from bcss_cpas.flux._soa_types import GlobalStatus, SourceStatus
from bcss_cpas.flux._write import write
from bcss_cpas.flux.job_seeker import CategoryPES, Criteria, Inscription, JobSeekerReply, ServiceAnswer, ServiceResult
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, SearchInformation
from tests.client.simulator.world import ELSEWHERE, PERSON

THEN = datetime(2024, 1, 1, tzinfo=UTC)
OLD: dict[str, Any] = {
    "information_customer": InformationCustomer(
        ticket="OLD-1", customer_identification=Organization(cbe_number=ELSEWHERE)
    ),
    "information_cbss": InformationCBSS(
        ticket_cbss="11111111-1111-4111-8111-111111111111", timestamp_receive=THEN, timestamp_reply=THEN
    ),
    "legal_context": "PCSA:SOCIAL_INQUIRY",
}
FOUND = Status(value="DATA_FOUND", code="MSG00000")


def a_file(person: Ssin = PERSON, **fields: Any) -> bytes:
    """Write the file of a person at the national register, under a name that nobody has."""
    birth = IncompleteDate("1985-03-19")
    number = PersonNumber(number=person, birth_date=birth, sex=MALE)
    name = GroupedName(
        last_names=(LastName(codes=("10999001",), label="Exemplaire"),),
        first_names=(FirstName(codes=("00999001",), label="Nadia"),),
    )
    file = RegisterFile(identification=Identification(number=number), names=(Name(date=birth, name=name),))
    search = SearchInformation(ssin=person, language="nl")
    told = {**OLD, "search_information": search, "status": FOUND, "file": file, **fields}
    return write(RetrieveTIGroupsReply(**told), "soap")


def a_job_search(person: Ssin = PERSON, *sources: str) -> bytes:
    """Write that a person seeks work, at some of the services."""
    inscription = Inscription(
        inception_timestamp=datetime(2024, 9, 2, 8, 30, tzinfo=UTC), categories_pes=(CategoryPES(code="FOREM110"),)
    )
    found = SourceStatus(value="DATA_FOUND", code="MSG00000")
    answers = (
        ServiceAnswer(source=EmploymentService(each), status=found, result=ServiceResult(inscriptions=(inscription,)))
        for each in sources or ("FOREM",)
    )
    status = GlobalStatus(value="DATA_FOUND", code="MSG00000")
    reply = JobSeekerReply(**OLD, criteria=Criteria(ssin=person), status=status, answers=tuple(answers))
    return write(reply, "soap")
