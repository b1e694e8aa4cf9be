"""Whatever table somebody wrote by hand: where it is no TOML its line is told, never what stands there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bcss_cpas.adapting import Adapter
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.errors import BcssError
from bcss_cpas.flux._remap import Remap
from bcss_cpas.integration.access import AccessMatrix
from bcss_cpas.loading import load_dossier
from tests.messages import CANARY, shown

LOADS = {
    "dossier": (load_dossier, "the file"),
    "adapter": (Adapter.load, "the table of the adapter"),
    "remap": (Remap.load, "the table of names"),
    "matrix": (AccessMatrix.load, "the access matrix"),
    "settings": (lambda path: ClientConfig.load(path, environ={}), "the file of settings"),
}
WRONG = {
    f'a = 1\nb = "{CANARY}\n'.encode(): "is not TOML (line 2)",
    b"a = [1,": "is not TOML (end of document)",
    b"a = 1\n\nb = '\xe9'": "is not UTF-8 (line 3)",
    f'"line {CANARY}" = 1\n"line {CANARY}" = 2\n'.encode(): "is not TOML (line 2)",
}


@pytest.mark.parametrize(("load", "called"), LOADS.values(), ids=LOADS)
@pytest.mark.parametrize(("content", "said"), WRONG.items(), ids=WRONG.values())
def test_a_slip_is_told_by_its_line(
    load: Callable[[Path], Any], called: str, content: bytes, said: str, tmp_path: Path
):
    file = tmp_path / f"{CANARY}.toml"
    file.write_bytes(content)
    with pytest.raises(BcssError) as caught:
        load(file)
    assert f"{called} {said}" in str(caught.value)
    assert CANARY not in shown(caught.value)


@pytest.mark.parametrize(("load", "called"), LOADS.values(), ids=LOADS)
def test_a_file_that_is_not_there_is_told_as_such(load: Callable[[Path], Any], called: str, tmp_path: Path):
    with pytest.raises(BcssError, match=f"{called} cannot be read: FileNotFoundError"):
        load(tmp_path / f"{CANARY}.toml")
