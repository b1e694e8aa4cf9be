"""Whom the simulator knows, and what each flux answers about them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Self

from attrs import field, frozen

from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.identity import Identity
from bcss_cpas.facts.registration import Registration

Key = tuple[str, Ssin]
"""A flux and a person."""


@frozen(kw_only=True)
class Personas:
    """The persons, their replies, and the registrations that institutions hold of them at the start."""

    people: frozenset[Ssin] = field(default=frozenset(), repr=False)
    replies: Mapping[Key, tuple[StoredReply, ...]] = field(factory=dict, repr=False)
    registrations: tuple[Registration, ...] = field(default=(), repr=False)
    replaced: Mapping[Ssin, Ssin] = field(factory=dict, repr=False)
    """Numbers that are no longer used, each with the one in its place."""
    untold: frozenset[Key] = field(default=frozenset(), repr=False)
    """Where it is not known what the source holds: it is said to be down then, and not to hold nothing."""

    @classmethod
    def of(cls, replies: Iterable[tuple[Ssin, StoredReply]], people: Iterable[Ssin] = (), **others: Any) -> Self:
        """Sort replies by flux and person; those that have any are known, and those that are named besides."""
        sorted_: dict[Key, list[StoredReply]] = defaultdict(list)
        for person, reply in replies:
            sorted_[reply.flux, person].append(reply)
        known = frozenset(people).union(person for _, person in sorted_)
        return cls(people=known, replies={key: tuple(found) for key, found in sorted_.items()}, **others)

    @property
    def in_order(self) -> tuple[Ssin, ...]:
        """All persons, in the order of their numbers."""
        return tuple(sorted(self.people, key=lambda person: person.value))

    def of_flux(self, flux: str, person: Ssin) -> tuple[StoredReply, ...]:
        """Return the replies that a flux has about a person, the newest last."""
        return self.replies.get((flux, person), ())

    def identity(self, person: Ssin) -> Identity | None:
        """Return who the register says that a person is; ``None`` where it says nothing."""
        told = (fact for reply in self.of_flux("retrieve_ti_groups", person) for fact in reply.facts)
        return next((fact for fact in told if isinstance(fact, Identity) and fact.person == person), None)
