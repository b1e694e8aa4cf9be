"""HandiService: the file at the DG Persons with Disabilities, asked together with a regional institution."""

from typing import Any

from attrs import evolve

from bcss_cpas.codes.disability import (
    AllowanceLegislation,
    IncomeReplacementCategory,
    IntegrationCategory,
    RequestLegislation,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._handi import dgph
from bcss_cpas.flux._handi.aviq import AviqResult
from bcss_cpas.flux._handi.common import (
    DiminutionOfIndependence,
    Evolution,
    RecognitionStatus,
)
from bcss_cpas.flux._handi.criteria import AuthenticSources, FileParts, FilesByDateCriteria
from bcss_cpas.flux._handi.results import FileResults
from bcss_cpas.flux._soa_types import GlobalStatus, OpenPeriod, SourceStatus
from bcss_cpas.flux.handi import ConsultFilesByDateFault, ConsultFilesByDateReply
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.messages._writer import Fields, Soa
from bcss_cpas.population.records.benefits import Disability
from bcss_cpas.population.situation import Situation

_ALL = FileParts(evolution_of_request=True, handicap_recognitions=True, rights=True, social_cards=True)
_FOUND = SourceStatus(value="DATA_FOUND", code="MSG00000")
_NONE = SourceStatus(value="NO_DATA_FOUND", code="MSG00100")
_DOWN = SourceStatus(value="TECHNICAL_ERROR", code="MSG00020")
_ARR_AI = "3"


def _echo(draft: Draft, person: Ssin) -> Fields:
    sources = AuthenticSources(dgph=True, aviq=True)
    day = draft.file.consulted_on
    return {"criteria": FilesByDateCriteria(ssin=person, sources=sources, reference_date=day, parts=_ALL)}


def _data(_: Draft, situation: Situation) -> Fields:
    file = _file(situation.disability)
    if file is None:
        return {}
    found = dgph.DgphResult(status=_FOUND, file=file)
    return {"results": FileResults(dgph=found, aviq=AviqResult(status=_NONE))}


def _file(held: Disability) -> dgph.DgphFile | None:
    if held == Disability():
        return None
    return dgph.DgphFile(
        evolution_of_request=_request(held),
        recognitions=() if held.recognised_on is None else (_recognition(held),),
        right=None if held.allowance is None else _right(held),
    )


def _request(held: Disability) -> Evolution:
    pending = held.requested_on is not None
    return Evolution(
        legislation=RequestLegislation(_ARR_AI if pending else "0"),
        request_date=held.requested_on,
        administrative_pending_request=pending,
        handicap_recognition_pending=False,
        appeal=False,
    )


def _recognition(held: Disability) -> dgph.DgphRecognition:
    days = RecognitionStatus(date_of_decision=held.recognised_on, start_date_recognition=held.recognised_on)
    adult = dgph.DgphResultAdult(diminution_of_independence=DiminutionOfIndependence(total_points=9))
    return dgph.DgphRecognition(recognition_status=days, adult=adult)


def _right(held: Disability) -> dgph.DgphRight:
    return dgph.DgphRight(
        period=OpenPeriod(begin=held.allowed_from),
        legislation=AllowanceLegislation(_ARR_AI),
        total_month_amount=held.allowance,
        month_amount=held.integration,
        category_ivt=IncomeReplacementCategory("A"),
        category_it=IntegrationCategory("1" if held.integration else "0"),
        partner_income=False,
    )


def _one_down(fields: Fields) -> Fields:
    """Let the regional institution fail."""
    found: FileResults | None = fields.get("results")
    results: Any = found or FileResults(dgph=dgph.DgphResult(status=_NONE))
    status = GlobalStatus(value="INCOMPLETE_DATA", code="HAN20200")
    return {**fields, "status": status, "results": evolve(results, aviq=AviqResult(status=_DOWN))}


HANDI = Soa(
    flux="handi",
    reply=ConsultFilesByDateReply,
    echo=_echo,
    data=_data,
    legal_context="social inquiry",
    fault=ConsultFilesByDateFault,
    status=GlobalStatus,
    part=_one_down,
)
