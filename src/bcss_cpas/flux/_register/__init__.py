"""The information types (TI) of the national register, as the flux that carry them share them.

Source: ``xm25.xsd`` 25.2019.1.0 and ``rn25_Release201411.xsd``. The two differ in a handful of optional elements, so
one set of classes reads both. The labels come in one language, the one that was asked for.
"""
