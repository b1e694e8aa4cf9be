"""Messages in batches: as ``read`` and ``facts_of`` give them one by one, however the batches are cut."""

import pickle
from collections.abc import Iterator
from datetime import UTC
from itertools import pairwise
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.flux._catalogue import flux, kinds
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._read import read
from bcss_cpas.frames import read_batches
from bcss_cpas.frames import reading as reading_module
from bcss_cpas.message import Message
from tests.frames.tables import BAD, FLUX, KEY, contents, given, messages, read_one_by_one
from tests.goldens import golden
from tests.messages import CANARY, damaged
from tests.together import together

READER = read_batches(key=KEY)
WHOLE = READER(messages()).read_all()
KINDS = sorted(kind.__name__ for kind in kinds())


def cut(table: Any, places: list[int]) -> Iterator[Any]:
    """Cut a table into batches at these places."""
    (batch,) = table.combine_chunks().to_batches()
    ends = [0, *sorted(place % (len(batch) + 1) for place in places), len(batch)]
    for start, end in pairwise(ends):
        yield batch.slice(start, end - start)


@drawn(st.lists(st.integers(0, 10_000), max_size=6))
def test_however_the_batches_are_cut_the_rows_are_the_same(places: list[int]):
    assert READER(cut(messages(), places)).read_all().equals(WHOLE)


@drawn(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from([*BAD, None])), min_size=1, max_size=4))
def test_a_bad_message_is_one_error_row_and_leaves_the_others(put: list[tuple[int, bytes | None]]):
    every: list[tuple[bytes | None, bool]] = [(content, True) for content in contents()]
    for place, bad in put:
        every.insert(place % (len(every) + 1), (bad, False))
    table = pa.table({"message": pa.array([content for content, _ in every], pa.binary())})
    found = READER(table).read_all()
    assert found.column("error").is_null().to_pylist() == [good for _, good in every]
    good = found.filter(found.column("error").is_null()).drop_columns("id")
    assert good.equals(WHOLE.drop_columns("id"))


@drawn(damaged())
def test_whatever_comes_there_is_one_row_for_each_message(document: bytes):
    found = READER(messages(document, document[:-5])).read_all()
    assert found.num_rows == len(contents()) + 2
    assert found.slice(0, len(contents())).equals(WHOLE)
    message, row = read(document), found.slice(len(contents()), 1).to_pylist()[0]
    assert (row["flux"], row["defects"], row["unread"]) == (message.flux, len(message.defects), len(message.unread))


def test_a_row_says_what_the_message_says():
    for row, message in zip(WHOLE.to_pylist(), read_one_by_one(), strict=True):
        said = (row["flux"], row["version"], row["kind"], row["ticket"], row["defects"], row["unread"], row["error"])
        sizes = len(message.defects), len(message.unread)
        assert said == (message.flux, message.version, message.kind.value, message.ticket, *sizes, None)
        assert (row["person"] is None) == (message.person is None)
        replied = message.replied
        assert row["replied"] == (replied if replied is None or replied.tzinfo else replied.replace(tzinfo=UTC))


def test_a_row_says_what_became_of_the_request():
    for row, message in zip(WHOLE.to_pylist(), read_one_by_one(), strict=True):
        outcome = message.outcome
        if outcome is None:
            assert [row[name] for name in ("outcome", "code", "at", "identity", "new_person")] == [None] * 5
        else:
            assert row["outcome"] == outcome.kind.value
            assert row["code"] == (None if outcome.code is None else outcome.code.value)
            assert (row["at"], row["identity"]) == (outcome.where, outcome.identity)
            assert (row["new_person"] is None) == (outcome.new_ssin is None)


@together("name", KINDS)
def test_every_fact_is_in_the_list_of_its_kind(name: str):
    rows = [row for rows in WHOLE.column(name).to_pylist() for row in rows or ()]
    assert [row["path"] for row in rows] == [fact.source.path for fact in given(name)]


