"""``bcss-cpas simulate``."""

import argparse
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bcss_cpas.cli import _options, main, simulate
from bcss_cpas.client.simulator import FaultKind, drawn
from bcss_cpas.client.simulator.server import SimulatorServer
from bcss_cpas.errors import InputError
from bcss_cpas.flux._read import read
from bcss_cpas.message import MessageKind
from tests.client.simulator.replies import a_file
from tests.client.simulator.test_official import OLD_FORM
from tests.client.simulator.world import PERSON, asked, register_file


def parsed(*options: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    simulate.arguments(parser)
    return parser.parse_args(["--seconds", "0", *options])


def test_it_says_where_it_answers_and_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate.run(parsed("--count", "2")) == 0
    told = capsys.readouterr().out
    assert told.startswith("http://127.0.0.1:")
    assert f"{len(drawn(1, 2).people)} persons on 2025-03-03" in told
    assert "not the BCSS" in told


def test_it_lists_the_test_numbers_of_its_persons(capsys: pytest.CaptureFixture[str]) -> None:
    simulate.run(parsed("--count", "2", "--seed", "7", "--list"))
    assert capsys.readouterr().out.splitlines()[1:] == [person.value for person in drawn(7, 2).in_order]


def test_it_masks_what_is_no_test_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "personas.toml").write_text(f'people = ["{OLD_FORM.value}"]\n')
    simulate.run(parsed("--personas", str(tmp_path), "--list"))
    told = capsys.readouterr().out
    assert OLD_FORM.value not in told
    assert str(OLD_FORM) in told


def test_a_folder_of_personas_has_the_day_of_the_clock(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "retrieve_ti_groups" / "v2" / f"{PERSON.value}.xml"
    file.parent.mkdir(parents=True)
    file.write_bytes(a_file())
    simulate.run(parsed("--personas", str(tmp_path)))
    told = capsys.readouterr().out
    assert "1 persons" in told
    assert "2025-03-03" not in told or _options.today() == date(2025, 3, 3)
    simulate.run(parsed("--personas", str(tmp_path), "--as-of", "2024-02-29"))
    assert "2024-02-29" in capsys.readouterr().out


def test_it_answers_until_it_is_stopped(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answered: list[int] = []

    class Interrupted:
        def wait(self, _: float | None) -> None:
            address = urlsplit(capsys.readouterr().out.split()[0]).netloc
            connection = HTTPConnection(address, timeout=10)
            connection.request("POST", "/", asked(register_file()))
            answered.append(connection.getresponse().status)
            connection.close()
            raise KeyboardInterrupt

    monkeypatch.setattr(simulate, "Event", Interrupted)
    assert simulate.run(parsed("--count", "1", "--fail", "unavailable,flux=retrieve_ti_groups")) == 0
    assert answered == [503]
    assert capsys.readouterr().out == "stopped\n"


def test_it_may_speak_https(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    simulate.run(parsed("--count", "1", "--https", str(tmp_path / "tls"), "--client-certificates"))
    assert capsys.readouterr().out.startswith("https://127.0.0.1:")
    assert sorted(file.name for file in (tmp_path / "tls").iterdir()) == [
        "authority.pem", "client.key", "client.pem", "server.key", "server.pem",
    ]  # fmt: skip


def test_it_names_every_way_to_fail() -> None:
    assert tuple(kind.replace(" ", "-") for kind in FaultKind) == simulate.KINDS


def test_it_may_take_signed_requests_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered: list[str] = []

    def ask(server: SimulatorServer, **_: object) -> None:
        unsigned = server.simulator.exchange(asked(register_file()))
        answered.append(read(unsigned.body).kind)

    monkeypatch.setattr(simulate, "_tell", ask)
    simulate.run(parsed("--count", "1", "--https", str(tmp_path), "--signed"))
    assert answered == [MessageKind.FAULT]


@pytest.mark.parametrize(
    "options",
    [
        ["--fail", "tired"],
        ["--fail", "down,flux=nowhere"],
        ["--fail", "down,colour=red"],
        ["--fail", "down,probability=often"],
        ["--fail", "down,probability"],
        ["--client-certificates"],
        ["--signed"],
        ["--personas", "nowhere"],
        ["--count", "0"],
        ["--count", "-3"],
    ],
)
def test_options_that_make_no_sense_are_refused(options: list[str]) -> None:
    with pytest.raises(InputError):
        simulate.run(parsed(*options))


@pytest.mark.parametrize("seconds", ["inf", "nan", "-1", "1e10", "soon"])
def test_seconds_that_nobody_can_wait_are_refused(seconds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(("simulate", "--count", "1", f"--seconds={seconds}"))
    assert ended.value.code == 2
    assert "seconds are from 0" in capsys.readouterr().err


def test_an_unknown_way_to_fail_is_told_with_those_of_the_command() -> None:
    with pytest.raises(InputError, match="server-error"):
        simulate.run(parsed("--fail", "tired"))
