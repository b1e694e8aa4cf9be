"""A record of another system becomes a declaration by a table; what does not fit is told by its place."""

import copy
import json
import pickle
from datetime import date
from decimal import Decimal
from typing import Any, get_type_hints

import pytest
from attrs import fields, has
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.adapting import Adapter, AdapterError
from bcss_cpas.adapting._table import _LEAVES
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import to_dict, to_json
from bcss_cpas.dossier.declaration import Declaration, Frequency, IncomeKind, Kin, Property
from bcss_cpas.errors import InputError
from bcss_cpas.periods import Period
from bcss_cpas.population.population import dossier
from tests.messages import CANARY, shown
from tests.schemas import ROOT

FOLDER = ROOT / "examples" / "adapters"
EXAMPLE = Adapter.load(FOLDER / "exemplesoft.toml")
TEXT = (FOLDER / "record.json").read_text("utf-8")
PERSON, DAY = "90651402458", date(2025, 2, 17)
BARE = {"person": PERSON, "on": "2025-02-17"}


def record(**changes: Any) -> dict[str, Any]:
    """Return the example record, with other parts."""
    return {**json.loads(TEXT), **changes}


def adapter(**rows: Any) -> Adapter:
    """Return an adapter of a few fields."""
    return Adapter.of({"name": "a", "declaration": {"person": "person", "on": "on", **rows}})


def adapted(rows: dict[str, Any], **values: Any) -> Declaration:
    """Adapt a bare record with more values."""
    return adapter(**rows).adapt({**BARE, **values}).declaration


def refused(rows: dict[str, Any], **values: Any) -> tuple[tuple[str, str, str], ...]:
    """Return what is told of a record that does not fit, having looked that no value is repeated."""
    with pytest.raises(AdapterError) as caught:
        adapter(**rows).adapt({**BARE, **values})
    assert CANARY not in shown(caught.value)
    assert PERSON not in shown(caught.value)
    return tuple((each.path, each.field, each.problem) for each in caught.value.problems)


class TestTheExample:
    def test_it_becomes_a_declaration(self) -> None:
        made = EXAMPLE.adapt(TEXT).declaration
        assert (made.person, made.on) == (Ssin(PERSON), DAY)
        assert (made.last_name, made.first_names, str(made.birth_date)) == ("Exemple", ("Anna", "Louise"), "1990-05-14")
        assert made.civil_state is not None
        assert made.nationality is not None
        assert (made.civil_state.value, made.nationality.value) == ("10", "150")
        assert to_dict(made.address) == {"zip_code": "4000", "street": "Rue des Exemples", "number": "12"}
        mother, other = made.household or ()
        assert (mother.kin, mother.ssin, mother.since) == (Kin.PARENT, Ssin("61710311224"), date(2019, 9, 1))
        assert (other.kin, other.ssin, other.name) == (Kin.UNRELATED, None, "Marc Modèle")
        (income,) = made.incomes or ()
        assert (income.kind, income.amount) == (IncomeKind.UNEMPLOYMENT, Decimal("612.5"))
        assert (income.frequency, income.net, income.payer) == (Frequency.MONTHLY, True, "CAPAC")
        assert [each.amount for each in made.savings or ()] == [Decimal("1250.00")]

    def test_what_no_line_reads_is_told_and_what_was_left_out_on_purpose_is_not(self) -> None:
        found = {each.path: each.value for each in EXAMPLE.adapt(record(neuf={"a": [1, {}], "b": None})).unread}
        assert found == {
            "$.client.langue": "FR", "$.menage[1].lien": "??", "$.neuf.a[0]": 1, "$.neuf.a[1]": {}, "$.neuf.b": None
        }  # fmt: skip

    def test_lists_that_are_not_there_were_not_asked_for_and_a_word_says_none(self) -> None:
        assert EXAMPLE.adapt(TEXT).declaration.work is None
        bare = {key: value for key, value in record().items() if key not in ("menage", "ressources", "epargne")}
        made = EXAMPLE.adapt(bare).declaration
        assert (made.household, made.incomes, made.savings) == (None, None, None)
        told = EXAMPLE.adapt(record(menage=[], ressources="NEANT", epargne={"demandee": "O"})).declaration
        assert (told.household, told.incomes, told.savings) == ((), (), ())
        assert EXAMPLE.adapt(record(epargne={"demandee": "N", "solde": "5"})).declaration.savings is None

    def test_everything_that_does_not_fit_is_told_at_once(self) -> None:
        broken = record(ressources=[{"type": "SAL"}, {"type": CANARY, "montant_centimes": 5}])
        broken["client"]["niss"] = CANARY
        with pytest.raises(AdapterError) as caught:
            EXAMPLE.adapt(broken)
        assert [(each.path, each.field) for each in caught.value.problems] == [
            ("$.client.niss", "declaration.person"),
            ("$.ressources[0].montant_centimes", "declaration.incomes[0].amount"),
            ("$.ressources[1].type", "declaration.incomes[1].kind"),
        ]
        assert CANARY not in shown(caught.value)
        assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems

    def test_nothing_of_the_person_shows(self) -> None:
        for thing in (EXAMPLE, EXAMPLE.adapt(record(client={**record()["client"], "autre": CANARY}))):
            assert not any(secret in repr(thing) for secret in (CANARY, PERSON, "Modèle", "Rue des Exemples"))

    def test_a_key_that_may_be_a_number_of_somebody_is_not_shown(self) -> None:
        (found,) = adapter().adapt({**BARE, "by_person": {PERSON: 1}}).unread
        assert (found.path, found.value) == ("$.by_person.…", 1)

    def test_the_record_stays_as_it_was(self) -> None:
        given = record()
        before = copy.deepcopy(given)
        EXAMPLE.adapt(given)
        assert given == before


