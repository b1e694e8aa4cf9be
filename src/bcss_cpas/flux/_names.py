"""Names of elements and attributes in Clark notation."""


def local_name(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]
