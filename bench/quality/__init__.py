"""Do the rules find what was planted, and leave honest dossiers alone? Not a test: run by ``make quality``."""
