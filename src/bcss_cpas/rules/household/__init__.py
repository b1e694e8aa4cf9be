"""Household: who lives with the applicant, declared and registered (HH)."""
