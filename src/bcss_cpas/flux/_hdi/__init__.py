"""The parts that the flux of the mutualities share: health insurance, indemnities, and the notices of indemnities.

Sources: ``HdiIndemnityAllowanceCommonV1.xsd`` (2024-03-04) for the indemnities; for the insurance, field names read in
the source code of a CPAS application.
"""
