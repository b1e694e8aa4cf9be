"""The parts of the messages of SelfEmployed, by version, and the facts that they give."""
