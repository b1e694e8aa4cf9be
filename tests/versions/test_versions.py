"""Every form in which something is kept has a version, and an example of each version that can still be read.

The examples in ``golden`` stay for ever. Who changes a form adds a step to its ``Form`` and an example here.
"""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas import adapting, convert
from bcss_cpas._versions import Data, Form
from bcss_cpas.adapting import Adapter
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.convert import from_json, to_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.errors import InputError
from bcss_cpas.flux import _remap
from bcss_cpas.flux._remap import Remap
from bcss_cpas.integration import _chain, access
from bcss_cpas.integration._chain import BrokenLogError
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.integration.history import History
from bcss_cpas.integration.role import Role
from bcss_cpas.law import _parse, amount, read_overlay
from bcss_cpas.loading import load_dossier
from bcss_cpas.report.json_form import FORM as REPORT
from bcss_cpas.report.json_form import report_schema
from tests.schemas import ROOT

GOLDEN = Path(__file__).parent / "golden"
PERSON = Ssin("90651402458")


def a_dossier(path: Path) -> None:
    dossier = load_dossier(path)
    assert (dossier.person, dossier.requested_on) == (PERSON, date(2025, 2, 17))
    (member,) = dossier.declaration.household or ()
    assert member.ssin == Ssin("61710311224")
    assert (dossier.declaration.property, dossier.declaration.savings) == ((), None)
    assert dossier.integrations[0].end == date(2025, 4, 16)
    if path.suffix == ".json":
        assert {message.flux for message in dossier.messages} == {"manage_access"}
        assert {each.outcome for each in dossier.consultations} <= set(OutcomeKind)
        assert load_dossier(path) == from_json(Dossier, path.read_bytes()) == from_json(Dossier, to_json(dossier))


def messages(path: Path) -> None:
    kept = load_dossier(path).messages
    assert kept == load_dossier(golden("messages", FORMS["messages"][0])).messages
    asked, known, told = (each.content for each in kept[:3])
    assert asked.criteria.period.begin == date(2024, 1, 1)
    assert (known.ssin.value, known.ssin.replaces) == (Ssin("61722407718"), Ssin("01711800304"))
    assert told.sender.organization_identification is not None
    filtered = {each.flux for each in kept if getattr(each.content, "data_filters", ())}
    assert filtered >= {"handi", "hdi_indemnity_allowance", "notify_hdi_indemnity_allowance", "self_employed"}


def a_history(path: Path) -> None:
    history = from_json(History, path.read_bytes())
    assert history.last_on == date(2025, 3, 28)
    assert [each.quality for each in history.integrations] == [INQUIRY, QualityCode.cpas("002")]


def a_log(path: Path) -> None:
    log = ConsultationLog(path)
    assert log.verify().count == 2
    assert [(each.flux, each.topic) for each in log] == [("dimona", InquiryTopic.INCOME_FROM_WORK)] * 2


def names(path: Path) -> None:
    remap = Remap.load(path)
    assert remap == Remap(
        "patrimony",
        roots=(("searchPropertiesAnswer", "findPropertiesResponse"),),
        fields=(("FindPropertiesReply.status", "outcome"),),
        namespace="urn:official",
    )


def a_matrix(path: Path) -> None:
    matrix = AccessMatrix.load(path)
    cell = matrix.cell(INQUIRY, "dimona", InquiryTopic.INCOME_FROM_WORK, date(2025, 3, 3))
    assert cell is not None
    assert cell.answer is AccessAnswer.ALLOWED
    assert matrix.limit(Role.DEBTOR_OUTSIDE, InquiryTopic.RESIDENCE) is not None


def an_overlay(path: Path) -> None:
    found = amount("living_wage.category_2", date(2026, 3, 1), overlays=[read_overlay(path)])
    assert found.value == Decimal("1400.50")


def an_adapter(path: Path) -> None:
    record = (ROOT / "examples" / "adapters" / "record.json").read_text("utf-8")
    assert Adapter.load(path).adapt(record).declaration.person == PERSON


def a_report(path: Path) -> None:
    present = REPORT.present(json.loads(path.read_bytes()))
    jsonschema.validate({"schema_version": REPORT.version, **present}, report_schema())


FORMS: dict[str, tuple[int, str, Callable[[Path], None]]] = {
    "dossier": (convert.FORM.version, ".json", a_dossier),
    "dossier as TOML": (convert.FORM.version, ".toml", a_dossier),
    "messages": (convert.FORM.version, ".json", messages),
    "history": (convert.FORM.version, ".json", a_history),
    "log": (_chain.SCHEMA_VERSION, ".jsonl", a_log),
    "names": (_remap.FORM.version, ".toml", names),
    "access": (access.FORM.version, ".toml", a_matrix),
    "law": (_parse.FORM.version, ".toml", an_overlay),
    "adapter": (adapting.FORM.version, ".toml", an_adapter),
    "report": (REPORT.version, ".json", a_report),
}
READ_BY_A_FORM = [name for name in FORMS if name not in ("log", "report")]


