"""Sign a SOAP envelope: WS-Security with a timestamp and the certificate as a binary security token.

Signed are the body and the timestamp, by SHA-256 and exclusive canonicalisation; RSA or ECDSA by the kind of the key.
"""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree
from signxml.algorithms import CanonicalizationMethod, DigestAlgorithm, SignatureConstructionMethod, SignatureMethod
from signxml.signer import XMLSigner

from bcss_cpas.client.keys import OwnKey
from bcss_cpas.client.wsse import BASE64, DS, ID, SECURITY, TIMESTAMP, TOKEN, WSSE, WSU, X509, Signed
from bcss_cpas.errors import WriteError

_BODY, _STAMP, _KEY = "bcss-cpas-body", "bcss-cpas-timestamp", "bcss-cpas-token"
"""The ``Id`` of each part."""
LIFETIME = timedelta(minutes=5)


def sign(envelope: bytes, own: OwnKey, at: datetime, lifetime: timedelta = LIFETIME) -> bytes:
    """Return an envelope with its signature in the header; ``at`` is when it was made, ``lifetime`` how long it holds.

    Raises ``WriteError`` for bytes that are no SOAP envelope, or one that has a security header.
    """
    parts = Signed.of(envelope)
    if parts is None or next(parts.root.iter(SECURITY), None) is not None:
        raise WriteError("only a SOAP envelope without a security header can be signed")
    header = parts.header
    if header is None:
        header = etree.Element(f"{{{parts.ns}}}Header")
        parts.root.insert(0, header)
    security = etree.SubElement(header, SECURITY, nsmap={"wsse": WSSE, "wsu": WSU})
    security.set(f"{{{parts.ns}}}mustUnderstand", "1")
    security.append(_token(own))
    security.append(_timestamp(at, lifetime))
    parts.body.set(ID, _BODY)
    security.append(_signature(parts.root, own))
    signed: bytes = etree.tostring(parts.root, xml_declaration=True, encoding="UTF-8")
    return signed


def _token(own: OwnKey) -> Any:
    token = etree.Element(TOKEN, {ID: _KEY, "ValueType": X509, "EncodingType": BASE64})
    token.text = b64encode(own.certificate.public_bytes(Encoding.DER)).decode()
    return token


def _timestamp(at: datetime, lifetime: timedelta) -> Any:
    stamp = etree.Element(TIMESTAMP, {ID: _STAMP})
    for name, moment in (("Created", at), ("Expires", at + lifetime)):
        text = moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
        etree.SubElement(stamp, f"{{{WSU}}}{name}").text = f"{text}Z"
    return stamp


def _signature(root: Any, own: OwnKey) -> Any:
    rsa = isinstance(own.key, RSAPrivateKey)
    signer = XMLSigner(
        method=SignatureConstructionMethod.detached,
        signature_algorithm=SignatureMethod.RSA_SHA256 if rsa else SignatureMethod.ECDSA_SHA256,
        digest_algorithm=DigestAlgorithm.SHA256,
        c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0,
    )
    info = etree.Element(f"{{{DS}}}KeyInfo", nsmap={"ds": DS})
    reference = etree.SubElement(info, f"{{{WSSE}}}SecurityTokenReference", nsmap={"wsse": WSSE})
    etree.SubElement(reference, f"{{{WSSE}}}Reference", {"URI": f"#{_KEY}", "ValueType": X509})
    return signer.sign(root, key=own.key, key_info=info, reference_uri=[_BODY, _STAMP], id_attribute="Id")
