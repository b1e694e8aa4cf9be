"""Names that an official schema gives, for who holds one that is not public: data, so that nothing is subclassed."""

from os import PathLike
from typing import Any, Self

import attrs
from attrs import field, frozen

from bcss_cpas._by_hand import toml
from bcss_cpas._versions import Form
from bcss_cpas.errors import InputError
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux._fields import Manner, places
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._names import local_name
from bcss_cpas.flux._remap_steps import with_one_name_for_each_type

Names = tuple[tuple[str, str], ...]
_KEYS = {"flux", "namespace", "roots", "fields", "return_code"}
FORM = Form("table of names", (with_one_name_for_each_type,))


@frozen
class Remap:
    """Other names for the roots and fields of one flux.

    ``roots`` pairs the official name of a root with ours; ``fields`` pairs ``Class.field`` with the place where the
    official schema has it, such as ``result/files/file``; ``namespace`` is the one to write in; ``return_code`` tells
    where the return code stands in the prefix of an XMLite message: first position from 0, and length.
    """

    flux: str
    roots: Names = ()
    fields: Names = ()
    namespace: str | None = None
    return_code: tuple[int, int] | None = field(default=None)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Self:
        """Read one from a TOML file. Raises ``InputError`` where it names a field, a root or a key that is not ours."""
        try:
            return cls._of(FORM.present(toml(path, "the table of names")))
        except InputError:
            raise
        except (AttributeError, LookupError, TypeError, ValueError):
            raise InputError("not a readable table of names: flux, roots, fields, namespace, return_code") from None

    @classmethod
    def _of(cls, data: dict[str, Any]) -> Self:
        roots, fields = data.get("roots", {}), data.get("fields", {})
        if unknown := data.keys() - _KEYS:
            raise InputError(f"no such key: {', '.join(sorted(unknown))}")
        known = flux(data["flux"])
        ours = {f"{each.__name__}.{place.name}" for each in _classes(known) for place in places(each)}
        if strange := {*fields} - ours | {*roots.values()} - {body.name for body in known.bodies}:
            raise InputError(f"{known.name} has no {', '.join(sorted(strange))}")
        position = data.get("return_code")
        return cls(
            known.name,
            tuple(roots.items()),
            tuple(fields.items()),
            data.get("namespace"),
            None if position is None else (int(position["start"]), int(position["length"])),
        )

    def body_of(self, root: str) -> tuple[Flux, Body] | None:
        """Find the body that a root stands for under its official name."""
        ours = dict(self.roots).get(local_name(root))
        known = flux(self.flux)
        return next(((known, body) for body in known.bodies if body.name == ours), None)

    def root_of(self, body: Body) -> str:
        """Return the official name of a root, in Clark notation."""
        name = next((official for official, ours in self.roots if ours == body.name), body.name)
        return f"{{{self.namespace or body.ns}}}{name}"

    def manner(self, body: Body) -> Manner:
        """Return how to read and write a body under these names."""
        return attrs.evolve(
            body.manner,
            renamed=self.fields,
            namespace=None if self.namespace is None else (body.ns, self.namespace),
        )


def _classes(known: Flux) -> set[type[Any]]:
    """Return every class that the bodies of a flux are made of."""
    found: set[type[Any]] = set()
    waiting = [body.cls for body in known.bodies]
    while waiting:
        cls = waiting.pop()
        if cls not in found and hasattr(cls, "WIRE"):
            found.add(cls)
            waiting.extend(place.type for place in places(cls))
    return found
