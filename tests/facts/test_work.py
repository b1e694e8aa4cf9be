"""Jobs and wages: what they say, on which days they hold, and that what was cancelled holds on none."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import WorkerType
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work import Employer, Job, Wage
from bcss_cpas.testing import values
from bcss_cpas.text import LANGUAGES
from tests.any_fact import facts

WHO: dict[str, Any] = {"person": Ssin.test(date(1985, 7, 30), 34), "source": Source(Origin.FLUX, "dimona")}
BAKERY = Employer("BOULANGERIE IMAGINAIRE", EnterpriseNumber("0299900244"), "0999900112")
QUARTER = YearQuarter(2024, 3)


def test_an_employer_is_shown_by_name_or_else_by_a_number() -> None:
    assert str(BAKERY) == "BOULANGERIE IMAGINAIRE"
    assert str(Employer(enterprise=EnterpriseNumber("0299900244"), nsso="0999900112")) == "0299.900.244"
    assert str(Employer(nsso="0999900112")) == "0999900112"
    assert str(Employer()) == ""


def test_the_name_of_an_employer_and_the_number_of_a_dimona_are_not_in_a_repr() -> None:
    job = Job(**WHO, employer=BAKERY, dimona="900000000101")
    assert "BOULANGERIE" not in repr(job)
    assert "900000000101" not in repr(job)


def test_a_job_says_employer_user_type_committee_and_whether_it_was_cancelled() -> None:
    job = Job(
        **WHO, employer=BAKERY, worker_type=WorkerType("STU"), joint_committee="322", user=Employer("ATELIER FICTIF"),
        cancelled=True,
    )  # fmt: skip
    assert job.value("fr") == "BOULANGERIE IMAGINAIRE, → ATELIER FICTIF, étudiant, 322, annulé"
    assert Job(**WHO, employer=BAKERY).value("de") == "BOULANGERIE IMAGINAIRE"


@given(facts(Job), values.days())
def test_a_cancelled_job_holds_on_no_day_and_any_other_as_its_dates_say(job: Job, day: date) -> None:
    started = job.since is None or job.since.earliest <= day
    running = job.until is None or day < job.until.latest
    assert job.holds_on(day) == (not job.cancelled and started and running)


def test_a_wage_says_quarter_employer_amount_and_what_became_of_it() -> None:
    wage = Wage(
        **WHO, quarter=QUARTER, employer=BAKERY, gross=Decimal("980.5"), student=True, cancelled=True, replaced=True
    )
    assert wage.value("en") == (
        "2024Q3, BOULANGERIE IMAGINAIRE, 980.50 EUR, student, cancelled, replaced by a newer version"
    )
    assert Wage(**WHO, quarter=QUARTER, employer=BAKERY).value("nl") == "2024Q3, BOULANGERIE IMAGINAIRE"


@given(st.booleans(), st.booleans(), values.days(date(2024, 1, 1), date(2024, 12, 31)))
def test_a_wage_holds_in_its_quarter_unless_it_was_cancelled_or_replaced(
    cancelled: bool, replaced: bool, day: date
) -> None:
    wage = Wage(
        **WHO, since=QUARTER.start, until=QUARTER.end, quarter=QUARTER, employer=BAKERY, cancelled=cancelled,
        replaced=replaced,
    )  # fmt: skip
    assert wage.holds_on(day) == (day in QUARTER and not cancelled and not replaced)


def test_what_was_cancelled_or_replaced_is_told_in_four_languages() -> None:
    wage = Wage(**WHO, quarter=QUARTER, employer=Employer(), cancelled=True, replaced=True)
    assert len({wage.value(lang) for lang in LANGUAGES}) == 4


def test_an_incomplete_end_gives_the_benefit_of_the_doubt() -> None:
    job = Job(**WHO, employer=BAKERY, since=IncompleteDate("2024-05-00"), until=IncompleteDate("2024-06-00"))
    assert [job.holds_on(date(2024, month, 15)) for month in (4, 5, 6, 7)] == [False, True, True, False]
