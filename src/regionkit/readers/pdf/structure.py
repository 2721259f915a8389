"""What a tagged PDF says of its own text: which stretch is a heading, a paragraph, a list item, a note.

PDFium builds the structure tree of one page at a time (PDF 32000-1, 14.7).  Its leaves are numbers of marked content,
which the text objects of the page carry as well.  What the tree leaves out is marked as an artifact: running heads and
page numbers.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from regionkit.readers.layout.page import ARTIFACT, Tag, TagCell
from regionkit.readers.pdf.pdfium import Handle, functions

DEEPEST = 40  # elements inside one another
MOST = 20_000  # elements of one page
NAME = 64  # bytes: the standard types are short
INLINE = frozenset({"Span", "Link", "Quote", "Code", "Reference", "BibEntry", "Annot", "NonStruct", "Private", "Em"})
"""Types that say nothing of the block that they stand in."""


BLOCKS_OF_OTHERS = frozenset({"Document", "Part", "Art", "Sect", "Div", "Table", "TR", "THead", "TBody", "TFoot", "L"})
"""Types that hold blocks: that one of them goes on after a page says nothing of the last paragraph on it."""
CELLS = frozenset({"TD", "TH"})
ROW_GROUPS = frozenset({"THead", "TBody", "TFoot"})
MOST_SPANNED = 100  # rows or columns that a cell says that it is over


@dataclass(slots=True)
class Structure:
    """Reads the trees of one document's pages, and numbers the elements through the document."""

    elements: int = 0
    tags: dict[int, Tag] = field(default_factory=dict)
    carried: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Elements that go on after the page read last, and their types, the innermost first."""
    tables: int = 0
    last_rows: tuple[int, int] = (0, 0)
    """Of the last table: how many rows it has on all pages, and the last of them that stood on a page read."""
    carrying: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def of(self, page: Handle) -> dict[int, Tag]:
        """The tags of a page by their marks; empty where the page has no tree."""
        pdfium = functions()
        self.tags, self.carried, self.carrying = {}, self.carrying, {}
        with _tree(page) as tree:
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree) if tree else 0):
                child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if child:
                    self._walk(child, Tag("", -1), 0)
        return self.tags

    def _walk(self, element: int, around: Tag, depth: int) -> None:
        """Take the marks of an element and of those inside it; ``around`` is the block that it stands in."""
        pdfium = functions()
        role, count = _type(element), pdfium.FPDF_StructElement_CountChildren(element)
        kids = [_kid(element, index) for index in range(min(count, MOST))]
        if role not in INLINE or not around.role:
            around = self._block(role, around, kids)
        if role == "Table" and around.cell is None:
            self._table(kids, around, depth + 1)
            return
        for mark, child in kids:
            if mark >= 0:
                self.tags[mark] = around
            elif child and depth < DEEPEST and self.elements < MOST:
                self._walk(child, around, depth + 1)

    def _block(self, role: str, around: Tag, kids: Sequence[tuple[int, int]]) -> Tag:
        """A new block, or the one that began on the page before: then its first children stand on other pages."""
        parents = (around.role, *around.parents) if around.role else ()
        types = (role, *parents)
        number = -1
        if kids and kids[0] == ELSEWHERE:
            number = next((known for known, same in self.carried.items() if same == types), -1)
            self.carried.pop(number, None)
        if number < 0:
            self.elements += 1
            number = self.elements
        if kids and kids[-1] == ELSEWHERE and role not in BLOCKS_OF_OTHERS:
            self.carrying[number] = types
        return Tag(role, number, parents, around.cell)

    def _table(self, kids: Sequence[tuple[int, int]], around: Tag, depth: int) -> None:
        """The rows of a table; what stands in it besides rows, such as a caption, is no cell."""
        rows = list(_rows(kids, around, depth))
        here = [number for number, (element, _) in enumerate(rows) if element] or [0]
        goes_on = here[0] > 0 and len(rows) == self.last_rows[0] and here[0] >= self.last_rows[1]
        self.tables += not goes_on
        self.last_rows = (len(rows), here[-1])
        spanned: dict[int, int] = {}
        number = 0
        for element, within in rows:
            role = _type(element) if element else "TR"
            if role != "TR":
                self._walk(element, within, depth + 1)
                continue
            spanned = self._row(element, within, number, spanned, depth + 1) if element else {}
            number += 1

    def _row(self, row: int, around: Tag, number: int, spanned: dict[int, int], depth: int) -> dict[int, int]:
        """The cells of a row; ``spanned`` and the answer tell for how many rows a column is taken from above."""
        pdfium = functions()
        around, column = Tag("TR", -1, (around.role, *around.parents)), 0
        following = {at: rest - 1 for at, rest in spanned.items() if rest > 1}
        for index in range(min(pdfium.FPDF_StructElement_CountChildren(row), MOST)):
            while spanned.get(column):
                column += 1
            cell = pdfium.FPDF_StructElement_GetChildAtIndex(row, index)
            down, across = (_span(cell, b"RowSpan"), _span(cell, b"ColSpan")) if cell else (1, 1)
            if cell:
                said = TagCell(self.tables, number, column, down, across, _type(cell) == "TH")
                self._walk(cell, around._replace(cell=said), depth)
            following |= {at: down - 1 for at in range(column, column + across) if down > 1}
            column += across
        return following


def _rows(kids: Sequence[tuple[int, int]], around: Tag, depth: int) -> Iterator[tuple[int, Tag]]:
    """The rows of a table, also those in its head, body and foot; 0 for a row that stands on another page."""
    for _, child in kids:
        if child and depth < DEEPEST and _type(child) in ROW_GROUPS:
            count = functions().FPDF_StructElement_CountChildren(child)
            inner = [_kid(child, index) for index in range(min(count, MOST))]
            yield from _rows(inner, Tag(_type(child), -1, (around.role, *around.parents)), depth + 1)
        else:
            yield child, around


def _span(cell: int, name: bytes) -> int:
    """How many rows or columns a cell says that it is over."""
    pdfium, number = functions(), ctypes.c_float()
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(cell)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(cell, index)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, ctypes.byref(number)):
            return max(1, min(int(number.value), MOST_SPANNED))
    return 1


ELSEWHERE = (-1, 0)
"""A child that is neither a mark nor an element of this page."""


def _kid(element: int, index: int) -> tuple[int, int]:
    """A child: its mark, or -1 and the element."""
    pdfium = functions()
    mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
    return (mark, 0) if mark >= 0 else (-1, pdfium.FPDF_StructElement_GetChildAtIndex(element, index) or 0)


@contextmanager
def _tree(page: Handle) -> Iterator[Any]:
    pdfium = functions()
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        yield tree
    finally:
        if tree:
            pdfium.FPDF_StructTree_Close(tree)


def _type(element: int) -> str:
    buffer = ctypes.create_string_buffer(2 * NAME)
    written = functions().FPDF_StructElement_GetType(element, buffer, 2 * NAME)
    return buffer.raw[: max(written - 2, 0)].decode("utf-16-le", "replace")


def mark_of(text_object: int) -> int:
    """The number of the marked content that a text object stands in; ``ARTIFACT``, or -1 for neither."""
    pdfium = functions()
    mark = int(pdfium.FPDFPageObj_GetMarkedContentID(text_object))
    if mark >= 0:
        return mark
    names = (_name(pdfium.FPDFPageObj_GetMark(text_object, index)) for index in range(_count(text_object)))
    return ARTIFACT if "Artifact" in names else -1


def _count(text_object: int) -> int:
    return max(int(functions().FPDFPageObj_CountMarks(text_object)), 0)


def _name(mark: int) -> str:
    buffer, written = ctypes.create_string_buffer(2 * NAME), ctypes.c_ulong()
    functions().FPDFPageObjMark_GetName(mark, buffer, 2 * NAME, ctypes.byref(written))
    return buffer.raw[: max(min(written.value, 2 * NAME) - 2, 0)].decode("utf-16-le", "replace")
