"""A mother rents two rooms for herself and her son of six; her sister lives with them."""

from datetime import date

from bcss_cpas.law import Law
from bcss_cpas.law.category import Category, Home, category_of

law = Law(on=date(2025, 3, 3))
found = category_of(Home(minor_children=1, partner=False, others=True), law)
assert found.category is Category.FAMILY

couple = category_of(Home(minor_children=0, partner=True, others=False), law)
assert couple.category is None  # sources disagree, so a person settles it
explained = couple.trace
