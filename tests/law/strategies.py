"""Days on which the law is known, and sums of money."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.law import Law
from bcss_cpas.law.category import Category

KNOWN = Law(on=date(2025, 3, 3))
"""A day on which all verified amounts are known."""
TRUSTING = Law(on=date(2025, 3, 3), accept=[Certainty.MEMORY, Certainty.UNKNOWN])
"""The same day, with what is known from memory or assumed."""

categories = st.sampled_from(list(Category))


def euros(most: int = 60_000) -> st.SearchStrategy[Decimal]:
    """Give sums in EUR, to the cent; round ones too, where the limits of the law stand."""
    cents = st.integers(0, most * 100).map(lambda number: Decimal(number).scaleb(-2))
    limits = [0, 30, 750, 875, 2000, 6200, 12500, 2100, 10513, 15770, 21312]
    return cents | st.sampled_from([Decimal(limit) for limit in limits if limit <= most])
