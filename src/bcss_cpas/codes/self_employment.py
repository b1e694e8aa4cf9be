"""The codes of the social status of the self-employed: contribution category, quality, assimilation, fund, payment.

Two generations stand side by side, because both versions of SelfEmployed give the same facts: letters and names in v1,
numbers in v2. Their values do not meet. Sources stand in the tables of the same names.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes._table import label_of
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.text import Language


class ActivityKind(StrEnum):
    """What a contribution category says of the activity."""

    MAIN = "main"
    SECONDARY = "secondary"
    """Beside another activity, habitual and main (« à titre complémentaire »)."""
    ARTICLE_37 = "article 37"
    """Without another occupation, but with rights through somebody else: married, widowed, student."""
    HELPING_SPOUSE = "helping spouse"
    HELPER = "helper"
    BEFORE_PENSION_AGE = "before pension age"
    """An activity authorised beside a pension, or in place of one that was given up."""
    AFTER_PENSION_AGE = "after pension age"
    CONTINUED_INSURANCE = "continued insurance"
    """The activity has ended; the person goes on paying."""
    BANKRUPTCY_INSURANCE = "bankruptcy insurance"
    ASSIMILATION = "assimilation"
    """A period that counts as one of activity: illness, studies, custody …"""

    @property
    def exercised(self) -> bool | None:
        """Whether the person exercises an activity; ``None`` where the category does not say."""
        return None if self in _UNSAID else self is not _ENDED

    def label(self, lang: Language) -> str:
        """Name the kind in one language."""
        return label_of("activity_kind", self.value, lang)


_UNSAID = (ActivityKind.BANKRUPTCY_INSURANCE, ActivityKind.ASSIMILATION)
_ENDED = ActivityKind.CONTINUED_INSURANCE


@frozen(order=False)
class ContributionCode(OpenCode):
    """Category of contribution: why and how the person pays. What it means depends on the day."""

    TABLE: ClassVar[str] = "contribution_code"

    def kind_on(self, day: date) -> ActivityKind | None:
        """Tell the kind of activity on a day; ``None`` where the list does not know the code, or it tells none."""
        entry = self.on(day)
        kind = None if entry is None else entry.extra.get("kind")
        return None if kind is None else ActivityKind(kind)


@frozen(order=False)
class SelfEmployedQualityCode(OpenCode):
    """In which quality a person is self-employed: in their own name or otherwise."""

    TABLE: ClassVar[str] = "self_employed_quality"


@frozen(order=False)
class EqualityCode(OpenCode):
    """An assimilation: why a period counts as one of activity. The codes of v1 mark its start or its end."""

    TABLE: ClassVar[str] = "equality_code"


@frozen(order=False)
class SocialInsuranceFundCode(OpenCode):
    """The social insurance fund to which a self-employed person is affiliated."""

    TABLE: ClassVar[str] = "social_insurance_fund"
    WIDTH: ClassVar[int] = 3


@frozen(order=False)
class ContributionSituationCode(OpenCode):
    """Whether the contributions of a quarter are paid."""

    TABLE: ClassVar[str] = "contribution_situation"

    @property
    def paid(self) -> bool | None:
        """Whether they are paid; ``None`` for an exemption, and for a code that is not known."""
        entry = self.entry
        return None if entry is None else entry.extra.get("paid")
