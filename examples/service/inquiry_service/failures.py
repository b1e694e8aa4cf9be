"""What a caller and the log are told of a failure: where and of what kind, never a value that was sent."""

import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from traceback import extract_tb

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from bcss_cpas.errors import BcssError, UnknownNameError

LOG = logging.getLogger("inquiry_service")


def install(app: FastAPI) -> None:
    """Answer every failure in one form."""
    app.add_exception_handler(RequestValidationError, _not_valid)
    app.add_exception_handler(UnknownNameError, _not_known)
    app.add_exception_handler(BcssError, _refused)
    app.middleware("http")(_nothing_escapes)


def _answer(status: int, kind: str, detail: str) -> JSONResponse:
    LOG.info("%s: %d", kind, status)
    return JSONResponse({"error": kind, "detail": detail}, status)


async def _refused(_: Request, error: Exception) -> Response:
    """Tell what the library says: its errors name places, never values."""
    return _answer(422, type(error).__name__, str(error))


async def _not_known(_: Request, error: Exception) -> Response:
    """Do not repeat the name: nobody knows what was written there."""
    return _answer(404, type(error).__name__, "nothing has this name")


async def _not_valid(_: Request, error: Exception) -> Response:
    """Leave out what FastAPI would repeat: the input."""
    assert isinstance(error, RequestValidationError)
    places = {".".join(map(str, each["loc"])) for each in error.errors()}
    return _answer(422, "InputError", f"not valid: {', '.join(sorted(places))}")


async def _nothing_escapes(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Keep the message of an unexpected error out of the answer and of the log: it may repeat what was sent."""
    try:
        return await call_next(request)
    except Exception as error:  # noqa: BLE001 (whatever it is)
        last = extract_tb(error.__traceback__)[-1]
        LOG.error("%s at %s:%s", type(error).__name__, Path(last.filename).name, last.lineno)  # noqa: TRY400 (no trace)
        return _answer(500, "InternalError", "the service could not answer")
