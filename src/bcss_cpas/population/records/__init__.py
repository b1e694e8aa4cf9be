"""What the sources hold of a person: one small file for each kind of source."""
