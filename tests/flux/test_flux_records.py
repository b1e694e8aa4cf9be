"""What every flux file declares of itself: its words, its bodies, the columns of the deck, the facts that it gives."""

import re
from pathlib import Path
from typing import Any

from attrs import fields_dict

from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.consulted import UNASKED
from bcss_cpas.errors import CodeError
from bcss_cpas.facts.address import Residence, ResidenceAbroad
from bcss_cpas.facts.household import UnnamedHead
from bcss_cpas.facts.identity import CivilStatus, Death, FileOwner, NationalityHeld, PlaceOfInscription, Stay
from bcss_cpas.facts.source import Origin
from bcss_cpas.flux._catalogue import flux, flux_names, givers, kinds
from bcss_cpas.flux._facts import facts_of, rows_of
from bcss_cpas.flux._fields import places
from bcss_cpas.flux._flux import Flux
from bcss_cpas.flux._read import read
from bcss_cpas.message import MessageKind
from bcss_cpas.text import LANGUAGES, Text
from tests.any_fact import KINDS, numbers_in
from tests.goldens import GOLDEN, each_golden
from tests.together import together

ALL = [flux(name) for name in flux_names()]
FOR_SOME_ONLY = {
    "identify_person": {NationalityHeld, CivilStatus, Death, Residence, ResidenceAbroad},
    "perform_investigation": {FileOwner, NationalityHeld, CivilStatus, Death, Stay, PlaceOfInscription, UnnamedHead,
                              ResidenceAbroad},
}  # fmt: skip
"""What comes for some persons only, so that a reply without it does not say that there is none."""
each_flux = together("known", ALL, ids=lambda known: known.name)
DECK = {
    "CADAF": {"Nom de la caisse", "nom attributaire", "allocataire", "bénéficiaire"},
    "Patrimoine": {"Personne", "nature du bien", "division cadastrale", "situation du bien", "revenu cadastral",
                   "étendue du droit", "superficie"},
    "Assurabilité": {"OA", "assurabilité sur deux ans", "DMG", "MAF", "BIM"},
    "Dimona": {"Entrée en fonction", "date de sortie", "nom de l'employeur"},
    "Indépendant": {"Période d’activité", "caisse d’assurance", "type d’activité (complémentaire, principale, ..)"},
    "DGPH": {"Type d'allocation", "montant", "date"},
    "Tarif social": {"Catégorie d'appartenance (chef de ménage, personne protégée, ..)", "composition de ménage",
                     "nom du fournisse", "EAN", "numéro de client"},
    "Pension": {"Montant", "N° de dossier", "périodicité", "période de référence", "date d'octroi", "type de pension",
                "Origine (belge ou étrangère)"},
    "Demandeur d'emploi": {"Catégorie", "suivi"},
    "Attestations": {"Période d'aide", "PIIS", "Prime unique d'installation",
                     "Exonération Article 35: nombre de jours restants",
                     "Exonération Article 35: nombre de jours à prendre en considération sur le mois",
                     "Attestation multifonctionnelle (A036)"},
    "Intégration": {"INTEGRATION (entre CPAS)", "INTEGRATION HORS CPAS"},
    "Débiteurs alimentaires: avertissement-extrait de rôle": {"ressource", "nombre d'enfant à charge"},
}  # fmt: skip
"""What the deck shows in each row of its table of flux; of the debtors, what it says that their data are for.

The row « BCSS » is a list of information types of the national register, with a test of its own.
"""


def classes(known: Flux) -> dict[str, type[Any]]:
    """Return every class that the replies of a flux are made of, by name."""
    found: dict[str, type[Any]] = {}
    waiting = [body.cls for body in known.bodies if body.kind is MessageKind.REPLY]
    while waiting:
        cls = waiting.pop()
        if cls.__name__ not in found and hasattr(cls, "WIRE"):
            found[cls.__name__] = cls
            waiting.extend(place.type for place in places(cls))
    return found


def test_nobody_asks_for_notices_forms_and_what_is_never_sent() -> None:
    assert {known.name for known in ALL if not known.asked} == {*UNASKED, "living_wages"}


@each_flux
def test_titles_and_sources_are_said_in_four_languages(known: Flux) -> None:
    for text in (known.title, known.source):
        assert isinstance(text, Text)
        assert all(text.in_(lang).strip() == text.in_(lang) != "" for lang in LANGUAGES)
        assert text.fr != text.nl


