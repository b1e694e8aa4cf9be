"""Immovable property, as the yearly resource that it counts for.

Source: royal decree of 11 July 2002, art. 25 and 26 (the numbers of the articles from memory; exemption, addition for a
child and factor verified: aDAS, BDAS). What is known from memory only (shares, several properties, rent, mortgage
interest, bare ownership, unbuilt property) raises ``UnknownAmountError`` unless the caller accepts that certainty.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction

from attrs import evolve, field, frozen
from attrs.validators import instance_of

from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law._law import Law
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.trace import Result, Step, Trace, joined, rule, step


class Ownership(StrEnum):
    """The right that a person has on a property."""

    FULL = "full ownership"
    USUFRUCT = "usufruct"
    BARE = "bare ownership"


@frozen(kw_only=True)
class Holding:
    """A right on a property, wholly or for a share.

    ``cadastral_income`` is not indexed, EUR a year, of the whole property; ``rent``, ``gross_income`` (abroad, as the
    tax administration gives it) and ``interest`` (on a mortgage) are EUR a year, of the whole property too. Two
    holdings of the same ``property`` (any name) are shares of one.
    """

    property: str = "1"
    ownership: Ownership = field(default=Ownership.FULL, validator=instance_of(Ownership))
    share: Money = 1
    cadastral_income: Money | None = None
    built: bool = True
    abroad: bool = False
    rent: Money | None = None
    gross_income: Money | None = None
    interest: Money | None = None

    def __attrs_post_init__(self) -> None:
        if exact(self.share) > 1:
            raise InputError("a share is not more than one")


def property_resource(holdings: Sequence[Holding], law: Law, *, children: int = 0) -> Result:
    """Return what immovable property counts for, EUR a year (art. 25 and 26, numbers from memory).

    What exceeds the exemption of the cadastral income counts three times. ``children`` are those for whom the person
    receives the family allowances: each raises the exemption of built property. Raises ``UnknownAmountError`` where a
    rule that is needed is not known well enough, or a cadastral income is missing, and ``InputError`` for holdings that
    contradict each other.
    """
    if children < 0:
        raise InputError("a number of children is not below zero")
    counting = [each for each in holdings if each.ownership is not Ownership.BARE]
    bare = rule(law.provision("property.bare_ownership")) if len(counting) < len(holdings) else ()
    rights = rule(law.provision("property.rights")) if counting else ()
    estates = [_estate(name, counting) for name in dict.fromkeys(each.property for each in counting)]
    results = [_as_it_is(each, law) for each in estates if each.has_only_income_abroad]
    for built in (True, False):
        kind = [each for each in estates if each.of.built is built and not each.has_only_income_abroad]
        results += [_by_cadastral_income(kind, law, children)] if kind else []
    return Result(Trace((*bare, *rights, *joined(results).steps)))


@frozen
class _Estate:
    """One property, with the whole share that the person has of it."""

    of: Holding
    share: Fraction

    @property
    def has_only_income_abroad(self) -> bool:
        return self.of.abroad and self.of.cadastral_income is None


def _estate(name: str, holdings: Sequence[Holding]) -> _Estate:
    parts = [each for each in holdings if each.property == name]
    if len({evolve(each, share=1, ownership=Ownership.FULL) for each in parts}) > 1:
        raise InputError(f"property {name}: its shares do not tell the same property")
    share = sum((exact(each.share) for each in parts), Fraction(0))
    if share > 1:
        raise InputError(f"property {name}: its shares are more than the whole")
    return _Estate(parts[0], share)


def _as_it_is(estate: _Estate, law: Law) -> Result:
    """Count the rent or the gross income of a property abroad that has no cadastral income."""
    income = estate.of.gross_income if estate.of.rent is None else estate.of.rent
    if income is None:
        raise UnknownAmountError(f"property {estate.of.property}: neither cadastral income, rent nor gross income")
    steps = (*rule(law.provision("property.abroad")), *rule(law.provision("property.abroad_income")))
    counted = exact(income) * estate.share
    return Result(Trace((*steps, *_shared(estate, law), step("property.income abroad", counted, income=exact(income)))))


def _by_cadastral_income(estates: Sequence[_Estate], law: Law, children: int) -> Result:
    """Count the properties of one kind, built or unbuilt, together."""
    first = estates[0]
    told = [
        *_shared(first, law),
        *(rule(law.provision("property.abroad")) if any(e.of.abroad for e in estates) else ()),
    ]
    if len(estates) > 1:
        told += rule(law.provision("property.several"))
        if any(e.share != first.share or e.of.rent is not None or e.of.interest is not None for e in estates):
            raise UnknownAmountError(
                "several properties of different shares, rented or mortgaged: the rule is not known"
            )
    income = sum((_cadastral_income(each) * each.share for each in estates), Fraction(0))
    exemption = _exemption(first, law, children)
    factor = law.amount("property.factor")
    excess = max(Fraction(0), income + exemption.amount)
    counted = excess * exact(factor.value)
    steps = (
        step("property.cadastral income", income, share=str(first.share)),
        exemption if excess else evolve(exemption, amount=-income),
        step("property.factor", counted - excess, factor, factor=str(factor.value)),
    )
    return Result(Trace((*told, *steps, *_rent(first, counted, law))))


def _cadastral_income(estate: _Estate) -> Fraction:
    if estate.of.cadastral_income is None:
        raise UnknownAmountError(f"property {estate.of.property}: its cadastral income is not known")
    return exact(estate.of.cadastral_income)


def _exemption(estate: _Estate, law: Law, children: int) -> Step:
    if not estate.of.built:
        unbuilt = law.amount("property.unbuilt_exemption")
        return step("property.exemption", -exact(unbuilt.value) * estate.share, unbuilt)
    built, child = law.amount("property.built_exemption"), law.amount("property.child_exemption")
    total = exact(built.value) + exact(child.value) * children
    basis = (built, child) if children else (built,)
    return step(
        "property.exemption with children" if children else "property.exemption",
        -total * estate.share,
        *basis,
        children=children,
    )


def _shared(estate: _Estate, law: Law) -> tuple[Step, ...]:
    return rule(law.provision("property.share")) if estate.share != 1 else ()


def _rent(estate: _Estate, counted: Fraction, law: Law) -> Iterator[Step]:
    """Raise what counts to the rent, where that is higher; then take off mortgage interest."""
    if estate.of.rent is not None:
        yield from rule(law.provision("property.rented"))
        more = max(Fraction(0), exact(estate.of.rent) * estate.share - counted)
        yield step("property.rent", more, rent=exact(estate.of.rent))
        counted += more
    if estate.of.interest is not None:
        limit = law.amount("property.interest_limit")
        taken = min(exact(estate.of.interest) * estate.share, counted * exact(limit.value))
        yield step("property.interest", -taken, limit, interest=exact(estate.of.interest))
