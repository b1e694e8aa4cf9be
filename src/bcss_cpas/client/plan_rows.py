"""A plan as rows for a screen: each act, with its purpose, its days, its ground and what justifies it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import field, frozen

from bcss_cpas.client.plan import InquiryPlan, PlannedConsultation
from bcss_cpas.codes.dates import written
from bcss_cpas.facts._fact import masked
from bcss_cpas.integration.act import Doing
from bcss_cpas.integration.ground import (
    AidUnderReview,
    AlertOnRunningAid,
    DebtMediationFile,
    DebtorInquiry,
    PendingRequest,
)
from bcss_cpas.periods import Period
from bcss_cpas.text import Language, Text


@frozen(kw_only=True)
class PlanRow:
    """One act of a plan, in one language."""

    act: str
    subject: str
    """The flux, or the quality code of a registration."""
    operation: str = ""
    """How the BCSS calls what is asked of the flux."""
    purpose: str
    days: str
    ground: str
    reason: str = field(default="", repr=masked)
    """Why it is done where the access matrix does not say so; « ? » where that is still to be told."""


def rows_of(plan: InquiryPlan, lang: Language) -> Iterator[PlanRow]:
    """Give the acts of a plan in their order."""
    ground = _GROUNDS[type(plan.integration.ground)].format(lang, on=written(plan.integration.ground.from_, lang))
    for act in plan.acts:
        quality = act.quality
        yield PlanRow(
            act=_ACTS[act.doing].in_(lang),
            subject=_DIRECTORY.in_(lang) if quality is None else str(quality),
            purpose="" if quality is None else quality.label(lang),
            days=_days(act.period, lang),
            ground=ground,
        )
    for each in plan.consultations:
        yield _row(each, ground, lang)


def _days(period: Period, lang: Language) -> str:
    return f"{written(period.start, lang)} – {'…' if period.last is None else written(period.last, lang)}"


def _row(planned: PlannedConsultation, ground: str, lang: Language) -> PlanRow:
    notes = [planned.reason or ("?" if planned.lacks_reason else "")]
    if planned.service.guesses_legal_context:
        notes.append(_GUESSED.in_(lang))
    return PlanRow(
        act=_CONSULT.in_(lang),
        subject=planned.service.known.title.in_(lang),
        operation=planned.service.operation,
        purpose=", ".join(topic.label(lang) for topic in planned.topics),
        days=_days(planned.period, lang),
        ground=ground,
        reason="; ".join(note for note in notes if note),
    )


_ACTS: Mapping[Doing, Text] = MappingProxyType(
    {
        Doing.LIST: Text(fr="lister", nl="oplijsten", de="auflisten", en="list"),
        Doing.REGISTER: Text(fr="intégrer", nl="integreren", de="eintragen", en="register"),
    }
)
_CONSULT = Text(fr="consulter", nl="raadplegen", de="abfragen", en="consult")
_DIRECTORY = Text(
    fr="intégrations connues", nl="gekende integraties", de="bekannte Eintragungen", en="known registrations"
)
_GUESSED = Text(
    fr="contexte légal non public",
    nl="wettelijke context niet openbaar",
    de="rechtlicher Kontext nicht öffentlich",
    en="legal context not public",
)
_GROUNDS: Mapping[type, Text] = MappingProxyType(
    {
        PendingRequest: Text(fr="demande du {on}", nl="aanvraag van {on}", de="Antrag vom {on}", en="request of {on}"),
        AidUnderReview: Text(
            fr="révision du {on}", nl="herziening van {on}", de="Überprüfung vom {on}", en="review of {on}"
        ),
        AlertOnRunningAid: Text(
            fr="alerte reçue le {on}",
            nl="melding ontvangen op {on}",
            de="Meldung vom {on}",
            en="alert received on {on}",
        ),
        DebtMediationFile: Text(
            fr="médiation de dettes demandée le {on}",
            nl="schuldbemiddeling gevraagd op {on}",
            de="Schuldnerberatung beantragt am {on}",
            en="debt mediation asked for on {on}",
        ),
        DebtorInquiry: Text(
            fr="enquête sur un débiteur d'aliments, ouverte le {on}",
            nl="onderzoek naar een onderhoudsplichtige, geopend op {on}",
            de="Untersuchung eines Unterhaltspflichtigen, eröffnet am {on}",
            en="inquiry on a maintenance debtor, opened on {on}",
        ),
    }
)
