"""Who else knows the person, and as what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.integration.elsewhere import Elsewhere, overlaps
from bcss_cpas.periods import Period
from bcss_cpas.testing import values
from tests.integration.people import CPAS, OTHER_CPAS, OTHER_PERSON, PERSON

LIST = Source(Origin.FLUX, "manage_access")
SECTORS = st.sampled_from([17, 17, 17, 18, 7, None])


def held(
    code: int = 2,
    *,
    start: date | None = date(2024, 1, 1),
    end: date | None = None,
    by: str | None = OTHER_CPAS.value,
    sector: int | None = 17,
) -> Registration:
    """Hold a registration of the person."""
    return Registration(person=PERSON, source=LIST, sector=sector, code=code, start=start, end=end, org_unit=by)


def test_an_aid_at_another_cpas_is_told_with_its_code() -> None:
    (known,) = overlaps([held()], CPAS, date(2025, 3, 3))
    assert (str(known.quality), known.cpas, known.is_aid) == ("002", OTHER_CPAS, True)


def test_our_own_registration_is_not_elsewhere() -> None:
    assert overlaps([held(by=CPAS.value), held(by="200.000.043")], CPAS, date(2025, 3, 3)) == ()


def test_a_cpas_that_is_not_named_may_be_any() -> None:
    (known,) = overlaps([held(by="CPAS")], CPAS, date(2025, 3, 3))
    assert known.cpas is None


def test_a_code_of_another_sector_is_never_one_of_a_cpas() -> None:
    elsewhere = Elsewhere.of(CPAS, PERSON, [held(2, sector=18), held(2, sector=None)])
    assert elsewhere.inside == ()
    assert [str(each.quality) for each in elsewhere.outside] == ["18/2"]
    assert len(elsewhere.untold) == 1


def test_the_list_of_somebody_else_is_left_out() -> None:
    other = Registration(person=OTHER_PERSON, source=LIST, sector=17, code=2, start=date(2024, 1, 1))
    assert Elsewhere.of(CPAS, PERSON, [other, held()]).registrations == (held(),)


def test_a_cohabitant_elsewhere_is_no_double_aid() -> None:
    elsewhere = Elsewhere.of(CPAS, PERSON, [held(5), held(3, end=date(2025, 3, 3)), held(2, end=date(2025, 3, 2))])
    period = Period(date(2025, 3, 3), date(2025, 4, 3))
    assert [str(each.quality) for each in elsewhere.during(period)] == ["005", "003"]
    assert [str(each.quality) for each in elsewhere.double_aid(period)] == ["003"]


def test_the_previous_cpas_and_its_last_code_are_told() -> None:
    elsewhere = Elsewhere.of(
        CPAS,
        PERSON,
        [held(2, start=date(2022, 1, 1)), held(4, start=date(2023, 1, 1)), held(1, start=date(2025, 3, 3))],
    )
    previous = elsewhere.previous(date(2025, 3, 3))
    assert previous is not None
    assert str(previous.quality) == "004"
    assert Elsewhere.of(CPAS, PERSON, [held(start=None)]).previous(date(2025, 3, 3)) is None


@pytest.mark.parametrize(
    ("start", "end", "shares"),
    [
        (None, None, True),
        (date(2025, 4, 3), None, False),
        (date(2025, 4, 2), None, True),
        (None, date(2025, 3, 2), False),
        (None, date(2025, 3, 3), True),
    ],
)
def test_an_unknown_bound_is_open(start: date | None, end: date | None, shares: bool) -> None:
    elsewhere = Elsewhere.of(CPAS, PERSON, [held(start=start, end=end)])
    assert bool(elsewhere.during(Period(date(2025, 3, 3), date(2025, 4, 3)))) is shares


@given(st.lists(st.builds(held, st.integers(0, 40), sector=SECTORS)), values.days())
def test_each_registration_is_inside_outside_untold_or_ours(found: list[Registration], day: date) -> None:
    elsewhere = Elsewhere.of(CPAS, PERSON, found)
    assert len(elsewhere.inside) + len(elsewhere.outside) + len(elsewhere.untold) == len(found)
    one_day = {each.registration for each in elsewhere.during(Period.day(day))}
    assert {each.registration for each in elsewhere.on(day)} == one_day
