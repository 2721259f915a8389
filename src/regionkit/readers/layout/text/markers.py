"""What stands before an item or a heading, apart from its text: a bullet, a number, a letter."""

from __future__ import annotations

import re

from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.signs.symbols import colour_of

BULLET = re.compile(r"(?:[•●▪◦‣·○■□►➢❖✓→\ue000-\uf8ff*–—-]|o)$")
NUMBERED = re.compile(r"(?:\(?(?:\d{1,2}|[^\W\d_])[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?)$", re.IGNORECASE)
PLAIN_NUMBER = re.compile(r"[1-9]\d?$")
TITLE_NUMBER = re.compile(r"(?:0[1-9]|[1-9]\d?)(?=\s+[^\W\d_a-zåäö])")  # "1 Inledning", "04 Hav", not "5 mål"
NUMBERED_TITLE = re.compile(r"\W{0,2}(?:\w+\s+)?\d+(?:\.\d+)*\s*[.:)–-]|\d+(?:\.\d+)*\s+[^\W\d]")
DASHES = frozenset("–—-*o·")
DISC = "●"
TAB = 0.9  # of the size: wider than a space
STATUS = 3  # words at most after a coloured disc that tells a status


def marker_of(line: Line) -> str:
    """A list marker at the line's start: "•", "-", "2.", "a)", "3.1", "7" before a tab; empty where there is none.

    A marker alone on its line is none, and neither are a number before a space, a disc in the colour of a traffic
    light before its status ("● Uppnått"), and the first of several discs (a key to what they mean).
    """
    words = line.words
    first = words[0].text
    if len(words) < 2 or not (len(first) <= 2 or first[-1] in ").0123456789"):
        return ""
    if first == DISC and _tells_status(line):
        return ""
    if BULLET.match(first) or NUMBERED.match(first) or (PLAIN_NUMBER.match(first) and _stands_apart(line)):
        return first
    return ""


def _stands_apart(line: Line) -> bool:
    """Whether a tab parts the first word from a sentence or a name: "7     Information från förvaltningen"."""
    first, second = line.words[:2]
    return second.x0 - first.x1 > TAB * line.size and second.text[:1].isupper()


def _tells_status(line: Line) -> bool:
    discs = [word for word in line.words if word.text == DISC]
    colour = discs[0].look.colour
    return len(discs) > 1 or (len(line.words) <= 1 + STATUS and colour is not None and colour_of(colour) is not None)


def title_number(text: str) -> str:
    """The plain number that a heading begins with: "1 Inledning"; empty where there is none."""
    match = TITLE_NUMBER.match(text)
    return match.group() if match else ""


def is_dash(marker: str) -> bool:
    """Whether a marker is a mark that may stand in running text as well."""
    return marker in DASHES


def is_bullet(marker: str) -> bool:
    """Whether a marker is no number and no letter."""
    return BULLET.match(marker) is not None
