"""The versions of a persisted form: what an older one becomes, and which are refused."""

from collections.abc import Callable
from typing import Any

from attrs import frozen

from bcss_cpas.errors import InputError

Data = dict[str, Any]
Step = Callable[[Data], Data]


@frozen
class Form:
    """A form in which something is kept: JSON, TOML or a line of JSON, with its ``schema_version``.

    Each step makes the next version of plain data: the first one version 2 of version 1. A step stays for ever, and
    with it an example of the version that it reads.
    """

    name: str
    steps: tuple[Step, ...] = ()

    @property
    def version(self) -> int:
        """The present version, in which the form is written."""
        return len(self.steps) + 1

    def present(self, data: Data) -> Data:
        """Return the data in the present version, without their ``schema_version``.

        Data that name none are of version 1, and will stay so. Raises ``InputError`` for a version that is none, and
        for one that a newer version of the library wrote.
        """
        rest = dict(data)
        given = rest.pop("schema_version", 1)
        if type(given) is not int or given < 1:
            raise InputError(f"{self.name}: the schema version is a whole number from 1 to {self.version}")
        if given > self.version:
            raise InputError(f"{self.name}: of schema version {given}, newer than {self.version}, the last known here")
        for step in self.steps[given - 1 :]:
            rest = step(rest)
        return rest