def test_some_of_each_sort_are_there_to_be_compared():
    assert {name for name in KINDS if given(name)} >= {"Job", "Wage", "Residence", "Registration", "Unemployment"}


def test_no_fact_is_an_empty_list_only_where_the_message_would_tell_one():
    for row, message in zip(WHOLE.to_pylist(), read_one_by_one(), strict=True):
        assert message.flux is not None
        sure = message.outcome is not None and message.outcome.kind in (OutcomeKind.DATA, OutcomeKind.NO_DATA)
        tells = {kind.__name__ for kind in flux(message.flux).kinds(message.content)} if sure else set()
        told = {type(fact).__name__ for fact in facts_of(message)}
        assert {name for name in KINDS if row[name] is not None} == tells | told
        assert {name for name in KINDS if row[name]} == told


def test_no_data_and_not_integrated_are_not_the_same():
    table = pa.table({"message": [golden("dimona/dolsis_no_data"), golden("dimona/dolsis_not_integrated")]})
    nothing, unknown = READER(table).read_all().to_pylist()
    assert (nothing["outcome"], nothing["Job"]) == ("no data", [])
    assert (unknown["outcome"], unknown["Job"]) == ("not integrated", None)


def test_a_reply_whose_content_cannot_be_built_tells_of_no_fact_that_there_is_none():
    broken = golden("pension_register/given_by_hand").replace(b"<ssin>57650204493<", b"<ssin>57650204494<")
    (row,) = READER(pa.table({"message": [broken]})).read_all().to_pylist()
    assert (row["outcome"], row["defects"], row["unread"]) == ("unclassified", 1, 1)
    assert {row[name] for name in KINDS} == {None}


@pytest.mark.parametrize("name", ["Job", "Residence", "Registration", "Wage"])
def test_there_can_be_a_row_for_each_fact_and_one_for_each_error(name: str):
    found = read_batches(key=KEY, rows=name)(messages(b"<a/>", *contents()[:1])).read_all()
    errors = found.column("error").is_valid().to_pylist()
    assert sum(errors) == 1
    again = [fact.source.path for fact in facts_of(read_one_by_one()[0]) if type(fact).__name__ == name]
    assert found.filter(found.column("error").is_null()).column("path").to_pylist() == [
        *(fact.source.path for fact in given(name)),
        *again,
    ]
    assert found.to_pylist()[errors.index(True)]["id"] == f"m{len(contents())}"


@pytest.mark.parametrize("name", FLUX)
def test_the_columns_of_one_flux_are_the_facts_that_it_gives(name: str):
    reader = read_batches(name, key=KEY)
    kinds = {kind.__name__ for kind in flux(name).gives}
    assert {each for each in reader.schema.names if each[0].isupper()} == kinds
    found = reader(messages()).read_all()
    of_it = [message.flux == name for message in read_one_by_one()]
    assert found.column("error").is_null().to_pylist() == of_it
    expected = WHOLE.select(found.schema.names).filter(pa.array(of_it))
    assert found.filter(pa.array(of_it)).to_pylist() == expected.to_pylist()


def test_a_message_of_another_flux_than_its_row_says_is_an_error_that_names_its_own():
    table = pa.table({"message": [contents()[0]] * 3, "flux": ["dimona", "patrimony", None]})
    found = READER(table).read_all().to_pylist()
    assert [(row["flux"], row["error"], row["problem"]) for row in found] == [
        ("dimona", None, None),
        ("dimona", "ReadError", "not of the flux patrimony"),
        ("dimona", None, None),
    ]


def test_a_row_that_names_no_flux_that_is_known_is_an_error_which_does_not_repeat_it():
    table = pa.table({"message": [contents()[0], b"<a/>"], "flux": [f"Jean {CANARY}"] * 2})
    found = READER(table).read_all().to_pylist()
    assert {(row["error"], row["problem"]) for row in found} == {
        ("UnknownNameError", "its row names a flux that is not known")
    }
    assert CANARY not in str(found)


