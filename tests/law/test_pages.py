"""The pages of the law: each shows what is known, and its example runs."""

import re

import pytest
from docs import law_pages

from bcss_cpas.law import history, subject, subjects
from tests.schemas import ROOT

PAGES = dict(law_pages.pages())
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_every_calculation_has_a_page_and_every_subject_too():
    assert {f"law/{name}.md" for name in law_pages.CALCULATIONS} < set(PAGES)
    assert {f"law/parameters/{name}.md" for name in subjects()} < set(PAGES)
    examples = {file.stem for file in law_pages.EXAMPLES.glob("*.py")} - {"__init__"}
    assert examples == set(law_pages.CALCULATIONS)


@pytest.mark.parametrize("name", law_pages.CALCULATIONS)
def test_the_example_of_a_page_runs(name: str):
    blocks = BLOCK.findall((ROOT / "docs" / "law" / f"{name}.md").read_text("utf-8"))
    assert len(blocks) == 1
    namespace: dict[str, object] = {}
    exec(compile(blocks[0], f"{name}.md", "exec"), namespace)
    assert "explained" in namespace


@pytest.mark.parametrize("name", subjects())
def test_a_page_shows_the_history_of_each_parameter_with_its_sources(name: str):
    page = PAGES[f"law/parameters/{name}.md"]
    for each in subject(name).names:
        assert f"## {each}\n" in page
        for line in history(each):
            assert f"| {line.valid_from} | {line.known_until} |" in page
            assert all(reading.source.title.en in page for reading in line.readings)


def test_a_link_leads_to_a_page():
    links = re.findall(r"\]\(([\w/]+\.md)\)", PAGES["law/index.md"])
    assert {f"law/{link}" for link in links} == set(PAGES) - {"law/index.md"}
