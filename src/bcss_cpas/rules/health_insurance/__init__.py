"""Health insurance: whether care is reimbursed, and what the mutuality pays (HI)."""
