"""Scanned twins: the project's own documents as a scanner gives them, pages that are pictures and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pictures.measure import plain
from pictures.wear import Wear, kept, worn
from regionkit.extraction import Extraction

ROOT = Path(__file__).resolve().parents[2]
INCH = 72.0
RAISED = "¹²³"  # marks of notes, which are no part of an amount


@dataclass(frozen=True)
class Scanner:
    """How a document is scanned.  ``tilt`` is in degrees."""

    name: str
    dpi: int
    tilt: float
    wear: Wear


SCANNERS = (
    Scanner("300 dpi, gray", 300, 0.0, Wear(blur=0.8, noise=6, colours="gray", kept="jpeg", quality=75)),
    Scanner("300 dpi, black and white, tilted", 300, -0.8, Wear(blur=0.8, noise=12, colours="black")),
    Scanner("200 dpi, gray, tilted", 200, 0.4, Wear(blur=0.6, noise=6, colours="gray", kept="jpeg", quality=70)),
    Scanner("150 dpi, colour", 150, 0.0, Wear(blur=0.4, noise=4, kept="jpeg", quality=80)),
)


def originals() -> list[Path]:
    """The PDF files of the tests and the examples that have a text of their own."""
    folders = (ROOT / "examples" / "documents", ROOT / "tests" / "layouts" / "files")
    found = [path for folder in folders for path in sorted(folder.glob("*.pdf"))]
    return [path for path in found if path.stem != "protokollsutdrag-inskannat"]


def page_pictures(path: Path, scanner: Scanner) -> Iterator[tuple[Image.Image, float, float]]:
    """Each page as the scanner sees it, with its width and height in points."""
    document = pypdfium2.PdfDocument(path)
    try:
        for number, page in enumerate(document):
            width, height = page.get_size()
            image = page.render(scale=scanner.dpi / INCH).to_pil().convert("RGB")
            if scanner.tilt:
                image = image.rotate(scanner.tilt, Image.Resampling.BICUBIC, fillcolor="white")
            yield worn(image, scanner.wear, seed=number), width, height
    finally:
        document.close()


@cache
def scanned(path: Path, scanner: Scanner) -> bytes:
    """The twin, as a PDF."""
    buffer = BytesIO()
    rl_config.useA85 = 0  # no scanner writes its pictures as letters
    canvas = Canvas(buffer, invariant=1)
    for image, width, height in page_pictures(path, scanner):
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(BytesIO(kept(image, scanner.wear))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


Found = dict[str, Counter[tuple[str, ...]]]


def essence(extraction: Extraction) -> Found:
    """Dates, amounts and goals, each with what it says and what it was taken for."""
    return {
        "dates": Counter((plain(one.text), one.period.edtf) for one in extraction.dates),
        "amounts": Counter(
            (plain(one.text.rstrip(RAISED)), str(one.amount.sek), str(one.amount.value)) for one in extraction.budget
        ),
        "goals": Counter((one.number or "", plain(one.title)) for one in extraction.goals),
    }


def same(text: Found, scan: Found) -> dict[str, tuple[int, int, int]]:
    """By kind: how many the text has, how many of them the twin has too, and how many only the twin has."""
    return {
        kind: (wanted.total(), (wanted & scan[kind]).total(), (scan[kind] - wanted).total())
        for kind, wanted in text.items()
    }
