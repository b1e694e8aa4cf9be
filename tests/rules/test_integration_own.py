"""Our own integrations: consulted within them, dated on the request, ended with the aid, changed by the decision."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._examples import (
    APPLICANT,
    CPAS,
    INQUIRY_END,
    OTHER_CPAS,
    PARENT,
    REQUEST,
    SPOUSE,
    TODAY,
    consulting,
    dossier,
    integration,
)
from bcss_cpas.rules._rule import Severity
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, register, registration, result_of, status_of

DAY = timedelta(days=1)
ANSWERS = (OutcomeKind.DATA, OutcomeKind.NO_DATA, OutcomeKind.PARTIAL)


def looked(on: date, flux: str = "pension_register", person: Ssin = APPLICANT, **fields: Any) -> Consultation:
    return Consultation(person=person, flux=flux, on=on, **fields)


def listed(on: date | None = REQUEST, **fields: Any) -> Registration:
    """Make an integration of ours as the directory shows it."""
    given = {"org_unit": CPAS.value, "code": 1, "start": REQUEST, "end": INQUIRY_END, **fields}
    return registration(source=Source(Origin.FLUX, "manage_access", "$.registrations[0]", on=on), **given)


class TestINT101:
    @pytest.mark.parametrize(("on", "expected"), [
        (REQUEST - DAY, FOUND), (REQUEST, PASSED), (INQUIRY_END, PASSED), (INQUIRY_END + DAY, FOUND),
    ])  # fmt: skip
    def test_a_flux_is_consulted_from_the_first_to_the_last_day_alone(self, on: date, expected: object):
        inquiry = dossier(integrations=(integration(),), consultations=(looked(on),))
        assert status_of("INT101", inquiry, date(2025, 5, 1)) is expected

    def test_it_blocks_and_names_person_days_and_flux(self):
        days = (date(2025, 2, 10), date(2025, 2, 3))
        asked = (looked(days[0]), looked(days[1], "dimona"), looked(days[0]))
        finding = finding_of("INT101", dossier(integrations=(integration(),), consultations=asked))
        assert finding.severity == Severity.BLOCKING
        assert [(said.what, said.source.name) for said in finding.observed] == [
            (days[1], "dimona"),
            (days[0], "pension_register"),
        ]

    def test_the_order_in_which_they_are_noted_changes_nothing(self):
        asked = (looked(date(2025, 2, 3), "handi"), looked(date(2025, 2, 3)), looked(date(2025, 2, 3), person=SPOUSE))
        orders = (dossier(integrations=(integration(),), consultations=each) for each in (asked, asked[::-1]))
        one, other = (result_of("INT101", each).findings for each in orders)
        assert one == other

    def test_the_integration_of_one_person_does_not_open_the_data_of_another(self):
        inquiry = dossier(integrations=(integration(),), consultations=(looked(REQUEST, person=SPOUSE),))
        assert finding_of("INT101", inquiry).person == SPOUSE
        both = evolve(inquiry, integrations=(integration(), integration(person=SPOUSE)))
        assert status_of("INT101", both) is PASSED

    @pytest.mark.parametrize("flux", ["manage_access", "identify_person", "loi65_wet65", "notify_job_seeker_status"])
    def test_what_comes_before_any_integration_or_by_itself_needs_none(self, flux: str):
        inquiry = dossier(integrations=(integration(),), consultations=(looked(date(2025, 1, 1), flux),))
        assert status_of("INT101", inquiry) is PASSED

    @pytest.mark.parametrize("outcome", [each for each in OutcomeKind if each not in ANSWERS])
    def test_what_told_nothing_was_no_look_at_anybody(self, outcome: OutcomeKind):
        asked = looked(date(2025, 1, 1), outcome=outcome, where=Where.CUSTOMER)
        assert status_of("INT101", dossier(integrations=(integration(),), consultations=(asked,))) is PASSED

    def test_a_reply_counts_as_a_consultation_and_an_older_one_too(self):
        old = evolve(register(), replied=datetime(2025, 2, 3, 9, tzinfo=UTC))
        inquiry = dossier(integrations=(integration(),), consultations=(), messages=(old, register()))
        assert [said.what for said in finding_of("INT101", inquiry).observed] == [date(2025, 2, 3)]

    @pytest.mark.parametrize("fields", [{"replied": None}, {"person": None}, {"flux": None}, {"outcome": None}])
    def test_a_reply_without_day_or_person_tells_nothing(self, fields: dict[str, Any]):
        old = evolve(register(), **{"replied": datetime(2025, 2, 3, 9, tzinfo=UTC), **fields})
        inquiry = dossier(integrations=(integration(),), consultations=(), messages=(old,))
        assert status_of("INT101", inquiry) is PASSED

    def test_without_any_integration_in_the_file_nothing_is_concluded(self):
        result = result_of("INT101", dossier())
        assert (result.status, result.skip.not_asked) == (SKIPPED, ("integrations",))
        assert status_of("INT101", dossier(consultations=())) is PASSED

    def test_the_directory_may_acquit_but_not_accuse(self):
        assert status_of("INT101", dossier(listed())) is PASSED
        assert status_of("INT101", dossier(listed(start=REQUEST + DAY))) is SKIPPED
        other = integration(person=PARENT)
        assert status_of("INT101", dossier(listed(), integrations=(other,))) is PASSED
        assert status_of("INT101", dossier(listed(org_unit=OTHER_CPAS.value), integrations=(other,))) is FOUND
        assert status_of("INT101", dossier(listed(), integrations=(other,), cpas=None)) is FOUND

    def test_what_is_still_to_come_is_not_looked_at(self):
        inquiry = dossier(integrations=(integration(),), consultations=(looked(date(2025, 5, 2)),))
        assert status_of("INT101", inquiry) is PASSED
        assert status_of("INT101", inquiry, date(2025, 5, 2)) is FOUND

    @given(st.dates(date(2024, 1, 1), date(2026, 1, 1)), st.dates(date(2024, 1, 1), date(2026, 1, 1)))
    def test_an_integration_of_the_very_day_always_covers(self, on: date, other: date):
        covering = (integration(start=on, end=on), integration(start=other, end=other))
        inquiry = dossier(integrations=covering, consultations=(looked(on), looked(other)))
        assert status_of("INT101", inquiry, date(2026, 1, 1)) is PASSED


class TestINT102:
    def test_an_inquiry_of_the_day_of_the_request_is_in_order_whatever_else_there_is(self):
        assert status_of("INT102", dossier(integrations=(integration(),))) is PASSED
        late = integration(start=date(2025, 2, 20))
        assert status_of("INT102", dossier(integrations=(late, integration()))) is PASSED

    @pytest.mark.parametrize("start", [REQUEST - DAY, REQUEST + DAY, date(2025, 3, 3)])
    def test_one_of_another_day_is_told_with_both_days(self, start: date):
        finding = finding_of("INT102", dossier(integrations=(integration(start=start),)))
        assert (finding.severity, finding.observed[0].what) == (Severity.WARNING, start)
        assert dict(finding.values) == {"requested": REQUEST}

    def test_an_inquiry_that_was_over_before_the_request_is_of_another_one(self):
        over = integration(start=date(2024, 6, 3), end=date(2024, 8, 2))
        assert status_of("INT102", dossier(integrations=(over,))) is PASSED

    @pytest.mark.parametrize("field", ["decided_on", "last_review", "ended_on"])
    def test_one_that_began_after_the_answer_is_of_a_review_or_an_alert(self, field: str):
        review = integration(start=date(2025, 2, 26))
        assert status_of("INT102", dossier(integrations=(review,), **{field: date(2025, 2, 26)})) is PASSED
        assert status_of("INT102", dossier(integrations=(review,), **{field: date(2025, 2, 27)})) is FOUND

    @pytest.mark.parametrize("other", [
        integration(7, start=date(2025, 2, 20)), integration(start=date(2025, 2, 20), person=SPOUSE),
        evolve(integration(), start=None), evolve(integration(start=date(2025, 2, 20)), sector=18),
    ])  # fmt: skip
    def test_other_codes_and_persons_may_start_on_any_day(self, other: Registration):
        assert status_of("INT102", dossier(integrations=(other,))) is PASSED

    def test_what_the_directory_shows_under_our_number_counts_alike(self):
        assert status_of("INT102", dossier(listed(start=REQUEST + DAY))) is FOUND
        assert status_of("INT102", dossier(listed())) is PASSED
        assert status_of("INT102", dossier(listed(org_unit=OTHER_CPAS.value, start=REQUEST + DAY))) is SKIPPED

    def test_without_any_integration_nothing_is_concluded(self):
        assert result_of("INT102", dossier()).skip.not_asked == ("integrations",)


REFUSED = date(2025, 2, 26)


class TestINT104:
    @pytest.mark.parametrize("code", [1, 2, 3, 4, 5, 6])
    def test_an_inquiry_or_an_aid_that_runs_after_the_end_blocks(self, code: int):
        finding = finding_of("INT104", dossier(ended_on=REFUSED, integrations=(integration(code, end=None),)))
        assert finding.severity == Severity.BLOCKING
        assert finding.observed[0].what == QualityCode.cpas(code)
        assert dict(finding.values)["ended"] == REFUSED

    @pytest.mark.parametrize("code", [0, 7, 8, 9, 20, 30, 40, 999])
    def test_debt_mediation_recovery_and_others_may_outlast_the_aid(self, code: int):
        assert status_of("INT104", dossier(ended_on=REFUSED, integrations=(integration(code, end=None),))) is PASSED

    @pytest.mark.parametrize(("end", "expected"), [(TODAY - DAY, PASSED), (TODAY, FOUND), (None, FOUND)])
    def test_what_was_ended_is_in_order(self, end: date | None, expected: object):
        assert status_of("INT104", dossier(ended_on=REFUSED, integrations=(integration(end=end),))) is expected

    @pytest.mark.parametrize("ended", [None, TODAY, TODAY + DAY])
    def test_before_the_end_and_on_its_day_nothing_is_found(self, ended: date | None):
        assert status_of("INT104", dossier(ended_on=ended, integrations=(integration(),))) is PASSED

    def test_a_new_inquiry_after_the_end_belongs_to_a_new_request(self):
        new = integration(start=date(2025, 2, 27))
        assert status_of("INT104", dossier(ended_on=REFUSED, integrations=(new,))) is PASSED
        unknown = evolve(new, start=None)
        assert status_of("INT104", dossier(ended_on=REFUSED, integrations=(unknown,))) is FOUND

    def test_each_person_of_the_file_is_told_by_themselves(self):
        ours = (integration(), integration(5, end=None, person=SPOUSE), integration(6, end=None, person=SPOUSE))
        findings = result_of("INT104", dossier(ended_on=REFUSED, integrations=ours)).findings
        assert [(each.person, len(each.observed)) for each in findings] == [(APPLICANT, 1), (SPOUSE, 2)]

    @pytest.mark.parametrize(("on", "expected"), [
        (date(2025, 2, 27), FOUND), (REFUSED, SKIPPED), (None, SKIPPED),
    ])  # fmt: skip
    def test_only_a_list_of_after_the_end_shows_that_nobody_told_the_directory(self, on: date | None, expected: object):
        assert status_of("INT104", dossier(listed(on), ended_on=REFUSED)) is expected

    def test_our_file_may_say_ended_where_the_directory_does_not(self):
        inquiry = dossier(listed(TODAY), ended_on=REFUSED, integrations=(integration(end=REFUSED),))
        assert finding_of("INT104", inquiry).observed[0].source.name == "manage_access"


class TestINT105:
    def decided(self, *ours: Registration, facts: Any = (), **fields: Any) -> Dossier:
        return dossier(*facts, **{"decided_on": date(2025, 2, 20), "integrations": ours, **fields})

    def test_001_of_before_the_decision_is_told_where_it_runs_alone(self):
        finding = finding_of("INT105", self.decided(integration()))
        assert (finding.severity, finding.observed[0].what) == (Severity.WARNING, QualityCode.cpas(1))
        assert dict(finding.values) == {"decided": date(2025, 2, 20)}

    @pytest.mark.parametrize(("decided", "expected"), [(date(2025, 2, 24), PASSED), (date(2025, 2, 23), FOUND)])
    def test_the_network_has_a_week(self, decided: date, expected: object):
        assert status_of("INT105", self.decided(integration(), decided_on=decided)) is expected

    @pytest.mark.parametrize("code", [2, 3, 4, 5, 6, 7, 9, 40])
    def test_another_code_that_runs_is_that_of_the_decision(self, code: int):
        assert status_of("INT105", self.decided(integration(), integration(code, end=None))) is PASSED
        over = integration(code, end=TODAY - DAY)
        assert status_of("INT105", self.decided(integration(), over)) is FOUND

    def test_neither_030_nor_the_code_of_somebody_else_is_that_of_the_decision(self):
        assert status_of("INT105", self.decided(integration(), integration(30, end=None))) is FOUND
        assert status_of("INT105", self.decided(integration(), integration(2, end=None, person=SPOUSE))) is FOUND

    def test_001_of_a_later_review_or_one_that_is_over_is_left_alone(self):
        assert status_of("INT105", self.decided(integration(start=date(2025, 2, 21)))) is PASSED
        assert status_of("INT105", self.decided(integration(end=TODAY - DAY))) is PASSED
        assert status_of("INT105", self.decided(evolve(integration(), start=None))) is FOUND

    def test_after_a_refusal_another_rule_speaks(self):
        assert status_of("INT105", self.decided(integration(), ended_on=TODAY)) is PASSED
        assert status_of("INT105", self.decided(integration(), ended_on=TODAY + DAY)) is FOUND
        assert status_of("INT105", self.decided(integration(), decided_on=None)) is PASSED

    @pytest.mark.parametrize(("on", "expected"), [(date(2025, 2, 27), SKIPPED), (date(2025, 2, 28), FOUND)])
    def test_a_list_of_before_the_week_was_over_shows_nothing(self, on: date, expected: object):
        assert status_of("INT105", self.decided(facts=(listed(on),))) is expected

    def test_without_any_integration_nothing_is_concluded(self):
        assert result_of("INT105", self.decided()).skip.not_asked == ("integrations",)

    @given(st.dates(), st.dates())
    def test_it_never_breaks_on_any_two_days(self, decided: date, as_of: date):
        inquiry = self.decided(integration(), decided_on=decided, consultations=consulting("dimona"))
        assert status_of("INT105", inquiry, as_of) in (FOUND, PASSED)
