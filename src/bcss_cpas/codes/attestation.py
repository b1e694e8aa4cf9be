"""Attestations that a CPAS makes, and the codes they carry. Sources stand in the tables of the same names."""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes._table import label_of
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.text import Language


class AttestationKind(StrEnum):
    """What an attestation is of, as far as the message that carries it tells."""

    PIIS = "individualised project"
    """« PIIS », « GPMI »: the contract between a beneficiary and a CPAS."""
    PIIS_PROLONGATION = "prolongation of the individualised project"
    MULTIFUNCTIONAL = "multifunctional attestation"
    """« A036 »: tells the network that a person has an aid."""
    LISTED = "listed attestation"
    """One of a list, where only the code and the name that came with it tell of what."""

    def label(self, lang: Language) -> str:
        """Name the kind in one language."""
        return label_of("attestation", self.value, lang)


@frozen(order=False)
class RequestType(OpenCode):
    """Which attestations are asked for. Other values than those of the table exist."""

    TABLE: ClassVar[str] = "attestation_request"


@frozen(order=False)
class A036Status(OpenCode):
    """Whether a multifunctional attestation is the first of its kind, corrects another, or cancels it."""

    TABLE: ClassVar[str] = "a036_status"

    @property
    def cancels(self) -> bool | None:
        """Whether it takes the aid back; ``None`` for a code that is not known."""
        return None if self.entry is None else bool(self.entry.extra["cancels"])


@frozen(order=False)
class A036Category(OpenCode):
    """The aid that a multifunctional attestation tells of."""

    TABLE: ClassVar[str] = "a036_category"

    @property
    def benefit(self) -> BenefitKind | None:
        """The kind of benefit; ``None`` for a code that is not known."""
        return None if self.entry is None else BenefitKind(self.entry.extra["benefit"])
