"""Personas from a folder, and from the synthetic population."""

from datetime import date
from pathlib import Path

import pytest

from bcss_cpas.client.simulator import Personas, Simulator, drawn, load
from bcss_cpas.client.simulator.dolsis import as_dolsis
from bcss_cpas.client.simulator.folder import FORM
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError
from bcss_cpas.facts.work import Job
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dimona import DimonaReply
from bcss_cpas.flux.manage_access import Action
from bcss_cpas.population.population import AS_OF, dossier
from tests.client.simulator.replies import a_file, a_job_search
from tests.client.simulator.world import (
    CPAS,
    OTHER,
    PERSON,
    STRANGER,
    TODAY,
    access,
    answer,
    asked,
    register_file,
    simulator,
)

SEED, COUNT = 1, 16
CANARY = Ssin.test(date(1977, 7, 7), 777).value


def put(root: Path, path: str, content: bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    elsewhere = simulator()
    elsewhere.register(PERSON, CPAS)
    put(tmp_path, f"retrieve_ti_groups/v2/{PERSON.value}.xml", a_file())
    put(tmp_path, f"job_seeker/v1/{PERSON.value}.1.xml", a_job_search(PERSON, "ACTIRIS"))
    put(tmp_path, f"job_seeker/v1/{PERSON.value}.2.xml", a_job_search(PERSON, "VDAB"))
    put(tmp_path, f"manage_access/20050930/{PERSON.value}.xml", elsewhere.answer(asked(access(Action.LIST))))
    told = f'people = ["{OTHER.value}"]\n[replaced]\n"{STRANGER.value}" = "{PERSON.value}"\n'
    put(tmp_path, "personas.toml", told.encode())
    return tmp_path


def test_a_folder_gives_persons_replies_and_registrations(folder: Path) -> None:
    personas = load(folder)
    assert personas.in_order == tuple(sorted((PERSON, OTHER), key=lambda person: person.value))
    assert personas.replaced == {STRANGER: PERSON}
    assert [each.org_unit for each in personas.registrations] == [CPAS.value]
    newest = personas.of_flux("job_seeker", PERSON)[-1].message.content
    assert [each.source.value for each in newest.answers] == ["VDAB"]
    assert personas.of_flux("manage_access", PERSON) == ()


def test_the_folder_decides_what_is_answered(folder: Path) -> None:
    world = Simulator(load(folder), as_of=TODAY)
    told = answer(world, register_file()).outcome
    assert told is not None
    assert told.kind is OutcomeKind.DATA
    replaced = answer(world, register_file(STRANGER)).outcome
    assert replaced is not None
    assert replaced.new_ssin == PERSON


def test_the_first_version_of_what_no_message_tells_is_read_for_ever(tmp_path: Path) -> None:
    assert FORM.version == 1
    put(tmp_path, "personas.toml", b'schema_version = 1\npeople = ["90670141274"]\n')
    assert [person.value for person in load(tmp_path).in_order] == ["90670141274"]


def test_the_first_version_of_the_form_is_read_for_ever() -> None:
    personas = load(Path(__file__).parent / "golden" / "personas_1")
    assert FORM.version == 1
    assert {old.value: new.value for old, new in personas.replaced.items()} == {"90670141274": "90651402458"}
    assert [person.value for person in personas.in_order] == ["90670141274"]


def test_a_folder_without_anything_knows_nobody(tmp_path: Path) -> None:
    assert load(tmp_path) == Personas()


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (f"job_seeker/v1/{PERSON.value}.xml", b"<no"),
        (f"job_seeker/v1/{PERSON.value}.xml", asked(register_file())),
        (f"job_seeker/v1/{PERSON.value}.xml", a_file()),
        (f"retrieve_ti_groups/v2/{OTHER.value}.xml", a_file()),
        (f"retrieve_ti_groups/v2/{CANARY[:-1]}.xml", a_file()),
        ("personas.toml", b"people = ["),
        ("personas.toml", b"people = 5"),
        ("personas.toml", f'people = ["{CANARY}1"]'.encode()),
        ("personas.toml", b"replaced = 5"),
        ("personas.toml", b"surprise = 5"),
        ("personas.toml", b"schema_version = 99"),
        ("personas.toml", b"\xff"),
    ],
)
def test_a_folder_that_cannot_be_used_is_refused_without_a_number(tmp_path: Path, path: str, content: bytes) -> None:
    put(tmp_path, path, content)
    with pytest.raises(InputError) as caught:
        load(tmp_path)
    assert CANARY[:-1] not in str(caught.value)
    assert PERSON.value not in str(caught.value)
    assert OTHER.value not in str(caught.value)


