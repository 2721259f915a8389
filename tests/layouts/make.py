"""Makes the documents of ``tests/layouts``: each as Word, and its twin as PDF, printed from it by LibreOffice.

    python tests/layouts/make.py [NAME …]

The files are kept beside the golden files, because a machine that runs the tests need not have LibreOffice.
Made again with the same LibreOffice and fonts (Liberation, Carlito, DejaVu), they are the same to the byte.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
FILES = HERE / "files"
FONTS = ("Liberation Sans", "Liberation Serif", "Carlito", "DejaVu Sans")
TIMES = re.compile(rb"/(?:CreationDate|ModDate)\s*\(D:[^)]*\)")
IDENTITY = re.compile(rb"/ID\s*\[[^\]]*\]|/DocChecksum\s*/[0-9A-F]+")
MISSING = (
    "LibreOffice is missing, so the PDF twins cannot be made anew; those in tests/layouts/files stay as they are.\n"
    "On Debian and Ubuntu: sudo apt install libreoffice-writer fonts-liberation fonts-crosextra-carlito fonts-dejavu"
)


def main(names: list[str]) -> int:
    """Make the documents that are named, or all; gives the exit code."""
    sys.path.insert(0, str(HERE.parent))
    from layouts.documents import PAPERS, PRINTED

    FILES.mkdir(exist_ok=True)
    for name, pages in PRINTED.items():
        if not names or name in names:
            (FILES / f"{name}.pdf").write_bytes(pages())
    papers = [paper for paper in PAPERS if not names or paper.name in names]
    for paper in papers:
        (FILES / f"{paper.name}.docx").write_bytes(paper.docx())
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print(MISSING, file=sys.stderr)
        return 1
    for tagged in (False, True):
        words = [FILES / f"{paper.name}.docx" for paper in papers if paper.tagged is tagged]
        if words:
            _print(office, words, tagged)
    return 0


def _print(office: str, words: list[Path], tagged: bool) -> None:
    """Let LibreOffice print Word files as PDF, with or without a structure tree."""
    way = '{"UseTaggedPDF":{"type":"boolean","value":"%s"}}' % str(tagged).lower()  # noqa: UP031
    with tempfile.TemporaryDirectory() as profile:
        command = [
            office,
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--convert-to",
            f"pdf:writer_pdf_Export:{way}",
            "--outdir",
            str(FILES),
            *map(str, words),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
    for word in words:
        pdf = word.with_suffix(".pdf")
        pdf.write_bytes(without_times(pdf.read_bytes()))
        print(pdf.relative_to(HERE.parents[1]), pdf.stat().st_size)


def without_times(data: bytes) -> bytes:
    """The same PDF with no time of day and no chance in it; nothing moves, so its table of places still holds."""

    def still(match: re.Match[bytes]) -> bytes:
        return re.sub(rb"\d", b"0", match.group())

    def nameless(match: re.Match[bytes]) -> bytes:
        return re.sub(rb"(?<=[</0-9A-F])[0-9A-F](?=[0-9A-F>]|$)", b"0", match.group())

    return IDENTITY.sub(nameless, TIMES.sub(still, data))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
