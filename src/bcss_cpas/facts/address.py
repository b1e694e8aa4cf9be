"""Addresses, and when two of them are the same place."""

import re
import unicodedata
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.facts._fact import DatedFact, Fact, masked
from bcss_cpas.facts.words import NO, UNKNOWN, YES
from bcss_cpas.text import Language, Text

_WORDS = re.compile(r"[^a-z0-9]+")
_SHORT = {
    "av": "avenue", "bd": "boulevard", "bld": "boulevard", "bvd": "boulevard", "ch": "chaussee", "chee": "chaussee",
    "pl": "place", "r": "rue", "st": "saint", "ste": "sainte", "str": "strasse", "stwg": "steenweg", "sq": "square",
}  # fmt: skip
_SMALL = {"de", "du", "des", "la", "le", "les", "l", "d", "van", "der", "den", "het", "een", "am", "an", "zum", "zur"}


def plain(text: str) -> str:
    """Fold a name for comparison: no accents, no case, no punctuation, ``ß`` as ``ss``.

    >>> plain("Église Saint-Éloi")
    'eglise saint eloi'
    """
    bare = unicodedata.normalize("NFKD", text.casefold())
    return _WORDS.sub(" ", "".join(c for c in bare if not unicodedata.combining(c))).strip()


def _street(text: str) -> frozenset[str]:
    """Return the words that tell one street from another, abbreviations written out."""
    words = [_SHORT.get(word, word) for word in plain(text).split()]
    joined = [word[:-3] + "strasse" if word.endswith("str") and len(word) > 4 else word for word in words]
    return frozenset(joined) - _SMALL or frozenset(joined)


@frozen
class Address:
    """An address in Belgium, or elsewhere in free lines; its ``repr`` shows nothing of it."""

    zip_code: str | None = field(default=None, repr=masked)
    street: str | None = field(default=None, repr=masked)
    number: str | None = field(default=None, repr=masked)
    box: str | None = field(default=None, repr=masked)
    country: str | None = field(default=None, repr=masked)
    """Name or code of the country; ``None`` is Belgium."""
    lines: tuple[str, ...] = field(default=(), repr=masked)

    def __str__(self) -> str:
        """Return the address in one line, for a screen that may show it."""
        home = " ".join(part for part in (self.street, self.number, self.box and f"/{self.box}") if part)
        parts = (home, self.zip_code, *self.lines, self.country)
        return ", ".join(part for part in parts if part)

    def same_place(self, other: "Address") -> bool | None:
        """Tell whether both name one dwelling, spelling aside; ``None`` where either is too bare to tell.

        A box that only one of the two gives does not make them differ: people leave it out.
        """
        if self.lines or other.lines:
            return None if not (self.lines and other.lines) else _lines(self) == _lines(other)
        if not (self.zip_code and other.zip_code and self.street and other.street):
            return None
        if plain(self.zip_code) != plain(other.zip_code):
            return False
        if _street(self.street) != _street(other.street) or not _agree(self.number, other.number):
            return False
        return _agree(self.box, other.box)


def _agree(one: str | None, two: str | None) -> bool:
    if not one or not two:
        return True
    return plain(one).replace(" ", "").lstrip("0") == plain(two).replace(" ", "").lstrip("0")


def _lines(address: Address) -> str:
    return plain(" ".join(address.lines))


@frozen(kw_only=True)
class Residence(DatedFact):
    """The address of the main residence."""

    LABEL: ClassVar[Text] = Text(
        fr="Résidence principale", nl="Hoofdverblijfplaats", de="Hauptwohnort", en="Main residence"
    )

    address: Address

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return str(self.address)


@frozen(kw_only=True)
class ResidenceAbroad(DatedFact):
    """An address abroad, declared or held by a diplomatic post."""

    LABEL: ClassVar[Text] = Text(
        fr="Adresse à l'étranger", nl="Adres in het buitenland", de="Adresse im Ausland", en="Address abroad"
    )

    address: Address

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return str(self.address)


@frozen(kw_only=True)
class AddressDeclaration(DatedFact):
    """A change of address that the person declared and the municipality has not yet checked; one free text."""

    LABEL: ClassVar[Text] = Text(
        fr="Changement d'adresse déclaré",
        nl="Aangifte van adreswijziging",
        de="Gemeldete Adressänderung",
        en="Declared change of address",
    )

    text: str = field(repr=masked)

    def may_mean(self, address: Address) -> bool:
        """Tell whether the free text may name this address: its postal code and a word of its street stand in it."""
        words = set(plain(self.text).split())
        street = _street(address.street or "")
        return bool(address.zip_code and plain(address.zip_code) in words and street & words)

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.text


@frozen(kw_only=True)
class ReferenceAddress(DatedFact):
    """The main residence is a reference address: the person does not live there."""

    LABEL: ClassVar[Text] = Text(
        fr="Adresse de référence", nl="Referentieadres", de="Bezugsadresse", en="Reference address"
    )

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return YES.in_(lang)


@frozen(kw_only=True)
class AddressInquiry(Fact):
    """The municipality looked whether the person lives at the address; ``positive`` is its result."""

    LABEL: ClassVar[Text] = Text(
        fr="Enquête de résidence", nl="Woonstcontrole", de="Wohnsitzkontrolle", en="Inquiry on the residence"
    )

    positive: bool | None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return UNKNOWN.in_(lang) if self.positive is None else (YES if self.positive else NO).in_(lang)
