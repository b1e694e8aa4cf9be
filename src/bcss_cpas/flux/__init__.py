"""The flux: one file each, read from and written to XML. Only the flux that is needed is imported.

Here stand the blocks that flux share, for who writes requests or replies: those of the newer services, those of
the SSDN envelope, and the SOAP envelope.
"""

from bcss_cpas.flux._node import Node
from bcss_cpas.flux._soa import (
    CBSSFault,
    FaultDetail,
    Information,
    InformationCBSS,
    InformationCustomer,
    Organization,
    Status,
)
from bcss_cpas.flux._soap import SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import (
    AuthorizedUser,
    Description,
    Detail,
    FieldInformation,
    Inscription,
    Period,
    PersonInformation,
    ReplyContext,
    ReplyMessage,
    RequestContext,
    RequestMessage,
    ResultSummary,
    StartingPeriod,
)

__all__ = [
    "AuthorizedUser",
    "CBSSFault",
    "Description",
    "Detail",
    "FaultDetail",
    "FieldInformation",
    "Information",
    "InformationCBSS",
    "InformationCustomer",
    "Inscription",
    "Node",
    "Organization",
    "Period",
    "PersonInformation",
    "ReplyContext",
    "ReplyMessage",
    "RequestContext",
    "RequestMessage",
    "ResultSummary",
    "SoapEnvelope",
    "SoapFault",
    "StartingPeriod",
    "Status",
]
