"""Verify the signature of a SOAP envelope, and return what was signed and nothing else.

A valid signature proves nothing of the body that stands where it would be read: the signed element may have been moved,
and another put in its place. So the envelope must have one plain form, the references must lead to the body and the
timestamp in their places, and the body handed back is the canonical text whose digest was checked.
"""

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from cryptography import x509
from lxml import etree
from signxml.algorithms import DigestAlgorithm, SignatureMethod
from signxml.exceptions import InvalidCertificate
from signxml.verifier import SignatureConfiguration, XMLVerifier

from bcss_cpas.client.errors import SignatureError
from bcss_cpas.client.errors import SignatureProblem as Why
from bcss_cpas.client.wsse import DS, EXCLUSIVE, ID, SECURITY, SIGNATURE, TIMESTAMP, TOKEN, WSSE, WSU, Signed
from bcss_cpas.flux._names import local_name

TOLERANCE = timedelta(seconds=60)
_METHODS = frozenset(each for each in SignatureMethod if re.fullmatch(r"(RSA|ECDSA)_SHA(256|384|512)", each.name))
_DIGESTS = frozenset((DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512))
_FRAGMENT = re.compile(r"#([A-Za-z_][\w.-]*)", re.ASCII)


def verified(
    envelope: bytes, trusted: Sequence[x509.Certificate], at: datetime, tolerance: timedelta = TOLERANCE
) -> bytes:
    """Return a SOAP envelope that holds the signed body alone.

    ``trusted`` are the very certificates that may sign, ``at`` is now, ``tolerance`` how far the clocks may differ.
    Body and timestamp must be signed, by SHA-256 or better. Raises ``SignatureError``, which says why.
    """
    parts = Signed.of(envelope)
    if parts is None:
        raise SignatureError(Why.BROKEN, "no SOAP envelope")
    security = _only(parts.root, SECURITY, parts.header)
    signature, stamp = _only(parts.root, SIGNATURE, security), _only(parts.root, TIMESTAMP, security)
    targets = _targets(signature)
    places = [_place(part, targets, parts.root) for part in (parts.body, stamp)]
    texts = _signed_texts(parts, targets, _signers(parts.root, security, trusted), at)
    body, moment = (texts[place] for place in places)
    if any(etree.fromstring(text).tag != part.tag for text, part in ((body, parts.body), (moment, stamp))):
        raise SignatureError(Why.WRAPPED, "another element was signed")
    _check_time(etree.fromstring(moment), at, tolerance)
    return b'<soapenv:Envelope xmlns:soapenv="%b">%b</soapenv:Envelope>' % (parts.ns.encode(), body)


def _only(root: Any, tag: str, parent: Any | None) -> Any:
    """Return the only element of a name in the whole document, which stands in its place."""
    found = list(root.iter(tag))
    name = etree.QName(tag).localname
    if not found:
        raise SignatureError(Why.MISSING, f"no {name}")
    if len(found) > 1 or found[0].getparent() is not parent:
        raise SignatureError(Why.WRAPPED, f"{name} stands elsewhere, or more than once")
    return found[0]


def _targets(signature: Any) -> list[str]:
    """Return the ``Id`` that each reference leads to, once all algorithms are accepted."""
    info = signature.find(f"{{{DS}}}SignedInfo")
    if info is None:
        raise SignatureError(Why.BROKEN, "the signature has no SignedInfo")
    _check_algorithm(info.find(f"{{{DS}}}CanonicalizationMethod"), {EXCLUSIVE})
    _check_algorithm(info.find(f"{{{DS}}}SignatureMethod"), {each.value for each in _METHODS})
    references = info.findall(f"{{{DS}}}Reference")
    for reference in references:
        _check_algorithm(reference.find(f"{{{DS}}}DigestMethod"), {each.value for each in _DIGESTS})
        transforms = reference.findall(f"{{{DS}}}Transforms/{{{DS}}}Transform")
        if [each.get("Algorithm") for each in transforms] != [EXCLUSIVE]:
            raise SignatureError(Why.WRAPPED, "a reference is transformed by more than canonicalisation")
    found = [_FRAGMENT.fullmatch(each.get("URI", "")) for each in references]
    targets = [each[1] for each in found if each is not None]
    if len({*targets}) != len(references):
        raise SignatureError(Why.WRAPPED, "the references do not each lead to an element of their own")
    return targets


