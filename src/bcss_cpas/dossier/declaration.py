"""What the applicant declared, kept apart from what anybody found.

« None » and « not asked » are different answers: ``()`` is none, ``None`` is not asked.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.national_register import CivilState, Nationality
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError
from bcss_cpas.facts._checked import checked
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.address import Address
from bcss_cpas.periods import Period


class Kin(StrEnum):
    """What a member of the household is to the applicant, in the applicant's own words."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    CHILD = "child"
    STEPCHILD = "stepchild"
    PARENT = "parent"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    OTHER_RELATIVE = "other relative"
    UNRELATED = "unrelated"


class IncomeKind(StrEnum):
    """What an income is for."""

    WAGE = "wage"
    SELF_EMPLOYMENT = "self-employment"
    UNEMPLOYMENT = "unemployment"
    SICKNESS = "sickness"
    PENSION = "pension"
    DISABILITY = "disability"
    CHILD_BENEFITS = "child benefits"
    MAINTENANCE = "maintenance"
    RENT = "rent"
    STUDY_GRANT = "study grant"
    AID = "aid of a CPAS"
    OTHER = "other"


class Frequency(StrEnum):
    """How often an amount comes."""

    MONTHLY = "monthly"
    WEEKLY = "weekly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"
    ONCE = "once"


@frozen(kw_only=True, field_transformer=checked)
class Member:
    """A member of the household, as declared."""

    kin: Kin
    ssin: Ssin | None = None
    name: str | None = field(default=None, repr=masked)
    birth_date: IncompleteDate | None = None
    since: date | None = None


@frozen(kw_only=True, field_transformer=checked)
class Income:
    """An income: ``amount`` in EUR, ``net`` or gross, so often, of one member of the household."""

    kind: IncomeKind
    amount: Decimal
    frequency: Frequency = Frequency.MONTHLY
    net: bool = True
    payer: str | None = field(default=None, repr=masked)
    period: Period | None = None
    owner: Ssin | None = None
    """Whose income it is; ``None`` is the applicant's own."""


@frozen(kw_only=True, field_transformer=checked)
class Property:
    """Real estate: the share owned as a fraction, the cadastral income in EUR a year, not indexed."""

    built: bool
    share_numerator: int = 1
    share_denominator: int = 1
    cadastral_income: Decimal | None = None
    abroad: bool = False
    bare_ownership: bool = False
    owner: Ssin | None = None
    place: str | None = field(default=None, repr=masked)

    def __attrs_post_init__(self) -> None:
        if not 0 < self.share_numerator <= self.share_denominator:
            raise InputError("a share of a property is a fraction between 0 and 1")


@frozen(kw_only=True, field_transformer=checked)
class Work:
    """A job or an activity of one's own."""

    employer: str | None = field(default=None, repr=masked)
    employer_number: EnterpriseNumber | None = None
    self_employed: bool = False
    period: Period | None = None
    worker: Ssin | None = None


@frozen(kw_only=True, field_transformer=checked)
class Benefit:
    """A right that the person says they have: a social tariff, an increased reimbursement, a recognition …"""

    kind: str
    holder: Ssin | None = None
    period: Period | None = None


@frozen(kw_only=True, field_transformer=checked)
class Savings:
    """Money on an account, in EUR: declared only, because no flux carries it."""

    amount: Decimal
    owner: Ssin | None = None
    kind: str = "account"


@frozen(kw_only=True, field_transformer=checked)
class Declaration:
    """What the applicant declared on a day. ``None`` is not asked; ``()`` is asked, and none.

    As in all of a dossier, a person, a number, a day or an address of another type raises ``InputError``, which names
    the field and never the value.
    """

    person: Ssin
    """The applicant."""
    on: date
    """The day on which all this was declared."""
    last_name: str | None = field(default=None, repr=masked)
    first_names: tuple[str, ...] | None = field(default=None, repr=masked)
    birth_date: IncompleteDate | None = None
    address: Address | None = None
    household: tuple[Member, ...] | None = None
    civil_state: CivilState | None = None
    nationality: Nationality | None = None
    incomes: tuple[Income, ...] | None = None
    property: tuple[Property, ...] | None = None
    work: tuple[Work, ...] | None = None
    benefits: tuple[Benefit, ...] | None = None
    savings: tuple[Savings, ...] | None = None
