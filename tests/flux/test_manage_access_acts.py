"""Acts of the life cycle as requests to the BCSS, and what its replies say of them."""

from datetime import date

import pytest
from lxml import etree

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.errors import WriteError
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import StartingPeriod
from bcss_cpas.flux._write import write
from bcss_cpas.flux.manage_access import (
    Action,
    Directory,
    Identity,
    ManageAccessReply,
    OriginalRequest,
    ProofOfAuthentication,
    confirms,
    request_of,
)
from bcss_cpas.integration.act import AidLaw
from bcss_cpas.integration.transitions import decide, refuse, replace_number
from bcss_cpas.message import Message
from bcss_cpas.periods import Period
from tests.integration.people import OTHER_PERSON, PERSON, REQUEST, registered
from tests.schemas import needs_schemas, schema

PROOF = ProofOfAuthentication(person_data=Identity(last_name="EXEMPLE", birth_date=IncompleteDate("1985-04-12")))
REGISTERED = registered()
ACTS = (
    *REGISTERED.acts,
    *refuse(REGISTERED.history, date(2025, 3, 28)).acts,
    *replace_number(REGISTERED.history, date(2025, 3, 28), OTHER_PERSON).acts,
)


def test_each_act_becomes_one_request() -> None:
    requests = [request_of(act, PROOF) for act in ACTS]
    assert [each.action for each in requests] == [Action.REGISTER, Action.UNREGISTER, Action.LIST]
    assert [each.query_register for each in requests] == [None, None, Directory.ALL]
    assert requests[0].period == StartingPeriod(start=date(2025, 3, 3), end=date(2025, 5, 2))
    assert [each.ssin for each in requests] == [PERSON, PERSON, OTHER_PERSON]


@needs_schemas
def test_requests_are_valid_by_the_official_schema() -> None:
    validator = schema("ssdn/OCMW_CPAS/ManageAccess/ManageAccessRequest.xsd")
    for act in ACTS:
        validator.assertValid(etree.fromstring(write(request_of(act, PROOF))))


def test_an_act_of_a_form_is_no_request() -> None:
    step = decide(REGISTERED.history, date(2025, 3, 28), LIVING_WAGE, Period(REQUEST), AidLaw.LAW_2002)
    with pytest.raises(WriteError, match="ris_form"):
        request_of(step.acts[0], PROOF)


def _reply(action: Action = Action.REGISTER, **changes: object) -> Message[ManageAccessReply]:
    request = request_of(ACTS[0], PROOF)
    told = {"ssin": PERSON, "purpose": request.purpose, "period": request.period, "action": action} | changes
    return read(write(ManageAccessReply(original_request=OriginalRequest(**told))), ManageAccessReply)  # type: ignore[arg-type]


def test_a_reply_confirms_the_act_that_it_repeats() -> None:
    assert confirms(ACTS[0], _reply())
    assert not confirms(ACTS[1], _reply())
    assert not confirms(ACTS[0], _reply(Action.UNREGISTER))
    assert not confirms(ACTS[0], _reply(ssin=OTHER_PERSON))
    assert not confirms(ACTS[0], _reply(purpose=LIVING_WAGE))


def test_a_request_or_an_empty_reply_confirms_nothing() -> None:
    assert not confirms(ACTS[0], read(write(request_of(ACTS[0], PROOF))))
    assert not confirms(ACTS[0], read(write(ManageAccessReply())))
