"""Work for an employer: the jobs that were declared, and the wages."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.work import DimonaAction, RemunerationCode, WorkerType, WorkTimeCode
from bcss_cpas.facts._fact import DatedFact, masked
from bcss_cpas.facts.words import CANCELLED, said
from bcss_cpas.text import Language, Text, euro

REPLACED = Text(
    fr="remplacé par une version plus récente",
    nl="vervangen door een nieuwere versie",
    de="durch eine neuere Version ersetzt",
    en="replaced by a newer version",
)
STUDENT = Text(fr="étudiant", nl="student", de="Student", en="student")


@frozen
class Employer:
    """An employer, by its numbers, and its name where the source gives one: it may be that of a person."""

    name: str | None = field(default=None, repr=masked)
    enterprise: EnterpriseNumber | None = None
    nsso: str | None = None
    """Its number at the ONSS, definitive or temporary."""

    def __str__(self) -> str:
        """Return the name, or else a number, for a screen that may show it."""
        return self.name or (str(self.enterprise) if self.enterprise else self.nsso or "")


@frozen(kw_only=True)
class Job(DatedFact):
    """A period of work that an employer declared; its last day is the day before ``until``.

    A cancelled declaration says that there was no such work: it stays a fact, and holds on no day.
    """

    LABEL: ClassVar[Text] = Text(fr="Emploi", nl="Tewerkstelling", de="Beschäftigung", en="Job")

    employer: Employer
    worker_type: WorkerType | None = None
    joint_committee: str | None = None
    """The number of the joint committee (CP, PC)."""
    dimona: str | None = field(default=None, repr=masked)
    """The number of the period at the ONSS."""
    last_action: DimonaAction | None = None
    cancelled: bool | None = None
    """Whether the declaration was cancelled; ``None`` where the source does not tell."""
    user: Employer | None = None
    """Where a temporary agency worker works."""

    def holds_on(self, day: date) -> bool:
        """Tell whether it may hold on a day: a cancelled declaration never does."""
        return not self.cancelled and super().holds_on(day)

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        kind = None if self.worker_type is None else self.worker_type.label(lang)
        user = None if self.user is None else f"→ {self.user}"
        return said(
            str(self.employer), user, kind, self.joint_committee, CANCELLED.in_(lang) if self.cancelled else None
        )


@frozen
class Pay:
    """An amount of a declared wage, in EUR, and what it was paid for."""

    code: RemunerationCode
    amount: Decimal


@frozen
class WorkTime:
    """Days and hours of a declared wage, and what they are; full-time work is told in days alone."""

    code: WorkTimeCode
    days: Decimal | None = None
    hours: Decimal | None = None


@frozen(kw_only=True)
class Wage(DatedFact):
    """What an employer declared for one occupation in one quarter; ``since`` and ``until`` bound the quarter.

    ``gross``, ``days`` and ``hours`` are sums of the lines below them that are work and pay for work; they are ``None``
    where there is no such line. Several occupations of one quarter are several facts.
    """

    LABEL: ClassVar[Text] = Text(fr="Salaire déclaré", nl="Aangegeven loon", de="Gemeldeter Lohn", en="Declared wage")

    quarter: YearQuarter
    employer: Employer
    gross: Decimal | None = None
    """In EUR, for the quarter; premiums, holiday pay and sums at the end of a contract are not in it."""
    days: Decimal | None = None
    hours: Decimal | None = None
    pay: tuple[Pay, ...] = ()
    time: tuple[WorkTime, ...] = ()
    joint_committee: str | None = None
    first_day: IncompleteDate | None = None
    """The first day of the occupation, perhaps long before the quarter."""
    last_day: IncompleteDate | None = None
    """Its last day, where it has ended."""
    weekly_hours: Decimal | None = None
    """The mean of the hours a week."""
    full_time_hours: Decimal | None = None
    """The mean of the hours a week of somebody who works full-time there."""
    student: bool = False
    """Whether it was declared under the contribution of students, without an occupation."""
    cancelled: bool = False
    """Whether the declaration was cancelled."""
    replaced: bool = False
    """Whether a newer version of the declaration exists: counting both would count twice."""

    def holds_on(self, day: date) -> bool:
        """Tell whether it may hold on a day: what was cancelled or replaced never does."""
        return not (self.cancelled or self.replaced) and super().holds_on(day)

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(
            str(self.quarter),
            str(self.employer),
            None if self.gross is None else euro(self.gross, lang),
            STUDENT.in_(lang) if self.student else None,
            CANCELLED.in_(lang) if self.cancelled else None,
            REPLACED.in_(lang) if self.replaced else None,
        )
