"""Consultation: which flux were asked, and how old the answers are (CON)."""
