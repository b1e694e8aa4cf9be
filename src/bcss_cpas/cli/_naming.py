"""How the command line names a file."""

from bcss_cpas.report.visible import visible


def shown(path: str) -> str:
    """Return the name of a file to be shown: files are often named after persons, so an SSIN in it is masked."""
    return visible(path.encode("utf-8", "backslashreplace").decode())
