"""The home visit (VIS)."""
