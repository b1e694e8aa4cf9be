"""ATT101: an installation premium, told by the name of a listed attestation."""

from typing import Any

import pytest

from bcss_cpas.codes.attestation import AttestationKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.attestation import Attestation
from bcss_cpas.flux._read import read
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SPOUSE, consulting, dossier, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.schemas import ROOT

LIST = "list_of_attestations"


def listed(name: str | None, **fields: Any) -> Attestation:
    given = {"person": APPLICANT, "source": told_by(LIST), "kind": AttestationKind.LISTED, "name": name, **fields}
    return Attestation(**given)


def premiums(*facts: Any) -> Dossier:
    return dossier(*facts, consultations=consulting(LIST))


@pytest.mark.parametrize("name", [
    "Prime d'installation / Installatiepremie", "PRIME UNIQUE D’INSTALLATION", "installatiepremie", "Installatiepremie",
])  # fmt: skip
def test_a_premium_is_told_by_its_name(name: str):
    finding = finding_of("ATT101", premiums(listed(name)))
    assert finding.observed[0].what == name
    assert dict(finding.values) == {"since": IncompleteDate("0000-00-00"), "cpas": "?"}


@pytest.mark.parametrize("name", [None, "", "Exonération article 35 / Vrijstelling artikel 35", "Prime de rentrée"])
def test_another_attestation_is_no_premium(name: str | None):
    assert status_of("ATT101", premiums(listed(name))) is PASSED


@pytest.mark.parametrize("fields", [
    {"cancelled": True}, {"replaced": True}, {"kind": AttestationKind.PIIS}, {"person": SPOUSE},
])  # fmt: skip
def test_where_no_attestation_that_stands_is_listed_nothing_is_concluded(fields: dict[str, Any]):
    project = listed(None, kind=AttestationKind.PIIS)
    result = result_of("ATT101", premiums(project, listed("Installatiepremie", **fields)))
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, ("benefits",))


def test_a_premium_is_found_in_a_message():
    message = read(ROOT / "tests" / "golden" / LIST / "installation_premium.xml")
    assert message.person is not None
    said = Declaration(person=message.person, on=REQUEST)
    inquiry = Dossier(reference="R", declaration=said, requested_on=REQUEST, messages=(message,))
    assert status_of("ATT101", inquiry) is FOUND
