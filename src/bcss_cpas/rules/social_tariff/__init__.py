"""Social tariff: what administrations and energy suppliers exchanged on the household (ST)."""
