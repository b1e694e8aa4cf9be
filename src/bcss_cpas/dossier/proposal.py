"""What the social worker means to propose: rules look at it before the committee does."""

from datetime import date
from decimal import Decimal

from attrs import frozen

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError
from bcss_cpas.facts._checked import checked
from bcss_cpas.facts.source import Origin, Source

_LONGEST = 1200
"""In months: beyond a hundred years a number is a slip of the pen, and no aid."""


@frozen(kw_only=True, field_transformer=checked)
class Recovery:
    """What is to be recovered from one maintenance debtor."""

    debtor: Ssin
    relation: Relation
    """What the debtor is to the applicant: ``parent``, ``child``, ``spouse`` …"""
    income_year: int | None = None
    """The income year of the tax assessment that was used."""
    monthly: Decimal | None = None
    """In EUR."""


@frozen(kw_only=True, field_transformer=checked)
class Proposal:
    """The aid proposed, and how its amount was reached; ``None`` is what was not worked out yet."""

    aid: QualityCode | None = None
    """The code that the decision would give: 002, 003, 004, 006."""
    category: int | None = None
    """The category of the living wage: 1 cohabitant, 2 alone, 3 with a family to support."""
    start: date | None = None
    months: int | None = None
    """For how many months it is foreseen."""
    monthly_amount: Decimal | None = None
    """In EUR."""
    yearly_resources: Decimal | None = None
    """The resources counted, in EUR a year, before the general exemption."""
    general_exemption: Decimal | None = None
    """The general exemption applied (art. 22 § 2), in EUR a year."""
    article_35: Decimal | None = None
    """The socio-professional exemption applied (art. 35), in EUR a month."""
    article_35_from: date | None = None
    """The first day of the activity for which it is applied."""
    examined: tuple[Ssin, ...] | None = None
    """The cohabitants whose resources were examined (art. 34)."""
    recoveries: tuple[Recovery, ...] | None = None

    def __attrs_post_init__(self) -> None:
        if self.category not in (None, 1, 2, 3):
            raise InputError("a category of the living wage is 1, 2 or 3")
        if self.months is not None and not 0 <= self.months <= _LONGEST:
            raise InputError(f"an aid is foreseen for at most {_LONGEST} months")

    @property
    def source(self) -> Source:
        """The proposal as a source."""
        return Source(Origin.FILE, "proposal", "$.proposal")
