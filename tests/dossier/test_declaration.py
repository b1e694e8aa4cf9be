"""What the applicant declared: none is an answer, not asked is not."""

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError

from bcss_cpas.codes.kin import Relation
from bcss_cpas.convert import from_json, to_dict, to_json
from bcss_cpas.dossier.declaration import Declaration, Income, IncomeKind, Kin, Member, Property
from bcss_cpas.errors import InputError
from bcss_cpas.rules._examples import APPLICANT, CHILD, REQUEST, dossier
from bcss_cpas.text import LANGUAGES
from tests.inquiries import FOUND, PASSED, SKIPPED, status_of

LISTS = ("household", "incomes", "property", "work", "benefits", "savings")
BARE = Declaration(person=APPLICANT, on=REQUEST)


def test_nothing_was_asked_unless_it_is_said():
    assert {getattr(BARE, field.name) for field in fields(Declaration) if field.name not in ("person", "on")} == {None}


@pytest.mark.parametrize("name", LISTS)
def test_none_and_not_asked_are_different_and_stay_so(name: str):
    none = evolve(BARE, **{name: ()})
    assert none != BARE
    assert name not in to_dict(BARE)
    assert to_dict(none)[name] == []
    assert getattr(from_json(Declaration, to_json(none)), name) == ()
    assert getattr(from_json(Declaration, to_json(BARE)), name) is None


def test_a_rule_takes_none_for_an_answer_and_not_asked_for_none():
    from bcss_cpas.rules.household.hh101_undeclared_member import RULE

    alone = evolve(RULE.triggers(), declaration=evolve(BARE, household=()))
    silent = evolve(RULE.triggers(), declaration=BARE)
    assert status_of("HH101", alone) is FOUND
    assert status_of("HH101", silent) is SKIPPED
    assert status_of("HH102", alone) is PASSED


@pytest.mark.parametrize(("numerator", "denominator"), [(1, 1), (1, 2), (2, 3), (7, 16), (3, 3)])
def test_a_share_of_a_property_is_a_fraction_up_to_the_whole(numerator: int, denominator: int):
    share = Property(built=True, share_numerator=numerator, share_denominator=denominator)
    assert (share.share_numerator, share.share_denominator) == (numerator, denominator)


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 1), (-1, 2), (3, 2), (1, 0), (1, -2), (0, 0)])
def test_what_is_no_fraction_up_to_the_whole_is_refused(numerator: int, denominator: int):
    with pytest.raises(InputError, match="share"):
        Property(built=True, share_numerator=numerator, share_denominator=denominator)


def test_a_property_is_owned_whole_unless_it_is_said():
    plot = Property(built=False)
    assert (plot.share_numerator, plot.share_denominator, plot.abroad, plot.bare_ownership) == (1, 1, False, False)


def test_an_income_is_net_monthly_and_the_applicants_own_unless_it_is_said():
    wage = Income(kind=IncomeKind.WAGE, amount=Decimal(100))
    assert (wage.net, wage.frequency, wage.owner) == (True, "monthly", None)


@pytest.mark.parametrize("kin", Kin)
def test_every_relation_that_can_be_declared_has_a_name_in_four_languages(kin: Kin):
    assert all(Relation(kin).label(lang) and "«" not in Relation(kin).label(lang) for lang in LANGUAGES)


def test_a_dossier_is_that_of_the_person_who_declares():
    assert dossier().person == APPLICANT


@pytest.mark.parametrize("frozen", [BARE, dossier(), Member(kin=Kin.CHILD, ssin=CHILD)])
def test_nothing_of_it_can_be_changed(frozen: Any):
    with pytest.raises(FrozenInstanceError):
        frozen.person = CHILD
