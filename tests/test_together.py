"""Cases that are tried together: all of them are, and each that fails is named."""

import inspect

import pytest

from tests.together import together

TRIED: list[int] = []


@together("number", range(5))
def each_is_tried(number: int) -> None:
    TRIED.append(number)
    assert number not in (1, 3), "odd"


@together("number", range(5), ids=lambda number: f"number {number}")
def two_is_refused(number: int) -> None:
    with pytest.raises(ZeroDivisionError):
        _ = 1 / (number - 2 if number == 2 else 0)
    if number == 2:
        pytest.fail("two")


@together(("one", "two"), [(1, 1), (2, 2)])
def both_are_the_same_and_a_fixture_is_given(one: int, fixture: str, two: int) -> None:
    assert one == two
    assert fixture == "given"


def test_all_that_fail_are_named_and_those_after_them_are_tried() -> None:
    TRIED.clear()
    with pytest.raises(ExceptionGroup, match="2 of 5 cases: 1, 3") as caught:
        each_is_tried()
    assert TRIED == [0, 1, 2, 3, 4]
    assert [error.__notes__ for error in caught.value.exceptions] == [["in the case 1"], ["in the case 3"]]
    assert all("odd" in str(error) for error in caught.value.exceptions)


def test_one_that_fails_alone_fails_as_it_would_alone() -> None:
    with pytest.raises(pytest.fail.Exception, match="two") as caught:
        two_is_refused()
    assert caught.value.__notes__ == ["in the case number 2"]


def test_a_test_keeps_its_other_arguments() -> None:
    both_are_the_same_and_a_fixture_is_given(fixture="given")
    assert list(inspect.signature(both_are_the_same_and_a_fixture_is_given).parameters) == ["fixture"]
