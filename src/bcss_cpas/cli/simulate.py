"""``simulate``: answer the flux on loopback for invented persons."""

import argparse
import sys
from math import nan
from pathlib import Path
from threading import TIMEOUT_MAX, Event
from typing import TYPE_CHECKING, Any

from bcss_cpas.cli import _options
from bcss_cpas.codes.ssin import SsinKind
from bcss_cpas.errors import InputError

if TYPE_CHECKING:
    from bcss_cpas.client.simulator.security import Security
    from bcss_cpas.client.simulator.server import SimulatorServer

HELP = "answer the flux on loopback for invented persons: a simulator, which proves nothing about the BCSS"
KINDS = (
    "slow", "server-error", "unavailable", "soap-fault", "down", "reset", "truncated", "unreadable", "partial",
    "source-down",
)  # fmt: skip
_FIELDS = {"flux": str, "operation": str, "probability": float, "times": int, "seconds": float}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--personas", metavar="FOLDER", help="folder with service/version/SSIN.xml")
    whom.add_argument("--seed", type=int, default=1, help="seed of the synthetic population; default: 1")
    parser.add_argument("--count", type=int, default=20, help="how many of its dossiers; default: 20")
    parser.add_argument("--integrated", action="store_true", help="with the registrations of the CPAS of each dossier")
    parser.add_argument("--list", action="store_true", help="show the numbers of the persons, if they are test numbers")
    parser.add_argument("--port", type=int, default=0, help="default: one that is free")
    parser.add_argument("--https", metavar="FOLDER", help="HTTPS, with certificates that are made and left there")
    parser.add_argument("--client-certificates", action="store_true", help="ask every client for a certificate")
    parser.add_argument("--signed", action="store_true", help="take only requests signed by client.key; sign replies")
    parser.add_argument(
        "--fail",
        action="append",
        default=[],
        metavar="KIND[,flux=…,operation=…,probability=…,times=…,seconds=…]",
        help=f"let something go wrong; KIND is one of {', '.join(KINDS)}; repeatable",
    )
    parser.add_argument("--fault-seed", type=int, default=0, help="seed of what goes wrong by chance; default: 0")
    parser.add_argument("--seconds", type=_seconds, help="stop after so long; default: when interrupted")
    _options.as_of(parser)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = nan
    if not 0 <= seconds <= TIMEOUT_MAX:
        raise argparse.ArgumentTypeError(f"seconds are from 0 to {TIMEOUT_MAX:.0f}")
    return seconds


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted. Raises ``InputError`` where an option makes no sense, or they do not go together."""
    from bcss_cpas.client.clock import SystemClock  # noqa: PLC0415 (other commands shall not wait for these)
    from bcss_cpas.client.simulator import Fault, Simulator, drawn, load  # noqa: PLC0415
    from bcss_cpas.client.simulator.server import serving  # noqa: PLC0415
    from bcss_cpas.client.simulator.tls import own_tls  # noqa: PLC0415
    from bcss_cpas.population.population import AS_OF  # noqa: PLC0415

    if (args.client_certificates or args.signed) and not args.https:
        raise InputError("--client-certificates and --signed need --https")
    if args.count < 1:
        raise InputError("--count is 1 or more")
    faults = [Fault(**_fault(text)) for text in args.fail]
    clock, as_of = SystemClock(), args.as_of
    if args.personas:
        personas = load(args.personas)
    else:
        as_of = as_of or AS_OF
        personas = drawn(args.seed, args.count, as_of, integrated=args.integrated)
    tls = own_tls(Path(args.https), clock(), check_clients=args.client_certificates) if args.https else None
    security = _security(args.https) if args.signed else None
    simulator = Simulator(personas, clock=clock, as_of=as_of, seed=args.fault_seed, security=security)
    for fault in faults:
        simulator.faults.add(fault)
    with serving(simulator, args.port, tls) as server:
        _tell(server, numbers=args.list)
        _wait(args.seconds)
    return 0


def _security(folder: str) -> "Security":
    from bcss_cpas.client.simulator.security import Security  # noqa: PLC0415 (an extra of its own)

    return Security.of_folder(folder)


def _fault(text: str) -> dict[str, Any]:
    """Read ``KIND,name=value,…`` as the fields of a fault."""
    kind, *told = text.split(",")
    try:
        named = dict(each.split("=", 1) for each in told)
        fields = {name: _FIELDS[name](value) for name, value in named.items()}
    except (KeyError, ValueError):
        raise InputError(f"--fail takes a kind, then {', '.join(_FIELDS)} as name=value after commas") from None
    if kind not in KINDS:
        raise InputError(f"nothing fails as {kind!r}; there are {', '.join(KINDS)}")
    return {"kind": kind.replace("-", " "), **fields}


def _tell(server: "SimulatorServer", *, numbers: bool) -> None:
    simulator = server.simulator
    people = simulator.personas.in_order
    print(f"{server.url} answers for {len(people)} persons on {simulator.today}. It is a simulator, not the BCSS.")
    for person in people if numbers else ():
        print(person.value if person.kind is SsinKind.TEST else person)
    sys.stdout.flush()


def _wait(seconds: float | None) -> None:
    try:
        Event().wait(seconds)
    except KeyboardInterrupt:
        print("stopped")
