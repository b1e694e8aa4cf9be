"""Real estate: what each part says, what is no longer owned, and that no share is ever worked out."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, Where
from bcss_cpas.codes.property import CadastralIncomeCode, SituationChange
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.property import Property
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import patrimony
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import CBSSFault, FaultDetail, Status
from bcss_cpas.flux._write import write
from bcss_cpas.flux.patrimony import (
    Asset,
    AssetDetail,
    BusinessData,
    FindPropertiesReply,
    FindPropertiesRequest,
    OwnedProperty,
    PatrimonyPerson,
    SearchCriterion,
)
from bcss_cpas.message import Outcome
from bcss_cpas.testing.bodies import Wanted, bodies
from tests.goldens import golden, place

PERSON, OTHER = (Ssin.test(date(1985, 4, 12), counter) for counter in (127, 313))
SOURCE = Source(Origin.FLUX, "patrimony", ticket="t-1", on=date(2025, 2, 17))
ASKED = SearchCriterion(ssin=PERSON)


def told(code: str | None) -> Outcome:
    outcome = read(write(FindPropertiesReply(status=Status(code=code)))).outcome
    assert outcome is not None
    return outcome


def facts(*owned: OwnedProperty) -> list[Property]:
    reply = FindPropertiesReply(search_criterion=ASKED, business_data=BusinessData(properties=owned))
    return [fact for fact in patrimony.facts(reply, SOURCE) if isinstance(fact, Property)]


@pytest.mark.parametrize(("code", "kind"), [
    ("PERSON_WITH_PROPERTIES_AND_PARTNER", OutcomeKind.DATA),
    ("PERSON_WITHOUT_PARTNER_WITH_PROPERTIES", OutcomeKind.DATA),
    ("PERSON_WITH_PARTNER_WITHOUT_PROPERTIES", OutcomeKind.DATA),
    ("PERSON_WITHOUT_PARTNER_AND_PROPERTIES", OutcomeKind.NO_DATA),
    ("PERSON_UNKNOWN_FODFIN", OutcomeKind.IDENTITY),
    ("INVALID_RESPONSE_FODFIN", OutcomeKind.SOURCE_DOWN),
    ("ERROR_FODFIN", OutcomeKind.SOURCE_DOWN),
    ("VALIDATION_ERROR", OutcomeKind.INVALID_REQUEST),
    ("INSZ_UNKNOW_IN_LEGAL_CONTEXT_CBSS", OutcomeKind.NOT_INTEGRATED),
    ("INSZ_UNKNOW_IN_LEGAL_CONTEXT_PPSSI", OutcomeKind.NOT_INTEGRATED),
    ("SSIN_PROBLEM", OutcomeKind.UNCLASSIFIED),
    ("PERSON_WITHOUT_ANYTHING", OutcomeKind.UNCLASSIFIED),
    (None, OutcomeKind.UNCLASSIFIED),
])  # fmt: skip
def test_the_service_has_status_codes_of_its_own(code: str | None, kind: OutcomeKind) -> None:
    assert told(code).kind is kind


def test_a_person_unknown_at_the_source_is_a_problem_of_identity_and_no_proof_of_owning_nothing() -> None:
    assert told("PERSON_UNKNOWN_FODFIN").identity is IdentityProblem.UNKNOWN


def test_who_is_not_known_in_the_legal_context_must_be_integrated_by_the_cpas_first() -> None:
    assert told("INSZ_UNKNOW_IN_LEGAL_CONTEXT_CBSS").where is Where.CUSTOMER


def test_a_reply_without_a_status_explains_nothing() -> None:
    outcome = read(write(FindPropertiesReply(search_criterion=ASKED))).outcome
    assert outcome == Outcome(OutcomeKind.UNCLASSIFIED)


def test_a_fault_is_classified_by_its_reason() -> None:
    fault = CBSSFault(details=(FaultDetail(severity="FATAL", reason_code="MSG00013"),))
    message = read(write(fault, flux="patrimony"))
    assert message.outcome is not None
    assert (message.outcome.kind, message.person) == (OutcomeKind.REFUSED, None)


def test_each_part_with_a_cadastral_income_is_a_fact() -> None:
    content = read(golden("patrimony/owned_and_sold"), FindPropertiesReply).content
    assert content is not None
    found = [fact for fact in patrimony.facts(content, SOURCE) if isinstance(fact, Property)]
    assert [(fact.nature, fact.cadastral_income, fact.surface, fact.right, fact.owned) for fact in found] == [
        ("MAISON", Decimal(745), Decimal(312), "PP 1/2", True),
        ("JARDIN", Decimal(12), Decimal(95), "PP 1/2", True),
        ("PATURE", Decimal("8.50"), Decimal(4210), "US", False),
        (None, None, None, "US", None),
    ]
    assert found[0].income_code == CadastralIncomeCode("2")
    assert (found[0].division, found[0].situation, found[0].owners) == ("EXEMPLEVILLE 2 DIV", "RUE DU MODELE 14", 3)
    assert (found[2].right_ends, found[2].changed) == ("US 2019", IncompleteDate("2019-11-04"))
    assert {fact.person for fact in found} == {PERSON}


def test_a_property_of_which_no_part_is_told_stands_for_itself() -> None:
    (bare,) = facts(OwnedProperty(land_register_division_name="EXEMPLEVILLE"))
    assert (bare.division, bare.nature, bare.source.path) == ("EXEMPLEVILLE", None, "$.business_data.properties[0]")
    (asset,) = facts(OwnedProperty(assets=(Asset(situation="RUE"),)))
    assert (asset.situation, asset.source.path) == ("RUE", "$.business_data.properties[0].assets[0]")


@pytest.mark.parametrize(("code", "owned"), [(None, True), ("O", False), ("T", None), ("0", None)])
def test_only_the_one_code_that_is_explained_says_that_it_is_gone(code: str | None, owned: bool | None) -> None:
    change = None if code is None else SituationChange(code)
    (fact,) = facts(OwnedProperty(assets=(Asset(code_modif_situation_adm=change),)))
    assert fact.owned is owned


@pytest.mark.parametrize(("text", "day"), [
    ("2019-11-04", "2019-11-04"),
    (" 2019-11-04+01:00 ", "2019-11-04"),
    ("2019-11-04Z", "2019-11-04"),
    ("2019-11-04T10:00:00.000+01:00", "2019-11-04"),
    ("2019-11-00", "2019-11-00"),
    ("2019-13-04", None),
    ("04/11/2019", None),
    ("2019-11-04 ?", None),
    ("", None),
    (None, None),
])  # fmt: skip
def test_the_day_of_the_change_is_read_from_a_date_with_or_without_a_time(text: str | None, day: str | None) -> None:
    (fact,) = facts(OwnedProperty(assets=(Asset(date_modif_situation_adm=text),)))
    assert fact.changed == (None if day is None else IncompleteDate(day))


@given(bodies(FindPropertiesReply, Wanted(always={("FindPropertiesReply", "business_data")})))
def test_every_part_is_told_once_and_never_with_a_share(reply: FindPropertiesReply) -> None:
    found = [fact for fact in patrimony.facts(reply, SOURCE) if isinstance(fact, Property)]
    person = read(write(reply)).person
    owned = () if person is None or reply.business_data is None else reply.business_data.properties
    parts = [sum(max(1, len(asset.details)) for asset in each.assets) or 1 for each in owned]
    assert len(found) == sum(parts)
    assert all((fact.share_numerator, fact.share_denominator) == (None, None) for fact in found)
    assert len({fact.source.path for fact in found}) == len(found)
    for fact in found:
        detail = place(reply, fact.source.path)
        if isinstance(detail, AssetDetail):
            told = (detail.asset_nature, detail.land_register_income_amount, detail.surface)
            assert (fact.nature, fact.cadastral_income, fact.surface) == told


def test_the_person_is_the_one_asked_about_or_else_the_one_answered_about() -> None:
    answered = BusinessData(person=PatrimonyPerson(ssin=OTHER), properties=(OwnedProperty(),))
    asked_and_answered = FindPropertiesReply(search_criterion=ASKED, business_data=answered)
    for reply, person in (
        (asked_and_answered, PERSON),
        (FindPropertiesReply(business_data=answered), OTHER),
        (FindPropertiesReply(business_data=BusinessData(properties=(OwnedProperty(),))), None),
        (FindPropertiesReply(), None),
    ):
        assert read(write(reply)).person == person
        assert [fact.person for fact in patrimony.facts(reply, SOURCE)] == ([] if person is None else [person])
    assert read(write(FindPropertiesRequest(search_criterion=ASKED))).person == PERSON
