"""Help for tests, those of this library and those of its users: Hypothesis strategies for everything that is read."""
