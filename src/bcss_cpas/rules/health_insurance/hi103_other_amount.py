"""HI103: the indemnity that was declared and what the mutuality paid differ in amount."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.rules._amounts import declared, of_payments
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import paid
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import ALL_RESOURCES
from bcss_cpas.rules.health_insurance._indemnities import ATTEST, BY, KINDS, PAYMENTS
from bcss_cpas.text import Text

_SICKNESS, _DECLARED_AS = BenefitKind.SICKNESS, IncomeKind.SICKNESS
_TOLERANCE = Tolerance(amount=Decimal(50), part=Decimal("0.1"))
_A_QUARTER = timedelta(days=92)
"""The mutualities attest by quarter."""


def examine(case: Case) -> Iterator[Hit]:
    """Compare with the payments of the last three months, all of them or those for sickness alone.

    The source does not say whether they are gross.
    """
    payments = paid(case, BY, KINDS, _A_QUARTER)
    if not payments:
        return
    sickness = [each for each in payments if each.kind is _SICKNESS]
    readings = (payments, sickness) if len(sickness) < len(payments) else (payments,)
    sums = [monthly for reading in readings if (monthly := of_payments(reading)) is not None]
    said = declared(case, _DECLARED_AS) if sums else None
    if said is not None and not any(each.agrees(said, _TOLERANCE) for each in sums):
        yield Hit(
            person=case.person,
            declared=Said(said.amount, case.declared("incomes")),
            observed=tuple(Said(sums[0].amount, each.source) for each in payments),
        )


def _ill(declared_: str) -> Dossier:
    since, until = IncompleteDate("2025-01-01"), IncompleteDate("2025-02-01")
    payment = Payment(
        person=APPLICANT, source=told_by(ATTEST), since=since, until=until, kind=BenefitKind.SICKNESS,
        amount=Decimal("1480.20"),
    )  # fmt: skip
    incomes = (Income(kind=IncomeKind.SICKNESS, amount=Decimal(declared_)),)
    return dossier(payment, declared={"incomes": incomes}, consultations=consulting(ATTEST))


def _triggers() -> Dossier:
    return _ill("600.00")


def _stays_silent() -> Dossier:
    return _ill("1395.00")


RULE = Rule(
    id="HI103",
    title=Text(
        fr="Indemnité de mutualité d'un autre montant",
        nl="Ander bedrag van de uitkering van het ziekenfonds",
        de="Entschädigung der Krankenkasse in anderer Höhe",
        en="Indemnity of the mutuality of another amount",
    ),
    why=Text(
        fr="Le montant net effectif compte ; il change avec la durée de l'incapacité et la situation familiale.",
        nl="Het werkelijke nettobedrag telt; het verandert met de duur van de ongeschiktheid en de gezinstoestand.",
        de="Der tatsächliche Nettobetrag zählt; er ändert sich mit der Dauer der Arbeitsunfähigkeit und der "
        "Familiensituation.",
        en="The actual net amount counts; it changes with the length of the incapacity and the family situation.",
    ),
    message=Text(
        fr="Déclarée : {declared} EUR par mois. Mutualité : environ {observed} EUR par mois.",
        nl="Aangegeven: {declared} EUR per maand. Ziekenfonds: ongeveer {observed} EUR per maand.",
        de="Angegeben: {declared} EUR im Monat. Krankenkasse: etwa {observed} EUR im Monat.",
        en="Declared: {declared} EUR a month. Mutuality: about {observed} EUR a month.",
    ),
    ask=Text(
        fr="Vous avez déclaré {declared} EUR par mois. Combien la mutualité vous a-t-elle versé net ces trois derniers "
        "mois ? Le montant a-t-il changé ?",
        nl="U hebt {declared} EUR per maand aangegeven. Hoeveel heeft het ziekenfonds u de laatste drie maanden netto "
        "betaald? Is het bedrag veranderd?",
        de="Sie haben {declared} EUR im Monat angegeben. Wie viel hat die Krankenkasse Ihnen in den letzten drei "
        "Monaten netto gezahlt? Hat sich der Betrag geändert?",
        en="You declared {declared} EUR a month. How much net did the mutuality pay you in the last three months? Has "
        "the amount changed?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(ALL_RESOURCES,),
    needs=Needs(facts=(PAYMENTS,), declared=("incomes",)),
    tolerance=_TOLERANCE,
    subjects=(_DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
