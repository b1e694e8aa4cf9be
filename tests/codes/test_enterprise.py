"""Enterprise numbers: which are accepted, and the one way they are shown."""

import copy
import pickle

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.errors import CodeError
from bcss_cpas.testing import values
from tests.codes.attempts import attempt, quotes

BCSS = "0244640631"


def check_digits(eight: str) -> str:
    """Divide by 97 on paper, digit after digit."""
    remainder = 0
    for digit in eight:
        remainder = int(f"{remainder}{digit}") % 97
    return str(97 - remainder).rjust(2, "0")


@given(st.from_regex(r"[01][0-9]{7}", fullmatch=True))
def test_one_pair_of_check_digits_is_right(eight: str):
    tried = [attempt(EnterpriseNumber, f"{eight}{n:02}") for n in range(100)]
    accepted = [made.value for made in tried if isinstance(made, EnterpriseNumber)]
    assert accepted == [eight + check_digits(eight)]


@given(st.from_regex(r"[2-9][0-9]{7}", fullmatch=True))
def test_a_number_starts_with_0_or_1(eight: str):
    with pytest.raises(CodeError, match="starts with 0 or 1"):
        EnterpriseNumber(eight + check_digits(eight))


@given(values.enterprise_numbers())
def test_it_is_shown_with_points_and_read_back_from_that(number: EnterpriseNumber):
    groups = str(number).split(".")
    assert [len(group) for group in groups] == [4, 3, 3]
    assert "".join(groups) == number.value
    assert EnterpriseNumber(str(number)) == number


@pytest.mark.parametrize("written", ["244640631", "244.640.631", "0244.640.631", "0244 640 631", " 0244640631 "])
def test_points_spaces_and_a_missing_zero_are_accepted(written: str):
    assert EnterpriseNumber(written).value == BCSS


@pytest.mark.parametrize(
    "text", ["", "24464063", "024464063100", "BE0244640631", "024464063x", "-244640631", "٠٢٤٤٦٤٠٦٣١"]
)
def test_what_is_not_ten_digits_is_refused(text: str):
    with pytest.raises(CodeError, match="ten digits"):
        EnterpriseNumber(text)


@given(st.one_of(st.text(max_size=12), st.text("0123456789", min_size=9, max_size=10)))
def test_any_text_is_a_number_or_a_code_error_that_does_not_quote_it(text: str):
    made = attempt(EnterpriseNumber, text)
    if isinstance(made, CodeError):
        assert not quotes(made, text)
    else:
        assert made.value.lstrip("0") == text.replace(".", "").replace(" ", "").lstrip("0")


@pytest.mark.parametrize("text", [None, "", "24464063", "0244640632"])
def test_what_is_no_number_can_be_taken_for_none(text: str | None):
    assert EnterpriseNumber.or_none(text) is None
    assert EnterpriseNumber.or_none("244.640.631") == EnterpriseNumber(BCSS)


@given(values.enterprise_numbers(), values.enterprise_numbers())
def test_numbers_are_equal_by_value_and_have_no_order(one: EnterpriseNumber, two: EnterpriseNumber):
    assert (one == two) == (one.value == two.value)
    assert one != one.value
    assert {one: "found"}[EnterpriseNumber(one.value)] == "found"
    with pytest.raises(TypeError):
        sorted([one, two])


@given(values.enterprise_numbers())
def test_a_number_survives_pickle_and_copies_and_cannot_be_changed(number: EnterpriseNumber):
    for again in (pickle.loads(pickle.dumps(number)), copy.copy(number), copy.deepcopy(number)):
        assert again == number
        assert hash(again) == hash(number)
        with pytest.raises(FrozenInstanceError):
            again.value = BCSS
