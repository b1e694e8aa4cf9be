"""RSD105: a reference address stands in the register, and a home was declared."""

from typing import Any

import pytest

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.facts.address import Address, ReferenceAddress, Residence
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SINCE, SPOUSE, TODAY, dossier
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

LIVES = Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=ELSEWHERE)


def reference(since: str | None = "2024-03-01", until: str | None = None, **fields: Any) -> ReferenceAddress:
    bounds = {name: None if day is None else IncompleteDate(day) for name, day in (("since", since), ("until", until))}
    return ReferenceAddress(**{"person": APPLICANT, "source": REGISTER, **bounds, **fields})


def test_a_home_that_was_declared_is_shown_beside_the_reference_address():
    finding = finding_of("RSD105", dossier(LIVES, reference(), declared={"address": HOME}))
    assert (finding.declared.what, finding.observed[0].what) == (HOME, ELSEWHERE)
    assert dict(finding.values) == {"since": IncompleteDate("2024-03-01")}


def test_where_the_register_does_not_tell_the_place_the_row_itself_is_the_source():
    finding = finding_of("RSD105", dossier(reference(since=None), declared={"address": HOME}))
    assert (finding.observed[0].what, finding.observed[0].source) == ("–", REGISTER)
    assert dict(finding.values) == {"since": IncompleteDate("0000-00-00")}


@pytest.mark.parametrize("declared", [ELSEWHERE, Address(lines=("chez un ami",))])
def test_any_home_is_a_question_even_the_reference_address_itself(declared: Address):
    assert status_of("RSD105", dossier(LIVES, reference(), declared={"address": declared})) is FOUND


def test_a_reference_address_of_another_time_or_person_says_nothing():
    for other in (reference(until="2025-03-03"), reference("2025-04-01"), reference(person=SPOUSE)):
        assert status_of("RSD105", dossier(LIVES, other, declared={"address": HOME})) is PASSED


def test_where_no_home_was_asked_or_no_register_read_nothing_is_concluded():
    assert result_of("RSD105", dossier(reference())).skip.not_asked == ("address",)
    assert status_of("RSD105", dossier(consultations=(), declared={"address": HOME})) is SKIPPED


def test_the_reference_address_is_one_question_and_not_another_address_too():
    report = check(dossier(LIVES, reference(), declared={"address": HOME}), TODAY)
    (other,) = report.by_rule["RSD101"].findings
    assert other.covered_by == "RSD105"
