"""The acts of a decision under the law of 2 April 1965, carried by its form."""

from datetime import date

import pytest
from lxml import etree

from bcss_cpas.codes.quality import EQUIVALENT, OTHER_AID
from bcss_cpas.errors import WriteError
from bcss_cpas.flux._loi65.changes import IntegrationParts, acts_of, parts_of
from bcss_cpas.flux._loi65.common import FileIdentification
from bcss_cpas.flux._loi65.decisions import SecondaryBeneficiaryC
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.flux.loi65_wet65 import DecisionRequestC
from bcss_cpas.integration.act import AidLaw
from bcss_cpas.integration.transitions import decide, end_aid, replace_number
from bcss_cpas.periods import Period
from tests.integration.people import CPAS, OTHER_PERSON, PERSON, REQUEST, registered
from tests.schemas import needs_schemas, schema

YEAR = Period(REQUEST, date(2026, 3, 3))
GRANTED = decide(registered().history, date(2025, 3, 28), EQUIVALENT, YEAR, AidLaw.LAW_1965)


def test_a_decision_makes_one_integration_and_ends_another() -> None:
    parts = parts_of(GRANTED.acts, PERSON)
    (made,), (ended,) = parts.integrations, parts.desintegrations
    assert (str(made.quality), made.start, made.end) == ("003", REQUEST, date(2026, 3, 2))
    assert (str(ended.quality), ended.start, ended.end) == ("001", REQUEST, date(2025, 5, 2))
    assert tuple(acts_of(parts, PERSON, CPAS)) == GRANTED.acts


def test_the_acts_of_another_person_stay_out() -> None:
    assert parts_of(GRANTED.acts, OTHER_PERSON) == IntegrationParts()


def test_a_form_carries_no_act_of_another_channel_and_no_open_period() -> None:
    with pytest.raises(WriteError, match="manage_access"):
        parts_of(registered().acts, PERSON)
    open_ended = decide(registered().history, date(2025, 3, 28), OTHER_AID, Period(REQUEST), AidLaw.LAW_1965)
    with pytest.raises(WriteError, match="last day"):
        parts_of(open_ended.acts, PERSON)
    listing = replace_number(GRANTED.history, date(2025, 4, 1), OTHER_PERSON)
    with pytest.raises(WriteError, match="manage_access"):
        parts_of(listing.acts, OTHER_PERSON)


@needs_schemas
def test_a_form_that_carries_a_change_is_valid_and_read_back() -> None:
    ended = parts_of(end_aid(GRANTED.history, date(2025, 9, 1)).acts, PERSON)
    form = DecisionRequestC(
        file=FileIdentification(cpas=CPAS, file_id="00000000042"),
        secondaries=(SecondaryBeneficiaryC(ssin=PERSON, desintegrations=ended.desintegrations),),
    )
    written = write(form)
    schema("ssdn/OCMW_CPAS/Loi65Wet65/LoiWet65_C_decision_Request.xsd").assertValid(etree.fromstring(written))
    (read_back,) = read(written, DecisionRequestC).content.secondaries  # type: ignore[union-attr]
    assert read_back.desintegrations == ended.desintegrations
