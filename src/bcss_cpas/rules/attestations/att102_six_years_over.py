"""ATT102: the exemption of article 35 is proposed, and the six years in which it may be used are over."""

from collections.abc import Iterator

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.law.counter import window
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, first_day
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import ARTICLE_35
from bcss_cpas.rules.attestations._counter import FLUX, example, exempted
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare the first day of the aid with six years from the first day that was exempted, as it is attested.

    A student's exemption while a project runs (§ 2) has no such limit; the proposal does not tell which one is meant.
    """
    found = exempted(case)
    if found is None:
        return
    start = first_day(case)
    end = by_law(window, found.since, case.law(start)).end
    if end is not None and end <= start:
        observed = Said(found.since, found.before.source)
        yield Hit(
            person=case.person, declared=found.proposed, observed=(observed,), values={"end": end, "start": start}
        )


def _triggers() -> Dossier:
    return example("2018-10-01", 700)


def _stays_silent() -> Dossier:
    return example("2019-10-01", 700)


RULE = Rule(
    id="ATT102",
    title=Text(
        fr="Exonération de l'article 35 : six ans écoulés",
        nl="Vrijstelling van artikel 35: zes jaar verstreken",
        de="Freistellung nach Artikel 35: sechs Jahre abgelaufen",
        en="Exemption of article 35: six years over",
    ),
    why=Text(
        fr="Les trois ans d'exonération s'utilisent en six ans au plus, à partir du premier jour exonéré.",
        nl="De drie jaar vrijstelling worden binnen zes jaar opgenomen, te rekenen vanaf de eerste vrijgestelde dag.",
        de="Die drei Jahre Freistellung werden in höchstens sechs Jahren genutzt, ab dem ersten freigestellten Tag.",
        en="The three years of exemption are used within six years at most, from the first day that was exempted.",
    ),
    message=Text(
        fr="Exonération proposée dès le {start} : {declared} EUR par mois. Premier jour exonéré : {observed} ; "
        "six ans écoulés le {end}, sauf exonération d'étudiant (§ 2).",
        nl="Voorgestelde vrijstelling vanaf {start}: {declared} EUR per maand. Eerste vrijgestelde dag: {observed}; "
        "zes jaar verstreken op {end}, behalve voor een student (§ 2).",
        de="Vorgeschlagene Freistellung ab {start}: {declared} EUR im Monat. Erster freigestellter Tag: {observed}; "
        "sechs Jahre abgelaufen am {end}, außer bei Studierenden (§ 2).",
        en="Exemption proposed from {start}: {declared} EUR a month. First day exempted: {observed}; "
        "six years over on {end}, except for a student (§ 2).",
    ),
    ask=Text(
        fr="Quand avez-vous commencé à travailler ou à vous former avec une aide d'un CPAS pour la première fois ? "
        "Premier jour attesté : {observed}.",
        nl="Wanneer bent u voor het eerst beginnen te werken of een opleiding te volgen met steun van een OCMW? Eerste "
        "geattesteerde dag: {observed}.",
        de="Wann haben Sie mit Hilfe eines ÖSHZ zum ersten Mal eine Arbeit oder Ausbildung begonnen? Erster "
        "bescheinigter Tag: {observed}.",
        en="When did you first start to work or to be trained while you were aided by a CPAS? First day attested: "
        "{observed}.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_35,),
    needs=Needs(facts=(Told(Exemption, by=(FLUX,)),), proposed=("article_35",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
