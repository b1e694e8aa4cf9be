"""JobSeeker: the registration at the employment service of the region."""

from datetime import UTC, datetime, time

from bcss_cpas.codes.job_seeker import EmploymentService
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._soa_types import GlobalStatus, SourceStatus
from bcss_cpas.flux.job_seeker import CategoryPES, Criteria, Inscription, JobSeekerReply, ServiceAnswer, ServiceResult
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.situation import Situation

_FOUND = SourceStatus(value="DATA_FOUND", code="MSG00000")
_NONE = SourceStatus(value="NO_DATA_FOUND", code="MSG00100")
_DOWN = SourceStatus(value="NO_RESULT", code="MSG00020")
_SERVICE, _OTHER = EmploymentService("FOREM"), EmploymentService("ACTIRIS")


def _echo(_: Draft, person: Ssin) -> Fields:
    return {"criteria": Criteria(ssin=person)}


def _data(_: Draft, situation: Situation) -> Fields:
    since = situation.seeks_work_since
    if since is None:
        return {}
    category = CategoryPES(code="FOREM110")
    inscription = Inscription(inception_timestamp=datetime.combine(since, time(9), UTC), categories_pes=(category,))
    result = ServiceResult(inscriptions=(inscription,))
    return {"answers": (ServiceAnswer(source=_SERVICE, status=_FOUND, result=result),)}


def _one_down(fields: Fields) -> Fields:
    """Let the service of another region fail."""
    here = fields.get("answers") or (ServiceAnswer(source=_SERVICE, status=_NONE),)
    return {**fields, "answers": (*here, ServiceAnswer(source=_OTHER, status=_DOWN))}


JOB_SEEKER = Soa(flux="job_seeker", reply=JobSeekerReply, echo=_echo, data=_data, status=GlobalStatus, part=_one_down)
