"""What a program that embeds the library relies on: objects that travel, threads, processes, and nothing that shows."""

import copy
import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

import bcss_cpas as bcss
from bcss_cpas import frames
from bcss_cpas.codes._table import CodeTable, Entry, table
from bcss_cpas.codes.gender import MALE
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import from_json
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.address import Address, AddressDeclaration, Residence
from bcss_cpas.facts.identity import Document, Identity
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._register.basics import Expiry
from bcss_cpas.flux._register.facts import facts_of
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._write import write
from bcss_cpas.flux.identify_person import FLUX, IdentifyPersonReply
from bcss_cpas.message import Defect, Message, MessageKind, Outcome, Unread
from bcss_cpas.testing import values
from bcss_cpas.testing.bodies import bodies
from bcss_cpas.text import LANGUAGES
from tests.goldens import GOLDEN
from tests.messages import CANARY, FLUX_BODIES, contents, damaged, documents, files, messages, with_canaries, within

HEAVY = ("zeep", "pyarrow", "hypothesis")
SOURCE = Source(Origin.FLUX, "retrieve_ti_groups")
some_facts = st.builds(lambda file, person: tuple(facts_of(file, person, SOURCE)), files(), values.ssins())
any_content = st.sampled_from([body.cls for _, body in FLUX_BODIES]).flatmap(contents)


def shows(value: Any) -> list[str]:
    """Return every way in which a value gets into a log."""
    return [repr(value), str(value), f"{value}", f"{value!r}", "%s" % (value,), repr([value]), str({"it": value})]  # noqa: UP031


def assert_masked(value: Any) -> None:
    numbers = {each.value for each in within(value) if isinstance(each, Ssin)}
    for text in shows(value):
        assert CANARY not in text
        assert not any(number in text for number in numbers)


def assert_travels(value: Any) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value
        assert type(again) is type(value)
        assert (hash(again), repr(again)) == (hash(value), repr(value))
    for again in (copy.copy(value), copy.deepcopy(value)):
        assert again == value
        assert hash(again) == hash(value)


class TestObjects:
    @given(messages())
    def test_a_message_pickles_copies_hashes_and_compares(self, message: Message[Any]):
        assert_travels(message)
        assert evolve(message, ticket=f"{message.ticket}?") != message
        assert {message: 1}[copy.deepcopy(message)] == 1

    @given(some_facts)
    def test_a_fact_pickles_copies_hashes_and_compares(self, facts: tuple[Fact, ...]):
        for fact in facts:
            assert_travels(fact)
            assert evolve(fact, source=fact.source.at("$.elsewhere")) != fact

    @given(any_content)
    def test_what_was_read_is_the_same_as_what_was_made(self, content: Any):
        known = next(known.name for known, body in FLUX_BODIES if body.cls is type(content))
        there = read(write(content, flux=known)).content
        assert type(there) is type(content)
        assert there == content
        assert hash(there) == hash(content)

    @given(messages())
    def test_what_was_read_cannot_be_changed(self, message: Message[Any]):
        for each in within(message):
            if hasattr(type(each), "__attrs_attrs__"):
                name = type(each).__attrs_attrs__[0].name
                with pytest.raises(FrozenInstanceError):
                    setattr(each, name, None)

    @pytest.mark.parametrize("name", flux_names())
    def test_a_flux_record_pickles_copies_hashes_and_compares(self, name: str):
        assert_travels(flux(name))

    @pytest.mark.parametrize("value", [MALE.entry, table("gender")], ids=["entry", "table"])
    def test_a_row_of_a_table_pickles_copies_and_hashes(self, value: Entry | CodeTable):
        assert_travels(value)


