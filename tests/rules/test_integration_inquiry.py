"""Consultations and dates of the inquiry: yearly, decided in time, listed at all, answered by the supplier."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.report.show import message_of
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import (
    APPLICANT,
    CPAS,
    REQUEST,
    SPOUSE,
    TODAY,
    consulting,
    dossier,
    integration,
)
from bcss_cpas.rules._finding import FluxName
from bcss_cpas.rules._rule import Severity
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, register, registration, result_of, status_of

DAY = timedelta(days=1)


def looked(on: date, flux: str = "pension_register", person: Ssin = APPLICANT, **fields: Any) -> Consultation:
    return Consultation(person=person, flux=flux, on=on, **fields)


class TestINT106:
    def running(self, *consultations: Consultation, **fields: Any) -> Dossier:
        given = {"requested_on": date(2023, 1, 9), "decided_on": date(2023, 2, 1), **fields}
        return dossier(consultations=consultations, **given)

    @pytest.mark.parametrize(("on", "as_of", "expected"), [
        (date(2024, 3, 3), TODAY, PASSED), (date(2024, 3, 2), TODAY, FOUND), (TODAY, TODAY, PASSED),
        (date(2024, 2, 29), date(2025, 3, 1), PASSED), (date(2024, 2, 29), date(2025, 3, 2), FOUND),
    ])  # fmt: skip
    def test_a_consultation_counts_for_a_year_to_the_day(self, on: date, as_of: date, expected: object):
        assert status_of("INT106", self.running(looked(on)), as_of) is expected

    def test_a_consultation_of_the_day_of_the_check_counts(self):
        assert status_of("INT106", self.running(looked(date(2023, 1, 9)), looked(TODAY))) is PASSED

    def test_it_blocks_and_shows_the_last_one_wherever_it_stands(self):
        finding = finding_of("INT106", self.running(looked(date(2024, 1, 8), "dimona"), looked(date(2023, 1, 9))))
        assert (finding.severity, finding.observed[0].what) == (Severity.BLOCKING, date(2024, 1, 8))
        assert finding.observed[0].source.name == "dimona"

    @pytest.mark.parametrize("later", [
        looked(TODAY, person=SPOUSE), looked(TODAY, "manage_access"), looked(TODAY, "identify_person"),
        looked(TODAY, "notify_job_seeker_status"), looked(TODAY, outcome=OutcomeKind.SOURCE_DOWN), looked(TODAY + DAY),
    ])  # fmt: skip
    def test_other_persons_lists_notices_and_refusals_do_not_count(self, later: Consultation):
        assert status_of("INT106", self.running(looked(date(2023, 1, 9)), later)) is FOUND

    @pytest.mark.parametrize("fields", [
        {"decided_on": None}, {"decided_on": TODAY + DAY}, {"ended_on": TODAY}, {"ended_on": date(2024, 6, 3)},
    ])  # fmt: skip
    def test_a_file_that_does_not_run_asks_for_no_review(self, fields: dict[str, Any]):
        assert status_of("INT106", self.running(looked(date(2023, 1, 9)), **fields)) is PASSED

    def test_an_aid_of_our_file_shows_that_it_runs(self):
        aid = integration(2, start=date(2023, 2, 1), end=None)
        inquiry = self.running(looked(date(2023, 1, 9)), decided_on=None, integrations=(aid,))
        assert status_of("INT106", inquiry) is FOUND
        assert status_of("INT106", evolve(inquiry, integrations=(integration(),))) is PASSED
        assert status_of("INT106", evolve(inquiry, ended_on=TODAY + DAY)) is FOUND

    def test_a_dossier_that_holds_no_consultation_concludes_nothing(self):
        assert result_of("INT106", self.running()).skip.not_asked == ("consultations",)

    def test_the_newest_reply_counts_like_a_consultation(self):
        assert status_of("INT106", self.running(looked(date(2023, 1, 9)), messages=(register(),))) is PASSED

    @given(st.dates(), st.dates())
    def test_it_never_breaks_on_any_two_days(self, on: date, as_of: date):
        running = self.running(looked(on), requested_on=date.min, decided_on=date.min)
        assert status_of("INT106", running, as_of) in (FOUND, PASSED, SKIPPED)


class TestINT107:
    def asked(self, *outcomes: tuple[date, OutcomeKind, Where | None]) -> Dossier:
        return dossier(consultations=tuple(looked(on, outcome=kind, where=at) for on, kind, at in outcomes))

    def test_a_person_who_is_not_integrated_at_the_supplier_is_told_with_the_flux(self):
        finding = finding_of("INT107", self.asked((REQUEST, OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER)))
        assert finding.severity == Severity.BLOCKING
        assert finding.observed[0].what == FluxName("pension_register")
        assert finding.observed[0].source.on == REQUEST
        assert "Pension" in message_of(finding, rule("INT107"), "fr")

    @pytest.mark.parametrize(("kind", "where"), [
        (OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER), (OutcomeKind.NOT_INTEGRATED, None), (OutcomeKind.NO_DATA, None),
        (OutcomeKind.SOURCE_DOWN, None), (OutcomeKind.REFUSED, None),
    ])  # fmt: skip
    def test_other_answers_are_other_answers(self, kind: OutcomeKind, where: Where | None):
        assert status_of("INT107", self.asked((REQUEST, kind, where))) is PASSED

    @pytest.mark.parametrize(("answered", "expected"), [
        (REQUEST + DAY, PASSED), (REQUEST, PASSED), (REQUEST - DAY, FOUND),
    ])  # fmt: skip
    def test_a_real_answer_of_that_day_or_later_settles_it(self, answered: date, expected: object):
        refused = (REQUEST, OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER)
        assert status_of("INT107", self.asked(refused, (answered, OutcomeKind.NO_DATA, None))) is expected
        assert status_of("INT107", self.asked((answered, OutcomeKind.DATA, None), refused)) is expected

    def test_the_answer_about_somebody_else_or_of_another_flux_settles_nothing(self):
        refused = looked(REQUEST, outcome=OutcomeKind.NOT_INTEGRATED, where=Where.SUPPLIER)
        others = (looked(TODAY, person=SPOUSE), looked(TODAY, "dimona"))
        assert status_of("INT107", dossier(consultations=(refused, *others))) is FOUND

    def test_each_flux_and_person_is_told_once(self):
        refused = looked(REQUEST, outcome=OutcomeKind.NOT_INTEGRATED, where=Where.SUPPLIER)
        asked = (evolve(refused, on=TODAY), refused, evolve(refused, flux="handi"), evolve(refused, person=SPOUSE))
        found = result_of("INT107", dossier(consultations=asked)).findings
        assert [(each.person, each.observed[0].what.value, each.observed[0].source.on) for each in found] == [
            (APPLICANT, "handi", REQUEST),
            (APPLICANT, "pension_register", TODAY),
            (SPOUSE, "pension_register", REQUEST),
        ]
        assert result_of("INT107", dossier(consultations=asked[::-1])).findings == found

    def test_a_reply_is_read_alike_and_may_have_no_day(self):
        refused = evolve(register(status="MSG00021"), replied=None)
        inquiry = dossier(consultations=(), messages=(refused,))
        assert finding_of("INT107", inquiry).observed[0].source.on is None
        assert status_of("INT107", evolve(inquiry, messages=(refused, register(hour=8)))) is PASSED


class TestINT108:
    def undecided(self, *ours: Registration, **fields: Any) -> Dossier:
        return dossier(integrations=ours or (integration(),), **fields)

    @pytest.mark.parametrize(("as_of", "expected"), [
        (date(2025, 3, 11), PASSED), (date(2025, 3, 12), FOUND), (date(2025, 3, 19), FOUND), (date(2025, 6, 2), FOUND),
    ])  # fmt: skip
    def test_the_decision_is_announced_a_week_before_the_thirty_days_are_over(self, as_of: date, expected: object):
        assert status_of("INT108", self.undecided(), as_of) is expected

    def test_it_tells_when_the_decision_is_due_and_when_access_ends(self):
        finding = finding_of("INT108", self.undecided(), date(2025, 3, 14))
        assert finding.severity == Severity.WARNING
        assert dict(finding.values) == {"requested": REQUEST, "due": date(2025, 3, 19)}
        assert finding.observed[0].what == date(2025, 4, 16)

    @pytest.mark.parametrize(("end", "expected"), [
        (date(2025, 3, 18), FOUND), (date(2025, 3, 19), PASSED), (None, PASSED),
    ])  # fmt: skip
    def test_access_that_ends_before_is_told_at_once(self, end: date | None, expected: object):
        assert status_of("INT108", self.undecided(integration(end=end))) is expected

    def test_the_inquiry_that_ends_last_counts_and_one_of_before_the_request_does_not(self):
        early, late = integration(end=date(2025, 3, 1)), integration(end=date(2025, 4, 16))
        assert status_of("INT108", self.undecided(early, late)) is PASSED
        assert status_of("INT108", self.undecided(early, integration(end=None))) is PASSED
        before = integration(start=date(2024, 6, 3), end=REQUEST - DAY)
        assert status_of("INT108", self.undecided(before)) is PASSED

    @pytest.mark.parametrize("field", ["decided_on", "ended_on", "last_review"])
    def test_what_was_answered_is_not_due(self, field: str):
        assert status_of("INT108", self.undecided(**{field: REQUEST}), date(2025, 6, 2)) is PASSED

    def test_a_code_of_an_aid_since_the_request_shows_that_it_was_decided(self):
        late = date(2025, 6, 2)
        assert status_of("INT108", self.undecided(integration(2, end=None)), late) is PASSED
        assert status_of("INT108", self.undecided(evolve(integration(2), start=None)), late) is PASSED
        earlier = integration(2, start=date(2024, 6, 3), end=None)
        assert status_of("INT108", self.undecided(earlier), late) is FOUND
        assert status_of("INT108", self.undecided(integration(2, person=SPOUSE)), late) is FOUND

    def test_without_any_integration_only_the_decision_is_looked_at(self):
        assert result_of("INT108", dossier()).skip.not_asked == ("integrations",)
        finding = finding_of("INT108", dossier(), date(2025, 3, 14))
        assert (finding.observed[0].what, finding.observed[0].source.origin) == ("–", Origin.FILE)

    def test_the_directory_shows_when_our_access_ends(self):
        source = Source(Origin.FLUX, "manage_access", on=REQUEST)
        ours = registration(org_unit=CPAS.value, code=1, start=REQUEST, end=date(2025, 3, 10), source=source)
        assert finding_of("INT108", dossier(ours)).observed[0].source == source


class TestINT109:
    def test_other_consultations_without_a_list_are_told(self):
        finding = finding_of("INT109", dossier(consultations=consulting("pension_register")))
        assert finding.severity == Severity.WARNING
        assert dict(finding.values) == {"flux": FluxName("manage_access")}
        assert "Intégration à la BCSS" in message_of(finding, rule("INT109"), "fr")

    def test_a_list_settles_it_and_so_does_one_that_is_kept_as_facts(self):
        assert status_of("INT109", dossier(consultations=consulting("dimona", "manage_access"))) is PASSED
        assert status_of("INT109", dossier(registration(), consultations=consulting("dimona"))) is PASSED

    def test_a_look_at_the_registers_alone_is_no_inquiry_yet(self):
        assert status_of("INT109", dossier()) is PASSED
        assert status_of("INT109", dossier(consultations=consulting("identify_person"))) is PASSED

    def test_a_try_is_not_never(self):
        tried = looked(REQUEST, "manage_access", outcome=OutcomeKind.SOURCE_DOWN)
        assert status_of("INT109", dossier(consultations=(*consulting("dimona"), tried))) is PASSED

    def test_the_list_of_somebody_else_and_other_sectors_settle_nothing(self):
        asked = (*consulting("dimona", "reference_manager"), *consulting("manage_access", person=SPOUSE))
        assert status_of("INT109", dossier(consultations=asked)) is FOUND

    def test_a_dossier_that_holds_no_consultation_of_the_applicant_concludes_nothing(self):
        assert result_of("INT109", dossier(consultations=())).skip.not_asked == ("consultations",)
        assert status_of("INT109", dossier(consultations=consulting("dimona", person=SPOUSE))) is SKIPPED

    @pytest.mark.parametrize(("ended", "expected"), [(TODAY, PASSED), (TODAY + DAY, FOUND)])
    def test_once_the_aid_has_ended_no_list_is_asked_for(self, ended: date, expected: object):
        assert status_of("INT109", dossier(ended_on=ended, consultations=consulting("dimona"))) is expected
