"""Dossiers in batches: as ``check`` reports on them one by one, and only where access allows it."""

import pickle
from datetime import date, datetime, timedelta
from typing import Any

import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import Config, check
from bcss_cpas.convert import from_json, to_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.frames import check_batches
from bcss_cpas.frames import checking as checking_module
from bcss_cpas.population.population import dossier as synthetic
from bcss_cpas.report.report import Report, reason
from bcss_cpas.rules._examples import TODAY
from bcss_cpas.rules._result import Status
from tests.frames.tables import KEY, dossier
from tests.inquiries import demo
from tests.messages import CANARY
from tests.rich_dossier import RICH, RULES

DAYS = {"access_first": pa.date32(), "access_last": pa.date32()}
CHECKER = check_batches(TODAY, clear=True, personal=True)
REPORT = check(demo(), TODAY)
BAD = (None, "", "{", "{}", '{"schema_version": 99}', f'"{CANARY}"', '{"reference": 1}')


def table(*rows: Any) -> Any:
    """Make a table of dossiers that may all be looked at."""
    fields = [("dossier", pa.string()), *DAYS.items()]
    return pa.table([pa.array(rows, pa.string()), [TODAY] * len(rows), [TODAY] * len(rows)], schema=pa.schema(fields))


def test_findings_are_the_rows_of_the_report():
    (row,) = CHECKER(table(dossier())).read_all().to_pylist()
    assert (row["as_of"], row["error"]) == (TODAY, None)
    assert (row["rule_set"], row["library"]) == (REPORT.rule_set.fingerprint, REPORT.rule_set.library)
    expected = [
        {**each, "person": finding.person.value}
        for each, finding in zip(REPORT.to_rows(), REPORT.findings, strict=True)
    ]
    empty = ("declared", "ask", "task")
    assert [{**each, **{name: each[name] or "" for name in empty}} for each in row["findings"]] == expected
    assert expected


def test_statuses_are_those_of_the_rules():
    (row,) = CHECKER(table(dossier())).read_all().to_pylist()
    assert [(each["rule"], each["status"]) for each in row["statuses"]] == [
        (result.rule, result.status.value) for result in REPORT.results
    ]
    skipped = {result.rule: result.skip for result in REPORT.skipped}
    told = {each["rule"]: each for each in row["statuses"]}
    for rule, skip in skipped.items():
        assert skip is not None
        assert told[rule]["reason"] == reason(skip)
        assert tuple(told[rule]["consult"]) == REPORT.to_consult(skip)


def test_a_rule_that_breaks_is_told_by_class_and_place(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(checking_module, "builtin", lambda: RULES)
    rows = (
        check_batches(TODAY, key=KEY, rows="statuses")(table(to_json(evolve(RICH, messages=())))).read_all().to_pylist()
    )
    (broken,) = (row for row in rows if row["status"] == Status.ERROR)
    assert (broken["rule"], broken["exception"]) == ("VIS101", "ValueError")
    assert broken["place"].startswith("rich_dossier.py:")


@pytest.mark.parametrize(("rows", "number"), [
    ("findings", len(REPORT.findings)), ("statuses", len(REPORT.results))
])  # fmt: skip
def test_there_can_be_a_row_for_each_finding_or_rule_and_one_for_each_error(rows: Any, number: int):
    found = check_batches(TODAY, key=KEY, rows=rows)(table("{}", dossier(), None)).read_all()
    assert found.num_rows == number + 2
    errors = [row["problem"] for row in found.to_pylist() if row["error"]]
    assert errors[0].startswith("no Dossier: required field missing @ $.reference")
    assert errors[1] == "there is no dossier"


@given(
    st.lists(
        st.sampled_from([None, "", "{", "{}", '{"schema_version": 99}', f'"{CANARY}"', f'{{"{CANARY}": 1}}']),
        max_size=4,
    )
)
def test_a_bad_dossier_is_one_error_row_and_leaves_the_others(bad: list[str | None]):
    found = CHECKER(table(*bad, dossier())).read_all()
    assert found.column("error").to_pylist() == ["InputError"] * len(bad) + [None]
    assert found.slice(len(bad)).equals(CHECKER(table(dossier())).read_all())
    assert [row["findings"] for row in found.to_pylist()[:-1]] == [None] * len(bad)


def test_dossiers_of_the_population_are_checked_as_one_by_one():
    inquiries = [synthetic(1, number).dossier for number in range(6)]
    rows = CHECKER(table(*map(to_json, inquiries))).read_all().to_pylist()
    reports = [check(from_json(Dossier, to_json(each)), TODAY) for each in inquiries]
    assert [[each["key"] for each in row["findings"]] for row in rows] == [
        [finding.key for finding in report.findings] for report in reports
    ]
    assert any(row["findings"] for row in rows)


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary()])
def test_a_dossier_may_be_text_or_bytes(kind: Any):
    is_text = "string" in str(kind)
    column = pa.array([dossier() if is_text else dossier().encode()], kind)
    given = table(dossier()).set_column(0, "dossier", column)
    assert CHECKER(given).read_all().equals(CHECKER(table(dossier())).read_all())


