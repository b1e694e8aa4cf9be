"""The integrations in other sectors: whom they are about, and what an empty answer means."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import DirectoryLabels, OtherSectorRegistration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import reference_manager
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import AuthorizedUser, Period, RequestContext
from bcss_cpas.flux._write import write
from bcss_cpas.flux.reference_manager import (
    Consultation,
    ConsultOtherSectorsCriteria,
    ReferenceManagerReply,
    ReferenceManagerRequest,
)
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden

PERSON, OTHER = Ssin.test(date(1984, 2, 9), 21), Ssin.test(date(1986, 11, 30), 44)
SOURCE = Source(Origin.FLUX, "reference_manager")
CRITERIA = ConsultOtherSectorsCriteria(ssin=PERSON, quality=QualityCode.cpas(1))


def told(*consultations: Consultation, **given: Any) -> list[OtherSectorRegistration]:
    reply = ReferenceManagerReply(criteria=CRITERIA, consultations=consultations)
    return list(reference_manager.facts(reply, SOURCE, **given))


def test_an_integration_in_another_sector_keeps_its_own_code_and_the_words_of_the_directory() -> None:
    (fact,) = told(
        Consultation(
            sector=11, quality_code=1, period=Period(start=date(2019, 9, 1), end=date(2020, 8, 31)),
            sector_fr="Mutualités", quality_nl="Gerechtigde",
        )
    )  # fmt: skip
    assert fact == OtherSectorRegistration(
        person=PERSON, source=SOURCE.at("$.consultations[0]"), sector=11, code=1, start=date(2019, 9, 1),
        end=date(2020, 8, 31), labels=DirectoryLabels(sector_fr="Mutualités", code_nl="Gerechtigde"),
    )  # fmt: skip


def test_without_descriptions_there_are_no_labels() -> None:
    (fact,) = told(Consultation(sector=7, quality_code=101, sector_fr="", quality_fr=""))
    assert (fact.labels, fact.start, fact.end) == (None, None, None)


@pytest.mark.parametrize(("sector", "expected"), [(None, None), (-1, None), (0, 0)])
def test_a_sector_that_is_none_stays_open(sector: int | None, expected: int | None) -> None:
    (fact,) = told(Consultation(sector=sector, quality_code=1))
    assert fact.sector == expected


def test_a_row_without_a_code_gives_no_fact() -> None:
    facts = told(Consultation(sector=11), Consultation(sector=11, quality_code=-1), Consultation(quality_code=0))
    assert [fact.source.path for fact in facts] == ["$.consultations[2]"]


def test_who_holds_the_request_says_whom_the_reply_is_about() -> None:
    message = read(golden("reference_manager/two_sectors"), ReferenceManagerReply)
    assert message.person is None
    assert message.content is not None
    assert list(reference_manager.facts(message.content, SOURCE)) == []
    assert {fact.person for fact in reference_manager.facts(message.content, SOURCE, OTHER)} == {OTHER}


def test_a_reply_that_repeats_the_criteria_names_the_person() -> None:
    message = read(golden("reference_manager/with_criteria"), ReferenceManagerReply)
    assert message.person == PERSON
    assert message.content is not None
    assert {fact.person for fact in reference_manager.facts(message.content, SOURCE)} == {PERSON}


@pytest.mark.parametrize(
    ("name", "kind"), [("two_sectors", OutcomeKind.DATA), ("nothing_elsewhere", OutcomeKind.NO_DATA)]
)
def test_no_integration_in_another_sector_is_an_answer(name: str, kind: OutcomeKind) -> None:
    outcome = read(golden(f"reference_manager/{name}")).outcome
    assert outcome is not None
    assert outcome.kind is kind


def test_a_request_goes_in_the_envelope_of_its_service() -> None:
    context = RequestContext(
        user=AuthorizedUser(user_id="79620160206", email="service.social@cpas.example", matrix_id=17)
    )
    message = read(write(ReferenceManagerRequest(criteria=CRITERIA), "ssdn", context))
    (envelope,) = message.envelope
    assert [(each.service_id, each.version) for each in envelope.services] == [("ReferenceManager.consult", "20050525")]
    assert (message.content, message.person) == (ReferenceManagerRequest(criteria=CRITERIA), PERSON)


@given(bodies(ReferenceManagerReply))
def test_a_reply_is_read_in_any_namespace(reply: ReferenceManagerReply) -> None:
    written = write(reply).replace(reference_manager.NS.encode(), b"urn:elsewhere")
    message = read(written)
    assert (message.content, message.defects, message.unread) == (reply, (), ())
