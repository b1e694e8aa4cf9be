"""The WSDL files of ours: a client made from them talks to the simulator, and sends what the official schema allows."""

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
import requests
import zeep
from docs.wsdl_files import files
from lxml import etree
from zeep.plugins import HistoryPlugin
from zeep.transports import Transport

from bcss_cpas.client.simulator import Simulator
from bcss_cpas.client.simulator.server import SimulatorServer, serving
from bcss_cpas.client.simulator.tls import own_tls
from bcss_cpas.client.simulator.wsdl import wsdl_of
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.flux import job_seeker, retrieve_ti_groups
from bcss_cpas.flux._read import read
from bcss_cpas.flux.manage_access import Action
from tests.client.simulator.replies import a_file, a_job_search
from tests.client.simulator.test_official import OLD_FORM
from tests.client.simulator.test_server import NOW
from tests.client.simulator.world import CPAS, USER, simulator
from tests.schemas import FOLDER, schema

INTERFACES = Path(__file__).parent.parent.parent.parent / "src/bcss_cpas/client/simulator/interfaces"
WHO = {"ticket": "ZEEP-1", "customerIdentification": {"cbeNumber": CPAS.value}}
SSDN = "http://www.ksz-bcss.fgov.be/XSD/SSDN/Service"
ACCESS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/ManageAccess"


@pytest.mark.parametrize(("name", "text"), [pytest.param(name, text, id=name) for name, text in files()])
def test_a_file_says_what_the_classes_say(name: str, text: str) -> None:
    assert (INTERFACES / name).read_text("utf-8") == text, "run python -m docs.wsdl_files"


def test_no_sentence_of_the_official_files_is_in_them() -> None:
    texts = " ".join(text for _, text in files())
    assert re.findall(r"<!--", texts) == []
    assert set(re.findall(r"<\w+:documentation>(.*?)</", texts)) == {
        "What bcss_cpas reads and writes of this interface, from what is public of it. Not a document of the BCSS."
    }


@pytest.fixture
def world() -> Simulator:
    made = simulator((OLD_FORM, a_file(OLD_FORM)), (OLD_FORM, a_job_search(OLD_FORM)))
    made.register(OLD_FORM, CPAS)
    return made


