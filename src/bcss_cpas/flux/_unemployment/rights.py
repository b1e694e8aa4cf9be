"""Rights of UnemploymentData: a right to unemployment benefit, or none and why."""

from datetime import date

from bcss_cpas.codes.unemployment import NoRightReason, UnemploymentAllowance, UnemploymentFamilyState
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._unemployment.sums import MonthlyPayment, Nature

_FAMILY = ("HOUSEHOLDER", "COHABITING", "SOLITARY")
_ALLOWANCES = ("UNEMPLOYMENT_ALLOCATION", "INSERTION_ALLOCATION")


@wire()
class RightHeld:
    """``right``: a right to unemployment benefit; the articles are those of its admission and compensation."""

    right_starting_date: date | None = at("rightStartingDate", "startingDate")
    nature: Nature | None = at("unemploymentCode")
    family_state: UnemploymentFamilyState | None = at("familyState", values=_FAMILY)
    unemployed_worker_status: UnemploymentAllowance | None = at("unemployedWorkerStatus", values=_ALLOWANCES)
    theoric_daily_allowance_amount_cents: int | None = at("theoricDailyAllowanceAmount")
    theoric_right_ending_date: date | None = at("theoricRightEndingDate")
    admissibility_article: str | None = at("admissibilityArticle", "admisibilityArticle")
    indemnisability_article: str | None = at("indemnisabilityArticle")
    self_employment_supplement: str | None = at("selfEmploymentSupplement")
    """Whether the person may work as self-employed beside; the form of the value is not proven."""


@wire()
class Sanction:
    """A suspension of the right."""

    nbr_of_weeks: int | None = at("nbrOfWeeksSanction")
    article: str | None = at("article")


@wire()
class NoRight:
    """``noRight``: there is no right, since ``trigger_date``; what stands in ``exclusion`` and ``rightEnd`` is open."""

    sanction: Sanction | None = at("sanction")
    exclusion: Node | None = at("exclusion")
    right_end: Node | None = at("rightEnd")
    trigger_date: date | None = at("triggerDate")

    @property
    def reason(self) -> NoRightReason | None:
        """Why there is none; ``None`` where the source does not say."""
        if self.sanction is not None:
            return NoRightReason.SANCTION
        if _said(self.exclusion):
            return NoRightReason.EXCLUSION
        return NoRightReason.END_OF_RIGHT if _said(self.right_end) else None


def _said(node: Node | None) -> bool:
    return node is not None and (node.text or "").strip() not in ("false", "0")


@wire()
class Situation:
    """What was paid last, or on a day, and on what right."""

    payments: tuple[MonthlyPayment, ...] = at("payment")
    rights: tuple[RightHeld, ...] = at("right")
    no_rights: tuple[NoRight, ...] = at("noRight")
