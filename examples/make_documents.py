"""Makes the example documents: an interim report as PDF and as Word, and minutes as PDF.

    python examples/make_documents.py [FOLDER]

The same texts always give the same files: nothing in them tells when they were made.
"""

from __future__ import annotations

import sys
from pathlib import Path

from making.minutes import MINUTES
from making.pdf import write_pdf
from making.report import REPORT
from making.word import write_word

DOCUMENTS = Path(__file__).parent / "documents"


def make(folder: Path) -> list[Path]:
    """Make all example documents in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {
        f"{REPORT.file}.pdf": write_pdf(REPORT),
        f"{REPORT.file}.docx": write_word(REPORT),
        f"{MINUTES.file}.pdf": write_pdf(MINUTES),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]


if __name__ == "__main__":
    for path in make(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS):
        print(path)
