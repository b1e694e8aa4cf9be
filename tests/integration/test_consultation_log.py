"""The log of consultations: what it holds, what it shows of tampering, crashes and two writers."""

import json
import multiprocessing
import pickle
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError
from bcss_cpas.integration._chain import BrokenLogError, Head
from bcss_cpas.integration.access import AccessAnswer
from bcss_cpas.integration.consultation import LoggedConsultation
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.integration.guard import judge
from bcss_cpas.testing import values
from tests.integration.people import OTHER_PERSON, PERSON, registered

NOW = datetime(2025, 3, 20, 10, 30, tzinfo=UTC)


def consulted(
    minutes: int = 0, *, by: str = "worker 7", person: object = PERSON, at: datetime = NOW
) -> LoggedConsultation:
    """Log a consultation of Dimona."""
    return LoggedConsultation(
        by=by,
        at=at + timedelta(minutes=minutes),
        person=person,  # type: ignore[arg-type]
        flux="dimona",
        topic=InquiryTopic.INCOME_FROM_WORK,
        quality=INQUIRY,
        reference="2025/17",
        access=AccessAnswer.UNKNOWN,
        reason="the applicant declared a job",
        ticket="T1",
    )


def filled(path: Path, count: int = 3) -> tuple[ConsultationLog, Head]:
    """Fill a log."""
    log, head = ConsultationLog(path / "log.jsonl"), Head()
    for number in range(count):
        head = log.append(consulted(number))
    return log, head


def rewritten(log: ConsultationLog, *lines: bytes) -> None:
    """Write other lines."""
    log.path.write_bytes(b"".join(lines))


def lines_of(log: ConsultationLog) -> list[bytes]:
    """Return the lines of the file."""
    return log.path.read_bytes().splitlines(keepends=True)


def test_what_is_logged_is_read_again_in_order(tmp_path: Path) -> None:
    log, head = filled(tmp_path)
    assert list(log) == [consulted(0), consulted(1), consulted(2)]
    assert log.verify(head) == head == Head(3, head.hash)


def test_an_empty_log_is_whole(tmp_path: Path) -> None:
    log = ConsultationLog(tmp_path / "log.jsonl")
    assert list(log) == []
    assert log.verify() == Head()
    assert log.forget({}, date(2030, 1, 1)) == 0


def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    log, _ = filled(tmp_path)
    assert log.path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_changed_line_shows(tmp_path: Path, number: int) -> None:
    log, _ = filled(tmp_path)
    lines = lines_of(log)
    lines[number] = lines[number].replace(b"declared a job", b"declared a car")
    rewritten(log, *lines)
    with pytest.raises(BrokenLogError, match="hash") as caught:
        log.verify()
    assert caught.value.line == number + 1


@pytest.mark.parametrize("number", [0, 1])
def test_a_removed_line_shows(tmp_path: Path, number: int) -> None:
    log, _ = filled(tmp_path)
    lines = lines_of(log)
    del lines[number]
    rewritten(log, *lines)
    with pytest.raises(BrokenLogError, match="follow"):
        log.verify()


def test_lines_in_another_order_show(tmp_path: Path) -> None:
    log, _ = filled(tmp_path)
    first, second, third = lines_of(log)
    rewritten(log, second, first, third)
    with pytest.raises(BrokenLogError, match="follow"):
        list(log)


def test_a_cut_tail_shows_only_against_an_anchor(tmp_path: Path) -> None:
    log, head = filled(tmp_path)
    rewritten(log, *lines_of(log)[:-1])
    assert log.verify().count == 2
    with pytest.raises(BrokenLogError, match="anchor"):
        log.verify(head)


@pytest.mark.parametrize("line", [b"no json\n", b"[]\n", b'{"number": 1}\n', b"\xff\n", b"\n"])
def test_what_is_no_line_shows(tmp_path: Path, line: bytes) -> None:
    log, _ = filled(tmp_path)
    rewritten(log, *lines_of(log), line)
    with pytest.raises(BrokenLogError, match="line 4"):
        log.verify()
    with pytest.raises(BrokenLogError, match="last line"):
        log.append(consulted())


