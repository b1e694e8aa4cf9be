"""``batch``: many messages or dossiers into Parquet; status 1 where a row is an error or there are findings."""

import builtins
import re
import shlex
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from rich.console import Console

from bcss_cpas import cli
from bcss_cpas.checking import check
from bcss_cpas.cli import _options, batch
from bcss_cpas.errors import StoppedError
from bcss_cpas.frames import check_batches, read_batches
from bcss_cpas.rules._examples import TODAY
from tests.cli.test_cli import DAY, run
from tests.frames.tables import KEY, contents, dossier, messages
from tests.inquiries import demo
from tests.schemas import ROOT

ALONE = ("--processes", "1")


@pytest.fixture
def key(tmp_path: Path) -> tuple[str, str]:
    file = tmp_path / "key"
    file.write_bytes(KEY)
    return "--key-file", str(file)


@pytest.fixture
def source(tmp_path: Path) -> str:
    pq.write_table(messages(), tmp_path / "messages.parquet")
    return str(tmp_path / "messages.parquet")


@pytest.fixture
def dossiers(tmp_path: Path) -> str:
    days = pa.array([TODAY, None], pa.date32())
    pq.write_table(pa.table({"dossier": [dossier()] * 2, "access_first": days}), tmp_path / "dossiers.parquet")
    return str(tmp_path / "dossiers.parquet")


