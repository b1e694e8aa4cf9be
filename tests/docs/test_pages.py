"""What makes the generated pages: glossary, code lists, reference, notebooks, pictures."""

import json
import re
import tomllib
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from docs import architecture_diagram, code_pages, glossary_pages, reference_pages
from docs.notebooks_as_markdown import as_markdown

import bcss_cpas as bcss
from bcss_cpas.codes._table import table, table_names
from bcss_cpas.text import LANGUAGES
from tests.schemas import ROOT
from tests.together import together

SVG = "{http://www.w3.org/2000/svg}"


class TestTheGlossary:
    def test_every_term_stands_in_four_languages_and_says_what_it_is(self) -> None:
        terms = list(glossary_pages.terms())
        assert len(terms) > 30
        for term in terms:
            assert all(term.text.in_(lang).strip() for lang in LANGUAGES)
            assert term.says.endswith(".")
        assert len({term.key for term in terms}) == len(terms)

    def test_an_official_wording_names_its_source_and_ours_is_marked(self) -> None:
        by_key = {term.key: term for term in glossary_pages.terms()}
        assert by_key["BCSS"].text.ours == {"de"}
        assert by_key["finding"].source == "our wording"
        assert by_key["Dimona"].source.endswith(" (from memory)")
        ((_, page),) = glossary_pages.pages()
        assert "| centre public d'action sociale (CPAS) |" in page
        assert "| constat° | bevinding° | Feststellung° | finding° |" in page

    def test_a_term_of_a_code_list_is_that_of_the_list(self) -> None:
        by_key = {term.key: term for term in glossary_pages.terms()}
        entry = table("quality").get("002")
        assert entry is not None
        assert by_key["code 002"].text == entry.text
        assert by_key["code 002"].source == "code list [quality](codes/quality.md)"


@cache
def _code_pages() -> dict[str, str]:
    return dict(code_pages.pages())


class TestCodeLists:
    def test_every_list_has_a_page_with_every_code_and_is_in_the_index(self) -> None:
        pages = _code_pages()
        for name in table_names():
            text = pages[f"codes/{name}.md"]
            assert f"({name}.md)" in pages["codes/index.md"]
            assert sum(line.startswith("| `") for line in text.splitlines()) == len(table(name).entries)

    @together("name", table_names())
    def test_every_row_has_as_many_cells_as_the_head(self, name: str) -> None:
        text = _code_pages()[f"codes/{name}.md"]
        rows = [line.replace("\\|", "") for line in text.splitlines() if line.startswith("|")]
        assert len({row.count("|") for row in rows}) == 1


@cache
def _reference() -> dict[str, str]:
    return dict(reference_pages.pages())


class TestTheReference:
    def test_every_name_has_its_place(self) -> None:
        headings = {line for text in _reference().values() for line in text.splitlines() if line.startswith("## ")}
        for name in bcss.__all__:
            assert f"## {name}" in headings
            assert f"[{name}](" in _reference()["reference/index.md"]

    def test_it_is_the_same_in_every_process(self) -> None:
        for text in _reference().values():
            assert " at 0x" not in text
            assert "<object" not in text

    def test_fields_properties_and_members_are_told(self) -> None:
        dossier, codes = _reference()["reference/dossier.md"], _reference()["reference/codes.md"]
        assert "| `reference` | `str` |  | The file reference of the CPAS. |" in dossier
        assert "| `frequency` | `Frequency` | `Frequency.MONTHLY` |" in dossier
        assert "### Report.findings" in _reference()["reference/check.md"]
        assert "| `NO_DATA` | `no data` | The source answered, and holds no data" in codes
        assert "to_rows(lang:" in _reference()["reference/check.md"]

    def test_what_is_worked_out_and_what_is_inherited_are_told_too(self) -> None:
        rules, facts = _reference()["reference/rules.md"], _reference()["reference/facts.md"]
        assert "| `person` | `Ssin` | worked out | The applicant. |" in rules
        job = facts[facts.index("## Job\n") :]
        assert "| `since` | `IncompleteDate \\| None` | `None` | The first day" in job[: job.index("## Pay")]

    def test_a_name_stands_on_one_page_with_the_place_to_import_it_from(self) -> None:
        told = [line for text in _reference().values() for line in text.splitlines() if line.startswith("`bcss_cpas.")]
        assert len(told) == len(set(told)) > 400
        assert {"`bcss_cpas.Declaration`", "`bcss_cpas.rules.Case`", "`bcss_cpas.facts.work.Job`"} <= set(told)
        assert not any("._" in place for place in told)

    def test_a_parameter_is_named_be_it_called_cls(self) -> None:
        assert "from_dict(cls: type[T], data: Any) -> T" in _reference()["reference/data.md"]
        assert "load(path: str | PathLike[str])" in _reference()["reference/check.md"]
        assert "Unavailable(kind: type[Fact], person: object" in _reference()["reference/rules.md"]

    def test_words_that_a_parameter_takes_are_told_as_they_are_written(self) -> None:
        assert "envelope: Literal['soap', 'ssdn'] | None = None" in _reference()["reference/messages.md"]
        assert "to_text(lang: Language = 'en') -> str" in _reference()["reference/check.md"]
        assert "Figure" in _reference()["reference/check.md"]
        assert "'Figure'" not in _reference()["reference/check.md"]

    def test_constants_are_told_by_their_text_or_value(self) -> None:
        codes = _reference()["reference/codes.md"]
        assert "| `bcss_cpas.codes.quality.CPAS` | The sector of the CPAS, OCMW and ÖSHZ. |" in codes
        assert "| `bcss_cpas.codes.quality.LIVING_WAGE` | `QualityCode(sector=17, code=2)` |" in codes
        assert "convert.FORM" not in _reference()["reference/data.md"]  # what steps a form has is ours
        assert "| `bcss_cpas.text.Language` | `Literal['fr', 'nl', 'de', 'en']` |" in codes

    def test_who_raises_as_another_does_stands_beside_it(self) -> None:
        for page, text in _reference().items():
            for name in re.findall(r"[Rr]aises as ``(\w+)`` does", text if page != "reference/index.md" else ""):
                assert re.search(rf"^###? (\w+\.)?{name}$", text, re.MULTILINE)

    def test_a_calculation_of_the_law_has_its_signature_and_its_classes(self) -> None:
        page = (ROOT / "docs/law/category.md").read_text("utf-8")
        assert "category_of(home: Home, law: Law) -> CategoryFound" in page
        assert "| `partner` | `bool \\| None` |  | Whether a spouse or life partner lives there. |" in page

    def test_a_flux_has_the_functions_beside_its_messages(self) -> None:
        page = (ROOT / "docs/flux/manage_access.md").read_text("utf-8")
        assert "request_of(act: Act, proof: ProofOfAuthentication) -> ManageAccessRequest" in page
        assert "\nfacts(" not in page


