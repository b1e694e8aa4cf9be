"""ManageAccess and ReferenceManager: who has integrated the person, a CPAS or another sector."""

from datetime import date

from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._ssdn import Period, StartingPeriod
from bcss_cpas.flux.manage_access import (
    Action,
    Directory,
    ManageAccessReply,
    OriginalRequest,
    RegistrationFound,
)
from bcss_cpas.flux.reference_manager import Consultation, ConsultOtherSectorsCriteria, ReferenceManagerReply
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Ssdn
from bcss_cpas.population.records.aid import Known
from bcss_cpas.population.situation import Situation


def _listed(_: Draft, person: Ssin) -> Fields:
    period = StartingPeriod(start=date(2015, 1, 1))
    request = OriginalRequest(ssin=person, purpose=INQUIRY, period=period, action=Action.LIST, register=Directory.ALL)
    return {"original_request": request}


def _list(_: Draft, situation: Situation) -> Fields:
    return {"registrations": tuple(_found(each) for each in situation.known)}


def _found(known: Known) -> RegistrationFound:
    return RegistrationFound(
        purpose=known.code,
        period=StartingPeriod(start=known.first, end=known.last),
        org_unit=known.unit,
        register=Directory.SECONDARY if known.cpas else Directory.PRIMARY,
    )


def _asked(_: Draft, person: Ssin) -> Fields:
    return {"criteria": ConsultOtherSectorsCriteria(quality=INQUIRY, ssin=person)}


def _elsewhere(_: Draft, situation: Situation) -> Fields:
    return {"consultations": tuple(_sector(each) for each in situation.known if not each.cpas)}


def _sector(known: Known) -> Consultation:
    period = Period(start=known.first, end=known.last)
    return Consultation(sector=int(known.unit), quality_code=known.code, period=period)


MANAGE_ACCESS = Ssdn(flux="manage_access", reply=ManageAccessReply, echo=_listed, data=_list)
REFERENCE_MANAGER = Ssdn(flux="reference_manager", reply=ReferenceManagerReply, echo=_asked, data=_elsewhere)
