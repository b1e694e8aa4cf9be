"""Where tables are printed."""

from rich import console


class Console(console.Console):
    """A console to which a closed pipe is an error as any other: Rich would end with status 1, which says findings."""

    def on_broken_pipe(self) -> None:
        """Raise ``BrokenPipeError``, which ``main`` ends on."""
        raise BrokenPipeError