def test_a_file_that_cannot_be_opened_is_refused_without_its_name(tmp_path: Path) -> None:
    (tmp_path / "job_seeker" / "v1" / f"{PERSON.value}.xml").mkdir(parents=True)
    with pytest.raises(InputError, match=r"^job_seeker/v1, file 1 of all: \w+$"):
        load(tmp_path)


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        load(tmp_path / "nowhere")


@pytest.fixture(scope="module")
def population() -> Personas:
    return drawn(SEED, COUNT)


def test_the_population_says_what_its_dossiers_were_told(population: Personas) -> None:
    for number in range(COUNT):
        for message in dossier(SEED, number).dossier.messages:
            if message.person is None or message.outcome is None or message.flux in (None, "manage_access"):
                continue
            stored = population.of_flux(message.flux or "", message.person)
            ours = message.outcome.kind is OutcomeKind.NOT_INTEGRATED and message.outcome.where is Where.CUSTOMER
            if ours or message.outcome.kind is OutcomeKind.REFUSED:
                assert stored or (message.flux, message.person) in population.untold
            else:
                assert facts_of(message) in [reply.facts for reply in stored]


def test_the_population_leaves_out_the_registrations_that_the_inquiry_has_to_make(population: Personas) -> None:
    dossiers = [dossier(SEED, number).dossier for number in range(COUNT)]
    own = {(each.person, each.org_unit) for found in dossiers for each in found.integrations}
    assert not own & {(each.person, each.org_unit) for each in population.registrations}
    assert population.registrations
    whole = drawn(SEED, COUNT, integrated=True)
    assert own <= {(each.person, each.org_unit) for each in whole.registrations}


def test_everybody_in_a_declared_household_is_known(population: Personas) -> None:
    found = dossier(SEED, 1).dossier
    assert found.declaration.person in population.people
    assert {each.ssin for each in found.declaration.household or () if each.ssin} <= population.people


def test_nobody_of_the_population_is_without_a_file_at_the_register(population: Personas) -> None:
    world = Simulator(population, as_of=AS_OF)
    for person in population.in_order:
        world.register(person, CPAS)
        told = answer(world, register_file(person)).outcome
        assert told is not None
        assert told.kind in (OutcomeKind.DATA, OutcomeKind.SOURCE_DOWN)


def test_jobs_of_the_older_form_are_told_in_the_newer_one_too() -> None:
    found = 0
    for number in range(40):
        for message in dossier(SEED, number).dossier.messages:
            if message.person is None or message.flux != "dimona":
                continue
            newer = as_dolsis(message, message.person)
            assert (newer is not None) == isinstance(message.content, DimonaReply)
            if newer is not None:
                told = read(write(newer, "soap"))
                assert told.defects == told.unread == ()
                assert _jobs(told) == _jobs(message)
                found += len(_jobs(message))
    assert found


def _jobs(message: object) -> list[tuple[object, ...]]:
    facts = facts_of(message)  # type: ignore[arg-type]
    jobs = [fact for fact in facts if isinstance(fact, Job)]
    return [(job.since, job.until, job.employer.enterprise, bool(job.cancelled)) for job in jobs]
