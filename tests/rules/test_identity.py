"""Who the person is: what the register must make us ask, and what it must not."""

import pytest
from attrs import evolve

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import (
    BELGIAN,
    CardType,
    CivilState,
    Nationality,
    Representation,
    ResidenceStatus,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import Cohabitation
from bcss_cpas.facts.identity import (
    CivilStatus,
    Death,
    Document,
    FileOwner,
    Identity,
    NationalityHeld,
    RepresentationBy,
)
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SPOUSE, dossier
from bcss_cpas.rules._rule import Severity
from bcss_cpas.rules.identity.rn105_civil_status import RULE as CIVIL_STATUS
from tests.inquiries import FOUND, PASSED, SKIPPED, asked, civil_state, finding_of, register, result_of, status_of


def day(iso: str | None) -> IncompleteDate | None:
    return None if iso is None else IncompleteDate(iso)


def died(on: str | None, person: Ssin = APPLICANT) -> Death:
    return Death(person=person, source=REGISTER, on=day(on))


def file_kept(since: str, until: str | None = None, *, status: str | None = None) -> FileOwner:
    code = None if status is None else ResidenceStatus(status)
    municipality = "63023" if status is None else None
    return FileOwner(
        person=APPLICANT, source=REGISTER, since=day(since), until=day(until), status=code, municipality=municipality
    )


def card(expires: str | None, *, kind: str | None = "0000", issued: str = "2015-05-01") -> Document:
    code = None if kind is None else CardType(kind)
    return Document(person=APPLICANT, source=REGISTER, kind=code, issued=day(issued), expires=day(expires))


def status(code: str, since: str | None = "2020-05-01", until: str | None = None) -> CivilStatus:
    return CivilStatus(person=APPLICANT, source=REGISTER, since=day(since), until=day(until), state=CivilState(code))


def says(code: str, *held: CivilStatus) -> Dossier:
    return dossier(*held, declared={"civil_state": CivilState(code)})


def nationality(code: str, since: str | None = "2020-05-01", until: str | None = None) -> NationalityHeld:
    held = Nationality(code)
    return NationalityHeld(person=APPLICANT, source=REGISTER, since=day(since), until=day(until), nationality=held)


@pytest.mark.parametrize("on", ["2025-01-02", "2025-01-00", "2025-00-00", "0000-00-00", None])
def test_a_death_blocks_however_well_its_day_is_known(on: str | None):
    finding = finding_of("RN101", dossier(died(on)))
    assert finding.severity == Severity.BLOCKING
    assert finding.observed[0].what == IncompleteDate(on or "0000-00-00")


def test_the_death_of_somebody_else_is_not_that_of_the_applicant():
    assert status_of("RN101", dossier(died("2025-01-02", SPOUSE), consulted=(APPLICANT, SPOUSE))) is PASSED


@pytest.mark.parametrize("code", ["99991", "99992", "99996", "99997", "00992"])
def test_somebody_struck_off_absent_or_gone_abroad_is_found(code: str):
    finding = finding_of("RN102", dossier(file_kept("2024-06-01", status=code)))
    assert finding.observed[0].what == ResidenceStatus(code)


def test_somebody_who_was_struck_off_and_came_back_is_not_found():
    before, back = file_kept("2022-01-01", "2024-06-01", status="99991"), file_kept("2024-06-01")
    assert status_of("RN102", dossier(before, back)) is PASSED


def test_the_status_of_deceased_is_left_to_the_rule_on_deaths():
    assert status_of("RN102", dossier(file_kept("2025-01-02", status="99990"))) is PASSED


@pytest.mark.parametrize("kind", ["24", "30", "31"])
def test_an_administrator_of_today_is_found(kind: str):
    held = RepresentationBy(person=APPLICANT, source=REGISTER, since=day("2020-05-01"), kind=Representation(kind))
    assert finding_of("RN103", dossier(held)).observed[0].what == Representation(kind)


def test_an_administration_that_ended_is_not_found():
    ended = RepresentationBy(
        person=APPLICANT, source=REGISTER, since=day("2020-05-01"), until=day("2025-03-03"), kind=Representation("30")
    )
    assert status_of("RN103", dossier(ended)) is PASSED
    assert status_of("RN103", dossier(ended), REGISTER.on) is FOUND


@pytest.mark.parametrize(("expires", "expected"), [
    ("2025-03-02", FOUND), ("2025-03-03", PASSED), ("2025-03-00", PASSED), ("2025-02-00", FOUND),
    ("2025-00-00", PASSED), ("2024-00-00", FOUND), ("0000-00-00", PASSED), (None, PASSED),
])  # fmt: skip
def test_a_document_has_expired_only_where_that_is_certain(expires: str | None, expected: object):
    assert status_of("RN104", dossier(card(expires))) is expected


def test_an_old_document_does_not_count_where_a_newer_one_is_valid():
    assert status_of("RN104", dossier(card("2024-11-30"), card("2034-11-30"))) is PASSED
    assert status_of("RN104", dossier(card("2034-11-30"), card("2024-11-30"))) is PASSED


def test_an_old_document_does_not_count_where_a_newer_one_has_no_known_end():
    assert status_of("RN104", dossier(card("2024-11-30"), card(None, issued="2024-12-01"))) is PASSED


def test_the_latest_of_several_expired_documents_is_named():
    two = dossier(card("2019-01-01", kind="0030"), card("2024-11-30", kind="0012"))
    finding = finding_of("RN104", two)
    assert finding.observed[0].what == IncompleteDate("2024-11-30")
    assert dict(finding.values)["document"] == CardType("0012")


def test_a_work_permit_that_expired_is_another_matter():
    assert status_of("RN104", dossier(card("2024-11-30", kind=None))) is PASSED


def test_a_person_without_any_document_has_none_that_expired():
    assert status_of("RN104", dossier(Identity(person=APPLICANT, source=REGISTER))) is PASSED


@pytest.mark.parametrize(("declared", "held"), [("40", "41"), ("41", "40"), ("50", "51"), ("51", "50"), ("20", "20")])
def test_nobody_has_to_know_which_code_of_divorce_or_separation_is_theirs(declared: str, held: str):
    assert status_of("RN105", says(declared, status(held))) is PASSED


@pytest.mark.parametrize(("declared", "held"), [("10", "20"), ("10", "41"), ("20", "40"), ("40", "50"), ("30", "20")])
def test_another_civil_status_is_a_question(declared: str, held: str):
    finding = finding_of("RN105", says(declared, status(held)))
    assert finding.declared.what == CivilState(declared)
    assert [said.what for said in finding.observed] == [CivilState(held)]


def test_a_marriage_after_the_declaration_is_no_contradiction_either_way():
    wed = (status("10", "1985-07-30", "2025-02-24"), status("20", "2025-02-24"))
    assert status_of("RN105", says("20", *wed)) is PASSED
    assert status_of("RN105", says("10", *wed)) is PASSED
    assert status_of("RN105", says("40", *wed)) is FOUND


def test_a_divorce_long_before_the_declaration_is_no_marriage_any_more():
    divorced = (status("20", "2010-06-01", "2020-05-01"), status("41", "2020-05-01"))
    assert status_of("RN105", says("20", *divorced)) is FOUND
    assert status_of("RN105", says("40", *divorced)) is PASSED


def test_a_status_of_which_only_the_year_is_known_gets_the_benefit_of_the_doubt():
    wed = (status("10", "1985-07-30", "2025-00-00"), status("20", "2025-00-00"))
    assert status_of("RN105", says("10", *wed)) is PASSED
    assert status_of("RN105", says("20", *wed)) is PASSED


def test_a_row_of_the_register_without_a_code_says_nothing_of_the_civil_status():
    assert status_of("RN105", asked(register(civil_states=(civil_state(None),)))) is PASSED


def test_a_register_without_any_civil_status_contradicts_nobody():
    assert status_of("RN105", says("10")) is PASSED


def test_a_civil_status_that_was_not_asked_is_asked_first():
    assert result_of("RN105", dossier(status("20"))).skip.not_asked == ("civil_state",)
    assert CIVIL_STATUS.needs.declared == ("civil_state",)


def test_one_of_several_nationalities_is_enough():
    two = (nationality("111"), nationality("150"))
    assert status_of("RN106", dossier(*two, declared={"nationality": BELGIAN})) is PASSED
    assert status_of("RN106", dossier(*two, declared={"nationality": Nationality("111")})) is PASSED
    finding = finding_of("RN106", dossier(*two, declared={"nationality": Nationality("129")}))
    assert {said.what for said in finding.observed} == {Nationality("111"), BELGIAN}


def test_a_nationality_that_was_given_up_does_not_count():
    changed = (nationality("111", "1985-07-30", "2020-05-01"), nationality("150"))
    assert status_of("RN106", dossier(*changed, declared={"nationality": Nationality("111")})) is FOUND
    assert status_of("RN106", dossier(*changed, declared={"nationality": BELGIAN})) is PASSED


def test_a_register_that_gives_no_nationality_contradicts_nobody():
    assert status_of("RN106", dossier(nationality(""), declared={"nationality": BELGIAN})) is PASSED
    assert status_of("RN106", dossier(declared={"nationality": BELGIAN})) is PASSED
    assert status_of("RN106", dossier(declared={"nationality": BELGIAN}, consultations=())) is SKIPPED


@pytest.mark.parametrize("declared", ["10", "20", "40", "80"])
def test_an_undetermined_status_contradicts_nothing(declared: str):
    assert status_of("RN105", says(declared, status("90"))) is PASSED
    assert status_of("RN105", says(declared, status("90"), status("30"))) is FOUND


def test_a_legal_cohabitation_is_the_partnership_that_was_declared():
    together = Cohabitation(person=APPLICANT, source=REGISTER, since=day("2022-05-02"), partner=SPOUSE)
    assert status_of("RN105", says("80", status("10"), together)) is PASSED
    assert status_of("RN105", says("80", status("10"), evolve(together, until=day("2024-01-01")))) is FOUND
    assert status_of("RN105", says("20", status("10"), together)) is FOUND


def test_a_nationality_that_no_list_names_is_told_as_the_register_names_it():
    afghan = NationalityHeld(person=APPLICANT, source=REGISTER, nationality=Nationality("251"), label="Afghanistan")
    inquiry = dossier(afghan, declared={"nationality": BELGIAN})
    assert finding_of("RN106", inquiry).observed[0].what == "Afghanistan"
    assert finding_of("RN106", dossier(evolve(afghan, label=None), declared={"nationality": BELGIAN})).observed[
        0
    ].what == Nationality("251")
