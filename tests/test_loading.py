"""A dossier is loaded from a folder or a file, and what does not fit is refused by its place, never by its value."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from bcss_cpas.convert import to_json
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import VisitResult
from bcss_cpas.facts.source import Origin
from bcss_cpas.flux._write import write
from bcss_cpas.loading import load_dossier
from bcss_cpas.rules._examples import APPLICANT, CHILD
from tests.inquiries import at_home, demo, register
from tests.messages import CANARY

TOP = 'reference = "R"\nrequested_on = 2025-02-17\n'
DECLARED = f'[declaration]\nperson = "{APPLICANT.value}"\non = 2025-02-17\n'
BARE = {
    "reference": "R", "requested_on": "2025-02-17", "declaration": {"person": APPLICANT.value, "on": "2025-02-17"}
}  # fmt: skip
LISTS = ("household", "incomes", "property", "work", "benefits", "savings")


def toml(folder: Path, top: str = "", declared: str = "") -> Path:
    file = folder / "dossier.toml"
    file.write_text(f"{TOP}{top}\n{DECLARED}{declared}\n", "utf-8")
    return file


def test_a_folder_holds_a_dossier_in_toml_with_its_messages(tmp_path: Path):
    toml(tmp_path, f'visits = [{{ on = 2025-02-24, seen = ["{CHILD.value}"] }}]')
    (tmp_path / "messages").mkdir()
    rows = {"names": (), "main_addresses": (at_home("4700", "Aachener Straße", "12"),)}
    for name, hour in (("b.XML", 9), ("a.xml", 10)):
        written = write(register(hour=hour, **rows).content, None, version="v2")
        (tmp_path / "messages" / name).write_bytes(written)
    (tmp_path / "messages" / "notes.txt").write_text("not a message")
    loaded = load_dossier(tmp_path)
    assert (loaded.reference, loaded.person) == ("R", APPLICANT)
    assert [message.flux for message in loaded.messages] == ["retrieve_ti_groups"] * 2
    assert loaded.messages[0].content.file.main_addresses[0].address.zip_code == "4700"
    assert loaded.visits[0].seen == (CHILD,)
    assert loaded.visits[0].result is VisitResult.DONE


def test_a_folder_may_hold_json_as_well(tmp_path: Path):
    (tmp_path / "dossier.json").write_text(json.dumps(BARE))
    assert load_dossier(tmp_path).reference == "R"


@pytest.mark.parametrize("name", ["dossier.toml", "dossier.json"])
def test_a_file_may_start_with_the_mark_that_some_editors_write(tmp_path: Path, name: str):
    text = toml(tmp_path).read_text("utf-8") if name == "dossier.toml" else json.dumps(BARE)
    (tmp_path / name).write_text(text, "utf-8-sig")
    assert load_dossier(tmp_path / name).reference == "R"


def test_one_file_is_enough(tmp_path: Path):
    assert load_dossier(toml(tmp_path)) == load_dossier(str(toml(tmp_path)))
    other = tmp_path / "any name.json"
    other.write_text(json.dumps(BARE))
    assert load_dossier(other) == load_dossier(toml(tmp_path))


def test_a_dossier_written_as_json_is_loaded_as_it_was(tmp_path: Path):
    file = tmp_path / "saved.json"
    file.write_text(to_json(demo()), "utf-8")
    assert load_dossier(file) == demo()


def test_messages_in_the_file_and_in_the_folder_are_added(tmp_path: Path):
    (tmp_path / "dossier.json").write_text(to_json(evolve(demo(), messages=demo().messages[:1])), "utf-8")
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "more.xml").write_bytes(write(demo().messages[1]))
    assert load_dossier(tmp_path).messages == demo().messages[:2]


@pytest.mark.parametrize("name", LISTS)
def test_none_and_not_asked_are_written_as_words(tmp_path: Path, name: str):
    assert getattr(load_dossier(toml(tmp_path, declared=f'{name} = "none"')).declaration, name) == ()
    assert getattr(load_dossier(toml(tmp_path, declared=f'{name} = "not asked"')).declaration, name) is None
    assert getattr(load_dossier(toml(tmp_path, declared=f"{name} = []")).declaration, name) == ()
    assert getattr(load_dossier(toml(tmp_path)).declaration, name) is None


def test_an_integration_of_the_file_is_that_of_the_applicant_unless_it_says_otherwise(tmp_path: Path):
    rows = f'integrations = [{{ sector = 17, code = 1 }}, {{ sector = 17, code = 30, person = "{CHILD.value}" }}]'
    first, second = load_dossier(toml(tmp_path, rows)).integrations
    assert (first.person, second.person) == (APPLICANT, CHILD)
    assert (first.source.origin, first.source.path) == (Origin.FILE, "$.integrations[0]")
    assert second.source.path == "$.integrations[1]"


def test_a_consultation_is_that_of_the_applicant_unless_it_says_otherwise(tmp_path: Path):
    row = 'flux = "manage_access", on = 2025-02-17'
    rows = f'consultations = [{{ {row} }}, {{ {row}, person = "{CHILD.value}" }}]'
    assert [each.person for each in load_dossier(toml(tmp_path, rows)).consultations] == [APPLICANT, CHILD]


def test_the_demonstration_loads_as_it_is_written():
    (mother,) = demo().declaration.household or ()
    assert (mother.kin, demo().declaration.property, demo().declaration.savings) == (Kin.PARENT, (), None)
    assert {message.flux for message in demo().messages} == {"manage_access", "retrieve_ti_groups"}
    assert [message.defects + message.unread for message in demo().messages] == [()] * 3


def test_a_dossier_that_was_loaded_says_nothing_of_the_person_in_its_repr(tmp_path: Path):
    named = (f'last_name = "{CANARY}"', f'address = {{ street = "{CANARY}" }}')
    member = f'household = [{{ kin = "child", name = "{CANARY}" }}]'
    loaded = load_dossier(toml(tmp_path, declared="\n".join((*named, member))))
    assert isinstance(loaded, Dossier)
    assert loaded.declaration.last_name == CANARY
    assert CANARY not in repr(loaded)
    assert APPLICANT.value not in repr(loaded)
