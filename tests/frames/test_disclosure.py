"""Nothing personal stands in clear unless it was asked for; a pseudonym is the same for the same key."""

import hashlib
import hmac
from typing import Any

import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given as drawn
from hypothesis import strategies as st

from bcss_cpas.codes.ssin import Ssin, mask_numbers
from bcss_cpas.convert import to_json
from bcss_cpas.errors import InputError
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.energy import TariffHousehold
from bcss_cpas.flux._write import write
from bcss_cpas.frames import check_batches, read_batches
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.message_rows import MessageRow, broken_message
from bcss_cpas.frames.rows import Nest
from bcss_cpas.frames.telling import Telling
from bcss_cpas.rules._examples import APPLICANT, TODAY
from bcss_cpas.testing import values
from tests.any_fact import facts, numbers_in
from tests.frames.tables import KEY, OTHER_KEY, contents, given, messages, read_one_by_one
from tests.goldens import golden
from tests.inquiries import at_home, register
from tests.rich_dossier import CANARIES, PEOPLE, RICH, STREET
from tests.test_personal_data import told

LETTER = write(register(main_addresses=(at_home("4000", STREET, "7"),)))
NUMBERS = sorted({ssin.value for message in read_one_by_one() for ssin in numbers_in(message.content)})
NAMES = sorted({name for fact in given("Identity") for name in fact.last_names})
DOSSIERS = pa.table({"dossier": [to_json(evolve(RICH, messages=()))]})


def all_of(source: Any, **options: Any) -> str:
    """Return all that stands in a table, the schema included."""
    table = read_batches(**options)(source).read_all()
    return f"{table.to_pylist()} {table.schema}"


def test_there_is_something_to_hide():
    assert len(NUMBERS) > 10
    clear = all_of(messages(LETTER), clear=True, personal=True)
    assert STREET in clear
    assert [number for number in NUMBERS if number in clear]
    assert NAMES
    assert [name for name in NAMES if name not in clear] == []


def test_no_number_name_or_address_stands_in_clear_unless_asked():
    table = all_of(messages(LETTER, b"<a/>"), key=KEY)
    assert [number for number in NUMBERS if number in table] == []
    assert told(table, *CANARIES, *NAMES) == []
    assert KEY.decode() not in table


@pytest.mark.parametrize("ticket", [NUMBERS[0], f"T-{NUMBERS[0]}", f"T {' '.join(NUMBERS[0])}"])
def test_a_number_in_the_place_of_a_ticket_is_masked(ticket: str):
    message = golden("manage_access/registered").replace(b">TGOLDEN0000005<", f">{ticket}<".encode())
    (row,) = read_batches(key=KEY)(pa.table({"message": [message]})).read_all().to_pylist()
    assert row["ticket"] == mask_numbers(ticket) != ticket


def test_numbers_and_names_are_asked_for_apart():
    letter = pa.table({"message": [LETTER]})
    assert told(all_of(letter, key=KEY, personal=True), *CANARIES) == [STREET]
    clear = all_of(letter, clear=True)
    assert APPLICANT.value in clear
    assert STREET not in clear


@pytest.mark.parametrize("rows", [None, "findings", "statuses"])
def test_no_finding_tells_a_number_a_name_or_an_address_unless_asked(rows: Any):
    checker = check_batches(TODAY, key=KEY, legal_basis="a study", rows=rows)
    table = checker(DOSSIERS).read_all()
    assert table.num_rows > 0
    assert told(str(table.to_pylist()), *CANARIES, RICH.reference) == []


def test_words_of_a_finding_are_told_where_they_are_asked_for():
    checker = check_batches(TODAY, clear=True, personal=True, legal_basis="a study", rows="findings")
    rows = checker(DOSSIERS).read_all().to_pylist()
    assert STREET in str(rows)
    assert {row["dossier"] for row in rows} == {RICH.reference}
    assert {row["person"] for row in rows} <= {ssin.value for ssin in PEOPLE}


def test_the_key_of_a_finding_leads_to_nobody_but_stays_the_same():
    def keys(**options: Any) -> list[str]:
        checker = check_batches(TODAY, legal_basis="a study", rows="findings", **options)
        found: list[str] = checker(DOSSIERS).read_all().column("key").to_pylist()
        return found

    assert keys(key=KEY) == keys(key=KEY)
    assert not set(keys(key=KEY)) & set(keys(key=OTHER_KEY))
    assert not set(keys(key=KEY)) & set(keys(clear=True))


