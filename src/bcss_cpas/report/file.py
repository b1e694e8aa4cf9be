"""The agenda of a file, and what its registrations open, in a terminal."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from bcss_cpas.codes.dates import written
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.flux._access import may_consult
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix
from bcss_cpas.integration.agenda import Due
from bcss_cpas.integration.guard import Access
from bcss_cpas.integration.role import Role
from bcss_cpas.report.show import joined
from bcss_cpas.report.table import Table
from bcss_cpas.report.words import word
from bcss_cpas.text import Language, colon

_STYLES = {AccessAnswer.ALLOWED: "green", AccessAnswer.REFUSED: "red", AccessAnswer.UNKNOWN: "yellow"}


def accesses(dossier: Dossier, as_of: date, matrix: AccessMatrix | None = None) -> Iterator[Access]:
    """Answer, for each registration of the file, which flux may be consulted for which question."""
    for registration in dossier.integrations:
        role = Role.APPLICANT if registration.person == dossier.person else None
        for name in flux_names():
            for topic in flux(name).topics:
                yield may_consult(name, registration, topic, as_of, role=role, matrix=matrix)


def agenda_table(due: Iterable[Due], as_of: date, lang: Language) -> Table:
    """Show what falls due."""
    table = Table(title=word("agenda", lang), title_justify="left", title_style="bold", expand=True)
    for key in ("due on", "due", "person", "code", "source"):
        table.add_column(word(key, lang))
    for each in due:
        style = "red" if each.overdue(as_of) else None
        code = "" if each.quality is None else str(each.quality)
        cells = (written(each.on, lang), each.kind.label(lang), str(each.person), code, each.source.title.in_(lang))
        table.add_row(*cells, style=style)
    return table


def access_table(found: Iterable[Access], lang: Language) -> Table:
    """Show what each code opens: one row for an answer and its reason, with the flux and the questions it is for."""
    table = Table(title=word("access", lang), title_justify="left", title_style="bold", expand=True)
    for key in ("code", "answer", "flux"):
        table.add_column(word(key, lang), ratio=6 if key == "flux" else 2 if key == "answer" else 1)
    for (quality, answer, reason), group in groupby(sorted(found, key=_order), key=_answer):
        by_flux = groupby(group, key=lambda each: each.flux)
        opened = [f"{flux(name).title.in_(lang)} ({', '.join(_topics(same, lang))})" for name, same in by_flux]
        said = f"[{_STYLES[answer]}]{word(f'access.{answer}', lang)}[/]{colon(lang)} {reason.label(lang)}"
        table.add_row(str(quality), said, joined(opened, lang))
    return table


def _topics(group: Iterable[Access], lang: Language) -> dict[str, None]:
    """Name the questions, each once: several registrations of one code open a flux for the same."""
    return dict.fromkeys(each.topic.label(lang) for each in group)


def _answer(access: Access) -> tuple[Any, ...]:
    return access.quality, access.answer, access.reason


def _order(access: Access) -> tuple[str, int, str, str]:
    return str(access.quality), list(AccessAnswer).index(access.answer), access.reason, access.flux
