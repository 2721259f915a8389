"""Lines to one run of text: what stands between the last word of a line and the first word of the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import PrintedLine
from regionkit.readers.layout.lines import Line
from regionkit.readers.layout.tables.narrow import broken

SOFT_HYPHEN = "\u00ad"
HYPHEN_END = re.compile(r"(?P<before>\w)[-\u2011]$")
DASH_END = re.compile(r"\w[–—/]$")
BREAKS = "-\u2011\u00ad–—/"  # what a line may end with where its last word goes on
BULLET_FONT = re.compile("[\ue000-\uf8ff]")


def joint(before: str, after: str, words: LayoutWords) -> tuple[str, str]:
    """How two words meet over a line's end: the first as it is to be written, and what stands between them.

    >>> from regionkit.languages.sv.layout import LAYOUT
    >>> joint("utvecklings-", "förvaltningen", LAYOUT), joint("vatten-", "och", LAYOUT)
    (('utvecklings', ''), ('vatten-', ' '))
    >>> joint("2020-04-", "23", LAYOUT), joint("VA-", "verksamheten", LAYOUT)
    (('2020-04-', ''), ('VA-', ''))
    >>> joint("varav", "-5", LAYOUT), joint("-", "5", LAYOUT), joint("2026–", "2027", LAYOUT)
    (('varav', ' '), ('-', ' '), ('2026–', ''))
    """
    if before.endswith(SOFT_HYPHEN):
        return before.rstrip(SOFT_HYPHEN), ""
    hyphen = HYPHEN_END.search(before)
    if hyphen:
        if after.strip(".,;:()").lower() in words.hyphen_keepers or after.lower() in words.hyphen_keepers:
            return before, " "
        stem = before[:-1].rsplit("-", 1)[-1].lstrip("(\"”'")
        if after[:1].islower() and len(stem) > 1 and hyphen["before"].islower():
            return before[:-1], ""
        return before, "" if after[:1].isalnum() else " "
    if DASH_END.search(before) and after[:1].isalnum():
        return before, ""
    return before, " "


def printed(
    lines: Sequence[Line],
    first: int,
    words: LayoutWords,
    known: Callable[[], Mapping[str, int]] | None = None,
    room: float = 0.0,
) -> list[PrintedLine]:
    """Some lines as pieces of one text; ``first`` is the number of their first in the document.

    ``known`` counts the words of the document (small letters): with it, words that a narrow cell broke without
    a hyphen are put together, "Verksamhe" over "t" where "Verksamhet" stands elsewhere; ``room`` is the cell's width.
    """
    pieces: list[PrintedLine] = []
    for number, line in enumerate(lines, first):
        text, before = readable(line.text), " "
        if pieces and (known is not None or pieces[-1].text[-1:] in BREAKS):
            before = _meet(pieces[-1], readable(line.words[0].text), words, known)
            above = lines[number - first - 1]
            if before == " " and known is not None and room and broken(above, line, room, words, known()):
                before = ""
        pieces.append(PrintedLine(text, number, before, line.page, line.words))
    if pieces and pieces[-1].text.endswith(SOFT_HYPHEN):
        pieces[-1].text = _without_end(pieces[-1], pieces[-1].words[-1][0].rstrip(SOFT_HYPHEN) or "-")
    return pieces


def _meet(
    above: PrintedLine, after: str, words: LayoutWords, known: Callable[[], Mapping[str, int]] | None
) -> str:
    """What stands between a line and the one below; a hyphen that falls away is taken from the line above."""
    before = readable(above.words[-1][0])
    written, between = joint(before, after, words)
    if written != before:
        above.text = _without_end(above, written)
    if known is not None and between == " " and after[:1].islower() and _broken(before, after, known()):
        return ""
    return between


def _without_end(line: PrintedLine, last: str) -> str:
    """A line's text with another last word."""
    return line.text[: len(line.text) - len(line.words[-1][0])] + last


def _broken(before: str, after: str, known: Mapping[str, int]) -> bool:
    """Whether two pieces are one word of the document that is not, itself, two of its words."""
    one, other = before.casefold(), after.casefold()
    return known.get(one + other, 0) > 0 and min(known.get(one, 0), known.get(other, 0)) <= 1


def readable(text: str) -> str:
    """Bullets of symbol fonts have no Unicode letter of their own: any of them reads as a bullet."""
    return text if text.isascii() else BULLET_FONT.sub("•", text)
