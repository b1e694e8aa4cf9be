"""Quality codes: a pair of sector and code, never a code alone."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes import quality
from bcss_cpas.codes._table import table
from bcss_cpas.codes.quality import CPAS, QualityCode
from bcss_cpas.errors import CodeError
from bcss_cpas.text import LANGUAGES

numbers = st.integers(0, 999)
codes = st.builds(QualityCode, st.integers(0, 99), numbers)
of_cpas = st.sampled_from([entry.value for entry in table("quality").entries])
of_others = st.sampled_from([entry.value for entry in table("quality_other").entries])


@given(numbers)
def test_people_and_wire_write_the_same_code(code: int):
    ways = {QualityCode.cpas(code), QualityCode.cpas(str(code)), QualityCode.cpas(f"{code:03}"), QualityCode(17, code)}
    assert len(ways) == 1
    (one,) = ways
    assert str(one) == str(code).rjust(3, "0")
    assert QualityCode.cpas(str(one)) == one
    assert one.is_cpas


@given(numbers, st.integers(0, 99))
def test_a_code_of_another_sector_is_another_code(code: int, sector: int):
    other = QualityCode(sector, code)
    assert (other == QualityCode.cpas(code)) == (sector == CPAS) == other.is_cpas
    if sector != CPAS:
        assert str(other) == f"{sector}/{code}"
        assert other.duration_months is None
        assert not other.may_start


@given(codes, codes)
def test_codes_are_equal_as_pairs_and_have_no_order(one: QualityCode, two: QualityCode):
    assert (one == two) == ((one.sector, one.code) == (two.sector, two.code))
    assert {one: "found"}[QualityCode(one.sector, one.code)] == "found"
    with pytest.raises(TypeError):
        sorted([one, two])


@given(st.one_of(codes, of_cpas.map(QualityCode.cpas)))
def test_a_code_is_known_where_a_table_has_the_pair_else_it_is_kept_and_marked(code: QualityCode):
    listed = {(CPAS, int(entry.value)) for entry in table("quality").entries}
    listed |= {tuple(map(int, entry.value.split("/"))) for entry in table("quality_other").entries}
    assert code.known == ((code.sector, code.code) in listed)
    if not code.known:
        assert code.entry is code.duration_months is None
        assert code.applies_to == ()
        assert {code.label(lang) for lang in LANGUAGES} == {f"«{code}»"}


@given(of_cpas)
def test_a_code_of_a_cpas_has_the_labels_of_its_row(value: str):
    (row,) = (entry for entry in table("quality").entries if entry.value == value)
    code = QualityCode.cpas(value)
    assert [code.label(lang) for lang in LANGUAGES] == [row.text.in_(lang) for lang in LANGUAGES]
    assert code.entry == row


@given(of_others)
def test_a_code_of_another_sector_has_the_labels_of_its_row(value: str):
    (row,) = (entry for entry in table("quality_other").entries if entry.value == value)
    code = QualityCode(*value.split("/"))
    assert [code.label(lang) for lang in LANGUAGES] == [row.text.in_(lang) for lang in LANGUAGES]


def test_three_codes_may_start_a_consultation_and_last_as_the_deck_says():
    starting = {value: QualityCode.cpas(value) for value in range(1000) if QualityCode.cpas(value).may_start}
    assert {value: code.duration_months for value, code in starting.items()} == {1: 2, 7: 60, 30: 12}


@pytest.mark.parametrize(
    ("named", "value"),
    [
        (quality.INQUIRY, "001"), (quality.LIVING_WAGE, "002"), (quality.EQUIVALENT, "003"), (quality.OTHER_AID, "004"),
        (quality.COHABITANT, "005"), (quality.ARTICLE_60, "006"), (quality.DEBT_MEDIATION, "007"),
        (quality.DEBTOR_INQUIRY, "030"),
    ],
)  # fmt: skip
def test_the_codes_of_the_deck_have_names_and_are_in_the_table(named: QualityCode, value: str):
    assert str(named) == value
    assert named.known
    assert named.applies_to


@pytest.mark.parametrize("text", ["", "abc", "1.5", "0x1", "RIS", "1 7", "--1"])
def test_what_is_no_number_is_refused(text: str):
    with pytest.raises(CodeError):
        QualityCode.cpas(text)


@pytest.mark.parametrize("code", [-1, "-1"])
def test_a_negative_number_is_refused_as_a_code_error(code: Any):
    with pytest.raises(CodeError):
        QualityCode.cpas(code)


@pytest.mark.parametrize("code", ["1_0", "+1", "٣", 1.7, True])
def test_what_only_python_takes_for_a_whole_number_is_refused(code: Any):
    with pytest.raises((CodeError, TypeError)):
        QualityCode.cpas(code)


@given(codes)
def test_a_code_survives_pickle_and_copies(code: QualityCode):
    for again in (pickle.loads(pickle.dumps(code)), copy.copy(code), copy.deepcopy(code)):
        assert again == code
        assert hash(again) == hash(code)
