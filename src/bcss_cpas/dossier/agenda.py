"""What falls due in the file of a dossier, by the registrations that it holds and by its dates."""

from datetime import date

from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.integration.agenda import Due, agenda
from bcss_cpas.integration.followed import of_registration
from bcss_cpas.integration.months import MonthCount, same_day


def agenda_of(dossier: Dossier, as_of: date, months: MonthCount = same_day) -> tuple[Due, ...]:
    """Return what is due in a dossier, the earliest first; see ``bcss_cpas.integration.agenda``."""
    followed = (
        of_registration(
            each,
            of_applicant=each.person == dossier.person,
            requested_on=dossier.requested_on,
            decided_on=dossier.decided_on,
            reviewed_on=dossier.last_review,
            aid_ended_on=dossier.ended_on,
        )
        for each in dossier.integrations
    )
    return agenda([each for each in followed if each is not None], as_of, months)
