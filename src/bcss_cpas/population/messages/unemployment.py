"""UnemploymentData: the sums that were paid, and the right behind them."""

from decimal import Decimal

from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.unemployment import DossierStatus, UnemploymentAllowance, UnemploymentFamilyState
from bcss_cpas.flux._unemployment import replies
from bcss_cpas.flux._unemployment.criteria import SearchCriteria, SearchPeriod
from bcss_cpas.flux._unemployment.rights import RightHeld
from bcss_cpas.flux._unemployment.sums import Nature, PaidSum
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.quarters import month_before
from bcss_cpas.population.records.work import PaidMonth
from bcss_cpas.population.situation import Situation

_MONTHS_ASKED = 24
_FULL = Nature(text="01")


def _sums_asked(draft: Draft, person: Ssin) -> Fields:
    day = draft.file.consulted_on
    first = month_before(day, _MONTHS_ASKED)
    period = SearchPeriod(start_month=YearMonth(first.year, first.month), end_month=YearMonth(day.year, day.month))
    return {"search_criteria": SearchCriteria(ssin=person, period=period)}


def _sums(_: Draft, situation: Situation) -> Fields:
    months = tuple(_paid(each) for each in situation.unemployment.months)
    return {"paid_sums": months} if months else {}


def _paid(month: PaidMonth) -> PaidSum:
    cents = int(month.amount * 100)
    return PaidSum(
        related_month=YearMonth(month.first.year, month.first.month),
        paid_amount_cents=cents,
        accepted_amount_cents=cents if month.final else None,
        dossier_status=DossierStatus("COMPLETED" if month.final else "NOT_STARTED"),
        nbr_of_allowances=Decimal(month.days),
        nature=_FULL,
    )


def _right_asked(draft: Draft, person: Ssin) -> Fields:
    return {"search_criteria": SearchCriteria(ssin=person, day=draft.file.consulted_on)}


def _right(draft: Draft, situation: Situation) -> Fields:
    held = situation.unemployment
    if held.since is None:
        return {}
    family = "SOLITARY" if len(draft.household.members) == 1 else "COHABITING"
    right = RightHeld(
        right_starting_date=held.since,
        nature=_FULL,
        family_state=UnemploymentFamilyState(family),
        unemployed_worker_status=UnemploymentAllowance("UNEMPLOYMENT_ALLOCATION"),
        theoric_daily_allowance_amount_cents=int(held.daily * 100),
    )
    return {"rights": (right,)}


SUMS = Soa(flux="unemployment_data", reply=replies.ConsultPaidSumsReply, echo=_sums_asked, data=_sums, none="UDS00007")
RIGHT = Soa(flux="unemployment_data", reply=replies.ConsultRightsReply, echo=_right_asked, data=_right)
