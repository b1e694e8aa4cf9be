"""What is said where there are no data: in the form and with the codes of each flux, as far as any is public.

The newer services have a status in the reply, the older ones an error in the envelope of SSDN; which codes the older
ones give is not public, and they get those of the newer ones here.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from attrs import fields

from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._soa import FaultDetail, Information, InformationCBSS
from bcss_cpas.flux._ssdn import Detail, FieldInformation, ResultSummary
from bcss_cpas.flux._writing import write_element
from bcss_cpas.message import Outcome


class Verdict(Enum):
    """Why there are no data: the value and the code of the status."""

    NO_DATA = ("NO_DATA_FOUND", "MSG00100")
    UNKNOWN = ("NO_RESULT", "MSG00005")
    REPLACED = ("NO_RESULT", "MSG00006")
    NOT_INTEGRATED = ("NO_RESULT", "MSG00012")
    SOURCE_DOWN = ("NO_RESULT", "MSG00020")
    INVALID_STRUCTURE = ("NO_RESULT", "MSG00004")
    INVALID_DATA = ("NO_RESULT", "MSG00008")
    NOT_IMPLEMENTED = ("NO_RESULT", "MSG00025")

    def code(self, flux: str) -> str:
        """Return the code that a flux gives for it."""
        return _OWN.get((flux, self), self.value[1])

    def outcome(self, flux: str) -> OutcomeKind:
        """Return what a reader makes of it."""
        return Outcome.of(self.code(flux)).kind


_OWN: Mapping[tuple[str, Verdict], str] = MappingProxyType({
    ("patrimony", Verdict.NO_DATA): "PERSON_WITHOUT_PARTNER_AND_PROPERTIES",
    ("patrimony", Verdict.UNKNOWN): "PERSON_UNKNOWN_FODFIN",
    ("patrimony", Verdict.NOT_INTEGRATED): "INSZ_UNKNOW_IN_LEGAL_CONTEXT_CBSS",
    ("patrimony", Verdict.SOURCE_DOWN): "ERROR_FODFIN",
    ("self_employed", Verdict.NO_DATA): "SES00100",
    ("tax_assessment_data", Verdict.NO_DATA): "TAXA0007",
    ("unemployment_data", Verdict.NO_DATA): "UD000011",
})  # fmt: skip
"""The codes that some services have of their own, as the list of status codes knows them."""
REFUSALS = frozenset((Verdict.INVALID_STRUCTURE, Verdict.NOT_IMPLEMENTED))
"""What a newer service tells in a fault, and not in a reply."""
_SOME_SERVICE_FAILED = "30000001"
"""What the context of SSDN says where one of its services failed."""
_AUTHOR = "CBSS"
OK = ResultSummary(ok="YES", return_code=0)


def status_reply(asked: Asked, verdict: Verdict, cbss: InformationCBSS, replaced_by: Ssin | None = None) -> Any:
    """Return the reply of a newer service that has a status and no data."""
    assert asked.reply is not None
    cls: Any = asked.reply.cls
    (status,) = (kind for kind in get_args(get_type_hints(cls)["status"]) if kind is not type(None))
    told = () if replaced_by is None else (Information(field_name="newSSIN", field_value=replaced_by.value),)
    value = verdict.value[0]
    said = status(value=value, code=verdict.code(asked.flux.name), information=told)
    return cls(**{**echo(asked, cls), "information_cbss": cbss, "status": said})


def echo(asked: Asked, cls: Any) -> dict[str, Any]:
    """Return what a reply of this class repeats of its request."""
    own = {field.name for field in fields(cls)}
    shared = (field.name for field in fields(type(asked.content)) if field.name in own)
    return {name: getattr(asked.content, name) for name in shared}


def fault_detail(asked: Asked, verdict: Verdict, cbss: InformationCBSS) -> Any:
    """Return the element in which a newer service refuses a request; ``None`` where it has none."""
    if asked.fault is None:
        return None
    code, name = verdict.code(asked.flux.name), verdict.name.replace("_", " ").capitalize()
    detail = FaultDetail(severity="FATAL", reason_code=code, diagnostic=name, author_code=_AUTHOR)
    cls: Any = asked.fault.cls
    content = cls(**{**echo(asked, cls), "information_cbss": cbss, "details": (detail,)})
    return write_element(content, asked.fault.root, {"v": asked.fault.ns})


def summary(asked: Asked, verdict: Verdict, replaced_by: Ssin | None = None) -> ResultSummary:
    """Return the error that an older service gives in the envelope of SSDN."""
    told = () if replaced_by is None else (FieldInformation(field_name="newSSIN", field_value=replaced_by.value),)
    detail = Detail(
        severity="ERROR", reason_code=verdict.code(asked.flux.name), author_code_list=_AUTHOR, information=told
    )
    return ResultSummary(ok="NO", return_code=10000, details=(detail,))


def of_context(service: ResultSummary) -> ResultSummary:
    """Return the summary over all services, given that of the only one."""
    if service.outcome() is None:
        return service
    detail = Detail(severity="ERROR", reason_code=_SOME_SERVICE_FAILED, author_code_list=_AUTHOR)
    return ResultSummary(ok="NO", return_code=10000, details=(detail,))
