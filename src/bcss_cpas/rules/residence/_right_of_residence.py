"""To which aid nationality, register and right of residence point, where they do.

Law of 26 May 2002, art. 3, 3°: a Belgian, a foreigner in the population register, a citizen of the Union or a member of
their family with a right of residence of more than three months, a refugee have a right to the living wage; another
stay in the register of foreigners or the waiting register may open the equivalent (law of 2 April 1965).
"""

from attrs import frozen

from bcss_cpas.codes.national_register import BELGIAN, CardType, Register, StayReason
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE, QualityCode
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.identity import Document, NationalityHeld, RegisterHeld, Stay
from bcss_cpas.facts.source import Source
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules.identity._documents import issued

_POPULATION, _FOREIGNERS = Register("02").value, Register("01").value
_WAITING = frozenset({Register("05").value, Register("06").value})
_UNION_OR_REFUGEE = frozenset(map(StayReason, ("010200", "010201", "010203", "020100", "040200", "040202")))
_UNION_CARDS = frozenset(map(CardType, ("0016", "0017", "0021", "0040")))
"""Other cards point nowhere: a refugee may hold the certificate that those hold who have a right to the equivalent."""


@frozen
class Pointer:
    """An aid, and what points to it."""

    aid: QualityCode
    observed: tuple[Said, ...]


_Codes = tuple[tuple[OpenCode, Source], ...]


def pointer(case: Case, other_than: QualityCode) -> Pointer | None:
    """Tell the aid where it is another than this one; ``None`` where the register does not tell.

    It does not where it holds a code that is not known.
    """
    aid, codes = _pointed_at(case) or (other_than, ())
    return None if aid == other_than else Pointer(aid, tuple(Said(code, source) for code, source in codes))


def _pointed_at(case: Case) -> tuple[QualityCode, _Codes] | None:
    """Tell the aid and the codes that point to it."""
    held = case.now(RegisterHeld)
    codes = {fact.register.value for fact in held}
    if len(codes) != 1:
        return None
    (register,) = codes
    observed = ((held[-1].register, held[-1].source),)
    if register == _POPULATION:
        return LIVING_WAGE, observed
    belgian = next((fact for fact in case.now(NationalityHeld) if fact.nationality == BELGIAN), None)
    if belgian is not None:
        return LIVING_WAGE, ((belgian.nationality, belgian.source), *observed)
    if register != _FOREIGNERS and register not in _WAITING:
        return None
    stays = tuple((fact.reason, fact.source) for fact in case.now(Stay) if fact.reason is not None)
    if stays:
        known = [(reason, source) for reason, source in stays if reason in _UNION_OR_REFUGEE]
        return (LIVING_WAGE, (*observed, *known)) if known else None
    return (EQUIVALENT, observed) if register in _WAITING else _by_card(case, observed)


def _by_card(case: Case, observed: _Codes) -> tuple[QualityCode, _Codes] | None:
    """Go by the residence document that was issued last; most cards say nothing certain."""
    cards = [(fact, fact.kind) for fact in case.all(Document) if fact.kind is not None]
    if not cards:
        return None
    card, kind = max(cards, key=lambda each: issued(each[0]))
    return (LIVING_WAGE, (*observed, (kind, card.source))) if kind in _UNION_CARDS else None
