"""A small world for the tests of the simulator: who asks, about whom, and how a request is put in its envelopes."""

from datetime import UTC, date, datetime
from typing import Any

from attrs import evolve, fields

from bcss_cpas.client.clock import FixedClock
from bcss_cpas.client.simulator import Personas, Simulator
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._catalogue import body_of_class
from bcss_cpas.flux._flux import Flux
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import InformationCustomer, Organization
from bcss_cpas.flux._soap import SoapEnvelope
from bcss_cpas.flux._ssdn import (
    AuthorizedUser,
    PersonInformation,
    RequestContext,
    RequestMessage,
    ServiceRequest,
    SsdnRequest,
    StartingPeriod,
)
from bcss_cpas.flux._write import write
from bcss_cpas.flux._xmlite import XmliteMessage
from bcss_cpas.flux.dimona import DimonaRequest
from bcss_cpas.flux.manage_access import Action, Directory, Identity, ManageAccessRequest, ProofOfAuthentication
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsRequest, SearchInformation
from bcss_cpas.message import Message, MessageKind

TODAY = date(2025, 3, 3)
AT = datetime(2025, 3, 3, 9, 30, tzinfo=UTC)
PERSON = Ssin.test(date(1985, 3, 19), 319)
OTHER = Ssin.test(date(1990, 7, 1), 412)
STRANGER = Ssin.test(date(2001, 1, 1), 7)
CPAS = EnterpriseNumber("0200046860")
ELSEWHERE = EnterpriseNumber("0200007763")
CUSTOMER = InformationCustomer(ticket="TEST-1", customer_identification=Organization(cbe_number=CPAS))
USER = AuthorizedUser(
    user_id=Ssin.test(date(1979, 2, 1), 602).value, email="social@cpas.be", org_unit=CPAS.value, matrix_id=17
)
PROOF = ProofOfAuthentication(person_data=Identity(last_name="EXEMPLAIRE", birth_date=IncompleteDate("1985-03-19")))


def simulator(*replies: tuple[Ssin, bytes], people: tuple[Ssin, ...] = (PERSON, OTHER), **how: Any) -> Simulator:
    """Make a simulator that knows two persons, on a day that stands still."""
    known = {name: how.pop(name) for name in ("registrations", "replaced", "untold") if name in how}
    personas = Personas.of([(person, StoredReply.of(reply)) for person, reply in replies], people, **known)
    return Simulator(personas, clock=FixedClock(AT), **how)


def asked(
    content: Any, *, cpas: EnterpriseNumber | None = CPAS, connector: bool = True, person: Ssin | None = None
) -> bytes:
    """Put a request into the envelopes of its flux; ``person`` is named in that of SSDN."""
    found = body_of_class(type(content))
    assert found is not None
    known = found[0]
    if any(field.name == "information_customer" for field in fields(type(content))):
        customer = Organization(cbe_number=cpas) if cpas else Organization(sector=17, institution=1)
        return write(evolve(content, information_customer=evolve(CUSTOMER, customer_identification=customer)), "soap")
    if known.ssdn is None:
        return write(content, "soap")
    inner: tuple[Any, ...] = (_ssdn(known, cpas, person),)
    if isinstance(content, DimonaRequest):
        inner += (XmliteMessage(classic_prefix="A1 TEST"),)
    message = Message(known.name, MessageKind.REQUEST, content, envelope=(SoapEnvelope(), *inner))
    if connector:
        return write(message)
    bare = write(evolve(message, envelope=inner)).partition(b"?>")[2].decode()
    soap = "http://schemas.xmlsoap.org/soap/envelope/"
    return f'<e:Envelope xmlns:e="{soap}"><e:Body>{bare}</e:Body></e:Envelope>'.encode()


def _ssdn(known: Flux, cpas: EnterpriseNumber | None, person: Ssin | None) -> SsdnRequest:
    assert known.ssdn is not None
    user = evolve(USER, org_unit=None if cpas is None else cpas.value)
    persons = () if person is None else (PersonInformation(target_ssin=person.value),)
    message = RequestMessage(reference="TEST-1", time_request=datetime(2025, 3, 3, 10, 30))  # noqa: DTZ001 (as SSDN)
    context = RequestContext(user=user, message=message, persons=persons)
    return SsdnRequest(
        context=context, services=(ServiceRequest(service_id=known.ssdn.service_id, version=known.ssdn.version),)
    )


def register_file(person: Ssin = PERSON) -> RetrieveTIGroupsRequest:
    """Ask for the file of a person in the national register."""
    return RetrieveTIGroupsRequest(
        information_customer=CUSTOMER,
        legal_context="social issues",
        search_information=SearchInformation(ssin=person, language="fr", history=True),
    )


def access(
    action: Action,
    person: Ssin = PERSON,
    *,
    start: date = TODAY,
    end: date | None = None,
    proof: ProofOfAuthentication = PROOF,
    **others: Any,
) -> ManageAccessRequest:
    """Ask to list, register or unregister."""
    if action is Action.LIST:
        others = {"query_register": Directory.ALL, "sector": 17, **others}
    else:
        others = {"purpose": INQUIRY, **others}
    return ManageAccessRequest(
        ssin=person, action=action, period=StartingPeriod(start=start, end=end), proof=proof, **others
    )


def answer(to: Simulator, content: Any, **how: Any) -> Message[Any]:
    """Ask, and read the answer, a SOAP fault too."""
    return read(to.answer(asked(content, **how)))
