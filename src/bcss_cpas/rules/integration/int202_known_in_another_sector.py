"""INT202: the directory shows the applicant in another sector whose flux was not consulted."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bcss_cpas.codes.quality import CPAS
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import OtherSectorRegistration, Registration
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import FluxName, Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import OTHER_SECTORS, TARGETED
from bcss_cpas.rules._told import named_as_source
from bcss_cpas.text import Text

_BY_CODE: Mapping[tuple[int, int], str] = MappingProxyType({
    (5, 20): "pension_register",
    (9, 2): "health_care_insurance",
    (11, 1): "health_care_insurance",
    (12, 30): "dimona",
    (15, 2): "self_employed",
    (16, 1): "handi",
    (18, 4): "job_seeker",
    **{(7, code): "child_benefits" for code in range(101, 108)},
})  # fmt: skip
"""The flux that tells more, for the codes whose meaning is public."""
_BY_SECTOR: Mapping[int, str] = MappingProxyType({
    22: "pension_register", 53: "job_seeker", 54: "job_seeker", 55: "job_seeker", 56: "job_seeker",
})  # fmt: skip
"""The same for sectors that have one business alone: the pension register and the services for job seekers."""


def examine(case: Case) -> Iterator[Hit]:
    """Report each flux once, with the registrations that run and point to it; what was tried counts as consulted."""
    pointing: dict[str, list[Registration]] = {}
    for found in (*case.all(OtherSectorRegistration), *case.all(Registration)):
        flux = _pointed_to(found.sector, found.code)
        if flux is not None and found.active_on(case.as_of):
            pointing.setdefault(flux, []).append(found)
    for flux, registrations in pointing.items():
        if not _consulted(case, flux):
            observed = tuple(Said(each.quality or "?", each.source) for each in registrations)
            yield Hit(person=case.person, observed=observed, values={"flux": FluxName(flux)})


def _pointed_to(sector: int | None, code: int) -> str | None:
    if sector is None or sector == CPAS:
        return None
    return _BY_CODE.get((sector, code)) or _BY_SECTOR.get(sector)


def _consulted(case: Case, flux: str) -> bool:
    """Tell whether the flux was asked about the applicant, or is named as the source of a fact."""
    number = case.person.value
    asked = [each for each in case.asked if each.flux == flux and each.person.value == number]
    return bool(asked) or named_as_source(case, (flux,), number)


def _pensioner(*consulted: str) -> Dossier:
    listed = told_by("reference_manager")
    there = OtherSectorRegistration(person=APPLICANT, source=listed, sector=5, code=20)
    return dossier(there, consultations=consulting("reference_manager", *consulted))


def _triggers() -> Dossier:
    return _pensioner()


def _stays_silent() -> Dossier:
    return _pensioner("pension_register")


RULE = Rule(
    id="INT202",
    title=Text(
        fr="Connu dans un autre secteur, flux non consulté",
        nl="Bekend in een andere sector, gegevensstroom niet geraadpleegd",
        de="In einem anderen Sektor bekannt, Datenfluss nicht eingesehen",
        en="Known in another sector, flux not consulted",
    ),
    why=Text(
        fr="Le répertoire montre le parcours de la personne : un revenu ou un droit peut s'y trouver, à consulter si "
        "l'aide en dépend.",
        nl="Het repertorium toont het parcours van de persoon: er kan een inkomen of een recht zijn, te raadplegen als "
        "de steun ervan afhangt.",
        de="Das Verzeichnis zeigt den Werdegang der Person: Dort kann ein Einkommen oder ein Recht liegen, das "
        "einzusehen ist, wenn die Hilfe davon abhängt.",
        en="The directory shows the person's path: there may be an income or a right, to be consulted if the aid "
        "depends on it.",
    ),
    message=Text(
        fr="Secteur et code : {observed} ; flux non consulté : {flux}.",
        nl="Sector en code: {observed}; niet geraadpleegd: {flux}.",
        de="Sektor und Code: {observed}; nicht eingesehen: {flux}.",
        en="Sector and code: {observed}; flux not consulted: {flux}.",
    ),
    ask=Text(
        fr="Vous êtes connu(e) d'un autre organisme (matière : {flux}). Est-ce encore le cas, et qu'en recevez-vous ou "
        "y demandez-vous ?",
        nl="U bent bekend bij een andere instelling (materie: {flux}). Is dat nog zo, en wat ontvangt of "
        "vraagt u daar?",
        de="Eine andere Einrichtung kennt Sie (Bereich: {flux}). Ist das noch so, und was erhalten oder beantragen Sie "
        "dort?",
        en="Another institution knows you (subject: {flux}). Is that still so, and what do you receive or request "
        "there?",
    ),
    task=Text(
        fr="Consulter, si l'aide en dépend : {flux}.",
        nl="Raadpleeg, als de steun ervan afhangt: {flux}.",
        de="Einsehen, wenn die Hilfe davon abhängt: {flux}.",
        en="Consult, if the aid depends on it: {flux}.",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(TARGETED, OTHER_SECTORS),
    needs=Needs(any_facts=(OtherSectorRegistration, Registration)),
    subjects=(OtherSectorRegistration, Registration),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
