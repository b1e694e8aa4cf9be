"""Self-employment: activities, declared and told by the INASTI (SE)."""
