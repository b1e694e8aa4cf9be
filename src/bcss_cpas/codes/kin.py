"""What one member of a household is to another."""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class Relation(OpenCode):
    """A relation between two members of a household, such as ``parent`` or ``child or stepchild``."""

    TABLE: ClassVar[str] = "kin"
