"""What can be read from files: Parquet, and folders of files, of messages or of dossiers."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError
from bcss_cpas.frames import batches
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.inputs import files_of
from bcss_cpas.frames.telling import Telling
from tests.frames.tables import KEY, contents, dossier, messages

CLEAR = Disclosure(clear=True)


def table_of(path: Path, disclosure: Disclosure = CLEAR) -> Any:
    return pa.Table.from_batches(list(files_of(path).batches(disclosure)))


def test_a_parquet_file_of_messages(tmp_path: Path):
    file = tmp_path / "messages.parquet"
    pq.write_table(messages().append_column("mine", messages().column("id")), file, row_group_size=7)
    found = files_of(file)
    assert (found.holds, found.rows) == ("message", len(contents()))
    assert table_of(file).equals(messages().combine_chunks())


def test_a_folder_of_parquet_files_in_the_order_of_their_names(tmp_path: Path):
    for name, start in (("b", 10), ("a", 0), ("_temporary", 0)):
        pq.write_table(messages().slice(start, 10), tmp_path / f"{name}.parquet")
    assert table_of(tmp_path).equals(messages().slice(0, 20).combine_chunks())
    assert files_of(tmp_path).rows == 20


@pytest.mark.parametrize(("suffix", "holds"), [("xml", "message"), ("json", "dossier")])
def test_a_folder_with_a_file_for_each(tmp_path: Path, suffix: str, holds: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bcss_cpas.frames.inputs.ROWS", 2)
    (tmp_path / "below").mkdir()
    files = [tmp_path / "a", tmp_path / "b", tmp_path / "below" / "c"]
    for file in files:
        file.with_suffix(f".{suffix}").write_bytes(file.name.encode())
    found = table_of(tmp_path)
    assert found.to_pydict() == {"id": [f"a.{suffix}", f"b.{suffix}", f"below/c.{suffix}"], holds: [b"a", b"b", b"c"]}
    assert (files_of(tmp_path).holds, files_of(tmp_path).rows) == (holds, 3)
    assert [len(batch) for batch in files_of(tmp_path).batches(CLEAR)] == [2, 1]


def test_an_ssin_in_the_name_of_a_file_is_told_as_persons_are(tmp_path: Path):
    anna, printed = Ssin("90651402458"), "90.65.14-024.58"
    names = [f"2025/{anna.value}.xml", f"2025/{printed}.xml", "2025/90651402400.xml", f"2025/{anna.value}0.xml"]
    (tmp_path / "2025").mkdir()
    for name in names:
        (tmp_path / name).write_bytes(b"")
    pseudonymous = Disclosure(key=KEY)
    pseudonym = Telling(pseudonymous).person(anna)
    told = [name.replace(anna.value + ".", f"{pseudonym}.").replace(printed, pseudonym) for name in names]
    assert sorted(table_of(tmp_path, pseudonymous).column("id").to_pylist()) == sorted(told)
    clear = [name.replace(printed, anna.value) for name in names]
    assert sorted(table_of(tmp_path).column("id").to_pylist()) == sorted(clear)


def test_files_have_a_mark_that_changes_with_them(tmp_path: Path):
    (tmp_path / "a.json").write_text(dossier())
    first = files_of(tmp_path).mark
    assert files_of(tmp_path).mark == first
    (tmp_path / "a.json").write_text(dossier() + " ")
    assert files_of(tmp_path).mark != first


def test_what_holds_nothing_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match="the folder holds no"):
        files_of(tmp_path)
    for path in (tmp_path / "nowhere.parquet", tmp_path / "a.txt"):
        with pytest.raises(InputError, match="cannot be read"):
            files_of(path)


@pytest.mark.parametrize("names", [["id"], ["message", "dossier"]])
def test_a_table_holds_messages_or_dossiers(tmp_path: Path, names: list[str]):
    pq.write_table(pa.table({name: ["a"] for name in names}), tmp_path / "a.parquet")
    with pytest.raises(InputError, match="one column « message », or else one « dossier »"):
        files_of(tmp_path / "a.parquet")


def test_a_file_that_breaks_while_it_is_read_is_refused(tmp_path: Path):
    (tmp_path / "a.xml").write_text("<a/>")
    found = files_of(tmp_path)
    (tmp_path / "a.xml").unlink()
    with pytest.raises(InputError, match="FileNotFoundError"):
        list(found.batches(CLEAR))
    assert batches.ROWS == 500