@each_flux
def test_a_flux_has_its_own_name_topics_bodies_and_sources(known: Flux) -> None:
    assert flux(known.name) is known
    assert known.service
    assert known.live
    assert known.bodies
    assert [citation for citation in known.known_from if not citation.title.en] == []
    assert known.known_from
    assert known.topics
    assert len(set(known.topics)) == len(known.topics)


@each_flux
def test_no_two_bodies_are_the_same(known: Flux) -> None:
    told = [(body.root, body.child, body.version) for body in known.bodies]
    assert len(set(told)) == len(told)


@each_flux
def test_each_body_has_a_schema_as_its_grade_says(known: Flux) -> None:
    assert [body for body in known.bodies if (body.grade is Grade.SCHEMA) is (body.schema is None)] == []


@each_flux
def test_the_grade_of_a_flux_is_that_of_its_best_body(known: Flux) -> None:
    assert known.grade is min((body.grade for body in known.bodies), key=list(Grade).index)


@each_flux
def test_what_is_only_described_has_a_namespace_of_our_own_and_nothing_else_has(known: Flux) -> None:
    ours = f"urn:bcss-cpas:described:{known.name}"
    assert [body.root for body in known.bodies if (body.grade is Grade.DESCRIBED) is not (body.ns == ours)] == []


@each_flux
def test_every_column_names_a_field_of_a_reply(known: Flux) -> None:
    there = classes(known)
    for column in known.columns:
        if column.field is None:
            continue
        cls, _, name = column.field.partition(".")
        assert name in fields_dict(there[cls]), column.field


@each_flux
def test_a_flux_has_columns_of_the_row_that_it_serves(known: Flux) -> None:
    assert known.deck_row in (None, "BCSS", *DECK)
    words = [column.words for column in known.columns]
    assert len(set(words)) == len(words)
    if known.deck_row != "BCSS":
        assert set(words) <= DECK.get(known.deck_row or "", set())


@together("row", DECK)
def test_each_row_of_the_deck_is_served_with_all_its_columns(row: str) -> None:
    serving = [known for known in ALL if known.deck_row == row]
    assert serving
    assert DECK[row] == {column.words for known in serving for column in known.columns}


@each_flux
def test_a_flux_gives_kinds_of_facts(known: Flux) -> None:
    assert set(known.gives) <= set(KINDS)
    assert len(set(known.gives)) == len(known.gives)
    assert known.kinds(None) == known.gives


@each_golden
def test_a_reply_gives_only_what_its_flux_says_it_gives(path: Path) -> None:
    message, known = read(path), flux(path.parent.name)
    given = {type(fact) for fact in facts_of(message)} - FOR_SOME_ONLY.get(known.name, set())
    assert given <= set(known.kinds(message.content)) <= set(known.gives)


@together("name", [name for name in flux_names() if name != "retrieve_ti_groups"])
def test_each_kind_that_a_flux_gives_is_given_by_a_golden_reply(name: str) -> None:
    """All but those of the national register, which are too many."""
    known = flux(name)
    given = {type(fact) for path in GOLDEN if path.parent.name == name for fact in facts_of(read(path))}
    assert given - set(known.gives) == FOR_SOME_ONLY.get(name, set())
    assert set(known.gives) - given == set()


@each_golden
def test_every_fact_of_a_reply_gives_a_row_without_any_number_in_clear(path: Path) -> None:
    numbers = {each for each in re.findall(r"(?<![0-9])[0-9]{11}(?![0-9])", path.read_text("utf-8")) if _is_ssin(each)}
    message = read(path)
    rows = {lang: rows_of(message, lang) for lang in LANGUAGES}
    for place, fact in enumerate(facts_of(message)):
        assert {ssin.value for ssin in numbers_in(fact)} <= numbers
        for lang in LANGUAGES:
            row = rows[lang][place]
            assert row == fact.row(lang)
            assert row.label == fact.LABEL.in_(lang) != ""
            assert row.value
            assert (row.source.origin, row.source.name) == (Origin.FLUX, path.parent.name)
            assert not [ssin for ssin in numbers if ssin in f"{row} {row.value} {fact!r}"]


def _is_ssin(text: str) -> bool:
    try:
        return bool(Ssin(text))
    except CodeError:
        return False


def test_who_gives_a_kind_of_fact_is_found_though_not_all_are_imported():
    for kind in kinds():
        assert givers(kind) == tuple(name for name in flux_names() if kind in flux(name).gives)
