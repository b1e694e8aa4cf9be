"""The flux: one file each, read from and written to XML. Only the flux that is needed is imported."""
