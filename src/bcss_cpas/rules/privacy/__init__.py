"""Privacy: what was consulted, for which question, and whether the person was told (PRIV)."""
