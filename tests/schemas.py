"""The official XSD and WSDL: the oracle of the tests, never part of the project.

They are looked for in the folder that ``BCSS_CPAS_SCHEMAS`` names, or in ``../shared/schemas`` beside the checkout.
"""

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

ROOT = Path(__file__).parent.parent
FOLDER = Path(os.environ.get("BCSS_CPAS_SCHEMAS", ROOT.parent / "shared" / "schemas"))
XS = "{http://www.w3.org/2001/XMLSchema}"

needs_schemas = pytest.mark.skipif(not FOLDER.is_dir(), reason="no official schemas: set BCSS_CPAS_SCHEMAS")


def schema_tree(path: str) -> Any:
    """Return the root of a schema; of a WSDL, the schema that stands in it."""
    file = FOLDER / path
    root = etree.parse(str(file)).getroot()
    if root.tag == f"{XS}schema":
        return root
    inner = root.find(f".//{XS}schema")
    return etree.fromstring(etree.tostring(inner), base_url=str(file))


@cache
def schema(path: str) -> etree.XMLSchema:
    """Return the validator of a schema or WSDL."""
    return etree.XMLSchema(schema_tree(path))
