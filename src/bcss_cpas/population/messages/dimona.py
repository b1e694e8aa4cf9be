"""Dimona: the jobs that employers declared, as Dolsis tells them or the older L950."""

from datetime import UTC, datetime, time

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import DimonaAction, WorkerType
from bcss_cpas.flux._dimona import dolsis, l950
from bcss_cpas.flux._xmlite import XmliteMessage
from bcss_cpas.flux.dimona import DimonaReply, FindEmployersByWorkerReply
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa, Ssdn
from bcss_cpas.population.records.work import Job
from bcss_cpas.population.situation import Situation

_YEARS_ASKED = 3


def _echo(draft: Draft, person: Ssin) -> Fields:
    first = draft.file.requested_on
    criteria = dolsis.Criteria(
        ssin=person,
        scope=dolsis.Scope.ACTIVE_IN_PERIOD,
        begin_date=first.replace(year=first.year - _YEARS_ASKED, day=1),
        end_date=draft.file.consulted_on,
    )
    return {"criteria": criteria}


def _employments(_: Draft, situation: Situation) -> Fields:
    told = enumerate(situation.jobs)
    return {"employments": tuple(_employment(job, place) for place, job in told)} if situation.jobs else {}


def _employment(job: Job, place: int) -> dolsis.Employment:
    told = datetime.combine(job.told_on, time(10), UTC)
    employer = dolsis.DolsisEmployer(
        name=job.employer.name, cbe_number=job.employer.number, nsso_registration_number=job.employer.nsso
    )
    return dolsis.Employment(
        creation_date=told,
        last_update_date=told,
        in_service_date=job.first,
        out_service_date=job.last,
        employer=employer,
        worker_type=WorkerType(job.kind),
        dimona_period_id=f"{900000000000 + place}",
        last_dimona_action=DimonaAction(_action(job)),
        cancelled=job.cancelled,
    )


def _action(job: Job) -> str:
    return "cancel" if job.cancelled else "in" if job.last is None else "out"


_NUMBERS = {"in": "1", "out": "2", "cancel": "4"}


def _activities(_: Draft, situation: Situation) -> Fields:
    told = tuple(_activity(job, situation, place) for place, job in enumerate(situation.jobs))
    reference = l950.Reference(nbr_of_available_answer=len(told), nbr_of_included_answer=len(told))
    return {"answer": l950.AnswerOK(reference=reference, activities=told)}


def _activity(job: Job, situation: Situation, place: int) -> l950.Activity:
    persona = situation.persona
    return l950.Activity(
        employer=l950.FirmEmployer(nloss_registration_nbr=job.employer.nsso, company_id=job.employer.number),
        natural_person=l950.NaturalPerson(
            ssin=persona.ssin,
            name=persona.last_name.upper(),
            first_name=persona.first_names[0].upper(),
            birth_date=IncompleteDate(persona.birth.isoformat()),
        ),
        worker=l950.Worker(
            begin_date=job.first,
            end_date=job.last,
            kind_of_worker=WorkerType(job.kind.upper()),
            dimona_nbr=f"{900000000000 + place}",
            last_dimona_action=DimonaAction(_NUMBERS[_action(job)]),
        ),
    )


def _nothing(_: Draft, __: Ssin) -> Fields:
    return {"process_type": "L", "version": "001"}


DOLSIS = Soa(flux="dimona", reply=FindEmployersByWorkerReply, echo=_echo, data=_employments, legal_context=None)
L950 = Ssdn(
    flux="dimona",
    reply=DimonaReply,
    echo=_nothing,
    data=_activities,
    inner=(XmliteMessage(classic_prefix="A1 POPULATION L950 000000"),),
)
