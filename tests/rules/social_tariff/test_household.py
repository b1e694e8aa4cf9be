"""ST101: the household known to the social tariff against the declared one."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.energy import TariffHousehold
from bcss_cpas.rules._examples import (
    APPLICANT,
    CHILD,
    HOME,
    PARENT,
    REQUEST,
    SPOUSE,
    TODAY,
    consulting,
    dossier,
    told_by,
)
from bcss_cpas.testing import values
from tests.inquiries import PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules.household.people import link, member

FLUX = "social_rate_investigation"


def known(*members: Ssin, on: date | None = REQUEST, **fields: Any) -> TariffHousehold:
    return TariffHousehold(**{"person": APPLICANT, "source": told_by(FLUX), "members": members, "on": on, **fields})


def file(*facts: Any, said: tuple[Member, ...] = (), **fields: Any) -> Dossier:
    return dossier(*facts, declared={"household": said}, **{"consultations": consulting(FLUX), **fields})


def differing(*facts: Any, said: tuple[Member, ...] = ()) -> tuple[set[Any], set[Any]]:
    """Tell who is known there and not declared, and who is declared and not known there."""
    found = result_of("ST101", file(*facts, said=said)).findings
    extra = {finding.observed[0].what for finding in found if finding.declared is None}
    return extra, {finding.declared.what for finding in found if finding.declared is not None}


CHILD_HERE = member(Kin.CHILD, CHILD)


@pytest.mark.parametrize(("members", "said", "expected"), [
    ((APPLICANT,), (), (set(), set())),
    ((APPLICANT, CHILD), (CHILD_HERE,), (set(), set())),
    ((CHILD,), (CHILD_HERE,), (set(), set())),
    ((APPLICANT, CHILD, PARENT), (CHILD_HERE,), ({PARENT}, set())),
    ((APPLICANT,), (CHILD_HERE,), (set(), {CHILD})),
    ((APPLICANT, SPOUSE), (CHILD_HERE,), ({SPOUSE}, {CHILD})),
    ((), (CHILD_HERE,), (set(), set())),
])  # fmt: skip
def test_whoever_is_in_one_of_the_two_alone_is_a_question(
    members: tuple[Ssin, ...], said: tuple[Member, ...], expected: tuple[set[Ssin], set[Ssin]]
):
    assert differing(known(*members, address=HOME), said=said) == expected


def test_a_member_declared_without_a_number_may_be_anybody_known_there():
    assert differing(known(APPLICANT, CHILD), said=(member(Kin.CHILD),)) == (set(), set())
    extra, _ = differing(known(APPLICANT, CHILD, PARENT), said=(member(Kin.CHILD),))
    assert len(extra) == 1


def test_a_member_who_came_after_the_register_was_read_cannot_be_known_there():
    later = member(Kin.CHILD, CHILD, since=date(2025, 2, 18))
    same_day = member(Kin.CHILD, CHILD, since=REQUEST)
    assert differing(known(APPLICANT), said=(later,)) == (set(), set())
    assert differing(known(APPLICANT), said=(same_day,)) == (set(), {CHILD})
    assert differing(known(APPLICANT, on=None), said=(later,)) == (set(), {CHILD})


def test_the_household_that_was_read_last_counts():
    older, newer = known(APPLICANT, PARENT, on=date(2024, 1, 1)), known(APPLICANT, on=date(2025, 1, 1))
    assert differing(older, newer) == differing(newer, older) == (set(), set())
    assert differing(known(APPLICANT, PARENT, on=None), newer) == (set(), set())


def test_both_sides_are_shown_with_their_sources():
    finding = finding_of("ST101", file(known(APPLICANT), said=(CHILD_HERE,)))
    assert finding.declared.source.path == "$.declaration.household[0]"
    assert [(said.what, said.source.name) for said in finding.observed] == [("–", FLUX)]


def test_what_the_rules_on_the_household_ask_is_covered():
    both = consulting(FLUX, "retrieve_ti_groups")
    inquiry = file(known(APPLICANT, CHILD), link(CHILD, "03"), consultations=both)
    covered = {finding.rule: finding.covered_by for finding in check(inquiry, TODAY).silenced}
    assert covered["ST101"] == "HH101"


def test_without_the_flux_or_a_declared_household_nothing_is_concluded():
    assert status_of("ST101", file()) is PASSED
    assert status_of("ST101", file(consultations=())) is SKIPPED
    assert result_of("ST101", dossier(known(APPLICANT))).skip.not_asked == ("household",)


@given(st.sets(values.ssins(), max_size=4), st.sets(values.ssins(), max_size=4))
def test_the_two_differ_by_exactly_those_who_are_in_one_alone(there: set[Ssin], here: set[Ssin]):
    said = tuple(member(Kin.OTHER_RELATIVE, ssin) for ssin in here)
    assert differing(known(APPLICANT, *there), said=said) == (there - here, here - there)
