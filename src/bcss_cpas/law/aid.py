"""Which aid: the living wage, or its equivalent in social aid.

Source: law of 26 May 2002, art. 3, 3° (verified: BDAS); law of 2 April 1965 for the equivalent (« AFE », « ERI »).
"""

from enum import StrEnum

from attrs import frozen

from bcss_cpas.codes.national_register import BELGIAN, Nationality, Register
from bcss_cpas.law._law import Law
from bcss_cpas.law._words import word
from bcss_cpas.law.trace import Step, Trace, rule, step
from bcss_cpas.text import Language

_POPULATION, _FOREIGNERS, _WAITING = Register("02"), Register("01"), (Register("05"), Register("06"))


class Aid(StrEnum):
    """The aid in question."""

    LIVING_WAGE = "living wage"
    EQUIVALENT = "equivalent"

    def label(self, lang: Language) -> str:
        """Name the aid in one language."""
        return word(f"aid.{self.value}").in_(lang)


@frozen
class AidFound:
    """The aid, ``None`` where it is not settled, and the steps that say why."""

    aid: Aid | None
    trace: Trace


def aid_for(
    nationality: Nationality | None,
    register: Register | None,
    law: Law,
    *,
    protected: bool | None = None,
    union_right: bool | None = None,
) -> AidFound:
    """Choose the aid from nationality and register (law of 26 May 2002, art. 3, 3°, verified).

    ``protected``: a stateless person, a recognised refugee or a person with subsidiary protection. ``union_right``: a
    citizen of the Union or a member of the family, with a right of residence of more than three months. ``None`` is not
    known, and as long as one of the two may decide, the aid is left open. So it is for any register but those of the
    population, of foreigners and of waiting. Raises ``UnknownAmountError`` for a day outside what is known.
    """
    aid, steps = _choice(nationality, register, law, protected, union_right)
    return AidFound(aid, Trace(steps))


def _choice(
    nationality: Nationality | None,
    register: Register | None,
    law: Law,
    protected: bool | None,
    union_right: bool | None,
) -> tuple[Aid | None, tuple[Step, ...]]:
    if nationality == BELGIAN:
        return Aid.LIVING_WAGE, rule(law.provision("aid.belgian"))
    if register == _POPULATION:
        return Aid.LIVING_WAGE, rule(law.provision("aid.population_register"))
    if protected:
        return Aid.LIVING_WAGE, rule(law.provision("aid.protected"))
    if union_right:
        return Aid.LIVING_WAGE, rule(law.provision("aid.union"))
    if nationality is None or register is None:
        return None, (step("aid.register unknown"),)
    if protected is None or union_right is None:
        return None, (step("aid.status unknown"),)
    if register in (_FOREIGNERS, *_WAITING):
        return Aid.EQUIVALENT, rule(law.provision("aid.other_stay"))
    return None, (step("aid.stay unknown"),)
