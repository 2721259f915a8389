"""Writes the picture tables to a folder, to be looked at:  python tests/pictures/write.py FOLDER [NAME …]"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pictures.cases import CASES
from pictures.reports import docx, image, pdf


def main(folder: str, *names: str) -> None:
    """Each case as a picture, a PDF and a Word file."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for case in CASES:
        if not names or case.name in names:
            image(case).save(place / f"{case.name}.png")
            (place / f"{case.name}.pdf").write_bytes(pdf(case))
            (place / f"{case.name}.docx").write_bytes(docx(case))
            print(f"{case.name}: {len(case.sheet.money)} figures")


if __name__ == "__main__":
    main(*sys.argv[1:])
