"""Facts from a register file that is built of a few rows."""

from datetime import date
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import retrieve_ti_groups
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, SearchInformation

PERSON, OTHER, THIRD = (Ssin.test(date(1985, 7, 30), counter) for counter in (34, 313, 577))
SOURCE = Source(Origin.FLUX, "retrieve_ti_groups", ticket="t-1", on=date(2025, 2, 17))
D = IncompleteDate


def facts(kind: type, **file: Any) -> list[Any]:
    """Give the facts of a kind from a file with these rows."""
    reply = RetrieveTIGroupsReply(search_information=SearchInformation(ssin=PERSON), file=RegisterFile(**file))
    return [fact for fact in retrieve_ti_groups.facts(reply, SOURCE) if isinstance(fact, kind)]


def times(found: list[Any]) -> list[tuple[str | None, str | None]]:
    """Give since and until of each."""
    return [(fact.since and fact.since.iso, fact.until and fact.until.iso) for fact in found]
