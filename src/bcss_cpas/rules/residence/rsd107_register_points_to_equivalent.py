"""RSD107: before any proposal, the register points to the equivalent of the living wage."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import Register
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import RegisterHeld
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import RIGHT_OF_STAY
from bcss_cpas.rules.residence._right_of_residence import pointer
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Inform as long as no aid is proposed; a proposal is compared by another rule."""
    proposal = case.dossier.proposal
    if proposal is not None and proposal.aid is not None:
        return
    told = pointer(case, other_than=LIVING_WAGE)
    if told is not None:
        yield Hit(person=case.person, observed=told.observed)


def _in_register(register: str) -> Dossier:
    return dossier(RegisterHeld(person=APPLICANT, source=REGISTER, since=SINCE, register=Register(register)))


def _triggers() -> Dossier:
    return _in_register("05")


def _stays_silent() -> Dossier:
    return _in_register("02")


RULE = Rule(
    id="RSD107",
    title=Text(
        fr="Le registre indique l'aide équivalente",
        nl="Het register wijst op equivalente steun",
        de="Das Register deutet auf gleichgestellte Hilfe hin",
        en="The register points to the equivalent aid",
    ),
    why=Text(
        fr="Sans nationalité belge, droit de l'Union ni protection, un séjour hors du registre de la population peut "
        "ouvrir le droit à l'aide équivalente (loi de 1965).",
        nl="Zonder Belgische nationaliteit, recht van de Unie of bescherming kan een verblijf buiten het "
        "bevolkingsregister recht geven op equivalente steun (wet van 1965).",
        de="Ohne belgische Staatsangehörigkeit, Unionsrecht oder Schutz kann ein Aufenthalt außerhalb des "
        "Bevölkerungsregisters Anrecht auf die gleichgestellte Hilfe geben (Gesetz von 1965).",
        en="Without Belgian nationality, a right of the Union or a protection, a stay outside the population register "
        "may open the equivalent aid (law of 1965).",
    ),
    message=Text(
        fr="Le registre indique : {observed}.",
        nl="Het register vermeldt: {observed}.",
        de="Das Register besagt: {observed}.",
        en="The register says: {observed}.",
    ),
    ask=Text(
        fr="Le registre indique : {observed}. Êtes-vous reconnu réfugié ou apatride, ou êtes-vous membre de la famille "
        "d'un citoyen de l'Union européenne ?",
        nl="Het register vermeldt: {observed}. Bent u erkend als vluchteling of staatloze, of bent u familielid van "
        "een burger van de Europese Unie?",
        de="Das Register besagt: {observed}. Sind Sie als Flüchtling oder Staatenloser anerkannt, oder sind Sie "
        "Familienmitglied eines EU-Bürgers?",
        en="The register says: {observed}. Are you a recognised refugee, stateless or a family member of a citizen of "
        "the Union?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(RIGHT_OF_STAY,),
    needs=Needs(facts=(RegisterHeld,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RSD103"),
)
