"""Plain data and JSON: nothing is lost on the way there and back, and what does not fit is refused without values."""

import copy
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import SCHEMA_VERSION, _problem, from_dict, from_json, to_dict, to_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Answer
from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.identity import Death
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._leaves import is_sensible
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._register.facts import facts_of
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._write import write
from bcss_cpas.flux.identify_person import IdentifyPersonReply, LegalAddress
from bcss_cpas.flux.manage_access import ManageAccessReply, OriginalRequest
from bcss_cpas.flux.retrieve_ti_groups import SearchInformation
from bcss_cpas.message import Defect, Message, MessageKind, Outcome, Unread
from bcss_cpas.periods import Period
from bcss_cpas.testing import values
from bcss_cpas.text import Text
from tests.messages import CANARY, FLUX_BODIES, contents, documents, files, messages, shown, with_canaries


@frozen
class Every:
    """One field of each kind of value."""

    ssin: Ssin | None = None
    born: IncompleteDate | None = None
    employer: EnterpriseNumber | None = None
    quality: QualityCode | None = None
    role: FamilyRole | None = None
    amount: Decimal | None = None
    on: date | None = None
    at: datetime | None = None
    kind: OutcomeKind | None = None
    period: Period | None = None
    count: int | None = None
    known: bool | None = None
    name: str | None = None
    names: tuple[str, ...] = ()


all_kinds: dict[str, st.SearchStrategy[Any]] = {
    "ssin": values.ssins(),
    "born": values.incomplete_dates(),
    "employer": values.enterprise_numbers(),
    "quality": st.builds(QualityCode, st.integers(0, 99), st.integers(0, 999)),
    "role": st.text(max_size=4).map(FamilyRole),
    "amount": st.decimals(allow_nan=False, allow_infinity=False).filter(is_sensible),
    "on": st.dates(),
    "at": st.datetimes(timezones=st.sampled_from([None, UTC])),
    "kind": st.sampled_from(list(OutcomeKind)),
    "period": values.periods(),
    "count": st.integers(),
    "known": st.booleans(),
    "name": st.text(),
    "names": st.lists(st.text(), max_size=3).map(tuple),
}
everything = st.fixed_dictionaries({}, optional=all_kinds).map(lambda fields: Every(**fields))
ANY_VALUE = st.sampled_from([CANARY, 12345.5, True, None, [CANARY], {"strange": CANARY}, [[CANARY]], {}])


def refusal(cls: type[Any], data: Any) -> str:
    """Return what is said of data that is refused, having looked that it repeats no value."""
    with pytest.raises(InputError) as caught:
        from_json(cls, json.dumps(data))
    assert CANARY not in shown(caught.value)
    return str(caught.value)


@given(messages())
def test_a_message_comes_back_the_same(message: Message[Any]):
    again = from_json(Message, to_json(message))
    assert again == message
    assert type(again.content) is type(message.content)
    assert from_dict(Message, to_dict(message)) == message
    assert from_json(Message, to_json(message, indent=2)) == message
    assert from_json(Message, to_json(message).encode()) == message


@given(documents())
def test_a_message_that_came_back_is_written_as_before(document: bytes):
    message = read(document)
    assert write(from_json(Message, to_json(message))) == write(message)


@given(st.sampled_from(FLUX_BODIES).flatmap(lambda pair: contents(pair[1].cls)))
def test_a_content_comes_back_by_its_class(content: Any):
    assert from_json(type(content), to_json(content)) == content


@given(files(), values.ssins())
def test_facts_come_back_whatever_they_are(file: RegisterFile, person: Ssin):
    for fact in facts_of(file, person, Source(Origin.FLUX, "retrieve_ti_groups")):
        again = from_json(Fact, to_json(fact))
        assert again == fact
        assert type(again) is type(fact)


def test_a_fact_comes_back_by_its_own_class():
    fact = Death(person=Ssin("85673003360"), source=Source(Origin.FLUX, "retrieve_ti_groups"))
    assert from_json(Death, to_json(fact)) == fact


FRESH = """
import gc
gc.disable()
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import from_json, to_json
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.identity import Death
from bcss_cpas.facts.source import Origin, Source

fact = Death(person=Ssin("85673003360"), source=Source(Origin.FLUX, "x"))
print(from_json(Fact, to_json(fact)) == fact)
"""


