"""The law on a day: what every calculation takes, so that no amount comes from a clock or from hidden state."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.law import _amounts
from bcss_cpas.law._parameters import Amount, ParameterFile, Provision, Scale


def in_order(overlays: Iterable[ParameterFile]) -> tuple[ParameterFile, ...]:
    """Keep overlays in the order given."""
    return tuple(overlays)


def certainties(accepted: Iterable[Certainty]) -> frozenset[Certainty]:
    """Take certainties by themselves or by their words. Raises ``ValueError`` for another word."""
    return frozenset(map(Certainty, accepted))


@frozen
class Law:
    """The parameters as they stand on a day.

    ``overlays`` are files laid over those of the library, the last one first asked; ``accept`` names the certainties,
    beyond verified and derived, with which the caller is content. What is neither known nor accepted raises
    ``UnknownAmountError`` in every calculation.
    """

    on: date
    overlays: tuple[ParameterFile, ...] = field(default=(), converter=in_order)
    accept: frozenset[Certainty] = field(default=frozenset(), converter=certainties)

    def amount(self, name: str) -> Amount:
        """Return an amount with its source."""
        return _amounts.amount(name, self.on, overlays=self.overlays, accept=self.accept)

    def provision(self, name: str, *also: Certainty) -> Provision:
        """Return a rule in words; ``also`` names certainties that this rule may have besides those accepted."""
        return _amounts.provision(name, self.on, overlays=self.overlays, accept=self.accept.union(also))

    def scale(self, name: str) -> Scale:
        """Return a scale of interventions."""
        return _amounts.scale(name, self.on, overlays=self.overlays, accept=self.accept)
