"""A dossier in the making: what the sources hold, what was declared, what was asked of which flux."""

from datetime import date
from enum import StrEnum
from typing import Any

from attrs import evolve, field, frozen

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.inquiry import Evidence
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.population.casefile import CaseFile
from bcss_cpas.population.household import Household
from bcss_cpas.population.situation import Situation


class Answer(StrEnum):
    """What becomes of a consultation."""

    FULL = "full"
    MISSING = "missing"
    """No reply came, or it was not kept."""
    REFUSED = "refused"
    NOT_INTEGRATED = "not_integrated"
    NOT_INTEGRATED_AT_SUPPLIER = "not_integrated_at_supplier"
    SOURCE_DOWN = "source_down"
    PARTIAL = "partial"


@frozen
class Question:
    """One consultation: a flux in one of its forms, about a person, and what becomes of it."""

    form: str
    """The flux; where it is asked in several forms, with a stroke and the form: ``dimona/l950``."""
    person: Ssin
    answer: Answer = Answer.FULL

    @property
    def flux(self) -> str:
        """The name of the flux."""
        return self.form.partition("/")[0]


@frozen(kw_only=True)
class Draft:
    """All of a dossier before it is written."""

    as_of: date
    household: Household
    people: tuple[Situation, ...]
    """The applicant comes first."""
    file: CaseFile
    declaration: Declaration
    questions: tuple[Question, ...]
    evidence: tuple[Evidence, ...] = ()
    proposal: Proposal | None = None
    superseded: tuple[tuple[Question, "Draft"], ...] = field(default=(), repr=False)
    """Questions that were asked before, and how things stood then."""

    @property
    def applicant(self) -> Situation:
        """The applicant, with what the sources hold."""
        return self.people[0]

    @property
    def person(self) -> Ssin:
        """The number of the applicant."""
        return self.applicant.persona.ssin

    def of(self, person: Ssin) -> Situation:
        """Return a person. Raises ``StopIteration`` for one who is not in it."""
        return next(each for each in self.people if each.persona.ssin == person)

    def answers(self, form: str, person: Ssin | None = None) -> bool:
        """Tell whether a flux answers in full in a form, or in any, about the applicant unless another is named."""
        whom = person or self.person
        asked = (each for each in self.questions if each.person == whom and form in (each.form, each.flux))
        return any(each.answer is Answer.FULL for each in asked)

    def holding(self, person: Ssin | None = None, **records: Any) -> "Draft":
        """Return the draft with other records of a person, the applicant unless another is named."""
        whom = person or self.person
        people = (evolve(each, **records) if each.persona.ssin == whom else each for each in self.people)
        return evolve(self, people=tuple(people))

    def inscribed(self, **rows: Any) -> "Draft":
        """Return the draft with other rows in the applicant's file at the national register."""
        return self.holding(inscription=evolve(self.applicant.inscription, **rows))

    def declaring(self, **fields: Any) -> "Draft":
        """Return the draft with other answers in the declaration."""
        return evolve(self, declaration=evolve(self.declaration, **fields))

    def filed(self, **fields: Any) -> "Draft":
        """Return the draft with other entries in the CPAS's own file."""
        return evolve(self, file=evolve(self.file, **fields))
