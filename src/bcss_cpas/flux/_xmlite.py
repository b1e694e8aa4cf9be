"""The XMLite message: older flux that SSDN carries behind a prefix of fixed width.

Source: ``Message.xsd`` (version 20060619). The layout of the prefix (« A1 ») is not public: it is kept as it came, and
its return code is read only where a ``Remap`` says where it stands.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._node import Node
from bcss_cpas.message import Outcome

NS = "http://www.ksz-bcss.fgov.be/XSD/Message"
MESSAGE, XML = f"{{{NS}}}Message", f"{{{NS}}}Data/{{{NS}}}XML"


@wire(ns=NS)
class XmliteContent:
    """What stands beside the body."""

    other: tuple[Node, ...] = at("*")


@wire(ns=NS)
class XmliteMessage:
    """What stands around the body: the prefix, and the data of who still writes them as a string."""

    classic_prefix: str | None = at("Header/ClassicPrefix", required=True)
    inhouse: str | None = at("Data/IHN")
    xml: XmliteContent | None = at("Data/XML")

    def outcome(self, return_code: tuple[int, int] | None) -> Outcome | None:
        """Classify by the return code in the prefix, given its first position from 0 and its length."""
        if return_code is None or self.classic_prefix is None:
            return None
        start, length = return_code
        code = self.classic_prefix[start : start + length]
        return Outcome.of(code) if len(code) == length else None
