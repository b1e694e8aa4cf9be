"""Execute the notebooks and keep their outputs, so that whoever reads them sees what they give: no time, no path."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
_LONGEST = 300
"""Seconds that a cell may take."""


def executed(path: Path) -> nbformat.NotebookNode:
    """Run a notebook from its first cell, at the root of the project; a cell that raises raises here."""
    notebook = nbformat.read(path, as_version=4)
    where = {"metadata": {"path": str(ROOT)}}
    client = NotebookClient(notebook, timeout=_LONGEST, kernel_name="python3", resources=where, record_timing=False)
    client.create_kernel_manager().transport = "ipc"
    client.execute()
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
        if cell.cell_type == "code":
            cell.outputs = [_kept(each) for each in cell.outputs if each.get("name") != "stderr"]
    return notebook


def _kept(output: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Leave out the ``repr`` of what has a better form."""
    if len(output.get("data", ())) > 1:
        output.data.pop("text/plain", None)
    return output


def main() -> None:
    """Execute every notebook and write it anew."""
    for path in NOTEBOOKS:
        nbformat.write(executed(path), path)
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
