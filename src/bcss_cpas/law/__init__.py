"""The law as dated data and pure functions.

``amount(name, on)`` returns what the law says on a day, with its source, or raises; the calculations stand in a file
each, take a ``Law`` (the parameters on a day) and return a result that explains itself step by step. Nothing here is a
decision, and nothing is extrapolated.
"""

from bcss_cpas.law._amounts import amount, history, provision, read_overlay, subject, subjects
from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import (
    Amount,
    Band,
    Bands,
    Figure,
    Parameter,
    ParameterFile,
    Provision,
    Scale,
    Unit,
    Wording,
)

__all__ = [
    "Amount",
    "Band",
    "Bands",
    "Figure",
    "Law",
    "Parameter",
    "ParameterFile",
    "Provision",
    "Scale",
    "Unit",
    "Wording",
    "amount",
    "history",
    "provision",
    "read_overlay",
    "subject",
    "subjects",
]
