"""VIS103: a supporting document names another address or another income than the declaration."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Evidence
from bcss_cpas.facts.address import Address, Residence
from bcss_cpas.rules._amounts import Monthly, a_month
from bcss_cpas.rules._examples import ELSEWHERE, HOME, dossier
from bcss_cpas.rules._finding import Euro, Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import FLUX_CONFRONTED, INQUIRY_DATA
from bcss_cpas.rules.household._lives_here import declared_numbers
from bcss_cpas.text import Text

_NEAR = Tolerance(amount=Decimal(25), part=Decimal("0.05"), days=92)
"""``days`` is how old a document on an income may be before the declaration."""
_A_MONTH = 28
"""A document on fewer days than these tells no monthly income."""


def examine(case: Case) -> Iterator[Hit]:
    """Compare the newest document on the address, and each recent one on an income.

    A document on the income of somebody who was not declared, such as a debtor, has nothing to be compared with.
    """
    if not case.dossier.evidence:
        return
    other = _other_address(case)
    if other is not None:
        yield other
    for each in case.dossier.evidence:
        if each.concerns == "incomes" and each.amount is not None and _recent(case, each):
            yield from _on_income(case, each, each.amount)


def _other_address(case: Case) -> Hit | None:
    """Compare with the declared address; a document of before the move that the register confirms is out of date."""
    told = [
        (each.address, each)
        for each in case.dossier.evidence
        if each.concerns == "address" and each.address is not None and _now(case, each)
    ]
    if not told:
        return None
    declared = case.declaration.address
    if declared is None:
        raise NotGiven("address")
    if all(_may_be(address, declared) for address, _ in told):
        return None
    newest = max([each.on for _, each in told])
    shown = [(address, each) for address, each in told if each.on == newest]
    if any(_may_be(address, declared) for address, _ in shown) or _moved_since(case, declared, newest):
        return None
    address, document = shown[0]
    return Hit(
        person=case.person,
        declared=Said(declared, case.declared("address")),
        observed=(Said(address, document.source),),
        values={"document": document.document},
    )


def _may_be(shown: Address, declared: Address) -> bool:
    return shown == declared or declared.same_place(shown) is not False


def _moved_since(case: Case, declared: Address, on: date) -> bool:
    return any(
        home.since is not None and home.since.latest > on and home.address.same_place(declared)
        for home in case.now(Residence)
    )


def _now(case: Case, document: Evidence) -> bool:
    of_applicant = document.person in (None, case.person)
    return of_applicant and (document.period is None or case.declaration.on in document.period)


def _recent(case: Case, document: Evidence) -> bool:
    """Tell whether a document tells a monthly income of about the day of the declaration."""
    period = document.period
    if period is not None and period.days is not None and period.days < _A_MONTH:
        return False
    last = document.on if period is None else period.last or document.on
    return (case.declaration.on - last).days <= _NEAR.days


def _on_income(case: Case, document: Evidence, amount: Decimal) -> Iterator[Hit]:
    """Compare with each income of the person, and with all of them; nobody says whether a document is net or gross."""
    incomes = case.declaration.incomes
    if incomes is None:
        raise NotGiven("incomes")
    owner = document.person or case.person
    known = {case.person.value, *declared_numbers(case), *(each.owner.value for each in incomes if each.owner)}
    if owner.value not in known:
        return
    own = [(place, each) for place, each in enumerate(incomes) if (each.owner or case.person) == owner]
    meant = [(place, each) for place, each in own if _of_the_days(each, document)]
    shown = Monthly(amount)
    if (own and not meant) or any(each.agrees(shown, _NEAR) for each in _readings([each for _, each in meant])):
        return
    nearest = min(meant, key=lambda each: abs(each[1].amount - amount), default=None)
    yield Hit(
        person=owner,
        declared=None if nearest is None else Said(Euro(nearest[1].amount), case.declared(f"incomes[{nearest[0]}]")),
        observed=(Said(Euro(amount), document.source),),
        values={"document": document.document},
    )


def _of_the_days(income: Income, document: Evidence) -> bool:
    return income.period is None or document.period is None or income.period.overlaps(document.period)


def _readings(incomes: list[Income]) -> Iterator[Monthly]:
    """Give what a document may mean: an amount as it was declared, a month of it, or a month of them all."""
    monthly = [Monthly(month, not each.net) for each in incomes if (month := a_month(each.amount, each.frequency))]
    yield from (Monthly(each.amount, not each.net) for each in incomes)
    yield from monthly
    if monthly:
        gross = {each.gross for each in monthly}
        yield Monthly(sum((each.amount for each in monthly), Decimal(0)), gross.pop() if len(gross) == 1 else None)


def _shown(address: Address) -> Dossier:
    lease = Evidence(document="lease", on=date(2025, 2, 10), concerns="address", address=address)
    slip = Evidence(document="pay slip", on=date(2025, 2, 10), concerns="incomes", amount=Decimal("812.30"))
    wage = Income(kind=IncomeKind.WAGE, amount=Decimal(800))
    return dossier(declared={"address": HOME, "incomes": (wage,)}, evidence=(lease, slip))


def _triggers() -> Dossier:
    return _shown(ELSEWHERE)


def _stays_silent() -> Dossier:
    return _shown(HOME)


RULE = Rule(
    id="VIS103",
    title=Text(
        fr="Pièce justificative qui dit autre chose",
        nl="Bewijsstuk dat iets anders zegt",
        de="Beleg, der etwas anderes sagt",
        en="Supporting document that says something else",
    ),
    why=Text(
        fr="Déclaration, pièces, flux et visite se confrontent : un écart s'explique avant la décision.",
        nl="Aangifte, bewijsstukken, gegevensstromen en bezoek worden vergeleken: een verschil wordt vóór de "
        "beslissing verklaard.",
        de="Erklärung, Belege, Datenflüsse und Besuch werden verglichen: Ein Unterschied ist vor dem Beschluss zu "
        "erklären.",
        en="Declaration, documents, flux and visit are confronted: a difference is explained before the decision.",
    ),
    message=Text(
        fr="Déclaré : {declared}. Pièce « {document} » : {observed}.",
        nl="Aangegeven: {declared}. Bewijsstuk “{document}”: {observed}.",
        de="Angegeben: {declared}. Beleg „{document}“: {observed}.",
        en="Declared: {declared}. Document “{document}”: {observed}.",
    ),
    ask=Text(
        fr="Comment expliquez-vous la différence entre votre déclaration ({declared}) et la pièce « {document} » "
        "({observed}) ?",
        nl="Hoe verklaart u het verschil tussen uw aangifte ({declared}) en het bewijsstuk “{document}” ({observed})?",
        de="Wie erklären Sie den Unterschied zwischen Ihrer Erklärung ({declared}) und dem Beleg „{document}“ "
        "({observed})?",
        en="How do you explain the difference between your declaration ({declared}) and the document “{document}” "
        "({observed})?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA, FLUX_CONFRONTED),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_NEAR,
)
