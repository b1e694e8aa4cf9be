"""The replies that the flux give, in their real wire formats: each is written as XML and read back.

One small file for each flux turns what the sources hold into the typed reply; what becomes of a consultation otherwise,
refused, partial, not integrated, is the same for all of a kind.
"""
