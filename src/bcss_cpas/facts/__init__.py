"""Neutral records of what is known of a person, each with its source.

Several flux and versions of flux give the same fact; rules know facts, never XML. What every fact is stands here by
name, each kind of facts in a module.
"""

from bcss_cpas.facts._fact import DatedFact, Fact, Row

__all__ = ["DatedFact", "Fact", "Row"]
