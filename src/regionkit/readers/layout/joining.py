"""Lines to one run of text: what stands between the last word of a line and the first word of the next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from regionkit.language.layout import LayoutWords
from regionkit.readers.assembly import Piece
from regionkit.readers.layout.lines import Line

SOFT_HYPHEN = "\u00ad"
HYPHEN_END = re.compile(r"(?P<before>\w)[-\u2011]$")
DASH_END = re.compile(r"\w[–—/]$")
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


def pieces_of(
    lines: Sequence[Line], numbers: Sequence[int], words: LayoutWords, known: Mapping[str, int] | None = None
) -> list[Piece]:
    """The words of some lines as pieces of one text; ``numbers`` are the lines' numbers in the document.

    ``known`` counts the words of the document (small letters): with it, words that a narrow cell broke without
    a hyphen are put together, "Verksamhe" over "t" where "Verksamhet" stands elsewhere.
    """
    pieces: list[Piece] = []
    for line, number in zip(lines, numbers, strict=True):
        for index, word in enumerate(line.words):
            text, before = readable(word.text), " "
            if index == 0 and pieces:
                last = pieces[-1]
                written, before = joint(last.text, text, words)
                if known and before == " " and _broken(last.text, text, known):
                    before = ""
                pieces[-1] = Piece(written, last.line, last.before, last.page, last.box)
            pieces.append(Piece(text, number, before, line.page, word.box))
    if pieces and pieces[-1].text.endswith(SOFT_HYPHEN):
        last = pieces[-1]
        pieces[-1] = Piece(last.text.rstrip(SOFT_HYPHEN) or "-", last.line, last.before, last.page, last.box)
    return pieces


def _broken(before: str, after: str, known: Mapping[str, int]) -> bool:
    """Whether two pieces are one word of the document that is not, itself, two of its words."""
    one, other = before.casefold(), after.casefold()
    return after[:1].islower() and known.get(one + other, 0) > 0 and min(known.get(one, 0), known.get(other, 0)) <= 1


def readable(text: str) -> str:
    """Bullets of symbol fonts have no Unicode letter of their own: any of them reads as a bullet."""
    return BULLET_FONT.sub("•", text)
