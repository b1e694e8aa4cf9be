"""What falls due in the files of a CPAS, and why, in the order of the days."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from bcss_cpas.codes.provenance import Citation
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.integration.deadlines import deadline
from bcss_cpas.integration.followed import Followed
from bcss_cpas.integration.history import AID
from bcss_cpas.integration.months import MonthCount, same_day
from bcss_cpas.text import Language, Text


class DueKind(StrEnum):
    """What falls due; the names are those of the deadlines."""

    CLOSING = "closing"
    DECISION = "decision"
    NOTIFICATION = "notification"
    ACCESS = "access"
    REVIEW = "review"
    ALERT_LISTS = "alert_lists"

    def label(self, lang: Language) -> str:
        """Say it in one language."""
        return _LABELS[self].in_(lang)


@frozen(kw_only=True)
class Due:
    """One thing that falls due on a day, for a person; the lists of alerts concern all of them."""

    on: date
    kind: DueKind
    person: Ssin | None = None
    quality: QualityCode | None = None

    @property
    def source(self) -> Citation:
        """Who sets the deadline."""
        return deadline(self.kind).source

    def overdue(self, as_of: date) -> bool:
        """Tell whether the day has passed."""
        return self.on < as_of


def agenda(registrations: Iterable[Followed], as_of: date, months: MonthCount = same_day) -> tuple[Due, ...]:
    """Return what is due, the earliest first; what is overdue stays until it is done.

    The end of access is due on its last day; a decision within 30 days of the request; its notification within 8 days;
    a review a year after the last one; an integration to close on the day when the aid ended; the lists of alerts on
    the last day of March or October, as the day in the month is not published.
    """
    followed = tuple(registrations)
    due = [each for one in followed for each in _of(one, months)]
    if any(_is_aid(one) for one in followed):
        due.append(Due(on=_next_list(as_of), kind=DueKind.ALERT_LISTS))
    return tuple(sorted(due, key=_order))


def _order(due: Due) -> tuple[date, int, str]:
    return due.on, list(DueKind).index(due.kind), "" if due.person is None else due.person.value


def _is_aid(one: Followed) -> bool:
    return one.is_open and one.of_applicant and one.quality in AID


def _of(one: Followed, months: MonthCount) -> Iterator[Due]:
    if one.requested_on is not None:
        yield _due(one, DueKind.DECISION, one.requested_on + timedelta(days=deadline("decision").days))
    if one.to_notify is not None:
        yield _due(one, DueKind.NOTIFICATION, one.to_notify + timedelta(days=deadline("notification").days))
    if not one.is_open:
        return
    if one.aid_ended_on is not None:
        yield _due(one, DueKind.CLOSING, one.aid_ended_on)
        return
    if one.last is not None:
        yield _due(one, DueKind.ACCESS, one.last)
    since = one.reviewed_on or one.start
    if _is_aid(one) and since is not None:
        yield _due(one, DueKind.REVIEW, months(since, deadline("review").months))


def _due(one: Followed, kind: DueKind, on: date) -> Due:
    return Due(on=on, kind=kind, person=one.person, quality=one.quality)


def _next_list(as_of: date) -> date:
    """Return the last day of the month of the next lists, which may be this month."""
    ahead = (divmod(as_of.year * 12 + as_of.month - 1 + step, 12) for step in range(12))
    year, month = next((y, m + 1) for y, m in ahead if m + 1 in deadline("alert_lists").months_of_year)
    return date(year, month, monthrange(year, month)[1])


_LABELS = {
    DueKind.CLOSING: Text(
        fr="mettre fin à l'intégration : l'aide est terminée",
        nl="de integratie beëindigen: de steun is afgelopen",
        de="die Eintragung beenden: Die Hilfe ist beendet",
        en="end the integration: the aid has ended",
    ),
    DueKind.DECISION: Text(
        fr="décision sur la demande (30 jours)",
        nl="beslissing over de aanvraag (30 dagen)",
        de="Beschluss über den Antrag (30 Tage)",
        en="decision on the request (30 days)",
    ),
    DueKind.NOTIFICATION: Text(
        fr="notification de la décision (8 jours)",
        nl="kennisgeving van de beslissing (8 dagen)",
        de="Mitteilung des Beschlusses (8 Tage)",
        en="notification of the decision (8 days)",
    ),
    DueKind.ACCESS: Text(
        fr="dernier jour d'accès aux flux",
        nl="laatste dag van toegang tot de gegevensstromen",
        de="letzter Tag des Zugriffs auf die Datenflüsse",
        en="last day of access to the flux",
    ),
    DueKind.REVIEW: Text(
        fr="révision annuelle du dossier",
        nl="jaarlijkse herziening van het dossier",
        de="jährliche Überprüfung der Akte",
        en="yearly review of the file",
    ),
    DueKind.ALERT_LISTS: Text(
        fr="liste des clignotants sans code de réaction",
        nl="lijst van knipperlichten zonder feedbackcode",
        de="Liste der Blinklichter ohne Rückmeldecode",
        en="list of alerts without feedback code",
    ),
}
