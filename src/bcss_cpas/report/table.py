"""Tables in a terminal."""

from rich import table
from rich.console import Console, ConsoleOptions, RenderResult


class Table(table.Table):
    """A table that cuts nothing: what is wider than its column goes on in the next line, where Rich would cut it."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Render it so, whatever way its columns came."""
        for column in self.columns:
            column.overflow = "fold"
        yield from super().__rich_console__(console, options)