def golden(name: str, version: int) -> Path:
    """Return the example of a version of a form."""
    return GOLDEN / f"{name.partition(' ')[0]}_{version}{FORMS[name][1]}"


@pytest.mark.parametrize(("name", "version"), [(name, v) for name in FORMS for v in range(1, FORMS[name][0] + 1)])
def test_every_version_so_far_has_an_example_that_is_read(name: str, version: int) -> None:
    FORMS[name][2](golden(name, version))


def test_the_page_on_versions_tells_the_present_ones() -> None:
    rows = [line.split("|") for line in (ROOT / "docs" / "versions.md").read_text("utf-8").splitlines()]
    told = {row[1].strip(): row[3].strip() for row in rows if len(row) == 5}
    by_form = {
        "an object as JSON: a message, a fact, a declaration, a dossier, a history": "messages",
        "a dossier as TOML": "dossier as TOML",
        "a report as JSON": "report",
        "a line of the log of consultations": "log",
        "a table of official names": "names",
        "an access matrix": "access",
        "a file of parameters of the law": "law",
        "a table of an adapter": "adapter",
    }
    assert {form: told[form] for form in by_form} == {form: str(FORMS[name][0]) for form, name in by_form.items()}


@pytest.mark.parametrize("name", FORMS)
def test_every_example_names_its_version(name: str) -> None:
    text = golden(name, FORMS[name][0]).read_text("utf-8")
    assert f"schema_version{' = ' if '.toml' in FORMS[name][1] else chr(34) + ': '}{FORMS[name][0]}" in text


def other_version(name: str, version: str, folder: Path) -> Path:
    """Write the present example of a form as one of another version."""
    path = golden(name, FORMS[name][0])
    sign = " = " if path.suffix == ".toml" else '": '
    text = path.read_text("utf-8").replace(f"schema_version{sign}{FORMS[name][0]}", f"schema_version{sign}{version}")
    (folder / path.name).write_text(text, "utf-8")
    return folder / path.name


@pytest.mark.parametrize("name", READ_BY_A_FORM)
def test_a_version_that_is_newer_than_this_library_is_refused_by_its_number(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="of schema version 99, newer than"):
        FORMS[name][2](other_version(name, "99", tmp_path))


@pytest.mark.parametrize("version", ["0", "-1", '"1"', "true", "1.0"])
@pytest.mark.parametrize("name", READ_BY_A_FORM)
def test_a_version_that_is_none_is_refused(name: str, version: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="whole number"):
        FORMS[name][2](other_version(name, version, tmp_path))


def test_a_line_of_a_log_that_a_newer_library_wrote_is_told_apart_from_a_forged_one(tmp_path: Path) -> None:
    with pytest.raises(BrokenLogError, match="of schema version 99, newer than"):
        a_log(other_version("log", "99", tmp_path))
    for version in ("0", "2.5"):
        with pytest.raises(BrokenLogError, match="hash"):
            a_log(other_version("log", version, tmp_path))


@pytest.mark.parametrize("name", [name for name in READ_BY_A_FORM if name != "law"])
def test_what_names_no_version_is_of_the_first(name: str, tmp_path: Path) -> None:
    path = golden(name, 1)
    sign = ' "schema_version": 1,' if path.suffix == ".json" else "schema_version = 1"
    text = path.read_text("utf-8")
    assert sign in text
    (tmp_path / path.name).write_text(text.replace(sign, ""), "utf-8")
    FORMS[name][2](tmp_path / path.name)


@pytest.mark.parametrize("opening", ['{"messages": ', "["])
def test_what_is_nested_deeper_than_any_message_is_refused_as_what_it_is(opening: str) -> None:
    closing = "}" if opening[0] == "{" else "]"
    with pytest.raises(InputError):
        from_json(Dossier, f'{{"messages": {opening * 400}1{closing * 400}}}')


def _renamed(data: Data) -> Data:
    return {("last" if key == "name" else key): value for key, value in data.items()}


def _split(data: Data) -> Data:
    return {**data, "last": data.get("last", "").split()}


STEPPED = Form("letter", (_renamed, _split))


class TestAForm:
    @given(st.dictionaries(st.sampled_from(["name", "last", "x"]), st.sampled_from(["A B", "C"])))
    def test_an_older_version_goes_through_every_step_that_it_lacks(self, data: dict[str, Any]) -> None:
        before = dict(data)
        assert STEPPED.version == 3
        assert STEPPED.present({**data, "schema_version": 1}) == _split(_renamed(data))
        assert STEPPED.present(data) == _split(_renamed(data))
        assert STEPPED.present({**data, "schema_version": 2}) == _split(data)
        assert STEPPED.present({**data, "schema_version": 3}) == data == before

    @pytest.mark.parametrize("version", [0, 4, -1, "1", None, True, 1.0, [1]])
    def test_any_other_version_is_refused_by_the_name_of_the_form(self, version: Any) -> None:
        with pytest.raises(InputError, match="letter: "):
            STEPPED.present({"schema_version": version, "name": "x"})
