"""A simulator of the BCSS: answers every flux for invented persons, keeps registrations, and can be made to fail.

It shows how a client behaves, and proves nothing about the real services: what is public of these it follows, the rest
is a guess, named where it is made.
"""

from bcss_cpas.client.simulator.calls import Call
from bcss_cpas.client.simulator.drawn import drawn
from bcss_cpas.client.simulator.faults import Fault, FaultKind
from bcss_cpas.client.simulator.folder import load
from bcss_cpas.client.simulator.personas import Personas
from bcss_cpas.client.simulator.simulator import Simulator

__all__ = ["Call", "Fault", "FaultKind", "Personas", "Simulator", "drawn", "load"]