def itself(cls: type[Any]) -> dict[str, Any]:
    """Return the table in which each field of a class stands under its own name."""
    from bcss_cpas.adapting._table import _PERIOD

    hints = _PERIOD if cls is Period else get_type_hints(cls)
    return {name: _own(name, hint) for name, hint in hints.items()}


def _own(name: str, hint: Any) -> Any:
    kinds = [hint, *getattr(hint, "__args__", ())]
    whole = next((each for each in kinds if has(each) and not issubclass(each, _LEAVES)), None)
    lists = next((each for each in kinds if getattr(each, "__origin__", None) is tuple), None)
    if lists is not None:
        item = lists.__args__[0]
        return {"each": name, **itself(item)} if has(item) else name
    return name if whole is None else {"at": name, **itself(whole)}


OWN = Adapter.of({"schema_version": 1, "name": "our own form", "declaration": itself(Declaration)})


@given(st.integers(0, 400))
def test_our_own_form_comes_back_through_a_table_and_nothing_is_left(number: int) -> None:
    declared = dossier(7, number).dossier.declaration
    made = OWN.adapt({k: v for k, v in json.loads(to_json(declared)).items() if k != "schema_version"})
    assert made.declaration == declared
    assert made.unread == ()


ANYTHING = st.recursive(
    st.sampled_from([CANARY, "", PERSON, "2025-02-17", 5, 1.5, True, None, "O", "NEANT", "SAL"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["type", "cp", "niss", "x"]), inner),
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(record(), ANYTHING)), st.booleans())
def test_whatever_the_record_holds_gives_a_declaration_or_a_refusal_without_values(
    parts: dict[str, Any], as_text: bool
) -> None:
    whole = record(**parts)
    try:
        EXAMPLE.adapt(json.dumps(whole) if as_text else whole)
        said = ""
    except AdapterError as error:
        said = shown(error)
    assert not any(secret in said for secret in (CANARY, PERSON, "1.5", "Modèle"))


