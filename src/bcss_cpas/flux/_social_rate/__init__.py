"""The data that are exchanged on the social tariff, and the facts that they give."""
