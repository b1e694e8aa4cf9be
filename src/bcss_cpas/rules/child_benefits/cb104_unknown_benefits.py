"""CB104: family benefits were declared that no fund knows, although those of every region answered."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.family_benefits import RECIPIENT
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.rules._amounts import declared
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SINCE, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import own
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.rules.child_benefits._links import BENEFITS, DECLARED_AS, FLUX
from bcss_cpas.text import Text

_REGIONS = frozenset({"WALLONIA", "BRUSSELS", "FLANDERS", "EASTBELGIUM"})
_OF_THE_FORMER_SCHEME = "FamilyAllowancesConsultation"
_ANSWERS = (OutcomeKind.DATA, OutcomeKind.NO_DATA)


def examine(case: Case) -> Iterator[Hit]:
    """Report family benefits of today of an applicant who stands in no file at all, in whatever role."""
    if not own(case, DECLARED_AS):
        return
    known = (*case.all(Benefit), *case.all(Payment), *case.all(FamilyBenefitLink))
    if any(each.source.name == FLUX for each in known) or not _every_region_answered(case):
        return
    said = declared(case, DECLARED_AS)
    if said is not None:
        yield Hit(
            person=case.person,
            declared=Said(said.amount, case.declared("incomes")),
            observed=(silence(case, FLUX),),
        )


def _every_region_answered(case: Case) -> bool:
    """Tell whether a reply came from all sources, or one from each region; the former scheme knows no region."""
    asked = [each for each in case.dossier.consultations if each.flux == FLUX and each.person == case.person]
    if any(each.outcome in _ANSWERS for each in asked):
        return True
    regions: set[str] = set()
    for message in case.dossier.messages:
        outcome = message.outcome
        if message.flux != FLUX or message.person != case.person or outcome is None:
            continue
        if outcome.kind in _ANSWERS and not outcome.sources and message.version != _OF_THE_FORMER_SCHEME:
            return True
        regions.update(each.source for each in outcome.sources if each.kind in _ANSWERS)
    return regions >= _REGIONS


def _says_paid(*facts: Fact) -> Dossier:
    asked = Consultation(person=APPLICANT, flux=FLUX, on=REQUEST, outcome=OutcomeKind.NO_DATA)
    incomes = (Income(kind=IncomeKind.CHILD_BENEFITS, amount=Decimal("212.16")),)
    return dossier(*facts, declared={"incomes": incomes}, consultations=(asked,))


def _triggers() -> Dossier:
    return _says_paid()


def _stays_silent() -> Dossier:
    return _says_paid(
        Benefit(
            person=APPLICANT, source=told_by(FLUX), since=SINCE, kind=BenefitKind.FAMILY_BENEFIT, role=RECIPIENT
        )
    )  # fmt: skip


RULE = Rule(
    id="CB104",
    title=Text(
        fr="Allocations familiales inconnues des caisses",
        nl="Gezinsbijslag onbekend bij de fondsen",
        de="Kindergeld den Kassen unbekannt",
        en="Family benefits unknown to the funds",
    ),
    why=Text(
        fr="Elles sont peut-être payées à quelqu'un d'autre ou par un autre pays, ou ne le sont plus.",
        nl="Misschien wordt ze aan iemand anders of door een ander land betaald, of niet meer.",
        de="Vielleicht wird es an jemand anderen oder von einem anderen Land gezahlt, oder nicht mehr.",
        en="They may be paid to somebody else or by another country, or no longer be paid.",
    ),
    message=Text(
        fr="Déclarées : {declared} EUR par mois. Les caisses de chaque région ont répondu et n'en connaissent pas.",
        nl="Aangegeven: {declared} EUR per maand. De fondsen van alle gewesten hebben geantwoord en kennen geen "
        "gezinsbijslag.",
        de="Angegeben: {declared} EUR im Monat. Die Kassen aller Regionen haben geantwortet und kennen keines.",
        en="Declared: {declared} EUR a month. The funds of every region have answered, and know of none.",
    ),
    ask=Text(
        fr="Quelle caisse paie les allocations familiales déclarées ({declared} EUR par mois), pour quel enfant, et "
        "sur quel compte ?",
        nl="Welk fonds betaalt de aangegeven gezinsbijslag ({declared} EUR per maand), voor welk kind, en op welke "
        "rekening?",
        de="Welche Kasse zahlt das angegebene Kindergeld ({declared} EUR im Monat), für welches Kind, und auf welches "
        "Konto?",
        en="Which fund pays the family benefits declared ({declared} EUR a month), for which child, and to which "
        "account?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(BENEFITS,), declared=("incomes",)),
    subjects=(DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
