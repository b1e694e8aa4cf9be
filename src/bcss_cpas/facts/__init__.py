"""Neutral records of what is known of a person, each with its source.

Several flux and versions of flux give the same fact; rules know facts, never XML.
"""
