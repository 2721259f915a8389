"""Compares the words of a page as PDFium gives them with those that pdfplumber finds: their letters and their boxes."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pdfplumber

from regionkit.document import Box
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.opening import opened

LEADER, UNKNOWN = ".....", -1.0
SIDEWAYS, UPWARDS = 1.5, 1.5  # points that two boxes of one word may differ by
LETTERS = {ord("¹"): "1", ord("²"): "2", ord("³"): "3", **{0x2070 + digit: str(digit) for digit in range(10)}}
"""A note's raised digit is a superscript with us, and a digit with pdfplumber."""
PIECES = re.compile(r"\.{5,}|(?:(?!\.{5}).)+")
TOLERANCES = (0.3, 0.15)  # of the size
IGNORED = re.compile(r"[\s\u00ad\u0000-\u001f\ufffe\ufffd]+")

NEAR = 20.0  # points: farther apart, two words are not the same one

Placed = tuple[str, Box]


@dataclass(frozen=True)
class Comparison:
    """One page: how many words agree, and those that only one of the two has."""

    page: int
    agree: int
    only_ours: tuple[Placed, ...]
    only_theirs: tuple[Placed, ...]
    boxes: tuple[tuple[Placed, Box], ...] = ()
    """Words that stand elsewhere with the other."""


def normal(text: str) -> str:
    """A word's letters, without what is a matter of taste: composed accents, ligatures, soft hyphens, raised digits."""
    return unicodedata.normalize("NFC", IGNORED.sub("", text.translate(LETTERS)).replace("ﬁ", "fi").replace("ﬂ", "fl"))


def compared(data: bytes, most: int = 10_000) -> Iterator[Comparison]:
    """Compare each page that PDFium reads, up to so many; pages that are left to pdfplumber are passed over."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    options = ReadOptions(SWEDISH, ocr="never")
    with opened(data, "compared.pdf", options) as pages, pdfplumber.open(BytesIO(data)) as other:
        for number, page in enumerate(other.pages[:most], 1):
            before = pages.reasons.total()
            content = pages._read(number)
            if pages.reasons.total() == before:
                ours = [(normal(word.text), word.box) for word in content.words if word.look.upright]
                yield _best(number, ours, page)
            page.close()


def _best(number: int, ours: Sequence[Placed], page: pdfplumber.page.Page) -> Comparison:
    """The comparison with the gap between words that suits the page: some programs print spaces, and TeX does not."""
    first = _of_page(number, ours, list(_words_of(page, TOLERANCES[0])))
    if not first.only_ours and not first.only_theirs:
        return first
    second = _of_page(number, ours, list(_words_of(page, TOLERANCES[1])))
    return max(first, second, key=lambda one: one.agree - len(one.only_theirs))


def _words_of(page: pdfplumber.page.Page, tolerance: float) -> Iterator[Placed]:
    left, top, right, bottom = page.cropbox
    chars = page.filter(lambda item: item["object_type"] != "char" or item.get("upright", True)).dedupe_chars()
    for word in chars.extract_words(use_text_flow=True, x_tolerance=None, x_tolerance_ratio=tolerance):
        box = (word["x0"] - left, word["top"] - top, word["x1"] - left, word["bottom"] - top)
        inside = -1 <= (box[0] + box[2]) / 2 <= right - left + 1 and -1 <= (box[1] + box[3]) / 2 <= bottom - top + 1
        if inside:
            yield from _pieces(normal(word["text"]), box)


def _pieces(text: str, box: Box) -> Iterator[Placed]:
    """A word; of one with the dots of a list of contents in it the pieces, of which only the line is known."""
    for match in PIECES.finditer(text):
        yield match.group(), box if text == match.group() else (UNKNOWN, box[1], UNKNOWN, box[3])


def _of_page(number: int, ours: Sequence[Placed], theirs: Sequence[Placed]) -> Comparison:
    left: dict[str, list[Box]] = {}
    for text, box in theirs:
        if LEADER in text:
            continue
        left.setdefault(text, []).append(box)
    agree, only, moved = 0, [], []
    for text, box in ours:
        if not text or LEADER in text:
            continue
        found = min(left.get(text, ()), key=lambda other: _distance(box, other), default=None)
        if found is None or _distance(box, found) > NEAR:
            only.append((text, box))
            continue
        left[text].remove(found)
        agree += 1
        if not _same(box, found):
            moved.append(((text, box), found))
    rest = [(text, box) for text, boxes in left.items() for box in boxes]
    return Comparison(number, agree, tuple(only), tuple(rest), tuple(moved))


def _distance(one: Box, other: Box) -> float:
    return abs(one[1] - other[1]) + (abs(one[0] - other[0]) if other[0] != UNKNOWN else 0.0)


def _same(one: Box, other: Box) -> bool:
    across = max(abs(one[0] - other[0]), abs(one[2] - other[2])) if other[0] != UNKNOWN else 0.0
    return across <= SIDEWAYS and max(abs(one[1] - other[1]), abs(one[3] - other[3])) <= UPWARDS
