"""Codes of pension rights.

Source: the variables of the data warehouse of the BCSS; that the pension register uses the same is not proven.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class PensionBenefit(OpenCode):
    """The kind of a pension right."""

    TABLE: ClassVar[str] = "pension_benefit"
    WIDTH: ClassVar[int] = 2


INCOME_GUARANTEE = PensionBenefit("03")
