"""RGT101: contracts without the social tariff, where aid or a protected person opens it."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.energy import EnergyProduct, TariffRole
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.energy import EnergyContract, TariffCategory
from bcss_cpas.flux.social_rate_investigation import (
    CitizenCompleteStatus,
    ConsultExchangedDataReply,
    Criterion,
    ExchangedData,
    Match,
)
from bcss_cpas.flux.social_rate_investigation import facts as facts_of_flux
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, consulting, dossier, integration, proposal, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, registration, result_of, status_of

FLUX = "social_rate_investigation"
SOURCE = told_by(FLUX)


def contract(place: int = 0, until: str | None = None, **fields: Any) -> EnergyContract:
    end = None if until is None else IncompleteDate(until)
    given = {"person": APPLICANT, "source": SOURCE.at(f"$.matches[{place}]"), "until": end}
    return EnergyContract(**{**given, "product": EnergyProduct("G"), "supplier": "Exemple Énergie", **fields})


def right(place: int = 0, until: str | None = None, *, granted: bool = False, **fields: Any) -> Right:
    end = None if until is None else IncompleteDate(until)
    given = {"person": APPLICANT, "source": SOURCE.at(f"$.matches[{place}]"), "until": end}
    return Right(**{**given, "kind": RightKind.SOCIAL_TARIFF, "granted": granted, **fields})


def file(*facts: Any, **fields: Any) -> Dossier:
    return dossier(*facts, **{"consultations": consulting(FLUX), "proposal": proposal(), **fields})


def test_product_and_supplier_are_shown():
    finding = finding_of("RGT101", file(contract(), right()))
    assert [said.what for said in finding.observed] == [EnergyProduct("G")]
    assert dict(finding.values) == {"supplier": "Exemple Énergie"}
    bare = finding_of("RGT101", file(contract(product=None, supplier=None), right()))
    assert (bare.observed[0].what, dict(bare.values)) == (EnergyProduct("?"), {"supplier": "?"})


@pytest.mark.parametrize(("facts", "expected"), [
    ((contract(), right(granted=True)), PASSED),
    ((contract(), right(until="2025-01-01", granted=True)), FOUND),
    ((contract(), right(until="2025-12-31", granted=True)), PASSED),
    ((contract(),), PASSED),
    ((contract(until="2025-01-01"), right()), PASSED),
    ((right(),), PASSED),
    ((contract(), right(kind=RightKind.OTHER)), PASSED),
    ((contract(person=SPOUSE), right(person=SPOUSE)), PASSED),
])  # fmt: skip
def test_only_a_contract_of_today_that_surely_lacks_the_tariff_is_found(facts: tuple[Any, ...], expected: object):
    assert status_of("RGT101", file(*facts)) is expected


def test_each_contract_is_compared_with_its_own_answer():
    two = (contract(0, supplier="Un"), right(0, granted=True), contract(1, supplier="Deux"), right(1))
    found = result_of("RGT101", file(*two)).findings
    assert [dict(finding.values)["supplier"] for finding in found] == ["Deux"]


@pytest.mark.parametrize(("eligible", "expected"), [(False, FOUND), (True, PASSED), (None, PASSED)])
def test_the_answer_of_the_flux_on_a_contract_belongs_to_that_contract(eligible: bool | None, expected: object):
    other = Match(product=EnergyProduct("E"), supplier_name="Autre", eligibility=True)
    match = Match(product=EnergyProduct("G"), supplier_name="Exemple Énergie", eligibility=eligible)
    exchanged = ExchangedData(citizen=CitizenCompleteStatus(matches=(other, match)))
    reply = ConsultExchangedDataReply(criterion=Criterion(ssin=APPLICANT), results=(exchanged,))
    assert status_of("RGT101", file(*facts_of_flux(reply, SOURCE))) is expected


@pytest.mark.parametrize(("fields", "expected"), [
    ({"proposal": None}, PASSED),
    ({"proposal": Proposal(aid=QualityCode.cpas(3))}, FOUND),
    ({"proposal": Proposal(aid=QualityCode.cpas(4))}, PASSED),
    ({"proposal": Proposal(category=1), "integrations": (integration(2, end=None),)}, FOUND),
    ({"proposal": None, "integrations": (integration(3, end=None),)}, FOUND),
    ({"proposal": None, "integrations": (integration(1),)}, PASSED),
    ({"proposal": None, "integrations": (integration(2, end=date(2025, 2, 28)),)}, PASSED),
    ({"proposal": None, "integrations": (integration(2, end=None, person=SPOUSE),)}, PASSED),
    ({"proposal": Proposal(aid=QualityCode.cpas(4)), "integrations": (integration(2, end=None),)}, PASSED),
])  # fmt: skip
def test_it_matters_where_the_living_wage_or_its_equivalent_is_proposed_or_runs(
    fields: dict[str, Any], expected: object
):
    assert status_of("RGT101", file(contract(), right(), **fields)) is expected


def test_a_living_wage_that_another_cpas_has_registered_runs_too():
    assert status_of("RGT101", file(contract(), right(), registration(code=2), proposal=None)) is FOUND
    assert status_of("RGT101", file(contract(), right(), registration(sector=18), proposal=None)) is PASSED


@pytest.mark.parametrize(("roles", "expected"), [
    ((TariffRole.PROTECTED_PERSON,), FOUND), ((TariffRole.FINAL_CUSTOMER, TariffRole.PROTECTED_PERSON), FOUND),
    ((TariffRole.FINAL_CUSTOMER,), PASSED), ((), PASSED),
])  # fmt: skip
def test_a_protected_person_has_the_right_by_another_way(roles: tuple[TariffRole, ...], expected: object):
    category = TariffCategory(person=APPLICANT, source=SOURCE, roles=roles)
    assert status_of("RGT101", file(contract(), right(), category, proposal=None)) is expected


def test_without_the_flux_nothing_is_concluded():
    assert status_of("RGT101", file(consultations=())) is SKIPPED
    assert status_of("RGT101", file(consultations=consulting("health_care_insurance"))) is SKIPPED