class TestValues:
    @given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["%d/%m/%Y", "%Y%m%d", "%m.%d.%Y"]))
    def test_a_day_is_read_in_the_form_of_the_table(self, day: date, form: str) -> None:
        made = adapted({"on": {"at": "d", "format": form}}, d=f" {day.strftime(form)} ")
        assert made.on == day
        assert adapted({"on": {"at": "d", "format": form}}, d=day).on == day

    def test_a_day_of_which_part_is_unknown_stays_incomplete(self) -> None:
        rows = {"birth_date": {"at": "b", "format": "%d/%m/%Y", "not_asked": ["00/00/0000"]}}
        assert str(adapted(rows, b="00/05/1990").birth_date) == "1990-05-00"
        assert adapted(rows, b="00/00/0000").birth_date is None
        assert refused(rows, b=f"{CANARY}")[0][2] == "a day that is not in the form of the table"
        assert refused(rows, b=[CANARY])[0][0] == "$.b"

    @given(st.integers(-(10**9), 10**9))
    def test_an_amount_is_read_in_cents_or_with_a_comma_and_never_from_a_binary_fraction(self, cents: int) -> None:
        euro = Decimal(cents) / 100
        written = f"{euro:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
        for row, value in (
            ({"as": "cents"}, cents), ({"as": "cents"}, str(cents)), ({"as": "comma"}, written), ({}, str(euro)),
            ({}, f" {euro} "), ({}, euro), ({"as": "comma"}, euro),
        ):  # fmt: skip
            (saved,) = adapted({"savings": {"amount": {"at": "s", **row}}}, s=value).savings or ()
            assert saved.amount == euro
        assert "binary" in refused({"savings": {"amount": "s"}}, s=cents / 8)[0][2]

    @pytest.mark.parametrize("raw", ["x", "1.5", 1.5, True, [1], "NaN", "1e400x"])
    def test_what_is_no_whole_number_is_none(self, raw: Any) -> None:
        rows = {"property": {"built": {"constant": True}, "share_numerator": "n"}}
        assert refused(rows, n=raw) == (("$.n", "declaration.property.share_numerator", "not a whole number"),)

    def test_a_whole_number_may_be_text(self) -> None:
        rows = {"property": {"built": {"constant": True}, "share_numerator": "n", "share_denominator": "d"}}
        assert adapted(rows, n="1", d=2).property == (Property(built=True, share_denominator=2),)
        assert refused(rows, n=3, d=2)[0] == (
            "$", "declaration.property", "a share of a property is a fraction between 0 and 1"
        )  # fmt: skip

    def test_truth_is_true_or_what_the_table_translates(self) -> None:
        rows = {"property": {"built": "b"}}
        assert adapted(rows, b=False).property == (Property(built=False),)
        assert "neither true nor false" in refused(rows, b="O")[0][2]
        turned = {"property": {"built": {"at": "b", "values": {"true": False, "1": True}}}}
        assert adapted(turned, b=True).property == (Property(built=False),)
        assert adapted(turned, b=1).property == (Property(built=True),)

    def test_a_text_may_be_a_number_and_is_taken_without_the_blanks_around_it(self) -> None:
        assert adapted({"last_name": "n"}, n=" A ").last_name == "A"
        assert adapted({"last_name": "n"}, n=12).last_name == "12"
        assert refused({"last_name": "n"}, n=[CANARY])[0][0] == "$.n"
        assert refused({"last_name": "n"}, n=True)[0][0] == "$.n"

    def test_several_names_stand_in_one_text_or_in_a_list(self) -> None:
        split = {"first_names": {"at": "n", "split": ";"}}
        assert adapted(split, n="A;B").first_names == ("A", "B")
        assert adapted({"first_names": "n"}, n=["A", "B"]).first_names == ("A", "B")
        assert adapted({"first_names": {"at": "n.0"}}, n=["A", "B"]).first_names == ("A",)
        assert refused(split, n=[CANARY])[0][0] == "$.n"
        assert adapted(split).first_names is None