def test_the_example_of_a_rule_has_the_colon_of_its_language() -> None:
    page = (ROOT / "docs/rules/EMP101.md").read_text("utf-8")
    for label in ("Exemple\u00a0: ", "À demander\u00a0: ", "Voorbeeld: ", "Beispiel: ", "Example: "):
        assert label in page
    assert not re.search(r"(Exemple|À demander):", page)


def notebook(*cells: dict[str, Any]) -> str:
    return json.dumps({"cells": list(cells), "nbformat": 4})


def code(source: Any, *outputs: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "outputs": list(outputs)}


class TestANotebook:
    def test_texts_stay_and_code_stands_in_a_block(self) -> None:
        text = {"cell_type": "markdown", "source": ["# A\n", "b"]}
        assert as_markdown(notebook(text, code("x = 1"), code(""))) == "# A\nb\n\n```python\nx = 1\n```\n"

    def test_what_the_code_printed_or_gave_follows(self) -> None:
        printed = {"output_type": "stream", "text": ["1\n", "2\n"]}
        given = {"data": {"text/plain": "3"}}
        made = as_markdown(notebook(code("x", printed, given, {"data": {}})))
        assert made == "```python\nx\n```\n\n```text\n1\n2\n```\n\n```text\n3\n```\n"

    def test_a_picture_and_html_stand_in_the_page(self) -> None:
        picture = {"data": {"image/png": "aGE=\n", "text/plain": "<Figure>"}}
        drawn = {"data": {"image/svg+xml": ["<svg>", "</svg>"]}}
        table = {"data": {"text/html": "<table></table>", "text/plain": "t"}}
        made = as_markdown(notebook(code("x", picture, drawn, table)))
        assert "![](data:image/png;base64,aGE=)" in made
        assert "```{raw} html\n<svg></svg>\n```" in made
        assert "```{raw} html\n<table></table>\n```" in made
        assert "Figure" not in made

    def test_a_page_of_its_own_gets_a_frame(self) -> None:
        whole = {"data": {"text/html": '<!DOCTYPE html><p class="a">b</p>'}}
        made = as_markdown(notebook(code("x", whole)))
        assert 'srcdoc="&lt;!DOCTYPE html&gt;&lt;p class=&quot;a&quot;&gt;b&lt;/p&gt;"' in made

    def test_a_block_is_not_ended_by_ticks_inside(self) -> None:
        assert as_markdown(notebook(code('"""\n```\n````\n"""'))).startswith("`````python\n")


class TestTheLayers:
    PROJECT = (ROOT / "pyproject.toml").read_text("utf-8")

    def test_they_are_those_of_the_contract_without_helpers(self) -> None:
        contract = next(
            each for each in tomllib.loads(self.PROJECT)["tool"]["importlinter"]["contracts"] if "layers" in each
        )
        shown = architecture_diagram.layers(self.PROJECT)
        names = {name for row in shown for name in row}
        assert shown[0] == ("cli",)
        assert shown[-1] == ("errors",)
        assert {"flux", "rules", "codes", "text"} <= names
        assert not any(name.startswith("_") for name in names)
        assert len(shown) == len(contract["layers"]) - 1  # that of __main__ is left out

    def test_every_part_is_drawn_with_its_words(self) -> None:
        texts = [each.text for each in ET.fromstring(architecture_diagram.svg()).iter(f"{SVG}text")]
        for row in architecture_diagram.layers(self.PROJECT):
            for name in row:
                assert name in texts
                assert architecture_diagram.WORDS[name] in texts

    def test_no_box_leaves_the_picture_or_covers_another(self) -> None:
        root = ET.fromstring(architecture_diagram.svg())
        _, _, width, height = map(int, root.attrib["viewBox"].split())
        boxes = [
            tuple(int(box.attrib[side]) for side in ("x", "y", "width", "height"))
            for box in root.iter(f"{SVG}rect")
            if "x" in box.attrib
        ]
        for number, (x, y, w, h) in enumerate(boxes):
            assert 0 <= x <= x + w <= width
            assert 0 <= y <= y + h <= height
            for x2, y2, w2, h2 in boxes[:number]:
                assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y