@pytest.fixture(params=["http", "https"])
def server(world: Simulator, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[SimulatorServer]:
    tls = own_tls(tmp_path, NOW, check_clients=True) if request.param == "https" else None
    with serving(world, tls=tls) as running:
        yield running


@pytest.fixture
def session(tmp_path: Path) -> Iterator[requests.Session]:
    with requests.Session() as made:
        made.trust_env = False
        made.verify = str(tmp_path / "authority.pem")
        made.cert = (str(tmp_path / "client.pem"), str(tmp_path / "client.key"))
        yield made


def client(server: SimulatorServer, session: requests.Session, path: str) -> tuple[zeep.Client, HistoryPlugin]:
    if server.url.startswith("http:"):
        session.cert = None
    sent = HistoryPlugin()
    return zeep.Client(f"{server.url}{path}?wsdl", transport=Transport(session=session), plugins=[sent]), sent


def body(sent: HistoryPlugin) -> Any:
    return next(iter(sent.last_sent["envelope"].find("{*}Body")))


def test_a_client_reads_the_register(server: SimulatorServer, session: requests.Session) -> None:
    made, sent = client(server, session, "/RetrieveTIGroupsService/v2/consult")
    reply = made.service.retrieveTI(
        informationCustomer=WHO,
        legalContext="social issues",
        searchInformation={"ssin": OLD_FORM.value, "language": "fr", "history": True},
    )
    assert (reply.status.value, reply.status.code) == ("DATA_FOUND", "MSG00000")
    name = reply.rrn_it_implicit.Names.Name[0].Name
    assert ([each.Label for each in name.LastName], name.FirstName[0].Label) == (["Exemplaire"], "Nadia")
    assert reply.rrn_it_implicit.NationalNumber.NationalNumber.Date.Century == "19"
    assert reply.informationCustomer.ticket == "ZEEP-1"
    if FOLDER.is_dir():
        path = next(each.schema for each in retrieve_ti_groups.FLUX.bodies if each.version == "v2")
        schema(path or "").assertValid(body(sent))


def test_a_client_reads_who_seeks_work(server: SimulatorServer, session: requests.Session) -> None:
    made, sent = client(server, session, "/job_seeker")
    reply = made.service.consultContactAndInscription(
        informationCustomer=WHO,
        legalContext="PCSA:SOCIAL_INQUIRY",
        criteria={
            "ssin": OLD_FORM.value,
            "period": {"beginDate": "2024-01-01"},
            "publicEmploymentServices": {"publicEmploymentService": ["FOREM", "VDAB"]},
        },
    )
    (service,) = reply.results.pes
    assert (service.source, service.result.inscriptions.inscription[0].categoryPES[0].code) == ("FOREM", "FOREM110")
    if FOLDER.is_dir():
        schema(job_seeker.FLUX.bodies[0].schema or "").assertValid(body(sent))


def test_a_client_registers_through_the_connector(
    server: SimulatorServer, session: requests.Session, world: Simulator
) -> None:
    made, _ = client(server, session, "/connectors/webservice")
    told = read(made.service.sendXML(_ssdn(made, Action.REGISTER)).encode())
    assert told.outcome is not None
    assert told.outcome.code is not None
    assert told.outcome.code.value == "MSG00008", "there is one under this code already"
    (held,) = world.registrations.of(OLD_FORM)
    assert world.registrations.unregister(OLD_FORM, CPAS.value, held.quality, held.start, world.today)  # type: ignore[arg-type]
    assert read(made.service.sendXML(_ssdn(made, Action.REGISTER)).encode()).outcome.kind is OutcomeKind.DATA  # type: ignore[union-attr]
    listed = read(made.service.sendXML(_ssdn(made, Action.LIST)).encode())
    assert [each.org_unit for each in listed.content.registrations] == [CPAS.value]
    element = made.get_element(f"{{{ACCESS}}}ManageAccessReply")
    reply = etree.fromstring(made.service.sendXML(_ssdn(made, Action.LIST))).find(f".//{{{ACCESS}}}ManageAccessReply")
    parsed = element.parse(reply, made.wsdl.types)
    assert (parsed.OriginalRequest.Action, parsed.Registrations[0].OrgUnit) == ("LIST", CPAS.value)


def _ssdn(made: zeep.Client, action: Action) -> str:
    """Write a request with the types of the WSDL, and put it into a string."""
    person = {"LastName": "EXEMPLAIRE", "BirthDate": "1985-03-19"}
    inner = made.get_element(f"{{{ACCESS}}}ManageAccessRequest")
    question = inner(
        SSIN=OLD_FORM.value,
        Purpose=1,
        Period={"StartDate": "2025-03-03"},
        Action=action.value,
        QueryRegister="ALL",
        ProofOfAuthentication={"PersonData": person},
    )
    outer = made.get_element(f"{{{SSDN}}}SSDNRequest")
    user = {"UserID": USER.user_id, "Email": USER.email, "OrgUnit": CPAS.value, "MatrixID": 17}
    around = outer(
        RequestContext={"AuthorizedUser": user},
        ServiceRequest=[{"ServiceId": "OCMWCPASManageAccess", "Version": "20050930"}],
    )
    holder = etree.Element("holder")
    outer.render(holder, around)
    service = holder.find(f".//{{{SSDN}}}ServiceRequest")
    inner.render(service, question)
    if FOLDER.is_dir():
        schema("ssdn/OCMW_CPAS/ManageAccess/ManageAccessRequest.xsd").assertValid(
            etree.fromstring(etree.tostring(service[-1]))
        )
    return etree.tostring(holder[0], encoding="unicode")


def test_a_client_gets_a_fault_as_a_fault(server: SimulatorServer, session: requests.Session) -> None:
    made, _ = client(server, session, "/job_seeker")
    with pytest.raises(zeep.exceptions.Fault) as caught:
        made.service.consultContactAndInscription(
            informationCustomer=WHO, legalContext="PCSA:SOCIAL_INQUIRY", criteria={"ssin": "0"}
        )
    assert caught.value.code == "soapenv:Client"


def test_the_address_is_that_of_the_server(server: SimulatorServer, session: requests.Session) -> None:
    made, _ = client(server, session, "/job_seeker")
    assert made.service._binding_options["address"] == f"{server.url}/job_seeker"


@pytest.mark.parametrize(("path", "status"), [("/dimona?wsdl", 404), ("/nowhere?wsdl", 404), ("/job_seeker", 404)])
def test_there_is_no_wsdl_of_the_others(world: Simulator, path: str, status: int) -> None:
    with serving(world) as running:
        made = HTTPConnection("127.0.0.1", running.server_port, timeout=10)
        made.request("GET", path)
        assert made.getresponse().status == status
        made.close()


def test_a_flux_without_a_wsdl_has_none() -> None:
    with pytest.raises(LookupError):
        wsdl_of("dimona", "http://localhost/x")


def _validator(name: str, folder: Path) -> etree.XMLSchema:
    """Take the schemas out of a WSDL, and let each find the others."""
    schemas = etree.fromstring(wsdl_of(name, "http://localhost/x")).findall(
        ".//{http://www.w3.org/2001/XMLSchema}schema"
    )
    paths = {each.get("targetNamespace"): f"{number}.xsd" for number, each in enumerate(schemas)}
    for each in schemas:
        for other in each.findall("{http://www.w3.org/2001/XMLSchema}import"):
            other.set("schemaLocation", paths[other.get("namespace")])
        (folder / paths[each.get("targetNamespace")]).write_bytes(etree.tostring(each))
    return etree.XMLSchema(etree.parse(str(folder / "0.xsd")))


@pytest.mark.parametrize("name", ["retrieve_ti_groups", "job_seeker"])
def test_the_replies_of_the_population_are_valid_by_the_wsdl(name: str, tmp_path: Path) -> None:
    from bcss_cpas.client.simulator import drawn
    from bcss_cpas.flux._parse import tree_of

    validator, known, found = _validator(name, tmp_path), drawn(1, 20), 0
    for person in known.in_order:
        for reply in known.of_flux(name, person):
            validator.assertValid(tree_of(reply.document))
            found += 1
    assert found
