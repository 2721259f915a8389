"""What stands in the margin of one page alone, and is furniture all the same.

Most running heads and footers are told by their repeating.  A document of one page has none that does, and a
letterhead's address stands on the first page only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.lines import Line, segments_of
from regionkit.readers.layout.margins.furniture import SMALL, Margin
from regionkit.readers.layout.margins.pieces import BOTTOM, TOP, counter_pattern
from regionkit.readers.layout.page import PageContent
from regionkit.readers.layout.text.refusals import ADDRESS

GAP = 1.5  # of the size: between the outermost lines and the text
WIDE_GAP = 4.0  # of the size: below the only line of a one-page document's running head
STRIP = 0.08  # of the page's height
KINDS = 2  # of ways to reach someone, in an address
FEW_LINES = 6
NOTE_MARK = re.compile(r"[\d*]+$")
NAME_AND_YEAR = re.compile(r"\D*[^\W\d]\D* (?:19|20)\d\d")  # "Årsrapport 2025"
LETTER, DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")


class PrintedOnce:
    """Knows the words of addresses and file names, and how large the body's text is."""

    def __init__(self, words: LayoutWords, body_size: float, pages: int) -> None:
        self._counter = counter_pattern(words)
        self._contact = [re.compile(pattern, re.IGNORECASE) for pattern in words.contact]
        self._file = re.compile(words.file_name, re.IGNORECASE)
        self._body_size = body_size
        self._alone = pages == 1

    def of_page(self, page: PageContent, lines: Sequence[Line], found: Sequence[Margin]) -> list[Margin]:
        """What else is furniture, where some of a page is found to be."""
        taken = {id(margin.line.words[0]) for margin in found}
        counters = {id(margin.line.words[0]) for margin in found if margin.role == "counter"}
        more = [Margin("footer", part) for part in self._foot(page, lines, counters)]
        more += [Margin("header", part) for part in self._head(page, lines, counters)]
        more += [Margin("header", part) for margin in found for part in _beside_a_head(margin, lines)]
        return [margin for margin in more if id(margin.line.words[0]) not in taken]

    def _foot(self, page: PageContent, lines: Sequence[Line], counters: set[int]) -> Iterator[Line]:
        """The last lines of a page: beside its counter, an address in small print, a file's name."""
        last = _last(lines, BOTTOM * page.height)
        if not last or len(last) > FEW_LINES:
            return
        small = all(line.size < SMALL * self._body_size for line in last)
        for line in last:
            beside = _has(line, counters) and (len(last) == 1 or small)
            address = len(last) == 1 and ADDRESS.fullmatch(line.text)
            if beside or address or self._file.search(line.text):
                yield from segments_of(line)
        if small and not NOTE_MARK.match(last[0].words[0].text) and self._is_address(last):
            for line in last:
                yield from segments_of(line)

    def _is_address(self, lines: Sequence[Line]) -> bool:
        text = " ".join(line.text for line in lines)
        return sum(pattern.search(text) is not None for pattern in self._contact) >= KINDS

    def _head(self, page: PageContent, lines: Sequence[Line], counters: set[int]) -> Iterator[Line]:
        """The first line of a page, in small print: names beside its counter; all of it on a page that is alone.

        A letterhead stays, which tells its own date and number: "Datum: 2026-05-21", "Dnr KS 2026-12".
        """
        if not lines or lines[0].bottom > TOP * page.height or lines[0].size >= SMALL * self._body_size:
            return
        first = lines[0]
        gap = lines[1].top - first.bottom if len(lines) > 1 else 0.0
        strip = self._alone and first.bottom < STRIP * page.height and gap > WIDE_GAP * first.size
        if not strip and not (_has(first, counters) and gap > GAP * first.size):
            return
        parts = segments_of(first)
        if all(self._says_no_more(part, counters) for part in parts):
            yield from parts

    def _says_no_more(self, part: Line, counters: set[int]) -> bool:
        """Whether a part of a head is a name (with its year), a day alone, or the counter."""
        if _has(part, counters) or self._counter.fullmatch(part.text):
            return True
        named = not (LETTER.search(part.text) and DIGIT.search(part.text)) or NAME_AND_YEAR.fullmatch(part.text)
        return bool(named) and not part.text.endswith(":")


def _beside_a_head(margin: Margin, lines: Sequence[Line]) -> Iterator[Line]:
    """What stands on the very line of a running head, in its size: the tab of a chapter."""
    if margin.role != "header":
        return
    for line in lines[:FEW_LINES]:
        if len(line.words) > len(margin.line.words) and margin.line.words[0] in line.words:
            yield from (part for part in segments_of(line) if abs(part.size - margin.line.size) < 0.5)


def _last(lines: Sequence[Line], top: float) -> list[Line]:
    """The lines below a place, if a gap parts them from the text; those that stand closest to the edge."""
    last: list[Line] = []
    for line in reversed(lines):
        if last and last[0].top - line.bottom > GAP * max(line.size, last[0].size):
            return last
        if line.top < top:
            return []
        last.insert(0, line)
    return []


def _has(line: Line, first_words: set[int]) -> bool:
    return any(id(word) in first_words for word in line.words)
