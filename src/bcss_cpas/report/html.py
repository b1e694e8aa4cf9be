"""The report as one page that stands by itself: no script, no font, no request to anywhere, by its own policy."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from bcss_cpas.codes.dates import written
from bcss_cpas.report import timeline
from bcss_cpas.report.blocks import Blocks
from bcss_cpas.report.sections import remarks
from bcss_cpas.report.visible import visible
from bcss_cpas.text import Language

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report


def page(report: "Report", lang: Language) -> str:
    """Write the whole page."""
    blocks = Blocks(report, lang)
    title = f"{blocks.say('title')} – {escape(visible(report.reference))}"
    body = "\n".join(_body(blocks))
    return f'<!DOCTYPE html>\n<html lang="{lang}">\n{_head(title)}\n<body>\n{body}\n</body>\n</html>\n'


def _head(title: str) -> str:
    style = timeline.style() + (files("bcss_cpas.report") / "style.css").read_text("utf-8")
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    return (
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>"
    )


def _body(blocks: Blocks) -> Iterator[str]:
    report, say = blocks.report, blocks.say
    sections = tuple(blocks.sections())
    yield f"<header>\n<h1>{say('title')}</h1>"
    day = written(report.as_of, blocks.lang)
    yield f"<p>{say('file')} <strong>{escape(visible(report.reference))}</strong> · {say('as of')} {day}</p>"
    yield from (f'<p class="notice">{escape(each)}</p>' for each in remarks(report, blocks.lang))
    yield f'<p class="notice">{say("not a verdict")}</p>\n</header>'
    yield f'<nav aria-label="{say("contents")}">\n<ul>'
    yield from (f'<li><a href="#{each.id}">{each.heading}</a></li>' for each in sections)
    yield "</ul>\n</nav>\n<main>"
    for each in sections:
        yield f'<section aria-labelledby="{each.id}">\n<h2 id="{each.id}">{each.heading}</h2>'
        yield from each.lines
        yield "</section>"
    yield from blocks.rest()
    rules = report.rule_set
    yield f"</main>\n<footer><small>bcss_cpas {rules.library} · {rules.fingerprint}</small></footer>"
