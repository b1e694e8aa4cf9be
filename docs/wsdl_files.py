"""Write the WSDL files that the simulator serves, from the classes that read and write its messages.

They describe what this library knows of an interface, and leave out what only an official schema says: how often an
element may come, which values it may have. Elements of a choice stand one after the other, each optional.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux import _ssdn, job_seeker, manage_access, retrieve_ti_groups
from bcss_cpas.flux._fields import Place, places
from bcss_cpas.flux._flux import Flux
from bcss_cpas.flux._leaves import SSDN_MOMENT
from bcss_cpas.flux._register.basics import EXPIRY, RN
from bcss_cpas.flux._soap import CONNECTOR, XML_STRING

FOLDER = Path(__file__).parent.parent / "src/bcss_cpas/client/simulator/interfaces"
ADDRESS = "http://localhost/"
_XS, _WSDL, _SOAP = (
    "http://www.w3.org/2001/XMLSchema",
    "http://schemas.xmlsoap.org/wsdl/",
    "http://schemas.xmlsoap.org/wsdl/soap/",
)
_HTTP = "http://schemas.xmlsoap.org/soap/http"
XS, SOAP = ElementMaker(namespace=_XS), ElementMaker(namespace=_SOAP)
WSDL = ElementMaker(namespace=_WSDL)
_BUILT_IN = {
    str: "xs:string", int: "xs:integer", Decimal: "xs:decimal", bool: "xs:boolean", date: "xs:date",
    datetime: "xs:dateTime",
}  # fmt: skip
_PATTERNS = {Ssin: "[0-9]{11}", EnterpriseNumber: "[0-9]{10}", IncompleteDate: "[0-9]{4}-[0-9]{2}-[0-9]{2}"}
_PARTS_OF_DATE = ("Century", "Year", "Month", "Day")
_Tree = dict[str, "Place | _Tree"]


def files() -> Iterator[tuple[str, str]]:
    """Give the name and the text of every file."""
    register, services = retrieve_ti_groups, job_seeker
    consult = "consultContactAndInscription"
    yield "retrieve_ti_groups.wsdl", _of_newer(register.FLUX, register.V2, "retrieveTI", "retrieveTIGroups", rn=RN)
    yield "job_seeker.wsdl", _of_newer(services.FLUX, services.NS, consult, consult)
    yield "manage_access.wsdl", _of_connector()


def _of_newer(flux: Flux, ns: str, operation: str, stem: str, **others: str) -> str:
    """Describe one operation of a newer service; ``stem`` is what the names of its roots begin with."""
    schemas = _Schemas({"tns": ns, **others})
    ways = ("Request", "Response", "Fault")
    for way in ways:
        cls = next(body.cls for body in flux.bodies if body.root == f"{{{ns}}}{stem}{way}")
        schemas.root("tns", f"{stem}{way}", cls)
    action = f"http://kszbcss.fgov.be/{flux.service}/{operation}"
    return _wsdl(schemas, flux.service, operation, action, [f"{stem}{way}" for way in ways])


def _of_connector() -> str:
    """Describe the connector, with the message of SSDN that goes into its string."""
    namespaces = {"tns": CONNECTOR, "ssdn": _ssdn.SERVICE, "common": _ssdn.COMMON, "ma": manage_access.NS}
    schemas = _Schemas(namespaces)
    name = XML_STRING.rpartition("}")[2]
    schemas.of("tns").append(XS.element(name=name, type="xs:string"))
    for way in ("Request", "Reply"):
        schemas.root("ssdn", f"SSDN{way}", getattr(_ssdn, f"Ssdn{way}"))
        schemas.root("ma", f"ManageAccess{way}", getattr(manage_access, f"ManageAccess{way}"))
    return _wsdl(schemas, "WebServiceConnector", "sendXML", f"{CONNECTOR}/sendXML", [name, name])


def _wsdl(schemas: "_Schemas", service: str, operation: str, action: str, roots: list[str]) -> str:
    """Return the text of a WSDL with one operation: what goes in, what comes out, and a fault where there is one."""
    ways = list(zip(("input", "output", "fault"), roots, strict=False))
    port, binding = WSDL.portType(name=f"{service}PortType"), WSDL.binding(name=f"{service}Binding")
    definitions = etree.Element(
        f"{{{_WSDL}}}definitions",
        {"name": service, "targetNamespace": schemas.namespaces["tns"]},
        nsmap={"wsdl": _WSDL, "soap": _SOAP, "xs": _XS, **schemas.namespaces},
    )
    definitions.append(WSDL.documentation(_NOT_OFFICIAL))
    definitions.append(WSDL.types(*schemas.all()))
    own, bound = WSDL.operation(name=operation), WSDL.operation(SOAP.operation(soapAction=action), name=operation)
    for way, root in ways:
        message, told = f"{operation}{way.title()}", {"name": root} if way == "fault" else {}
        definitions.append(WSDL.message(WSDL.part(name="body", element=f"tns:{root}"), name=message))
        own.append(getattr(WSDL, way)(message=f"tns:{message}", **told))
        use = SOAP.fault(use="literal", **told) if told else SOAP.body(use="literal")
        bound.append(getattr(WSDL, way)(use, **told))
    port.append(own)
    binding.set("type", f"tns:{service}PortType")
    binding.extend((SOAP.binding(style="document", transport=_HTTP), bound))
    place = WSDL.port(SOAP.address(location=ADDRESS), name=f"{service}Port", binding=f"tns:{service}Binding")
    definitions.extend((port, binding, WSDL.service(place, name=service)))
    etree.indent(definitions)
    text: bytes = etree.tostring(definitions, xml_declaration=True, encoding="UTF-8")
    return text.decode() + "\n"


_NOT_OFFICIAL = (
    "What bcss_cpas reads and writes of this interface, from what is public of it. Not a document of the BCSS."
)


class _Schemas:
    """The schemas of one file: one for each namespace, with the types that its elements need."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        self.namespaces = namespaces
        self._prefixes = {ns: prefix for prefix, ns in namespaces.items()}
        self._schemas: dict[str, Any] = {}
        self._types: dict[tuple[str, str], Any] = {}
        self._roots: set[tuple[str, str]] = set()

    def of(self, prefix: str) -> Any:
        """Return the schema of a namespace."""
        if prefix not in self._schemas:
            form = "unqualified" if prefix == "tns" else "qualified"  # the newer services leave their elements bare
            schema = XS.schema(targetNamespace=self.namespaces[prefix], elementFormDefault=form)
            for each in self.namespaces:
                if each != prefix:
                    schema.append(XS("import", namespace=self.namespaces[each]))
            self._schemas[prefix] = schema
        return self._schemas[prefix]

    def all(self) -> list[Any]:
        """Return all schemas, in the order of the namespaces."""
        return [self.of(prefix) for prefix in self.namespaces]

    def root(self, prefix: str, name: str, cls: Any) -> None:
        """Declare a global element, once."""
        if (prefix, name) not in self._roots:
            self._roots.add((prefix, name))
            self.of(prefix).append(XS.element(name=name, type=self._type(cls)))

    def _type(self, cls: Any) -> str:
        """Declare the type of a class, once, and return its name."""
        prefix = self._prefixes[cls.WIRE.ns] if cls.WIRE.ns else "tns"
        if self._types.setdefault((prefix, cls.__name__), cls) is not cls:
            raise ValueError(f"two classes are called {cls.__name__}")
        if self.of(prefix).find(f"{{{_XS}}}complexType[@name='{cls.__name__}']") is None:
            declared = XS.complexType(name=cls.__name__)
            self.of(prefix).append(declared)
            self._fill(declared, cls)
        return f"{prefix}:{cls.__name__}"

    def _fill(self, declared: Any, cls: Any) -> None:
        found = places(cls)
        attributes = [_attribute(each) for each in found if each.path[0].startswith("@")]
        text = next((each for each in found if each.path == (".",)), None)
        if text is not None:
            declared.append(XS.simpleContent(XS.extension(*attributes, base=_BUILT_IN.get(text.type, "xs:string"))))
            return
        sequence = XS.sequence()
        if any(each.path == ("name()",) for each in found):  # of no fixed name, and whatever is in it
            sequence.append(_anything("##any"))
        else:
            self._particles(sequence, _tree(found), cls.WIRE.ns)
            if any(each.path == ("*",) for each in found):
                sequence.append(_anything("##other"))
        declared.append(sequence)
        declared.extend(attributes)

    def _particles(self, sequence: Any, tree: _Tree, ns: str) -> None:
        for tag, branch in tree.items():
            if isinstance(branch, Place):
                sequence.append(self._element(tag, branch, ns))
            else:
                inner = XS.sequence()
                self._particles(inner, {name: each for name, each in branch.items() if name[0] != "@"}, ns)
                leaves = (each for each in branch.values() if isinstance(each, Place) and each.is_attribute)
                sequence.append(_local(tag, {"minOccurs": "0"}, XS.complexType(inner, *map(_attribute, leaves))))

    def _element(self, tag: str, place: Place, ns: str) -> Any:
        often = {} if place.required and place.facets.choice is None else {"minOccurs": "0"}
        if place.many:
            often["maxOccurs"] = "unbounded"
        own, _, name = tag.rpartition("}")
        if own and own[1:] != ns:
            prefix = self._prefixes[own[1:]]
            self.root(prefix, name, place.type)
            return XS.element(ref=f"{prefix}:{name}", **often)
        if place.leaf is not None:
            return _simple(tag, often, place)
        if place.shape is not None:
            return _local(tag, often, _parts(with_text=place.shape is EXPIRY))
        return _local(tag, {"type": self._type(place.type), **often})


