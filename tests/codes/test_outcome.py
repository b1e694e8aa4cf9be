"""Status codes: no data, not integrated, refused and source down are different answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes._table import table
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, StatusCode, Where
from bcss_cpas.message import Outcome
from tests.together import together

K = OutcomeKind
MEANINGS: tuple[tuple[str, set[OutcomeKind]], ...] = (
    ("MSG00000 000000", {K.DATA}),
    ("MSG00001 MSG00002 MSG00003 MSG00020 MSG00023 HAN00031 SES00500 UD000001", {K.SOURCE_DOWN}),
    ("MSG00004 MSG00008 MSG00011 MSG00025", {K.INVALID_REQUEST}),
    ("HAN00020 HAN00021 HAN00022 HAN00023 HAN00030 HAN00033", {K.INVALID_REQUEST}),
    ("SES00300 SES00400 UDS00016 UD000031", {K.INVALID_REQUEST}),
    ("MSG00005 MSG00006 MSG00007 MSG00009", {K.IDENTITY}),
    ("MSG00012 MSG00021 UD000012 300020", {K.NOT_INTEGRATED}),
    ("MSG00013 MSG00014 MSG00015 MSG00016 MSG00027 HAN00010 HAN00011 SES00600", {K.REFUSED}),
    ("MSG00100 SSK00003 SES00100 SES00200 TAXA0007 UDS00007 UD000011", {K.NO_DATA}),
    ("UDS00010 UD000013 UD000017 UD000018 UD000033", {K.DATA, K.NO_DATA}),
    ("HAN20200 CHB00001", {K.PARTIAL}),
    ("RTIPC001 HAN00032", set(K) - {K.DATA, K.NO_DATA, K.PARTIAL}),
    ("DOLS0000 DOLS0004 DOLS0005 DOLS0009 SSH00047", {K.UNCLASSIFIED}),
)
KINDS = {code: kinds for codes, kinds in MEANINGS for code in codes.split()}
"""The codes that the public tables name, and what each may say."""

unlisted = st.one_of(st.text(max_size=10), st.from_regex(r"[A-Z]{3}[0-9]{5}", fullmatch=True)).filter(
    lambda text: text.strip() not in {entry.value for entry in table("status").entries}
)


@together(("code", "kinds"), KINDS.items(), ids=lambda told: told[0])
def test_every_public_code_is_in_the_table_with_a_sensible_kind(code: str, kinds: set[OutcomeKind]):
    assert StatusCode(code).known
    assert StatusCode(code).kind in kinds
    assert Outcome.of(code).kind in kinds


def test_not_integrated_here_not_integrated_there_and_no_data_are_three_answers():
    here, there, nothing = (Outcome.of(code) for code in ("MSG00012", "MSG00021", "MSG00100"))
    assert (here.kind, here.where) == (K.NOT_INTEGRATED, Where.CUSTOMER)
    assert (there.kind, there.where) == (K.NOT_INTEGRATED, Where.SUPPLIER)
    assert (nothing.kind, nothing.where) == (K.NO_DATA, None)
    assert len({here, there, nothing}) == 3
    assert not any(outcome.has_data for outcome in (here, there, nothing))


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("MSG00005", IdentityProblem.UNKNOWN),
        ("MSG00006", IdentityProblem.REPLACED),
        ("MSG00007", IdentityProblem.CANCELLED),
        ("MSG00009", IdentityProblem.DECEASED),
    ],
)
def test_what_is_wrong_with_a_number_is_told(code: str, problem: IdentityProblem):
    assert Outcome.of(code).identity is problem
    assert StatusCode(code).identity is problem


@given(unlisted)
def test_an_unknown_code_is_unclassified_and_kept(text: str):
    outcome = Outcome.of(text)
    assert outcome.kind is K.UNCLASSIFIED
    assert outcome.code is not None
    assert not outcome.code.known
    assert outcome.code.value == text.strip()
    assert outcome.where is outcome.identity is None
    assert not outcome.has_data


@given(st.one_of(st.sampled_from([entry.value for entry in table("status").entries]), unlisted))
def test_an_outcome_says_what_its_code_says(code: str):
    outcome, status = Outcome.of(code), StatusCode(code)
    assert outcome == Outcome(status.kind, status, status.where, status.identity)
    assert (outcome.where is not None) == (outcome.kind is K.NOT_INTEGRATED)
    assert (outcome.identity is not None) == (outcome.kind is K.IDENTITY)


def test_there_is_content_to_rely_on_for_data_and_partial_alone():
    assert {kind for kind in K if Outcome(kind).has_data} == {K.DATA, K.PARTIAL}
