"""Readers of bodies without a public schema, on messages that are changed in ways that must not matter.

Order, namespaces and cardinalities of such a body are not proven: what comes otherwise is read all the same. A change
takes a body in which everything has its place, changes it where a number says, and tells what follows.
"""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.flux._dimona.l950 import NS as L950
from bcss_cpas.flux._flux import Body
from bcss_cpas.flux._read import read
from bcss_cpas.flux.child_benefits import NS
from tests.flux.unproven import Sample, each_class, each_golden_body, samples
from tests.goldens import place
from tests.lossless import lost
from tests.together import together

BROKEN = "?!"
STRANGE = ("strange", "{urn:strange}strange")
NAMESPACES = (None, "urn:other", "http://www.ksz-bcss.fgov.be/other/v9")


def in_another_order(sample: Sample, number: int) -> None:
    """Shuffle the elements; those of one name keep their order."""
    draw = Random(number)
    for holder in sample.holders():
        waiting: dict[str, list[Any]] = {}
        for child in holder:
            waiting.setdefault(child.tag, []).append(child)
        names = [child.tag for child in holder]
        draw.shuffle(names)
        holder.extend([waiting[name].pop(0) for name in names])
    message = read(sample.document)
    assert (message.content, message.defects, message.unread) == (sample.good.content, (), ())


def in_other_namespaces(sample: Sample, number: int) -> None:
    """Put every element and attribute in another namespace, or in none; a described body has its own for good."""
    if sample.body.grade is Grade.CLIENT:
        kept = [spot.element for spot in sample.spots() if spot.kept_whole]
        message = read(etree.tostring(_elsewhere(sample.root, kept, Random(number))))
        assert (message.flux, message.content) == (sample.good.flux, sample.good.content)
        assert (message.defects, message.unread) == ((), ())


def with_an_unknown_element(sample: Sample, number: int) -> None:
    """Add an element of another name."""
    holder = sample.holders()[number % len(sample.holders())]
    element = etree.Element(STRANGE[number % 2], {"how": "odd"})
    etree.SubElement(element, "inside").text = "kept"
    holder.insert(number % (len(holder) + 1), element)
    message = read(sample.document)
    assert (message.content, message.defects) == (sample.good.content, ())
    assert [[word in item.xml for word in ("odd", "kept")] for item in message.unread] == [[True, True]]


def with_an_unknown_attribute(sample: Sample, number: int) -> None:
    """Add an attribute of another name."""
    elements = [sample.root, *(spot.element for spot in sample.spots() if not spot.kept_whole)]
    elements[number % len(elements)].set(STRANGE[number % 2], "kept")
    message = read(sample.document)
    assert (message.content, message.defects) == (sample.good.content, ())
    assert [item.xml for item in message.unread] == [f'{STRANGE[number % 2]}="kept"']


def without_an_element(sample: Sample, number: int) -> None:
    """Take one away: nothing is required of a body that was only seen by a client."""
    if spots := sample.spots():
        element = spots[number % len(spots)].element
        element.getparent().remove(element)
        message = read(sample.document)
        assert message.defects == () or sample.body.grade is Grade.DESCRIBED
        assert not lost(sample.document, message)


def with_an_element_twice(sample: Sample, number: int) -> None:
    """Repeat one: what was read before is read still, and a second of what comes once is kept."""
    if spots := sample.spots():
        spot, before = spots[number % len(spots)], sample.document
        spot.element.addnext(deepcopy(spot.element))
        message = read(sample.document)
        assert not lost(sample.document, message)
        assert not lost(before, evolve(message, unread=()))
        if spot.place is not None and not spot.place.many:
            assert (message.content, message.defects) == (sample.good.content, ())
            assert len(message.unread) == 1


