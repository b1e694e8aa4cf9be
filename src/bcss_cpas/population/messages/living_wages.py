"""LivingWages, of which no message is public: the payments in this library's own form."""

from attrs import frozen

from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._write import write
from bcss_cpas.flux.living_wages import Aid, LivingWage, LivingWagesReply
from bcss_cpas.population.draft import Answer, Draft
from bcss_cpas.population.messages._exchange import Exchange
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.situation import Situation


@frozen(kw_only=True)
class _Described(Soa):
    """A reply without an envelope, and without what the customer said."""

    def blocks(self, exchange: Exchange) -> Fields:
        """Return what the BCSS says of the exchange."""
        return {"information_cbss": exchange.cbss()}

    def write(self, draft: Draft, person: Ssin, answer: Answer, exchange: Exchange) -> bytes:
        """Write it bare; where it was refused, the status says so."""
        return write(self.reply(**self.fields(draft, person, answer, exchange)))


def _echo(_: Draft, person: Ssin) -> Fields:
    return {"ssin": person}


def _data(_: Draft, situation: Situation) -> Fields:
    paid = tuple(
        LivingWage(month=YearMonth(each.month.year, each.month.month), aid=Aid.LIVING_WAGE, cpas=each.cpas)
        for each in situation.living_wages
    )
    return {"living_wages": paid} if paid else {}


LIVING_WAGES = _Described(flux="living_wages", reply=LivingWagesReply, echo=_echo, data=_data)
