"""Small types of the newer BCSS services that several of them use: periods, and a text in one language.

Source: ``CommonV3.xsd`` 3.3-215.
"""

from datetime import date

from bcss_cpas.flux._fields import at, wire


@wire()
class Period:
    """``PeriodType``: first and last day."""

    begin: date | None = at("beginDate", required=True)
    end: date | None = at("endDate", required=True)


@wire()
class OpenPeriod:
    """``OpenPeriodType``: a first day, and a last one where there is an end."""

    begin: date | None = at("beginDate", required=True)
    end: date | None = at("endDate")


@wire()
class Words:
    """A text in one language, such as the name of a code."""

    language: str | None = at("@language", required=True, values=("NL", "FR", "DE"))
    text: str | None = at(".")
