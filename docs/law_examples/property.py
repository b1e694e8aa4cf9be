"""A woman and her brother inherited a house, cadastral income 2,400 EUR not indexed; she raises one child.

That income and exemption are multiplied by her share is known from memory only: without accepting that, it raises.
"""

from datetime import date
from fractions import Fraction

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.law import Law
from bcss_cpas.law.property import Holding, property_resource

half = Holding(share=Fraction(1, 2), cadastral_income=2400)
refusal = ""
try:
    property_resource([half], Law(on=date(2025, 3, 3)), children=1)
except UnknownAmountError as error:
    refusal = str(error)
assert refusal.startswith("property.share on 2025-03-03: from memory")

law = Law(on=date(2025, 3, 3), accept=[Certainty.MEMORY])
house = property_resource([half], law, children=1)
assert house.amount == (1200 - 437 - Fraction(1, 2)) * 3
explained = house
