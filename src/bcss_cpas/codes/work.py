"""Codes of the declarations of work: Dimona, which tells that somebody works, and DmfA, which tells what they earned.

Sources: the glossaries Dimona and DmfA of the ONSS (zones 00655, 00067 and 00062), ``DmfaCommonV1.xsd``, and field
values read in the source code of a CPAS application, in the tables of each class.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class WorkerType(OpenCode):
    """The type of worker that a Dimona tells; Dolsis writes in small letters what the ONSS writes in capitals."""

    TABLE: ClassVar[str] = "worker_type"


@frozen(order=False)
class DimonaAction(OpenCode):
    """The last declaration about a period of work: Dolsis names it, L950 numbers it."""

    TABLE: ClassVar[str] = "dimona_action"

    @property
    def named(self) -> "DimonaAction":
        """The same action by its name; a code that is not known stays as it is."""
        return self if self.entry is None else DimonaAction(self.entry.extra["name"])


CANCEL = DimonaAction("cancel")


@frozen(order=False)
class EmployerSector(OpenCode):
    """The sector of an employer towards the ONSS: private, federal, provincial and local."""

    TABLE: ClassVar[str] = "employer_sector"


@frozen(order=False)
class RemunerationCode(OpenCode):
    """What an amount of a DmfA was paid for (zone 00067, annex 7)."""

    TABLE: ClassVar[str] = "remuneration"
    WIDTH: ClassVar[int] = 3

    @property
    def for_work(self) -> bool:
        """Whether it is pay for work, rather than a premium, holiday pay, an advantage or the end of a contract."""
        return self.entry is not None and bool(self.entry.extra.get("for_work"))


@frozen(order=False)
class WorkTimeCode(OpenCode):
    """What days and hours of a DmfA are: worked and paid, or an absence (zone 00062, annex 8)."""

    TABLE: ClassVar[str] = "work_time"
    WIDTH: ClassVar[int] = 3

    @property
    def paid(self) -> bool:
        """Whether the employer paid this time for work."""
        return self.entry is not None and bool(self.entry.extra.get("paid"))
