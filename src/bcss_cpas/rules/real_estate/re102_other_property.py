"""RE102: the real estate that was declared is not that of the cadastre: number, cadastral income, right or share."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from bcss_cpas.dossier import declaration
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.property import Property
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import CROSSED, REAL_ESTATE
from bcss_cpas.rules._told import known
from bcss_cpas.rules.real_estate._cadastre import FLUX, TOLD, declared_here, income_of, is_bare, owned, said
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(10), part=Decimal("0.02"))
_Declared = Sequence[declaration.Property]
_Parts = Sequence[Property]


def examine(case: Case) -> Iterator[Hit]:
    """Compare what is declared as the applicant's own; the number only where a cadastral income is not known."""
    parts = owned(case)
    here = declared_here(case) if parts else ()
    if not here:
        return
    own = [each for each in here if each.owner in (None, case.person)]
    counting = [each for each in parts if not is_bare(each)]
    incomes = _incomes_agree(own, parts, counting)
    agrees = _fewer_divisions(own, counting) if incomes is None else incomes
    if not (agrees and _rights_agree(own, parts, counting) and _shares_agree(own, parts)):
        yield Hit(
            person=case.person,
            declared=Said(len(own), case.declared("property")),
            observed=tuple(said(each) for each in parts),
            values={
                "declared_income": known(income_of([each.cadastral_income for each in own])),
                "number": len(parts),
                "income": known(income_of([each.cadastral_income for each in parts])),
                "right": ", ".join(dict.fromkeys(map(_right, parts))),
                "share": ", ".join(dict.fromkeys(map(_share, own))) or "–",
            },
        )


def _right(part: Property) -> str:
    share = _share(part) if part.share_numerator is not None and part.share_denominator else None
    return " ".join(word for word in (part.right or "?", share) if word)


def _share(owned: Property | declaration.Property) -> str:
    return f"{owned.share_numerator}/{owned.share_denominator}"


def _incomes_agree(own: _Declared, parts: _Parts, counting: _Parts) -> bool | None:
    """Compare the cadastral incomes in all; each may have been declared for the share, and bare ownership left out."""
    readings = (parts, counting) if 0 < len(counting) < len(parts) else (parts,)
    found = [income_of([each.cadastral_income for each in some]) for some in readings]
    whole = income_of([each.cadastral_income for each in own]) if own else None
    if whole is None or None in found:
        return None
    return _is_near(whole, found) or _is_near(_shared(own), found)


def _shared(own: _Declared) -> Decimal:
    told = [(each.cadastral_income, each) for each in own if each.cadastral_income is not None]
    return sum([income * each.share_numerator / each.share_denominator for income, each in told], Decimal(0))


def _is_near(income: Decimal, others: Iterable[Decimal | None]) -> bool:
    return True in [other is not None and _TOLERANCE.covers(income, other) for other in others]


def _fewer_divisions(own: _Declared, counting: _Parts) -> bool:
    """Tell whether as many properties were declared as there are cadastral divisions, or more."""
    return len({each.division for each in counting}) <= len(own)


def _rights_agree(own: _Declared, parts: _Parts, counting: _Parts) -> bool:
    """Tell whether both say that there is more than bare ownership, or both that there is not."""
    unknown = not own or None in [each.right for each in parts]
    return unknown or all(each.bare_ownership for each in own) == (not counting)


def _shares_agree(own: _Declared, parts: _Parts) -> bool:
    """Compare the shares where the source gives the share of every part."""
    told = [
        (each.share_numerator, each.share_denominator)
        for each in parts
        if each.share_numerator is not None and each.share_denominator
    ]
    if not own or len(told) < len(parts):
        return True
    return {Fraction(*share) for share in told} == {
        Fraction(each.share_numerator, each.share_denominator) for each in own
    }


def _owner(cadastral_income: int) -> Dossier:
    house = Property(
        person=APPLICANT, source=told_by(FLUX), nature="MAISON", division="EUPEN 1 DIV", right="PP",
        cadastral_income=Decimal(745),
    )  # fmt: skip
    said_ = declaration.Property(built=True, cadastral_income=Decimal(cadastral_income))
    return dossier(house, declared={"property": (said_,)}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _owner(320)


def _stays_silent() -> Dossier:
    return _owner(740)


RULE = Rule(
    id="RE102",
    title=Text(
        fr="Autres biens immobiliers au cadastre",
        nl="Andere onroerende goederen in het kadaster",
        de="Andere Immobilien im Kataster",
        en="Other real estate in the cadastre",
    ),
    why=Text(
        fr="Le nombre de biens, leur revenu cadastral et le droit décident de ce qui compte comme ressource.",
        nl="Het aantal goederen, hun kadastraal inkomen en het recht bepalen wat als bestaansmiddel telt.",
        de="Die Zahl der Immobilien, ihr Katastereinkommen und das Recht entscheiden, was als Existenzmittel zählt.",
        en="The number of properties, their cadastral income and the right decide what counts as a resource.",
    ),
    message=Text(
        fr="Biens déclarés : {declared}, revenu cadastral : {declared_income} EUR, part : {share}. Au cadastre : "
        "{observed} (parties : {number}, revenu cadastral : {income} EUR, droit : {right}).",
        nl="Aangegeven goederen: {declared}, kadastraal inkomen: {declared_income} EUR, deel: {share}. In het "
        "kadaster: {observed} (delen: {number}, kadastraal inkomen: {income} EUR, recht: {right}).",
        de="Angegebene Immobilien: {declared}, Katastereinkommen: {declared_income} EUR, Anteil: {share}. Im Kataster: "
        "{observed} (Teile: {number}, Katastereinkommen: {income} EUR, Recht: {right}).",
        en="Properties declared: {declared}, cadastral income: {declared_income} EUR, share: {share}. In the cadastre: "
        "{observed} (parts: {number}, cadastral income: {income} EUR, right: {right}).",
    ),
    ask=Text(
        fr="Le cadastre indique à votre nom : {observed}. Quels biens avez-vous, avec quel droit et quelle part ? Le "
        "revenu cadastral déclaré est-il non indexé ?",
        nl="Het kadaster vermeldt op uw naam: {observed}. Welke goederen hebt u, met welk recht en welk deel? Is het "
        "aangegeven kadastraal inkomen niet-geïndexeerd?",
        de="Im Kataster steht auf Ihren Namen: {observed}. Welche Immobilien haben Sie, mit welchem Recht und Anteil? "
        "Ist das angegebene Katastereinkommen nicht indexiert?",
        en="The cadastre has in your name: {observed}. Which properties do you have, by what right and for what share? "
        "Is the cadastral income declared the one that is not indexed?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(REAL_ESTATE, CROSSED),
    needs=Needs(facts=(TOLD,), declared=("property",)),
    tolerance=_TOLERANCE,
    subjects=("property",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
