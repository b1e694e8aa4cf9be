"""The rules: one file each, which a jurist can review; they see facts and the declaration, never XML.

A finding is a question to the person, never a verdict.
"""