DAY = timedelta(days=1)


@pytest.mark.parametrize(("first", "last", "problem"), [
    (TODAY, TODAY, None), (TODAY, None, None), (TODAY - DAY, TODAY + DAY, None),
    (None, None, "no period of access is given"), (None, TODAY, "no period of access is given"),
    (TODAY + DAY, None, "the access has not begun"), (TODAY - DAY, TODAY - DAY, "the access has ended"),
])  # fmt: skip
def test_only_where_access_runs_is_a_dossier_opened(first: date | None, last: date | None, problem: str | None):
    columns = [pa.array([dossier()]), pa.array([first], pa.date32()), pa.array([last], pa.date32())]
    given = pa.table(columns, names=["dossier", *DAYS])
    (row,) = check_batches(TODAY, key=KEY)(given).read_all().to_pylist()
    assert row["problem"] == problem
    assert row["error"] == (problem and "AccessError")
    assert (row["person"] is None, row["findings"] is None) == (problem is not None, problem is not None)
    (row,) = check_batches(TODAY, key=KEY, legal_basis="article 60")(given).read_all().to_pylist()
    assert (row["error"], row["legal_basis"]) == (None, problem and "article 60")


def test_without_columns_of_access_there_is_none():
    found = check_batches(TODAY, key=KEY)(pa.table({"dossier": [dossier()]})).read_all()
    assert found.column("error").to_pylist() == ["AccessError"]
    found = check_batches(TODAY, key=KEY, legal_basis="")(pa.table({"dossier": [dossier()]})).read_all()
    assert found.column("error").to_pylist() == ["AccessError"]


def test_days_of_access_are_days():
    given = table(dossier()).set_column(1, "access_first", pa.array(["2025-01-01"]))
    with pytest.raises(InputError, match="'access_first' is of the type string; it takes date"):
        CHECKER(given).read_all()
    given = table(dossier(), "{}").set_column(1, "access_first", pa.array([10**8, 0], pa.date32()))
    assert CHECKER(given).read_all().column("error").to_pylist() == ["OverflowError", "InputError"]


def test_names_of_rows_are_handed_on():
    given = table(dossier(), "{}").append_column("id", pa.array([7, 8]))
    assert CHECKER(given).read_all().column("id").to_pylist() == ["7", "8"]


def test_rules_are_selected_as_for_one_dossier():
    checker = check_batches(TODAY, key=KEY, rows="statuses", config=Config(select=("RN",)))
    assert all(row["rule"].startswith("RN") for row in checker(table(dossier())).read_all().to_pylist())


def test_rules_of_a_vendor_run_where_they_are_named():
    found = check_batches(TODAY, key=KEY, vendors=("nobody",))(table(dossier()))
    with pytest.raises(UnknownNameError, match="nobody"):
        found.read_all()


def test_titles_are_in_one_language():
    titles = [
        check_batches(TODAY, key=KEY, rows="findings", lang=lang)(table(dossier()))
        .read_all()
        .column("title")
        .to_pylist()
        for lang in ("fr", "nl", "de", "en")
    ]
    assert len({tuple(each) for each in titles}) == 4


@pytest.mark.parametrize("wrong", [datetime(2025, 3, 3), "2025-03-03", None])  # noqa: DTZ001
def test_a_day_is_a_day(wrong: Any):
    with pytest.raises(InputError, match="day"):
        check_batches(wrong, key=KEY)


def test_rows_are_of_findings_or_of_statuses():
    with pytest.raises(InputError, match="findings and of statuses"):
        check_batches(TODAY, key=KEY, rows="nope")  # type: ignore[arg-type]


def test_a_checker_pickles():
    assert pickle.loads(pickle.dumps(CHECKER)) == CHECKER


def test_what_breaks_otherwise_is_told_by_its_class_alone(monkeypatch: pytest.MonkeyPatch):
    def breaks(*_: Any) -> Report:
        raise LookupError(CANARY)

    monkeypatch.setattr(checking_module, "check", breaks)
    (row,) = CHECKER(table(dossier())).read_all().to_pylist()
    assert (row["error"], row["problem"]) == ("LookupError", None)
    assert evolve(CHECKER, lang="fr") != CHECKER
