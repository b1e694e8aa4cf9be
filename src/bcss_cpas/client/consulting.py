"""A consultation: refused unless a registration opens it, sent, and logged once.

What is logged: every consultation that gave a message, whatever its outcome, once, before the message is handed over.
One that gave none is no consultation and does not stand in the log. It may have reached the BCSS all the same, and be
noted there under the name of the CPAS, which the citizen can see and ask about: those stand in a log of their own,
``unanswered``, in the same form and without a ticket of the BCSS.
"""

import logging
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Service
from bcss_cpas.client.calling import Caller
from bcss_cpas.client.errors import ClientError, ConfigError, ConsultationRefusedError, TransportError
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.registration import Registration
from bcss_cpas.flux._access import may_consult
from bcss_cpas.integration._chain import BrokenLogError
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix
from bcss_cpas.integration.consultation import LoggedConsultation
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.integration.guard import Access
from bcss_cpas.integration.history import Integration
from bcss_cpas.integration.role import Role
from bcss_cpas.message import Message
from bcss_cpas.periods import Period
from bcss_cpas.text import Language

_LOG = logging.getLogger(__name__)
Opening = Integration | Registration
"""What opens a flux: a registration of our own history, or one that a list or a file shows."""


@frozen(kw_only=True)
class Justified:
    """Why somebody consults: under which registration, for which question and file, and who."""

    registration: Opening | None = field(repr=masked)
    topic: InquiryTopic
    by: str | None = field(default=None, repr=masked)
    """The user, as the CPAS names its users; without one, the user of the settings."""
    reference: str | None = field(default=None, repr=masked)
    """The file of the request; without one, that of the registration."""
    reason: str | None = field(default=None, repr=masked)
    role: Role | None = None
    """What the person is in the inquiry, where the registration was only observed."""


@frozen(kw_only=True)
class Consulting:
    """What consultations need beside the call itself."""

    caller: Caller
    log: ConsultationLog | None = None
    unanswered: ConsultationLog | None = None
    matrix: AccessMatrix | None = None
    language: Language = "fr"

    def consult(
        self,
        service: Service,
        person: Ssin,
        why: Justified,
        as_of: date,
        *,
        period: Period | None = None,
        following: str | None = None,
    ) -> Message[Any]:
        """Consult an operation of a flux. Raises ``ClientError``, ``InputError``."""
        access = self._opened(service.flux, person, why, as_of)
        question = self._question(service, person, why, as_of, period=period, following=following)
        entry = LoggedConsultation.under(
            access,
            by=_told(why.by, self.caller.config.organisation.user_id, "who consults"),
            at=question.at,
            person=person,
            reference=_told(why.reference, getattr(why.registration, "reference", None), "the file of the request"),
            reason=why.reason,
        )
        try:
            message = self.caller.ask(service, question)
        except ClientError as error:
            _LOG.info("%s, ticket %s: %s", service.flux, question.ticket, type(error).__name__)
            if _may_have_arrived(error):
                _note(self.unanswered, entry)
            raise
        _LOG.info("%s, ticket %s: %s", service.flux, question.ticket, message.outcome and message.outcome.kind)
        _note(self.log, evolve(entry, ticket=message.ticket))
        return message

    def _opened(self, flux: str, person: Ssin, why: Justified, as_of: date) -> Access:
        """Ask the guard. Raises ``ConsultationRefusedError``."""
        ours = why.registration if self._is_ours(why.registration, person) else None
        access = may_consult(flux, ours, why.topic, as_of, role=why.role, matrix=self.matrix)
        if access.answer is AccessAnswer.REFUSED:
            raise ConsultationRefusedError(access.reason.label("en"), access=access, service=flux)
        if access.answer is AccessAnswer.UNKNOWN and not (why.reason or "").strip():
            problem = "the access matrix does not say whether this is open: it takes an explicit reason"
            raise ConsultationRefusedError(problem, access=access, service=flux)
        return access

    def _is_ours(self, registration: Opening | None, person: Ssin) -> bool:
        """Tell whether a registration is of this person at this CPAS; that of a history names neither."""
        if not isinstance(registration, Registration):
            return True
        unit = registration.org_unit
        here = unit is None or EnterpriseNumber.or_none(unit) == self.caller.config.organisation.enterprise_number
        return here and registration.person == person

    def _question(
        self,
        service: Service,
        person: Ssin,
        why: Justified,
        as_of: date,
        *,
        period: Period | None,
        following: str | None,
    ) -> Question:
        registration = why.registration
        assert registration is not None, "the guard refuses where there is none"
        return Question(
            person=person,
            period=period or service.periods(as_of)[0],
            as_of=as_of,
            cpas=self.caller.config.organisation.enterprise_number,
            ticket=self.caller.tickets(),
            at=self.caller.clock(),
            quality=registration.quality,
            integrated=_period_of(registration),
            role=registration.role if isinstance(registration, Integration) else why.role,
            language=self.language,
            following=following,
            user=self.caller.user if service.is_ssdn else None,
        )


def _period_of(registration: Opening) -> Period | None:
    if isinstance(registration, Integration):
        return registration.period
    return None if registration.start is None else Period.inclusive(registration.start, registration.end)


def _told(given: str | None, known: str | None, what: str) -> str:
    told = given or known
    if not told:
        raise InputError(f"a consultation tells {what}")
    return told


def _may_have_arrived(error: ClientError) -> bool:
    return error.sent if isinstance(error, TransportError) else not isinstance(error, ConfigError)


def _note(log: ConsultationLog | None, entry: LoggedConsultation) -> None:
    """Log, or hand nothing over."""
    if log is None:
        return
    try:
        log.append(entry)
    except (OSError, BrokenLogError) as error:
        problem = f"the consultation cannot be logged, so that nothing is handed over: {type(error).__name__}"
        raise ClientError(problem, service=entry.flux, ticket=entry.ticket) from None
