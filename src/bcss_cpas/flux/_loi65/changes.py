"""The change of a registration at the BCSS that a form carries: from the acts of a decision to the form, and back."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import WriteError
from bcss_cpas.flux._loi65.common import Integration
from bcss_cpas.integration.act import Act, Channel, Doing
from bcss_cpas.periods import Period


@frozen
class IntegrationParts:
    """The integration parts of one person on a form, by the names of the fields that hold them."""

    integrations: tuple[Integration, ...] = ()
    desintegrations: tuple[Integration, ...] = ()


def parts_of(acts: Iterable[Act], person: Ssin) -> IntegrationParts:
    """Turn the acts of one person into the parts of a form.

    Raises ``WriteError`` for an act that goes through another channel, and for a period without end: the form asks for
    the last day.
    """
    made: list[Integration] = []
    ended: list[Integration] = []
    for act in acts:
        if act.person != person:
            continue
        if act.channel is not Channel.LOI65_FORM:
            raise WriteError(f"this act goes through {act.channel}")
        (made if act.doing is Doing.REGISTER else ended).append(_part(act))
    return IntegrationParts(tuple(made), tuple(ended))


def _part(act: Act) -> Integration:
    if act.quality is None or act.period.last is None:
        raise WriteError("a form asks for the code and the last day of an integration")
    return Integration(quality=act.quality, start=act.period.start, end=act.period.last)


def acts_of(parts: IntegrationParts, person: Ssin, cpas: EnterpriseNumber) -> Iterator[Act]:
    """Give the acts that the parts of a form stand for. Raises ``CodeError`` where a part ends before it starts."""
    told = ((Doing.UNREGISTER, parts.desintegrations), (Doing.REGISTER, parts.integrations))
    for doing, integrations in told:
        for each in integrations:
            yield Act(
                doing=doing,
                channel=Channel.LOI65_FORM,
                person=person,
                cpas=cpas,
                period=Period.inclusive(each.start, each.end),
                quality=each.quality,
            )
