"""notifyHdiIndemnityAllowance: the BCSS tells that a mutuality made, changed or cancelled an attest of indemnities.

Nobody asks for it; one message holds up to 5,000 persons. A social worker learns from it that someone who is helped
began, or ceased, to receive an indemnity. There are three forms: the whole attest, one risk with its period, and the
periods of indemnity.

A notice answers no question: that it says nothing of a person does not mean that there is nothing. So the message is
about nobody, and each fact names its own person. Where several versions of one attest come together, the last counts.

Source of the format: ``notifyHdiIndemnityAllowanceV1.xsd``.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork, IndemnityFamilySituation
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._flux import Flux, bodies
from bcss_cpas.flux._hdi.attest import Allowance, AllowancePeriod, AttestIdentification, AttestStatus
from bcss_cpas.flux._hdi.indemnities import Attested, of_allowances, of_periods, of_risk_period
from bcss_cpas.flux._hdi.risk import RiskPeriod
from bcss_cpas.flux._hdi.source import ATTESTS, MUTUALITIES
from bcss_cpas.flux._soa import UUID, SoaNotification
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacedByStatus
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/HdiIndemnityAllowanceNotifications/v1"


@wire()
class Notification(SoaNotification):
    """Who tells whom, in which context, and the number of the message in its sequence."""

    sequence_number: int | None = at("sequenceNumber", required=True, values=("1", "2"))
    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    """The elements that the BCSS took out, for which the receiver is not authorised."""


@wire()
class AttestNotice:
    """The attest of a person."""

    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin", required=True)
    identification: AttestIdentification | None = at("attestationIdentification", required=True)
    allowances: tuple[Allowance, ...] = at("allowances/allowance", at_most=100)


@wire()
class PeriodIdentification:
    """Which attest, where it is not one of a quarter."""

    created: date | None = at("creationDate", required=True)
    id: str | None = at("attestationId", required=True, pattern=UUID)
    version: int | None = at("attestationVersion", required=True)
    """From 0, one more with each update."""
    status: AttestStatus | None = at("attestationStatus", required=True)


@wire()
class PeriodNotice:
    """One risk of a person, with its period."""

    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin", required=True)
    identification: PeriodIdentification | None = at("attestationIdentification", required=True)
    risk: RiskPeriod | None = at("socialRisk")


@wire()
class IndemnityPeriodsNotice:
    """The periods of indemnity of a person."""

    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin", required=True)
    identification: AttestIdentification | None = at("attestationIdentification", required=True)
    allowances: tuple[AllowancePeriod, ...] = at("allowances/allowance", at_most=100)


@wire()
class AttestNotification(Notification):
    """Attests that were made, changed or cancelled."""

    notices: tuple[AttestNotice, ...] = at("hiaAttestNotifications/hiaAttestNotification", required=True, at_most=5000)


@wire()
class PeriodNotification(Notification):
    """Risks that began, changed or ended."""

    notices: tuple[PeriodNotice, ...] = at("hiaPeriodNotifications/hiaPeriodNotification", required=True, at_most=5000)


@wire()
class IndemnityPeriodsNotification(Notification):
    """Periods of indemnity that were attested, changed or cancelled."""

    notices: tuple[IndemnityPeriodsNotice, ...] = at(
        "hiaIndemnityPeriodsNotifications/hiaIndemnityPeriodsNotification", required=True, at_most=5000
    )


Notice = AttestNotice | PeriodNotice | IndemnityPeriodsNotice


def _outcome(_: Notification) -> Outcome:
    return Outcome(OutcomeKind.DATA)


def facts(
    content: AttestNotification | PeriodNotification | IndemnityPeriodsNotification, source: Source
) -> Iterator[Fact]:
    """Give what the last version of each attest tells, each fact with its own person."""
    notices: tuple[Notice, ...] = content.notices
    last = _last_versions(notices)
    for place, notice in enumerate(notices):
        if last.get(_attest(notice), place) == place:
            yield from _of_notice(notice, source.at(f"$.notices[{place}]"))


def _of_notice(notice: Notice, source: Source) -> Iterator[Fact]:
    person = None if notice.ssin is None else notice.ssin.value
    if person is None:
        return
    if isinstance(notice, PeriodNotice):
        which = notice.identification
        cancelled = which is not None and which.status is AttestStatus.CANCELLATION
        attested = Attested(person, None if which is None else which.id, cancelled=cancelled)
        if notice.risk is not None:
            yield from of_risk_period(attested, notice.risk, source.inside(".risk"))
        return
    attested = Attested.of(person, notice.identification)
    if isinstance(notice, AttestNotice):
        yield from of_allowances(attested, notice.allowances, source)
    else:
        yield from of_periods(attested, notice.allowances, source)


def _attest(notice: Notice) -> str | None:
    return None if notice.identification is None else notice.identification.id


def _last_versions(notices: Iterable[Notice]) -> dict[str | None, int]:
    """Tell for each attest that has a number where its last version stands."""
    last: dict[str | None, tuple[int, int]] = {}
    for place, notice in enumerate(notices):
        which = notice.identification
        if which is not None and which.id is not None:
            last[which.id] = max(last.get(which.id, (-1, place)), (which.version or 0, place))
    return {attest: place for attest, (_, place) in last.items()}


def _given(content: Notification) -> tuple[type[Fact], ...]:
    """Return what each form tells of the persons that it names; it answers nobody, so that none never means none."""
    return (Benefit, IncapacityForWork) if isinstance(content, PeriodNotification) else FLUX.gives


FLUX = Flux(
    name="notify_hdi_indemnity_allowance",
    title=Text(
        fr="Avis d'indemnités de la mutualité",
        nl="Berichten van uitkeringen van het ziekenfonds",
        de="Mitteilungen von Entschädigungen der Krankenkasse",
        en="Notices of indemnities of the mutuality",
    ),
    service="HdiIndemnityAllowanceNotifications",
    source=MUTUALITIES,
    grade=Grade.SCHEMA,
    known_from=(
        Citation("notifyHdiIndemnityAllowanceV1.xsd, HdiIndemnityAllowanceNotificationsV1.xsd (2023-06-12)"),
        ATTESTS,
    ),
    bodies=bodies(
        NS,
        "v1",
        "soa/be/fgov/kszbcss/intf/HdiIndemnityAllowanceNotifications/notifyHdiIndemnityAllowanceV1.xsd",
        {
            "notifyHdiIndemnityAllowanceAttest": (AttestNotification, MessageKind.REPLY),
            "notifyHdiIndemnityAllowancePeriod": (PeriodNotification, MessageKind.REPLY),
            "notifyHdiIndemnityAllowanceIndemnityPeriods": (IndemnityPeriodsNotification, MessageKind.REPLY),
        },
    ),
    asked=False,
    topics=(InquiryTopic.REPLACEMENT_INCOME, InquiryTopic.AVAILABILITY_FOR_WORK),
    live="a published interface of 2023; whether CPAS receive it is not known",
    gives=(Benefit, Payment, IncapacityForWork, IndemnityFamilySituation),
    given=_given,
    facts=facts,
    outcome=_outcome,
)
