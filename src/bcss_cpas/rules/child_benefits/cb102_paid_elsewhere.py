"""CB102: the family benefits for a child of the declared household are paid to somebody who lives elsewhere."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.facts.household import CustodyElsewhere
from bcss_cpas.rules._adults import birth_of, is_past_family_benefits
from bcss_cpas.rules._examples import APPLICANT, CHILD, SINCE, SPOUSE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Unavailable
from bcss_cpas.rules._sources import FLUX_CONFRONTED, INQUIRY_DATA
from bcss_cpas.rules.child_benefits._links import FLUX, LINKS, is_paid_here, links
from bcss_cpas.text import Text

_CHILDREN = frozenset({Kin.CHILD, Kin.STEPCHILD})


def examine(case: Case) -> Iterator[Hit]:
    """Report a child whose recipients all live elsewhere; custody that is shared explains it.

    A member of the household who was declared without a number may be the recipient, so that nothing is said.
    Raises ``Unavailable`` where nothing is found and the benefits for a child are not at hand.
    """
    household = case.declaration.household or ()
    children = [(each.ssin, each.birth_date) for each in household if each.ssin is not None and each.kin in _CHILDREN]
    if not children or [each for each in household if each.ssin is None and each.kin not in _CHILDREN]:
        return
    elsewhere = [
        (child, found)
        for child, born in children
        if (found := links(case, child)) and not is_paid_here(case, found) and _counts(case, child, born)
    ]
    for child, found in elsewhere:
        recipients = tuple([Said(each.recipient, each.source) for each in found])
        yield Hit(person=case.person, observed=recipients, values={"child": child})
    if elsewhere:
        return
    for child, born in children:
        if not case.is_told(LINKS.kind, child, LINKS.by) and _counts(case, child, born):
            raise Unavailable(LINKS.kind, child, LINKS.by)


def _counts(case: Case, child: Ssin, declared: IncompleteDate | None) -> bool:
    """Tell whether family benefits may be paid for a child, by its age, and no shared custody is known."""
    if case.all(CustodyElsewhere, child):
        return False
    return not is_past_family_benefits(case, birth_of(case, child, declared))


def _paid_to(recipient: Ssin) -> Dossier:
    link = FamilyBenefitLink(person=CHILD, source=told_by(FLUX), since=SINCE, recipient=recipient)
    child = Member(kin=Kin.CHILD, ssin=CHILD, since=date(2020, 5, 1))
    return dossier(link, declared={"household": (child,)}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _paid_to(SPOUSE)


def _stays_silent() -> Dossier:
    return _paid_to(APPLICANT)


RULE = Rule(
    id="CB102",
    title=Text(
        fr="Allocations familiales payées hors du ménage",
        nl="Gezinsbijslag betaald buiten het gezin",
        de="Kindergeld außerhalb des Haushalts gezahlt",
        en="Family benefits paid outside the household",
    ),
    why=Text(
        fr="L'enfant vit peut-être ailleurs, en tout ou en partie : la catégorie et les exonérations en dépendent.",
        nl="Het kind woont misschien geheel of deels elders: de categorie en de vrijstellingen hangen ervan af.",
        de="Das Kind lebt vielleicht ganz oder teils anderswo: Kategorie und Freibeträge hängen davon ab.",
        en="The child may live elsewhere, wholly or in part: category and exemptions depend on it.",
    ),
    message=Text(
        fr="Pour l'enfant {child}, les caisses paient quelqu'un d'autre : {observed}.",
        nl="Voor kind {child} betalen de fondsen aan iemand anders: {observed}.",
        de="Für das Kind {child} zahlen die Kassen an jemand anderen: {observed}.",
        en="For the child {child} the funds pay somebody else: {observed}.",
    ),
    ask=Text(
        fr="Chez qui vit l'enfant {child}, et combien de jours par mois ? La garde est-elle partagée, ou l'enfant "
        "est-il placé ?",
        nl="Bij wie woont het kind {child}, en hoeveel dagen per maand? Is het verblijf gedeeld, of is het kind "
        "geplaatst?",
        de="Bei wem lebt das Kind {child}, und wie viele Tage im Monat? Ist die Betreuung geteilt, oder ist das Kind "
        "in einem Heim oder einer Pflegefamilie untergebracht?",
        en="With whom does the child {child} live, and how many days a month? Is custody shared, or is the child "
        "placed in care?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA, FLUX_CONFRONTED),
    needs=Needs(facts=(LINKS,), declared=("household",)),
    subjects=("household",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
