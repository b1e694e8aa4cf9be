"""Readers against schemas: the official ones, and small ones of our own."""

from pathlib import Path

import pytest

from bcss_cpas.cli import main
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.errors import InputError, ReadError
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._conformance import Fit, conformance
from bcss_cpas.flux._remap import Remap
from tests.schemas import FOLDER, needs_schemas

OFFICIAL = sorted(
    {
        (name, body.schema)
        for name in flux_names()
        for body in flux(name).bodies
        if body.grade is Grade.SCHEMA and body.schema is not None
    }
)


@needs_schemas
@pytest.mark.parametrize(("name", "schema"), OFFICIAL)
def test_every_element_of_an_official_schema_is_typed_or_kept(name: str, schema: str) -> None:
    found = conformance(FOLDER / schema, name)
    assert found.of(Fit.UNKNOWN) == ()
    assert found.conforms
    assert found.of(Fit.TYPED)


@needs_schemas
def test_the_version_is_picked_by_the_namespace() -> None:
    found = conformance(FOLDER / "retrieve_ti_groups" / "RetrieveTIGroupsV2.wsdl", "retrieve_ti_groups")
    assert found.versions == ("v2",)


XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="{ns}" targetNamespace="{ns}"
  elementFormDefault="qualified">
  <xs:include schemaLocation="types.xsd"/>
  <xs:element name="ManageAccessReply">
    <xs:complexType><xs:sequence>
      <xs:element name="OriginalRequest" type="m:Asked" minOccurs="0"/>
      <xs:element ref="m:Registrations" maxOccurs="unbounded"/>
      <xs:element name="Remark"/>
    </xs:sequence><xs:attribute name="lang"/></xs:complexType>
  </xs:element>
</xs:schema>"""
TYPES = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="{ns}" targetNamespace="{ns}"
  elementFormDefault="qualified">
  <xs:complexType name="Person"><xs:sequence><xs:element name="SSIN" type="xs:string"/></xs:sequence></xs:complexType>
  <xs:complexType name="Asked"><xs:complexContent><xs:extension base="m:Person">
    <xs:sequence><xs:group ref="m:Rest"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
  <xs:group name="Rest"><xs:choice><xs:element name="Action"/><xs:element name="Earlier" type="m:Asked"/>
    <xs:any/></xs:choice></xs:group>
  <xs:element name="Registrations"><xs:complexType><xs:sequence>
    <xs:element name="Purpose"><xs:complexType><xs:simpleContent><xs:extension base="xs:integer">
      <xs:attribute name="since"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
    <xs:element name="Elsewhere" type="missing"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>"""
NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/ManageAccess"


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    """Write a schema of the reply alone, with what it includes beside it."""
    (tmp_path / "types.xsd").write_text(TYPES.format(ns=NS))
    (tmp_path / "reply.xsd").write_text(XSD.format(ns=NS))
    return tmp_path / "reply.xsd"


def test_what_is_typed_and_what_is_not_known_is_told_by_its_path(schema: Path) -> None:
    found = conformance(schema, "manage_access")
    assert found.of(Fit.TYPED) == (
        "/ManageAccessReply/OriginalRequest",
        "/ManageAccessReply/OriginalRequest/SSIN",
        "/ManageAccessReply/OriginalRequest/Action",
        "/ManageAccessReply/Registrations",
        "/ManageAccessReply/Registrations/Purpose",
    )
    assert found.of(Fit.UNKNOWN) == (
        "/ManageAccessReply/OriginalRequest/Earlier",
        "/ManageAccessReply/OriginalRequest/*",
        "/ManageAccessReply/Registrations/Purpose/@since",
        "/ManageAccessReply/Registrations/Elsewhere",
        "/ManageAccessReply/Remark",
        "/ManageAccessReply/@lang",
    )
    assert "RegistrationFound.org_unit" in found.lacking
    assert "OriginalRequest.ssin" not in found.lacking


def test_a_schema_of_another_flux_is_refused(schema: Path) -> None:
    with pytest.raises(InputError, match="no root of identify_person"):
        conformance(schema, "identify_person")


def test_what_is_no_schema_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.xsd").write_text("<not")
    with pytest.raises(ReadError):
        conformance(tmp_path / "x.xsd", "manage_access")


LOCAL = """<s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:official" targetNamespace="urn:official">
  <s:element name="findPropertiesAnswer"><s:complexType><s:sequence>
    <s:element name="status" type="o:State"/><s:element name="owner" minOccurs="0"/>
  </s:sequence></s:complexType></s:element>
  <s:complexType name="State"><s:sequence><s:element name="code"/></s:sequence></s:complexType>
</s:schema>"""


def test_a_reader_without_schema_is_compared_under_the_official_names(tmp_path: Path) -> None:
    (tmp_path / "official.xsd").write_text(LOCAL)
    with pytest.raises(InputError, match="no root"):
        conformance(tmp_path / "official.xsd", "patrimony")
    remap = Remap("patrimony", roots=(("findPropertiesAnswer", "findPropertiesResponse"),))
    found = conformance(tmp_path / "official.xsd", "patrimony", [remap])
    assert found.of(Fit.UNKNOWN) == ("/findPropertiesAnswer/owner",)
    assert "/findPropertiesAnswer/status/code" in found.of(Fit.TYPED)


def test_a_reader_without_schema_is_found_by_the_name_of_its_root(tmp_path: Path) -> None:
    (tmp_path / "official.xsd").write_text(LOCAL.replace("findPropertiesAnswer", "findPropertiesResponse"))
    assert conformance(tmp_path / "official.xsd", "patrimony").versions == ("v1",)


def test_the_command_tells_what_is_not_known(schema: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conformance", str(schema), "--flux", "manage_access"]) == 1
    assert "unknown: /ManageAccessReply/Remark" in capsys.readouterr().out
    assert main(["conformance", str(schema), "--flux", "manage_access", "--format", "json"]) == 1
    assert '"fit": "unknown"' in capsys.readouterr().out
    assert main(["conformance", str(schema), "--flux", "nothing"]) == 2
