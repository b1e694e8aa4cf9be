"""Looking for work and being without: registrations as job seeker, rights to unemployment benefit, activated jobs."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate, written
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.job_seeker import EmploymentService, JobSearchEnd
from bcss_cpas.codes.unemployment import (
    NoRightReason,
    UnemploymentAllowance,
    UnemploymentCode,
    UnemploymentFamilyState,
)
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.words import NO, YES, said
from bcss_cpas.text import Language, Text

_WEEKS = Text(fr="{number} semaines", nl="{number} weken", de="{number} Wochen", en="{number} weeks")
_ARTICLE = Text(fr="article {number}", nl="artikel {number}", de="Artikel {number}", en="article {number}")
_UNTIL = Text(
    fr="fin théorique {day}", nl="theoretisch einde {day}", de="theoretisches Ende {day}", en="theoretical end {day}"
)
_HOURS = Text(
    fr="{mean} h sur {reference} h par semaine",
    nl="{mean} u op {reference} u per week",
    de="{mean} Std. von {reference} Std. pro Woche",
    en="{mean} h of {reference} h a week",
)


@frozen
class Category:
    """How a service classes a job seeker; no list of the codes is public, so the words come with the message."""

    code: str
    fr: str | None = None
    nl: str | None = None
    de: str | None = None

    def label(self, lang: Language) -> str:
        """Name it in one language, or in another where the source has no words in that one; else by its code."""
        words: dict[Language, str | None] = {"fr": self.fr, "nl": self.nl, "de": self.de}
        found = words.get(lang) or next((each for each in words.values() if each), None)
        return f"«{self.code}»" if found is None else found


@frozen(kw_only=True)
class JobSearch(DatedFact):
    """A registration as job seeker; ``until`` is the day of the deregistration, ``None`` where none is told."""

    LABEL: ClassVar[Text] = Text(
        fr="Inscription comme demandeur d'emploi",
        nl="Inschrijving als werkzoekende",
        de="Eintragung als Arbeitsuchender",
        en="Registration as job seeker",
    )

    service: EmploymentService
    categories: tuple[Category, ...] = ()
    """The classes of the service itself."""
    neo_categories: tuple[Category, ...] = ()
    """The classes of the list that the schema names « NEO »."""
    end: JobSearchEnd | None = None
    """Why it ended."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        categories = (each.label(lang) for each in (*self.categories, *self.neo_categories))
        return said(self.service.label(lang), *categories, None if self.end is None else self.end.label(lang))


@frozen(kw_only=True)
class Unemployment(DatedFact):
    """A right to unemployment benefit, or with ``right=False`` the answer that there is none, and why."""

    LABEL: ClassVar[Text] = Text(
        fr="Droit au chômage",
        nl="Recht op werkloosheidsuitkering",
        de="Anspruch auf Arbeitslosengeld",
        en="Right to unemployment benefit",
    )

    right: bool
    code: UnemploymentCode | None = None
    allowance: UnemploymentAllowance | None = None
    family: UnemploymentFamilyState | None = None
    """The family situation on which the allowance is reckoned."""
    expected_end: IncompleteDate | None = None
    """When the right ends in theory."""
    reason: NoRightReason | None = None
    """Why there is no right; ``None`` where the source does not say."""
    sanction_weeks: int | None = None
    article: str | None = None
    """The article that a sanction rests on, as the source writes it."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(
            (YES if self.right else NO).in_(lang),
            None if self.code is None else self.code.label(lang),
            None if self.allowance is None else self.allowance.label(lang),
            None if self.family is None else self.family.label(lang),
            None if self.expected_end is None else _UNTIL.format(lang, day=written(self.expected_end, lang)),
            None if self.reason is None else self.reason.label(lang),
            None if self.sanction_weeks is None else _WEEKS.format(lang, number=self.sanction_weeks),
            None if self.article is None else _ARTICLE.format(lang, number=self.article),
        )


@frozen(kw_only=True)
class ActivatedJob(DatedFact):
    """A job for which an activation allowance is paid; ``since`` is the day on which the person entered it."""

    LABEL: ClassVar[Text] = Text(
        fr="Emploi activé", nl="Geactiveerde tewerkstelling", de="Aktivierte Beschäftigung", en="Activated job"
    )

    employer: EnterpriseNumber | None = None
    mean_hours: Decimal | None = None
    """Hours of work, on average in a week."""
    reference_hours: Decimal | None = None
    """Those of the reference person, who works full-time."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        known = self.mean_hours is not None and self.reference_hours is not None
        hours = _HOURS.format(lang, mean=self.mean_hours, reference=self.reference_hours) if known else None
        return said(None if self.employer is None else str(self.employer), hours)
