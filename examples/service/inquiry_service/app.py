"""The service: ``uvicorn inquiry_service.app:app``. It keeps nothing, sends nothing, and asks no clock."""

from collections.abc import AsyncIterator
from datetime import date
from importlib.metadata import version
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query, Request, Response

import bcss_cpas as bcss
from bcss_cpas.convert import from_json
from bcss_cpas.text import Language
from inquiry_service import failures, openapi
from inquiry_service.answers import About, MessageRead, RuleExplained

LIMIT = 16 * 1024 * 1024
"""The largest body that is taken, in bytes."""

# The pages that FastAPI offers for /docs load scripts from elsewhere; /openapi.json alone needs nothing.
app = FastAPI(title="Social inquiry", version=version("bcss-cpas"), docs_url=None, redoc_url=None)
failures.install(app)


async def whole_body(request: Request) -> bytes:
    """Take the body of a request, up to the limit."""
    body = bytearray()
    async for chunk in _chunks(request):
        body += chunk
        if len(body) > LIMIT:
            raise HTTPException(413, "the body is too large")
    return bytes(body)


def _chunks(request: Request) -> AsyncIterator[bytes]:
    return request.stream()


WholeBody = Annotated[bytes, Depends(whole_body)]
InLanguage = Annotated[Language, Query(description="the language of the words")]


@app.get("/about")
def about() -> About:
    """Tell which library answers."""
    return About(library=version("bcss-cpas"))


@app.post("/messages", openapi_extra=openapi.body("application/xml", {"type": "string"}))
def read_message(body: WholeBody, lang: InLanguage = "fr") -> MessageRead:
    """Read a reply of the BCSS: what it says, row by row, and what did not fit."""
    return MessageRead.of(bcss.read(body), lang)


@app.post(
    "/checks",
    openapi_extra=openapi.body("application/json", openapi.reference("Dossier")),
    response_class=Response,
    responses={200: openapi.answer("Report")},
)
def check_dossier(
    body: WholeBody, as_of: Annotated[date, Query(description="the day that decides what holds")]
) -> Response:
    """Check a dossier in the JSON form of the library, and return its report in the form of the published schema."""
    report = bcss.check(from_json(bcss.Dossier, body), as_of=as_of)
    return Response(report.to_json(), media_type="application/json")


@app.get("/rules/{rule_id}")
def explain_rule(rule_id: str, lang: InLanguage = "fr") -> RuleExplained:
    """Explain a rule: what it looks at, why, what to do, and on what text it rests."""
    return RuleExplained(id=rule_id, text=bcss.explain(rule_id, lang))


openapi.install(app)
