"""The parts of a social and financial investigation: citizens with their addresses, and the waiting register.

Source: SSDN ``Person/*.xsd`` and ``OCMW_CPAS/PerformInvestigation/*.xsd``.
"""
