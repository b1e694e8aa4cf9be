"""Names as the services of the BCSS want them: upper case, no accents."""

import unicodedata
from collections.abc import Iterable


def same_name(told: str, known: Iterable[str]) -> bool:
    """Tell whether a name is the known one, whatever its accents, capitals, spaces and hyphens."""
    return _bare(told) == _bare("".join(known))


def _bare(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", name).upper() if letter.isalpha())