class TestThreadsAndProcesses:
    @settings(max_examples=5)
    @given(st.lists(documents(), min_size=2, max_size=4))
    def test_eight_threads_at_once_read_the_same(self, sources: list[bytes]):
        start = Barrier(8)

        def read_all() -> list[Message[Any]]:
            start.wait(10)
            return [read(source) for source in sources * 3]

        alone = [read(source) for source in sources * 3]
        with ThreadPoolExecutor(8) as threads:
            assert all(each.result(30) == alone for each in [threads.submit(read_all) for _ in range(8)])

    def test_eight_threads_read_the_same_in_a_process_that_has_read_nothing_yet(self, tmp_path: Path):
        """The first reading compiles the readers and imports the flux; eight threads begin it together."""
        one_each = {path.parent: path for path in GOLDEN}
        for number, path in enumerate(one_each.values()):
            (tmp_path / f"{number:03}.xml").write_bytes(path.read_bytes())
        command = [sys.executable, "-c", FRESH_THREADS, str(tmp_path)]
        ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
        lines = ran.stdout.splitlines()
        assert len(lines) == 8 * len(flux_names())
        alone = [read(file) for file in sorted(tmp_path.iterdir())]
        for at, line in enumerate(lines):
            assert from_json(Message, line) == alone[at % len(alone)]

    @pytest.mark.parametrize("method", ["spawn", "fork"])
    def test_another_process_reads_the_same(self, method: str):
        if method not in multiprocessing.get_all_start_methods():
            pytest.skip(f"no {method} on this platform")
        read(write(IdentifyPersonReply()))
        with multiprocessing.get_context(method).Pool(1) as process:

            @settings(max_examples=8)
            @given(st.one_of(documents(), damaged()))
            def check(source: bytes) -> None:
                there = process.apply_async(read, (source,)).get(60)
                here = read(source)
                assert there == here
                assert hash(there) == hash(here)
                if here.content is not None or here.envelope:
                    assert process.apply_async(write, (here,)).get(60) == write(there)

            check()


FRESH_THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from bcss_cpas.flux._read import read

sys.setswitchinterval(1e-6)
files = sorted(Path(sys.argv[1]).iterdir())
start = Barrier(8)

def read_all(_):
    start.wait(10)
    return [read(file) for file in files]

with ThreadPoolExecutor(8) as threads:
    found = list(threads.map(read_all, range(8)))
from bcss_cpas.convert import to_json
for messages in found:
    for message in messages:
        print(to_json(message))
