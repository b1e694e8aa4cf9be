"""Two circles of maintenance debtors, which are not the same people, and so are two types.

Who may be asked to pay back is a closed list, outside the household (law of 26 May 2002, art. 4 and 26, numbers from
memory; the list verified: Street Law Clinic, Droits quotidiens). Whose resources count in the household is art. 34.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Generic, TypeVar

from attrs import frozen

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import Provision
from bcss_cpas.law.article_34 import Article34, text_that_applies
from bcss_cpas.law.ties import COUPLE, FIRST_DEGREE, WIDER, Relative, Tie


@frozen(kw_only=True)
class RecoveryDebtor:
    """A debtor outside the household who may be asked, under the condition of their tie."""

    relative: Relative
    condition: Provision


@frozen(kw_only=True)
class CohabitingDebtor:
    """A debtor under the same roof, whose resources count, or may count, under art. 34."""

    relative: Relative
    rule: Provision
    """Under the text since March 2026 a conflict of sources: counted by default, with an exception of equity."""
    optional: bool
    """Whether counting is left to the CPAS (parents and adult children under the text before March 2026)."""


D = TypeVar("D", RecoveryDebtor, CohabitingDebtor)


@frozen
class Circle(Generic[D]):
    """Who is in a circle, and of whom it is not known whether they are."""

    debtors: tuple[D, ...]
    unknown: tuple[Relative, ...]


_CONDITIONS = {
    Tie.PARENT: "debtors.parents",
    Tie.CHILD: "debtors.children",
    Tie.SPOUSE: "debtors.spouse",
    Tie.EX_SPOUSE: "debtors.ex_spouse",
}


def recovery_debtors(relatives: Iterable[Relative], law: Law) -> Circle[RecoveryDebtor]:
    """Return who may be asked to pay back: parents, adult children, spouse, ex-spouse, and nobody else (verified).

    Whoever cohabits falls under art. 34 instead, and stays out. Unknown are those of whom it is not known whether they
    cohabit, what their tie is, or of a child the age. Raises ``UnknownAmountError`` for a day outside what is known.
    """
    inside, unknown = _sorted(relatives, _may_pay_back)
    found = (RecoveryDebtor(relative=each, condition=law.provision(_CONDITIONS[each.tie])) for each in inside)
    return Circle(tuple(found), unknown)


def cohabiting_debtors(
    relatives: Iterable[Relative], law: Law, *, requested_on: date, reviewed_on: date | None = None
) -> Circle[CohabitingDebtor]:
    """Return whose resources count in the household (art. 34, verified), under the text that applies to the file.

    Until 28 February 2026: spouse or partner, and parents and adult children where the CPAS counts them. Since 1 March
    2026: every adult debtor of the Civil Code under the same roof, by default. Unknown are those of whom the tie, the
    roof or the age is not known where it decides. Raises as ``text_that_applies`` and ``Law.provision`` do.
    """
    before = text_that_applies(requested_on, reviewed_on, law) is Article34.BEFORE
    adults = FIRST_DEGREE if before else FIRST_DEGREE | WIDER
    inside, unknown = _sorted(relatives, lambda each: _counts(each, adults))
    found = (
        CohabitingDebtor(
            relative=each,
            rule=law.provision(_rule(each.tie, before=before), Certainty.CONFLICT),
            optional=before and each.tie in FIRST_DEGREE,
        )
        for each in inside
    )
    return Circle(tuple(found), unknown)


def _rule(tie: Tie, *, before: bool) -> str:
    if not before:
        return "cohabitants.duty"
    return "cohabitants.partner_cohabitant" if tie in COUPLE else "cohabitants.first_degree"


def _sorted(
    relatives: Iterable[Relative], belongs: Callable[[Relative], bool | None]
) -> tuple[tuple[Relative, ...], tuple[Relative, ...]]:
    """Return those who belong, and those of whom it is not known."""
    told = [(each, belongs(each)) for each in relatives]
    return tuple(each for each, inside in told if inside), tuple(each for each, inside in told if inside is None)


def _may_pay_back(each: Relative) -> bool | None:
    outside = None if each.cohabits is None else not each.cohabits
    if each.tie is Tie.UNKNOWN:
        return _all(None, outside)
    return _all(each.adult if each.tie is Tie.CHILD else each.tie in _CONDITIONS, outside)


def _counts(each: Relative, adults: frozenset[Tie]) -> bool | None:
    """Tell whether a relative is in the circle of art. 34: a partner at any age, the others as adults."""
    if each.tie is Tie.UNKNOWN:
        return _all(None, each.cohabits)
    inside = each.adult if each.tie in adults else each.tie in COUPLE
    return _all(inside, each.cohabits)


def _all(*facts: bool | None) -> bool | None:
    """Combine what is known: no, where one says no; not known, where one is not; else yes."""
    return False if False in facts else None if None in facts else True
