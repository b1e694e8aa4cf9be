"""Addresses, and when two of them are the same place."""

import re
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.facts._fact import DatedFact, Fact, masked
from bcss_cpas.facts.street import (
    distinctive_words,
    has_words,
    may_translate,
    plain,
    plain_words,
    same_street,
    street_words,
)
from bcss_cpas.facts.words import NO, UNKNOWN, YES
from bcss_cpas.text import Language, Text

_BOX = re.compile(r"(?:/|\b(?:bte|boite|bus|bfk|box|b)(?=\b|\d))")
"""What stands between a number and a box: « 12/3 », « 12 bte 3 », « 12 bus 3 »."""


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

        A box that only one of the two gives does not make them differ: people leave it out. Where a street has a name
        in two languages nothing tells whether it is one.
        """
        if self.lines or other.lines:
            return _same(" ".join(self.lines), " ".join(other.lines))
        one, two = self.street or "", other.street or ""
        zips, streets = _same(self.zip_code, other.zip_code), same_street(one, two)
        if zips is None or streets is None:
            return None
        if not zips or not self._same_door(other):
            return False
        return streets or (None if may_translate(one, two) else False)

    def _same_door(self, other: "Address") -> bool:
        if self.number == other.number and self.box == other.box:
            return True
        (number, box), (their_number, their_box) = _door(self), _door(other)
        return _agree(number, their_number) and _agree(box, their_box)


def _same(one: str | None, two: str | None) -> bool | None:
    """Compare two texts; ``None`` where either says nothing."""
    if one == two:
        return True if has_words(one or "") else None
    mine, theirs = plain(one or ""), plain(two or "")
    return mine == theirs if mine and theirs else None


def _door(address: Address) -> tuple[str, str]:
    """Return number and box, wherever the box was written."""
    number, _, inside = _BOX.sub("|", _plain_door(address.number), count=1).partition("|")
    box = _BOX.sub("", _plain_door(address.box)) or inside
    return _bare(number), _bare(box)


def _bare(part: str) -> str:
    return part.replace(" ", "").lstrip("0")


def _plain_door(text: str | None) -> str:
    """Fold a number or box, keeping the stroke between them."""
    if not text or (text.isascii() and text.isdecimal()):
        return text or ""
    return "/".join([plain(part) for part in text.split("/")]).strip("/")


def _agree(one: str, two: str) -> bool:
    return not one or not two or one == two


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
        """Tell whether the free text may name this address: its postal code and the words of its street are there."""
        text = plain_words(self.text)
        street = distinctive_words(address.street or "")
        zip_code = plain(address.zip_code or "")
        return bool(zip_code and street) and zip_code in text and street <= street_words(self.text)

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
