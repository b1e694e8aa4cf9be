"""The schemas that the library publishes, as parts of the service's own OpenAPI document."""

import json
from functools import cache
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

import bcss_cpas as bcss
from bcss_cpas.convert.json_schema import json_schema
from bcss_cpas.report.json_form import report_schema

Schema = dict[str, Any]
_COMPONENTS = "#/components/schemas"


def reference(name: str) -> Schema:
    """Refer to a published schema."""
    return {"$ref": f"{_COMPONENTS}/{name}"}


def body(media_type: str, schema: Schema) -> Schema:
    """Describe the body of a request."""
    return {"requestBody": {"required": True, "content": {media_type: {"schema": schema}}}}


def answer(name: str) -> Schema:
    """Describe an answer that has a published schema."""
    return {"content": {"application/json": {"schema": reference(name)}}}


def install(app: FastAPI) -> None:
    """Make ``/openapi.json`` hold the published schemas."""

    @cache
    def document() -> Schema:
        made = get_openapi(title=app.title, version=app.version, routes=app.routes)
        made["components"]["schemas"] |= components("Dossier", json_schema(bcss.Dossier))
        made["components"]["schemas"] |= components("Report", report_schema())
        return made

    app.openapi = document  # type: ignore[method-assign]  # the way that FastAPI documents


def components(name: str, schema: Schema) -> Schema:
    """Give each definition inside a schema a name of its own in the document."""
    text = json.dumps(schema).replace("#/$defs/", f"{_COMPONENTS}/{name}.")
    moved = json.loads(text)
    moved.pop("$schema")
    inner = moved.pop("$defs")
    return {name: moved, **{f"{name}.{each}": part for each, part in inner.items()}}
