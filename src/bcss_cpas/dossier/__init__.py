"""All that a rule may see: what the person declared, the documents, the home visits, the flux, the CPAS's own file."""
