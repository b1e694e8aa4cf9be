"""The examples that public sources work out, each by its source."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from bcss_cpas.law import Law, Unit, amount, history
from bcss_cpas.law._parameters import Amount
from bcss_cpas.law.article_34 import Cohabitant
from bcss_cpas.law.article_35 import Activity, professional_income
from bcss_cpas.law.capital import capital_resource
from bcss_cpas.law.category import Category
from bcss_cpas.law.cohabitants import cohabitant_resources
from bcss_cpas.law.estimate import Resource, counted_resources, estimate, income
from bcss_cpas.law.exemption import general_exemption
from bcss_cpas.law.living_wage import living_wage, living_wage_a_month
from bcss_cpas.law.money import cents
from bcss_cpas.law.property import Holding, property_resource
from bcss_cpas.law.recovery import cap_per_debtor, income_year
from bcss_cpas.law.ties import Tie
from bcss_cpas.text import Text
from tests.law.test_overlay import overlay

DAY = Law(on=date(2025, 3, 3))
JANUARY_2022 = date(2022, 1, 15)
MAINTENANCE = Text(fr="Aliments", nl="Onderhoudsgeld", de="Unterhalt", en="Maintenance")


def january_2022(tmp_path: Path) -> Law:
    """Give the law of January 2022 with a living wage, which the library does not know; high enough not to matter."""
    line = 'from = 2022-01-01, until = 2022-01-31, value = 1000, certainty = "verified", source = "ours"'
    return Law(on=JANUARY_2022, overlays=[overlay(tmp_path, f"[living_wage.category_2]\nknown = [{{ {line} }}]\n")])


def test_a_student_of_whom_115_04_are_deducted(tmp_path: Path):
    """Droits quotidiens, January 2022: a single student, income 400: 400 − 264.13 − 20.83 = 115.04."""
    law = january_2022(tmp_path)
    work = professional_income(
        400, law, activity=Activity.STUDENT_WORK, started_on=date(2022, 1, 3), granted_on=date(2021, 9, 1)
    )
    deducted = counted_resources(Category.SINGLE, [Resource(work)], law)
    assert cents(deducted.exact / 12) == Decimal("115.04")
    assert deducted.trace.monthly().rounded().total == Fraction("115.04")


def test_maintenance_of_whom_179_17_are_deducted():
    """Droits quotidiens: maintenance for oneself of 200 a month, single: 200 − 20.83 = 179.17."""
    deducted = counted_resources(Category.SINGLE, [income(MAINTENANCE, 200)], DAY)
    assert cents(deducted.exact / 12) == Decimal("179.17")


@pytest.mark.parametrize(("category", "a_month"), [(1, "12.92"), (2, "20.83"), (3, "25.83")])
def test_the_general_exemption_of_a_month(category: int, a_month: str):
    """Droits quotidiens: 155, 250 and 310 a year are 12.92, 20.83 and 25.83 a month."""
    exempt = general_exemption(Category(category), 6000, DAY)
    assert exempt.amount == {1: 155, 2: 250, 3: 310}[category]
    assert cents(exempt.exact / 12) == Decimal(a_month)


@pytest.mark.parametrize(("capital", "a_year", "a_month"), [
    (25_500, "1678.00", "139.83"),  # BDAS 3440: 378 + 1,300
    (10_500, "258.00", "21.50"),  # aDAS, épargne
    (29_780, "2106.00", "175.50"),  # aDAS, épargne
])  # fmt: skip
def test_movable_capital(capital: int, a_year: str, a_month: str):
    resource = capital_resource(capital, DAY)
    assert resource.amount == Decimal(a_year)
    assert cents(resource.exact / 12) == Decimal(a_month)


def test_movable_capital_less_the_general_exemption():
    """Droits quotidiens, épargne: 25,000 and single: 1,628 − 250 = 1,378."""
    savings = capital_resource(25_000, DAY)
    assert savings.amount == 1628
    assert counted_resources(Category.SINGLE, [Resource(savings)], DAY).amount == 1378


@pytest.mark.parametrize(("cadastral_income", "children", "counted"), [
    (850, 1, 0),  # aDAS, propriétaire, example 1
    (2000, 0, 3750),  # aDAS, propriétaire, example 2: (2,000 − 750) × 3
])  # fmt: skip
def test_a_house(cadastral_income: int, children: int, counted: int):
    house = Holding(cadastral_income=cadastral_income)
    assert property_resource([house], DAY, children=children).amount == counted


def test_a_mother_whose_income_is_counted(tmp_path: Path):
    """Infor Jeunes: at 789.29, a mother of 900 and a sister who does not count: 2 × 789.29 − 900 = 678.58."""
    line = 'from = 2022-12-01, until = 2022-12-31, value = 789.29, certainty = "verified", source = "ours"'
    law = Law(
        on=date(2022, 12, 15),
        overlays=[overlay(tmp_path, f"[living_wage.category_1]\nknown = [{{ {line} }}]\n")],
    )
    household = [
        Cohabitant(tie=Tie.PARENT, adult=True, a_year=900 * 12, counts=True),
        Cohabitant(tie=Tie.OTHER, adult=True, a_year=850 * 12),
    ]
    counted = cohabitant_resources(Category.COHABITANT, household, law, requested_on=date(2022, 12, 1))
    left = living_wage(Category.COHABITANT, law).exact - counted.exact
    assert cents(left / 12) == Decimal("678.58")


def test_five_steps_of_the_index_lead_from_280_31_to_309_48():
    start, end = amount("article_35.month", date(2022, 8, 1)), amount("article_35.month", date(2025, 2, 1))
    assert cents(Fraction(start.value) * Fraction("1.02") ** 5) == end.value == Decimal("309.48")
    derived = [line for line in history("article_35.month") if date(2022, 11, 1) <= line.valid_from < date(2025, 2, 1)]
    steps = [cents(Fraction(start.value) * Fraction("1.02") ** number) for number in range(1, 5)]
    assert [line.value for line in derived if isinstance(line, Amount)] == steps


def test_a_draft_of_2021_confirms_its_step():
    before, draft = amount("article_35.month", date(2020, 3, 1)), amount("article_35.month", date(2021, 12, 31))
    assert cents(Fraction(before.value) * Fraction("1.02")) == draft.value == Decimal("258.96")


@pytest.mark.parametrize(("day", "category"), [
    (date(2017, 6, 1), 1), (date(2017, 6, 1), 2), (date(2017, 6, 1), 3), (date(2023, 1, 1), 3),
])  # fmt: skip
def test_a_twelfth_of_the_printed_year_is_the_printed_month(day: date, category: int):
    """OCMW Sint-Niklaas, June 2017; Securex and Bruxelles-J, 2023."""
    law = Law(on=day)
    year = law.amount(f"living_wage.category_{category}_year")
    assert year.unit is Unit.EUR_A_YEAR
    assert living_wage(Category(category), law).exact == Fraction(year.value)
    assert cents(Fraction(year.value) / 12) == living_wage_a_month(Category(category), law).amount
    assert (
        estimate(Category(category), [], law, aid=None).month.amount
        == living_wage_a_month(Category(category), law).amount
    )


def test_the_years_that_securex_prints_do_not_fit_and_stay_a_conflict():
    law = Law(on=date(2023, 1, 1), accept=["conflict"])
    for category, printed in ((1, "9713.94"), (2, "14589.58")):
        both = law.amount(f"living_wage.category_{category}_year")
        assert printed in [str(reading.value) for reading in both.readings]
        assert living_wage(Category(category), law).exact == 12 * living_wage_a_month(Category(category), law).exact


def test_a_claim_of_2022_looks_at_the_income_of_2020():
    """Droits quotidiens: a repayment claimed in 2022 looks at the income of 2020."""
    assert income_year(date(2022, 11, 5), Law(on=date(2022, 11, 5))) == 2020


@pytest.mark.parametrize("debtors", [2, 3, 4])
def test_a_debtor_pays_a_half_a_third_a_quarter(debtors: int):
    """Droits quotidiens: of four debtors of whom one can pay, that one pays a quarter."""
    cap = cap_per_debtor(1200, debtors, DAY)
    assert cap.amount == 1200 // debtors
