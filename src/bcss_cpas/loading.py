"""Load a dossier from a folder or a file: TOML or JSON for what people write, XML for the messages.

A folder holds ``dossier.toml`` or ``dossier.json``, and the replies as ``messages/*.xml``. In the declaration, a list
may also be the word ``none`` (asked, and none) or ``not asked``, which is the same as leaving it out.
"""

from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import evolve

from bcss_cpas._by_hand import json_of, toml
from bcss_cpas.convert import FORM, from_dict
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.errors import InputError, ReadError
from bcss_cpas.flux._read import read
from bcss_cpas.flux._remap import Remap
from bcss_cpas.message import Message

_NAMES = ("dossier.toml", "dossier.json")
_MESSAGE = ".xml"
_LISTS = ("household", "incomes", "property", "work", "benefits", "savings")


def load_dossier(source: str | PathLike[str], *, remaps: Sequence[Remap] = ()) -> Dossier:
    """Load a dossier from a folder, or from one TOML or JSON file; messages are read as ``read`` does, with ``remaps``.

    Raises ``InputError`` where there is no dossier or it does not fit, naming the place and never the value;
    ``ReadError`` for a message that cannot be read.
    """
    file, messages = _files(Path(source))
    data = FORM.present(_parsed(file))
    _complete(data)
    dossier = from_dict(Dossier, data)
    return evolve(dossier, messages=(*dossier.messages, *_messages(messages, remaps)))


def _files(path: Path) -> tuple[Path, list[Path]]:
    """Find the file of a dossier, and those of its messages: a folder that cannot be listed is not an empty one."""
    try:
        if not path.is_dir():
            return path, []
        file = next((path / name for name in _NAMES if (path / name).is_file()), None)
        folder = path / "messages"
        beside = list(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise InputError(f"the folder cannot be read: {type(error).__name__}") from None
    if file is None:
        raise InputError(f"the folder holds neither {' nor '.join(_NAMES)}")
    return file, sorted(each for each in beside if each.suffix.lower() == _MESSAGE)


def _messages(files: Sequence[Path], remaps: Sequence[Remap]) -> Iterator[Message[Any]]:
    """Read files; one that cannot be read is told by its place, for its name may be that of a person."""
    for number, file in enumerate(files, 1):
        try:
            yield read(file, remaps=remaps)
        except ReadError as error:
            raise error.of(f"message {number} of {len(files)}, in the order of their names") from None


def _parsed(file: Path) -> dict[str, Any]:
    if file.suffix.lower() == _MESSAGE:
        raise InputError("a dossier is TOML or JSON; « read » is for a message alone")
    called = file.name if file.name in _NAMES else "the file"  # which may be called after a person
    data = toml(file, called) if file.suffix == ".toml" else json_of(file, called)
    if not isinstance(data, dict):
        raise InputError(f"{called} holds no dossier")
    return data


def _complete(data: dict[str, Any]) -> None:
    """Fill in what a person who writes a dossier by hand leaves out."""
    declaration = data.get("declaration")
    if not isinstance(declaration, dict):
        raise InputError("a dossier has a declaration")
    for name in _LISTS:
        if declaration.get(name) == "none":
            declaration[name] = []
        elif declaration.get(name) == "not asked":
            del declaration[name]
        elif isinstance(declaration.get(name), str):
            raise InputError(f"$.declaration.{name} is a list, or one of the words « none » and « not asked »")
    for kind in ("integrations", "consultations"):
        items = data.get(kind, [])
        if not isinstance(items, list) or not all(isinstance(each, dict) for each in items):
            raise InputError(f"{kind} are a list of tables")
        for place, each in enumerate(items):
            each.setdefault("person", declaration.get("person"))
            if kind == "integrations":
                each.setdefault("source", {"origin": "file", "name": "dossier", "path": f"$.integrations[{place}]"})