def _check_algorithm(method: Any | None, accepted: set[str]) -> None:
    if method is None or method.get("Algorithm") not in accepted:
        raise SignatureError(Why.WEAK, "an algorithm is not accepted")


def _place(part: Any, targets: list[str], root: Any) -> int:
    """Return which reference leads to a part, and to it alone."""
    name = etree.QName(part).localname
    own = part.get(ID)
    if own not in targets:
        raise SignatureError(Why.MISSING, f"{name} is not signed")
    ids = Counter(value for each in root.iter("*") for key, value in each.items() if _is_id(key))
    if ids[own] > 1:
        raise SignatureError(Why.WRAPPED, f"{name} shares its Id with another element")
    return targets.index(own)


def _is_id(attribute: str) -> bool:
    return local_name(attribute).lower() == "id"


def _signers(root: Any, security: Any, trusted: Sequence[x509.Certificate]) -> list[x509.Certificate]:
    """Return those of the trusted who may have signed: the one whose token is there, all of them without a token."""
    if next(root.iter(TOKEN), None) is None:
        return [*trusted]
    try:
        shown = x509.load_der_x509_certificate(b64decode(_only(root, TOKEN, security).text or ""))
    except ValueError:
        raise SignatureError(Why.BROKEN, "the token is no certificate") from None
    return [each for each in trusted if each == shown]


def _signed_texts(parts: Signed, targets: list[str], signers: list[x509.Certificate], at: datetime) -> list[bytes]:
    """Return the canonical text that each reference covers, signed by one of those who may."""
    why, problem = Why.WRONG_KEY, "signed by nobody who is trusted"
    expected = SignatureConfiguration(
        location=f"./{{{parts.ns}}}Header/{{{WSSE}}}Security/",
        expect_references=len(targets),
        signature_methods=_METHODS,
        digest_algorithms=_DIGESTS,
        verification_time=at,
    )
    for certificate in signers:
        try:
            found: Any = XMLVerifier().verify(
                parts.root, x509_cert=certificate, id_attribute="Id", expect_config=expected
            )
        except InvalidCertificate:
            why, problem = Why.WRONG_KEY, "the certificate is not valid at this time"
        except Exception:  # noqa: BLE001 (whatever makes the verifier stop, nothing is proven)
            why, problem = Why.FORGED, "it does not fit what was signed"
        else:
            return [each.signed_data for each in found]
    raise SignatureError(why, problem)


def _check_time(stamp: Any, at: datetime, tolerance: timedelta) -> None:
    """Refuse a timestamp of another time; one without an end holds for the tolerance alone."""
    created, expires = (_moment(stamp.find(f"{{{WSU}}}{name}")) for name in ("Created", "Expires"))
    if created is None:
        raise SignatureError(Why.BROKEN, "the timestamp has no time of creation")
    if created > at + tolerance:
        raise SignatureError(Why.STALE, "the timestamp is in the future")
    if (expires or created) < at - tolerance:
        raise SignatureError(Why.STALE, "the timestamp is over")


def _moment(element: Any | None) -> datetime | None:
    if element is None:
        return None
    try:
        moment = datetime.fromisoformat((element.text or "").strip())
    except ValueError:
        moment = datetime.min  # noqa: DTZ901 (refused below, as every time without a zone)
    if moment.tzinfo is None:
        raise SignatureError(Why.BROKEN, "a time of the timestamp is none, or has no zone")
    return moment
