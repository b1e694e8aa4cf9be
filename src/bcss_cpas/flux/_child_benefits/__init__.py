"""The parts of the files of family benefits, of both services, and the facts that they give."""
