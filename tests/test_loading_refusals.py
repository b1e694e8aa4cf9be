"""A dossier that does not fit is refused by the place, never by the value."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

import pytest

from bcss_cpas.convert import SCHEMA_VERSION
from bcss_cpas.errors import InputError, ReadError
from bcss_cpas.loading import load_dossier
from bcss_cpas.rules._examples import APPLICANT
from tests.messages import CANARY, shown
from tests.test_loading import BARE, toml


def refusal(source: Path) -> str:
    """Return what is said of a dossier that is refused, having looked that it repeats no value."""
    with pytest.raises(InputError) as caught:
        load_dossier(source)
    assert CANARY not in shown(caught.value)
    assert APPLICANT.value not in shown(caught.value)
    return str(caught.value)


WRONG = {
    'visits = [{ on = "CANARY" }]': "$.visits[0].on",
    'visits = [{ on = 2025-02-24, result = "CANARY" }]': "$.visits[0].result",
    'cpas = "CANARY"': "$.cpas",
    'evidence = [{ document = "CANARY", on = 2025-02-10 }]': "$.evidence[0].concerns",
    'evidence = [{ document = "CANARY", on = 2025-02-10, concerns = "income" }]': "$.evidence[0]",
    'integrations = [{ sector = 17, code = 1, end = "CANARY" }]': "$.integrations[0].end",
    "integrations = [{ sector = -1, code = 1 }]": "$.integrations[0].sector",
    "integrations = [{ sector = 17, code = -1 }]": "$.integrations[0].code",
    "integrations = [{ code = -1 }]": "$.integrations[0].code",
    'facts = [{ type = "CANARY" }]': "$.facts[0]",
    'facts = ["CANARY"]': "$.facts[0]",
    'answers = [{ finding = "x", verdict = "CANARY", reason = "CANARY", on = 2025-03-01 }]': "$.answers[0].verdict",
    'consultations = [{ flux = "manage_access", on = 2025-02-17, outcome = "CANARY" }]': "$.consultations[0].outcome",
    'stranger = "CANARY"': "stranger",
}
WRONGLY_DECLARED = {
    'household = [{ kin = "CANARY" }]': "$.declaration.household[0].kin",
    'household = [{ kin = "child", ssin = "CANARY" }]': "$.declaration.household[0].ssin",
    'household = [{ ssin = "CANARY" }]': "$.declaration.household[0]",
    'household = "CANARY"': "$.declaration.household",
    'incomes = [{ kind = "wage", amount = "CANARY" }]': "$.declaration.incomes[0].amount",
    'incomes = [{ kind = "wage", amount = 612.5 }]': "$.declaration.incomes[0].amount",
    'incomes = [{ kind = "wage", amount = "1E+5000000" }]': "$.declaration.incomes[0].amount",
    'incomes = [{ kind = "wage", amount = "1E+400000000" }]': "$.declaration.incomes[0].amount",
    'incomes = [{ kind = "wage", amount = "1E-400000000" }]': "$.declaration.incomes[0].amount",
    'incomes = [{ kind = "wage", amount = "0E+400000000" }]': "$.declaration.incomes[0].amount",
    'incomes = [{ kind = "wage", amount = 10000000000000000 }]': "$.declaration.incomes[0].amount",
    "property = [{ built = true, share_numerator = 3, share_denominator = 2 }]": "$.declaration.property[0]",
    'address = "CANARY"': "$.declaration.address",
    'birth_date = "CANARY"': "$.declaration.birth_date",
    'adress = { street = "CANARY" }': "adress",
}


@pytest.mark.parametrize(("line", "place"), WRONG.items())
def test_what_does_not_fit_is_refused_by_its_place(tmp_path: Path, line: str, place: str):
    assert place in refusal(toml(tmp_path, line.replace("CANARY", CANARY)))


@pytest.mark.parametrize(("line", "place"), WRONGLY_DECLARED.items())
def test_what_does_not_fit_in_the_declaration_is_refused_by_its_place(tmp_path: Path, line: str, place: str):
    assert place in refusal(toml(tmp_path, declared=line.replace("CANARY", CANARY)))


@pytest.mark.parametrize("line", [
    "messages = 5", "messages = true", 'integrations = "CANARY"', "integrations = [1]", "integrations = 5",
    "consultations = 5", 'consultations = ["CANARY"]',
])  # fmt: skip
def test_what_is_no_list_of_tables_is_refused(tmp_path: Path, line: str):
    refusal(toml(tmp_path, line.replace("CANARY", CANARY)))


@pytest.mark.parametrize("line", ["visits = [{ on = 2025-02-26T14:00:00 }]", "decided_on = 2025-02-26T14:00:00"])
def test_a_moment_in_the_place_of_a_day_is_refused_or_taken_for_its_day(tmp_path: Path, line: str):
    file = toml(tmp_path, line)
    with suppress(InputError):
        loaded = load_dossier(file)
        assert {str(visit.on) for visit in loaded.visits} | {str(loaded.decided_on)} <= {"2025-02-26", "None"}


def test_a_birth_date_may_be_written_as_a_day(tmp_path: Path):
    loaded = load_dossier(toml(tmp_path, declared="birth_date = 1985-07-30"))
    assert str(loaded.declaration.birth_date) == "1985-07-30"


@pytest.mark.parametrize(("name", "text"), [
    ("dossier.toml", f"reference = {CANARY}"), ("dossier.json", f'{{"reference": {CANARY}'), ("dossier.json", ""),
    ("dossier.json", f'["{CANARY}"]'), ("dossier.json", "[" * 200_000), ("dossier.toml", f"a = {'[' * 200_000}"),
    ("dossier.json", f'"{CANARY}"'), ("dossier.json", "5"),
])  # fmt: skip
def test_what_is_neither_toml_nor_json_is_refused_by_the_name_of_the_file(tmp_path: Path, name: str, text: str):
    (tmp_path / name).write_text(text)
    assert name in refusal(tmp_path)


@pytest.mark.parametrize("name", ["dossier.toml", "dossier.json"])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(b"\xff\xfe\x00{")
    assert name in refusal(tmp_path)


@pytest.mark.parametrize(("name", "content", "said"), [
    ("dossier.toml", b'reference = "R"\nrequested_on = 2025-02-\n', "dossier.toml is not TOML (line 2)"),
    ("dossier.toml", b'reference = "R"\n[declaration', "dossier.toml is not TOML (end of document)"),
    ("reply.XML", b"<a/>", "a dossier is TOML or JSON; « read » is for a message alone"),
    ("dossier.json", b'{\n"reference": }', "dossier.json is not JSON (line 2)"),
    ("dossier.toml", b'reference = "R"\n# Andr\xe9\n', "dossier.toml is not UTF-8 (line 2)"),
    ("any.json", b'"' + b"9" * 20 + b'", line 90651402458', "the file is not JSON (line 1)"),
])  # fmt: skip
def test_who_writes_a_dossier_by_hand_is_told_the_line(tmp_path: Path, name: str, content: bytes, said: str):
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name) == said


@pytest.mark.parametrize(("declared", "said"), [
    ('birth_date = "14/05/1990"', "not a date in the form yyyy-mm-dd, yyyy-mm-00 or yyyy-00-00"),
    ('household = "nobody"', "$.declaration.household is a list, or one of the words « none » and « not asked »"),
    ('household = [{ kin = "child", ssin = "61710311225" }]', "the check digits of the SSIN are wrong"),
    ('incomes = [{ kind = "wage", amount = "612,50" }]', "an amount is written with a point, such as « 612.50 »"),
    ('incomes = [{ kind = "wage", amount = "1_000" }]', "an amount is written with a point, such as « 612.50 »"),
    ('incomes = [{ kind = "wage", amount = " 612 " }]', "an amount is written with a point, such as « 612.50 »"),
    ('incomes = [{ kind = "wage", amount = "٦١٢" }]', "an amount is written with a point, such as « 612.50 »"),
    ('incomes = [{ kind = "wage", amount = 612.5 }]', "an amount is text, such as « 612.50 », or a whole number"),
    ("work = [{ period = { first = 2025-01-01, last = 2024-01-01 } }]", "a period must end after it starts"),
    ('work = [{ period = { first = "01/01/2025" } }]', "a day is written yyyy-mm-dd"),
    ("civil_state = 10", "expected CivilState | None"),
])  # fmt: skip
def test_what_belongs_there_is_told_in_words_of_the_dossier(tmp_path: Path, declared: str, said: str):
    told = refusal(toml(tmp_path, declared=declared))
    assert said in told
    assert "bcss_cpas" not in told


@pytest.mark.parametrize("declaration", [None, 5, CANARY, [CANARY]])
def test_a_dossier_without_a_declaration_is_refused(tmp_path: Path, declaration: Any):
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps({**BARE, "declaration": declaration}))
    assert "declaration" in refusal(file)
    file.write_text(json.dumps({"reference": "R"}))
    assert "declaration" in refusal(file)


HALF = f"{CANARY}\ud800"


@pytest.mark.parametrize(("more", "place"), [
    ({"reference": HALF}, "$.reference"),
    ({"integrations": [{"sector": 17, "code": 1, "org_unit": HALF}]}, "$.integrations[0].org_unit"),
    ({"declaration": {**BARE["declaration"], "civil_state": HALF}}, "$.declaration.civil_state"),
    ({"declaration": {**BARE["declaration"], "first_names": ["Jean", HALF]}}, "$.declaration.first_names"),
    ({"messages": [{"kind": "reply", "ticket": HALF}]}, "$.messages[0]"),
])  # fmt: skip
def test_half_a_character_is_refused_by_its_place(tmp_path: Path, more: dict[str, Any], place: str):
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps({**BARE, **more}))
    assert place in refusal(file)


@pytest.mark.parametrize("missing", ["reference", "requested_on"])
def test_what_every_dossier_has_is_asked_for(tmp_path: Path, missing: str):
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps({key: value for key, value in BARE.items() if key != missing}))
    assert f"$.{missing}" in refusal(file)


@pytest.mark.parametrize("version", [0, SCHEMA_VERSION + 1, 99, "1", None])
def test_a_dossier_of_another_version_is_refused(tmp_path: Path, version: Any):
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps({"schema_version": version, **BARE}))
    assert "schema version" in refusal(file)


def test_no_folder_no_file_and_an_empty_folder_are_refused(tmp_path: Path):
    assert "dossier.toml" in refusal(tmp_path)
    refusal(tmp_path / "nowhere")
    refusal(tmp_path / "nowhere.json")


@pytest.mark.parametrize("asking", ["is_dir", "is_file", "iterdir"])
def test_a_folder_that_may_not_be_read_is_not_one_without_messages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asking: str
):
    folder = tmp_path / CANARY
    (folder / "messages").mkdir(parents=True)
    toml(folder)
    monkeypatch.setattr(Path, asking, _refuse)  # taking rights away would not keep out root
    assert "PermissionError" in refusal(folder)


def _refuse(path: Any) -> NoReturn:
    raise PermissionError(13, "Permission denied", str(path))


@pytest.mark.parametrize("name", ["x" * 5000, f"{CANARY}\0"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str):
    refusal(tmp_path / name)


def test_a_message_that_cannot_be_read_is_refused_as_such(tmp_path: Path):
    toml(tmp_path)
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "bad.xml").write_text(f"<{CANARY}>")
    with pytest.raises(ReadError) as caught:
        load_dossier(tmp_path)
    assert CANARY not in shown(caught.value)
