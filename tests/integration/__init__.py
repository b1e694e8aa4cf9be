"""Tests of the life cycle of an integration."""
