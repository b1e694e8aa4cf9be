"""A WSDL that a CPAS holds is compared when a program starts: differences are told, nothing is raised or fetched."""

from importlib.resources import files
from pathlib import Path

import pytest
from attrs import evolve

from bcss_cpas.client.settings import Addresses
from bcss_cpas.client.wsdl import check_wsdl, check_wsdls
from bcss_cpas.flux._conformance import Fit
from tests.client.servers import website
from tests.client.test_soap import config
from tests.schemas import FOLDER, needs_schemas

OURS = files("bcss_cpas.client.simulator") / "interfaces" / "job_seeker.wsdl"


@pytest.fixture
def wsdl(tmp_path: Path) -> Path:
    path = tmp_path / "job_seeker.wsdl"
    path.write_text(OURS.read_text("utf-8"), "utf-8")
    return path


def change(path: Path, old: str, new: str) -> Path:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path


def test_a_wsdl_that_fits(wsdl: Path) -> None:
    check = check_wsdl(wsdl, "job_seeker")
    assert check.differences == ()
    assert [(each.name, each.address) for each in check.operations] == [
        ("consultContactAndInscription", "http://localhost/")
    ]
    assert check.operations[0].soap_action.endswith("/consultContactAndInscription")
    assert check.conformance is not None
    assert check.conformance.of(Fit.UNKNOWN) == ()


def test_an_element_that_the_reader_does_not_know_is_told(wsdl: Path) -> None:
    check = check_wsdl(change(wsdl, 'name="legalContext"', 'name="legalGround"'), "job_seeker")
    assert any(each.startswith("unknown to the reader: /") and "legalGround" in each for each in check.differences)


def test_another_soap_action_is_told(wsdl: Path) -> None:
    check = check_wsdl(change(wsdl, 'soapAction="http://', 'soapAction="urn:'), "job_seeker")
    assert check.differences == ("consultContactAndInscription is asked under another SOAP action",)


def test_a_wsdl_of_another_flux_is_told(wsdl: Path) -> None:
    (told,) = check_wsdl(wsdl, "self_employed").differences
    assert told.startswith("the reader cannot be compared")


@pytest.mark.parametrize("text", ["", "no XML", "<a/>", '<!DOCTYPE a [<!ENTITY x "y">]><a/>'])
def test_what_is_no_wsdl_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "no.wsdl"
    path.write_text(text)
    check = check_wsdl(path, "job_seeker")
    assert (check.operations, check.conformance) == ((), None)
    of_zeep, of_reader = check.differences
    assert of_zeep.startswith("zeep ")
    assert of_reader.startswith("the reader cannot be compared")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert len(check_wsdl(tmp_path / "absent.wsdl", "job_seeker").differences) == 2


def test_what_a_wsdl_includes_from_elsewhere_is_not_fetched(wsdl: Path) -> None:
    with website() as site:
        include = f'<xsd:import namespace="urn:x" schemaLocation="{site.url}/x.xsd"/>'
        text = wsdl.read_text("utf-8")
        place = text.index(">", text.index("schema ")) + 1
        wsdl.write_text(text[:place] + include.replace("xsd:", _prefix(text)) + text[place:], "utf-8")
        (told,) = check_wsdl(wsdl, "job_seeker").differences
        assert told == "zeep cannot load it: InputError"
        assert site.requests == []


def _prefix(text: str) -> str:
    before = text[: text.index("schema ")]
    return before[before.rindex("<") + 1 :]


def test_a_flux_of_the_older_services_is_compared_without_its_action(tmp_path: Path) -> None:
    connector = tmp_path / "manage_access.wsdl"
    connector.write_text((files("bcss_cpas.client.simulator") / "interfaces" / "manage_access.wsdl").read_text("utf-8"))
    for flux in ("manage_access", "identify_person"):
        assert check_wsdl(connector, flux).operations[0].name == "sendXML"
        assert not any("SOAP action" in each for each in check_wsdl(connector, flux).differences)


def test_those_of_the_settings_are_compared(wsdl: Path, tmp_path: Path) -> None:
    addresses = Addresses(wsdl=(("job_seeker", str(wsdl)), ("self_employed", str(tmp_path / "absent.wsdl"))))
    found = check_wsdls(evolve(config("http://127.0.0.1"), addresses=addresses))
    assert [(each.flux, bool(each.differences)) for each in found] == [("job_seeker", False), ("self_employed", True)]


@needs_schemas
@pytest.mark.parametrize(
    ("flux", "name"),
    [
        ("dmfa_consultation", "DmfaConsultationV1.wsdl"),
        ("hdi_indemnity_allowance", "HdiIndemnityAllowanceV1.wsdl"),
        ("handi", "HandiV2.wsdl"),
        ("job_seeker", "JobSeekerV1.wsdl"),
        ("self_employed", "SelfEmployedV2.wsdl"),
        ("retrieve_ti_groups", "RetrieveTIGroupsV2.wsdl"),
    ],
)
def test_the_official_ones_fit(flux: str, name: str) -> None:
    (path, *_) = sorted(FOLDER.rglob(name), key=lambda each: -len(each.parts))
    check = check_wsdl(path, flux)
    assert check.operations
    assert check.differences == ()
