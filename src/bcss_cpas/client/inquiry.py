"""An inquiry as far as it went: the dossier, what was done, what opens the flux, and what made it pause."""

from attrs import field, frozen

from bcss_cpas.client.consulting import Opening
from bcss_cpas.client.plan import InquiryPlan
from bcss_cpas.client.steps import StepDone
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.registration import Registration
from bcss_cpas.integration.elsewhere import KnownElsewhere
from bcss_cpas.integration.history import History


@frozen(kw_only=True)
class Inquiry:
    """An inquiry on one person."""

    plan: InquiryPlan
    dossier: Dossier = field(repr=False)
    """All that is known, ready for ``check``."""
    history: History = field(repr=False)
    """Our registrations of the person, to be kept for the next plan."""
    registration: Opening | None = field(default=None, repr=masked)
    """What opens the flux; ``None`` where the inquiry paused before it."""
    listed: tuple[Registration, ...] = field(default=(), repr=False)
    """What the list showed."""
    elsewhere: tuple[KnownElsewhere, ...] = field(default=(), repr=False)
    """Registrations of other CPAS that run on the day: they make the inquiry pause."""
    steps: tuple[StepDone, ...] = ()

    @property
    def paused(self) -> bool:
        """Whether it waits for somebody to accept it in spite of what another CPAS holds."""
        return self.registration is None

    @property
    def failures(self) -> tuple[StepDone, ...]:
        """The calls of which no reply came."""
        return tuple(each for each in self.steps if each.error is not None)
