"""Personas from a folder: ``service/version/SSIN.xml``, and what no message tells in ``personas.toml``.

``service`` is the name of a flux, ``version`` is for people who look for a file. A file may have a word between number
and ending, ``SSIN.payments.xml``, where a person has several replies of one flux; the newest comes last in the order of
the alphabet. The registrations that a reply of ``manage_access`` holds are those that stand at the start.
"""

import tomllib
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from bcss_cpas._versions import Form
from bcss_cpas.client.simulator.personas import Personas
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import BcssError, InputError
from bcss_cpas.facts.registration import Registration

_NAMES = "personas.toml"
FORM = Form(_NAMES)
_KEYS = {"people", "replaced"}


def load(folder: str | PathLike[str]) -> Personas:
    """Read the personas of a folder.

    Raises ``InputError`` where there is no such folder, or a file in it is no reply of the flux that its folder names.
    """
    root = Path(folder)
    if not root.is_dir():
        raise InputError("the folder of personas does not exist")
    found = [_reply(path, place) for place, path in enumerate(sorted(root.glob("*/*/*.xml")), 1)]
    told = _told(root / _NAMES)
    registrations = (fact for _, reply in found if reply.flux == "manage_access" for fact in reply.facts)
    return Personas.of(
        [(person, reply) for person, reply in found if reply.flux != "manage_access"],
        [*told.get("people", ()), *(person for person, _ in found)],
        registrations=tuple(fact for fact in registrations if isinstance(fact, Registration)),
        replaced=told.get("replaced", {}),
    )


def _reply(path: Path, place: int) -> tuple[Ssin, StoredReply]:
    """Read one file; an error names its folder and its place in the order, for its name is the number of a person."""
    service, version = path.parts[-3:-1]
    try:
        person, reply = Ssin(path.name.partition(".")[0]), StoredReply.of(path.read_bytes())
    except (BcssError, OSError) as error:
        why = type(error).__name__ if isinstance(error, OSError) else error  # which would repeat the name of the file
        raise InputError(f"{service}/{version}, file {place} of all: {why}") from None
    if reply.flux != service:
        raise InputError(f"{service}/{version}, file {place} of all: a reply of {reply.flux}")
    if reply.message.person not in (None, person):
        raise InputError(f"{service}/{version}, file {place} of all: a reply about somebody else")
    return person, reply


def _told(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    try:
        data = FORM.present(tomllib.loads(path.read_text("utf-8")))
        if unknown := data.keys() - _KEYS:
            raise InputError(f"{_NAMES} has no key {', '.join(sorted(unknown))}")
        return {
            "people": tuple(map(Ssin, data.get("people", ()))),
            "replaced": {Ssin(old): Ssin(new) for old, new in data.get("replaced", {}).items()},
        }
    except (OSError, ValueError, AttributeError, TypeError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{_NAMES} is not in the form of the documentation: {type(error).__name__}") from None
