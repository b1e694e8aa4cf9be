"""Self-employed activity: since when, at which fund, of which kind; and the contributions, quarter by quarter."""

from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.self_employment import ActivityKind, SocialInsuranceFundCode
from bcss_cpas.facts._fact import DatedFact, masked
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text


@frozen
class Named:
    """A code, and its name on the day that it was given for: from a public list, or in the words of the source.

    Where the source names it in some languages only, the others repeat one of those. Two are equal by the code alone.
    """

    code: str
    name: Text | None = field(default=None, eq=False, repr=False)

    def label(self, lang: Language) -> str:
        """Name it in one language; a code without a name shows itself between guillemets."""
        return f"«{self.code}»" if self.name is None else self.name.in_(lang)


@frozen(kw_only=True)
class SelfEmployment(DatedFact):
    """A stretch of a career in the social status of the self-employed.

    Not every stretch is one of activity: ``kind`` tells, and is ``None`` where the meaning of the category is not
    known; then ``category`` shows what the source calls it.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Activité indépendante", nl="Zelfstandige activiteit", de="Selbstständige Tätigkeit", en="Self-employment"
    )

    kind: ActivityKind | None = None
    category: Named | None = None
    """The category of contribution."""
    quality: Named | None = None
    """In their own name, or otherwise."""
    assimilation: Named | None = None
    """Why the period counts as one of activity, where it does not come from work; or the start or end of that."""
    occupation: Named | None = None
    fund: SocialInsuranceFundCode | None = None
    fund_number: EnterpriseNumber | None = None
    enterprise: EnterpriseNumber | None = field(default=None, repr=masked)
    """The enterprise number of the self-employed person, by which a public register names that person."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(
            None if self.kind is None else self.kind.label(lang),
            _label(self.category, lang) if self.kind is None else None,
            _label(self.quality, lang),
            _label(self.assimilation, lang),
            _label(self.occupation, lang),
            _fund(self.fund, lang),
        )


@frozen(kw_only=True)
class SelfEmployedContribution(DatedFact):
    """The contributions of a quarter: ``since`` and ``until`` bound it."""

    LABEL: ClassVar[Text] = Text(
        fr="Cotisations sociales d'indépendant",
        nl="Sociale bijdragen als zelfstandige",
        de="Sozialbeiträge als Selbstständiger",
        en="Social contributions as self-employed",
    )

    paid: bool | None = None
    """Whether they are paid; ``None`` where the source does not say so, or the person is exempted."""
    situation: Named | None = None
    fund: SocialInsuranceFundCode | None = None
    fund_number: EnterpriseNumber | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(_label(self.situation, lang), _fund(self.fund, lang))


def _label(named: Named | None, lang: Language) -> str | None:
    return None if named is None else named.label(lang)


def _fund(fund: SocialInsuranceFundCode | None, lang: Language) -> str | None:
    return None if fund is None else fund.label(lang)
