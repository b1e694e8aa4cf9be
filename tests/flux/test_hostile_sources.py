"""Where the bytes come from: bytes are content, a ``str`` or a path is a file, and a file that is none is refused."""

from pathlib import Path

import pytest

from bcss_cpas.flux._read import read
from tests.flux.refusals import refused
from tests.goldens import FOLDER, golden

NAME = "manage_access/registered"
FILE = FOLDER / f"{NAME}.xml"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_of_any_kind_are_content(kind: type) -> None:
    assert read(kind(golden(NAME))) == read(FILE)


def test_a_text_is_the_path_of_a_file() -> None:
    assert read(str(FILE)) == read(FILE)


def test_a_text_that_is_xml_is_no_content() -> None:
    hint = "a str is a path: give content as bytes"
    assert hint in str(refused(golden(NAME).decode()))
    assert hint in str(refused(" <a/>"))
    assert hint not in str(refused("no/such/file.xml"))


def test_a_slice_of_a_view_is_content() -> None:
    padded = b"..." + golden(NAME) + b"..."
    assert read(memoryview(padded)[3:-3]) == read(FILE)


@pytest.mark.parametrize("path", ["", ".", "/", "no/such/file.xml", "with\0zero", "x" * 5000, "🧾.xml"])
def test_a_path_that_is_no_file_is_refused(path: str) -> None:
    assert refused(path).line is None


def test_a_directory_is_refused(tmp_path: Path) -> None:
    refused(tmp_path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.xml"
    path.touch()
    refused(path)


def test_the_error_does_not_name_the_file(tmp_path: Path) -> None:
    assert "Exemplaire" not in str(refused(tmp_path / "Exemplaire Amélie.xml"))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless file here")
def test_an_endless_file_is_refused() -> None:
    refused("/dev/zero")
