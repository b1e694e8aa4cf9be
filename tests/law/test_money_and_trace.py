"""Money is exact until it is rounded, once; a trace adds up, and explains itself in four languages."""

import pickle
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.errors import InputError
from bcss_cpas.law import Law, Unit
from bcss_cpas.law._words import word
from bcss_cpas.law.money import cents, exact
from bcss_cpas.law.trace import Result, Step, Trace, joined, rule, step
from bcss_cpas.text import LANGUAGES, Text, colon, decimal

sums = st.fractions(-100_000, 100_000, max_denominator=97)
LABEL = Text(fr="salaire {of}", nl="loon {of}", de="Lohn {of}", en="wage {of}")


@given(st.decimals(-10_000, 10_000, places=4))
def test_a_sum_is_rounded_half_up(value: Decimal):
    assert cents(Fraction(value)) == value.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(("value", "rounded"), [("0.005", "0.01"), ("0.0049", "0.00"), ("115.035", "115.04")])
def test_half_a_cent_goes_up(value: str, rounded: str):
    assert str(cents(Fraction(value))) == rounded


@given(sums, st.integers(1, 100), st.integers(1, 100))
def test_a_sum_is_divided_as_fractions_are(value: Fraction, count: int, of: int):
    assert cents(value, parts=Fraction(count, of)) == cents(value * of / count)


@given(st.fractions(0, 10**9, max_denominator=1000))
def test_money_keeps_its_value(value: Fraction):
    assert exact(value) == value
    assert exact(cents(value)) == Fraction(cents(value))
    assert exact(int(value)) == int(value)


@pytest.mark.parametrize("value", [1.5, True, "1", None, -1, Decimal("-0.01"), Decimal("NaN"), Decimal("inf")])
def test_what_is_no_sum_of_money_is_refused(value: Any):
    with pytest.raises(InputError):
        exact(value)


@given(st.lists(sums, max_size=6))
def test_the_steps_add_up(amounts: list[Fraction]):
    trace = Trace(Step(LABEL, amount) for amount in amounts)
    assert trace.total == sum(amounts)
    assert trace.monthly().total * 12 == trace.total
    assert trace.rounded().total == Fraction(cents(trace.total))
    assert abs(trace.rounded().total - trace.total) <= Fraction(1, 200)
    assert Result(trace).exact == trace.total
    assert Result(trace).amount == cents(trace.total)


@given(st.fractions(0, 100_000, max_denominator=97))
def test_a_limit_is_cut_off_and_never_exceeded(amount: Fraction):
    cut = Trace([Step(LABEL, amount)]).rounded_down().total
    assert amount - Fraction(1, 100) < cut <= amount
    assert (cut * 100).denominator == 1


@given(sums)
def test_rounding_is_told_and_done_once(amount: Fraction):
    trace = Trace([Step(LABEL, amount)])
    assert trace.rounded() == trace.rounded().rounded()
    changed = Fraction(cents(amount)) != amount
    assert [each.text for each in trace.rounded().steps[1:]] == ([word("rounded")] if changed else [])


@given(st.lists(sums, max_size=4))
def test_a_month_is_a_twelfth_of_its_year(amounts: list[Fraction]):
    month = Result(Trace(Step(LABEL, amount) for amount in amounts), Unit.EUR_A_MONTH)
    assert month.a_year().exact == 12 * month.exact
    assert month.a_year().unit is Unit.EUR_A_YEAR
    assert month.a_year().a_year() == month.a_year()
    assert joined([month, month]).total == 2 * month.exact


def test_a_step_is_said_with_its_values_what_it_adds_and_its_article():
    law = Law(on=date(2025, 3, 3))
    told = step("living wage", Fraction(5, 2), law.amount("exemption.category_1"), category=word("category.1"))
    assert told.line("fr") == (
        "Revenu d'intégration, catégorie 1, personne cohabitante\u00a0: +2,50 [AR du 11 juillet 2002, art. 22, § 2]"
    )
    assert told.say("nl") == "Leefloon, categorie 1, samenwonende persoon"
    values = {"from": date(2025, 3, 3), "of": Decimal("1.005"), "and": Fraction(1, 3), "n": 4, "s": "1/2"}
    said = Step(Text(*["{from} {of} {and} {n} {s}"] * 4), Fraction(0), tuple(values.items()))
    assert said.line("en") == "03/03/2025 1.01 EUR 0.33 EUR 4 1/2"
    assert {said.line(lang) for lang in ("fr", "nl", "de")} == {"03/03/2025 1,01 EUR 0,33 EUR 4 1/2"}


def test_a_certainty_that_is_not_verified_is_said():
    law = Law(on=date(2025, 3, 3), accept=["from memory"])
    line = rule(law.provision("property.share"))[0].line("nl")
    assert line.endswith("[KB van 11 juli 2002, art. 25 en 26 (nummer uit het geheugen), uit het geheugen]")


def test_a_conflict_is_said_with_each_reading():
    law = Law(on=date(2026, 4, 1), accept=["conflict"])
    provision = law.provision("cohabitants.duty")
    said = rule(provision)
    assert len(said) == 1 + len(provision.readings)
    assert said[0].say("en") == "Sources disagree (Duty to count):"
    assert [each.text for each in said[1:]] == [reading.value for reading in provision.readings]
    assert Trace(said).basis == (provision,)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_result_explains_itself(lang: Any):
    result = Result(Trace([Step(LABEL, Fraction(10), (("of", "x"),)), Step(LABEL, Fraction(-3), (("of", "y"),))]))
    lines = result.say(lang).splitlines()
    assert lines == [
        f"{LABEL.in_(lang).format(of='x')}{colon(lang)} +{decimal(Decimal('10.00'), lang)}",
        f"{LABEL.in_(lang).format(of='y')}{colon(lang)} {decimal(Decimal('-3.00'), lang)}",
        f"= {decimal(Decimal('7.00'), lang)} {word('unit.EUR a year').in_(lang)}",
    ]
    assert result.trace.to_text(lang) == "\n".join(lines[:-1])


def test_a_result_can_be_compared_and_sent():
    result = Result(Trace([Step(LABEL, Fraction(1, 3), (("of", "x"),))]))
    assert pickle.loads(pickle.dumps(result)) == result
    assert hash(result) == hash(pickle.loads(pickle.dumps(result)))