def with_a_broken_value(sample: Sample, number: int) -> None:
    """Break a value: one defect, and the rest as if it were not there; without what must be there, kept whole."""
    if values := sample.values():
        value, without = values[number % len(values)], sample.copy().values()[number % len(values)]
        was = value.text
        value.set(BROKEN)
        message = read(sample.document)
        assert not lost(sample.document, message)
        if value.place.type is str or issubclass(value.place.type, OpenCode):
            assert (message.defects, message.unread) == ((), ())
            return
        (defect,) = message.defects
        assert defect.raw == BROKEN
        assert message.content == read(without.removed()).content
        assert bool(message.unread) is not value.place.buildable_without
        if value.place.path != (".",):
            assert place(sample.good.content, defect.path) == value.parsed(was)


def with_an_element_in_a_value(sample: Sample, number: int) -> None:
    """Put an element where only a text belongs: all of it is kept, and the rest is read as if it were not there."""
    if leaves := [value for value in sample.values() if value.is_element]:
        without = [value for value in sample.copy().values() if value.is_element][number % len(leaves)]
        etree.SubElement(leaves[number % len(leaves)].element, "strange").text = "kept"
        message = read(sample.document)
        assert not lost(sample.document, message)
        assert message.content == read(without.removed()).content
        assert {"kept" in item.xml for item in message.unread} == {True}


CHANGES = (
    in_another_order,
    in_other_namespaces,
    with_an_unknown_element,
    with_an_unknown_attribute,
    without_an_element,
    with_an_element_twice,
    with_a_broken_value,
    with_an_element_in_a_value,
)


@each_class
@settings(max_examples=settings().max_examples * 2 // 5)
@given(data=st.data(), number=st.integers(0, 999))
def test_a_body_is_read_whatever_changes(name: str, body: Body, data: st.DataObject, number: int) -> None:
    sample = data.draw(samples(name, body))
    for change in CHANGES:
        change(sample.copy(), number)


@together("change", CHANGES, ids=lambda change: change.__name__)
@each_golden_body
def test_a_golden_body_is_read(element: Any, body: Body, change: Callable[[Sample, int], None]) -> None:
    sample = Sample.of(element, body)
    for number in range(max(len(sample.spots()), len(sample.values())) + 1):
        change(sample.copy(), number)


FILES = "consultFilesBySsinResponse"


@pytest.mark.parametrize(
    ("between", "start", "end"),
    [
        pytest.param("", "<file>", "</file>", id="alike"),
        pytest.param("", '<a:file xmlns:a="urn:a">', "</a:file>", id="in another namespace"),
        pytest.param("</results><results>", "<file>", "</file>", id="in a second wrapper"),
    ],
)
def test_a_broken_value_is_told_of_the_object_that_holds_it(between: str, start: str, end: str) -> None:
    inside = f"{start}<entitledPerson><ssin>{BROKEN}</ssin></entitledPerson>{end}"
    message = read(f'<r:{FILES} xmlns:r="{NS}"><results><file/>{between}{inside}</results></r:{FILES}>'.encode())
    assert message.content is not None
    assert [file.entitled_person is None for file in message.content.files] == [True, False]
    assert [defect.path for defect in message.defects] == ["$.files[1].entitled_person.ssin"]


@pytest.mark.parametrize("attributes", ['a:processType="kept" processType="L"', 'processType="L" a:processType="kept"'])
def test_two_attributes_of_one_local_name_are_both_kept(attributes: str) -> None:
    document = f'<m:L950 xmlns:m="{L950}" xmlns:a="urn:a" {attributes}/>'.encode()
    assert not lost(document, read(document))


def _elsewhere(element: Any, kept: list[Any], draw: Random) -> Any:
    """Return an element with other namespaces and prefixes on itself, its attributes, and all that is in it."""
    if element in kept:
        return deepcopy(element)
    ns = draw.choice(NAMESPACES)
    made = etree.Element(_in(ns, element.tag), nsmap={draw.choice("abc"): ns} if ns else None)
    for name, text in element.items():
        made.set(_in(draw.choice(NAMESPACES), name), text)
    made.text = element.text
    made.extend([_elsewhere(child, kept, draw) for child in element])
    return made


def _in(ns: str | None, name: str) -> str:
    local = etree.QName(name).localname
    return f"{{{ns}}}{local}" if ns else local
