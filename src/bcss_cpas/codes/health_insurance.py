"""The codes with which a mutuality says how a person is insured for health care: CT1 and CT2.

Three digits each: the regime, the social status, and whether there is a right to the increased intervention. CT1 names
the quality in which the person is insured, CT2 the cover that follows from it: it differs from CT1 for the
self-employed, whose « small risks » are covered apart.

Sources stand in the tables of the same names.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class Ct1(OpenCode):
    """First holder code (« code titulaire 1 »): regime, social status, increased intervention."""

    TABLE: ClassVar[str] = "ct1"
    WIDTH: ClassVar[int] = 3


@frozen(order=False)
class Ct2(OpenCode):
    """Second holder code (« code titulaire 2 »): the cover, in three digits as the first."""

    TABLE: ClassVar[str] = "ct2"
    WIDTH: ClassVar[int] = 3
