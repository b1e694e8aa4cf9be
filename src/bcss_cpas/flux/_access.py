"""Whether a flux may be consulted, by the topics that it names itself and by the access matrix."""

from datetime import date

from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts.registration import Registration
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.integration.access import AccessMatrix
from bcss_cpas.integration.guard import Access, judge
from bcss_cpas.integration.history import Integration
from bcss_cpas.integration.role import Role


def may_consult(
    flux_name: str,
    registration: Integration | Registration | None,
    topic: InquiryTopic,
    as_of: date,
    *,
    role: Role | None = None,
    matrix: AccessMatrix | None = None,
) -> Access:
    """Answer whether a flux may be consulted under a registration, for a topic, on a day.

    The answer is ``ALLOWED``, ``REFUSED`` with its reason (not integrated, expired, the flux serves no such topic, the
    role does not justify the question, the matrix) or ``UNKNOWN``: the public matrix does not say, and consulting takes
    an explicit reason, which is logged. ``role`` is that of the person, where the registration was only observed;
    ``matrix`` is the official one, for who holds it, else what the deck supports.

    Raises ``UnknownNameError`` where there is no such flux.
    """
    return judge(flux_name, flux(flux_name).topics, registration, topic, as_of, role=role, matrix=matrix)