def test_a_fact_comes_back_in_a_process_that_collected_no_garbage_yet():
    ran = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "True"


@given(values.ssins(), st.integers(0, 99), st.integers(0, 999), st.none() | values.days())
def test_a_registration_comes_back(person: Ssin, sector: int, code: int, start: date | None):
    fact = Registration(person=person, source=Source(Origin.FLUX, "x"), sector=sector, code=code, start=start)
    assert from_json(Registration, to_json(fact)) == fact


@given(everything)
def test_every_kind_of_value_comes_back(whole: Every):
    assert from_json(Every, to_json(whole)) == whole
    assert from_dict(Every, to_dict(whole)) == whole


@given(st.sampled_from(list(all_kinds.items())).flatmap(lambda item: item[1]))
def test_a_single_value_comes_back(value: Any):
    again = from_json(type(value), to_json(value))
    assert again == value
    assert type(again) is type(value)


@given(st.text(), st.text(), st.none() | st.integers(1), st.none() | st.text())
def test_what_did_not_fit_comes_back_whatever_it_was(path: str, xml: str, line: int | None, raw: str | None):
    defect, unread = Defect(path, line, "bad", raw), Unread(path, line, xml)
    message = Message(None, MessageKind.REPLY, defects=(defect,), unread=(unread,), envelope=())
    again = from_json(Message, to_json(message))
    assert again == message
    assert again.defects[0].raw == raw
    assert again.unread[0].xml == xml


def test_a_message_without_an_envelope_comes_back_the_same():
    message = Message("identify_person", MessageKind.REPLY, IdentifyPersonReply())
    assert from_json(Message, to_json(message)) == message


@given(st.recursive(st.builds(Node, st.text()), lambda inner: st.builds(
    Node, st.text(), st.none() | st.text(), st.lists(st.tuples(st.text(), st.text()), max_size=2).map(tuple),
    st.lists(inner, max_size=2).map(tuple), st.none() | st.text(),
)))  # fmt: skip
def test_xml_kept_whole_comes_back_whole(node: Node):
    assert from_json(Node, to_json(node)) == node


@given(
    st.sampled_from(list(OutcomeKind)), values.ssins(), values.incomplete_dates(), st.sampled_from(["MSG00006", "XXX"])
)
def test_an_outcome_comes_back(kind: OutcomeKind, ssin: Ssin, died: IncompleteDate, code: str):
    outcome = evolve(Outcome.of(code), kind=kind, new_ssin=ssin, died_on=died)
    assert from_json(Outcome, to_json(outcome)) == outcome


def test_the_text_is_clear_and_says_its_version():
    search = SearchInformation(ssin=Ssin("85673003360"), language="fr", history=False)
    assert json.loads(to_json(search)) == {
        "schema_version": SCHEMA_VERSION, "ssin": "85673003360", "language": "fr", "history": False
    }  # fmt: skip
    assert to_dict(search) == {"ssin": "85673003360", "language": "fr", "history": False}
    assert "é" in to_json(Unread("$", None, "é"))


@given(messages())
def test_plain_data_are_what_json_knows_and_reading_them_leaves_them_as_they_are(message: Message[Any]):
    def check(data: Any) -> None:
        assert isinstance(data, dict | list | str | int | float | None)
        for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
            check(each)

    data = to_dict(message)
    check(data)
    before = copy.deepcopy(data)
    from_dict(Message, data)
    assert data == before


def test_a_named_value_is_plain_text():
    assert type(to_dict(Outcome(OutcomeKind.NO_DATA))["kind"]) is str


@pytest.mark.parametrize("version", [0, SCHEMA_VERSION + 1, 99, "1", None, [1]])
def test_another_version_is_refused(version: Any):
    assert str(SCHEMA_VERSION) in refusal(SearchInformation, {"schema_version": version, "language": CANARY})
    refusal(Message, {"schema_version": version, "kind": "reply", "flux": None})


@pytest.mark.parametrize("text", ["", "{", CANARY, '{"ssin": "' + CANARY, b"\xff\xfe\xfa", "[1,]"])
def test_what_is_no_json_is_refused(text: str | bytes):
    with pytest.raises(InputError, match="not JSON") as caught:
        from_json(SearchInformation, text)
    assert CANARY not in str(caught.value)


