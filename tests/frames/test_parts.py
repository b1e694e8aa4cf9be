"""A table in parts: whole or not there, taken up where a run stopped, never mixed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.errors import InputError
from bcss_cpas.frames import SCHEMA_VERSION, processes, read_batches, write_parts
from bcss_cpas.frames.tally import Tally
from tests.frames.tables import KEY, OTHER_KEY, Threads, messages

READER = read_batches(key=KEY, facts=("Job",))
SOURCE = messages(b"<a/>", b"")
WHOLE = READER(SOURCE).read_all()


class StoppedError(Exception):
    """Stands for a process that is ended."""


def interrupted(after: int) -> Iterator[Any]:
    """Give so many rows, then break."""
    yield from SOURCE.slice(0, after).to_batches()
    raise StoppedError


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def read(folder: Path) -> Any:
    """Read the folder as any reader of Parquet does."""
    return pq.read_table(folder)


def test_parts_are_one_table(tmp_path: Path):
    written = write_parts(READER, SOURCE, tmp_path / "out.parquet", part=20, processes=1)
    assert read(tmp_path / "out.parquet").equals(WHOLE)
    assert len(written.files) == -(-len(SOURCE) // 20)
    assert (written.earlier, written.tally) == (0, Tally(len(SOURCE), 2))
    assert read(tmp_path / "out.parquet").schema.metadata[b"schema_version"] == str(SCHEMA_VERSION).encode()


@given(st.integers(0, len(SOURCE)), st.integers(1, 30))
def test_a_run_that_was_interrupted_is_taken_up(tmp_path_factory: Any, after: int, part: int):
    folder = tmp_path_factory.mktemp("parts") / "out"
    with pytest.raises(StoppedError):
        write_parts(READER, interrupted(after), folder, part=part, processes=1)
    left = [name for name in names(folder) if name.startswith("part-")]
    assert len(left) <= after // part
    stamps = {name: (folder / name).stat().st_mtime_ns for name in left}
    written = write_parts(READER, SOURCE, folder, part=part, processes=1)
    assert written.earlier == len(left)
    assert {name: (folder / name).stat().st_mtime_ns for name in left} == stamps
    assert read(folder).equals(WHOLE)


def test_what_is_there_is_not_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write_parts(READER, SOURCE, tmp_path / "out", part=20, processes=1)
    monkeypatch.setattr(type(READER), "turned", lambda *_: pytest.fail("read again"))
    heard: list[int] = []
    written = write_parts(READER, SOURCE, tmp_path / "out", part=20, processes=1, progress=heard.append)
    assert written.earlier == len(written.files)
    assert sum(heard) == len(SOURCE)


def test_a_part_that_was_cut_off_while_it_was_written_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    whole = pq.write_table

    def torn(table: Any, path: Path, **options: Any) -> None:
        whole(table, path, **options)
        path.write_bytes(path.read_bytes()[:50])
        raise StoppedError

    monkeypatch.setattr("bcss_cpas.frames.parts.pq.write_table", torn)
    with pytest.raises(StoppedError):
        write_parts(READER, SOURCE, tmp_path / "out", processes=1)
    assert names(tmp_path / "out") == ["_lock", "_part-000000.parquet", "_plan.json"]
    monkeypatch.undo()
    write_parts(READER, SOURCE, tmp_path / "out", processes=1)
    assert names(tmp_path / "out") == ["_lock", "_plan.json", "part-000000.parquet"]
    assert read(tmp_path / "out").equals(WHOLE)


def test_a_part_that_lost_its_end_is_made_again(tmp_path: Path):
    files = write_parts(READER, SOURCE, tmp_path / "out", part=20, processes=1).files
    files[1].write_bytes(files[1].read_bytes()[:-50])
    files[2].write_bytes(b"")
    written = write_parts(READER, SOURCE, tmp_path / "out", part=20, processes=1)
    assert written.earlier == len(files) - 2
    assert written.tally == Tally(len(SOURCE), 2)
    assert read(tmp_path / "out").equals(WHOLE)


@pytest.mark.parametrize("left", ["", "{", '{"schema_version": 1, "of": "another"}'])
def test_a_plan_without_parts_binds_nobody(tmp_path: Path, left: str):
    (tmp_path / "_plan.json").write_text(left)
    write_parts(READER, SOURCE, tmp_path, processes=1)
    assert read(tmp_path).equals(WHOLE)


def test_parts_without_their_plan_are_left_alone(tmp_path: Path):
    write_parts(READER, SOURCE, tmp_path, processes=1)
    (tmp_path / "_plan.json").unlink()
    with pytest.raises(InputError, match="something else"):
        write_parts(READER, SOURCE, tmp_path, processes=1)


def test_one_run_at_a_time_writes_into_a_folder(tmp_path: Path):
    def meanwhile(_: int) -> None:
        with pytest.raises(InputError, match="another run is writing"):
            write_parts(read_batches(key=OTHER_KEY), SOURCE, tmp_path / "out", processes=1)

    write_parts(READER, SOURCE, tmp_path / "out", part=20, processes=1, progress=meanwhile)
    assert read(tmp_path / "out").equals(WHOLE)


@pytest.mark.parametrize("changed", [
    {"function": read_batches(key=OTHER_KEY, facts=("Job",))}, {"function": read_batches(key=KEY)},
    {"part": 21}, {"source_mark": "another"},
])  # fmt: skip
def test_parts_of_another_key_option_or_source_are_not_mixed(tmp_path: Path, changed: Any):
    given = {"function": READER, "source": SOURCE, "folder": tmp_path / "out", "part": 20, "processes": 1}
    write_parts(**given)
    with pytest.raises(InputError, match="something else"):
        write_parts(**{**given, **changed})
    assert read(tmp_path / "out").equals(WHOLE)


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(InputError, match="something else"):
        write_parts(READER, SOURCE, tmp_path, processes=1)
    assert names(tmp_path) == ["letter.txt"]


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        write_parts(READER, SOURCE, tmp_path / "file" / "out", processes=1)


def test_nothing_to_read_gives_a_table_without_rows(tmp_path: Path):
    written = write_parts(READER, [], tmp_path / "out", processes=1)
    assert written.tally == Tally(0, 0)
    assert read(tmp_path / "out").equals(WHOLE.slice(0, 0))


def test_several_processes_write_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(processes, "ProcessPoolExecutor", Threads)
    heard: list[int] = []
    write_parts(READER, SOURCE, tmp_path / "out", part=20, processes=2, progress=heard.append)
    assert read(tmp_path / "out").equals(WHOLE)
    assert sum(heard) == len(SOURCE)
