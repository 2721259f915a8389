"""The pages of a PDF as pictures, by PDFium (through pypdfium2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from regionkit.errors import CorruptDocument
from regionkit.readers.pdf.pdfium import TURN
from regionkit.readers.rendered import SHARP, Rendered, Sharpness

EVERYTHING = (-1e6, -1e6, 1e6, 1e6)


def render_pdf(
    data: bytes, filename: str | None, numbers: Iterable[int], sharpness: Sharpness = SHARP
) -> Iterator[Rendered]:
    """Draw pages, by their numbers from 1, one after another.

    The whole page is shown, also what its crop box cuts away, since places are counted from its own corner.
    Raises :class:`~regionkit.errors.CorruptDocument` where a page cannot be drawn.
    """
    import pypdfium2

    name = filename or "<bytes>"
    document = None
    number = 0
    try:
        with TURN:
            document = pypdfium2.PdfDocument(data)
        for number in numbers:
            with TURN:
                rendered = _rendered(document, number - 1, sharpness)
            yield rendered
    except pypdfium2.PdfiumError as error:
        what = f"its page {number}" if number else "it"
        raise CorruptDocument(name, f"{what} is damaged and cannot be drawn; open it and save it anew") from error
    finally:
        if document is not None:
            with TURN:
                document.close()


def _rendered(document: Any, index: int, sharpness: Sharpness) -> Rendered:
    page = document[index]
    page.set_cropbox(*EVERYTHING)  # PDFium cuts it at the media box, its own or an inherited one
    page.close()
    page = document[index]
    try:
        scale = min(sharpness.scale, sharpness.longest / max(page.get_size()))
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
        try:
            return Rendered(bitmap.width, bitmap.height, _rgb(bitmap))
        finally:
            bitmap.close()
    finally:
        page.close()


def _rgb(bitmap: Any) -> bytes:
    """Three bytes a pixel: rows may be padded, and some pages come with one or four."""
    return bytes(bitmap.to_pil().convert("RGB").tobytes())
