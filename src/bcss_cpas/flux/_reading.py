"""The compiled reader: one function for each wire class, generated once, one pass over the elements.

A reader walks the children of its element by ``getnext``, the fastest way that lxml offers. What does not fit goes to
``Problems`` and never stops the reading; where a problem stands is worked out afterwards, so that a message without
any pays nothing for it.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from bcss_cpas._construct import twin
from bcss_cpas.flux._fields import EXACT, Manner, Place, places
from bcss_cpas.flux._leaves import leaf_of
from bcss_cpas.flux._node import Node, read_node
from bcss_cpas.flux._problems import Problems

Reader = Callable[[Any, Problems], Any]
_Tree = dict[str, "Place | _Tree"]
_MANY = 12


def read_element(element: Any, cls: Any, problems: Problems) -> Any:
    """Read an element and all that is in it; ``None`` where a field that must be there is not."""
    return reader(cls, problems.manner)(element, problems)


@cache
def reader(cls: type[Any], manner: Manner = EXACT) -> Reader:
    """Return the reader of a wire class, of ``Node`` included."""
    return read_node if cls is Node else _compile(cls, manner)


def _compile(cls: type[Any], manner: Manner) -> Reader:
    names: dict[str, Any] = {"cls": cls, "twin": twin(cls)}
    source = "\n".join(_Source(cls, manner, names).lines())
    exec(compile(source, f"<reader of {cls.__name__}>", "exec"), names)  # noqa: S102 (our own text, as attrs does)
    made: Reader = names["read"]
    return made


def _tree(children: Iterable[Place]) -> _Tree:
    """Group the places by their wrappers."""
    tree: _Tree = {}
    for place in children:
        branch = tree
        for wrapper in place.path[:-1]:
            branch = branch.setdefault(wrapper, {})  # type: ignore[assignment]
        branch[place.path[-1]] = place
    return tree


class _Source:
    """The text of one reader; ``names`` collects what the text refers to."""

    def __init__(self, cls: type[Any], manner: Manner, names: dict[str, Any]) -> None:
        self.names = names
        self.manner = manner
        self.places = places(cls, manner)
        self.tree = _tree(place for place in self.places if place.is_child)
        self.rest = next((place for place in self.places if place.path == ("*",)), None)

    def lines(self) -> Iterator[str]:
        fields = {place.name: place for place in self.places}
        yield "def read(e0, problems):"
        for place in fields.values():
            yield f" {place.name} = {'[]' if place.many else 'None'}"
        own = {place.path[0]: place for place in self.places if place.path[0].startswith("@")}
        yield from self.attributes(own, " ", "e0")
        yield from self.text()
        yield from self.children(self.tree, 0, self.rest)
        for place in fields.values():
            if place.required:
                yield f" if {'not ' if place.many else ''}{place.name}{'' if place.many else ' is None'}:"
                yield f"  problems.missing(e0, {place.name!r}, {'/'.join(place.path)!r})"
            if not place.buildable_without:
                yield f" if {place.name} is None:"
                yield "  return problems.unbuilt(e0)"
        yield " _made = twin()"
        for place in fields.values():
            yield f" _made.{place.name} = {f'tuple({place.name})' if place.many else place.name}"
        yield " _made.__class__ = cls"
        yield " return _made"

    def attributes(self, known: dict[str, Place], pad: str, element: str) -> Iterator[str]:
        if not known:
            return
        yield f"{pad}_items = {element}.items()"
        yield f"{pad}if _items: problems.attributes += len(_items)"
        yield f"{pad}for _name, _text in _items:"
        yield f"{pad} _t = _name[_name.rfind('}}') + 1:]" if self.manner.loose else f"{pad} _t = _name"
        word = "if"
        for name, place in known.items():
            once = f" and {place.name} is None" if self.manner.loose else ""
            yield f"{pad} {word} _t == {name[1:]!r}{once}:"
            yield from self.value(place, f"{pad}  ", f"{element}, {place.name!r}", "_text")
            word = "elif"
        yield f"{pad} else: problems.attribute({element}, _name)"

    def text(self) -> Iterator[str]:
        own = next((place for place in self.places if place.path == (".",)), None)
        if named := next((place for place in self.places if place.path == ("name()",)), None):
            yield f" {named.name} = e0.tag"
        if own is None:
            yield " if e0.text is not None: problems.text(e0)"
        else:
            yield from self.value(own, " ", "e0", "e0.text or ''")

    def children(self, tree: _Tree, depth: int, rest: Place | None) -> Iterator[str]:
        pad, child = " " * (1 + 2 * depth), f"e{depth + 1}"
        yield f"{pad}{child} = e{depth}[0] if len(e{depth}) else None"
        yield f"{pad}while {child} is not None:"
        yield f"{pad} if {child}.tail is not None: problems.tail({child})"
        yield f"{pad} _t = {child}.tag"
        if self.manner.loose:
            yield f"{pad} _t = _t[_t.rfind('}}') + 1:]"
        branches = [(tag, branch) for tag, branch in tree.items() if not tag.startswith("@")]
        numbered = len(branches) > _MANY
        if numbered:  # comparing numbers is cheaper than comparing forty long names
            table = self.name({tag: number for number, (tag, _) in enumerate(branches)})
            yield f"{pad} _t = {table}.get(_t)"
        word = "if"
        for number, (tag, branch) in enumerate(branches):
            once = "" if isinstance(branch, dict) or branch.many else f" and {branch.name} is None"
            yield f"{pad} {word} _t == {number if numbered else repr(tag)}{once}:"
            if isinstance(branch, dict):
                known = {name: leaf for name, leaf in branch.items() if isinstance(leaf, Place) and leaf.is_attribute}
                yield from self.attributes(known, f"{pad}  ", child)
                yield f"{pad}  if {child}.text is not None: problems.text({child})"
                yield from self.children(branch, depth + 1, None)
            else:
                yield from self.child(branch, f"{pad}  ", child)
            word = "elif"
        yield f"{pad} {'else' if branches else 'if True'}:"
        if rest is None:
            yield f"{pad}  problems.unread({child})"
        else:
            yield from self.child(rest, f"{pad}  ", child)
        yield f"{pad} {child} = {child}.getnext()"

    def child(self, place: Place, pad: str, child: str) -> Iterator[str]:
        if place.leaf is not None:
            yield f"{pad}if len({child}): problems.unread({child})"
            yield f"{pad}else:"
            yield from self.value(place, f"{pad} ", child, f"{child}.text or ''")
            return
        read = self.name(reader(place.type, self.manner) if place.shape is None else place.shape.read)
        call = f"{read}({child}, problems)"
        if place.many:
            yield f"{pad}_item = {call}"
            yield f"{pad}if _item is not None: {place.name}.append(_item)"
        else:
            yield f"{pad}{place.name} = {call}"

    def value(self, place: Place, pad: str, where: str, text: str) -> Iterator[str]:
        assert place.leaf is not None
        target = f"{place.name}.append({{}})" if place.many else f"{place.name} = {{}}"
        if place.leaf.parse is str:
            yield pad + target.format(text)
            return
        yield f"{pad}_text = {text}"
        if place.type is int and place.leaf is leaf_of(int):  # most numbers are a few plain digits, and need no call
            yield f"{pad}if len(_text) < 20 and _text.isdecimal() and _text.isascii(): " + target.format("int(_text)")
            yield f"{pad}else:"
            pad += " "
        yield f"{pad}try: " + target.format(f"{self.name(place.leaf.parse)}(_text)")
        yield f"{pad}except ValueError as error: problems.defect({where}, text=_text, problem=str(error))"

    def name(self, value: Any) -> str:
        """Give a function a name that the text can call it by."""
        label = f"f{len(self.names)}"
        self.names[label] = value
        return label
