"""OCMWCPASManageAccess: list, register, unregister.

Known: a list holds the registrations that overlap the period that was asked, and a proof of identity that does not fit
stops a request. Which codes tell of a refusal is not public.
"""

from datetime import date

from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.client.simulator.names import same_name
from bcss_cpas.client.simulator.personas import Personas
from bcss_cpas.client.simulator.registrations import Registrations
from bcss_cpas.client.simulator.saying import Verdict
from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import Registration
from bcss_cpas.flux._ssdn import StartingPeriod
from bcss_cpas.flux.manage_access import (
    Action,
    Directory,
    ManageAccessReply,
    ManageAccessRequest,
    OriginalRequest,
    ProofOfAuthentication,
    RegistrationFound,
)


def manage(asked: Asked, registrations: Registrations, personas: Personas, today: date) -> ManageAccessReply | Verdict:
    """Carry a request out, and return its reply or why it was refused."""
    request: ManageAccessRequest = asked.content
    start, end = request.period.start, request.period.end
    if start is None or (end is not None and end < start) or not _proves(request.proof, request.ssin, personas):
        return Verdict.INVALID_DATA
    overlapping = registrations.overlapping(request.ssin, start, end)
    if request.action is not Action.LIST and not _change(asked, registrations, start, today):
        return Verdict.INVALID_DATA
    return ManageAccessReply(
        original_request=_original(request),
        registrations=tuple(_told(each) for each in overlapping if _is_in(each, request.query_register)),
    )


def _change(asked: Asked, registrations: Registrations, start: date, today: date) -> bool:
    """Register or unregister, and tell whether anything changed."""
    request: ManageAccessRequest = asked.content
    person, cpas, quality = request.ssin, asked.cpas, request.purpose
    if cpas is None or quality is None or not quality.known:
        return False
    if request.action is Action.REGISTER:
        return registrations.register(person, cpas.value, quality, start, request.period.end)
    return registrations.unregister(person, cpas.value, quality, start, today)


def _original(request: ManageAccessRequest) -> OriginalRequest:
    """Repeat the request; a list that names no code gets one, for the schema of the reply has it mandatory."""
    return OriginalRequest(
        ssin=request.ssin,
        purpose=request.purpose or INQUIRY,
        period=request.period,
        action=request.action,
        register=request.query_register,
    )


def _told(held: Registration) -> RegistrationFound:
    return RegistrationFound(
        purpose=held.code,
        period=StartingPeriod(start=held.start, end=held.end),
        org_unit=held.org_unit,
        register=Directory(held.register or Directory.SECONDARY),
    )


def _is_in(held: Registration, directory: Directory | None) -> bool:
    return directory in (None, Directory.ALL) or held.register == directory


def _proves(proof: ProofOfAuthentication, person: Ssin, personas: Personas) -> bool:
    """Tell whether a proof holds: name and birth date as the register has them, if it has any; a card always does."""
    told, known = proof.person_data, personas.identity(person)
    if told is None:
        return proof.identity_card_number is not None or proof.sis_card_number is not None
    if known is None:
        return True
    named = not known.last_names or same_name(told.last_name, known.last_names)
    return named and known.birth_date in (None, told.birth_date)
