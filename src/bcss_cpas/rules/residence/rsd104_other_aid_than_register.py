"""RSD104: the register or the right of residence points to another aid than the one proposed."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import Register
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.identity import RegisterHeld
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import given, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, RIGHT_OF_STAY
from bcss_cpas.rules.residence._right_of_residence import pointer
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare the living wage and its equivalent with what the register points to; other aid has other conditions."""
    proposal = proposed(case)
    aid = given(proposal.aid, "aid")
    if aid not in (LIVING_WAGE, EQUIVALENT):
        return
    told = pointer(case, other_than=aid)
    if told is not None:
        yield Hit(
            person=case.person,
            declared=Said(aid, proposal.source),
            observed=told.observed,
            values={"other": told.aid},
        )


def _in_register(register: str) -> Dossier:
    held = RegisterHeld(person=APPLICANT, source=REGISTER, since=SINCE, register=Register(register))
    return dossier(held, proposal=Proposal(aid=LIVING_WAGE))


def _triggers() -> Dossier:
    return _in_register("05")


def _stays_silent() -> Dossier:
    return _in_register("02")


RULE = Rule(
    id="RSD104",
    title=Text(
        fr="Aide proposée et droit de séjour",
        nl="Voorgestelde steun en verblijfsrecht",
        de="Vorgeschlagene Hilfe und Aufenthaltsrecht",
        en="Aid proposed and right of residence",
    ),
    why=Text(
        fr="Nationalité, registre et séjour décident entre revenu d'intégration et aide équivalente (loi de 1965).",
        nl="Nationaliteit, register en verblijf beslissen tussen leefloon en equivalente steun (wet van 1965).",
        de="Staatsangehörigkeit, Register und Aufenthalt entscheiden zwischen Eingliederungseinkommen und "
        "gleichgestellter Hilfe (Gesetz von 1965).",
        en="Nationality, register and stay decide between the living wage and its equivalent (law of 1965).",
    ),
    message=Text(
        fr="Proposé : {declared}. Le registre indique plutôt {other} : {observed}.",
        nl="Voorgesteld: {declared}. Het register wijst eerder op {other}: {observed}.",
        de="Vorgeschlagen: {declared}. Das Register deutet eher auf {other} hin: {observed}.",
        en="Proposed: {declared}. The register points rather to {other}: {observed}.",
    ),
    ask=Text(
        fr="Le registre indique : {observed}. Quel est votre titre de séjour, et depuis quand ? Avez-vous une décision "
        "sur votre séjour ?",
        nl="Het register vermeldt: {observed}. Welke verblijfstitel hebt u, en sinds wanneer? Hebt u een beslissing "
        "over uw verblijf?",
        de="Das Register besagt: {observed}. Welchen Aufenthaltstitel haben Sie, und seit wann? Haben Sie einen "
        "Bescheid über Ihren Aufenthalt?",
        en="The register says: {observed}. What is your residence document, and since when? Do you have a decision on "
        "your stay?",
    ),
    task=Text(
        fr="Vérifier l'aide proposée ({declared}) ; le registre indique plutôt : {other}.",
        nl="Ga de voorgestelde steun na ({declared}); het register wijst eerder op: {other}.",
        de="Die vorgeschlagene Hilfe prüfen ({declared}); das Register spricht eher für: {other}.",
        en="Check the aid proposed ({declared}); the register points rather to: {other}.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(RIGHT_OF_STAY, FACTS_PREVAIL),
    needs=Needs(facts=(RegisterHeld,), proposed=("aid",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
