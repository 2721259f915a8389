"""Headings that no style marks: bold, underlined, larger or capital letters alone on a line in other text."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from regionkit.readers.docx.textblocks import CONTENTS, TextBlock, typed_number
from regionkit.readers.titles import in_capitals

NUMBERED_TITLE = re.compile(r"\W{0,2}(?:[^\W\d]+\s+)?\d+(?:\.\d+)*\s*[.:)–-]|\d+(?:\.\d+)*\s+[^\W\d]")
"""A title with a number, which may be long: "Mål 1: …", "2. …", "2.5.1 …"."""
LONGEST, LONGEST_NUMBERED = 250, 600
NEARLY = 0.8  # as many letters: notes under a table may be as long as the text
BIGGER = 1.12
"""How many times the size of the text a heading is."""
LOWEST_LEVEL = 9
BULLETS = frozenset("•●▪◦–-*")
NEVER = frozenset({CONTENTS, "caption", "footnote", "endnote"})


class _Usual(NamedTuple):
    """How most of the text looks."""

    size: float
    bold: bool
    capitals: bool


def mark_headings(blocks: list[TextBlock]) -> None:
    """Make headings of the blocks that look like ones; their level is under the styled headings before them."""
    text = Counter[float | None]()
    bold = Counter[bool]()
    for block in blocks:
        if block.kind != "heading" and block.style not in NEVER:
            text[block.size] += len(block.text)
            bold[block.bold] += len(block.text)
    if not text:
        return
    most = max(text.values())
    size = max(size or 0.0 for size, count in text.items() if count >= NEARLY * most)
    shouted = sum(len(block.text) for block in blocks if in_capitals(block.text))
    usual = _Usual(size, bold[True] > bold[False], 2 * shouted > sum(text.values()))
    found = [_looks_like_heading(block, usual) for block in blocks]
    looks = sorted({_rank(block) for block, is_one in zip(blocks, found, strict=True) if is_one})
    body_style = _style_of_text(blocks)
    of_styles: dict[str, int] = {}
    above: list[TextBlock] = []
    for block, is_one in zip(blocks, found, strict=True):
        if block.kind == "heading":
            above = [*(heading for heading in above if heading.level < block.level), block]
        elif is_one:
            level = min(_level_above(above, block) + 1 + looks.index(_rank(block)), LOWEST_LEVEL)
            if block.style != body_style:  # a style of its own is one level throughout
                level = of_styles.setdefault(block.style, level)
            block.kind, block.level = "heading", level
            block.marker = block.marker or typed_number(block.text)


def _level_above(headings: list[TextBlock], block: TextBlock) -> int:
    """The level of the deepest styled heading that a heading stands under: smaller ones end where it begins."""
    size = round(block.size or 0.0)
    return max((one.level for one in headings if one.level == 1 or round(one.size or 0.0) >= size), default=0)


def _style_of_text(blocks: list[TextBlock]) -> str:
    styles = Counter[str]()
    for block in blocks:
        if block.kind != "heading":
            styles[block.style] += len(block.text)
    return styles.most_common(1)[0][0]


def _rank(block: TextBlock) -> tuple[float, bool, bool]:
    """Larger letters first; of the same size, bold or capitals before plain, plain before underlined."""
    return -round(block.size or 0.0), not (block.bold or in_capitals(block.text)), block.underlined


def _looks_like_heading(block: TextBlock, usual: _Usual) -> bool:
    text = block.text
    if (block.bold and not usual.bold) or block.underlined:
        apart = True
    elif (block.size or 0.0) >= BIGGER * usual.size > 0:
        apart = not text.endswith(".")  # or it is a sentence in larger letters than the notes around it
    else:
        apart = block.kind == "paragraph" and not usual.capitals and in_capitals(text)
    if not apart or block.kind == "heading" or block.style in NEVER or block.marker in BULLETS:
        return False
    longest = LONGEST_NUMBERED if NUMBERED_TITLE.match(text) else LONGEST
    return len(text) <= longest and any(map(str.isalpha, text))
