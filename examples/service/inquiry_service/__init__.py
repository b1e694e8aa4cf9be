"""A service of one's own around the library, as an example: it reads messages and checks dossiers."""
