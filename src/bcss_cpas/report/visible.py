"""What people and messages wrote, made fit to be shown: nothing in it commands a terminal, and no SSIN is in clear."""

import re

from bcss_cpas.codes.ssin import mask_numbers

_BREAKS = re.compile(r"[\t-\r\u2028\u2029]+")
"""What ends a line, or jumps in it."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What nobody sees: controls, signs that turn the direction of reading, halves of characters."""


def visible(text: str) -> str:
    """Return a text as one line that can be shown anywhere: U+FFFD for what nobody sees, an SSIN masked."""
    return mask_numbers(_UNSEEN.sub("\ufffd", _BREAKS.sub(" ", text)))
