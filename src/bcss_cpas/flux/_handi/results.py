"""What the sources answered, each with its own status, and what that makes of the request."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.aviq import AviqResult
from bcss_cpas.flux._handi.common import GlobalStatus, PaymentsResult, SourceResult
from bcss_cpas.flux._handi.dgph import DgphResult, DgphResultByPeriod
from bcss_cpas.flux._handi.dsl import DslResult
from bcss_cpas.flux._handi.iris_care import IrisCareResult, IrisCareResultByPeriod
from bcss_cpas.flux._handi.kind_en_gezin import KindEnGezinResult
from bcss_cpas.flux._handi.mdg import MdgResult, MdgResultByPeriod
from bcss_cpas.flux._handi.nic_cin import NicCinResult, NicCinResultByPeriod
from bcss_cpas.flux._handi.vsb import VsbResult, VsbResultByPeriod
from bcss_cpas.message import Outcome, SourceOutcome

DGPH = "DGPH"
_NAMES = {
    "dgph": DGPH,
    "vsb": "VSB",
    "kind_en_gezin": "KindEnGezin",
    "iris_care": "IrisCare",
    "nic_cin": "NicCin",
    "aviq": "AVIQ",
    "dsl": "DSL",
    "mdg": "MDG",
}
"""The sources by their fields, as a request names them."""


@wire()
class SsinGiven:
    """``SsinWithCanceledAndReplacedByStatusType``: the number, whether it was cancelled, and which one replaced it."""

    canceled: bool | None = at("@canceled")
    replaced_by: Ssin | None = at("@replacedBy")
    ssin: Ssin | None = at(".")


@wire()
class FileResults:
    """``FileResultsType``: the files on a day."""

    dgph: DgphResult | None = at("dgphResult")
    vsb: VsbResult | None = at("vsbResult")
    kind_en_gezin: KindEnGezinResult | None = at("kindEnGezinResult")
    iris_care: IrisCareResult | None = at("irisCareResult")
    nic_cin: NicCinResult | None = at("nicCinResult")
    aviq: AviqResult | None = at("aviqResult")
    dsl: DslResult | None = at("dslResult")
    mdg: MdgResult | None = at("mdgResult", since="2.3")


@wire()
class FileByPeriodResults:
    """``FileByPeriodResultsType``: the files over a period."""

    dgph: DgphResultByPeriod | None = at("dgphResult")
    vsb: VsbResultByPeriod | None = at("vsbResult")
    kind_en_gezin: KindEnGezinResult | None = at("kindEnGezinResult")
    iris_care: IrisCareResultByPeriod | None = at("irisCareResult")
    nic_cin: NicCinResultByPeriod | None = at("nicCinResult")
    aviq: AviqResult | None = at("aviqResult")
    dsl: DslResult | None = at("dslResult")
    mdg: MdgResultByPeriod | None = at("mdgResult", since="2.3")


@wire()
class PaymentsResults:
    """``PaymentsResultsType``: the payments of a period."""

    dgph: PaymentsResult | None = at("dgphResult")
    vsb: PaymentsResult | None = at("vsbResult")
    iris_care: PaymentsResult | None = at("irisCareResult")
    nic_cin: PaymentsResult | None = at("nicCinResult")
    mdg: PaymentsResult | None = at("mdgResult", since="2.3")


Results = FileResults | FileByPeriodResults | PaymentsResults


def each_source(results: Results | None) -> Iterator[tuple[str, str, Any]]:
    """Give for each source that answered its field, its name and its result."""
    for field, name in _NAMES.items():
        result: SourceResult | None = getattr(results, field, None)
        if result is not None:
            yield field, name, result


_ANSWERS = (OutcomeKind.DATA, OutcomeKind.NO_DATA)


def outcome_of(status: GlobalStatus | None, ssin: SsinGiven | None, results: Results | None) -> Outcome:
    """Classify: the request by its own status, and each source by its own.

    The BCSS calls a reply complete where the person is not integrated at one of the sources. Such a source said
    nothing: the outcome is then partial, or that of the source where no other answered.
    """
    outcome = Outcome(OutcomeKind.UNCLASSIFIED) if status is None else status.outcome()
    answered = [(name, _of_source(result)) for _, name, result in each_source(results)]
    silent = [each for _, each in answered if each.kind not in _ANSWERS]
    if outcome.kind in _ANSWERS and silent:
        outcome = silent[0] if len(silent) == len(answered) else evolve(outcome, kind=OutcomeKind.PARTIAL)
    sources = tuple(SourceOutcome(name, each.kind, each.code) for name, each in answered)
    replaced_by = outcome.new_ssin or (None if ssin is None else ssin.replaced_by)
    return evolve(outcome, sources=sources, new_ssin=replaced_by)


def _of_source(result: SourceResult) -> Outcome:
    return Outcome(OutcomeKind.UNCLASSIFIED) if result.status is None else result.status.outcome()
