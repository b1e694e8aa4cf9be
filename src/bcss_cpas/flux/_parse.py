"""From bytes to a tree, safely: bounded in size and depth, no DTD, no entity, nothing fetched.

A document with a DTD still parses with these options, and an unresolved entity silently cuts a text: so a document
that has one is refused after parsing (searching the bytes for ``<!DOCTYPE`` would miss UTF-16).
"""

from os import PathLike
from pathlib import Path
from typing import Any

from lxml import etree

from bcss_cpas.errors import ReadError

LIMIT = 8 * 1024 * 1024
"""The most bytes that are read, unless the caller says otherwise: 8 MiB."""


def _parser(encoding: str | None = None) -> Any:
    return etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_blank_text=True,
        remove_comments=True,
        remove_pis=True,
    )


_PARSER, _OF_TEXT = _parser(), _parser("UTF-8")
"""One parser for all: lxml locks it while a document is read and gives each thread its own context. The second is for
a document inside a text, whose declaration may name an encoding that it no longer has."""


def content_of(source: bytes | bytearray | memoryview | str | PathLike[str], limit: int) -> bytes:
    """Return the bytes of a source: bytes are content, a ``str`` or path is the path of a file."""
    data = bytes(source) if isinstance(source, bytes | bytearray | memoryview) else _of_file(Path(source), limit)
    if len(data) > limit:
        raise ReadError(f"larger than the limit of {limit} bytes")
    return data


def _of_file(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(limit + 1)
    except (OSError, ValueError) as error:
        hint = "; a str is a path: give content as bytes" if str(path).lstrip().startswith("<") else ""
        raise ReadError(f"the file cannot be read: {type(error).__name__}{hint}") from None


def tree_of_text(text: str) -> Any:
    """Parse a text into the root element, whatever encoding it declares."""
    return tree_of(text.encode(), _OF_TEXT)


def tree_of(data: bytes, parser: Any = _PARSER) -> Any:
    """Parse bytes into the root element; raises ``ReadError`` and nothing else."""
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno if isinstance(error.lineno, int) else None
        raise ReadError("not well-formed XML, or beyond the limits of the parser", line=line) from None
    except (ValueError, LookupError):
        raise ReadError("not XML") from None
    if root is None:
        raise ReadError("not XML")
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError("a DTD is not accepted", line=1)
    return root
