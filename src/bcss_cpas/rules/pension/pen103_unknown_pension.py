"""PEN103: a pension was declared that the register does not know, although it answered."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.pension import PensionRight
from bcss_cpas.rules._amounts import declared
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SINCE, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import own
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.rules.pension._rights import DECLARED_AS, FLUX, KINDS, TOLD
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report a pension of today where the register holds none, of whatever days and kind."""
    if not own(case, DECLARED_AS) or case.all(PensionRight):
        return
    if any(each.kind in KINDS and each.source.name == FLUX for each in case.all(Benefit)):
        return
    said = declared(case, DECLARED_AS)
    if said is not None:
        yield Hit(
            person=case.person,
            declared=Said(said.amount, case.declared("incomes")),
            observed=(silence(case, FLUX),),
        )


def _says_retired(*facts: Fact) -> Dossier:
    asked = Consultation(person=APPLICANT, flux=FLUX, on=REQUEST, outcome=OutcomeKind.NO_DATA)
    incomes = (Income(kind=IncomeKind.PENSION, amount=Decimal("455.00")),)
    return dossier(*facts, declared={"incomes": incomes}, consultations=(asked,))


def _triggers() -> Dossier:
    return _says_retired()


def _stays_silent() -> Dossier:
    return _says_retired(
        Benefit(
            person=APPLICANT, source=told_by(FLUX), since=SINCE, kind=BenefitKind.PENSION, amount=Decimal("455.00"),
            per=Periodicity.MONTH,
        )
    )  # fmt: skip


RULE = Rule(
    id="PEN103",
    title=Text(
        fr="Pension inconnue du cadastre des pensions",
        nl="Pensioen onbekend bij het pensioenkadaster",
        de="Pension dem Pensionskataster unbekannt",
        en="Pension unknown to the pension register",
    ),
    why=Text(
        fr="Une pension toute récente ou de l'étranger peut manquer au cadastre ; seul un document la montre alors.",
        nl="Een heel recent of buitenlands pensioen kan in het kadaster ontbreken; dan toont enkel een document het.",
        de="Eine ganz neue oder ausländische Pension kann im Kataster fehlen; dann zeigt sie nur ein Beleg.",
        en="A very recent or foreign pension may be missing in the register; then only a document shows it.",
    ),
    message=Text(
        fr="Déclarée : {declared} EUR par mois. Le cadastre des pensions a répondu et n'en connaît pas.",
        nl="Aangegeven: {declared} EUR per maand. Het pensioenkadaster heeft geantwoord en kent er geen.",
        de="Angegeben: {declared} EUR im Monat. Das Pensionskataster hat geantwortet und kennt keine.",
        en="Declared: {declared} EUR a month. The pension register has answered, and knows of none.",
    ),
    ask=Text(
        fr="Qui paie la pension déclarée ({declared} EUR par mois), et depuis quand ? Pouvez-vous montrer la décision "
        "ou un extrait de compte ?",
        nl="Wie betaalt het aangegeven pensioen ({declared} EUR per maand), en sinds wanneer? Kunt u de beslissing of "
        "een rekeninguittreksel tonen?",
        de="Wer zahlt die angegebene Pension ({declared} EUR im Monat), und seit wann? Können Sie den Beschluss oder "
        "einen Kontoauszug zeigen?",
        en="Who pays the pension declared ({declared} EUR a month), and since when? Can you show the decision or a "
        "statement of your account?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(TOLD,), declared=("incomes",)),
    subjects=(DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
