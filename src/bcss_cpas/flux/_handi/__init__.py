"""The sources behind HandiService, a file for each, and what they share.

Source: ``HandiV2.xsd`` (2023-09-26) and, for each source, its own schema; every element stands in no namespace. The
schemas spell ``diminuationIndependence`` and ``diminuationEarnings``.
"""
