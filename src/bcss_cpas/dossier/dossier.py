"""The dossier of one applicant: the three sources of a social inquiry, and the dates that decide what applies."""

from datetime import date
from typing import Any

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.inquiry import Answer, Consultation, Evidence, HomeVisit
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts._checked import checked
from bcss_cpas.facts._fact import Fact, masked
from bcss_cpas.facts.registration import Registration
from bcss_cpas.message import Message


@frozen(kw_only=True, field_transformer=checked)
class Dossier:
    """A request for aid, with all that was declared, shown, seen and consulted.

    ``messages`` are flux as they came; ``facts`` and ``consultations`` are for what a caller knows by other means and
    keeps without the message. ``integrations`` are those in the CPAS's own file.
    """

    reference: str = field(repr=masked)
    """The file reference of the CPAS."""
    declaration: Declaration
    requested_on: date
    """The day of the request for aid."""
    cpas: EnterpriseNumber | None = None
    """The CPAS that holds the inquiry."""
    last_review: date | None = None
    informed_on: date | None = None
    """When the person was told that their data will be consulted."""
    decided_on: date | None = None
    ended_on: date | None = None
    """When the aid was refused or ended."""
    evidence: tuple[Evidence, ...] = ()
    visits: tuple[HomeVisit, ...] = ()
    integrations: tuple[Registration, ...] = ()
    messages: tuple[Message[Any], ...] = ()
    facts: tuple[Fact, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    proposal: Proposal | None = None
    """What the social worker means to propose, once it is known."""
    answers: tuple[Answer, ...] = ()

    @property
    def looked_at_on(self) -> date:
        """The day of the request, or of the last review where that is later: it decides which text of a law applies."""
        return self.requested_on if self.last_review is None else max(self.requested_on, self.last_review)

    @property
    def person(self) -> Ssin:
        """The applicant."""
        return self.declaration.person