def test_json_that_is_too_deep_is_refused():
    with pytest.raises(InputError):
        from_json(SearchInformation, "[" * 100_000 + "]" * 100_000)


@pytest.mark.parametrize("cls", [SearchInformation, Defect, Outcome, Every, Registration])
def test_an_unknown_key_is_refused_by_its_name(cls: type[Any]):
    assert "strange" in refusal(cls, {"strange": CANARY})


def test_an_unknown_key_is_named_with_its_place_in_the_message():
    good = to_dict(read(write(ManageAccessReply(original_request=OriginalRequest(ssin=Ssin("85673003360"))))))
    assert "strange" in refusal(Message, {**good, "strange": CANARY})
    good["content"]["original_request"]["strange"] = CANARY
    said = refusal(Message, good)
    assert "strange" in said
    assert "$.original_request" in said


def test_a_key_that_must_be_there_is_asked_for():
    assert "$.path" in refusal(Defect, {"line": 1})
    refusal(Message, {"flux": None})
    refusal(Period, {"last": "2024-01-01"})


WRONG = {
    "ssin": [CANARY, "85673003361", 5, True, [CANARY], {"value": CANARY}],
    "born": [CANARY, "2024-13-00", 20240101, ["2024-01-01"]],
    "employer": [CANARY, "0244640632", 244640631, [CANARY]],
    "quality": [CANARY, [17], [-1, 1], [17, 1, 2], [17, CANARY], 17, [CANARY, CANARY]],
    "role": [5, True, [CANARY], {CANARY: 1}],
    "amount": [CANARY, 5.5, True, ["5"]],
    "on": [CANARY, "2024-02-30", 5, ["2024-01-01"]],
    "at": [CANARY, "2024-02-30T00:00:00", 5, ["2024-01-01T00:00:00"]],
    "kind": [CANARY, 5, [CANARY], True],
    "period": [CANARY, [CANARY], {}, {"first": CANARY}, {"first": "2024-01-02", "last": "2024-01-01"}, {CANARY: 1}, 5],
    "count": [CANARY, [CANARY], {"a": CANARY}],
    "names": [5, True],
}


@pytest.mark.parametrize(("field", "wrong"), [(field, wrong) for field, each in WRONG.items() for wrong in each])
def test_a_value_that_does_not_fit_is_refused_by_its_place(field: str, wrong: Any):
    assert f"$.{field}" in refusal(Every, {field: wrong})


COERCED = {
    "known": ["false", "true", 0, 1, [CANARY]],
    "count": ["5", 5.7, True],
    "name": [5, True, [CANARY], {"a": CANARY}],
    "names": [CANARY, {CANARY: 1}, [5], [[CANARY]]],
    "quality": ["17", {"1": 1, "2": 2}, [17, 1.5], [True, True]],
}


@pytest.mark.parametrize(("field", "wrong"), [(field, wrong) for field, each in COERCED.items() for wrong in each])
def test_a_value_of_another_type_is_refused_and_not_made_to_fit(field: str, wrong: Any):
    refusal(Every, {field: wrong})


@pytest.mark.parametrize(
    ("cls", "data"),
    [(SearchInformation, {"history": "false"}), (LegalAddress, {"country_code": 5.7}), (LegalAddress, {"box": 5})],
)
def test_a_wire_object_is_not_made_of_values_of_another_type(cls: type[Any], data: Any):
    refusal(cls, data)


@pytest.mark.parametrize("data", [CANARY, [CANARY], 5, None, True])
@pytest.mark.parametrize("cls", [SearchInformation, Defect, Period])
def test_what_is_no_object_is_refused(cls: type[Any], data: Any):
    refusal(cls, data)


@pytest.mark.parametrize("data", [5, None, True, {}, {"kind": "strange"}, {"kind": [CANARY]}, []])
def test_what_is_no_message_is_refused(data: Any):
    refusal(Message, data)


@pytest.mark.parametrize("data", [[CANARY], [CANARY, "flux"]])
def test_a_list_is_no_message_and_is_not_quoted(data: Any):
    refusal(Message, data)