@given(st.integers(1, 400))
def test_a_write_cut_off_by_a_crash_is_dropped_and_noted(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    log, head = filled(tmp_path_factory.mktemp("log"))
    whole = log.path.read_bytes()
    torn = lines_of(log)[-1][:cut]
    with log.path.open("ab") as file:
        file.write(torn)
    assert log.verify(head) == head
    log.append(consulted(9))
    assert log.path.read_bytes().startswith(whole)
    assert list(log)[-1] == consulted(9)
    assert json.loads(lines_of(log)[-1])["after_torn_write"] is True
    assert log.verify(head).count == 4


def test_a_first_write_cut_off_leaves_an_empty_log(tmp_path: Path) -> None:
    log = ConsultationLog(tmp_path / "log.jsonl")
    log.path.write_bytes(b'{"schema_version": 1')
    log.append(consulted())
    assert list(log) == [consulted()]


def test_a_line_longer_than_a_chunk_is_found(tmp_path: Path) -> None:
    log = ConsultationLog(tmp_path / "log.jsonl")
    log.append(consulted(by="x" * 200_000))
    log.append(consulted(1))
    assert log.verify().count == 2


def _write(path: str, worker: int) -> None:
    for number in range(25):
        ConsultationLog(Path(path)).append(consulted(number, by=f"worker {worker}"))


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    path = str(tmp_path / "log.jsonl")
    writers = [context.Process(target=_write, args=(path, worker)) for worker in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    log = ConsultationLog(Path(path))
    assert log.verify().count == 50
    for worker in range(2):
        own = [each for each in log if each.by == f"worker {worker}"]
        assert own == [consulted(number, by=f"worker {worker}") for number in range(25)]


def test_the_citizen_learns_who_looked_in_the_last_six_months_and_why(tmp_path: Path) -> None:
    log = ConsultationLog(tmp_path / "log.jsonl")
    old, recent = datetime(2024, 9, 20, 8, tzinfo=UTC), datetime(2024, 9, 21, 8, tzinfo=UTC)
    for at in (old, recent, NOW, NOW + timedelta(days=1)):
        log.append(consulted(at=at))
    log.append(consulted(person=OTHER_PERSON))
    found = list(log.of(PERSON, until=NOW))
    assert [each.at for each in found] == [recent, NOW]
    assert {(each.by, each.reason) for each in found} == {("worker 7", "the applicant declared a job")}
    assert len(list(log.of(PERSON, OTHER_PERSON, until=NOW))) == 3


def test_what_may_no_longer_be_kept_goes_and_the_chain_holds(tmp_path: Path) -> None:
    log, _ = filled(tmp_path)
    head = log.append(consulted(5, person=OTHER_PERSON))
    assert log.forget({PERSON: date(2025, 5, 2), OTHER_PERSON: date(2025, 6, 1)}, date(2025, 6, 1)) == 3
    assert PERSON.value.encode() not in log.path.read_bytes()
    assert list(log) == [consulted(5, person=OTHER_PERSON)]
    assert log.verify(head) == head
    assert log.forget({PERSON: date(2025, 5, 2)}, date(2025, 6, 1)) == 0
    assert log.append(consulted(6)).count == 5
    assert log.verify(head).count == 5


def test_a_consultation_needs_a_reason_where_the_matrix_is_silent() -> None:
    (integration,) = registered().history.integrations
    silent = judge("dimona", tuple(InquiryTopic), integration, InquiryTopic.INCOME_FROM_WORK, date(2025, 3, 20))
    with pytest.raises(InputError, match="explicit reason"):
        LoggedConsultation.under(silent, by="w", at=NOW, person=PERSON, reference="r", reason=" ")
    logged = LoggedConsultation.under(silent, by="w", at=NOW, person=PERSON, reference="r", reason="a job")
    assert (logged.flux, logged.quality, logged.access) == ("dimona", INQUIRY, AccessAnswer.UNKNOWN)


def test_what_is_refused_cannot_be_logged_as_done() -> None:
    (integration,) = registered().history.integrations
    over = judge("dimona", tuple(InquiryTopic), integration, InquiryTopic.INCOME_FROM_WORK, date(2026, 3, 20))
    nobody = judge("dimona", tuple(InquiryTopic), None, InquiryTopic.INCOME_FROM_WORK, date(2026, 3, 20))
    for access in (over, nobody):
        with pytest.raises(InputError, match="refused"):
            LoggedConsultation.under(access, by="w", at=NOW, person=PERSON, reference="r", reason="x")


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(InputError, match="time zone"):
        consulted(at=datetime(2025, 3, 20))  # noqa: DTZ001


def test_a_line_of_another_kind_is_no_consultation(tmp_path: Path) -> None:
    from bcss_cpas.integration._chain import Line

    log = ConsultationLog(tmp_path / "log.jsonl")
    log.path.write_bytes(Line.next_after(Head(), {"by": "w"}, after_torn_write=False).to_bytes())
    assert log.verify().count == 1
    with pytest.raises(BrokenLogError, match="consultation"):
        list(log)


@given(values.ssins(), values.texts(), values.moments())
def test_a_consultation_survives_its_plain_values(person: object, by: str, at: datetime) -> None:
    logged = consulted(by=by, person=person, at=at)
    assert LoggedConsultation.from_dict(json.loads(json.dumps(logged.to_dict()))) == logged


def test_nothing_personal_shows() -> None:
    assert PERSON.value not in repr(consulted())
    assert "worker 7" not in repr(consulted())
    assert pickle.loads(pickle.dumps(BrokenLogError("x", 3))).line == 3
