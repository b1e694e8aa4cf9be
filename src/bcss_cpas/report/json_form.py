"""The JSON form of a report, as a JSON Schema that is published with the documentation."""

from typing import Any

from bcss_cpas._versions import Data, Form
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.inquiry import Verdict
from bcss_cpas.facts.source import Origin
from bcss_cpas.rules._result import Status
from bcss_cpas.rules._rule import Severity
from bcss_cpas.text import LANGUAGES

_TEXT: dict[str, Any] = {"type": "string"}
_TEXTS: dict[str, Any] = {"type": "array", "items": _TEXT}
_TEXTS_OR_NONE: dict[str, Any] = {**_TEXTS, "type": ["array", "null"]}
_DAY: dict[str, Any] = {"type": ["string", "null"], "format": "date"}


def _with_tasks(data: Data) -> Data:
    """Make version 2 of version 1, in which a task of the social worker stood as a question, and no reason was kept."""
    results = [_result_with_tasks(result) for result in data["results"]]
    return {**data, "results": results, "tasks": {lang: [] for lang in LANGUAGES}}


def _result_with_tasks(result: Data) -> Data:
    added = {"task": None, "answer_reason": None}
    found = {"findings": [{**finding, **added} for finding in result["findings"]]} if "findings" in result else {}
    return {**result, **found}


def _with_what_is_missing(data: Data) -> Data:
    """Make version 3 of version 2, which did not tell which rules were left out, and which answers fit no finding."""
    return {**data, "rule_set": {**data["rule_set"], "left_out": None}, "unmatched_answers": None}


FORM = Form("a report", (_with_tasks, _with_what_is_missing))


def report_schema() -> dict[str, Any]:
    """Return the schema of ``Report.to_json``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report",
        "$defs": {"said": _SAID, "finding": _FINDING, "result": _RESULT, "in_four_languages": _IN_FOUR},
        **_object(
            schema_version={"const": FORM.version},
            reference=_TEXT,
            as_of={"type": "string", "format": "date"},
            rule_set=_object(library=_TEXT, fingerprint=_TEXT, rules=_TEXTS, left_out=_TEXTS_OR_NONE),
            results=_list("result"),
            unmatched_answers={"anyOf": [{"type": "null"}, {"type": "array", "items": _ANSWER}]},
            consulted={"type": "array", "items": _CONSULTED},
            declared_only={"type": "array", "items": _object(kind=_TEXT, **_SAID["properties"])},
            questions=_object(**dict.fromkeys(LANGUAGES, _TEXTS)),
            tasks=_object(**dict.fromkeys(LANGUAGES, _TEXTS)),
            rights=_TEXTS,
            notice={"$ref": "#/$defs/in_four_languages"},
        ),
    }


def _object(optional: tuple[str, ...] = (), /, **properties: Any) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _one_of(*values: str) -> dict[str, Any]:
    return {"enum": list(values)}


_IN_FOUR = _object(**dict.fromkeys(LANGUAGES, _TEXT))
_IN_FOUR_OR_NONE: dict[str, Any] = {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/in_four_languages"}]}
_SAID = _object(
    value={"anyOf": [_TEXT, {"type": "integer"}, _object(code=_TEXT, label={"$ref": "#/$defs/in_four_languages"})]},
    source=_object(origin=_one_of(*Origin), name=_TEXT, path=_TEXT, ticket={"type": ["string", "null"]}, on=_DAY),
)
_FINDING = _object(
    key=_TEXT,
    severity=_one_of(*Severity),
    person=_TEXT,
    declared={"anyOf": [{"type": "null"}, {"$ref": "#/$defs/said"}]},
    observed=_list("said"),
    message={"$ref": "#/$defs/in_four_languages"},
    ask=_IN_FOUR_OR_NONE,
    task=_IN_FOUR_OR_NONE,
    covered_by={"type": ["string", "null"]},
    answer={"enum": [None, *Verdict]},
    answer_reason={"type": ["string", "null"]},
)
_RESULT = _object(
    ("findings", "skipped", "error"),
    rule=_TEXT,
    status=_one_of(*Status),
    findings=_list("finding"),
    skipped=_object(reason=_TEXT, consult=_TEXTS, quality={"type": ["string", "null"]}),
    error=_object(exception=_TEXT, place=_TEXT),
)
_ANSWER = _object(finding=_TEXT, verdict=_one_of(*Verdict), reason=_TEXT, on={"type": "string", "format": "date"})
_CONSULTED = _object(
    flux=_TEXT, person=_TEXT, on=_DAY, outcome=_one_of(*OutcomeKind), quality={"type": ["string", "null"]}
)