def _places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Walk every place of plain data, those apart whose text names a class or a flux."""
    if path and path[-1] not in ("type", "flux"):
        yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from _places(value, (*path, key))


@given(messages(), st.data(), ANY_VALUE)
def test_whatever_stands_anywhere_gives_an_object_or_an_input_error_without_values(
    message: Message[Any], data: st.DataObject, value: Any
):
    whole = to_dict(evolve(message, content=with_canaries(message.content, but=("type",))))
    *way, last = data.draw(st.sampled_from(list(_places(whole))))
    holder = whole
    for key in way:
        holder = holder[key]
    holder[last] = value
    try:
        from_json(Message, json.dumps(whole))
    except InputError as error:
        said = str(error)
    else:
        said = ""
    assert CANARY not in said


@pytest.mark.parametrize("name", ["ManageAccessReply", "SoapEnvelope", "Message", "", "type", "os.system"])
def test_a_content_of_a_type_that_the_flux_does_not_have_is_refused(name: str):
    said = refusal(Message, {"flux": "identify_person", "kind": "reply", "content": {"type": name}})
    assert "type" in said


@pytest.mark.parametrize("content", [CANARY, [CANARY], 5, {}, {"type": [CANARY]}, {"type": None}, {"type": 5}])
def test_a_content_that_names_no_type_is_refused(content: Any):
    refusal(Message, {"flux": "identify_person", "kind": "reply", "content": content})
    refusal(Message, {"flux": "identify_person", "kind": "reply", "envelope": [content]})


def test_a_content_without_a_flux_or_of_an_unknown_one_is_refused():
    content = to_dict(read(write(IdentifyPersonReply())))["content"]
    for name in (None, "no_such_flux", "_read"):
        refusal(Message, {"flux": name, "kind": "reply", "content": content})
    refusal(Message, {"kind": "reply", "content": content})


@pytest.mark.parametrize(
    "data", [{"flux": CANARY}, {"content": {"type": CANARY}}, {"envelope": [{"type": CANARY}]}], ids=str
)
def test_an_unknown_type_or_flux_is_refused_without_being_quoted(data: dict[str, Any]):
    refusal(Message, {"flux": "identify_person", "kind": "reply", "content": {"type": "IdentifyPersonReply"}, **data})


@given(st.frozensets(st.sampled_from(["fr", "nl", "de"])))
def test_a_text_comes_back_with_whose_wording_it_is(ours: frozenset[Any]):
    text = Text(fr="un", nl="een", de="ein", en="one", ours=ours)
    assert from_json(Text, to_json(text)) == text


@pytest.mark.parametrize("key", ["90651402458", "90.65.14-024.58", "Jan Janssens", "JANSSENS"])
def test_a_key_that_is_no_name_of_a_field_is_not_repeated(key: str):
    with pytest.raises(InputError) as refused:
        from_json(Dossier, json.dumps({key: 1, "declared": 2}))
    assert key not in str(refused.value)
    assert "extra fields found (…, declared)" in str(refused.value)
    with pytest.raises(InputError, match=r"extra fields found \(…, declared\) @ \$$") as refused:
        from_json(Message, json.dumps({"kind": "reply", key: 1, "declared": 2}))
    assert key not in str(refused.value)


def test_an_error_of_another_kind_is_told_by_its_class_alone():
    assert _problem(RuntimeError("Jan Janssens"), None) == "RuntimeError"


@pytest.mark.parametrize("text", ["[]", "5", '"a"', "null", "true"])
def test_what_is_no_object_is_refused_in_words_of_ours(text: str):
    with pytest.raises(InputError, match=r"^no Dossier: not of the type that belongs here @ \$$"):
        from_json(Dossier, text)
    within = f'{{"reference": "R", "requested_on": "2025-02-17", "declaration": {text}}}'
    with pytest.raises(
        InputError, match=r"^no Dossier: invalid value for type, expected Declaration @ \$\.declaration$"
    ):
        from_json(Dossier, within)


def test_a_word_that_is_none_of_a_few_is_refused_with_those_there_are():
    answer = {"finding": "0" * 16, "verdict": "Jan Janssens", "reason": "", "on": "2025-03-03"}
    with pytest.raises(InputError, match=r"none of confirmed, explained, wrong @ \$\.verdict$") as error:
        from_dict(Answer, answer)
    assert "Janssens" not in str(error.value)
