"""Lines to headings, paragraphs and list items, by what a reader sees: spacing, weight, size, indent, numbering."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from regionkit.document import BlockKind
from regionkit.readers.layout.lines import Line

BULLET = re.compile(r"(?:[•●▪◦‣·○■□►➢❖✓\ue000-\uf8ff*–—-]|o)$")
NUMBERED = re.compile(r"(?:\(?(?:\d{1,2}|[^\W\d_])[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?)$", re.IGNORECASE)
DASHES = frozenset("–—-*o·")
NUMBERED_TITLE = re.compile(r"\W{0,2}(?:\w+\s+)?\d+(?:\.\d+)*\s*[.:)–-]|\d+(?:\.\d+)*\s+[^\W\d]")
SENTENCE_END = re.compile(r"[.!?:;…][\"”’)\]]*$")
SPACING = 1.25  # of the usual pitch: a blank half-line is more, the wobble of superscripts less
LEADER = re.compile(r"(?:\.\s?){5,}\s*\d*$|…{2,}\s*\d*$|_{4,}\s*\d*$")  # "Ekonomi ........ 12"
SAME_COLUMN = 20.0  # points: the next column begins higher up than the last one ended
RUNNING = 7  # words: a line of running text; labels, heads and rows of figures have fewer
BIGGER = 1.12  # of the body's size: a heading, even over several lines
LITTLE_BIGGER = 1.06  # a heading if it is one line and no sentence


@dataclass(slots=True)
class Draft:
    """A block before it is written."""

    kind: BlockKind
    lines: list[Line]
    marker: str = ""
    level: int = 0
    bold: bool = False
    underlined: bool = False
    full: bool = False
    """Whether the last line ran to the margin, so that the next word may stand on the next page."""
    style: str = ""
    """"toc" for a line of a contents list, "figure" for the labels of a diagram."""

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the body text of a document is set."""

    size: float = 11.0
    bold: bool = False
    pitches: dict[float, float] = field(default_factory=dict)
    """Usual distance from one line to the next, by size."""
    right: float = 0.0
    """Where the lines of the body end, at the right."""

    def pitch(self, size: float) -> float:
        """The usual distance between lines of this size."""
        return self.pitches.get(round(size, 1), 1.22 * size)


def text_style(pages: Sequence[Sequence[Line]]) -> TextStyle:
    """Measure how a document's body text is set: the size and weight of most letters, the usual line pitches."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    pitches: dict[float, Counter[float]] = {}
    running = any(len(line.words) >= RUNNING for lines in pages for line in lines)
    for lines in pages:
        for line in lines:
            if len(line.words) >= RUNNING or not running:
                sizes[round(line.size, 1)] += len(line.text)
                bold[line.bold] += len(line.text)
        for above, below in pairwise(lines):
            size = round(above.size, 1)
            pitch = below.bottom - above.bottom
            if abs(above.size - below.size) < 0.3 and 0.9 * size < pitch < 2.2 * size:
                pitches.setdefault(size, Counter())[round(pitch * 2) / 2] += 1
    if not sizes:
        return TextStyle()
    usual = {size: min(counts, key=lambda pitch: (-counts[pitch], pitch)) for size, counts in pitches.items()}
    body = min(sizes, key=lambda size: (-sizes[size], size))
    return TextStyle(body, bold[True] > bold[False], usual, right_margin(pages))


def right_margin(pages: Sequence[Sequence[Line]]) -> float:
    """Where running text ends at the right: nine of ten long lines end before it."""
    ends = sorted(line.x1 for lines in pages for line in lines if len(line.words) >= 6)
    return ends[int(0.9 * (len(ends) - 1))] if ends else 0.0


def marker_of(line: Line) -> str:
    """A list marker at the line's start: "•", "-", "2.", "a)", "3.1"; empty where there is none.

    A marker alone on its line is none, and neither is a number without a full stop or parenthesis.
    """
    first = line.words[0].text
    if len(line.words) < 2:
        return ""
    if BULLET.match(first) or NUMBERED.match(first):
        return first
    return ""


def blocks_of(lines: Sequence[Line], style: TextStyle, right: float, underlined: Container[int]) -> list[Draft]:
    """Group the lines of one column into drafts.

    ``right`` is where the column's text ends, ``underlined`` holds the ids of the words with a rule under them.
    """
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _parts(groups[-1], line, style, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_draft(group, style, right, underlined) for group in groups]


def _parts(group: Sequence[Line], line: Line, style: TextStyle, right: float) -> bool:
    """Whether a new block begins with this line."""
    above = group[-1]
    size = max(above.size, line.size)
    if LEADER.search(above.text):
        return True
    if abs(above.size - line.size) > 0.1 * size or line.x0 > above.x1 or line.x1 < above.x0:
        return True
    pitch = line.bottom - above.bottom
    if pitch > SPACING * style.pitch(size) or pitch < 0.3 * size:
        return True
    ended = bool(SENTENCE_END.search(above.text))
    short = right - above.x1 > _first_width(line) + 0.35 * size
    capital = not line.words[0].text.lstrip("(\"”'–-").strip()[:1].islower()
    if above.bold != line.bold and (short or ended) and capital:
        return True
    marker = marker_of(line)
    if marker:
        plain = marker in DASHES or marker[0].isdigit()
        if not plain or ended or short or abs(line.x0 - group[0].x0) > 0.5 * size or marker_of(group[0]):
            return True
    indent = line.x0 - above.x0
    if marker_of(group[0]) and line.x0 < group[0].x0 - 0.3 * size:
        return True
    if indent > 0.8 * size and ended and len(group) > 1:
        return True
    return short and capital


def _first_width(line: Line) -> float:
    """The width of what could not be parted from the line's first word: "5 925 tkr" stays together."""
    last = line.words[0]
    for word in line.words[1:4]:
        if not last.text.strip("-–−+(")[:1].isdigit():
            break
        last = word
    return last.x1 - line.words[0].x0


