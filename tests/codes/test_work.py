"""The codes of the declarations of work: actions by name or number, and which lines of a wage are work."""

import pytest

from bcss_cpas.codes._table import table
from bcss_cpas.codes.work import CANCEL, DimonaAction, EmployerSector, RemunerationCode, WorkerType, WorkTimeCode


@pytest.mark.parametrize(("number", "name"), [("1", "in"), ("2", "out"), ("3", "modification"), ("4", "cancel")])
def test_an_action_is_the_same_by_number_and_by_name(number: str, name: str) -> None:
    by_number, by_name = DimonaAction(number), DimonaAction(name)
    assert by_number.named == by_name == by_name.named
    assert by_number.label("nl") == by_name.label("nl")
    assert (by_number.named == CANCEL) == (number == "4")


def test_an_action_that_is_not_known_stays_as_it_is() -> None:
    assert DimonaAction("9").named == DimonaAction("9") != CANCEL


def test_every_action_is_named_by_a_row_of_its_own() -> None:
    names = {entry.extra["name"] for entry in table("dimona_action").entries}
    assert {DimonaAction(name).named.value for name in names} == names == {"in", "out", "modification", "cancel"}


@pytest.mark.parametrize(("code", "for_work"), [("1", True), ("001", True), ("022", True), ("2", False), ("10", False),
                                                ("11", False), ("999", False)])  # fmt: skip
def test_only_pay_for_work_counts_as_such(code: str, for_work: bool) -> None:
    assert RemunerationCode(code).for_work is for_work


@pytest.mark.parametrize(("code", "paid"), [("1", True), ("001", True), ("080", True), ("2", False), ("50", False),
                                            ("71", False), ("999", False)])  # fmt: skip
def test_only_time_that_was_paid_for_work_counts_as_such(code: str, paid: bool) -> None:
    assert WorkTimeCode(code).paid is paid


@pytest.mark.parametrize("name", ["worker_type", "remuneration", "work_time"])
def test_a_code_that_may_no_longer_be_declared_keeps_its_meaning(name: str) -> None:
    ended = [entry for entry in table(name).entries if "declared_until" in entry.extra]
    assert ended
    assert all(entry.extra.get("declared_from", entry.extra["declared_until"]) <= entry.extra["declared_until"]
               for entry in ended)  # fmt: skip
    assert all(entry.holds(None) for entry in ended)


def test_the_codes_have_labels() -> None:
    assert WorkerType("STU").label("fr") == "étudiant"
    assert EmployerSector("PLP").label("de") == "provinzialer und lokaler öffentlicher Sektor"
    assert WorkerType("XYZ").label("en") == "«XYZ»"
