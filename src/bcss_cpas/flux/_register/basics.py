"""What every information type is made of: dates in parts, codes with labels, names, numbers."""

import re
from typing import Any, ClassVar

from attrs import field, frozen
from lxml import etree

from bcss_cpas.codes.dates import IncompleteDate, parse_date
from bcss_cpas.codes.gender import Gender
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import CodeError
from bcss_cpas.facts._fact import masked
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._problems import Problems

RN = "http://www.ibz.rrn.fgov.be/XSD/xm25/rn25Schema"
"""The namespace of every element of the register, in both versions of its schema."""

_PARTS = tuple(f"{{{RN}}}{part}" for part in ("Century", "Year", "Month", "Day"))
_CENTURY, _YEAR, _MONTH, _DAY = _PARTS
_GRAPHIC = f"{{{RN}}}Graphic"
_TWO_DIGITS = re.compile(r"[0-9]{2}")


def _read_parts(element: Any, problems: Problems, extra: str | None = None) -> tuple[IncompleteDate | None, str | None]:
    """Read the parts of a date wherever they stand; also the one other text that ``extra`` allows."""
    found: dict[str, Any] = {}
    if element.text is not None:
        problems.text(element)
    for child in element:
        if child.tail is not None:
            problems.tail(child)
        if child.tag in found or len(child) or child.tag not in (*_PARTS, extra):
            problems.unread(child)
        else:
            found[child.tag] = child
    other = None if extra not in found else found.pop(extra).text or ""
    if not found:
        if extra is None:
            problems.defect(element, text=None, problem="a date without any part")
        return None, other
    century, year, month, day = (found[tag].text or "" if tag in found else "" for tag in _PARTS)
    iso = f"{century}{year}-{month or '00'}-{day or '00'}"
    try:
        return parse_date(iso), other
    except ValueError as error:
        culprit = found.get(_culprit(century, year, month), element)
        problems.defect(culprit, text=f"{century}{year}-{month}-{day}", problem=str(error))
    return None, other


def _culprit(century: str, year: str, month: str) -> str:
    for tag, text in ((_CENTURY, century), (_YEAR, year)):
        if not _TWO_DIGITS.fullmatch(text):
            return tag
    return _MONTH if month and not (_TWO_DIGITS.fullmatch(month) and month <= "12") else _DAY


def _read_date(element: Any) -> IncompleteDate | None:
    """Read the four parts in their order, which is nearly always; ``None`` where it takes a closer look."""
    if len(element) != 4 or element.text is not None:
        return None
    century, year, month, day = element[:]
    if (
        century.tag != _CENTURY or year.tag != _YEAR or month.tag != _MONTH or day.tag != _DAY
        or len(century) or len(year) or len(month) or len(day)
        or not century.tail is year.tail is month.tail is day.tail is None
    ):  # fmt: skip
        return None
    try:
        return parse_date(f"{century.text}{year.text}-{month.text}-{day.text}")
    except CodeError:
        return None


class PartsOfDate:
    """``DateType``: century, year, month and day as four elements, zeros where the register knows no more."""

    @staticmethod
    def read(element: Any, problems: Problems) -> IncompleteDate | None:
        """Read a date; what makes none is a defect."""
        return _read_date(element) or _read_parts(element, problems)[0]

    @staticmethod
    def write(element: Any, value: IncompleteDate) -> None:
        """Write the four parts."""
        iso = value.iso
        for tag, text in zip(_PARTS, (iso[:2], iso[2:4], iso[5:7], iso[8:]), strict=True):
            etree.SubElement(element, tag).text = text


@frozen
class Expiry:
    """Until when a document is valid: a date, or what the register says instead of one."""

    date: IncompleteDate | None = None
    remark: str | None = field(default=None, repr=masked)


class PartsOfExpiry:
    """``ExpiryDateType``: the parts of a date, or a text."""

    @staticmethod
    def read(element: Any, problems: Problems) -> Expiry:
        """Read a date, a text, or both."""
        date = _read_date(element)
        return Expiry(date) if date is not None else Expiry(*_read_parts(element, problems, _GRAPHIC))

    @staticmethod
    def write(element: Any, value: Expiry) -> None:
        """Write the parts and the text."""
        if value.date is not None:
            PartsOfDate.write(element, value.date)
        if value.remark is not None:
            etree.SubElement(element, _GRAPHIC).text = value.remark or None


DATE, EXPIRY = PartsOfDate(), PartsOfExpiry()


@wire(ns=RN)
class CodeLabel:
    """A code with the label that came with it, in the language that was asked for."""

    code: str | None = at("Code", required=True)
    label: str | None = at("Label")


@wire(ns=RN)
class LastName:
    """A last name, with its codes in the register's dictionary of names."""

    codes: tuple[str, ...] = at("Code", required=True)
    label: str | None = at("Label", required=True)


@wire(ns=RN)
class FirstName:
    """A first name, with its codes in the register's dictionary of names."""

    used_first_name: str | None = at("@UsedFirstName")
    codes: tuple[str, ...] = at("Code")
    label: str | None = at("Label")


@wire(ns=RN)
class PersonName:
    """Last names and first names, each on its own."""

    last_names: tuple[LastName, ...] = at("LastName", required=True, at_most=15)
    first_names: tuple[FirstName, ...] = at("FirstName", at_most=14)


@wire(ns=RN)
class PersonNumber:
    """The number of a person with the birth date and sex that go with it."""

    number: Ssin | None = at("NationalNumber", required=True)
    birth_date: IncompleteDate | None = at("Date", codec=DATE)
    sex: Gender | None = at("Sex", values=("1", "2"))


@wire(ns=RN)
class Relative:
    """A parent or a child, who may have no number."""

    number: PersonNumber | None = at("NationalNumber")
    name: PersonName | None = at("Name", required=True)


@wire(ns=RN)
class Partner:
    """A spouse or partner, by number."""

    number: PersonNumber | None = at("NationalNumber", required=True)
    name: PersonName | None = at("Name")


@wire(ns=RN)
class AddressAbroad:
    """An address outside Belgium, in free lines."""

    country: CodeLabel | None = at("Country")
    line1: str | None = at("Graphic1")
    line2: str | None = at("Graphic2")
    line3: str | None = at("Graphic3")


@wire(ns=RN)
class PlaceAbroad:
    """A place by country and free text."""

    country: CodeLabel | None = at("Country", required=True)
    remark: str | None = at("Graphic")


@wire(ns=RN)
class Information:
    """One row of an information type: from ``date`` on; a row with ``del_date`` is history."""

    NUMBER: ClassVar[str]
    """The number of the information type, three digits."""

    type: str | None = at("@Type")
    status: str | None = at("@Status")
    structure: str | None = at("@Structure")
    date: IncompleteDate | None = at("Date", required=True, codec=DATE)
    del_date: IncompleteDate | None = at("DelDate", codec=DATE)
