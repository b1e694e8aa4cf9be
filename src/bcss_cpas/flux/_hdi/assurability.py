"""What the older service tells: periods of insurance with their holder codes, and the rights of the holder.

No schema is public: the names were read in the source code of a CPAS application, with the meaning that it shows.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.health_insurance import Ct1, Ct2
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import CodeError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.insurance import HealthInsurance
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds, year_of
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._leaves import Leaf

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/HealthInsurance"
C = TypeVar("C", Ct1, Ct2)


def _year(text: str) -> int:
    bare = text.strip()
    if len(bare) != 4 or not (bare.isascii() and bare.isdecimal()):
        raise CodeError("not a year of four digits")
    return int(bare)


YEAR = Leaf(_year, lambda year: f"{year:04}")
"""``0000`` stands for no year."""


@wire(ns=NS)
class Span:
    """First and last day."""

    start: date | None = at("StartDate")
    end: date | None = at("EndDate")


@wire(ns=NS)
class HolderCode:
    """A holder code in its three digits."""

    regime: int | None = at("Regime", values=("1", "4"))
    social_status: int | None = at("SocialStatus", values=("0", "1", "6"))
    increased_intervention: int | None = at("IncreasedIntervention", values=("0", "1"))

    @property
    def digits(self) -> str | None:
        """The code as it is written elsewhere; ``None`` where one of the three is not a digit."""
        parts = (self.regime, self.social_status, self.increased_intervention)
        return "".join(map(str, parts)) if all(part in range(10) for part in parts) else None


@wire(ns=NS)
class InsurancePart:
    """The insurance: at which mutuality, under which number, in which quality, for how long."""

    mutuality: str | None = at("HealthServiceIdentification")
    registration_number: str | None = at("HealthServiceRegistrationNumber")
    holder_code1: HolderCode | None = at("HolderCode1")
    holder_code2: HolderCode | None = at("HolderCode2")
    period: Span | None = at("InsurancePeriod")


@wire(ns=NS)
class Insurance:
    """A period of insurance, and the rights of the holder."""

    maximum_charge_years: tuple[int, ...] = at(
        "HolderRights/YearApplicationMaximumToBeInvoiced", codec=YEAR, values=("0000", "2006", "2007")
    )
    third_party_payer: int | None = at("HolderRights/PayingThirdIndicator", values=("0", "1"))
    """0 is no."""
    part: InsurancePart | None = at("InsurancePart")


def facts_of(insurance: Insurance, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give the insurance and the rights of the holder, which take its dates; without an insurance they have none."""
    if insurance.part is not None:
        yield from _of_part(insurance.part, insurance.third_party_payer, person, source)
    for place, year in enumerate(insurance.maximum_charge_years):
        if days := year_of(year):
            yield Right(
                person=person,
                source=source.inside(f".maximum_charge_years[{place}]"),
                since=days[0],
                until=days[1],
                kind=RightKind.MAXIMUM_BILLING,
                granted=True,
                detail=str(year),
            )


def _of_part(part: InsurancePart, third_party_payer: int | None, person: Ssin, source: Source) -> Iterator[Fact]:
    period = part.period or Span()
    since, until = bounds(period.start, period.end)
    dated: dict[str, Any] = {"person": person, "since": since, "until": until}
    yield HealthInsurance(
        **dated,
        source=source.inside(".part"),
        mutuality=part.mutuality,
        ct1=_code(Ct1, part.holder_code1),
        ct2=_code(Ct2, part.holder_code2),
    )
    if (told := _increased_intervention(part)) is not None:
        field, granted = told
        yield Right(
            **dated,
            source=source.inside(f".part.{field}"),
            kind=RightKind.INCREASED_INTERVENTION,
            granted=granted,
        )
    if third_party_payer is not None:
        yield Right(
            **dated,
            source=source.inside(".third_party_payer"),
            kind=RightKind.THIRD_PARTY_PAYER,
            granted=third_party_payer != 0,
        )


def _increased_intervention(part: InsurancePart) -> tuple[str, bool] | None:
    """Tell which code says whether it is granted: where the two differ, the one that grants it."""
    codes = {"holder_code1": part.holder_code1, "holder_code2": part.holder_code2}
    told = {name: code.increased_intervention for name, code in codes.items() if code is not None}
    sure = [(value, name) for name, value in told.items() if value in (0, 1)]
    value, name = max(sure, key=lambda each: each[0], default=(None, ""))
    return None if value is None else (name, value == 1)


def _code(kind: type[C], code: HolderCode | None) -> C | None:
    return None if code is None or code.digits is None else kind(code.digits)
