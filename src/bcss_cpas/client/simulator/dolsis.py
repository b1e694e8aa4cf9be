"""The jobs that the older L950 tells, as Dolsis tells them: the population has some in the older form alone."""

from typing import Any

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import DimonaAction, WorkerType
from bcss_cpas.flux._dimona import dolsis, l950
from bcss_cpas.flux._soa import InformationCBSS, Status
from bcss_cpas.flux.dimona import DimonaReply, FindEmployersByWorkerReply
from bcss_cpas.message import Message

_ACTIONS = {"1": "in", "2": "out", "3": "modification", "4": "cancel"}


def as_dolsis(message: Message[Any], person: Ssin) -> FindEmployersByWorkerReply | None:
    """Return the reply of Dolsis with the same jobs; ``None`` for what is no answer of L950."""
    if not isinstance(message.content, DimonaReply) or message.content.answer is None:
        return None
    jobs = tuple(_employment(each) for each in message.content.answer.activities)
    value, code = ("DATA_FOUND", "MSG00000") if jobs else ("NO_DATA_FOUND", "MSG00100")
    return FindEmployersByWorkerReply(
        information_cbss=InformationCBSS(),
        criteria=dolsis.Criteria(ssin=person),
        status=Status(value=value, code=code),
        employments=jobs,
    )


def _employment(told: l950.Activity) -> dolsis.Employment:
    worker, employer = told.worker or l950.Worker(), told.employer or l950.FirmEmployer()
    action = None if worker.last_dimona_action is None else _ACTIONS.get(worker.last_dimona_action.value)
    return dolsis.Employment(
        in_service_date=worker.begin_date,
        out_service_date=worker.end_date,
        employer=dolsis.DolsisEmployer(
            cbe_number=employer.company_id, nsso_registration_number=employer.nloss_registration_nbr
        ),
        worker_type=None if worker.kind_of_worker is None else WorkerType(worker.kind_of_worker.value.lower()),
        dimona_period_id=worker.dimona_nbr,
        last_dimona_action=None if action is None else DimonaAction(action),
        cancelled=action == "cancel",
    )
