"""A vendor lays its own file over the parameters; what cannot be used is refused by its place."""

import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law import Law, ParameterFile, amount, history, read_overlay

HEAD = 'schema_version = 1\nchecked = 2026-04-02\n[sources]\nours = { title = "our circular" }\n'
LINE = "from = 2026-03-01, until = 2026-12-31"
NEW_HEAD = 'label = { fr = "a", nl = "b", de = "c", en = "d" }\narticle = { title = "a decree" }\n'


def overlay(tmp_path: Path, body: str, name: str = "ours.toml", head: str = HEAD) -> ParameterFile:
    file = tmp_path / name
    file.write_text(head + body, "utf-8")
    return read_overlay(file)


def living_wage(tmp_path: Path, value: str, name: str = "ours.toml", certainty: str = "verified") -> ParameterFile:
    line = f'{LINE}, value = {value}, certainty = "{certainty}", source = "ours"'
    return overlay(tmp_path, f"[living_wage.category_1]\nknown = [{{ {line} }}]\n", name)


def test_an_overlay_gives_what_the_library_does_not_know(tmp_path: Path):
    ours = living_wage(tmp_path, "893.65")
    found = amount("living_wage.category_1", date(2026, 4, 1), overlays=[ours])
    assert found.value == Decimal("893.65")
    assert (found.source.title.en, found.source.checked) == ("our circular", date(2026, 4, 2))
    known = history("living_wage.category_1")[0]
    assert (found.label, found.article, found.unit) == (known.label, known.article, known.unit)  # type: ignore[attr-defined]
    assert ours.title is None


def test_outside_its_days_the_library_is_asked(tmp_path: Path):
    ours = living_wage(tmp_path, "893.65")
    assert amount("living_wage.category_1", date(2025, 3, 3), overlays=[ours]).value == Decimal("876.13")
    with pytest.raises(UnknownAmountError):
        amount("living_wage.category_1", date(2026, 2, 1), overlays=[ours])


def test_the_last_overlay_is_asked_first(tmp_path: Path):
    one, two = living_wage(tmp_path, "893.65"), living_wage(tmp_path, "900.00", "two.toml")
    assert Law(on=date(2026, 4, 1), overlays=[one, two]).amount("living_wage.category_1").value == 900
    assert Law(on=date(2026, 4, 1), overlays=[two, one]).amount("living_wage.category_1").value == Decimal("893.65")
    assert history("living_wage.category_1", overlays=[one])[0].valid_from == date(2026, 3, 1)


def test_an_overlay_may_be_as_uncertain_as_the_library(tmp_path: Path):
    ours = living_wage(tmp_path, "893.65", certainty="from memory")
    with pytest.raises(UnknownAmountError):
        amount("living_wage.category_1", date(2026, 4, 1), overlays=[ours])
    assert amount("living_wage.category_1", date(2026, 4, 1), overlays=[ours], accept=[Certainty.MEMORY])


def test_an_overlay_may_name_something_new(tmp_path: Path):
    line = f'{LINE}, value = 12, certainty = "verified", source = "ours"'
    ours = overlay(tmp_path, f'[own.heating]\n{NEW_HEAD}unit = "EUR a month"\nknown = [{{ {line} }}]\n')
    assert amount("own.heating", date(2026, 4, 1), overlays=[ours]).value == 12
    assert ours.names == ("own.heating",)
    assert ours.history("nope") == ()


def test_an_overlay_can_be_compared_hashed_and_sent(tmp_path: Path):
    ours = living_wage(tmp_path, "893.65")
    assert pickle.loads(pickle.dumps(ours)) == ours == living_wage(tmp_path, "893.65", "again.toml")
    assert hash(ours) == hash(pickle.loads(pickle.dumps(ours)))


