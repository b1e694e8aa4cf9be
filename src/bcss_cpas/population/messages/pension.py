"""The pension register, of whose reply the fields are not public: the rights in this library's own form."""

from attrs import frozen

from bcss_cpas.codes.benefit import Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.pension import PensionBenefit
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._write import write
from bcss_cpas.flux.pension_register import DescribedRight, PensionRights
from bcss_cpas.population.draft import Answer, Draft
from bcss_cpas.population.messages._exchange import Exchange
from bcss_cpas.population.messages._writer import Writer, enveloped
from bcss_cpas.population.records.benefits import Pension

_BELGIAN = PensionBenefit("01")


@frozen(kw_only=True)
class _Register(Writer):
    """Rights are given by hand, any other answer as the register gives it."""

    def write(self, draft: Draft, person: Ssin, answer: Answer, exchange: Exchange) -> bytes:
        """Write the rights bare."""
        if answer is not Answer.FULL:
            return write(enveloped(self.flux, person, answer, exchange))
        rights = tuple(_right(each) for each in draft.of(person).pensions)
        return write(PensionRights(ssin=person, rights=rights))


def _right(pension: Pension) -> DescribedRight:
    return DescribedRight(
        amount=pension.amount,
        periodicity=Periodicity(pension.per),
        date_of_award=IncompleteDate(pension.since.isoformat()),
        benefit_code=None if pension.foreign else _BELGIAN,
        kind=pension.kind,
        foreign=pension.foreign,
    )


PENSION = _Register(flux="pension_register")
