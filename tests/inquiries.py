"""Dossiers that several tests share, replies of the register, and what became of one rule."""

from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from attrs import evolve

from bcss_cpas.checking import Config, check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._register.basics import CodeLabel, FirstName, LastName, PersonName
from bcss_cpas.flux._register.family import CivilState as CivilStateRow
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._register.identity import Name
from bcss_cpas.flux._register.residence import BelgianAddress, MainAddress, Street
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, SearchInformation
from bcss_cpas.loading import load_dossier
from bcss_cpas.message import Message, MessageKind, Outcome
from bcss_cpas.report.report import Report
from bcss_cpas.rules._examples import APPLICANT, HOME, OTHER_CPAS, TODAY, dossier
from bcss_cpas.rules._finding import Finding
from bcss_cpas.rules._result import Result, Status
from bcss_cpas.rules._rule import Rule

FOUND, PASSED, SKIPPED, ERROR = Status.FOUND, Status.PASSED, Status.SKIPPED, Status.ERROR


@cache
def demo() -> Dossier:
    """Load the dossier that comes with the library."""
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        return load_dossier(folder)


def only(rule: Rule, inquiry: Dossier, as_of: date | None = None) -> Report:
    """Check a dossier by one rule alone, whatever its stage, on the day of the rule's examples unless told."""
    return check(inquiry, as_of or rule.day, rules=[rule], config=Config(preview=True))


def result_of(rule_id: str, inquiry: Dossier, as_of: date = TODAY) -> Result:
    """Tell what became of one rule, no other running."""
    return check(inquiry, as_of, config=Config(select=(rule_id,))).by_rule[rule_id]


def status_of(rule_id: str, inquiry: Dossier, as_of: date = TODAY) -> Status:
    """Tell the status of one rule, no other running."""
    return result_of(rule_id, inquiry, as_of).status


def finding_of(rule_id: str, inquiry: Dossier, as_of: date = TODAY) -> Finding:
    """Return the one finding of a rule."""
    (finding,) = result_of(rule_id, inquiry, as_of).findings
    return finding


def without_sources(inquiry: Dossier) -> Dossier:
    """Take away all that was consulted."""
    return evolve(inquiry, facts=(), messages=(), consultations=())


def at_home(zip_code: str, street: str, number: str, since: str = "2020-05-01") -> MainAddress:
    """Make a row of TI 020."""
    where = BelgianAddress(zip_code=zip_code, street=Street(label=street), house_number=number)
    return MainAddress(date=IncompleteDate(since), address=where)


def civil_state(code: str | None, since: str = "2020-05-01") -> CivilStateRow:
    """Make a row of TI 120."""
    return CivilStateRow(date=IncompleteDate(since), state=None if code is None else CodeLabel(code=code))


def named(last: str, first: str) -> Name:
    """Make a row of TI 010."""
    name = PersonName(last_names=(LastName(label=last),), first_names=(FirstName(label=first),))
    return Name(date=IncompleteDate("1990-01-01"), name=name)


def register(*, person: Ssin = APPLICANT, status: str = "MSG00000", hour: int = 9, **rows: Any) -> Message[Any]:
    """Make a reply of the national register, sent on the 17th of February 2025 at this hour."""
    content = RetrieveTIGroupsReply(search_information=SearchInformation(ssin=person), file=RegisterFile(**rows))
    return Message(
        "retrieve_ti_groups",
        MessageKind.REPLY,
        content=content if status == "MSG00000" else evolve(content, file=None),
        outcome=Outcome.of(status),
        version="v2",
        person=person,
        ticket=f"T-{hour}",
        replied=datetime(2025, 2, 17, hour, tzinfo=UTC),
        envelope=(),
    )


def asked(*messages: Message[Any], **fields: Any) -> Dossier:
    """Make a dossier of somebody who says to be single and to live at home, with these messages alone."""
    given = {"consultations": (), "messages": messages, **fields}
    return dossier(declared={"address": HOME, "civil_state": CivilState("10")}, **given)


def registration(**fields: Any) -> Registration:
    """Make an integration of another CPAS that runs."""
    given: dict[str, Any] = {
        "person": APPLICANT,
        "source": Source(Origin.FLUX, "manage_access", "$.registrations[0]"),
        "sector": 17,
        "code": 2,
        "start": date(2024, 6, 1),
        "org_unit": OTHER_CPAS.value,
        "register": "SECONDARY",
    }
    return Registration(**{**given, **fields})


def street(name: str, number: str = "1", zip_code: str = "4000", **fields: Any) -> Address:
    """Make an address."""
    return Address(zip_code=zip_code, street=name, number=number, **fields)