GOOD = f'{LINE}, value = 1, certainty = "verified", source = "ours"'
TRUE = 'certainty = "verified", source = "ours"'
WORDS = '{ fr = "a", nl = "b", de = "c", en = "d" }'
BAD_LINES = {
    "no certainty": f'{LINE}, value = 1, source = "ours"',
    "no source": f'{LINE}, value = 1, certainty = "verified"',
    "a source that the file has not": f'{LINE}, value = 1, certainty = "verified", source = "theirs"',
    "no last day": f"from = 2026-03-01, value = 1, {TRUE}",
    "no first day": f"until = 2026-03-01, value = 1, {TRUE}",
    "a day in quotes": f'from = "2026-03-01", until = 2026-03-02, value = 1, {TRUE}',
    "a moment": f"from = 2026-03-01T00:00:00, until = 2026-03-02, value = 1, {TRUE}",
    "days the wrong way round": f"from = 2026-03-02, until = 2026-03-01, value = 1, {TRUE}",
    "a number in quotes": f'{LINE}, value = "1", {TRUE}',
    "no number": f"{LINE}, value = nan, {TRUE}",
    "a number without end": f"{LINE}, value = inf, {TRUE}",
    "a truth for a number": f"{LINE}, value = true, {TRUE}",
    "an unknown certainty": f'{LINE}, value = 1, certainty = "sure", source = "ours"',
    "an unknown key": f"{GOOD}, valeur = 2",
    "nothing said": f"{LINE}, {TRUE}",
    "words for an amount": f"{LINE}, says = {WORDS}, {TRUE}",
    "a scale for an amount": f"{LINE}, bands = [], {TRUE}",
    "a conflict of one": f'{LINE}, value = 1, certainty = "conflict", source = "ours"',
    "two readings and no conflict": f'{LINE}, certainty = "verified", readings = [{{ value = 1, source = "ours" }},'
    ' { value = 2, source = "ours" }]',
    "two lines on one day": f"{GOOD} }}, {{ {GOOD}",
}


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, line in BAD_LINES.items()])
def test_a_line_that_is_incomplete_or_contradicts_itself_is_refused(tmp_path: Path, line: str):
    with pytest.raises(InputError):
        overlay(tmp_path, f"[living_wage.category_1]\nknown = [{{ {line} }}]\n")


def test_the_line_that_the_others_differ_from_is_good(tmp_path: Path):
    assert overlay(tmp_path, f"[living_wage.category_1]\nknown = [{{ {GOOD} }}]\n").parameters


BAD_FILES = {
    "not TOML": (HEAD, "[living_wage"),
    "another version": (HEAD.replace("= 1", "= 2", 1), ""),
    "no version": (HEAD.partition("\n")[2], ""),
    "no day": (HEAD.replace("checked = 2026-04-02\n", ""), ""),
    "no sources": ("schema_version = 1\nchecked = 2026-04-02\n", ""),
    "a source without a title": (HEAD.replace("our circular", ""), ""),
    "no table": ("living_wage = 3\n" + HEAD, ""),
    "no lines": (HEAD, "[living_wage.category_1]\nunit = 'EUR a year'\n"),
    "an unknown unit": (HEAD, "[living_wage.category_1]\nunit = 'francs'\nknown = []\n"),
    "something new without a label": (HEAD, "[own.heating]\nunit = 'EUR a year'\nknown = []\n"),
    "a rule that says no words": (HEAD, "[exemption.condition]\nknown = [{ " + GOOD + " }]\n"),
    "a label in three languages": (HEAD, "[own.heating]\nlabel = { fr = 'a', nl = 'b', de = 'c' }\nknown = []\n"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body"), [pytest.param(*both, id=name) for name, both in BAD_FILES.items()])
def test_a_file_that_is_incomplete_is_refused(tmp_path: Path, head: str, body: str):
    with pytest.raises(InputError):
        overlay(tmp_path, body, head=head)


def test_a_file_that_is_not_there_or_not_text_is_refused(tmp_path: Path):
    with pytest.raises(InputError, match="FileNotFoundError"):
        read_overlay(tmp_path / "nowhere.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="UnicodeDecodeError"):
        read_overlay(tmp_path / "bytes.toml")
