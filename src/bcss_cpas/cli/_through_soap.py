"""What ``demo`` shows of an inquiry through SOAP: the plan, the pause, the household, each call, and the report."""

from collections.abc import Iterable
from datetime import date
from importlib.util import find_spec
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import Progress

from bcss_cpas.checking import check
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.report.table import Table
from bcss_cpas.report.terminal import print_report
from bcss_cpas.report.words import word
from bcss_cpas.text import Language, Text

if TYPE_CHECKING:
    from bcss_cpas.client.plan import InquiryPlan
    from bcss_cpas.client.steps import StepDone

_NEEDED = ("cryptography", "filelock", "signxml", "zeep")
"""What the extras ``client`` and ``simulator`` install."""


def show(as_of: date, lang: Language, console: Console) -> None:
    """Run the inquiry and show it; where the extras are not installed, say so and show nothing."""
    console.rule(_WORDS["title"].in_(lang))
    absent = [name for name in _NEEDED if find_spec(name) is None]
    if absent:
        _say(console, lang, "missing", names=", ".join(absent))
        return
    from bcss_cpas.demo.through_soap import run  # noqa: PLC0415 (needs two extras)

    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("")

        def told(done: int, of: int, step: "StepDone") -> None:
            bar.update(task, completed=done, total=of, description=flux(step.flux).title.in_(lang))

        shown = run(told)
    _say(console, lang, "only here")
    console.print(_plan(shown.plan, lang))
    codes = (f"{each.quality} {each.quality.label(lang)}" for each in shown.paused.elsewhere)
    _say(console, lang, "paused", codes=", ".join(codes))
    _say(console, lang, "household", people=len(shown.household))
    console.print(_calls(shown.inquiry.steps, lang))
    _say(console, lang, "logged", number=shown.logged)
    print_report(check(shown.whole.dossier, as_of), lang, console)


def _say(console: Console, lang: Language, key: str, **values: object) -> None:
    console.print(escape(_WORDS[key].format(lang, **values)))


def _plan(plan: "InquiryPlan", lang: Language) -> Table:
    from bcss_cpas.client.plan_rows import rows_of  # noqa: PLC0415 (of the client, which demo does without)

    table = _table("plan", ("act", "subject", "purpose", "days"), lang)
    for row in rows_of(plan, lang):
        table.add_row(*map(escape, (row.act, row.subject, row.purpose, row.days)))
    return table


def _calls(steps: Iterable["StepDone"], lang: Language) -> Table:
    table = _table("calls", ("subject", "operation", "answer"), lang)
    for step in steps:
        answer = "" if step.outcome is None else word(f"outcome.{step.outcome}", lang)
        table.add_row(*map(escape, (flux(step.flux).title.in_(lang), step.operation or step.kind.upper(), answer)))
    return table


def _table(title: str, columns: Iterable[str], lang: Language) -> Table:
    table = Table(title=_WORDS[title].in_(lang), title_justify="left", title_style="bold", expand=True)
    for key in columns:
        table.add_column(_WORDS[key].in_(lang))
    return table


_WORDS = {
    "title": Text(
        fr="Une enquête par SOAP",
        nl="Een onderzoek via SOAP",
        de="Eine Untersuchung über SOAP",
        en="An inquiry through SOAP",
    ),
    "missing": Text(
        fr="Il manque {names} : installez bcss-cpas[client,simulator] pour voir cette partie.",
        nl="{names} ontbreekt: installeer bcss-cpas[client,simulator] om dit deel te zien.",
        de="{names} fehlt: Installieren Sie bcss-cpas[client,simulator], um diesen Teil zu sehen.",
        en="{names} is missing: install bcss-cpas[client,simulator] to see this part.",
    ),
    "only here": Text(
        fr="Un simulateur répond sur cette machine, au sujet de personnes inventées ; rien n'est envoyé à la BCSS.",
        nl="Een simulator antwoordt op deze machine, over verzonnen personen; er gaat niets naar de KSZ.",
        de="Ein Simulator antwortet auf diesem Rechner, über erfundene Personen; nichts geht an die ZDSS.",
        en="A simulator answers on this machine, about invented people; nothing goes to the BCSS.",
    ),
    "paused": Text(
        fr="Connu dans un autre CPAS ({codes}) : l'enquête s'arrête, et reprend quand quelqu'un l'accepte.",
        nl="Gekend bij een ander OCMW ({codes}): het onderzoek stopt, en gaat verder als iemand het aanvaardt.",
        de="Bei einem anderen ÖSHZ bekannt ({codes}): Die Untersuchung hält an, bis jemand sie annimmt.",
        en="Known at another CPAS ({codes}): the inquiry pauses, and goes on once somebody accepts it.",
    ),
    "household": Text(
        fr="Le registre montre le ménage : un second plan, pour {people} personne(s), accepté comme le premier.",
        nl="Het register toont het gezin: een tweede plan, voor {people} persoon (personen), aanvaard als het eerste.",
        de="Das Register zeigt den Haushalt: ein zweiter Plan, für {people} Person(en), angenommen wie der erste.",
        en="The register shows the household: a second plan, for {people} person(s), accepted like the first.",
    ),
    "logged": Text(
        fr="{number} consultations sont inscrites au journal.\n",
        nl="{number} raadplegingen staan in het logboek.\n",
        de="{number} Abfragen stehen im Protokoll.\n",
        en="{number} consultations stand in the log.\n",
    ),
    "plan": Text(fr="Plan", nl="Plan", de="Plan", en="Plan"),
    "calls": Text(fr="Appels", nl="Oproepen", de="Aufrufe", en="Calls"),
    "act": Text(fr="acte", nl="handeling", de="Handlung", en="act"),
    "subject": Text(fr="objet", nl="voorwerp", de="Gegenstand", en="subject"),
    "purpose": Text(fr="finalité", nl="doel", de="Zweck", en="purpose"),
    "days": Text(fr="jours", nl="dagen", de="Tage", en="days"),
    "operation": Text(fr="opération", nl="verrichting", de="Vorgang", en="operation"),
    "answer": Text(fr="réponse", nl="antwoord", de="Antwort", en="answer"),
}
