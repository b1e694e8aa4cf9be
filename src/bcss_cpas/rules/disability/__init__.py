"""Disability: the allowances that the institutions award, pay or still examine (DIS)."""
