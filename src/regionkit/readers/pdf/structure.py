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

from regionkit.readers.layout.page import ARTIFACT, Tag
from regionkit.readers.pdf.pdfium import Handle, functions

DEEPEST = 40  # elements inside one another
MOST = 20_000  # elements of one page
NAME = 64  # bytes: the standard types are short
INLINE = frozenset({"Span", "Link", "Quote", "Code", "Reference", "BibEntry", "Annot", "NonStruct", "Private", "Em"})
"""Types that say nothing of the block that they stand in."""


BLOCKS_OF_OTHERS = frozenset({"Document", "Part", "Art", "Sect", "Div", "Table", "TR", "THead", "TBody", "TFoot", "L"})
"""Types that hold blocks: that one of them goes on after a page says nothing of the last paragraph on it."""
CELLS = frozenset({"TD", "TH"})


@dataclass(slots=True)
class Structure:
    """Reads the trees of one document's pages, and numbers the elements through the document."""

    elements: int = 0
    tags: dict[int, Tag] = field(default_factory=dict)
    carried: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Elements that go on after the page read last, and their types, the innermost first."""
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
        return Tag(role, number, parents, number if role in CELLS else around.cell)


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
