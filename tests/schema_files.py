"""Writes ``docs/schemas/extraction-VERSION.json``: the JSON Schema of what ``regionkit parse -f json`` prints.

``python tests/schema_files.py`` (or ``make docs``) writes the file of a version that has none.  It never writes one
anew: whoever reads the files of a version relies on it, so a changed model needs a new ``SCHEMA_VERSION``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from typer.testing import CliRunner

from regionkit.cli import app
from regionkit.extraction import SCHEMA_VERSION

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "schemas"
FILE = FOLDER / f"extraction-{SCHEMA_VERSION}.json"
CHANGED = f"the models differ from {FILE.name}: step SCHEMA_VERSION in regionkit/extraction.py, then `make docs`"


def printed() -> str:
    """What ``regionkit schema`` prints."""
    run = CliRunner().invoke(app, ["schema"])
    assert run.exit_code == 0, run.output
    return run.stdout


if __name__ == "__main__":
    if FILE.exists() and FILE.read_text(encoding="utf-8") != printed():
        sys.exit(CHANGED)
    FOLDER.mkdir(exist_ok=True)
    FILE.write_text(printed(), encoding="utf-8")
    print(FILE.name)
