"""The parts of the forms of the law of 2 April 1965, a file for each theme.

Source: SSDN ``OCMW_CPAS/Loi65Wet65/LoiWet65_*.xsd``. Names that the schemas spell oddly (``AmbultantCosts``,
``RapatriationCosts``) are theirs.
"""
