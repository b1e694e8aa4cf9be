"""HdiIndemnityAllowance: the attest of a mutuality on a quarter, this one or the one before."""

from datetime import date
from decimal import Decimal

from bcss_cpas.codes.indemnity import IndemnityActivity, IndemnityDocument, IndemnityExit, IndemnityStatus, SocialRisk
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._hdi import attest
from bcss_cpas.flux._hdi import risk as risks
from bcss_cpas.flux._soa_types import Period, SsinWithCanceledAndReplacedByStatus
from bcss_cpas.flux.hdi_indemnity_allowance import AttestCriteria, ConsultAttestFault, ConsultAttestReply
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.quarters import before, last_of, quarter_of
from bcss_cpas.population.records.benefits import Indemnity
from bcss_cpas.population.situation import Situation

_INCAPACITY = SocialRisk("GeneralIncapacityForWorkAllowance")


def _of_quarter(steps: int) -> Soa:
    def asked(draft: Draft) -> YearQuarter:
        return before(quarter_of(draft.file.consulted_on), steps)

    def echo(draft: Draft, person: Ssin) -> Fields:
        return {
            "criteria": AttestCriteria(ssin=person, quarter=asked(draft)),
            "ssin": SsinWithCanceledAndReplacedByStatus(value=person),
        }

    def data(draft: Draft, situation: Situation) -> Fields:
        quarter = asked(draft)
        found = [each for each in situation.indemnities if quarter_of(each.first) == quarter]
        return {"attest": _attest(quarter, found, closed=bool(steps))} if found else {}

    return Soa(flux="hdi_indemnity_allowance", reply=ConsultAttestReply, echo=echo, data=data, fault=ConsultAttestFault)


def _attest(quarter: YearQuarter, found: list[Indemnity], *, closed: bool) -> attest.Attest:
    which = {"version": 0, "status": attest.AttestStatus.CREATION, "id": _ID} if closed else {"temporary": True}
    identification = attest.AttestIdentification(quarter=quarter, created=last_of(quarter), **which)
    return attest.Attest(identification=identification, allowances=tuple(_allowance(each) for each in found))


_ID = "00000000-0000-4000-8000-000000000001"


def _allowance(indemnity: Indemnity) -> attest.Allowance:
    running = indemnity.last is None
    detail = risks.GeneralIncapacity(
        social_status=IndemnityStatus("3"),
        period=Period(begin=indemnity.first, end=indemnity.last or last_of(quarter_of(indemnity.first))),
        exit_code=IndemnityExit("0" if running else "1"),
        initial_start=indemnity.initial,
        activity=IndemnityActivity("1"),
    )
    risk = risks.SocialRisk(category=_INCAPACITY, general_incapacity=detail)
    return attest.Allowance(risk=risk, payments=tuple(_payment(*each) for each in indemnity.payments))


def _payment(first: date, last: date, amount: Decimal) -> attest.IndemnityPayment:
    return attest.IndemnityPayment(
        document=IndemnityDocument("C21"), period=Period(begin=first, end=last), amount=amount
    )


NOW, BEFORE = _of_quarter(0), _of_quarter(1)