def test_kinds_of_facts_can_be_chosen_or_left_out():
    assert [name for name in read_batches(key=KEY, facts=("Wage", "Job")).schema.names if name[0].isupper()] == [
        "Job",
        "Wage",
    ]
    assert read_batches(key=KEY, facts=()).schema.names[-1] == "error_line"


@pytest.mark.parametrize("given", [
    {"flux": "nope"}, {"rows": "Nope"}, {"facts": ("Job", "Nope")}, {"flux": "dimona", "rows": "Residence"},
])  # fmt: skip
def test_a_flux_or_kind_that_is_not_known_is_refused(given: dict[str, Any]):
    with pytest.raises(UnknownNameError, match=r"Job|dimona"):
        read_batches(key=KEY, **given)


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.binary_view()])
def test_any_binary_column_is_read(kind: Any):
    table = messages().set_column(1, "message", pa.array(contents(), kind))
    assert READER(table).read_all().equals(WHOLE)


@pytest.mark.parametrize("source", ["messages.parquet", {"message": [b"<a/>"]}, [b"<a/>"], [1], None])
def test_what_hands_over_no_batches_is_refused_in_words_of_ours(source: Any):
    with pytest.raises(InputError, match="an Arrow stream or record batches are expected, not "):
        READER(source).read_all()


def test_a_batch_without_messages_is_refused_when_it_comes():
    with pytest.raises(InputError, match="no column 'message'"):
        READER(pa.table({"a": [1]})).read_all()
    with pytest.raises(InputError, match="of the type string; it takes binary"):
        READER(pa.table({"message": ["<a/>"]})).read_all()


@pytest.mark.parametrize("name", ["id", "flux"])
@pytest.mark.parametrize("values", [[{CANARY: 1}], [[CANARY]], [b"\xff"]])
def test_a_column_that_is_no_text_is_refused_by_its_type(name: str, values: list[Any]):
    with pytest.raises(InputError, match=f"column '{name}' is of the type (struct|list|binary); it takes text"):
        READER(pa.table({"message": contents()[:1], name: values})).read_all()


def test_no_batches_give_no_rows_in_the_same_schema():
    assert READER([]).read_all().equals(WHOLE.slice(0, 0))


def test_what_is_taken_and_given_is_an_arrow_stream():
    class Stream:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return messages().__arrow_c_stream__(requested_schema)

    given = READER(Stream())
    assert pa.table(given).equals(WHOLE)
    assert next(READER(iter(messages().to_batches()))).num_rows == len(contents())
    assert READER(messages().to_batches()[0]).read_all().equals(WHOLE)


def test_a_reader_pickles_and_tells_no_key():
    again = pickle.loads(pickle.dumps(READER))
    assert again == READER
    assert again(messages()).read_all().equals(WHOLE)
    assert "key for tests" not in repr(READER)
    assert "key for tests" not in READER.mark


def test_what_breaks_otherwise_is_told_by_its_class_alone(monkeypatch: pytest.MonkeyPatch):
    def breaks(message: Message[Any]) -> Any:
        yield from facts_of(message)
        if message.flux == "dimona":
            raise ValueError(CANARY)

    monkeypatch.setattr(reading_module, "facts_of", breaks)
    found = READER(messages()).read_all()
    of_dimona = [message.flux == "dimona" for message in read_one_by_one()]
    assert [error == "ValueError" for error in found.column("error").to_pylist()] == of_dimona
    assert CANARY not in str(found.to_pylist())
    assert found.column("Job").null_count >= sum(of_dimona)
    others = pa.array([not each for each in of_dimona])
    assert found.filter(others).to_pylist() == WHOLE.filter(others).to_pylist()


def test_a_message_larger_than_the_limit_is_an_error():
    found = read_batches(key=KEY, limit=100)(messages()).read_all()
    assert set(found.column("problem").to_pylist()) == {"larger than the limit of 100 bytes"}
