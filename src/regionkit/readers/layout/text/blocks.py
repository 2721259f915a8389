"""Lines to headings, paragraphs and list items, by what a reader sees: spacing, weight, size, indent, numbering."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from regionkit.document import BlockKind
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import Tag
from regionkit.readers.layout.style import TextStyle
from regionkit.readers.layout.text.markers import NUMBERED_TITLE, TAB, is_bullet, is_dash, marker_of, title_number
from regionkit.readers.layout.text.tagging import (
    Tags,
    heading_level,
    is_contents,
    is_listed,
    is_title,
    label_of,
    parts,
    tag_of,
)
from regionkit.readers.titles import in_capitals

DEEP_TITLE = re.compile(r"\d{1,2}(?:\.\d{1,2}){2,}\.?\s+[^\W\d_a-zåäö]\D{2,80}$")  # "2.1.1.1. Innehåll"
YEAR = re.compile(r"(?:19|20)\d\d\.?$")
TICKS = "☐☒☑"  # boxes before answers: "☒ Ja  ☐ Nej"
LABELLED = re.compile(r"[^\W\d_a-zåäö][\w -]{1,30}:(?: |$)")  # "Diarienummer: 2026.017 SN", one line each
SENTENCE_END = re.compile(r"[.!?:;…][\"”’)\]]*$")
ENDS = ".!?:;…\"”’)]"
LEADER_ENDS = "0123456789._… "
SPACING = 1.25  # of the usual pitch: a blank half-line is more, the wobble of superscripts less
LEADER = re.compile(r"(?:\.\s?){5,}\s*\d*$|…{2,}\s*\d*$|_{4,}\s*\d*$")  # "Ekonomi ........ 12"
SAME_COLUMN = 20.0  # points: the next column begins higher up than the last one ended
STEP = 1.2  # points more than the step between lines that are all equally far apart: a paragraph's space
BIGGER = 1.12  # of the body's size: a heading, even over several lines
CAPITALS = 0.95  # of the body's size: a line in capitals that is a heading
LITTLE_ROOM, SOME_ROOM = 0.25, 0.4  # of a line: less than a word; less than a number and its word
LARGE = 1.4  # of the body's size: a heading, even if it is a sentence
WORDS = 7  # spaces in a sentence
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
    room: float = 1.0
    """How much of its last line is free: where little is, the next word may stand on the next page."""
    style: str = ""
    """"toc" for a line of a contents list, "figure" for the labels of a diagram."""
    aside: bool = False
    """Whether it stands beside the text, so that a sentence may go on around it: in a box, or as a footnote."""
    tag: Tag | None = None
    """What the file itself says of the block, where it can be trusted."""

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def has_leader(text: str) -> bool:
    """Whether a text ends as a line of a contents list does: dots, and a page number after them.

    >>> has_leader("Ekonomi ........ 12"), has_leader("Ekonomi 12"), has_leader("och så vidare ...")
    (True, False, False)
    """
    if text[-1:] not in LEADER_ENDS:
        return False
    before = text.rstrip(" 0123456789")
    return (before[-1:] in "…_" or before[-10:].count(".") > 4) and LEADER.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or the like."""
    return text[-1:] in ENDS and bool(SENTENCE_END.search(text))


def blocks_of(
    lines: Sequence[Line],
    style: TextStyle,
    right: float,
    underlined: Container[int],
    tags: Tags,
    ends: Mapping[int, float] | None = None,
) -> list[Draft]:
    """Group the lines of one column into drafts.

    ``right`` is where the column's text ends, ``underlined`` holds the ids of the words with a rule under them.
    ``tags`` is what the file says of its words by their marks, empty where it cannot be trusted.
    ``ends`` holds the ids of lines that end before the column does, with where that is.
    """
    groups: list[list[Line]] = []
    for line in lines:
        end = ends.get(id(groups[-1][-1]), right) if ends and groups else right
        if groups and not _parts(groups[-1], line, style, end, tags):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_told(_draft(group, style, right, underlined), tags) for group in groups]


def _parts(group: Sequence[Line], line: Line, style: TextStyle, right: float, tags: Tags) -> bool:
    """Whether a new block begins with this line."""
    above = group[-1]
    size = max(above.size, line.size)
    if has_leader(above.text) or line.text[0] in TICKS or (LABELLED.match(line.text) and LABELLED.match(group[0].text)):
        return True
    if abs(above.size - line.size) > 0.1 * size or line.x0 > above.x1 or line.x1 < above.x0:
        return True
    short = right - above.x1 > _first_width(line) + 0.35 * size
    ended = ends_sentence(above.text)
    capital = not line.words[0].text.lstrip("(\"”'–-").strip()[:1].islower()
    opened = above.bold != line.bold and (short or ended) and capital
    said = parts(above, line, tags) if tags else None
    if said is not None:
        title = is_title(above, tags)
        # somebody broke a line by beginning a new paragraph
        goes_on = (line.text[:1].islower() or above.text[-1] == ",") and not marker_of(line)
        cut = not ended and goes_on and title == is_title(line, tags)
        return not cut if said else (opened or (short and capital)) and not title
    pitch = line.bottom - above.bottom
    if pitch > SPACING * style.pitch(size) or pitch < 0.3 * size:
        return True
    if opened or (ended and capital and pitch > style.steady(size) + STEP):
        return True
    marker = marker_of(line)
    if marker:
        plain = is_dash(marker) or marker[0].isdigit()
        if not plain or ended or short or abs(line.x0 - group[0].x0) > 0.5 * size or marker_of(group[0]):
            return True
    indent = line.x0 - above.x0
    if _leaves_an_item(group, line, size):
        return True
    if indent > 0.8 * size and ended and len(group) > 1:
        return True
    return short and capital and above.text[-1] != "," and not _goes_on_with_figures(above, line, marker)


