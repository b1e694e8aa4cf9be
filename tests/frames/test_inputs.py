"""What can be read from files: Parquet, and folders of files, of messages or of dossiers."""

import os
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError
from bcss_cpas.frames import batches, read_batches, write_parts
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
    anna, printed, spaced = Ssin("90651402458"), "90.65.14-024.58", "90 65 14 024 58"
    names = [f"2025/{each}.xml" for each in (anna.value, printed, spaced, "90651402400", f"{anna.value}0")]
    (tmp_path / "2025").mkdir()
    for name in names:
        (tmp_path / name).write_bytes(b"")
    pseudonymous = Disclosure(key=KEY)
    pseudonym = Telling(pseudonymous).person(anna)
    told = [f"2025/{each}.xml" for each in (pseudonym, pseudonym, pseudonym, "90651402400", f"{anna.value}0")]
    assert sorted(table_of(tmp_path, pseudonymous).column("id").to_pylist()) == sorted(told)
    clear = [name.replace(printed, anna.value).replace(spaced, anna.value) for name in names]
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
    (tmp_path / "a.txt").write_text("a letter")
    for path in (tmp_path / "nowhere.parquet", tmp_path / "a.txt"):
        with pytest.raises(InputError, match="cannot be read as Parquet"):
            files_of(path)
    with pytest.raises(InputError, match="cannot be read"):
        files_of(tmp_path / ("long" * 100))


@pytest.mark.parametrize(("name", "holds"), [("a.xml", "message"), ("a.JSON", "dossier")])
def test_one_file_is_enough(tmp_path: Path, name: str, holds: str):
    (tmp_path / name).write_bytes(b"a")
    assert table_of(tmp_path / name).to_pydict() == {"id": [name], holds: [b"a"]}


def test_capitals_in_the_ending_of_a_name_change_nothing(tmp_path: Path):
    for name in ("a.XML", "b.xml", "c.Xml"):
        (tmp_path / name).write_bytes(b"")
    assert table_of(tmp_path).column("id").to_pylist() == ["a.XML", "b.xml", "c.Xml"]


@pytest.mark.parametrize("names", [("a.xml", "b.json"), ("a.XML", "b.parquet"), ("below/a.json", "b.parquet")])
def test_files_of_more_than_one_kind_are_refused(tmp_path: Path, names: tuple[str, str]):
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(InputError, match=r"\*\.\w+ and \*\.\w+: one run reads files of one kind"):
        files_of(tmp_path)


def test_a_folder_may_be_named_like_a_file(tmp_path: Path):
    (tmp_path / "x.parquet").mkdir()
    pq.write_table(messages(), tmp_path / "x.parquet" / "part-0.parquet")
    assert table_of(tmp_path).num_rows == len(contents())
    (tmp_path / "x.parquet" / "part-0.parquet").unlink()
    (tmp_path / "sub.xml").mkdir()
    (tmp_path / "sub.xml" / "a.xml").write_bytes(b"")
    assert table_of(tmp_path).column("id").to_pylist() == ["sub.xml/a.xml"]


def test_a_table_that_a_run_wrote_is_no_input(tmp_path: Path):
    pq.write_table(messages(), tmp_path / "messages.parquet")
    before = files_of(tmp_path)
    write_parts(read_batches(clear=True, facts=()), before.batches(CLEAR), tmp_path / "out.parquet", processes=1)
    assert files_of(tmp_path) == before
    assert files_of(tmp_path).mark == before.mark


@pytest.mark.parametrize("passed_over", ["_temporary/0", ".hidden"])
def test_what_is_not_finished_or_hidden_is_passed_over(tmp_path: Path, passed_over: str):
    (tmp_path / passed_over).mkdir(parents=True)
    for name in (f"{passed_over}/a.xml", "_a.xml", ".a.xml", "a.xml"):
        (tmp_path / name).write_bytes(b"")
    assert table_of(tmp_path).column("id").to_pylist() == ["a.xml"]


def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path):
    names = [b"\xe8.xml", b"\xe9.xml"]
    try:
        for name in names:
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(b"")
    except OSError:
        pytest.skip("this system has no such names")
    assert table_of(tmp_path).column("id").to_pylist() == ["\\udce8.xml", "\\udce9.xml"]
    assert files_of(tmp_path).mark


def test_a_folder_that_cannot_be_listed_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def closed(place: Path, onerror: Any) -> Any:
        yield place, [], ["a.xml"]
        onerror(PermissionError())

    monkeypatch.setattr("os.walk", closed)
    with pytest.raises(InputError, match="PermissionError"):
        files_of(tmp_path)


@pytest.mark.parametrize("names", [[["id"]], [["message", "dossier"]], [["message"], ["dossier"]]])
def test_a_table_holds_messages_or_dossiers(tmp_path: Path, names: list[list[str]]):
    for place, each in enumerate(names):
        pq.write_table(pa.table({name: ["a"] for name in each}), tmp_path / f"{place}.parquet")
    with pytest.raises(InputError, match="one column « message », or else one « dossier »"):
        files_of(tmp_path)


def test_a_file_that_cannot_be_read_is_told_by_its_place(tmp_path: Path):
    (tmp_path / "a.xml").write_text("<a/>")
    (tmp_path / "90651402458.xml").symlink_to(tmp_path / "nowhere")
    found = files_of(tmp_path)
    for broken in (lambda: found.mark, lambda: list(found.batches(CLEAR))):
        with pytest.raises(InputError, match=r"^file 1 of 2, in the order .* cannot be read: FileNotFoundError$"):
            broken()


def test_a_file_that_breaks_while_it_is_read_is_refused(tmp_path: Path):
    (tmp_path / "a.xml").write_text("<a/>")
    found = files_of(tmp_path)
    (tmp_path / "a.xml").unlink()
    with pytest.raises(InputError, match="FileNotFoundError"):
        list(found.batches(CLEAR))
    assert batches.ROWS == 500