class TestPlaces:
    def test_a_period_has_a_first_day_and_perhaps_a_last(self) -> None:
        rows = {"work": {"each": "w", "employer": "e", "period": {"first": "a", "last": "b"}}}
        made = adapted(rows, w=[{"e": "X", "a": "2025-01-01", "b": "2025-01-31"}, {"e": "Y", "a": "2025-01-01"}, {}])
        first, second, third = made.work or ()
        assert first.period == Period(date(2025, 1, 1), date(2025, 2, 1))
        assert second.period == Period(date(2025, 1, 1))
        assert third.period is None
        assert refused(rows, w=[{"b": "2025-01-31"}])[0] == (
            "$.w[0].a", "declaration.work[0].period.first", "is missing"
        )  # fmt: skip
        assert refused(rows, w=[{"a": "2025-01-02", "b": "2025-01-01"}])[0][:2] == (
            "$.w[0]", "declaration.work[0].period"
        )  # fmt: skip

    def test_an_item_may_look_up_from_the_start_of_the_record(self) -> None:
        rows = {"work": {"each": "w", "worker": "$.person", "employer": "."}}
        (job,) = adapted(rows, w=["X"]).work or ()
        assert (job.employer, job.worker) == ("X", Ssin(PERSON))

    def test_one_list_of_the_record_may_hold_several_of_ours(self) -> None:
        rows = {
            "incomes": [
                {"each": "r", "where": {"t": ["S"]}, "kind": {"constant": "wage"}, "amount": "a"},
                {"each": "r", "where": {"t": ["P", "Q"]}, "kind": {"constant": "pension"}, "amount": "a"},
                {"each": "other", "kind": {"constant": "rent"}, "amount": "a"},
            ]
        }
        whole = adapter(**rows).adapt(
            {**BARE, "r": [{"t": "P", "a": "1"}, {"t": "S", "a": "2"}, {"t": "?", "a": "3"}, 4]}
        )
        assert [(each.kind.value, each.amount) for each in whole.declaration.incomes or ()] == [
            ("wage", Decimal(2)), ("pension", Decimal(1))
        ]  # fmt: skip
        assert [each.path for each in whole.unread] == ["$.r[2].t", "$.r[2].a", "$.r[3]"]
        assert adapted(rows).incomes is None
        assert adapted(rows, other=[]).incomes == ()
        assert refused(rows, r=[{"t": "S", "a": CANARY}])[0][1] == "declaration.incomes[0].amount"

    @pytest.mark.parametrize("value", [CANARY, 5, {"a": 1}, True])
    def test_what_is_neither_a_list_nor_a_known_word_is_refused(self, value: Any) -> None:
        rows = {"benefits": {"each": "b", "kind": "k", "none": ["-"], "not_asked": ["?", []]}}
        assert "neither a list" in refused(rows, b=value)[0][2]
        assert adapted(rows, b="-").benefits == ()
        assert adapted(rows, b="?").benefits is None
        assert adapted(rows, b=[]).benefits is None
        assert adapted(rows, b=None).benefits is None

    def test_whether_it_was_asked_must_be_told_in_a_known_word(self) -> None:
        rows = {"benefits": {"each": "b", "kind": "k", "asked": {"at": "q", "values": {"O": True, "N": False}}}}
        assert adapted(rows, q="O").benefits == ()
        assert adapted(rows, q="N", b=[{"k": "x"}]).benefits is None
        assert adapted(rows).benefits is None
        assert refused(rows, q=CANARY)[0][1] == "declaration.benefits, whether it was asked"

    def test_an_object_whose_every_part_is_missing_is_not_there(self) -> None:
        assert adapted({"address": {"at": "a", "zip_code": "z", "country": {"constant": "BE"}}}).address is None

    def test_a_place_that_leads_nowhere_is_empty(self) -> None:
        for way in ("a.b", "a.5", "a.-1", "person.x", "a.0.x"):
            assert adapted({"last_name": way}, a=["A"]).last_name is None


@pytest.mark.parametrize("text", ["", "{", "[]", "5", b"\xff", "[" * 100_000, f'"{CANARY}"', 5, [1]])
def test_what_is_no_record_is_refused(text: Any) -> None:
    with pytest.raises(InputError, match="record") as caught:
        EXAMPLE.adapt(text)
    assert CANARY not in shown(caught.value)


def test_every_field_of_a_declaration_can_be_named() -> None:
    assert {each.name for each in fields(Declaration)} == set(itself(Declaration))
