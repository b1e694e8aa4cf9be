"""Who the person is: names, birth, death, representation, documents, register, nationality, civil status."""

from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate, written
from bcss_cpas.codes.gender import Gender
from bcss_cpas.codes.national_register import (
    CardType,
    CivilState,
    Nationality,
    RefugeeType,
    Register,
    Representation,
    ResidenceStatus,
    StayReason,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import DatedFact, Fact, masked
from bcss_cpas.facts.words import CENTRE, UNKNOWN, WELFARE, WORK_PERMIT, YES, said
from bcss_cpas.text import Language, Text

_EXPIRY = Text(fr="échéance {day}", nl="vervaldag {day}", de="Ablauf {day}", en="expiry {day}")


@frozen(kw_only=True)
class Identity(Fact):
    """Names, birth date and sex as a register holds them."""

    LABEL: ClassVar[Text] = Text(fr="Identité", nl="Identiteit", de="Identität", en="Identity")

    last_names: tuple[str, ...] = field(default=(), repr=masked)
    first_names: tuple[str, ...] = field(default=(), repr=masked)
    birth_date: IncompleteDate | None = None
    sex: Gender | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        names = " ".join((*self.first_names, *self.last_names))
        return names if self.birth_date is None else f"{names}, {written(self.birth_date, lang)}"


@frozen(kw_only=True)
class FileOwner(DatedFact):
    """The municipality that keeps the person's file, or a status in its place (struck off, abroad, deceased)."""

    LABEL: ClassVar[Text] = Text(
        fr="Commune gestionnaire", nl="Beheersgemeente", de="Verwaltungsgemeinde", en="Municipality of the file"
    )

    municipality: str | None = None
    """NIS code; ``None`` where a status or a country stands in its place."""
    status: ResidenceStatus | None = None
    country: Nationality | None = None
    """The country where the person lives, where one stands in place of the municipality."""
    label: str | None = field(default=None, eq=False)
    """The name beside the code, as the reply gives it, in the language of the reply."""

    def value(self, lang: Language) -> str:
        """Say it in one language; what our lists do not name, as the reply names it."""
        code = self.status or self.country
        if code is None:
            return self.label or self.municipality or ""
        return code.label(lang) if code.known else self.label or code.label(lang)


@frozen(kw_only=True)
class Death(Fact):
    """The person is deceased."""

    LABEL: ClassVar[Text] = Text(fr="Décès", nl="Overlijden", de="Tod", en="Death")

    on: IncompleteDate | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return YES.in_(lang) if self.on is None else written(self.on, lang)


@frozen(kw_only=True)
class RepresentationBy(DatedFact):
    """Somebody represents or assists the person, for instance an administrator of the property."""

    LABEL: ClassVar[Text] = Text(fr="Représentation", nl="Vertegenwoordiging", de="Vertretung", en="Representation")

    kind: Representation
    by: Ssin | None = None
    remark: str | None = field(default=None, repr=masked)

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.kind.label(lang)


@frozen(kw_only=True)
class Document(Fact):
    """An identity card, a residence document or a work permit."""

    LABEL: ClassVar[Text] = Text(fr="Document", nl="Document", de="Dokument", en="Document")

    kind: CardType | None = None
    """``None`` for a work permit."""
    number: str | None = field(default=None, repr=masked)
    issued: IncompleteDate | None = None
    expires: IncompleteDate | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        name = WORK_PERMIT.in_(lang) if self.kind is None else self.kind.label(lang)
        return said(name, None if self.expires is None else _EXPIRY.format(lang, day=written(self.expires, lang)))


@frozen(kw_only=True)
class NationalityHeld(DatedFact):
    """A nationality."""

    LABEL: ClassVar[Text] = Text(fr="Nationalité", nl="Nationaliteit", de="Staatsangehörigkeit", en="Nationality")

    nationality: Nationality
    label: str | None = field(default=None, eq=False)
    """The name beside the code, as the reply gives it, in the language of the reply."""

    def value(self, lang: Language) -> str:
        """Say it in one language; a nationality that our list does not name, as the reply names it."""
        return self.nationality.label(lang) if self.nationality.known else self.label or self.nationality.label(lang)


@frozen(kw_only=True)
class CivilStatus(DatedFact):
    """Civil status, with the spouse where it has one."""

    LABEL: ClassVar[Text] = Text(fr="État civil", nl="Burgerlijke staat", de="Personenstand", en="Civil status")

    state: CivilState
    spouse: Ssin | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.state.label(lang)


@frozen(kw_only=True)
class RegisterHeld(DatedFact):
    """The register in which the person is inscribed."""

    LABEL: ClassVar[Text] = Text(fr="Registre", nl="Register", de="Register", en="Register")

    register: Register

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.register.label(lang)


@frozen(kw_only=True)
class Stay(DatedFact):
    """A reason of stay, or the type of person in the waiting register."""

    LABEL: ClassVar[Text] = Text(fr="Séjour", nl="Verblijf", de="Aufenthalt", en="Stay")

    reason: StayReason | None = None
    refugee: RefugeeType | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        code = self.reason or self.refugee
        return "" if code is None else code.label(lang)


@frozen(kw_only=True)
class PlaceOfInscription(DatedFact):
    """The CPAS or the refugee centre where the person must be inscribed (« code 207 »)."""

    LABEL: ClassVar[Text] = Text(
        fr="Lieu obligatoire d'inscription",
        nl="Verplichte plaats van inschrijving",
        de="Vorgeschriebener Eintragungsort",
        en="Obligatory place of inscription",
    )

    centre: bool
    """Whether it is a refugee centre: then the aid comes from there, not from the CPAS."""
    code: str | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return f"{(CENTRE if self.centre else WELFARE).in_(lang)} {self.code or UNKNOWN.in_(lang)}"
