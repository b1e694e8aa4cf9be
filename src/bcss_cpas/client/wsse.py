"""Names of WS-Security, and a SOAP envelope as a tree whose every character counts.

Sources: OASIS WS-Security 1.1 (SOAP Message Security, X.509 Certificate Token Profile); W3C XML Signature 1.1.
"""

import logging
from typing import Any

from attrs import frozen
from lxml import etree

from bcss_cpas.flux._soap import ENVELOPES

WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
DS = "http://www.w3.org/2000/09/xmldsig#"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"
BASE64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary"
SECURITY, TOKEN, TIMESTAMP = f"{{{WSSE}}}Security", f"{{{WSSE}}}BinarySecurityToken", f"{{{WSU}}}Timestamp"
SIGNATURE, ID = f"{{{DS}}}Signature", f"{{{WSU}}}Id"


def _no_body(record: logging.LogRecord) -> bool:
    return record.levelno > logging.DEBUG


logging.getLogger("signxml.processor").addFilter(_no_body)
"""signxml writes every signed text to its log for debugging: whole replies, with names and numbers."""


@frozen
class Signed:
    """The parts of a SOAP envelope: one body, at most one header, nothing else."""

    root: Any
    header: Any | None
    body: Any

    @property
    def ns(self) -> str:
        """The namespace of the version of SOAP."""
        namespace: str = etree.QName(self.root).namespace
        return namespace

    @classmethod
    def of(cls, envelope: bytes) -> "Signed | None":
        """Parse an envelope without dropping a character; ``None`` where it is none that this library reads.

        Neither DTD nor processing instruction, as SOAP has it.
        """
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(envelope, parser)
        except (etree.XMLSyntaxError, ValueError):
            return None
        if root.tag not in ENVELOPES or root.getroottree().docinfo.internalDTD is not None:
            return None
        ns = etree.QName(root).namespace
        parts = [each for each in root if each.tag is not etree.Comment]
        if [each.tag for each in parts] == [f"{{{ns}}}Body"]:
            return cls(root, None, parts[0])
        if [each.tag for each in parts] == [f"{{{ns}}}Header", f"{{{ns}}}Body"]:
            return cls(root, *parts)
        return None
