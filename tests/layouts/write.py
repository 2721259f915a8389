"""Writes what the readers make of each document in ``files`` into ``golden``, as text that is read beside the pages.

    python tests/layouts/write.py [NAME …]

Each golden file was looked at beside a picture of its pages, and says what a careful reader finds there.
Where a reader is known to be wrong, the file was written by hand and is left alone: ``known-failures.json`` says why.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regionkit
from regionkit.document import Block, Cell, Document, Furniture

HERE = Path(__file__).parent
FILES = HERE / "files"
GOLDEN = HERE / "golden"
KNOWN: dict[str, dict[str, str]] = json.loads((HERE / "known-failures.json").read_text(encoding="utf-8"))
"""What a reader gets wrong today: ``golden`` by file, the rest (``blocks``, ``tables`` and so on) by document."""


@cache
def read(name: str) -> Document:
    """One of the documents, by the name of its file."""
    return regionkit.read(FILES / name, ocr="never")


def as_golden(document: Document) -> str:
    """Furniture, then every block; tables with each of their cells."""
    lines = [_furniture(piece) for piece in document.furniture]
    lines += [f"picture{_page(picture.page)}" for picture in document.pictures]
    lines += [f"note: {note}" for note in document.source.notes] if document.source else []
    for block in document.blocks:
        lines += ["", *_block(document, block)]
    return "\n".join(lines).strip() + "\n"


def _furniture(piece: Furniture) -> str:
    return f"{piece.role}{_page(piece.page)}: {piece.text}"


def _page(page: int | None) -> str:
    return f" p{page}" if page is not None else ""


def _block(document: Document, block: Block) -> Iterator[str]:
    if block.table is not None:
        yield from _table(document, block)
        return
    text = document.slice(block.span).replace("\n", "⏎").replace("\t", "⇥")
    looks = f" {block.level}" if block.kind != "paragraph" else ""
    looks += f" [{block.marker}]" if block.marker else ""
    looks += " bold" if block.bold and block.kind != "heading" else ""
    looks += f" ({block.style})" if block.style and block.style not in {"normal", "list paragraph"} else ""
    yield f"{block.kind}{looks}{_page(block.page)}: {text}"


def _table(document: Document, block: Block) -> Iterator[str]:
    assert block.table is not None
    table = document.tables[block.table]
    pages = "".join(f" p{page}" for page in table.pages)
    yield f"table {table.n_rows} x {table.n_columns}, head {table.header_rows}{pages}"
    if table.caption is not None:
        yield f"  caption: {document.slice(table.caption)}"
    for row in range(table.n_rows):
        cells = [_cell(cell) for cell in table.row(row)]
        yield f"  {row}{'h' if any(cell.header for cell in table.row(row)) else ' '} | " + " | ".join(cells)


def _cell(cell: Cell) -> str:
    """A cell's text, with what else it is: ``text {2x1 bold green}``, rows before columns."""
    spans = f"{cell.row_span}x{cell.column_span}" if (cell.row_span, cell.column_span) != (1, 1) else ""
    looks = [spans, "bold" if cell.bold and not cell.header and cell.text else "", cell.colour or ""]
    said = " ".join(look for look in looks if look)
    return " ".join(part for part in (cell.text, f"{{{said}}}" if said else "") if part)


def golden_of(name: str) -> Path:
    """Where the answer for a file is kept."""
    return GOLDEN / f"{name}.txt"


def names() -> list[str]:
    """The names of all files."""
    return sorted(path.name for path in FILES.iterdir())


def main(wanted: list[str]) -> None:
    """Write the golden files that are named, or all; those written by hand stay."""
    GOLDEN.mkdir(exist_ok=True)
    for name in names():
        if wanted and name not in wanted and name.rpartition(".")[0] not in wanted:
            continue
        if name in KNOWN["golden"] and golden_of(name).exists():
            print(f"left as it is: {name} ({KNOWN['golden'][name]})")
        else:
            golden_of(name).write_text(as_golden(read(name)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
