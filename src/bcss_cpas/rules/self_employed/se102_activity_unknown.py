"""SE102: a self-employed activity that was declared is not known to the INASTI."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.rules._examples import APPLICANT, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.rules._window import last_answer
from bcss_cpas.rules._work import NONE
from bcss_cpas.rules.self_employed._activity import may_be_active, shown
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the activity declared for the day of the check, where the career has none, nor had on the declaration.

    One that began after the question was put is not missed. Of several, the first is named.
    """
    for place, work in enumerate(case.declaration.work or ()):
        if not work.self_employed or work.worker not in (None, case.person):
            continue
        if work.period is not None and case.as_of not in work.period:
            continue
        career = [each for each in case.all(SelfEmployment) if _ran(case, each)]
        if any(may_be_active(each) for each in career):
            return
        if work.period is None or work.period.start < last_answer(case, "self_employed"):
            said = Said(work.employer or str(work.employer_number or NONE), case.declared(f"work[{place}]"))
            observed = tuple(map(shown, career)) or (silence(case, "self_employed"),)
            yield Hit(person=case.person, declared=said, observed=observed)
            return


def _ran(case: Case, stretch: SelfEmployment) -> bool:
    return stretch.holds_on(case.as_of) or stretch.holds_on(case.declaration.on)


def _with_career(kind: ActivityKind) -> Dossier:
    stretch = SelfEmployment(
        person=APPLICANT, source=told_by("self_employed"), since=IncompleteDate("2023-04-01"), kind=kind
    )
    return dossier(stretch, declared={"work": (Work(employer="ATELIER IMAGINAIRE", self_employed=True),)})


def _triggers() -> Dossier:
    return _with_career(ActivityKind.CONTINUED_INSURANCE)


def _stays_silent() -> Dossier:
    return _with_career(ActivityKind.SECONDARY)


RULE = Rule(
    id="SE102",
    title=Text(
        fr="Activité indépendante déclarée, inconnue à l'INASTI",
        nl="Aangegeven zelfstandige activiteit, onbekend bij het RSVZ",
        de="Angegebene selbstständige Tätigkeit, beim LISVS unbekannt",
        en="Declared self-employed activity not known to the INASTI",
    ),
    why=Text(
        fr="Sans affiliation à une caisse, la personne n'a pas les droits d'un indépendant ; ou l'affiliation est en "
        "cours.",
        nl="Zonder aansluiting bij een fonds heeft de persoon niet de rechten van een zelfstandige; of de aansluiting "
        "is nog lopende.",
        de="Ohne Anschluss an eine Kasse hat die Person nicht die Rechte eines Selbstständigen; oder der Anschluss "
        "läuft noch.",
        en="Without an affiliation to a fund the person lacks the rights of the self-employed; or it is under way.",
    ),
    message=Text(
        fr="Activité déclarée : {declared}. Carrière d'indépendant : {observed}.",
        nl="Aangegeven activiteit: {declared}. Loopbaan als zelfstandige: {observed}.",
        de="Angegebene Tätigkeit: {declared}. Laufbahn als Selbstständiger: {observed}.",
        en="Activity declared: {declared}. Career as self-employed: {observed}.",
    ),
    ask=Text(
        fr="Activité déclarée : {declared}. Êtes-vous affilié à une caisse d'assurances sociales ? Depuis quand ? "
        "Avez-vous un numéro d'entreprise ?",
        nl="Aangegeven activiteit: {declared}. Bent u aangesloten bij een sociaal verzekeringsfonds? Sinds wanneer? "
        "Hebt u een ondernemingsnummer?",
        de="Angegebene Tätigkeit: {declared}. Sind Sie einer Sozialversicherungskasse angeschlossen? Seit wann? Haben "
        "Sie eine Unternehmensnummer?",
        en="Activity declared: {declared}. Are you affiliated to a social insurance fund? Since when? Do you have an "
        "enterprise number?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(SelfEmployment,), declared=("work",)),
    subjects=("work",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
