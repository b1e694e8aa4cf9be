"""One inquiry through SOAP over loopback: the simulator answers about the invented people of one synthetic dossier.

It shows how the client works, and nothing about the real services.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from bcss_cpas.client.asking import askable
from bcss_cpas.client.client import Client
from bcss_cpas.client.clock import FixedClock
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.config_file import Environment
from bcss_cpas.client.inquiry import Inquiry
from bcss_cpas.client.plan import InquiryPlan
from bcss_cpas.client.settings import Addresses, Organisation
from bcss_cpas.client.simulator.drawn import drawn
from bcss_cpas.client.simulator.server import serving
from bcss_cpas.client.simulator.simulator import Simulator
from bcss_cpas.client.steps import Progress
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.flux.manage_access import ProofOfAuthentication
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.integration.ground import PendingRequest
from bcss_cpas.population.population import AS_OF, dossier

SEED, NUMBER = 1093, 1
"""The dossier: somebody known at another CPAS, who lives with somebody else and declared a thing that is not so."""
_NOON = FixedClock(datetime.combine(AS_OF, time(12), UTC))
_PROOF = ProofOfAuthentication(identity_card_number="592000000042")
_BY = "demo"
_WHY = "demonstration"


@frozen(kw_only=True)
class Shown:
    """What the demonstration shows."""

    plan: InquiryPlan
    paused: Inquiry
    inquiry: Inquiry
    household: tuple[InquiryPlan, ...]
    whole: Inquiry
    """With the household."""
    logged: int
    """How many consultations stand in the log."""


def known() -> Dossier:
    """Return what the social worker holds before anything is asked."""
    whole = dossier(SEED, NUMBER).dossier
    return evolve(whole, integrations=(), messages=())


def run(progress: Progress | None = None) -> Shown:
    """Plan, accept, pause, go on, and add the household: everything through the network of this machine."""
    held = known()
    with _asking(held) as (asking, log):
        plan = asking.plan_inquiry(
            held.person, PendingRequest(held.requested_on), held.requested_on, reference=held.reference, reasons=_WHY
        )
        paused = asking.inquire(plan, accepted_by=_BY, proof=_PROOF, dossier=held, progress=progress)
        inquiry = asking.resume(paused, accepted_by=_BY, proof=_PROOF, progress=progress)
        household = asking.plan_household(inquiry, reasons=_WHY)
        whole = inquiry
        for each in household:
            whole = asking.inquire(each, accepted_by=_BY, proof=_PROOF, dossier=whole.dossier, progress=progress)
        return Shown(
            plan=plan,
            paused=paused,
            inquiry=inquiry,
            household=household,
            whole=whole,
            logged=len([*log]),
        )


@contextmanager
def _asking(held: Dossier) -> Iterator[tuple[Client, ConsultationLog]]:
    assert held.cpas is not None
    simulator = Simulator(drawn(SEED, NUMBER + 1), clock=_NOON)
    with serving(simulator) as server, TemporaryDirectory() as folder:
        config = ClientConfig(
            environment=Environment.TEST,
            organisation=Organisation(enterprise_number=held.cpas, user_id="00000000097", email="demo@example.be"),
            addresses=Addresses(
                connector=f"{server.url}/connectors",
                flux=tuple((name, f"{server.url}/{name}") for name in askable()),
            ),
        )
        log = ConsultationLog(Path(folder) / "consultations.jsonl")
        with Client(config, clock=_NOON, log=log) as asking:
            yield asking, log
