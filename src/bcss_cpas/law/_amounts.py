"""Ask for a parameter by its name and a day; overlays are asked first, the last one given before all others."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import InputError, UnknownAmountError, UnknownNameError
from bcss_cpas.law._parameters import TRUSTED, Amount, Parameter, ParameterFile, Provision, Scale
from bcss_cpas.law._parse import parse


@cache
def subjects() -> tuple[str, ...]:
    """Name every subject; each is a file."""
    folder = files("bcss_cpas.law") / "parameters"
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))


@cache
def subject(name: str) -> ParameterFile:
    """Read the parameters of one subject. Raises ``UnknownNameError`` where there is none of that name."""
    if name not in subjects():
        raise UnknownNameError(f"no subject {name!r}; there are {', '.join(subjects())}")
    return parse((files("bcss_cpas.law") / "parameters" / f"{name}.toml").read_text("utf-8"))


def read_overlay(path: str | PathLike[str]) -> ParameterFile:
    """Read a file that a vendor or a CPAS lays over the parameters of the library.

    It has the same form; ``label``, ``unit`` and ``article`` may be left out for a name that the library knows. Raises
    ``InputError`` where the file cannot be used.
    """
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the overlay cannot be read: {type(error).__name__}") from None
    return parse(text, lambda name: next(iter(_own(name)), None))


def history(name: str, *, overlays: Sequence[ParameterFile] = ()) -> tuple[Parameter, ...]:
    """Return all that is known of one parameter, overlays first. Raises ``UnknownNameError``."""
    found = tuple(each for overlay in reversed(overlays) for each in overlay.history(name)) + _own(name)
    if not found:
        raise UnknownNameError(f"no parameter {name!r}; « bcss-cpas law » lists them")
    return found


def _own(name: str) -> tuple[Parameter, ...]:
    group = name.partition(".")[0]
    return subject(group).history(name) if group in subjects() else ()


def parameter(
    name: str, on: date, *, overlays: Sequence[ParameterFile] = (), accept: Collection[Certainty] = ()
) -> Parameter:
    """Return a parameter as it stands on a day.

    Raises ``UnknownNameError`` for a name that no file has, and ``UnknownAmountError`` for a day on which it is not
    known, or known with a certainty that is neither verified nor derived, nor in ``accept``. What no source gives
    raises whatever is accepted; of a conflict that is accepted, both readings are returned and neither is chosen.
    """
    told = history(name, overlays=overlays)
    found = next((each for each in told if each.holds(on)), None)
    if found is None:
        days = f"{min(each.valid_from for each in told)} and {max(each.known_until for each in told)}"
        raise UnknownAmountError(f"{name} is not known on {on}, but on days between {days}; overlay a value")
    if not found.readings:
        raise UnknownAmountError(f"{name} on {on}: no source gives it; overlay a value")
    if found.certainty not in TRUSTED and found.certainty not in accept:
        raise UnknownAmountError(f"{name} on {on}: {found.certainty}; accept that certainty, or overlay a value")
    return found


def amount(
    name: str, on: date, *, overlays: Sequence[ParameterFile] = (), accept: Collection[Certainty] = ()
) -> Amount:
    """Return an amount as it stands on a day, with its source: never the nearest one, never one that is extrapolated.

    Raises ``UnknownNameError`` for a name that is no amount, and ``UnknownAmountError`` for a day on which it is not
    known, or known with a certainty that is neither verified nor derived, nor in ``accept``. What no source gives
    raises whatever is accepted.
    """
    found = parameter(name, on, overlays=overlays, accept=accept)
    if not isinstance(found, Amount):
        raise UnknownNameError(f"{name} is no amount")
    return found


def provision(
    name: str, on: date, *, overlays: Sequence[ParameterFile] = (), accept: Collection[Certainty] = ()
) -> Provision:
    """Return a rule in words as it stands on a day.

    Raises ``UnknownNameError`` for a name that is no rule in words, and ``UnknownAmountError`` as ``amount`` does.
    """
    found = parameter(name, on, overlays=overlays, accept=accept)
    if not isinstance(found, Provision):
        raise UnknownNameError(f"{name} is no rule in words")
    return found


def scale(name: str, on: date, *, overlays: Sequence[ParameterFile] = (), accept: Collection[Certainty] = ()) -> Scale:
    """Return a scale of interventions as it stands on a day.

    Raises ``UnknownNameError`` for a name that is no scale, and ``UnknownAmountError`` as ``amount`` does.
    """
    found = parameter(name, on, overlays=overlays, accept=accept)
    if not isinstance(found, Scale):
        raise UnknownNameError(f"{name} is no scale")
    return found
