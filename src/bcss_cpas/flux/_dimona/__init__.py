"""The parts of the two services that give the personnel file of the ONSS: L950 and Dolsis.

Source: the field names that a CPAS application writes and reads; no schema of either is public.
"""
