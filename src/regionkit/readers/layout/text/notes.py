"""Footnotes: small print at the foot of a page that begins with a raised mark, often under a short rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regionkit.readers.layout.lines import Line, lines_of, without
from regionkit.readers.layout.page import PageContent, Rule
from regionkit.readers.layout.text.tagging import Tags, is_note, tag_of

HIGHEST = 0.3  # of the page's height: footnotes stand below
WIDTHS = (40.0, 0.5)  # points; of the page's width: the short rule above footnotes
SMALL = 0.97  # of the body's size, below a rule; without one:
SMALLER = 0.92
RAISED = 0.8  # of its line's size: a raised mark is smaller
ABOVE = 0.15  # of the size: how far its foot stands above the others'
MARK = re.compile(r"(?P<number>\d{1,3})(?=[\s\D]|$)|\*{1,3}")
DATE_OR_NUMBER = re.compile(r"\d+(?:[.,:/-]\d|\s?\d{3}\b)")


def notes_of(
    page: PageContent, lines: Sequence[Line], body_size: float, tags: Tags
) -> tuple[list[list[Line]], list[Line]]:
    """The footnotes of a page, each with its lines, and the other lines.

    Refused: small print under a rule without a mark (a source, a table's remark), and body text under a rule.
    """
    last = _under_a_rule(page, lines, body_size) or _small_at_the_foot(lines, body_size)
    if tags and not last:
        last = [line for line in lines if (tag := tag_of(line, tags)) is not None and is_note(tag)]
    if not last:
        return [], list(lines)
    notes: list[list[Line]] = []
    for line in last:
        if not notes or _begins(line, notes[-1][0]):
            notes.append([line])
        else:
            notes[-1].append(line)
    return notes, without(lines, {id(word) for line in last for word in line.words})


def _under_a_rule(page: PageContent, lines: Sequence[Line], body_size: float) -> list[Line]:
    """The lines below short rules at the left of a column, if all of them are small and the first has a mark."""
    found: list[Line] = []
    short = [rule for rule in page.rules if _is_short(rule, page)]
    for rule in sorted(short, key=lambda rule: (-rule.x0, -rule.top)):
        if not _may_stand_above_notes(rule, lines, body_size):
            continue
        below = [word for line in lines if line.bottom > rule.top for word in line.words if word.top > rule.top - 1]
        taken = {id(word) for line in found for word in line.words}
        column = [word for word in below if word.x0 > rule.x0 - body_size and id(word) not in taken]
        for end in (page.width, page.width / 2):
            notes = lines_of([word for word in column if word.x1 < end], page.number)
            if notes and _are_notes(notes, rule, body_size):
                found = [*notes, *found]
                break
    return found


def _may_stand_above_notes(rule: Rule, lines: Sequence[Line], body_size: float) -> bool:
    """Whether the first word below a rule may be a note's mark: the quick way to tell that most rules are tables'."""
    for line in lines:
        if line.top > rule.top - 1:
            for word in line.words:
                if word.x0 > rule.x0 - body_size:
                    return word.x0 < rule.x1 and MARK.match(word.text) is not None
    return False


def _are_notes(lines: Sequence[Line], rule: Rule, body_size: float) -> bool:
    small = all(line.size < SMALL * body_size or _is_raised(line) for line in lines)
    at_the_left = abs(min(line.x0 for line in lines) - rule.x0) < 2 * body_size
    return small and at_the_left and bool(_mark(lines[0]))


def _is_short(rule: Rule, page: PageContent) -> bool:
    wide = rule.x1 - rule.x0
    return rule.level and rule.top > HIGHEST * page.height and WIDTHS[0] <= wide <= WIDTHS[1] * page.width


def _small_at_the_foot(lines: Sequence[Line], body_size: float) -> list[Line]:
    """The last lines, where all are small and the first has a raised mark."""
    last: list[Line] = []
    for line in reversed(lines):
        if line.size > SMALLER * body_size:
            break
        last.insert(0, line)
    while last and not (_mark(last[0]) and _is_raised(last[0])):
        del last[0]
    return last


def _mark(line: Line) -> str:
    """The mark that a note begins with: "1", "12", "*"; empty for a day or an amount."""
    match = MARK.match(line.text)
    if match is None or DATE_OR_NUMBER.match(line.text) or len(line.text) == match.end():
        return ""
    return match.group()


def _is_raised(line: Line) -> bool:
    """Whether the first word is smaller than the others, or stands higher."""
    if len(line.words) < 2:
        return False
    first, second = line.words[:2]
    return first.size <= RAISED * second.size or first.bottom < second.bottom - ABOVE * second.size


def _begins(line: Line, before: Line) -> bool:
    """Whether the next note begins with a line: with the next number, the next star, or a raised mark."""
    mark, last = _mark(line), _mark(before)
    if not mark:
        return False
    if mark.isdigit() and last.isdigit():
        in_line = abs(line.x0 - before.x0) < line.size or line.x0 > before.x1  # in the next column
        return _is_raised(line) or (int(mark) == int(last) + 1 and in_line)
    return mark != last


