"""From a file of family benefits, of either service, to facts about each of the persons in it."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import frozen

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.family_benefits import (
    ATTRIBUTARY,
    BENEFICIARY_CHILD,
    RECIPIENT,
    FamilyBenefitCategory,
    FamilyBenefitRole,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import Bounds, bounds
from bcss_cpas.flux._child_benefits.cadaf import CadafFile
from bcss_cpas.flux._child_benefits.regional import ChildBenefitsFile, Person, Premium


class _Period(Protocol):
    """A period of payment, of either service."""

    @property
    def bounds(self) -> Bounds: ...
    @property
    def category(self) -> FamilyBenefitCategory | None: ...
    @property
    def beneficiaries(self) -> Sequence[Person]: ...


class _Actor(Protocol):
    """A person of a file who is paid, or for whom is paid."""

    @property
    def ssin(self) -> Ssin | None: ...
    @property
    def periods(self) -> Sequence[_Period]: ...
    @property
    def premiums(self) -> Sequence[Premium]: ...


def of_regional(content: ChildBenefitsFile, source: Source) -> Iterator[Fact]:
    """Give what a file of ChildBenefits says of each person in it."""
    fund = None if content.enterprise_number is None else content.enterprise_number.value
    file = _File(source, fund, content.file_number)
    return file.facts(content.entitled_person, "beneficiaries", content.beneficiaries, content.children)


def of_cadaf(content: CadafFile, source: Source) -> Iterator[Fact]:
    """Give what a file of FamilyAllowancesConsultation says of each person in it."""
    file = _File(source, content.cbf_fund_id, content.dossier_id)
    return file.facts(content.entitled_person, "recipients", content.recipients, content.children)


@frozen
class _File:
    """What all facts of one file share."""

    source: Source
    payer: str | None
    reference: str | None

    def facts(
        self, attributary: Person | None, paid: str, recipients: Sequence[_Actor], children: Sequence[_Actor]
    ) -> Iterator[Fact]:
        if attributary is not None and attributary.ssin is not None:
            yield self.benefit(attributary.ssin, ATTRIBUTARY, "entitled_person")
        for place, recipient in enumerate(recipients):
            yield from self.of_person(recipient, RECIPIENT, f"{paid}[{place}]")
        for place, child in enumerate(children):
            yield from self.of_person(child, BENEFICIARY_CHILD, f"children[{place}]")
            if child.ssin is not None:
                yield from self.links(child, child.ssin, recipients, f"children[{place}]")

    def of_person(self, person: _Actor, role: FamilyBenefitRole, path: str) -> Iterator[Fact]:
        """Give what is paid; where nothing is told of that, that the person stands in the file."""
        if person.ssin is None:
            return
        if not person.periods and not person.premiums:
            yield self.benefit(person.ssin, role, path)
        for place, period in enumerate(person.periods):
            yield self.benefit(person.ssin, role, f"{path}.periods[{place}]", period)
        for premium in person.premiums:
            since, until = bounds(premium.paid_on, premium.paid_on)  # the days that it is for are not told
            yield Payment(
                person=person.ssin,
                source=self.at(f"{path}.{premium.place}"),
                since=since,
                until=until,
                kind=premium.kind,
                category=None if premium.category is None else premium.category.value,
                payer=self.payer,
            )

    def benefit(self, person: Ssin, role: FamilyBenefitRole, path: str, period: _Period | None = None) -> Benefit:
        since, until = (None, None) if period is None else period.bounds
        return Benefit(
            person=person,
            source=self.at(path),
            since=since,
            until=until,
            kind=BenefitKind.FAMILY_BENEFIT,
            category=None if period is None or period.category is None else period.category.value,
            role=role,
            payer=self.payer,
            reference=self.reference,
        )

    def links(self, child: _Actor, ssin: Ssin, recipients: Sequence[_Actor], path: str) -> Iterator[FamilyBenefitLink]:
        """Tie a child to who is paid for it; each category has periods of its own, so the same is told once."""
        named: dict[tuple[Ssin, Bounds], str] = {
            (recipient.ssin, period.bounds): f"{path}.periods[{place}]"
            for place, period in enumerate(child.periods)
            for recipient in period.beneficiaries
            if recipient.ssin is not None
        }
        unnamed: Bounds = (None, None)
        among = {(each.ssin, unnamed): path for each in recipients if each.ssin is not None}
        for (recipient, (since, until)), place in (named or among).items():
            yield FamilyBenefitLink(
                person=ssin,
                source=self.at(place),
                since=since,
                until=until,
                recipient=recipient,
                named=bool(named),
                payer=self.payer,
                reference=self.reference,
            )

    def at(self, path: str) -> Source:
        return self.source.inside(f".{path}")
