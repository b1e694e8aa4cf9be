"""RN103: somebody represents or assists the applicant, for instance an administrator of the property."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import Representation
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import RepresentationBy
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report a representation that holds on the day."""
    for representation in case.now(RepresentationBy):
        yield Hit(person=case.person, observed=(Said(representation.kind, representation.source),))


def _represented(until: IncompleteDate | None) -> Dossier:
    kind = Representation("30")
    return dossier(RepresentationBy(person=APPLICANT, source=REGISTER, since=SINCE, until=until, kind=kind))


def _triggers() -> Dossier:
    return _represented(until=None)


def _stays_silent() -> Dossier:
    return _represented(until=IncompleteDate("2023-06-30"))


RULE = Rule(
    id="RN103",
    title=Text(
        fr="Personne représentée ou assistée",
        nl="Persoon vertegenwoordigd of bijgestaan",
        de="Person vertreten oder unter Beistand",
        en="Person represented or assisted",
    ),
    why=Text(
        fr="La décision et les paiements peuvent devoir passer par le représentant.",
        nl="De beslissing en de betalingen moeten mogelijk via de vertegenwoordiger verlopen.",
        de="Beschluss und Zahlungen müssen möglicherweise über den Vertreter laufen.",
        en="The decision and the payments may have to go through the representative.",
    ),
    message=Text(
        fr="Le registre mentionne : {observed}.",
        nl="Het register vermeldt: {observed}.",
        de="Das Register vermerkt: {observed}.",
        en="The register records: {observed}.",
    ),
    ask=Text(
        fr="Le registre mentionne : {observed}. Qui gère vos biens ou vous assiste ? Cette personne est-elle informée "
        "de la demande ?",
        nl="Het register vermeldt: {observed}. Wie beheert uw goederen of staat u bij? Is die persoon op de hoogte van "
        "de aanvraag?",
        de="Das Register vermerkt: {observed}. Wer verwaltet Ihr Vermögen oder steht Ihnen bei? Weiß diese Person von "
        "dem Antrag?",
        en="The register records: {observed}. Who manages your property or assists you? Does that person know of the "
        "request?",
    ),
    severity=Severity.WARNING,
    precision=Precision.EXACT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(RepresentationBy,)),
    subjects=(RepresentationBy,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