"""


class TestMasking:
    @given(any_content)
    def test_a_content_shows_no_text(self, content: Any):
        for each in within(with_canaries(content)):
            if hasattr(type(each), "WIRE"):
                assert_masked(each)

    @given(st.one_of(documents(), damaged()))
    def test_a_message_with_all_that_did_not_fit_shows_no_text(self, source: bytes):
        message = read(source)
        seeded = evolve(message, content=with_canaries(message.content))
        assert_masked(seeded)
        for each in (*seeded.defects, *seeded.unread):
            assert_masked(each)
        if message.outcome is not None:
            assert_masked(evolve(message.outcome, code=None))
        for each in within(with_canaries(message.envelope, but=("ns", "attributes", "body_attributes"))):
            if hasattr(type(each), "WIRE") or isinstance(each, Node):
                assert_masked(each)

    @given(values.ssins())
    def test_what_a_reply_says_of_another_number_is_masked(self, ssin: Ssin):
        outcome = evolve(Outcome.of("MSG00006"), new_ssin=ssin)
        message = Message("identify_person", MessageKind.REPLY, outcome=outcome, person=ssin)
        for each in (outcome, message):
            assert_masked(each)

    def test_raw_values_and_xml_show_nothing(self):
        for each in (
            Defect("$.a", 3, "not a number", CANARY),
            Unread("$.a", 3, f"<a>{CANARY}</a>"),
            Node("a", CANARY, (("b", CANARY),), (Node("c", CANARY),), CANARY),
        ):
            assert_masked(each)

    def test_a_remark_in_place_of_a_date_shows_nothing(self):
        assert_masked(Expiry(None, CANARY))

    @given(files(), values.ssins())
    def test_a_fact_of_the_register_shows_no_number_name_or_address(self, file: RegisterFile, person: Ssin):
        of_places = ("nationalities", "residences")  # names of countries and municipalities, which are nobody's
        seeded = with_canaries(file, but=("code", "codes", *of_places))
        for fact in facts_of(seeded, person, SOURCE):
            assert_masked(fact)
            shown = [fact.value(lang) for lang in LANGUAGES] + [repr(fact.row(lang)) for lang in LANGUAGES]
            numbers = {each.value for each in within(fact) if isinstance(each, Ssin)}
            assert not any(number in text for number in numbers for text in shown)

    @given(bodies(IdentifyPersonReply))
    def test_a_fact_of_an_identification_shows_no_number_name_or_address(self, content: IdentifyPersonReply):
        for fact in FLUX.facts(with_canaries(content), Source(Origin.FLUX, "identify_person")):
            assert_masked(fact)

    @given(values.ssins())
    def test_names_addresses_and_numbers_of_documents_are_masked_whoever_makes_the_fact(self, person: Ssin):
        about = {"person": person, "source": Source(Origin.DECLARATION, "form")}
        for fact in (
            Identity(last_names=(CANARY,), first_names=(CANARY, CANARY), **about),
            Residence(address=Address(CANARY, CANARY, CANARY, CANARY, lines=(CANARY,)), **about),
            AddressDeclaration(text=CANARY, **about),
            Document(number=CANARY, **about),
        ):
            assert_masked(fact)

    def test_an_address_shows_nothing_of_itself(self):
        assert CANARY not in repr(Address(country=CANARY))

    def test_a_row_for_a_screen_shows_nothing_in_a_log(self):
        about = {"person": Ssin("85673003360"), "source": SOURCE}
        for fact in (Identity(last_names=(CANARY,), **about), Residence(address=Address(street=CANARY), **about)):
            assert CANARY not in repr(fact.row("fr"))


class TestImports:
    def loaded_after(self, program: str, *arguments: str) -> set[str]:
        """Return the modules that a fresh interpreter has loaded after a program."""
        code = f"import sys\n{program}\nprint('\\n'.join(sys.modules))"
        ran = subprocess.run(
            [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, timeout=300
        )
        return set(ran.stdout.split())

    def test_importing_the_library_loads_nothing_heavy(self):
        loaded = self.loaded_after("import bcss_cpas")
        assert "bcss_cpas" in loaded
        assert not loaded & {*HEAVY, "lxml", "cattrs", "rich"}

    def test_reading_and_converting_load_nothing_heavy_and_no_flux_but_the_one(self, tmp_path: Path):
        file = tmp_path / "message.xml"
        file.write_bytes(write(IdentifyPersonReply()))
        program = (
            "from bcss_cpas.flux._read import read\nfrom bcss_cpas.convert import to_json\nto_json(read(sys.argv[1]))"
        )
        loaded = self.loaded_after(program, str(file))
        assert {"bcss_cpas.flux.identify_person", "lxml.etree"} <= loaded
        assert not loaded & set(HEAVY)
        others = {f"bcss_cpas.flux.{name}" for name in flux_names()} - {"bcss_cpas.flux.identify_person"}
        assert not loaded & others

    def test_a_command_loads_nothing_that_only_others_need(self):
        loaded = self.loaded_after("from bcss_cpas.cli import main\nmain(['codes', 'quality', '--format', 'json'])")
        assert "bcss_cpas.cli.codes" in loaded
        assert not loaded & {*HEAVY, "lxml", "cattrs", "bcss_cpas.checking", "bcss_cpas.cli.check", "bcss_cpas.flux"}

    def test_a_check_imports_the_flux_of_its_messages_alone(self):
        program = (
            "from datetime import date\nimport bcss_cpas as bcss\n"
            "dossier = bcss.load_dossier(sys.argv[1])\nbcss.check(dossier, date(2025, 3, 3))"
        )
        inquiry = Path(bcss.__file__).parent / "demo" / "inquiry"
        loaded = self.loaded_after(program, str(inquiry))
        asked = {"manage_access", "retrieve_ti_groups"}
        assert {name for name in flux_names() if f"bcss_cpas.flux.{name}" in loaded} == asked

    def test_no_module_outside_its_own_folder_needs_the_heavy_ones(self):
        program = (
            "from importlib import import_module\nfrom pkgutil import iter_modules\nimport bcss_cpas\n"
            "apart = ('testing', 'client', 'frames', '__main__', 'demo')\n"
            "def load(path, prefix):\n"
            "    for found in iter_modules(path, prefix):\n"
            "        if found.name.split('.')[1] not in apart:\n"
            "            module = import_module(found.name)\n"
            "            if found.ispkg: load(module.__path__, found.name + '.')\n"
            "load(bcss_cpas.__path__, 'bcss_cpas.')"
        )
        loaded = self.loaded_after(program)
        assert {"bcss_cpas.convert", "bcss_cpas.flux.manage_access"} <= loaded
        assert not loaded & set(HEAVY)


def test_a_kind_of_outcome_is_itself_after_a_journey():
    for kind in OutcomeKind:
        assert pickle.loads(pickle.dumps(kind)) is kind
        assert copy.deepcopy(kind) is kind


@pytest.mark.parametrize("package", [bcss, frames])
def test_what_a_package_lists_is_there(package: Any):
    assert dir(package) == package.__all__
    assert [name for name in dir(package) if not hasattr(package, name)] == []