def _draft(lines: list[Line], style: TextStyle, right: float, underlined: Container[int]) -> Draft:
    first = lines[0]
    marker = marker_of(first)
    last = lines[-1]
    full = right - last.x1 < 0.25 * (right - first.x0)
    bold = all(line.bold for line in lines)
    under = all(id(word) in underlined for line in lines for word in line.words)
    draft = Draft("paragraph", lines, marker, bold=bold, underlined=under, full=full)
    if LEADER.search(draft.text):
        draft.style, draft.marker = "toc", ""
    elif is_heading(draft, style):
        draft.kind = "heading"
        if BULLET.match(marker):
            draft.kind = "list_item"
    elif marker:
        draft.kind = "list_item"
    return draft


def is_heading(draft: Draft, style: TextStyle) -> bool:
    """Whether a group of lines is set apart from the body as a heading: larger, bold, underlined."""
    text = draft.text
    if not any(letter.isalpha() for letter in text) or len(text) > 600:
        return False
    numbered = bool(NUMBERED_TITLE.match(text))
    few = len(draft.lines) <= (8 if numbered else 3)
    if draft.size >= BIGGER * style.size:
        return few or draft.bold
    if draft.bold and not style.bold:
        return few
    one_line = len(draft.lines) == 1 and not SENTENCE_END.search(text)
    if one_line and draft.lines[0].italic and draft.size >= style.size and text[0].isupper():
        return True
    return (draft.underlined and few) or (one_line and draft.size >= LITTLE_BIGGER * style.size)


def continues(before: Draft, after: Draft) -> bool:
    """Whether the first block of a page or column goes on with the last one of the page or column before.

    It does where a sentence is cut: it goes on with a small letter, or the line before ran to the margin.
    """
    first, last = after.lines[0], before.lines[-1]
    if first.page == last.page and first.top > last.top - SAME_COLUMN:
        return False
    if after.kind != "paragraph" or before.kind == "heading" or before.style or after.style:
        return False
    if abs(before.size - after.size) > 0.5:
        return False
    if SENTENCE_END.search(before.text) or before.bold != after.bold:
        return False
    if after.text[:1].islower():
        return True
    alone = len(after.lines) == 1 and not SENTENCE_END.search(after.text)
    return before.full and after.text[:1].isalnum() and not alone


def as_figure(draft: Draft) -> Draft:
    """The labels of a diagram: neither heading nor list, and no sentence that goes on."""
    return replace(draft, kind="paragraph", marker="", style="figure", full=False)
