"""Write the parts of the documentation that come from the code: schemas, catalogues, glossary, reference, pictures."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from bcss_cpas.convert.json_schema import json_schema
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.report.json_form import report_schema
from docs import (
    architecture_diagram,
    arrow_pages,
    code_pages,
    flux_pages,
    glossary_pages,
    law_pages,
    life_cycle_diagram,
    reference_pages,
    rule_pages,
    wsdl_files,
)

FOLDER = Path(__file__).parent


def pages() -> Iterator[tuple[str, str]]:
    """Give the path of every generated file, below this folder, and its text."""
    for cls in (Declaration, Dossier):
        text = json.dumps(json_schema(cls), indent=1, ensure_ascii=False)
        yield f"schema/{cls.__name__.lower()}.schema.json", f"{text}\n"
    yield "schema/report.schema.json", json.dumps(report_schema(), indent=1, ensure_ascii=False) + "\n"
    for part in (rule_pages, flux_pages, law_pages, code_pages, glossary_pages, reference_pages, arrow_pages):
        yield from part.pages()
    yield "life-cycle.svg", life_cycle_diagram.svg()
    yield "architecture.svg", architecture_diagram.svg()


def main() -> None:
    """Write every file anew."""
    for path, text in pages():
        file = FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        sys.stdout.write(f"{path}\n")
    wsdl_files.main()


if __name__ == "__main__":
    main()
