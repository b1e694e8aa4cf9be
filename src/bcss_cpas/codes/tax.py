"""Codes of a tax assessment. The source stands in the table of the same name."""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class IpcalCode(OpenCode):
    """An item of the assessment to the tax of natural persons, by its number in the calculation (« IPCAL »)."""

    TABLE: ClassVar[str] = "ipcal"
