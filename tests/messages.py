"""Messages of every flux, in every envelope, and what is planted in them to see whether it shows."""

import traceback
from typing import Any, get_args, get_type_hints

from attrs import evolve, fields
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._register.basics import Expiry
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._register.identity import Identification
from bcss_cpas.flux._soa import InformationCBSS, InformationCustomer, Status
from bcss_cpas.flux._soap import SOAP_11, SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import ReplyContext, RequestContext
from bcss_cpas.flux._write import write
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, SearchInformation
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.testing.bodies import bodies

CANARY = "Zyxwvuts-Qwrtpsdf"
"""Stands for a name or an address: nothing may repeat it."""
FLUX_BODIES = [(flux(name), body) for name in flux_names() for body in flux(name).bodies]
SIGNED = SoapEnvelope(header=Node(f"{{{SOAP_11}}}Header", children=(Node("{urn:security}Signature", "c2lnbmVk"),)))


_ROWS = {
    name: get_args(hint)[0]
    for name, hint in get_type_hints(RegisterFile).items()
    if name not in ("other_singles", "other_groups") and get_args(hint)[1:] == (...,)
}


@st.composite
def files(draw: st.DrawFn) -> RegisterFile:
    """Give files of the national register with rows of a few information types."""
    names = draw(st.lists(st.sampled_from(sorted(_ROWS)), min_size=1, max_size=4, unique=True))
    rows = {name: tuple(draw(st.lists(bodies(_ROWS[name]), min_size=1, max_size=2))) for name in names}
    return RegisterFile(identification=draw(st.none() | bodies(Identification)), **rows)


@st.composite
def _replies(draw: st.DrawFn, cls: type[RetrieveTIGroupsReply]) -> RetrieveTIGroupsReply:
    return cls(
        information_customer=draw(bodies(InformationCustomer)),
        information_cbss=draw(st.none() | bodies(InformationCBSS)),
        search_information=draw(bodies(SearchInformation)),
        status=draw(bodies(Status)),
        file=draw(st.none() | files()),
    )


def contents(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Give contents of a class, with light files of the national register."""
    return _replies(cls) if issubclass(cls, RetrieveTIGroupsReply) else bodies(cls)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """Give messages of any flux: bare, in SOAP, in SSDN, in SSDN inside SOAP, or as the detail of a SOAP fault."""
    known, body = draw(st.sampled_from(FLUX_BODIES))
    content = draw(contents(body.cls))
    ways = ["bare", "soap"] + ["ssdn", "both"] * (known.ssdn is not None) + ["fault"] * (body.kind is MessageKind.FAULT)
    way = draw(st.sampled_from(ways))
    if way == "fault":
        envelope = (SoapEnvelope(), SoapFault.of("soapenv:Server", "refused"))
        return write(Message(known.name, body.kind, content, version=body.version, envelope=envelope))
    context: Any = SIGNED if way == "soap" else None
    if way in ("ssdn", "both"):
        context = draw(bodies(RequestContext if body.kind is MessageKind.REQUEST else ReplyContext))
    named: Any = {"bare": None, "both": "ssdn"}.get(way, way)
    written = write(content, named, context, flux=known.name, version=body.version)
    if way == "both":
        message = read(written)
        written = write(evolve(message, envelope=(SoapEnvelope(), *message.envelope)))
    return written


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Give bare messages with canaries: in place of values, in unknown elements and attributes, between elements."""
    known, body = draw(st.sampled_from(FLUX_BODIES))
    root = etree.fromstring(write(draw(contents(body.cls)), flux=known.name, version=body.version))
    elements = list(root.iter())
    harm = st.tuples(st.integers(0, len(elements) - 1), st.sampled_from(["text", "text", "child", "attribute", "tail"]))
    for place, how in draw(st.lists(harm, min_size=1, max_size=6)):
        element = elements[place]
        if how == "text" and not len(element):
            element.text = CANARY
        elif how == "child":
            etree.SubElement(element, "{urn:strange}Strange", {"kept": CANARY}).text = CANARY
        elif how == "attribute":
            element.set("strange", CANARY)
        elif element is not root:
            element.tail = CANARY
    return etree.tostring(root)


def messages() -> st.SearchStrategy[Message[Any]]:
    """Give messages as they are read, with and without defects."""
    return st.one_of(documents(), documents(), damaged()).map(read)


def with_canaries(value: Any, *, but: tuple[str, ...] = ()) -> Any:
    """Put a canary in the place of every text of a content, fields of some names left out."""
    if type(value) is str:
        return CANARY
    if isinstance(value, tuple):
        return tuple(with_canaries(each, but=but) for each in value)
    if hasattr(type(value), "WIRE") or isinstance(value, Expiry):
        names = (field.name for field in fields(type(value)) if field.name not in but)
        return evolve(value, **{name: with_canaries(getattr(value, name), but=but) for name in names})
    return value


def within(value: Any) -> list[Any]:
    """Return every object that an object holds, itself first, down to the single values."""
    if isinstance(value, tuple):
        return [each for item in value for each in within(item)]
    if not hasattr(type(value), "__attrs_attrs__"):
        return [value]
    return [value, *(each for field in fields(type(value)) for each in within(getattr(value, field.name)))]


def shown(error: BaseException) -> str:
    """Return all that a log or a bug report would hold of an error, the errors before it included."""
    return "".join(traceback.format_exception(error)) + repr(error) + str(error) + repr(vars(error))
