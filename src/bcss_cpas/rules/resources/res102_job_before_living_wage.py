"""RES102: the exemption of article 35 is applied to a job that began before the living wage."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE
from bcss_cpas.dossier.case import AtHand, Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.rules._examples import APPLICANT, REQUEST, consulting, dossier, proposal, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import given, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told, Unavailable
from bcss_cpas.rules._sources import ARTICLE_35_WORK
from bcss_cpas.text import Text

_AIDS = (LIVING_WAGE, EQUIVALENT)
_KINDS = (BenefitKind.LIVING_WAGE, BenefitKind.EQUIVALENT)
_TELLING = frozenset[AtHand]({Registration, Exemption, (Payment, "living_wages"), (Benefit, "l036")})
"""What tells of aid that another CPAS gave; one of them has to have answered."""


def examine(case: Case) -> Iterator[Hit]:
    """Report the jobs that run on the first day of the aid and began on a day without any aid that is known.

    Raises ``Unavailable`` where no flux told of earlier aid, which another CPAS may have given. A job that began while
    aid ran may be the one that is meant, unless the proposal itself names a day before. Training may begin before; it
    is no job, and stands in no Dimona.
    """
    proposal = proposed(case)
    exemption = given(proposal.article_35, "article_35")
    if not exemption:
        return
    jobs = [(job.since, job) for job in case.all(Job) if not job.cancelled and job.since is not None]
    if not jobs:
        return
    start, named = given(proposal.start, "start"), proposal.article_35_from
    meant_later = named is None or _aided(case, named, start)
    running = [(since, job, _aided(case, since.latest, start)) for since, job in jobs if job.holds_on(start)]
    later = [since for since, _ in jobs if start < since.earliest]
    if meant_later and (later or any(aided for _, _, aided in running)):
        return
    before = [(since, job) for since, job, aided in running if not aided]
    if before and case.at_hand.isdisjoint(_TELLING):
        raise Unavailable(Registration, case.person, ("manage_access",))
    if before:
        yield Hit(
            person=case.person,
            declared=Said(exemption, proposal.source.at("$.proposal.article_35")),
            observed=tuple(Said(since, job.source) for since, job in before),
            values={"start": start},
        )


def _aided(case: Case, day: date, start: date) -> bool:
    """Tell whether aid may have run on a day; it may reach back to the request."""
    own = (*case.dossier.integrations, *case.all(Registration))
    benefits = [each for each in case.all(Benefit) if not each.pending]
    paid: tuple[Benefit | Payment, ...] = (*benefits, *(each for each in case.all(Payment) if not each.cancelled))
    return (
        min(start, case.dossier.requested_on) <= day
        or any(each.person == case.person and each.quality in _AIDS and each.active_on(day) for each in own)
        or any(each.kind in _KINDS and each.holds_on(day) for each in paid)
        or any(_covers(each, day) for each in case.all(Exemption))
    )


def _covers(exemption: Exemption, day: date) -> bool:
    """Tell whether an exemption that was attested began by a day, as it does with aid alone."""
    first = exemption.first_day
    return exemption.granted is not False and first is not None and first.earliest <= day


def _working_since(since: str) -> Dossier:
    job = Job(
        person=APPLICANT, source=told_by("dimona").at("$.employments[0]"), since=IncompleteDate(since),
        employer=Employer(name="Exemple SA"), cancelled=False,
    )  # fmt: skip
    applied = proposal(article_35=Decimal("309.48"), article_35_from=REQUEST)
    return dossier(job, consultations=consulting("dimona", "manage_access"), proposal=applied)


def _triggers() -> Dossier:
    return _working_since("2024-11-04")


def _stays_silent() -> Dossier:
    return _working_since("2025-02-20")


RULE = Rule(
    id="RES102",
    title=Text(
        fr="Exonération de l'article 35 : emploi antérieur à l'aide",
        nl="Vrijstelling van artikel 35: job van vóór de steun",
        de="Freistellung nach Artikel 35: Stelle aus der Zeit vor der Hilfe",
        en="Exemption of article 35: job from before the aid",
    ),
    why=Text(
        fr="Un emploi exercé avant l'octroi n'ouvre pas l'exonération ; une formation entamée avant l'ouvre.",
        nl="Een job van vóór de toekenning geeft geen vrijstelling; een eerder begonnen opleiding wel.",
        de="Eine schon vor der Gewährung ausgeübte Stelle gibt keine Freistellung; eine früher begonnene Ausbildung "
        "schon.",
        en="A job held before the grant gives no exemption; a training begun before does.",
    ),
    message=Text(
        fr="Aide et exonération ({declared} EUR par mois) proposées dès le {start}. Emploi depuis le {observed}.",
        nl="Steun en vrijstelling ({declared} EUR per maand) voorgesteld vanaf {start}. Job loopt sinds {observed}.",
        de="Hilfe und Freistellung ({declared} EUR im Monat) vorgeschlagen ab {start}. Stelle seit dem {observed}.",
        en="Aid and exemption ({declared} EUR a month) proposed from {start}. Job since {observed}.",
    ),
    ask=Text(
        fr="Emploi connu depuis : {observed}. Pour quel employeur travaillez-vous ? Suivez-vous aussi une formation, "
        "et depuis quel jour ?",
        nl="Job bekend sinds: {observed}. Voor welke werkgever werkt u? Volgt u ook een opleiding, en sinds welke dag?",
        de="Stelle bekannt seit: {observed}. Für welchen Arbeitgeber arbeiten Sie? Machen Sie auch eine Ausbildung, "
        "und seit welchem Tag?",
        en="Job known since: {observed}. For which employer do you work? Are you in training too, and since which day?",
    ),
    task=Text(
        fr="Vérifier à quelle activité l'exonération proposée ({declared} EUR par mois) se rapporte.",
        nl="Ga na op welke activiteit de voorgestelde vrijstelling ({declared} EUR per maand) slaat.",
        de="Prüfen, auf welche Tätigkeit sich die vorgeschlagene Freistellung ({declared} EUR im Monat) bezieht.",
        en="Check to which activity the exemption proposed ({declared} EUR a month) belongs.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_35_WORK,),
    needs=Needs(facts=(Told(Job, by=("dimona",)),), proposed=("article_35",)),
    subjects=(Job,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
