"""How the command line names a file."""

from bcss_cpas.codes.ssin import mask_numbers


def shown(path: str) -> str:
    """Return the name of a file to be shown: files are often named after persons, so an SSIN in it is masked."""
    return mask_numbers(path.encode("utf-8", "backslashreplace").decode())
