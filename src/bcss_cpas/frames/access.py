"""Whether a dossier may be looked at: the access that the CPAS has to the data of the person must be running."""

from datetime import date

from bcss_cpas.errors import InputError


class AccessError(InputError):
    """There is no access to this dossier on this day, and no legal basis was named."""


def guard(first: date | None, last: date | None, day: date) -> None:
    """Raise ``AccessError`` unless the access runs on a day; both bounds are inclusive, and ``last`` may be open."""
    if first is None:
        raise AccessError("no period of access is given")
    if day < first:
        raise AccessError("the access has not begun")
    if last is not None and last < day:
        raise AccessError("the access has ended")
