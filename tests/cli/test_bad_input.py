"""Bad input gives status 2 and one line that names no value; a table shows no number in clear."""

import re
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.cli import main
from bcss_cpas.convert import to_json
from bcss_cpas.rules._examples import CHILD, TODAY
from bcss_cpas.text import LANGUAGES
from tests.cli.test_cli import DAY, run
from tests.inquiries import demo
from tests.messages import CANARY

CLEAR = re.compile(r"(?<!\d)\d{11}(?!\d)")


def refused(capsys: Any, *words: str) -> str:
    """Return the one line that is said of bad input."""
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert err.startswith("bcss-cpas: ")
    assert err.count("\n") == 1
    return err


def test_what_is_not_there_is_refused(capsys: Any, tmp_path: Path):
    nowhere = str(tmp_path / "nowhere")
    for words in (("check", nowhere, *DAY), ("read", nowhere), ("explain", "NOPE999"), ("codes", "nope")):
        refused(capsys, *words)
    assert "dossier.toml" in refused(capsys, "check", str(tmp_path), *DAY)
    assert "RSD101" in refused(capsys, "explain", "NOPE999")
    assert "quality" in refused(capsys, "codes", "nope")


@pytest.mark.parametrize("content", [b"", b"<", f"<{CANARY}/>".encode(), b"\xff\xfe", b"<a/>" * 2])
def test_what_cannot_be_read_is_refused(capsys: Any, tmp_path: Path, content: bytes):
    file = tmp_path / "message.xml"
    file.write_bytes(content)
    for words in (("read", str(file)), ("check", str(file), *DAY)):
        assert CANARY not in refused(capsys, *words)
    refused(capsys, "read", str(tmp_path))


def test_a_dossier_that_does_not_fit_is_refused_by_its_place(capsys: Any, tmp_path: Path):
    file = tmp_path / "dossier.toml"
    declared = f'[declaration]\nperson = "{CANARY}"\non = 2025-02-17\n'
    file.write_text(f'reference = "R"\nrequested_on = 2025-02-17\n{declared}')
    said = refused(capsys, "check", str(tmp_path), *DAY)
    assert "$.declaration.person" in said
    assert CANARY not in said


@pytest.mark.parametrize("words", [
    ("check",), ("nope",), ("check", ".", "--as-of", "03/03/2025"), ("check", ".", "--lang", "es"),
    ("check", ".", "--format", "pdf"), ("rules", "--format", "html"), ("explain",), ("read",), ("demo", "more"),
])  # fmt: skip
def test_a_command_that_is_not_understood_is_refused(capsys: Any, words: tuple[str, ...]):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("number", ["90651402458", "90.65.14-024.58"])
def test_a_number_among_the_words_is_not_shown(capsys: Any, number: str):
    with pytest.raises(SystemExit) as ended:
        main(("check", "dossier.toml", number))
    assert (ended.value.code, number in capsys.readouterr().err) == (2, False)
    assert number not in refused(capsys, "explain", number)


def test_one_message_among_several_is_told_by_its_place(capsys: Any, tmp_path: Path):
    good, bad = tmp_path / "good.xml", tmp_path / f"{CANARY} 90651402458.xml"
    good.write_bytes(of_the_demonstration("manage_access_list"))
    status, out, err = run(capsys, "read", str(good), str(bad))
    assert (status, "good.xml" in out) == (2, True)
    assert err.startswith("bcss-cpas: file 2 of 2: the file cannot be read: FileNotFoundError")
    assert refused(capsys, "read", str(bad)).startswith("bcss-cpas: the file cannot be read")
    (tmp_path / "messages").mkdir()
    (tmp_path / "dossier.json").write_text(to_json(evolve(demo(), messages=())))
    good.rename(tmp_path / "messages" / "good.xml")
    (tmp_path / "messages" / bad.name).write_text("<")
    said = refused(capsys, "check", str(tmp_path), *DAY)
    assert "message 1 of 2, in the order of their names: not well-formed" in said
    assert CANARY not in said


@pytest.mark.parametrize("name", ["90651402458", "90.65.14-024.58"])
def test_the_name_of_a_file_is_shown_without_an_ssin(capsys: Any, tmp_path: Path, name: str):
    file = tmp_path / f"{name} [bold].xml"
    file.write_bytes(of_the_demonstration("manage_access_list"))
    status, out, _ = run(capsys, "read", str(file))
    assert status == 0
    assert name not in out
    assert "•••••••••58 [bold].xml" in out.replace("\n", "")
    file.with_suffix(".json").write_text("{")
    said = refused(capsys, "check", str(file.with_suffix(".json")), *DAY)
    assert said == "bcss-cpas: the file is not JSON (line 1)\n"


