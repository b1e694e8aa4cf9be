"""The service of the examples: it answers, describes itself, and tells nothing personal where something fails."""

import json
import logging
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from bcss_cpas.convert import to_json
from bcss_cpas.convert.json_schema import json_schema
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.report.json_form import report_schema
from tests.goldens import golden
from tests.inquiries import demo
from tests.messages import CANARY
from tests.schemas import ROOT

pytest.importorskip("fastapi", reason="fastapi is not installed")
pytest.importorskip("httpx", reason="httpx is not installed")

DAY = {"as_of": "2025-03-03"}
PERSON = demo().person.value


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    """Give a client of the service, which runs in this process."""
    with warnings.catch_warnings(action="ignore"):  # newer ones ask for another client of HTTP than older ones
        from fastapi.testclient import TestClient

    sys.path.insert(0, str(ROOT / "examples" / "service"))
    try:
        from inquiry_service.app import app  # type: ignore[import-not-found]

        with TestClient(app, raise_server_exceptions=True) as client:
            yield client
    finally:
        sys.path.remove(str(ROOT / "examples" / "service"))
        for name in [name for name in sys.modules if name.startswith("inquiry_service")]:
            del sys.modules[name]


@pytest.fixture(scope="module")
def described(client: Any) -> dict[str, Any]:
    """Give the OpenAPI document."""
    document: dict[str, Any] = client.get("/openapi.json").json()
    return document


def test_a_message_is_read_row_by_row(client: Any) -> None:
    answer = client.post("/messages", content=golden("dimona/dolsis_jobs"), params={"lang": "nl"})
    assert answer.status_code == 200
    data = answer.json()
    assert (data["flux"], data["outcome"], data["defects"], data["unread"]) == ("dimona", "data", [], [])
    assert {row["label"] for row in data["rows"]}
    assert answer.json() == client.post("/messages?lang=nl", content=golden("dimona/dolsis_jobs")).json()


def test_a_dossier_is_checked_and_the_report_has_the_published_form(client: Any) -> None:
    answer = client.post("/checks", content=to_json(demo()), params=DAY)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    jsonschema.validate(answer.json(), report_schema())
    assert any(result["status"] == "found" for result in answer.json()["results"])
    assert PERSON not in answer.text


def test_a_rule_is_explained_in_each_language(client: Any) -> None:
    told = {
        lang: client.get("/rules/RSD101", params={"lang": lang}).json()["text"] for lang in ("fr", "nl", "de", "en")
    }
    assert len(set(told.values())) == 4
    assert client.get("/rules/RSD101").json()["text"] == told["fr"]
    assert client.get("/about").json()["library"]


class TestTheDocument:
    def test_it_holds_the_schemas_of_dossier_and_report(self, described: dict[str, Any]) -> None:
        schemas = described["components"]["schemas"]
        assert schemas["Report"]["title"] == "Report"
        assert {f"Report.{name}" for name in report_schema()["$defs"]} <= set(schemas)
        assert {f"Dossier.{name}" for name in json_schema(Dossier)["$defs"]} <= set(schemas)
        posted = described["paths"]["/checks"]["post"]
        assert posted["requestBody"]["content"]["application/json"]["schema"] == {
            "$ref": "#/components/schemas/Dossier"
        }
        assert posted["responses"]["200"]["content"] == {
            "application/json": {"schema": {"$ref": "#/components/schemas/Report"}}
        }

    def test_every_reference_in_it_leads_somewhere(self, described: dict[str, Any]) -> None:
        found = list(references(described))
        assert len(found) > 20
        for each in found:
            place: Any = described
            for step in each.removeprefix("#/").split("/"):
                place = place[step]

    def test_its_schema_of_a_report_takes_what_the_service_answers(
        self, client: Any, described: dict[str, Any]
    ) -> None:
        answer = client.post("/checks", content=to_json(demo()), params=DAY).json()
        whole = {"$ref": "#/components/schemas/Report", "components": described["components"]}
        jsonschema.Draft202012Validator(whole).validate(answer)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(whole).validate({**answer, "strange": 1})

    def test_no_page_loads_anything_from_elsewhere(self, client: Any) -> None:
        assert [client.get(path).status_code for path in ("/docs", "/redoc")] == [404, 404]


def references(part: Any) -> Iterator[str]:
    """Give every reference of a document."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        if key == "$ref":
            yield value
        else:
            yield from references(value)


BROKEN = {**json.loads(to_json(demo())), "cpas": CANARY}
FAILURES: dict[str, tuple[str, str, dict[str, str], bytes, int]] = {
    "no XML": ("POST", "/messages", {}, f"{CANARY} {PERSON}".encode(), 422),
    "an unknown root": ("POST", "/messages", {}, f"<{CANARY}>{PERSON}</{CANARY}>".encode(), 422),
    "an unknown language": ("POST", "/messages", {"lang": CANARY}, b"<a/>", 422),
    "no JSON": ("POST", "/checks", DAY, f"{CANARY} {PERSON}".encode(), 422),
    "another object": ("POST", "/checks", DAY, json.dumps({"person": PERSON, "x": CANARY}).encode(), 422),
    "a value that does not fit": ("POST", "/checks", DAY, json.dumps(BROKEN).encode(), 422),
    "no day": ("POST", "/checks", {}, to_json(demo()).encode(), 422),
    "a day that is none": ("POST", "/checks", {"as_of": CANARY}, b"{}", 422),
    "an unknown rule": ("GET", f"/rules/{CANARY}", {}, b"", 404),
    "an unknown address": ("GET", f"/{CANARY}", {}, b"", 404),
    "too much": ("POST", "/messages", {}, f"<a>{CANARY}".encode() + b"x" * (16 * 1024 * 1024), 413),
}


@pytest.mark.parametrize("case", FAILURES)
def test_a_failure_tells_nothing_of_what_was_sent(client: Any, caplog: pytest.LogCaptureFixture, case: str) -> None:
    method, path, query, body, status = FAILURES[case]
    with caplog.at_level(logging.DEBUG, logger="inquiry_service"), caplog.at_level(logging.DEBUG, logger="bcss_cpas"):
        answer = client.request(method, path, params=query, content=body)
    assert answer.status_code == status
    logged = [record.getMessage() for record in caplog.records if record.name.startswith(("inquiry", "bcss"))]
    for text in (answer.text, *logged):
        assert CANARY not in text
        assert PERSON not in text


def test_an_error_that_nobody_expected_tells_its_kind_and_place_only(
    client: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from inquiry_service import app  # type: ignore[import-not-found]

    def broken(*_: object) -> None:
        raise RuntimeError(f"{CANARY} {PERSON}")

    monkeypatch.setattr(app.bcss, "explain", broken)
    with caplog.at_level(logging.DEBUG, logger="inquiry_service"):
        answer = client.get("/rules/RSD101")
    assert (answer.status_code, answer.json()["error"]) == (500, "InternalError")
    assert any("RuntimeError at test_service.py:" in record.getMessage() for record in caplog.records)
    assert CANARY not in answer.text + caplog.text
    assert PERSON not in answer.text + caplog.text
