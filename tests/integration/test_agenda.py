"""What falls due, and when."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.quality import INQUIRY, LIVING_WAGE
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.integration.act import AidLaw
from bcss_cpas.integration.agenda import Due, DueKind, agenda
from bcss_cpas.integration.followed import Followed, of_history, of_registration
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.role import Role
from bcss_cpas.integration.transitions import decide, end_aid, notify, refuse, register
from bcss_cpas.periods import Period
from bcss_cpas.text import LANGUAGES
from tests.integration.people import ALERTED, CPAS, PERSON, REQUEST, registered

DECISION = date(2025, 3, 28)
YEAR = Period(REQUEST, date(2026, 3, 3))
GRANTED = decide(registered().history, DECISION, LIVING_WAGE, YEAR, AidLaw.LAW_2002).history
FILE = Source(Origin.FILE, "integrations")


def due(*registrations: Followed, as_of: date = REQUEST) -> list[tuple[date, DueKind]]:
    """Give days and kinds alone."""
    return [(each.on, each.kind) for each in agenda(registrations, as_of)]


def test_an_inquiry_awaits_its_decision_in_30_days_and_gives_access_for_two_months() -> None:
    assert due(*of_history(registered().history)) == [
        (date(2025, 4, 2), DueKind.DECISION),
        (date(2025, 5, 2), DueKind.ACCESS),
    ]


def test_a_decision_is_notified_in_8_days_and_reviewed_in_a_year() -> None:
    assert due(*of_history(GRANTED), as_of=DECISION) == [
        (date(2025, 3, 31), DueKind.ALERT_LISTS),
        (date(2025, 4, 5), DueKind.NOTIFICATION),
        (date(2026, 3, 2), DueKind.ACCESS),
        (date(2026, 3, 28), DueKind.REVIEW),
    ]


def test_what_was_done_is_no_longer_due() -> None:
    notified = notify(GRANTED, date(2025, 4, 1)).history
    kinds = [kind for _, kind in due(*of_history(notified, reviewed_on=date(2026, 2, 1)), as_of=date(2026, 2, 1))]
    assert DueKind.NOTIFICATION not in kinds
    assert (date(2027, 2, 1), DueKind.REVIEW) in due(*of_history(notified, reviewed_on=date(2026, 2, 1)))


def test_a_review_has_no_30_days() -> None:
    plan = PlannedIntegration.inquiry(PERSON, CPAS, ALERTED, reference="r")
    history = register(GRANTED, plan, date(2025, 9, 15)).history
    assert DueKind.DECISION not in [kind for _, kind in due(*of_history(history))]


def test_a_refusal_and_an_end_of_aid_are_notified_too() -> None:
    refused = refuse(registered().history, DECISION).history
    assert due(*of_history(refused)) == [(date(2025, 4, 5), DueKind.NOTIFICATION)]
    ended = end_aid(notify(GRANTED, DECISION).history, date(2025, 6, 2)).history
    assert due(*of_history(ended)) == [(date(2025, 6, 10), DueKind.NOTIFICATION)]


def test_a_member_of_the_household_has_no_deadlines_but_access() -> None:
    assert due(*of_history(registered(Role.COHABITANT).history)) == [
        (date(2025, 4, 2), DueKind.DECISION),
        (date(2025, 5, 2), DueKind.ACCESS),
    ]


def observed(code: int = 2, sector: int | None = 17, end: date | None = None) -> Registration:
    """Observe a registration in a list."""
    return Registration(person=PERSON, source=FILE, sector=sector, code=code, start=REQUEST, end=end)


def test_an_integration_that_runs_after_the_aid_has_to_be_closed() -> None:
    followed = of_registration(observed(), aid_ended_on=date(2025, 6, 2))
    assert followed is not None
    assert due(followed, as_of=date(2025, 7, 1))[0] == (date(2025, 6, 2), DueKind.CLOSING)
    assert agenda([followed], date(2025, 7, 1))[0].overdue(date(2025, 7, 1))


def test_what_is_observed_is_followed_with_the_dates_of_the_file() -> None:
    inquiry = of_registration(observed(1, end=date(2025, 5, 2)), requested_on=REQUEST)
    assert inquiry is not None
    assert inquiry.quality == INQUIRY
    assert due(inquiry) == [(date(2025, 4, 2), DueKind.DECISION), (date(2025, 5, 2), DueKind.ACCESS)]
    decided = of_registration(observed(1, end=date(2025, 5, 2)), requested_on=REQUEST, decided_on=DECISION)
    assert decided is not None
    assert due(decided) == [(date(2025, 5, 2), DueKind.ACCESS)]
    aid = of_registration(observed(), decided_on=DECISION)
    assert aid is not None
    assert (date(2026, 3, 28), DueKind.REVIEW) in due(aid)


def test_other_sectors_have_no_place_in_the_agenda() -> None:
    assert of_registration(observed(sector=18)) is None
    assert of_registration(observed(sector=None)) is None


def test_the_lists_of_alerts_come_in_march_and_october() -> None:
    aid = of_registration(observed())
    assert aid is not None

    def lists(as_of: date) -> list[date]:
        return [on for on, kind in due(aid, as_of=as_of) if kind is DueKind.ALERT_LISTS]

    assert lists(date(2025, 3, 31)) == [date(2025, 3, 31)]
    assert lists(date(2025, 4, 1)) == [date(2025, 10, 31)]
    assert lists(date(2025, 11, 5)) == [date(2026, 3, 31)]


@given(st.dates(date(2024, 1, 1), date(2027, 1, 1)))
def test_the_agenda_is_in_order_and_every_deadline_has_a_source(as_of: date) -> None:
    found = agenda([*of_history(GRANTED), *of_history(registered().history)], as_of)
    assert [each.on for each in found] == sorted(each.on for each in found)
    assert all(each.source.title and each.source.checked for each in found)


def test_every_deadline_speaks_four_languages() -> None:
    assert all(len({kind.label(lang) for lang in LANGUAGES}) == len(LANGUAGES) for kind in DueKind)
    assert PERSON.value not in repr(Due(on=REQUEST, kind=DueKind.ACCESS, person=PERSON))
