"""The client: what a CPAS may ask the BCSS, asked only where an integration opens it, and logged."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType, TracebackType
from typing import Any, Self

from bcss_cpas.client import asking, registering
from bcss_cpas.client.calling import Caller, Tickets, new_ticket
from bcss_cpas.client.clock import Clock, SystemClock, today
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.consulting import Consulting, Justified, Opening
from bcss_cpas.client.household import plans_of_household
from bcss_cpas.client.inquiring import Inquirer
from bcss_cpas.client.inquiry import Inquiry
from bcss_cpas.client.plan import InquiryPlan, Reasons, plan_inquiry
from bcss_cpas.client.polite import Polite
from bcss_cpas.client.registering import Told
from bcss_cpas.client.retrying import Retrying
from bcss_cpas.client.steps import Progress
from bcss_cpas.client.transport import Transport
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.flux._remap import Remap
from bcss_cpas.flux.manage_access import ProofOfAuthentication
from bcss_cpas.integration.access import AccessMatrix
from bcss_cpas.integration.act import Act
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.integration.ground import Ground
from bcss_cpas.integration.history import History
from bcss_cpas.integration.role import Role
from bcss_cpas.message import Message
from bcss_cpas.periods import Period
from bcss_cpas.text import Language

_SYSTEM = SystemClock()
_NONE: Mapping[str, str] = MappingProxyType({})


class Client:
    """Asks the BCSS in the name of one CPAS, in one environment. May be used from several threads at once.

    ``transport`` takes the place of the connection that ``config`` describes: a simulator, or one of your own. Without
    ``log`` nothing is logged here, and the CPAS has to do it by other means; ``unanswered`` holds the consultations
    that may have reached the BCSS and of which no reply came back. ``matrix`` is the official access matrix and
    ``legal_contexts`` the legal context for a flux, for who holds them; ``remaps`` the names of official schemas that
    are not public. ``language`` is that of the labels in replies.

    The proof of identity of a registration is an argument, and kept nowhere.
    """

    def __init__(
        self,
        config: ClientConfig,
        *,
        transport: Transport | None = None,
        clock: Clock = _SYSTEM,
        log: ConsultationLog | None = None,
        unanswered: ConsultationLog | None = None,
        tickets: Tickets = new_ticket,
        matrix: AccessMatrix | None = None,
        legal_contexts: Mapping[str, str] = _NONE,
        remaps: Sequence[Remap] = (),
        language: Language = "fr",
    ) -> None:
        self.config, self.clock, self.matrix = config, clock, matrix
        self._calls = _connection(config, clock) if transport is None else Polite(transport, config.limits.concurrency)
        self._caller = Caller(
            config=config,
            transport=self._calls,
            clock=clock,
            tickets=tickets,
            legal_contexts=legal_contexts,
            remaps=remaps,
        )
        self._consulting = Consulting(
            caller=self._caller, log=log, unanswered=unanswered, matrix=matrix, language=language
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections, where the transport holds any."""
        self._calls.close()

    @property
    def today(self) -> date:
        """The day in Belgium, by the clock of this client."""
        return today(self.clock)

    def consult(
        self,
        flux: str,
        ssin: Ssin,
        *,
        registration: Opening | None,
        topic: InquiryTopic,
        as_of: date | None = None,
        by: str | None = None,
        reference: str | None = None,
        reason: str | None = None,
        role: Role | None = None,
        period: Period | None = None,
        service: str | None = None,
        following: str | None = None,
    ) -> Message[Any]:
        """Consult a flux about a person, log it, and return the reply, whatever its outcome.

        ``registration`` is ours, or as a list shows it; ``topic`` the question for which the flux is opened; ``as_of``
        the day of the consultation, today unless told. ``by`` is the user, else that of the settings; ``reference``
        the file, else that of the registration; ``reason`` is needed where the access matrix does not say whether the
        flux is open. ``service`` names another operation than the usual one, ``period`` other days, ``following``
        what comes after a reply that was not whole.

        Raises ``ConsultationRefusedError`` where the registration does not open it, and nothing was sent; another
        ``ClientError`` where no reply came that can be used; ``InputError`` for a flux that cannot be asked or where it
        is not told who asks and for which file; ``UnknownNameError`` for a name that is none.
        """
        why = Justified(registration=registration, topic=topic, by=by, reference=reference, reason=reason, role=role)
        operation = asking.service(flux, service)
        return self._consulting.consult(operation, ssin, why, as_of or self.today, period=period, following=following)

    def list_registrations(
        self, person: Ssin, proof: ProofOfAuthentication, *, since: date, until: date | None = None
    ) -> Message[Any]:
        """List the registrations of a person that share a day with a period, at every institution.

        It is no consultation under a registration, so that the log does not hold it. Raises ``ClientError``.
        """
        return registering.list_registrations(self._caller, person, Period.inclusive(since, until), proof)

    def register(self, act: Act, proof: ProofOfAuthentication) -> Told:
        """Register as an act says, once. Raises as ``registering.tell`` does."""
        return registering.tell(self._caller, act, proof)

    def unregister(self, act: Act, proof: ProofOfAuthentication) -> Told:
        """End a registration as an act says, once. Raises as ``registering.tell`` does."""
        return registering.tell(self._caller, act, proof)

    def plan_inquiry(
        self,
        person: Ssin,
        ground: Ground,
        request_date: date,
        *,
        reference: str,
        role: Role = Role.APPLICANT,
        start: date | None = None,
        topics: Sequence[InquiryTopic] | None = None,
        flux: Sequence[str] | None = None,
        reasons: Reasons = None,
        history: History | None = None,
    ) -> InquiryPlan:
        """Plan an inquiry: what will be told and asked, with its ground and purpose. Nothing is sent.

        See ``plan.plan_inquiry``; the day of the plan is today.
        """
        return plan_inquiry(
            person,
            ground,
            request_date,
            cpas=self.config.organisation.enterprise_number,
            reference=reference,
            as_of=self.today,
            role=role,
            start=start,
            topics=topics,
            flux=flux,
            reasons=reasons,
            history=history,
            matrix=self.matrix,
        )

    def inquire(
        self,
        plan: InquiryPlan,
        *,
        accepted_by: str,
        proof: ProofOfAuthentication,
        dossier: Dossier | None = None,
        progress: Progress | None = None,
    ) -> Inquiry:
        """Carry out a plan that somebody accepts: list, register, and consult what the plan holds.

        ``accepted_by`` is the user who accepts the plan, and who consults; ``dossier`` is what is known already, and
        what comes is added to it. Where another CPAS holds a registration that runs today, the inquiry pauses after the
        list: see ``resume``. A flux that fails leaves the others intact.

        Raises ``InputError`` where the plan lacks a reason or was accepted by nobody, and nothing was sent;
        ``ClientError`` where the person could not be listed or registered.
        """
        return self._inquirer(accepted_by, progress).inquire(plan, proof, dossier)

    def resume(
        self, inquiry: Inquiry, *, accepted_by: str, proof: ProofOfAuthentication, progress: Progress | None = None
    ) -> Inquiry:
        """Go on with an inquiry that paused, because somebody accepts it in spite of what another CPAS holds.

        The registrations are listed again, so that none is made twice; where yet another CPAS holds one by now, the
        inquiry pauses once more. Raises as ``inquire`` does, and ``InputError`` for an inquiry that did not pause.
        """
        return self._inquirer(accepted_by, progress).resume(inquiry, proof)

    def plan_household(
        self,
        inquiry: Inquiry,
        *,
        topics: Sequence[InquiryTopic] | None = None,
        flux: Sequence[str] | None = None,
        reasons: Reasons = None,
    ) -> tuple[InquiryPlan, ...]:
        """Plan the inquiries on the cohabitants whom the register shows: a second step, to be accepted like the first.

        The register tells all members in the file of the reference person alone: where that is not the applicant, the
        inquiry on the reference person shows the others.
        """
        return plans_of_household(inquiry, self.today, topics=topics, flux=flux, reasons=reasons, matrix=self.matrix)

    def _inquirer(self, by: str, progress: Progress | None) -> Inquirer:
        return Inquirer(consulting=self._consulting, day=self.today, by=by, progress=progress)


def _connection(config: ClientConfig, clock: Clock) -> Retrying:
    """Make the connection of the settings; who waits before trying again leaves the place to another call."""
    from bcss_cpas.client.soap import SoapTransport  # noqa: PLC0415 (of an extra, and not needed with another transport)

    return Retrying(Polite(SoapTransport(config, clock=clock), config.limits.concurrency), config.retries)
