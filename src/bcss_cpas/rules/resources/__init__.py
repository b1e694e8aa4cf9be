"""Resources and amount, as they are worked out in the proposal (RES)."""
