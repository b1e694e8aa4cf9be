"""Real estate: what the cadastre knows, beside what was declared (RE)."""
