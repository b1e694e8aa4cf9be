"""May this flux be consulted, under this registration, for this question, on this day?"""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from attrs import frozen

from bcss_cpas.codes.provenance import Citation
from bcss_cpas.codes.quality import DEBTOR_INQUIRY, QualityCode
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts.registration import Registration
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix
from bcss_cpas.integration.history import Integration
from bcss_cpas.integration.refusal import DECK
from bcss_cpas.integration.role import Role
from bcss_cpas.text import Language, Text


class AccessReason(StrEnum):
    """Why the answer is what it is."""

    NOT_INTEGRATED = "not integrated"
    EXPIRED = "expired"
    NOT_STARTED = "not started"
    SERVES_NO_SUCH_TOPIC = "serves no such topic"
    ROLE = "role does not justify it"
    MATRIX = "the matrix says so"
    MATRIX_SILENT = "the matrix does not say"

    def label(self, lang: Language) -> str:
        """Say it in one language."""
        return _LABELS[self].in_(lang)


@frozen(kw_only=True)
class Access:
    """The answer, and why; ``source`` is what says so, ``None`` where nothing does."""

    answer: AccessAnswer
    reason: AccessReason
    flux: str
    topic: InquiryTopic
    on: date
    quality: QualityCode | None = None
    source: Citation | None = None


def judge(
    flux: str,
    serves: Collection[InquiryTopic],
    registration: Integration | Registration | None,
    topic: InquiryTopic,
    as_of: date,
    *,
    role: Role | None = None,
    matrix: AccessMatrix | None = None,
) -> Access:
    """Answer for a flux that serves these topics; ``registration`` is ours, or as a list shows it, or ``None``.

    ``role`` tells the role of the person where the registration was only observed.
    """
    quality = None if registration is None else registration.quality

    def access(answer: AccessAnswer, reason: AccessReason, source: Citation | None = DECK) -> Access:
        return Access(answer=answer, reason=reason, flux=flux, topic=topic, on=as_of, quality=quality, source=source)

    if registration is None or quality is None or not quality.is_cpas:
        return access(AccessAnswer.REFUSED, AccessReason.NOT_INTEGRATED)
    if not registration.active_on(as_of):
        start = _start(registration)
        early = start is not None and as_of < start
        return access(AccessAnswer.REFUSED, AccessReason.NOT_STARTED if early else AccessReason.EXPIRED)
    if topic not in serves:
        return access(AccessAnswer.REFUSED, AccessReason.SERVES_NO_SUCH_TOPIC)
    known = matrix or AccessMatrix.builtin()
    role = role or _role(registration)
    limit = None if role is None else known.limit(role, topic)
    if limit is not None:
        return access(AccessAnswer.REFUSED, AccessReason.ROLE, limit.source)
    cell = known.cell(quality, flux, topic, as_of)
    if cell is None:
        return access(AccessAnswer.UNKNOWN, AccessReason.MATRIX_SILENT, None)
    return access(cell.answer, AccessReason.MATRIX, cell.source)


def _start(registration: Integration | Registration) -> date | None:
    return registration.period.start if isinstance(registration, Integration) else registration.start


def _role(registration: Integration | Registration) -> Role | None:
    """Return the role; of one that was observed, only code 030 tells it."""
    if isinstance(registration, Integration):
        return registration.role
    return Role.DEBTOR_OUTSIDE if registration.quality == DEBTOR_INQUIRY else None


_LABELS = {
    AccessReason.NOT_INTEGRATED: Text(
        fr="la personne n'est pas intégrée par ce CPAS",
        nl="de persoon is niet geïntegreerd door dit OCMW",
        de="die Person ist von diesem ÖSHZ nicht eingetragen",
        en="the person is not integrated by this CPAS",
    ),
    AccessReason.EXPIRED: Text(
        fr="l'intégration est terminée",
        nl="de integratie is afgelopen",
        de="die Eintragung ist abgelaufen",
        en="the integration is over",
    ),
    AccessReason.NOT_STARTED: Text(
        fr="l'intégration n'a pas encore commencé",
        nl="de integratie is nog niet begonnen",
        de="die Eintragung hat noch nicht begonnen",
        en="the integration has not started yet",
    ),
    AccessReason.SERVES_NO_SUCH_TOPIC: Text(
        fr="ce flux ne répond pas à cette question",
        nl="deze gegevensstroom beantwoordt deze vraag niet",
        de="dieser Datenfluss beantwortet diese Frage nicht",
        en="this flux does not answer this question",
    ),
    AccessReason.ROLE: Text(
        fr="le rôle de la personne ne justifie pas cette question",
        nl="de rol van de persoon rechtvaardigt deze vraag niet",
        de="die Rolle der Person rechtfertigt diese Frage nicht",
        en="the role of the person does not justify this question",
    ),
    AccessReason.MATRIX: Text(
        fr="selon la matrice d'accès",
        nl="volgens de toegangsmatrix",
        de="nach der Zugriffsmatrix",
        en="by the access matrix",
    ),
    AccessReason.MATRIX_SILENT: Text(
        fr="la matrice d'accès publique n'en dit rien",
        nl="de openbare toegangsmatrix zegt er niets over",
        de="die öffentliche Zugriffsmatrix sagt nichts dazu",
        en="the public access matrix does not say",
    ),
}
