"""Residence: where the person lives, declared, registered and seen (RSD)."""