def test_what_a_message_or_the_name_of_its_file_holds_commands_no_terminal(capsys: Any, tmp_path: Path):
    file = tmp_path / "a\033[2Jb.xml"
    street = "<street>x\N{RIGHT-TO-LEFT OVERRIDE}\x9b2J</street>".encode()
    file.write_bytes(of_the_demonstration("retrieve_ti_groups_applicant").replace(b"<status>", street + b"<status>", 1))
    status, out, _ = run(capsys, "read", str(file))
    assert (status, "unread: 1" in out) == (0, True)
    assert not {"\033", "\x9b", "\u202e"} & {*out}


def test_a_day_and_a_certainty_are_refused_in_plain_words(capsys: Any):
    for words, said in ((("--on", "32"), "a day is written yyyy-mm-dd"), (("--accept", "x"), "from memory")):
        with pytest.raises(SystemExit):
            main(("law", *words))
        assert said in capsys.readouterr().err


def test_a_command_that_is_interrupted_says_so_in_one_line(capsys: Any, monkeypatch: pytest.MonkeyPatch):
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("bcss_cpas.cli.rules.run", interrupted)
    assert refused(capsys, "rules") == "bcss-cpas: stopped\n"


def test_a_page_that_cannot_be_written_is_refused(capsys: Any, tmp_path: Path):
    status, _, err = run(capsys, "demo", "--output", str(tmp_path / "nowhere" / "page.html"))
    assert status == 2
    assert err


@pytest.mark.parametrize("prefix", ["NOPE", "RN999", "RSD101X"])
def test_selecting_rules_that_do_not_exist_is_no_clean_check(capsys: Any, prefix: str):
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        assert run(capsys, "check", str(folder), *DAY, "--select", prefix)[0] == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_number_stands_in_clear_in_a_table(capsys: Any, lang: str, tmp_path: Path):
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        messages = sorted(map(str, (folder / "messages").glob("*.xml")))
        fingerprint = check(demo(), TODAY).rule_set.fingerprint  # a hash may hold eleven digits by chance
        for words in (
            ("check", str(folder), *DAY),
            ("check", str(folder), *DAY, "--format", "text"),
            ("check", str(folder), *DAY, "--format", "html"),
            ("demo", "--output", str(tmp_path / "page.html")),
            ("read", *messages),
        ):
            _, out, _ = run(capsys, *words, "--lang", lang)
            assert CLEAR.findall(out.replace(fingerprint, "")) == []
            assert str(demo().person) in out or "•••••••••" in out
    page = (tmp_path / "page.html").read_text("utf-8")
    assert CLEAR.findall(page.replace(fingerprint, "")) == []


def of_the_demonstration(name: str) -> bytes:
    return (files("bcss_cpas.demo") / "inquiry" / "messages" / f"{name}.xml").read_bytes()


@pytest.mark.parametrize("place", [b"<status>", b"<value>", b"<searchInformation>"])
def test_no_number_stands_in_clear_where_something_is_unread(capsys: Any, tmp_path: Path, place: bytes):
    file = tmp_path / "message.xml"
    more = f"<stranger><ssin>{CHILD.value}</ssin></stranger>".encode()
    file.write_bytes(of_the_demonstration("retrieve_ti_groups_applicant").replace(place, more + place, 1))
    status, out, _ = run(capsys, "read", str(file))
    assert status == 0
    assert "unread: 1" in out
    assert CHILD.value not in out


def test_no_number_stands_in_clear_where_a_group_is_kept_whole(capsys: Any, tmp_path: Path):
    file = tmp_path / "message.xml"
    group = '<x:Strangers xmlns:x="http://www.ibz.rrn.fgov.be/XSD/xm25/rn25Schema"><x:Stranger Type="999"><x:Number>'
    more = f"{group}{CHILD.value}</x:Number></x:Stranger></x:Strangers></rrn_it_implicit>".encode()
    file.write_bytes(of_the_demonstration("retrieve_ti_groups_applicant").replace(b"</rrn_it_implicit>", more))
    status, out, _ = run(capsys, "read", str(file))
    assert status == 0
    assert "Stranger" in out
    assert CHILD.value not in out


def test_a_value_that_breaks_its_type_is_told_by_its_place_alone(capsys: Any, tmp_path: Path):
    file = tmp_path / "message.xml"
    number = demo().person.value.encode()
    file.write_bytes(of_the_demonstration("retrieve_ti_groups_applicant").replace(number, number + b"9", 1))
    status, out, _ = run(capsys, "read", str(file))
    assert status == 0
    assert "defects: 1" in out
    assert "$.search_information.ssin" in out
    assert number.decode() + "9" not in out