def _goes_on_with_figures(above: Line, line: Line, marker: str) -> bool:
    """Whether a line goes on with a year alone, "1 mars / 2026.", a bold one with figures, "Ny plan / 2026–2030"."""
    if YEAR.match(line.text) and above.text[-1].islower() and abs(above.x0 - line.x0) < line.size:
        return True
    if marker or not (above.bold and line.bold and line.text[0].isdigit() and line.text[0] != "0"):
        return False
    return abs(above.x0 - line.x0) < line.size and not title_number(line.text) and above.text[-1] not in ENDS


def _leaves_an_item(group: Sequence[Line], line: Line, size: float) -> bool:
    """Whether a line stands too far left for the item above: left of its marker, or below it where its lines hang."""
    first = group[0]
    if not marker_of(first):
        return False
    if line.x0 < first.x0 - 0.3 * size:
        return True
    if len(group) > 1:
        return line.x0 < group[-1].x0 - 0.5 * size
    mark, text = first.words[:2]
    return line.text[0].isupper() and text.x0 - mark.x1 > TAB * size and line.x0 < text.x0 - 0.5 * size


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
    room = (right - last.x1) / max(right - first.x0, 1.0)
    bold = all(line.bold for line in lines)
    under = id(first.words[0]) in underlined and all(id(word) in underlined for line in lines for word in line.words)
    draft = Draft("paragraph", lines, marker, bold=bold, underlined=under, room=room)
    if has_leader(draft.text):
        draft.style, draft.marker = "toc", ""
    elif is_heading(draft, style):
        draft.kind = "list_item" if is_bullet(marker) else "heading"
        draft.marker = marker or title_number(draft.text)
    elif marker:
        draft.kind = "list_item"
    return draft


def _told(draft: Draft, tags: Tags) -> Draft:
    """A draft as what the file says that it is, where it says more than "a paragraph"."""
    tag = tag_of(draft.lines[0], tags)
    if tag is None:
        return draft
    draft.tag = tag
    if is_contents(tag) and (draft.kind != "heading" or draft.text[-1:].isdigit()):
        draft.kind, draft.style, draft.marker = "paragraph", "toc", ""
    elif heading_level(tag) is not None and not is_bullet(draft.marker):
        draft.kind = "heading"
        draft.marker = draft.marker or title_number(draft.text)
    elif is_listed(tag) and draft.kind != "heading":
        draft.marker = draft.marker or label_of(draft.lines[0], tags)
        draft.kind = "list_item" if draft.marker else "paragraph"
    return draft


def is_heading(draft: Draft, style: TextStyle) -> bool:
    """Whether a group of lines is set apart from the body as a heading: larger, bold, underlined."""
    text = draft.text
    if not any(letter.isalpha() for letter in text) or len(text) > 600:
        return False
    numbered = bool(NUMBERED_TITLE.match(text))
    few = len(draft.lines) <= (8 if numbered else 3)
    if draft.size >= BIGGER * style.size:
        sentence = not draft.bold and draft.size < LARGE * style.size and text[-1] == "." and text.count(" ") >= WORDS
        return (few and not sentence) or draft.bold
    if draft.bold and not style.bold:
        return few
    one_line = len(draft.lines) == 1 and not ends_sentence(text)
    if one_line and not style.capitals and draft.size >= CAPITALS * style.size and in_capitals(text):
        return True
    if one_line and DEEP_TITLE.match(text) and draft.size >= style.size:
        return True
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
    if before.tag is not None and after.tag is not None and before.tag.element == after.tag.element:
        return True
    if after.kind != "paragraph" or before.kind == "heading" or before.style or after.style:
        return False
    if abs(before.size - after.size) > 0.5:
        return False
    if ends_sentence(before.text) or before.bold != after.bold:
        return False
    if after.text[:1].islower():
        return True
    if after.text[0].isdigit() and before.room < SOME_ROOM:
        return True  # "senast den 1 maj" with "2026" on the next page
    alone = len(after.lines) == 1 and not ends_sentence(after.text)
    return before.room < LITTLE_ROOM and after.text[:1].isalnum() and not alone


def as_figure(draft: Draft) -> Draft:
    """The labels of a diagram: neither heading nor list, and no sentence that goes on."""
    return replace(draft, kind="paragraph", marker="", style="figure", room=1.0)
