"""What a tagged PDF says of its own lines, where it is right: headings, lists, contents, paragraphs, running heads.

Word writes the tree from its styles, so that it mostly is.  Other programs write one paragraph for each line, or call
everything a heading: a document's tags count only where they agree with what stands on its pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.page import ARTIFACT, PageContent, Tag

COVERED = 0.9  # of the words that are tagged or called artifacts: less, and the tree was not made with the text
FEW_HEADINGS = 0.25  # of the letters
CUT = 0.15  # of the paragraphs that go on, in the middle of a sentence, with the next one
ENOUGH = 8  # paragraphs to tell by
NO_SENTENCE = ".!?:;…\"”’)]"
HEADING = re.compile(r"H(?P<level>[1-6])?$")
CONTENTS = frozenset({"TOC", "TOCI"})
NOTES = frozenset({"Note", "FENote"})
LISTED = frozenset({"LI", "LBody"})
LABEL = "Lbl"

Tags = Mapping[int, Tag]


def tag_of(line: Line, tags: Tags) -> Tag | None:
    """What a line is: as most of its words, a list item's own number aside; ``None`` where it is not said."""
    if not tags:
        return None
    first = tags.get(line.words[0].mark)
    if first is not None and first.role != LABEL and line.words[-1].mark == line.words[0].mark:
        return first
    counts: Counter[Tag] = Counter()
    for word in line.words:
        tag = tags.get(word.mark)
        if tag is not None and tag.role != LABEL:
            counts[tag] += len(word.text)
    return max(counts, key=counts.__getitem__) if counts else first


def label_of(line: Line, tags: Tags) -> str:
    """A list item's own number or bullet, as the tree parts it from the item; empty where it does not."""
    label = []
    for word in line.words:
        tag = tags.get(word.mark)
        if tag is None or tag.role != LABEL:
            break
        label.append(word.text)
    return " ".join(label) if len(label) < len(line.words) else ""


def heading_level(tag: Tag) -> int | None:
    """The level of a heading; 0 for one without a number, ``None`` for what is no heading."""
    for role in (tag.role, *tag.parents[:1]):
        match = HEADING.match(role)
        if match:
            return int(match["level"] or 0)
    return None


def is_title(line: Line, tags: Tags) -> bool:
    """Whether the file says that a line stands in a heading."""
    tag = tag_of(line, tags)
    return tag is not None and heading_level(tag) is not None


def is_contents(tag: Tag) -> bool:
    """Whether a tag is that of a line of a list of contents."""
    return not CONTENTS.isdisjoint((tag.role, *tag.parents))


def is_note(tag: Tag) -> bool:
    """Whether a tag is that of a footnote."""
    return not NOTES.isdisjoint((tag.role, *tag.parents))


def is_listed(tag: Tag) -> bool:
    """Whether a tag is that of the text of a list item."""
    return not LISTED.isdisjoint((tag.role, *tag.parents[:1]))


def list_level(tag: Tag) -> int:
    """How many lists a list item's own list stands in."""
    return max(sum(role == "L" for role in tag.parents) - 1, 0)


def is_artifact(line: Line) -> bool:
    """Whether the file itself calls a line no content."""
    return all(word.mark == ARTIFACT for word in line.words)


def is_content(line: Line) -> bool:
    """Whether the file itself counts a line as content."""
    return any(word.mark >= 0 for word in line.words)


@dataclass(slots=True)
class Trust:
    """Takes the pages of a document, and tells at last whether its tags are right."""

    words: int = 0
    said: int = 0
    letters: int = 0
    headings: int = 0
    paragraphs: int = 0
    cut: int = 0
    _before: tuple[Tag, Line] | None = field(default=None)

    def add(self, page: PageContent, lines: Iterable[Line]) -> None:
        """Take the next page; the lines are those outside tables."""
        if not page.tags:
            self.words += len(page.words)
            return
        self.words += len(page.words)
        self.said += sum(word.mark in page.tags or word.mark == ARTIFACT for word in page.words)
        self._before = None
        for line in lines:
            tag = tag_of(line, page.tags)
            if tag is not None:
                self._add(tag, line)

    def _add(self, tag: Tag, line: Line) -> None:
        self.letters += len(line.text)
        self.headings += len(line.text) if heading_level(tag) is not None else 0
        before, self._before = self._before, (tag, line)
        if before is None or before[0].element == tag.element or {before[0].role, tag.role} != {"P"}:
            return
        self.paragraphs += 1
        above = before[1]
        in_sentence = above.text[-1:] not in NO_SENTENCE and line.text[:1].islower()
        self.cut += in_sentence and abs(above.size - line.size) < 0.5 and abs(above.x0 - line.x0) < line.size

    @property
    def right(self) -> bool:
        """Whether the tags of this document can be trusted."""
        if self.said < COVERED * self.words or not self.letters:
            return False
        if self.headings > FEW_HEADINGS * self.letters:
            return False
        return self.paragraphs < ENOUGH or self.cut <= CUT * self.paragraphs


def parts(above: Line, line: Line, tags: Tags) -> bool | None:
    """Whether a new block begins with a line, by the tree; ``None`` where it does not say."""
    one, other = tag_of(above, tags), tag_of(line, tags)
    if one is None or other is None:
        return None
    return one.element != other.element
