"""Rights: what the person could claim, and what a source says they do not have (RGT)."""
