"""What property, attestations, exemptions and assessments say of themselves, and what they keep to themselves."""

from datetime import date
from decimal import Decimal

import pytest

from bcss_cpas.codes.attestation import AttestationKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.tax import IpcalCode
from bcss_cpas.facts.attestation import Attestation, Exemption
from bcss_cpas.facts.property import Property
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.tax import TaxAssessment

PERSON = Ssin.test(date(1985, 4, 12), 127)
SOURCE = Source(Origin.FLUX, "patrimony")


def test_a_property_says_what_it_is_and_what_it_is_worth_but_not_where() -> None:
    fact = Property(
        person=PERSON,
        source=SOURCE,
        nature="MAISON",
        division="EXEMPLEVILLE",
        situation="RUE DU MODELE 14",
        cadastral_income=Decimal(745),
        right="PP",
    )
    assert fact.value("fr") == "MAISON, EXEMPLEVILLE, 745,00 EUR, PP"
    assert "MODELE" not in f"{fact!r}{fact.row('fr')}"


@pytest.mark.parametrize(("right", "share", "said"), [
    ("PP", (1, 2), "PP 1/2"), (None, (1, 2), "1/2"), ("PP", (1, None), "PP"), ("PP", (None, 2), "PP"),
])  # fmt: skip
def test_a_share_is_said_where_a_source_gives_the_whole_of_it(
    right: str | None, share: tuple[int | None, int | None], said: str
) -> None:
    fact = Property(person=PERSON, source=SOURCE, right=right, share_numerator=share[0], share_denominator=share[1])
    assert fact.value("fr") == said


@pytest.mark.parametrize(("owned", "said"), [(True, ""), (False, "no longer owned"), (None, "")])
def test_a_property_that_is_gone_says_so(owned: bool | None, said: str) -> None:
    assert Property(person=PERSON, source=SOURCE, owned=owned).value("en") == said


@pytest.mark.parametrize(("granted", "said"), [
    (True, "prolongation of the individualised project"),
    (False, "prolongation of the individualised project, no"),
    (None, "prolongation of the individualised project, unknown"),
])  # fmt: skip
def test_an_attestation_says_whether_there_is_one(granted: bool | None, said: str) -> None:
    kind = AttestationKind.PIIS_PROLONGATION
    assert Attestation(person=PERSON, source=SOURCE, kind=kind, granted=granted).value("en") == said


def test_an_attestation_says_by_whom_and_whether_it_stands() -> None:
    fact = Attestation(
        person=PERSON,
        source=SOURCE,
        kind=AttestationKind.MULTIFUNCTIONAL,
        code="7",
        cpas="90001",
        reference="A-1001",
        cancelled=True,
        replaced=True,
    )
    assert fact.value("en") == "multifunctional attestation (A036), 7, 90001, cancelled, replaced"
    assert "A-1001" not in repr(fact)


def test_an_exemption_says_since_when_and_not_how_many_days_are_left() -> None:
    fact = Exemption(person=PERSON, source=SOURCE, granted=True, first_day=IncompleteDate("2022-09-01"), days=412)
    assert fact.value("en") == "yes, 01/09/2022"
    assert Exemption(person=PERSON, source=SOURCE, granted=None).value("en") == "unknown"


def test_an_assessment_says_its_year_its_item_and_its_amount() -> None:
    fact = TaxAssessment(
        person=PERSON,
        source=SOURCE,
        income_year=2023,
        article="724000001",
        item=IpcalCode("7557"),
        amount=Decimal("0.5"),
    )
    assert fact.value("en") == "2023, total of the separately taxable income, 0.50 EUR"
    assert "724000001" not in f"{fact!r}{fact.row('en')}"
    assert TaxAssessment(person=PERSON, source=SOURCE, income_year=None).value("en") == "unknown"
