"""Supporting documents: those that say something else, and the incomes without any."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Frequency, Income, IncomeKind, Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation, Evidence
from bcss_cpas.facts.address import Address, Residence
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.flux._catalogue import flux_names
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import (
    APPLICANT,
    ELSEWHERE,
    HOME,
    PARENT,
    REGISTER,
    REQUEST,
    SPOUSE,
    TODAY,
    consulting,
    dossier,
    told_by,
)
from bcss_cpas.rules._finding import Euro
from bcss_cpas.rules._result import Skip
from bcss_cpas.rules._rule import Severity
from bcss_cpas.rules.visit import vis104_income_without_proof as vis104
from bcss_cpas.text import LANGUAGES, Language
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

SHOWN = date(2025, 2, 10)
DAY = timedelta(days=1)


def paper(amount: str | None = None, concerns: str = "incomes", on: date = SHOWN, **fields: Any) -> Evidence:
    return Evidence(
        document="paper", on=on, concerns=concerns, amount=None if amount is None else Decimal(amount), **fields
    )


def lease(address: Address | None = ELSEWHERE, on: date = SHOWN, **fields: Any) -> Evidence:
    return paper(None, "address", on, address=address, **fields)


def income(amount: str, kind: IncomeKind = IncomeKind.WAGE, **fields: Any) -> Income:
    return Income(kind=kind, amount=Decimal(amount), **fields)


def shown(*evidence: Evidence, facts: Any = (), **declared: Any) -> Dossier:
    return dossier(*facts, declared=declared, evidence=evidence)


class TestVIS103Address:
    def test_another_address_is_told_with_the_document(self):
        finding = finding_of("VIS103", shown(lease(), address=HOME))
        assert finding.severity == Severity.WARNING
        assert (finding.declared.what, finding.observed[0].what) == (HOME, ELSEWHERE)
        assert dict(finding.values) == {"document": "paper"}

    @pytest.mark.parametrize("address", [
        HOME, Address(zip_code="4700", street="Aachener Str.", number="12"), Address(zip_code="4700"), None,
    ])  # fmt: skip
    def test_the_same_place_or_one_too_bare_to_tell_is_none(self, address: Address | None):
        assert status_of("VIS103", shown(lease(address), address=HOME)) is PASSED

    def test_the_newest_document_counts_wherever_it_stands(self):
        old, new = lease(on=date(2024, 1, 1)), lease(HOME)
        assert status_of("VIS103", shown(old, new, address=HOME)) is PASSED
        assert status_of("VIS103", shown(new, old, address=HOME)) is PASSED
        assert status_of("VIS103", shown(lease(), lease(HOME), address=HOME)) is PASSED

    @pytest.mark.parametrize(("since", "expected"), [
        ("2025-02-12", PASSED), ("2025-02-00", PASSED), ("2020-05-01", FOUND), (None, FOUND),
    ])  # fmt: skip
    def test_a_document_of_before_a_move_that_the_register_confirms_is_out_of_date(
        self, since: str | None, expected: object
    ):
        start = None if since is None else IncompleteDate(since)
        home = Residence(person=APPLICANT, source=REGISTER, since=start, address=HOME)
        assert status_of("VIS103", shown(lease(), address=HOME, facts=(home,))) is expected

    def test_a_document_about_somebody_else_or_other_days_is_left_alone(self):
        over = Period(date(2020, 1, 1), REQUEST)
        assert status_of("VIS103", shown(lease(person=SPOUSE), address=HOME)) is PASSED
        assert status_of("VIS103", shown(lease(period=over), address=HOME)) is PASSED
        assert status_of("VIS103", shown(lease(period=Period(REQUEST)), address=HOME)) is FOUND

    def test_where_no_address_was_asked_nothing_is_concluded(self):
        assert result_of("VIS103", shown(lease())).skip.not_asked == ("address",)
        assert status_of("VIS103", shown()) is PASSED


class TestVIS103Income:
    def test_another_amount_is_told_with_the_income_that_is_nearest(self):
        incomes = (income("1200"), income("300", IncomeKind.CHILD_BENEFITS))
        finding = finding_of("VIS103", shown(paper("700"), incomes=incomes))
        assert (finding.declared.what, finding.observed[0].what) == (Euro(Decimal(300)), Euro(Decimal(700)))
        assert finding.declared.source.path == "$.declaration.incomes[1]"

    @pytest.mark.parametrize(("amount", "expected"), [
        ("1200", PASSED), ("1140", PASSED), ("1139", FOUND), ("1263", PASSED), ("2400", PASSED), ("2600", FOUND),
    ])  # fmt: skip
    def test_it_may_differ_a_little_and_be_the_gross_amount_of_a_net_one(self, amount: str, expected: object):
        assert status_of("VIS103", shown(paper(amount), incomes=(income("1200"),))) is expected

    @pytest.mark.parametrize(("amount", "expected"), [("1000", PASSED), ("400", FOUND), ("1300", FOUND)])
    def test_it_may_be_the_net_amount_of_a_gross_one(self, amount: str, expected: object):
        assert status_of("VIS103", shown(paper(amount), incomes=(income("1200", net=False),))) is expected

    @pytest.mark.parametrize(("amount", "frequency"), [
        ("300", Frequency.WEEKLY), ("1300", Frequency.WEEKLY), ("3600", Frequency.QUARTERLY), ("50", Frequency.ONCE),
    ])  # fmt: skip
    def test_it_may_be_the_amount_as_declared_or_a_month_of_it(self, amount: str, frequency: Frequency):
        declared = {"300": "300", "1300": "300", "3600": "3600", "50": "50"}[amount]
        assert status_of("VIS103", shown(paper(amount), incomes=(income(declared, frequency=frequency),))) is PASSED

    def test_it_may_be_all_of_them_together(self):
        incomes = (income("800"), income("700", IncomeKind.SICKNESS))
        assert status_of("VIS103", shown(paper("1500"), incomes=incomes)) is PASSED

    def test_an_income_where_none_was_declared_is_told(self):
        finding = finding_of("VIS103", shown(paper("700"), incomes=()))
        assert (finding.declared, finding.person) == (None, APPLICANT)

    def test_whose_it_is_counts(self):
        incomes = (income("1200"), income("400", owner=SPOUSE))
        assert status_of("VIS103", shown(paper("400", person=SPOUSE), incomes=incomes)) is PASSED
        assert finding_of("VIS103", shown(paper("1200", person=SPOUSE), incomes=incomes)).person == SPOUSE
        assert status_of("VIS103", shown(paper("1200", person=APPLICANT), incomes=incomes)) is PASSED

    @pytest.mark.parametrize(("evidence", "expected"), [
        (paper("300", on=REQUEST - 92 * DAY), FOUND),
        (paper("300", on=REQUEST - 93 * DAY), PASSED),
        (paper("300", period=Period(date(2024, 10, 1), date(2024, 11, 1))), PASSED),
        (paper("300", period=Period(date(2025, 1, 1), date(2025, 2, 1))), FOUND),
        (paper("300", period=Period(date(2025, 1, 1))), FOUND),
        (paper("300", period=Period(date(2025, 1, 1), date(2025, 1, 15))), PASSED),
        (paper(None), PASSED),
        (paper("300", "savings"), PASSED),
    ])  # fmt: skip
    def test_one_that_is_old_or_of_a_few_days_or_of_other_things_is_left_alone(
        self, evidence: Evidence, expected: object
    ):
        assert status_of("VIS103", shown(evidence, incomes=(income("1200"),))) is expected

    def test_an_income_of_other_days_is_not_compared(self):
        ended = income("1200", period=Period(date(2024, 1, 1), date(2025, 1, 1)))
        january = paper("300", period=Period(date(2025, 1, 1), date(2025, 2, 1)))
        assert status_of("VIS103", shown(january, incomes=(ended,))) is PASSED
        assert status_of("VIS103", shown(paper("300"), incomes=(ended,))) is FOUND

    def test_where_no_income_was_asked_nothing_is_concluded(self):
        assert result_of("VIS103", shown(paper("300"))).skip.not_asked == ("incomes",)

    @given(st.decimals(1, 5000, places=2))
    def test_the_declared_amount_itself_never_contradicts(self, amount: Decimal):
        incomes = (income(str(amount)), income("77"))
        assert status_of("VIS103", shown(paper(str(amount)), incomes=incomes)) is PASSED


def down(person: Ssin) -> Consultation:
    return Consultation(person=person, flux="dimona", on=REQUEST, outcome=OutcomeKind.SOURCE_DOWN)


def unanswered(*evidence: Evidence, **said: Any) -> Dossier:
    """Make a dossier in which no flux on work answered."""
    return evolve(shown(*evidence, **said), consultations=(down(APPLICANT), down(SPOUSE)))


class TestVIS104:
    def test_each_income_without_document_or_flux_is_told_with_its_place(self):
        incomes = (income("1200"), income("150", IncomeKind.MAINTENANCE, frequency=Frequency.YEARLY))
        wage, maintenance = result_of("VIS104", unanswered(incomes=incomes)).findings
        assert {wage.severity, maintenance.severity} == {Severity.INFORMATION}
        assert (wage.declared.what, maintenance.declared.what) == (Decimal(1200), Decimal(150))
        assert dict(wage.values) == {"number": 1, "kind": IncomeKind.WAGE, "frequency": Frequency.MONTHLY}
        assert dict(maintenance.values) == {
            "number": 2, "kind": IncomeKind.MAINTENANCE, "frequency": Frequency.YEARLY,
        }  # fmt: skip

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_the_person_is_asked_for_it_by_its_kind_and_how_often_it_comes(self, lang: Language):
        shown_as = {"fr": "salaire, 1200 EUR par semaine", "nl": "loon, 1200 EUR per week"}
        shown_as |= {"de": "Lohn, 1200 EUR in der Woche", "en": "wage, 1200 EUR a week"}
        report = check(unanswered(incomes=(income("1200", frequency=Frequency.WEEKLY),)), TODAY)
        assert any(shown_as[lang] in question for question in report.questions(lang))

    def test_a_flux_that_may_show_it_is_consulted_first(self):
        wage, rent = income("1200"), income("150", IncomeKind.RENT)
        skip = result_of("VIS104", shown(incomes=(wage,))).skip
        assert skip == Skip(Availability.NOT_CONSULTED, (Job,), ("dimona", "dmfa_consultation"))
        assert result_of("VIS104", shown(incomes=(evolve(wage, owner=SPOUSE),))).skip.about == SPOUSE
        assert [dict(each.values)["number"] for each in result_of("VIS104", shown(incomes=(wage, rent))).findings] == [
            2
        ]
        assert status_of("VIS104", shown(paper(), incomes=(wage,))) is PASSED

    def test_each_document_stands_for_one_income_of_its_person(self):
        incomes = (income("1200"), income("150", IncomeKind.MAINTENANCE))
        assert len(result_of("VIS104", unanswered(paper(), incomes=incomes)).findings) == 1
        assert status_of("VIS104", shown(paper(), paper("9"), incomes=incomes)) is PASSED
        assert status_of("VIS104", shown(paper(None, "work"), paper(), incomes=incomes)) is PASSED

    def test_a_document_about_something_or_somebody_else_does_not(self):
        incomes = (income("1200"),)
        assert status_of("VIS104", unanswered(paper(None, "address"), incomes=incomes)) is FOUND
        assert status_of("VIS104", unanswered(paper(person=SPOUSE), incomes=incomes)) is FOUND
        theirs = (income("1200", owner=SPOUSE),)
        assert status_of("VIS104", shown(paper(person=SPOUSE), incomes=theirs)) is PASSED
        assert finding_of("VIS104", unanswered(paper(), incomes=theirs)).person == SPOUSE

    @pytest.mark.parametrize(("kind", "flux"), [
        (kind, flux) for kind, source in vis104._TOLD_BY.items() for flux in source.by
    ])  # fmt: skip
    def test_data_of_a_flux_on_such_incomes_show_it(self, kind: IncomeKind, flux: str):
        inquiry = dossier(declared={"incomes": (income("500", kind),)}, consultations=consulting(flux))
        assert status_of("VIS104", inquiry) is PASSED
        other = dossier(declared={"incomes": (income("500", IncomeKind.RENT),)}, consultations=consulting(flux))
        assert status_of("VIS104", other) is FOUND

    @pytest.mark.parametrize("outcome", [OutcomeKind.NO_DATA, OutcomeKind.NOT_INTEGRATED, OutcomeKind.SOURCE_DOWN])
    def test_a_flux_without_data_does_not(self, outcome: OutcomeKind):
        asked = Consultation(person=APPLICANT, flux="handi", on=REQUEST, outcome=outcome)
        incomes = (income("1", IncomeKind.DISABILITY),)
        assert status_of("VIS104", dossier(declared={"incomes": incomes}, consultations=(asked,))) is FOUND

    @pytest.mark.parametrize(("kind", "flux"), [
        (IncomeKind.WAGE, "dimona"), (IncomeKind.SELF_EMPLOYMENT, "self_employed"),
        (IncomeKind.UNEMPLOYMENT, "unemployment_data"), (IncomeKind.PENSION, "pension_register"),
        (IncomeKind.CHILD_BENEFITS, "child_benefits"),
    ])  # fmt: skip
    def test_what_the_source_denies_of_the_applicant_is_told_by_another_rule(self, kind: IncomeKind, flux: str):
        def inquiry(person: Ssin = APPLICANT, outcome: OutcomeKind = OutcomeKind.NO_DATA) -> Dossier:
            asked = Consultation(person=person, flux=flux, on=REQUEST, outcome=outcome)
            declared = {"incomes": (income("1", kind, owner=person),)}
            return dossier(declared=declared, consultations=(asked,))

        assert status_of("VIS104", inquiry()) is PASSED
        assert status_of("VIS104", inquiry(outcome=OutcomeKind.SOURCE_DOWN)) is FOUND
        assert status_of("VIS104", inquiry(SPOUSE)) is FOUND

    def test_nor_do_the_data_of_somebody_else(self):
        asked = (*consulting("dimona", person=SPOUSE), down(APPLICANT))
        assert status_of("VIS104", dossier(declared={"incomes": (income("1"),)}, consultations=asked)) is FOUND

    def test_a_fact_that_is_kept_without_its_consultation_shows_it(self):
        job = Job(person=APPLICANT, source=told_by("dimona"), employer=Employer())
        assert status_of("VIS104", shown(incomes=(income("1200"),), facts=(job,))) is PASSED

    def test_an_income_of_nothing_needs_no_document(self):
        assert status_of("VIS104", shown(incomes=(income("0"),))) is PASSED
        assert status_of("VIS104", shown(incomes=())) is PASSED
        assert status_of("VIS104", shown()) is SKIPPED

    def test_the_flux_that_may_show_an_income_exist(self):
        assert {flux for source in vis104._TOLD_BY.values() for flux in source.by} <= set(flux_names())


@pytest.mark.parametrize(("declared", "expected"), [
    ({}, PASSED), ({"household": (Member(kin=Kin.PARENT, ssin=PARENT),)}, FOUND),
    ({"incomes": (Income(kind=IncomeKind.PENSION, amount=Decimal(900), owner=PARENT),)}, FOUND),
])  # fmt: skip
def test_a_document_on_somebody_who_was_not_declared_contradicts_nothing(declared: dict[str, Any], expected: object):
    assessment = Evidence(document="assessment", on=SHOWN, concerns="incomes", person=PARENT, amount=Decimal(24000))
    assert status_of("VIS103", dossier(declared={"incomes": (), **declared}, evidence=(assessment,))) is expected
