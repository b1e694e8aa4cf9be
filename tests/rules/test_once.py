"""What many rules ask of a case is worked out once for it; what it raises comes whenever it is asked."""

import pytest

from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._once import once
from bcss_cpas.rules._rule import Unavailable
from tests.rules.benefits import case


def test_is_worked_out_once_for_each_case() -> None:
    asked: list[Case] = []

    @once
    def nothing(case: Case) -> None:
        """Find nothing."""
        asked.append(case)

    one, other = case(()), case(())
    for each in (one, other, one, other):
        assert nothing(each) is None
    assert asked == [one, other]
    assert nothing.__doc__ == "Find nothing."


def test_what_it_raises_it_raises_each_time() -> None:
    asked: list[Case] = []

    @once
    def unknown(case: Case) -> None:
        asked.append(case)
        raise Unavailable(HouseholdLink, case.person)

    there = case(())
    for _ in range(2):
        with pytest.raises(Unavailable):
            unknown(there)
    assert asked == [there, there]
    assert not there.done
