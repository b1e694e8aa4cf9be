"""Sectors of the network: which institution a registration or a quality code belongs to.

Source: the public list of sectors of the BCSS.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class Sector(OpenCode):
    """A sector of the network of social security."""

    TABLE: ClassVar[str] = "sector"