def _local(tag: str, often: Mapping[str, str], *inner: Any) -> Any:
    """Declare an element in its type."""
    return XS.element(*inner, name=tag.rpartition("}")[2], **often)


def _simple(tag: str, often: Mapping[str, str], place: Place) -> Any:
    """Declare an element that holds a text."""
    kind = place.type
    if kind in _PATTERNS:
        restricted = XS.restriction(XS.pattern(value=_PATTERNS[kind]), base="xs:string")
    elif issubclass(kind, Enum):
        restricted = XS.restriction(*(XS.enumeration(value=str(each.value)) for each in kind), base="xs:string")
    else:
        built_in = "xs:string" if place.leaf is SSDN_MOMENT else _BUILT_IN.get(kind, "xs:string")
        return _local(tag, {"type": built_in, **often})
    return _local(tag, often, XS.simpleType(restricted))


def _parts(*, with_text: bool) -> Any:
    """Declare a date in four parts, or a text in its place or beside it."""
    names = (*_PARTS_OF_DATE, "Graphic") if with_text else _PARTS_OF_DATE
    often = {"type": "xs:string"} | ({"minOccurs": "0"} if with_text else {})
    return XS.complexType(XS.sequence(*(_local(name, often) for name in names)))


def _attribute(place: Place) -> Any:
    return XS.attribute(name=place.path[-1][1:], type=_BUILT_IN.get(place.type, "xs:string"))


def _anything(ns: str) -> Any:
    return XS("any", namespace=ns, processContents="skip", minOccurs="0", maxOccurs="unbounded")


def _tree(found: tuple[Place, ...]) -> _Tree:
    """Group the places of children by their wrappers."""
    tree: _Tree = {}
    for place in found:
        if place.is_child:
            branch = tree
            for wrapper in place.path[:-1]:
                branch = branch.setdefault(wrapper, {})  # type: ignore[assignment]
            branch[place.path[-1]] = place
    return tree


def main() -> None:
    """Write every file anew."""
    for name, text in files():
        (FOLDER / name).write_text(text, "utf-8")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
