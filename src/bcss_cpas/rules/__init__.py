"""The rules: one file each, which a jurist can review; they see facts and the declaration, never XML.

A finding is a question to the person, never a verdict. What the file of a rule needs stands here by name, for rules of
others.
"""

from bcss_cpas.dossier.case import Case
from bcss_cpas.rules._catalogue import builtin, rule, select, vendor
from bcss_cpas.rules._finding import Euro, FluxName, Hit, Said
from bcss_cpas.rules._result import Status
from bcss_cpas.rules._rule import (
    Basis,
    BasisKind,
    Needs,
    NotGiven,
    Precision,
    Rule,
    Severity,
    Stage,
    Told,
    Tolerance,
    Unavailable,
)

__all__ = [
    "Basis",
    "BasisKind",
    "Case",
    "Euro",
    "FluxName",
    "Hit",
    "Needs",
    "NotGiven",
    "Precision",
    "Rule",
    "Said",
    "Severity",
    "Stage",
    "Status",
    "Told",
    "Tolerance",
    "Unavailable",
    "builtin",
    "rule",
    "select",
    "vendor",
]
