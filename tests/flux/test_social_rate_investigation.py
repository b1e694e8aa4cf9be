"""SocialRateInvestigation: roles, household, contracts, and whether the tariff applies."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.energy import EnergyProduct, TariffRole
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.energy import EnergyContract, TariffCategory, TariffHousehold
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import Status
from bcss_cpas.flux.social_rate_investigation import (
    FLUX,
    CitizenCompleteStatus,
    ConsultExchangedDataReply,
    Criterion,
    ExchangedData,
    HouseholdMember,
    Identifier,
    Match,
    facts,
)
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden, place

PERSON, PARTNER, CHILD = (
    Ssin.test(date(1991, 12, 5), 346),
    Ssin.test(date(1992, 3, 21), 101),
    Ssin.test(date(2016, 6, 30), 55),
)
SOURCE = Source(Origin.FLUX, "social_rate_investigation")
FOUND = Status(value="DATA_FOUND", code="MSG00000")


def reply(given: Status | None = FOUND, *, identifier: Identifier | None = None, **citizen: Any) -> Any:
    data = ExchangedData(identifier=identifier, citizen=CitizenCompleteStatus(**citizen) if citizen else None)
    return ConsultExchangedDataReply(criterion=Criterion(ssin=PERSON), status=given, results=(data,))


def test_a_tariff_that_is_applied_shows_who_where_and_with_whom() -> None:
    message = read(golden("social_rate_investigation/applied"), expect=ConsultExchangedDataReply)
    assert message.content is not None
    found = list(facts(message.content, SOURCE))
    category, household, electricity, tariff, gas = found
    assert category == TariffCategory(
        person=PERSON, source=SOURCE.at("$.results[0].identifier"),
        roles=(TariffRole.HOUSEHOLD_HEAD, TariffRole.PROTECTED_PERSON),
    )  # fmt: skip
    assert household == TariffHousehold(
        person=PERSON, source=SOURCE.at("$.results[0].citizen"), members=(PERSON, PARTNER, CHILD),
        address=Address("4000", "RUE DES ESSAIS", "7", "B"), on=date(2026, 1, 10),
    )  # fmt: skip
    assert electricity == EnergyContract(
        person=PERSON, source=SOURCE.at("$.results[0].citizen.matches[0]"), since=IncompleteDate("2023-07-01"),
        product=EnergyProduct("E"), supplier="Fournisseur Exemple", ean="541440110000000001",
        customer_number="C-000451", holder="LUC EXEMPLAIRE",
    )  # fmt: skip
    assert tariff == Right(
        person=PERSON, source=SOURCE.at("$.results[0].citizen.matches[0]"), kind=RightKind.SOCIAL_TARIFF, granted=True,
        since=IncompleteDate("2026-01-01"), until=IncompleteDate("2027-01-01"), detail="E",
        payer="Fournisseur Exemple",
    )  # fmt: skip
    assert isinstance(gas, EnergyContract)
    assert (gas.product, gas.until) == (EnergyProduct("G"), IncompleteDate("2026-07-01"))


def test_a_right_that_is_not_determined_yet_is_neither_granted_nor_refused() -> None:
    found = list(facts(reply(matches=(Match(supplier_name="X"),)), SOURCE))
    assert [type(fact) for fact in found] == [EnergyContract]
    assert found[0].value("en") == "X"


def test_a_right_that_is_refused_is_a_fact() -> None:
    (_, right) = facts(reply(matches=(Match(eligibility=False),)), SOURCE)
    assert isinstance(right, Right)
    assert (right.granted, right.detail, right.payer) == (False, None, None)


def test_no_role_is_an_answer_and_silence_is_none() -> None:
    (none,) = facts(reply(identifier=Identifier(final_customer=False)), SOURCE)
    assert isinstance(none, TariffCategory)
    assert none.roles == ()
    assert list(facts(reply(identifier=Identifier()), SOURCE)) == []


def test_members_without_a_number_are_not_counted() -> None:
    (household,) = facts(reply(members=(HouseholdMember(name="X"), HouseholdMember(ssin=CHILD))), SOURCE)
    assert isinstance(household, TariffHousehold)
    assert (household.members, household.address) == ((CHILD,), None)
    assert list(facts(reply(members=(HouseholdMember(name="X"),)), SOURCE)) == []


def test_a_number_that_the_register_does_not_know_is_told_inside_the_result() -> None:
    outcome = read(golden("social_rate_investigation/unknown_at_the_register")).outcome
    assert outcome is not None
    assert (outcome.kind, outcome.identity) == (OutcomeKind.IDENTITY, IdentityProblem.UNKNOWN)


@pytest.mark.parametrize(("status", "inner", "kind"), [
    (FOUND, None, OutcomeKind.DATA),
    (FOUND, "SOMETHING_ELSE", OutcomeKind.UNCLASSIFIED),
    (Status(value="NO_RESULT", code="MSG00012"), "SSIN_NOT_FOUND", OutcomeKind.NOT_INTEGRATED),
    (Status(value="NO_DATA_FOUND", code="MSG00100"), None, OutcomeKind.NO_DATA),
    (None, None, OutcomeKind.UNCLASSIFIED),
])  # fmt: skip
def test_the_status_of_the_reply_speaks_first_and_a_strange_one_is_no_data(
    status: Status | None, inner: str | None, kind: OutcomeKind
) -> None:
    outcome = FLUX.outcome(reply(status, status=inner) if inner else reply(status))
    assert outcome is not None
    assert outcome.kind is kind


def test_a_fault_says_why() -> None:
    fault = read(
        b"<consultExchangedDataFault><detail><severity>FATAL</severity><reasonCode>MSG00013</reasonCode></detail>"
        b"</consultExchangedDataFault>"
    )
    assert fault.flux == "social_rate_investigation"
    assert fault.outcome is not None
    assert fault.outcome.kind is OutcomeKind.REFUSED
    assert fault.person is None


def test_without_the_person_asked_there_are_no_facts() -> None:
    data = ExchangedData(identifier=Identifier(final_customer=True))
    assert list(facts(ConsultExchangedDataReply(results=(data,)), SOURCE)) == []


@given(bodies(ConsultExchangedDataReply))
def test_every_fact_is_of_the_person_asked_and_names_the_place_where_it_stands(
    content: ConsultExchangedDataReply,
) -> None:
    found = list(facts(content, SOURCE))
    assert {fact.person for fact in found} <= {FLUX.person(content)}
    assert {type(fact) for fact in found} <= set(FLUX.gives)
    assert [fact.source.path for fact in found if place(content, fact.source.path) is None] == []


@given(bodies(ConsultExchangedDataReply))
def test_the_tariff_is_a_right_exactly_where_its_eligibility_is_told(content: ConsultExchangedDataReply) -> None:
    matches = [match for each in content.results if each.citizen is not None for match in each.citizen.matches]
    told = [match.eligibility for match in matches if match.eligibility is not None]
    rights = [fact.granted for fact in facts(content, SOURCE) if isinstance(fact, Right)]
    assert rights == (told if content.criterion is not None else [])


def test_what_is_known_stands_in_the_blocks_that_came() -> None:
    undecided, decided = Match(supplier_name="A"), Match(supplier_name="B", eligibility=False)
    assert FLUX.kinds(ConsultExchangedDataReply(criterion=Criterion(ssin=PERSON))) == FLUX.gives
    assert FLUX.kinds(reply(identifier=Identifier())) == (TariffCategory,)
    assert FLUX.kinds(reply(matches=(decided,))) == (TariffHousehold, EnergyContract, Right)
    assert FLUX.kinds(reply(status="SSIN_NOT_FOUND")) == (TariffHousehold, EnergyContract, Right)
    assert FLUX.kinds(reply(matches=(undecided,))) == (TariffHousehold, EnergyContract)
    assert FLUX.kinds(reply()) == ()
