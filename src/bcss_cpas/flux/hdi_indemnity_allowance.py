"""HdiIndemnityAllowance: what the mutualities pay for incapacity, maternity, birth, adoption, foster care.

The mutualities attest them by quarter, through their national college. A social worker reads in it a replacement
income that was not declared: which risk, from when to when, what was paid; since when a person cannot work or is
invalid; and under which family situation the mutuality pays. The attest of the current quarter is temporary: the
source may still change it.

``consultAttest`` gives the risks with all their details, ``consultIndemnityPeriods`` only their periods. A number that
was cancelled or replaced is answered, and marked so. Source of the format: ``HdiIndemnityAllowanceV1.wsdl``.
"""

from collections.abc import Iterator

from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork, IndemnityFamilySituation
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Flux, PersonIn, bodies
from bcss_cpas.flux._hdi.attest import Attest, PeriodsAttest
from bcss_cpas.flux._hdi.indemnities import Attested, of_allowances, of_periods
from bcss_cpas.flux._hdi.source import ATTESTS, MUTUALITIES
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacedByStatus
from bcss_cpas.message import Outcome
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/HdiIndemnityAllowanceService/v1"


@wire()
class AttestCriteria:
    """Whose attest of which quarter."""

    ssin: Ssin | None = at("ssin", required=True)
    quarter: YearQuarter | None = at("yearQuarter", required=True)


@wire()
class ConsultAttestRequest(SoaRequest):
    """Ask for the attest of a quarter."""

    criteria: AttestCriteria = need("criteria")


@wire()
class ConsultIndemnityPeriodsRequest(SoaRequest):
    """Ask for the periods of indemnity in the attest of a quarter."""

    criteria: AttestCriteria = need("criteria")


@wire()
class IndemnityReply(SoaReply):
    """What both replies have before the attest."""

    criteria: AttestCriteria | None = at("criteria", required=True)
    status: Status | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin")
    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    """The elements that the BCSS took out, for which this customer is not authorised."""


@wire()
class ConsultAttestReply(IndemnityReply):
    """The attest of a quarter."""

    attest: Attest | None = at("attest")


@wire()
class ConsultIndemnityPeriodsReply(IndemnityReply):
    """The periods of indemnity of a quarter."""

    attest: PeriodsAttest | None = at("attest")


@wire()
class ConsultAttestFault(CBSSFault):
    """Why no attest was given."""


@wire()
class ConsultIndemnityPeriodsFault(CBSSFault):
    """Why no periods were given."""


Reply = ConsultAttestReply | ConsultIndemnityPeriodsReply


def _outcome(content: Reply | CBSSFault) -> Outcome:
    """Classify by the status; where a reply has none, an attest that came is data."""
    if isinstance(content, CBSSFault) or content.status is not None or content.attest is None:
        return outcome_of(content)
    return Outcome(OutcomeKind.DATA)


_person = PersonIn(("criteria",))


def facts(content: Reply, source: Source) -> Iterator[Fact]:
    """Give the benefits, the incapacity for work and the payments that the attest tells."""
    person, attest = _person(content), content.attest
    if person is None or attest is None:
        return
    attested, here = Attested.of(person, attest.identification), source.at("$.attest")
    if isinstance(attest, Attest):
        yield from of_allowances(attested, attest.allowances, here)
    else:
        yield from of_periods(attested, attest.allowances, here)


def _given(content: Reply) -> Iterator[type[Fact]]:
    """Give what was not taken out; in periods no risk is named, so that an incapacity for work need not be told."""
    if not any("payments" in name for name in content.data_filters):
        yield from (Payment, IndemnityFamilySituation)
    if not any("socialRisk" in name for name in content.data_filters):
        yield Benefit
        if isinstance(content, ConsultAttestReply):
            yield IncapacityForWork


FLUX = Flux(
    name="hdi_indemnity_allowance",
    title=Text(
        fr="Indemnités de la mutualité",
        nl="Uitkeringen van het ziekenfonds",
        de="Entschädigungen der Krankenkasse",
        en="Indemnities of the mutuality",
    ),
    service="HdiIndemnityAllowanceService",
    source=MUTUALITIES,
    grade=Grade.SCHEMA,
    known_from=(
        Citation("HdiIndemnityAllowanceV1.wsdl, HdiIndemnityAllowanceV1.xsd (2023-06-12)"),
        ATTESTS,
    ),
    bodies=bodies(
        NS,
        "v1",
        "soa/be/fgov/kszbcss/intf/HdiIndemnityAllowanceService/HdiIndemnityAllowanceV1.wsdl",
        {
            **operation("consultAttest", ConsultAttestRequest, ConsultAttestReply, ConsultAttestFault),
            **operation(
                "consultIndemnityPeriods",
                ConsultIndemnityPeriodsRequest,
                ConsultIndemnityPeriodsReply,
                ConsultIndemnityPeriodsFault,
            ),
        },
    ),
    topics=(InquiryTopic.REPLACEMENT_INCOME, InquiryTopic.AVAILABILITY_FOR_WORK),
    live="the WSDL names an address of production; whether a CPAS may call it is not known",
    gives=(Benefit, Payment, IncapacityForWork, IndemnityFamilySituation),
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
