"""What a code means: one concept, one file; the dated tables stand in ``tables``."""
