"""What the sources answered, each with its own status."""

from collections.abc import Iterator
from typing import Any

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.aviq import AviqResult
from bcss_cpas.flux._handi.common import PaymentsResult, SourceResult
from bcss_cpas.flux._handi.dgph import DgphResult, DgphResultByPeriod
from bcss_cpas.flux._handi.dsl import DslResult
from bcss_cpas.flux._handi.iris_care import IrisCareResult, IrisCareResultByPeriod
from bcss_cpas.flux._handi.kind_en_gezin import KindEnGezinResult
from bcss_cpas.flux._handi.mdg import MdgResult, MdgResultByPeriod
from bcss_cpas.flux._handi.nic_cin import NicCinResult, NicCinResultByPeriod
from bcss_cpas.flux._handi.vsb import VsbResult, VsbResultByPeriod

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