@drawn(values.ssins())
def test_a_pseudonym_is_the_beginning_of_a_keyed_hash(ssin: Ssin):
    expected = hmac.new(KEY, ssin.value.encode(), hashlib.sha256).hexdigest()[:32]
    telling = Telling(Disclosure(key=KEY))
    assert [telling.person(ssin), telling.person(Ssin(ssin.value))] == [expected, expected]
    assert Telling(Disclosure(key=OTHER_KEY)).person(ssin) != expected
    assert Telling(Disclosure(clear=True)).person(ssin) == ssin.value


@drawn(st.lists(values.ssins(), unique_by=lambda ssin: ssin.value))
def test_two_persons_never_meet_in_one_pseudonym(ssins: list[Ssin]):
    telling = Telling(Disclosure(key=KEY))
    assert len({telling.person(ssin) for ssin in ssins}) == len(ssins)


def test_a_person_has_one_pseudonym_over_all_tables():
    read = read_batches(key=KEY)(pa.table({"message": [LETTER]})).read_all().to_pylist()[0]
    checked = check_batches(TODAY, key=KEY, legal_basis="a study")(DOSSIERS).read_all().to_pylist()[0]
    assert read["person"] == read["Residence"][0]["person"] == checked["person"]
    assert read["person"] != checked["dossier"]


@drawn(st.one_of(facts(AidDecision), facts(TariffHousehold)))
def test_each_person_in_a_list_is_a_pseudonym_too(fact: Any):
    telling = Telling(Disclosure(key=KEY, personal=True))
    nest = Nest(MessageRow, [type(fact)], telling)
    nest.add(lambda: (MessageRow(), [fact], ()), broken_message)
    columns = str(nest.arrays()[-1].to_pylist())
    assert [ssin for ssin in numbers_in(fact) if ssin.value in columns or telling.person(ssin) not in columns] == []


@drawn(st.text(), st.sampled_from(["", "é", "12"]))
def test_a_number_inside_a_text_is_masked_all_the_same(text: str, around: str):
    number = APPLICANT.value
    hidden = Telling(Disclosure(key=KEY)).text(f"{text} {around}x{number}x")
    assert number not in hidden
    assert number in Telling(Disclosure(key=KEY, personal=True)).text(f"{text} {number}")


def test_half_a_character_is_an_error_of_its_row_and_leaves_the_others():
    dossier = to_json(evolve(RICH, messages=(), reference="half"))
    table = pa.table({"dossier": [dossier.replace('"half"', '"half \\ud83d"'), dossier]})
    found = check_batches(TODAY, legal_basis="a study", key=KEY)(table).read_all()
    assert found.column("error").to_pylist() == ["InputError", None]
    assert "$.reference" in found.column("problem").to_pylist()[0]


@pytest.mark.parametrize("options", [
    {}, {"personal": True}, {"key": KEY, "clear": True}, {"key": b"short"}, {"key": b""}, {"key": "a text of 17 char"},
])  # fmt: skip
def test_persons_are_named_one_way_or_it_is_refused(options: Any):
    for make in (read_batches, lambda **given: check_batches(TODAY, **given)):
        with pytest.raises(InputError) as refused:
            make(**options)
        assert "short" not in str(refused.value)


def test_a_mark_tells_keys_and_options_apart_and_no_key():
    marks = {
        reader.mark
        for reader in (
            read_batches(key=KEY), read_batches(key=OTHER_KEY), read_batches(clear=True),
            read_batches("dimona", key=KEY), read_batches(key=KEY, personal=True),
            read_batches(key=KEY, rows="Job"), read_batches(key=KEY, facts=()),
        )
    }  # fmt: skip
    assert len(marks) == 7
    assert [mark for mark in marks if KEY.decode() in mark or KEY.hex() in mark] == []
    assert read_batches(key=KEY).mark == read_batches(key=KEY).mark


def test_contents_are_not_changed_by_reading():
    assert messages().column("message").to_pylist() == list(contents())
