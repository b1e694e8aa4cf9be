"""A synthetic population: households that ask for aid, what they declare, and what the flux say of them.

Everybody in it is invented and has a test number. Each dossier is drawn from a seed and its own number alone, so that
it is the same on every machine. It knows neither rules nor law: what a dossier should raise is said in words, by the
labels of the discrepancies that were planted in it.

>>> from bcss_cpas.population.population import dossier
>>> dossier(1, 3).dossier.reference
'POP-1-3'
"""
