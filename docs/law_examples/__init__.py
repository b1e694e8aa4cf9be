"""Examples of the calculations of the law, one a file: each runs, and ends with the trace that its page shows."""
