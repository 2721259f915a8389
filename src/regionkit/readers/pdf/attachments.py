"""Files that are attached to a PDF: the documents of a portfolio, and what people add to a report."""

from __future__ import annotations

from regionkit.limits import LIMITS
from regionkit.readers.pdf.bombs import refuse_bombs
from regionkit.readers.pdf.pdfium import TURN

UNNAMED = "unnamed"


def attachments(data: bytes) -> list[tuple[str, bytes]]:
    """Each file with its name; none where the PDF cannot be opened.

    Raises :class:`~regionkit.errors.DocumentTooLarge` where one of them unpacks to too much.
    """
    import pypdfium2

    refuse_bombs(data, UNNAMED, LIMITS)
    with TURN:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            return []
        try:
            return _attached(document)
        finally:
            document.close()


def _attached(document: object) -> list[tuple[str, bytes]]:
    import pypdfium2

    assert isinstance(document, pypdfium2.PdfDocument)
    found: list[tuple[str, bytes]] = []
    total = 0
    for number in range(document.count_attachments()):
        try:
            attachment = document.get_attachment(number)
            content = bytes(attachment.get_data())
            name = attachment.get_name() or UNNAMED
        except pypdfium2.PdfiumError:
            name, content = UNNAMED, b""
        total += len(content)
        if total > LIMITS.unpacked_bytes:
            break
        found.append((name, content))
    return found


def has_attachments(data: bytes) -> bool:
    """Whether files are attached to a PDF, told by its bytes."""
    return b"/EmbeddedFile" in data
