"""The file: integrations here and elsewhere, visits, what was asked twice."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult
from bcss_cpas.periods import Period
from bcss_cpas.population.casefile import INQUIRY, own
from bcss_cpas.population.chance import enterprise_of
from bcss_cpas.population.changing import known_elsewhere, running, telling, working_as
from bcss_cpas.population.draft import Answer, Draft, Question
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.records.aid import Exemption, Known

_DAY = timedelta(days=1)


@harmless(Topic.INTEGRATION)
def integrated_again_on_an_alert(draft: Draft, rng: Random) -> Draft | None:
    """While aid ran, the applicant was integrated under 001 once more, and the integration ended again."""
    file = draft.file
    if file.decided_on is None or file.ended_on is not None or file.last_review is not None:
        return None
    again = file.decided_on + timedelta(days=rng.randint(10, 30))
    second = own(file, INQUIRY, again, again + timedelta(days=14))
    registered = file.registered(draft.person, *file.of(draft.person), second)
    return known_elsewhere(evolve(draft, file=registered), second)


@harmless(Topic.INTEGRATION)
def aided_by_another_cpas_before(draft: Draft, rng: Random) -> Draft | None:
    """Another CPAS aided the applicant, and ended its integration when they moved."""
    last = draft.file.requested_on - timedelta(days=rng.randint(1, 90))
    other = Known(code=2, first=last - timedelta(days=400), last=last, unit=enterprise_of(2_000_700).value)
    return known_elsewhere(draft, other)


@harmless(Topic.INTEGRATION)
def own_number_with_points(draft: Draft, _: Random) -> Draft | None:
    """The directory writes the number of our own CPAS with points."""
    written = tuple(evolve(each, unit=str(draft.file.cpas)) for each in draft.applicant.known)
    return draft.holding(known=written)


@harmless(Topic.INTEGRATION)
def heating_allowance_elsewhere(draft: Draft, _: Random) -> Draft | None:
    """Another CPAS has the applicant under 040, a heating allowance, from before they moved."""
    first = draft.file.requested_on - timedelta(days=200)
    return known_elsewhere(draft, Known(code=40, first=first, last=None, unit=enterprise_of(2_000_701).value))


@harmless(Topic.INTEGRATION)
def known_to_other_sectors(draft: Draft, rng: Random) -> Draft | None:
    """Mutuality and ONSS have registrations of their own, whose codes are not those of a CPAS."""
    first = draft.file.requested_on - timedelta(days=rng.randint(400, 3000))
    sectors = (("11", 1), ("12", 30), ("25", 2))
    there = (Known(code=code, first=first, last=None, unit=unit, cpas=False) for unit, code in sectors)
    return known_elsewhere(draft, *there)


@harmless(Topic.ATTESTATION)
def exemption_begun(draft: Draft, rng: Random) -> Draft | None:
    """Some days of the exemption of article 35 were used, most of them are left."""
    first = draft.file.requested_on - timedelta(days=rng.randint(200, 900))
    return draft.holding(exemption=Exemption(first, rng.randint(10, 300)))


@harmless(Topic.VISIT)
def nobody_home_at_first(draft: Draft, _: Random) -> Draft | None:
    """A first visit found nobody at home."""
    (visit,) = draft.file.visits
    day = max(draft.file.declared_on, visit.on - _DAY)
    return draft.filed(visits=(HomeVisit(on=day, result=VisitResult.NOBODY_HOME), visit))


@harmless(Topic.INFORMED)
def told_before_the_request(draft: Draft, rng: Random) -> Draft | None:
    """The person was told of the consultations at the desk, days before the request was registered."""
    return draft.filed(informed_on=draft.file.requested_on - timedelta(days=rng.randint(1, 9)))


@harmless(Topic.WORK)
def asked_twice(draft: Draft, _: Random) -> Draft | None:
    """Dimona was asked on the day of the declaration, before the employer told the end of a job, and then again."""
    job, file = running(draft), draft.file
    told = [each for each in draft.questions if each.flux == "dimona" and each.person == draft.person]
    if job is None or file.consulted_on == file.declared_on or [each.answer for each in told] != [Answer.FULL]:
        return None
    then = evolve(draft, file=evolve(file, consulted_on=file.declared_on))
    last = file.declared_on - _DAY
    over = draft.holding(jobs=(evolve(job, last=last),), seeks_work_since=file.declared_on)
    period = Period.inclusive(job.first, last)
    said = telling(working_as(over, period=period), IncomeKind.WAGE, period=period)
    return evolve(said, superseded=((Question(told[0].form, draft.person), then),))


PATTERNS: tuple[Pattern, ...] = (
    integrated_again_on_an_alert,
    aided_by_another_cpas_before,
    own_number_with_points,
    heating_allowance_elsewhere,
    known_to_other_sectors,
    exemption_begun,
    nobody_home_at_first,
    told_before_the_request,
    asked_twice,
)
