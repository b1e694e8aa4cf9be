"""Where the person lives: rows in the order of time, each ended by its deletion or by the next one."""

import pytest

from bcss_cpas.facts import address, identity
from bcss_cpas.flux import retrieve_ti_groups
from bcss_cpas.flux._register import residence
from bcss_cpas.flux._register.basics import AddressAbroad, CodeLabel
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply
from tests.flux.register import PERSON, SOURCE, D, facts, times


def home(since: str | None, until: str | None = None, street: str = "Rue des Fictions") -> residence.MainAddress:
    where = residence.BelgianAddress(zip_code="4000", street=residence.Street(label=street), house_number="17", box="b")
    return residence.MainAddress(date=since and D(since), del_date=until and D(until), address=where)


def test_an_empty_file_and_no_file_give_no_facts() -> None:
    assert facts(object) == []
    assert list(retrieve_ti_groups.facts(RetrieveTIGroupsReply(), SOURCE)) == []


def test_addresses_are_ordered_and_each_ends_where_the_next_starts() -> None:
    found = facts(address.Residence, main_addresses=(home("2019-03-01"), home("1985-07-30"), home("2008-09-15")))
    assert times(found) == [("1985-07-30", "2008-09-15"), ("2008-09-15", "2019-03-01"), ("2019-03-01", None)]
    assert [fact.source.path for fact in found] == [f"$.file.main_addresses[{place}]" for place in (1, 2, 0)]


def test_a_deletion_ends_an_address_before_the_next_starts() -> None:
    found = facts(address.Residence, main_addresses=(home("2019-03-01"), home("2008-09-15", "2018-01-31")))
    assert times(found) == [("2008-09-15", "2018-01-31"), ("2019-03-01", None)]


def test_the_last_address_ends_by_its_deletion() -> None:
    assert times(facts(address.Residence, main_addresses=(home("2019-03-01", "2024-12-31"),))) == [
        ("2019-03-01", "2024-12-31")
    ]


def test_of_two_rows_of_one_day_the_first_in_the_reply_is_the_later() -> None:
    rows = (home("2019-03-01", street="Rue A"), home("2019-03-01", street="Rue B"))
    found = facts(address.Residence, main_addresses=rows)
    assert [fact.address.street for fact in found if fact.until is None] == ["Rue A"]
    assert times(found) == [("2019-03-01", "2019-03-01"), ("2019-03-01", None)]


def test_a_row_whose_date_is_broken_or_incomplete_comes_in_its_place() -> None:
    found = facts(address.Residence, main_addresses=(home("2008-09-15"), home("1985-00-00"), home(None)))
    assert times(found) == [(None, "1985-00-00"), ("1985-00-00", "2008-09-15"), ("2008-09-15", None)]


def test_an_address_has_its_parts_and_its_source() -> None:
    (found,) = facts(address.Residence, main_addresses=(home("2019-03-01"),))
    assert found.address == address.Address("4000", "Rue des Fictions", "17", "b")
    assert (found.person, found.source) == (PERSON, SOURCE.at("$.file.main_addresses[0]"))


def test_a_street_in_free_text_counts_where_it_has_no_label() -> None:
    where = residence.BelgianAddress(street=residence.Street(remark="Hameau"))
    (found,) = facts(address.Residence, main_addresses=(residence.MainAddress(address=where),))
    assert found.address.street == "Hameau"


def test_a_municipality_and_a_status_in_its_place_are_told_apart() -> None:
    codes = {"2024-11-04": "99991", "2020-01-01": "00992", "1999-05-01": "62063"}
    rows = (residence.Residence(date=D(day), municipality=CodeLabel(code=code)) for day, code in codes.items())
    found = facts(identity.FileOwner, residences=tuple(rows))
    assert [(fact.municipality, fact.status and fact.status.label("en")) for fact in found] == [
        ("62063", None),
        (None, "left for abroad"),
        (None, "struck off ex officio"),
    ]
    assert times(found)[-1] == ("2024-11-04", None)


def test_a_municipality_is_said_as_the_reply_says_it() -> None:
    codes = (("62063", "Liège"), ("62063", None), ("99991", "d'office"), ("00123", "Atlantide"), ("00123", None))
    rows = (
        residence.Residence(date=D(f"200{number}-01-01"), municipality=CodeLabel(code=code, label=label))
        for number, (code, label) in enumerate(codes)
    )
    found = facts(identity.FileOwner, residences=tuple(rows))
    assert [fact.label for fact in found] == [label for _, label in codes]
    assert [fact.value("en") for fact in found] == ["Liège", "62063", "struck off ex officio", "Atlantide", "«00123»"]


def test_a_pending_change_of_address_is_a_declaration_and_no_residence() -> None:
    row = residence.AddressChangeDeclaration(date=D("2025-02-10"), address="Rue de l'Exemple 12 4020 Liège")
    (found,) = facts(address.DatedFact, address_change_declaration=row)
    assert isinstance(found, address.AddressDeclaration)
    assert (found.text, found.since) == ("Rue de l'Exemple 12 4020 Liège", D("2025-02-10"))
    assert found.may_mean(address.Address("4020", "rue de l'exemple"))
    assert not found.may_mean(address.Address("4000", "rue de l'exemple"))


def test_a_change_of_address_without_text_is_nothing() -> None:
    assert facts(object, address_change_declaration=residence.AddressChangeDeclaration(date=D("2025-02-10"))) == []


def test_reference_addresses_stand_side_by_side() -> None:
    rows = tuple(residence.ReferenceAddress(date=D(day)) for day in ("2020-01-01", "2018-01-01"))
    assert times(facts(address.ReferenceAddress, reference_addresses=rows)) == [
        ("2020-01-01", None),
        ("2018-01-01", None),
    ]


def test_addresses_abroad_come_from_the_post_and_from_the_person() -> None:
    berlin = AddressAbroad(country=CodeLabel(code="103"), line1="Musterstrasse 15", line3="Berlin")
    post = residence.ResidenceAbroad(date=D("2015-01-01"), address=residence.PostAbroad(address=berlin))
    said = residence.DeclaredAddressAbroad(date=D("2016-01-01"), address=berlin)
    found = facts(address.ResidenceAbroad, residences_abroad=(post,), declared_addresses_abroad=(said,))
    assert [fact.address for fact in found] == [
        address.Address(country="103", lines=("Musterstrasse 15", "Berlin")),
        address.Address(country="103", lines=("Musterstrasse 15", "Berlin")),
    ]
    assert [fact.source.path for fact in found] == [
        "$.file.residences_abroad[0]",
        "$.file.declared_addresses_abroad[0]",
    ]


@pytest.mark.parametrize(("code", "positive"), [("1", True), ("2", False), ("3", None)])
def test_only_the_last_inquiry_counts(code: str, positive: bool | None) -> None:
    rows = tuple(
        residence.Investigation(date=D(day), result=residence.InvestigationResult(code=result))
        for day, result in (("2024-10-20", code), ("2020-01-01", "1"))
    )
    assert [fact.positive for fact in facts(address.AddressInquiry, investigations=rows)] == [positive]
