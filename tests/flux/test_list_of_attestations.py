"""Attestations of the CPAS: projects, premiums, the exemption of article 35 with its counter left as it is."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from bcss_cpas.codes.attestation import AttestationKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.attestation import Attestation, Exemption
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import list_of_attestations
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import Period
from bcss_cpas.flux._write import write
from bcss_cpas.flux.list_of_attestations import (
    Coded,
    ExonerationArt35,
    GpmiPiis,
    ListedAttestation,
    ListOfAttestationsReply,
)
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden, place

PERSON, OTHER = (Ssin.test(date(1985, 4, 12), counter) for counter in (127, 313))
SOURCE = Source(Origin.FLUX, "list_of_attestations", ticket="t-1", on=date(2025, 2, 17))


def told(reply: ListOfAttestationsReply) -> list[Fact]:
    return list(list_of_attestations.facts(reply, SOURCE))


def of_golden(name: str) -> list[Any]:
    content = read(golden(f"list_of_attestations/{name}"), ListOfAttestationsReply).content
    assert content is not None
    return told(content)


def test_the_counter_of_days_is_told_as_it_came() -> None:
    exemption, attestation = of_golden("exemption")
    assert exemption == Exemption(
        person=PERSON,
        source=SOURCE.at("$.exoneration"),
        granted=True,
        first_day=IncompleteDate("2022-09-01"),
        days=412,
    )
    assert (attestation.name, attestation.months) == ("Exonération article 35 / Vrijstelling artikel 35", 6)
    assert "412" not in exemption.value("fr")


def test_the_last_day_of_a_project_is_still_part_of_it() -> None:
    project, prolongation, listed = of_golden("individualised_project")
    assert (project.kind, project.granted) == (AttestationKind.PIIS, True)
    assert (project.since, project.until) == (IncompleteDate("2024-02-01"), IncompleteDate("2025-02-01"))
    assert prolongation.kind is AttestationKind.PIIS_PROLONGATION
    assert (prolongation.since, prolongation.until) == (IncompleteDate("2025-02-01"), IncompleteDate("2026-02-01"))
    assert (listed.kind, listed.cpas) == (AttestationKind.LISTED, "0299900244")


def test_a_premium_is_told_with_who_granted_it_and_since_when_but_no_end() -> None:
    (premium,) = of_golden("installation_premium")
    assert (premium.name, premium.code) == ("Prime d'installation / Installatiepremie", "5")
    assert (premium.cpas, premium.since, premium.until) == ("0299900343", IncompleteDate("2018-05-02"), None)
    assert (premium.relation, premium.form) == ("Bénéficiaire principal / Hoofdbegunstigde", None)


def test_that_there_is_none_is_an_answer() -> None:
    exemption, project = of_golden("nothing_known")
    assert (exemption.granted, project.granted) == (False, False)
    assert exemption.value("en") == "no"


def test_what_is_not_said_is_not_taken_for_none() -> None:
    exemption, project = told(ListOfAttestationsReply(ssin=PERSON, exoneration=ExonerationArt35(), piis=GpmiPiis()))
    assert isinstance(exemption, Exemption)
    assert isinstance(project, Attestation)
    assert (exemption.granted, project.granted) == (None, None)


def test_a_reply_tells_of_the_type_that_was_asked_for_and_is_silent_about_the_others() -> None:
    outcome = read(golden("list_of_attestations/individualised_project")).outcome
    assert outcome is not None
    assert (outcome.kind, outcome.has_data) == (OutcomeKind.PARTIAL, True)


def test_who_is_not_integrated_is_told_by_the_envelope() -> None:
    message = read(golden("list_of_attestations/not_integrated"))
    assert message.outcome is not None
    assert (message.outcome.kind, message.content) == (OutcomeKind.NOT_INTEGRATED, None)


def test_an_attestation_about_another_person_is_of_that_person() -> None:
    reply = ListOfAttestationsReply(
        ssin=PERSON, attestations=(ListedAttestation(ssin=OTHER, attest_type=Coded(code="5")), ListedAttestation())
    )
    assert [fact.person for fact in told(reply)] == [OTHER, PERSON]


@pytest.mark.parametrize(("own", "listed", "person"), [
    (PERSON, None, PERSON), (None, OTHER, OTHER), (PERSON, OTHER, PERSON), (None, None, None),
])  # fmt: skip
def test_the_person_is_that_of_the_reply_or_of_its_first_attestation(
    own: Ssin | None, listed: Ssin | None, person: Ssin | None
) -> None:
    reply = ListOfAttestationsReply(
        ssin=own, exoneration=ExonerationArt35(), attestations=(ListedAttestation(), ListedAttestation(ssin=listed))
    )
    assert read(write(reply)).person == person
    assert [fact.person for fact in told(reply) if isinstance(fact, Exemption)] == ([person] if person else [])


def test_a_project_to_the_end_of_time_has_no_end() -> None:
    piis = GpmiPiis(has_attestation=True, period=Period(start=date(2024, 2, 1), end=date.max))
    (project,) = told(ListOfAttestationsReply(ssin=PERSON, piis=piis))
    assert isinstance(project, Attestation)
    assert (project.since, project.until) == (IncompleteDate("2024-02-01"), None)


@given(bodies(ListOfAttestationsReply))
def test_every_part_of_a_reply_is_told_once_where_its_person_is_known(reply: ListOfAttestationsReply) -> None:
    found = told(reply)
    person = read(write(reply)).person
    parts = [reply.exoneration, reply.piis, reply.piis and reply.piis.prolongation_period] if person else []
    listed = [each for each in reply.attestations if each.ssin or person]
    assert len(found) == len([part for part in parts if part is not None]) + len(listed)
    assert len({fact.source.path for fact in found}) == len(found)
    assert all(place(reply, fact.source.path) is not None for fact in found)


def test_a_reply_tells_only_of_what_came() -> None:
    exempted = ListOfAttestationsReply(ssin=PERSON, exoneration=ExonerationArt35())
    listed = ListOfAttestationsReply(ssin=PERSON, attestations=(ListedAttestation(),))
    found = (exempted, listed, ListOfAttestationsReply(ssin=PERSON))
    assert [list_of_attestations.FLUX.kinds(each) for each in found] == [(Exemption,), (Attestation,), ()]
