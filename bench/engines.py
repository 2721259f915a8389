"""What is measured: each engine with the name of what it needs, and how it reads one file to the end.

``prepare`` imports what the engine needs and gives the function that reads; it is timed apart from the reading.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Read = Callable[[Path], Any]


@dataclass(frozen=True)
class Engine:
    """One way of reading a file."""

    name: str
    kind: str
    """``pdf`` or ``docx``."""
    needs: str
    """The module, or the program, that has to be there."""
    install: str
    prepare: Callable[[], Read]
    program: bool = False

    @property
    def installed(self) -> bool:
        """Whether it can run here."""
        if self.program:
            return shutil.which(self.needs) is not None
        return importlib.util.find_spec(self.needs) is not None


def _regionkit() -> Read:
    import regionkit

    def read(path: Path) -> Any:
        return regionkit.read(path, ocr="never")

    return read


def _pdfplumber() -> Read:
    import pdfplumber

    def read(path: Path) -> Any:
        found = []
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                found.append((page.extract_words(), page.extract_tables()))
                page.close()
        return found

    return read


def _pdfium() -> Read:
    import pypdfium2

    def read(path: Path) -> Any:
        found = []
        pdf = pypdfium2.PdfDocument(path)
        for page in pdf:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
        pdf.close()
        return found

    return read


def _pdf_oxide() -> Read:
    from pdf_oxide import PdfDocument

    def read(path: Path) -> Any:
        pdf = PdfDocument(str(path))
        return [(pdf.extract_words(page), pdf.extract_tables(page)) for page in range(pdf.page_count())]

    return read


def _kreuzberg() -> Read:
    from kreuzberg import ExtractionConfig, extract_file_sync

    config = ExtractionConfig(use_cache=False)  # or the second run would read what the first one kept on the disk
    return lambda path: extract_file_sync(str(path), config=config)


def _pdftotext() -> Read:
    return lambda path: subprocess.run(
        ["pdftotext", "-bbox-layout", str(path), "-"], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ).stdout


def _docling_parse() -> Read:
    from docling_core.types.doc.page import TextCellUnit
    from docling_parse.pdf_parser import DoclingPdfParser

    parser = DoclingPdfParser(loglevel="fatal")

    def read(path: Path) -> Any:
        pdf = parser.load(str(path))
        found = [list(page.iterate_cells(TextCellUnit.WORD)) for _, page in pdf.iterate_pages()]
        pdf.unload()
        return found

    return read


def _python_docx() -> Read:
    import docx

    def read(path: Path) -> Any:
        document = docx.Document(str(path))
        tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
        return [paragraph.text for paragraph in document.paragraphs], tables

    return read


def _python_docx_styles() -> Read:
    import docx

    def read(path: Path) -> Any:
        document = docx.Document(str(path))
        tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
        return [(paragraph.text, paragraph.style.name) for paragraph in document.paragraphs], tables

    return read


def _docx2python() -> Read:
    from docx2python import docx2python

    def read(path: Path) -> Any:
        with docx2python(path) as found:
            return found.body, found.text

    return read


PEERS = 'pip install ".[bench]"'
OWN = "pip install ."

ENGINES: tuple[Engine, ...] = (
    Engine("regionkit, whole read", "pdf", "regionkit", OWN, _regionkit),
    Engine("pdfplumber, words + tables", "pdf", "pdfplumber", OWN, _pdfplumber),
    Engine("PDFium, text only (the floor)", "pdf", "pypdfium2", OWN, _pdfium),
    Engine("pdf_oxide, words + tables", "pdf", "pdf_oxide", PEERS, _pdf_oxide),
    Engine("kreuzberg, whole document", "pdf", "kreuzberg", PEERS, _kreuzberg),
    Engine("pdftotext -bbox-layout", "pdf", "pdftotext", "apt install poppler-utils", _pdftotext, program=True),
    Engine("docling-parse, words", "pdf", "docling_parse", PEERS, _docling_parse),
    Engine("regionkit, whole read", "docx", "regionkit", OWN, _regionkit),
    Engine("python-docx, paragraphs + tables", "docx", "docx", PEERS, _python_docx),
    Engine("python-docx, the same with styles", "docx", "docx", PEERS, _python_docx_styles),
    Engine("kreuzberg, whole document", "docx", "kreuzberg", PEERS, _kreuzberg),
    Engine("docx2python", "docx", "docx2python", PEERS, _docx2python),
)


def engine(kind: str, name: str) -> Engine:
    """The engine of a name, for one kind of file."""
    return next(one for one in ENGINES if one.kind == kind and one.name == name)
