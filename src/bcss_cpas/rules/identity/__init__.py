"""Identity and register: who the person is, and whether the register still knows them so (RN)."""