def refused(capsys: Any, *words: str) -> str:
    status, out, err = run(capsys, "batch", *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    return err


def test_a_folder_that_is_one_dossier_is_sent_to_check(capsys: Any, tmp_path: Path):
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        said = refused(capsys, str(folder), str(tmp_path / "out.parquet"), "--clear", *DAY)
    assert "--as-of: the input holds a message in each row" in said
    assert "a folder with dossier.toml is for check" in said


def test_messages_become_a_table_of_parts(capsys: Any, tmp_path: Path, source: str, key: tuple[str, str]):
    out = tmp_path / "out.parquet"
    number = len(contents())
    words = ("batch", source, str(out), *key, *ALONE, "--part", "20")
    parts = -(-number // 20)
    assert run(capsys, *words) == (
        0,
        f"{out}: {number} rows, 0 errors, {parts} parts, 0 of them from an earlier run\n",
        "",
    )
    assert pq.read_table(out).equals(read_batches(key=KEY)(messages()).read_all())
    assert f"{parts} of them from an earlier run" in run(capsys, *words)[1]


def test_an_error_gives_1(capsys: Any, tmp_path: Path, key: tuple[str, str]):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.xml").write_bytes(contents()[0])
    (tmp_path / "in" / "bad.xml").write_bytes(b"<a/>")
    status, out, _ = run(capsys, "batch", str(tmp_path / "in"), str(tmp_path / "out"), *key, *ALONE)
    assert status == 1
    assert "2 rows, 1 errors, 1 parts" in out
    found = pq.read_table(tmp_path / "out")
    assert found.select(["id", "error"]).to_pydict() == {"id": ["bad.xml", "good.xml"], "error": ["ReadError", None]}


def test_facts_of_one_flux_and_kind(capsys: Any, tmp_path: Path, source: str, key: tuple[str, str]):
    words = ("batch", source, str(tmp_path / "out"), *key, *ALONE)
    assert run(capsys, *words, "--flux", "dimona", "--rows", "Job")[0] == 1
    assert pq.read_table(tmp_path / "out").equals(read_batches("dimona", key=KEY, rows="Job")(messages()).read_all())
    words = ("batch", source, str(tmp_path / "few"), "--clear", "--personal", *ALONE)
    assert run(capsys, *words, "--facts", "Job, Wage")[0] == 0
    expected = read_batches(clear=True, personal=True, facts=("Job", "Wage"))(messages()).read_all()
    assert pq.read_table(tmp_path / "few").equals(expected)


def test_dossiers_are_checked_where_access_runs(capsys: Any, tmp_path: Path, dossiers: str, key: tuple[str, str]):
    words = ("batch", dossiers, str(tmp_path / "out"), *key, *ALONE, *DAY, "--lang", "fr")
    assert run(capsys, *words)[0] == 1
    found = pq.read_table(tmp_path / "out")
    assert found.column("error").to_pylist() == [None, "AccessError"]
    words = ("batch", dossiers, str(tmp_path / "all"), *key, *ALONE, *DAY, "--rows", "findings", "--lang", "fr")
    number = 2 * len(check(demo(), TODAY).findings)
    status, out, _ = run(capsys, *words, "--legal-basis", "art. 60")
    assert (status, f"{number} lignes, 0 erreurs, {number} constats, 1 parties" in out) == (1, True)
    given = pq.read_table(dossiers)
    expected = check_batches(TODAY, key=KEY, rows="findings", legal_basis="art. 60", lang="fr")(given).read_all()
    assert pq.read_table(tmp_path / "all").equals(expected)
    assert expected.num_rows == number


def test_without_a_day_they_are_checked_as_of_today(
    capsys: Any, tmp_path: Path, dossiers: str, key: tuple[str, str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(_options, "today", lambda: TODAY)
    run(capsys, "batch", dossiers, str(tmp_path / "out"), *key, *ALONE)
    assert pq.read_table(tmp_path / "out").column("as_of").to_pylist() == [TODAY, TODAY]


def test_what_persons_are_called_must_be_said(source: str, tmp_path: Path, key: tuple[str, str]):
    for words in ((), (*key, "--clear")):
        with pytest.raises(SystemExit) as ended:
            cli.main(["batch", source, str(tmp_path / "out"), *words])
        assert ended.value.code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [("--processes", "0"), ("--part", "-1"), ("--part", "many")])
def test_a_number_is_one(source: str, tmp_path: Path, words: tuple[str, str]):
    with pytest.raises(SystemExit) as ended:
        cli.main(["batch", source, str(tmp_path / "out"), "--clear", *words])
    assert ended.value.code == 2


def test_bad_input_is_refused(capsys: Any, tmp_path: Path, source: str, dossiers: str):
    out = str(tmp_path / "out")
    (tmp_path / "empty").mkdir()
    assert "the folder holds no" in refused(capsys, str(tmp_path / "empty"), out, "--clear")
    assert "the key cannot be read" in refused(capsys, source, out, "--key-file", str(tmp_path / "nokey"))
    (tmp_path / "short").write_bytes(b"short")
    assert "at least 16 bytes" in refused(capsys, source, out, "--key-file", str(tmp_path / "short"))
    assert "--as-of: the input holds a message" in refused(capsys, source, out, "--clear", *DAY)
    assert "--flux, --facts: the input holds a dossier" in refused(
        capsys, dossiers, out, "--clear", "--flux", "dimona", "--facts", "Job"
    )
    assert "no flux" in refused(capsys, source, out, "--clear", "--flux", "nope")


def test_every_byte_of_the_file_is_part_of_the_key(capsys: Any, tmp_path: Path, source: str):
    (tmp_path / "key").write_bytes(KEY + b"\r\n")
    assert run(capsys, "batch", source, str(tmp_path / "out"), "--key-file", str(tmp_path / "key"), *ALONE)[0] == 0
    assert pq.read_table(tmp_path / "out").equals(read_batches(key=KEY + b"\r\n")(messages()).read_all())


def test_parts_of_another_key_are_not_mixed(capsys: Any, tmp_path: Path, source: str, key: tuple[str, str]):
    assert run(capsys, "batch", source, str(tmp_path / "out"), *key, *ALONE)[0] == 0
    assert "something else" in refused(capsys, source, str(tmp_path / "out"), "--clear", *ALONE)


@pytest.mark.parametrize("broken", [KeyboardInterrupt(), StoppedError("stopped")])
def test_a_run_that_was_stopped_says_that_it_can_be_taken_up(
    capsys: Any, tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch, broken: BaseException
):
    whole, turned = type(read_batches(clear=True)).turned, iter((False, False, True))

    def stopped(*given: Any) -> Any:
        if next(turned):
            raise broken
        return whole(*given)

    words = (source, str(tmp_path / "out"), "--clear", *ALONE, "--part", "10")
    monkeypatch.setattr(type(read_batches(clear=True)), "turned", stopped)
    assert "stopped; the same command goes on" in refused(capsys, *words)
    monkeypatch.undo()
    status, out, _ = run(capsys, "batch", *words)
    assert (status, "1 of them from an earlier run" in out) == (0, True)


def test_a_run_that_was_refused_does_not_bind_the_next(capsys: Any, tmp_path: Path):
    file, out = tmp_path / "messages.parquet", str(tmp_path / "out")
    pq.write_table(messages().append_column("flux", pa.array([["dimona"]] * len(contents()))), file)
    assert "'flux' is of the type list" in refused(capsys, str(file), out, "--clear", *ALONE)
    pq.write_table(messages(), file)
    assert run(capsys, "batch", str(file), out, "--clear", *ALONE)[0] == 0


def test_without_the_extra_it_says_what_to_install(
    capsys: Any, tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch
):
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("bcss_cpas.frames"):
            raise ModuleNotFoundError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert "bcss-cpas[arrow]" in refused(capsys, source, str(tmp_path / "out"), "--clear")


def test_a_terminal_sees_how_far_it_is(
    capsys: Any, tmp_path: Path, source: str, key: tuple[str, str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(batch, "Console", lambda *, stderr: Console(stderr=stderr, force_terminal=True))
    status, _, err = run(capsys, "batch", source, str(tmp_path / "out"), *key, *ALONE)
    assert status == 0
    assert f"{len(contents())}/{len(contents())}" in err


def test_what_the_readme_says_of_millions_works_as_it_stands(
    capsys: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    section = (ROOT / "README.md").read_text("utf-8").partition("## By the million")[2].partition("\n## ")[0]
    lines = "".join(re.findall(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)).replace("\\\n", " ")
    (tmp_path / "src").symlink_to(ROOT / "src")
    monkeypatch.chdir(tmp_path)
    statuses = []
    for program, *words in map(shlex.split, lines.splitlines()):
        if program == "python":
            exec(words[1])
            if words[2:]:
                Path(words[-1]).write_text(capsys.readouterr().out, "utf-8")
        elif program == "bcss-cpas":
            statuses.append(run(capsys, *words, *ALONE)[0])
    assert statuses == [0, 1]
    assert pq.read_table("messages.parquet").column("error").null_count == 3
    assert pq.read_table("findings.parquet").num_rows == len(check(demo(), TODAY).findings)
