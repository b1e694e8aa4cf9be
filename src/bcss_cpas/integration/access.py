"""What a registration opens: which flux may be consulted for whom, when, and for which question.

The full matrix of codes and flux is not public. What the deck supports is here; the rest is unknown, and whoever holds
the official matrix gives it as data.
"""

import tomllib
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from os import PathLike
from typing import Any, Self

from attrs import frozen

from bcss_cpas._by_hand import toml
from bcss_cpas._versions import Form
from bcss_cpas.codes._cited import cited
from bcss_cpas.codes.provenance import Citation
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError
from bcss_cpas.integration.role import Role

FORM = Form("access matrix")


class AccessAnswer(StrEnum):
    """Whether a flux may be consulted."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    """The matrix does not say: consulting takes an explicit reason, which is logged."""


@frozen(kw_only=True)
class Cell:
    """What one source says of a code and a flux, for some topics or for all, from a day and up to a last day."""

    quality: QualityCode
    flux: str
    answer: AccessAnswer
    source: Citation
    topics: frozenset[InquiryTopic] = frozenset()
    valid_from: date | None = None
    valid_to: date | None = None

    def speaks_of(self, quality: QualityCode, flux: str, topic: InquiryTopic, on: date) -> bool:
        """Tell whether it bears on a consultation."""
        holds = (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)
        return holds and (self.quality, self.flux) == (quality, flux) and (not self.topics or topic in self.topics)


@frozen(kw_only=True)
class RoleLimit:
    """The questions that the inquiry does not ask of a role."""

    role: Role
    not_about: frozenset[InquiryTopic]
    source: Citation


@frozen
class AccessMatrix:
    """Codes against flux; of cells that speak of the same, the last one counts."""

    cells: tuple[Cell, ...] = ()
    limits: tuple[RoleLimit, ...] = ()

    @staticmethod
    @cache
    def builtin() -> "AccessMatrix":
        """Return what public sources support."""
        return AccessMatrix._of(tomllib.loads((files("bcss_cpas.integration") / "access.toml").read_text("utf-8")))

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Self:
        """Read one in the form of the built-in ``access.toml``. Raises ``InputError`` where it is not in that form."""
        try:
            return cls._of(FORM.present(toml(path, "the access matrix")))
        except InputError:
            raise
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"not an access matrix: {type(error).__name__}") from None

    @classmethod
    def _of(cls, data: dict[str, Any]) -> Self:
        cells = tuple(
            Cell(
                quality=QualityCode.cpas(row["quality"]),
                flux=row["flux"],
                answer=AccessAnswer(row["answer"]),
                source=cited(row, data["checked"]),
                topics=frozenset(map(InquiryTopic, row.get("topics", ()))),
                valid_from=row.get("from"),
                valid_to=row.get("to"),
            )
            for row in data.get("row", ())
        )
        limits = (
            RoleLimit(
                role=Role(row["role"]),
                not_about=frozenset(map(InquiryTopic, row["not_about"])),
                source=cited(row, data["checked"]),
            )
            for row in data.get("role", ())
        )
        return cls(cells, tuple(limits))

    def with_(self, other: "AccessMatrix") -> "AccessMatrix":
        """Return this matrix with another laid over it."""
        return AccessMatrix((*self.cells, *other.cells), (*self.limits, *other.limits))

    def cell(self, quality: QualityCode, flux: str, topic: InquiryTopic, on: date) -> Cell | None:
        """Find what is said of a consultation."""
        return next((each for each in reversed(self.cells) if each.speaks_of(quality, flux, topic, on)), None)

    def limit(self, role: Role, topic: InquiryTopic) -> RoleLimit | None:
        """Find what keeps a role out of a topic."""
        return next((each for each in self.limits if each.role is role and topic in each.not_about), None)
