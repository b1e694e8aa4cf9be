"""HTTP as zeep does it, held tighter: no redirection, nothing unasked, an end to every reply, no body in any log."""

import ssl
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
import urllib3
from attrs import frozen
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError
from urllib3.exceptions import SSLError as TlsError
from zeep.transports import Transport as ZeepTransport

from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.errors import ConnectionLostError, ReplyError, TimedOutError, TransportError
from bcss_cpas.client.tls import context_of
from bcss_cpas.client.watch import PlainPool, SecurePool, Watch


@frozen
class Answer:
    """What came back over HTTP, under the names that zeep looks for."""

    status_code: int
    content: bytes
    headers: Mapping[str, str]


class Connections(ZeepTransport):
    """The connections to one environment, used again from call to call; threads may share it."""

    def __init__(self, config: ClientConfig) -> None:
        session = _Session()
        session.trust_env = False  # neither a proxy nor a password that happens to stand in the surroundings
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        if config.basic is not None:
            session.auth = HTTPBasicAuth(config.basic.user.encode(), config.basic.password.value.encode())
        super().__init__(session=session)  # type: ignore[no-untyped-call]
        session.adapters.clear()
        adapter = _Adapter(context_of(config.tls), config.limits.concurrency)
        for scheme in ("http://", "https://"):
            session.mount(scheme, adapter)
        session.headers = CaseInsensitiveDict(
            {"User-Agent": "bcss-cpas", "Accept": "text/xml", "Accept-Encoding": "identity"}
        )
        self._limits = config.limits

    def post(self, address: str, message: bytes, headers: Mapping[str, str]) -> Answer:
        """Send a message and wait for the whole answer. Raises ``TransportError``, ``ReplyError`` for one too large."""
        answer: Answer | TransportError
        with Watch(self._limits.reply_seconds) as watch:
            try:
                answer = self._answer(address, message, headers)
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
                answer = _told(error)
        if watch.over:
            raise TimedOutError("the reply was not whole in time")
        if isinstance(answer, TransportError):
            raise answer  # only here, so that no error of requests hangs on it: that one holds the request
        return answer

    def close(self) -> None:
        """Close the connections."""
        self.session.close()

    def _answer(self, address: str, message: bytes, headers: Mapping[str, str]) -> Answer:
        limits = self._limits
        response = self.session.post(
            address,
            data=message,
            headers=dict(headers),
            timeout=(limits.connect_seconds, limits.reply_seconds),
            stream=True,
        )
        content, whole = bytearray(), False
        try:
            # read until nothing comes: only then urllib3 tells that the body is shorter than it says
            while more := response.raw.read(limits.reply_bytes + 1 - len(content), decode_content=False):
                content += more
            whole = len(content) <= limits.reply_bytes
        finally:
            if not whole:
                response.close()  # what is left on the connection would be taken for the next reply
        if not whole:
            raise ReplyError(f"the reply is larger than {limits.reply_bytes} bytes")
        return Answer(response.status_code, bytes(content), response.headers)


class _Session(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> str | None:
        """Follow nothing: a request goes where the settings say."""
        return None


class _Adapter(HTTPAdapter):
    """Watched connections under one TLS context; what requests would add to it from elsewhere is left out."""

    def __init__(self, context: ssl.SSLContext, connections: int) -> None:
        self._context = context
        super().__init__(pool_connections=connections, pool_maxsize=connections)

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:
        super().init_poolmanager(*arguments, **named, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave it to the context, which knows whom to trust."""


def _told(error: Exception) -> TransportError:
    """Say what went wrong by its class alone: the words of the error may hold what was sent.

    Those on a certificate are of OpenSSL and hold nothing else.
    """
    reason = getattr(error.args[0], "reason", None) if error.args else None
    if isinstance(reason, TlsError) and isinstance(reason.args[0], ssl.SSLCertVerificationError):
        why = reason.args[0].verify_message
        return ConnectionLostError(f"the certificate of the server is not trusted: {why}", sent=False)
    if isinstance(reason, ConnectTimeoutError) and not isinstance(reason, NewConnectionError):
        return TimedOutError("no connection in time", sent=False)
    if isinstance(reason, NewConnectionError):
        return ConnectionLostError("no connection to the server", sent=False)
    if isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError | TimeoutError):
        return TimedOutError("no reply in time")
    return ConnectionLostError("the connection broke before the reply was whole")
