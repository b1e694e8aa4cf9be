"""Gender as the registers code it: 0 not specified, 1 male, 2 female.

Source: SSDN ``Person/CommonDataTypes.xsd`` (``GenderCodeType``).
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class Gender(OpenCode):
    """The gender of a person in a register."""

    TABLE: ClassVar[str] = "gender"


UNSPECIFIED, MALE, FEMALE = Gender("0"), Gender("1"), Gender("2")
