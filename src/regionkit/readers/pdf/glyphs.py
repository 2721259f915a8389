"""From the glyphs of a PDF to the letters that they show.

A glyph here is pdfplumber's ``char`` dictionary: its text, its box, its font and size.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

Char = dict[str, Any]

# ﬁ and ﬂ stand as one glyph in many fonts; NFKC would undo them, but also turn 1539² into 15392
LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u2010": "-", "\u00a0": " "}
)
UNMAPPED = re.compile(r"\(cid:\d+\)")  # pdfminer's word for a glyph without a letter
STRAY_BULLET = ("(cid:127)", "•")  # WinAnsi fonts show a bullet for every code that they leave free
NOTHING = re.compile("[\u200b\u200c\u200d\u2060\ufeff\x00-\x1f\x7f]")
SOFT_HYPHEN_INSIDE = re.compile("\u00ad(?=.)")

# accents that TeX and some Mac programs print by themselves, over the letter before or after
ACCENTS = {
    "¨": "\u0308", "˚": "\u030a", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327",
}  # fmt: skip

# letters of Microsoft's symbol fonts, which reports use for status: "J" is a smiling face, "l" a disc
DINGBATS = {
    "J": "☺", "K": "😐", "L": "☹", "l": "●", "m": "○", "n": "■", "o": "□", "q": "❑", "u": "◆", "v": "❖", "w": "◆",
    "§": "▪", "ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "Ø": "➢", "à": "→", "ß": "←", "á": "↑", "â": "↓", "ã": "↖",
    "ä": "↗", "å": "↙", "æ": "↘", "ç": "←", "è": "→", "é": "↑", "ê": "↓", "ì": "↗", "î": "↘",
}  # fmt: skip
PRIVATE = 0xF000  # where these fonts' letters stand when the font gives no others

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def clean(text: str) -> str:
    """The letters of a word: NFC, ligatures as letters, a soft hyphen only at the end, unknown glyphs as U+FFFD.

    >>> clean("a\u030arsredovisning"), clean("ﬁnans\u00adiell"), clean("1(cid:3)2")
    ('årsredovisning', 'finansiell', '1\ufffd2')
    """
    text = UNMAPPED.sub("\ufffd", text.replace(*STRAY_BULLET)).translate(LIGATURES)
    text = NOTHING.sub("", text)
    text = SOFT_HYPHEN_INSIDE.sub("", text).strip()
    return unicodedata.normalize("NFC", text)


def dingbat(text: str, font: str) -> str:
    """The symbol that a letter of a Wingdings font shows; other text as it is.

    OpenSymbol, which LibreOffice prints in its place, has Wingdings' letters where fonts have their own.

    >>> dingbat("J", "Wingdings-Regular"), dingbat("\uf06c", "Wingdings"), dingbat("J", "Arial")
    ('☺', '●', 'J')
    >>> dingbat("\uf0fc", "OpenSymbol"), dingbat("J", "OpenSymbol")
    ('✓', 'J')
    """
    name = font.lower().replace(" ", "")
    if "wingdings" in name and "wingdings2" not in name:
        return "".join([DINGBATS.get(_usual(letter), _usual(letter)) for letter in text])
    if "opensymbol" in name:
        return "".join([letter if letter < chr(PRIVATE) else DINGBATS.get(_usual(letter), letter) for letter in text])
    return text


def _usual(letter: str) -> str:
    """A letter that a font has a place of its own for, as the one that it takes the place of."""
    return chr(ord(letter) - PRIVATE) if PRIVATE <= ord(letter) < PRIVATE + 0x100 else letter


def without_doubles(chars: Sequence[Char]) -> list[Char]:
    """Drop letters printed twice on (nearly) the same spot to look bold; the one that is left is marked as doubled."""
    seen: dict[tuple[str, int, int], Char] = {}
    kept: list[Char] = []
    for char in chars:
        text, x, y = char["text"], round(char["x0"]), round(char["top"])
        first = next(
            (
                other
                for dx in (0, -1, 1)
                for dy in (0, -1, 1)
                if (other := seen.get((text, x + dx, y + dy)))
                and abs(other["x0"] - char["x0"]) <= 0.08 * char["size"]
                and abs(other["top"] - char["top"]) <= 0.08 * char["size"]
                and abs(other["size"] - char["size"]) < 0.5
            ),
            None,
        )
        if first is not None and not text.isspace():
            first["doubled"] = True
            continue
        seen[text, x, y] = char
        kept.append(char)
    return kept


def merge_accents(chars: list[Char]) -> list[Char]:
    """Put an accent that is printed over a letter into that letter: ``¨`` over ``a`` is ``ä``."""
    if not any(char["text"] in ACCENTS or unicodedata.combining(char["text"][:1] or " ") for char in chars):
        return chars
    merged: list[Char] = []
    waiting: Char | None = None
    for char in chars:
        text = str(char["text"])
        mark = ACCENTS.get(text) or (text if unicodedata.combining(text[:1] or " ") else "")
        before = _composed(str(merged[-1]["text"]), mark) if mark and merged and _over(char, merged[-1]) else None
        if before:
            merged[-1] = {**merged[-1], "text": before}
        elif mark and waiting is None:
            waiting = char
        elif waiting is not None:
            after = _composed(text, ACCENTS.get(str(waiting["text"]), str(waiting["text"])))
            merged += [{**char, "text": after}] if after and _over(waiting, char) else [waiting, char]
            waiting = None
        else:
            merged.append(char)
    return merged if waiting is None else [*merged, waiting]


def _composed(letter: str, mark: str) -> str | None:
    text = unicodedata.normalize("NFC", letter + mark)
    return text if len(text) == 1 and letter.isalpha() else None


def _over(mark: Char, letter: Char) -> bool:
    middle = (mark["x0"] + mark["x1"]) / 2
    slack = 0.1 * letter["size"]
    level = abs(mark["bottom"] - letter["bottom"]) < letter["size"]
    return bool(letter["x0"] - slack <= middle <= letter["x1"] + slack and level)


def raise_digits(chars: Sequence[Char]) -> list[str]:
    """The texts of a word's glyphs, small raised digits as superscripts: a note's number is not part of the amount.

    "utfall 1539" with a raised 2 is ``1539²``, never ``15392``.
    """
    size = max(char["size"] for char in chars)
    if not 0 < size < math.inf:  # a damaged page's letters may have no size, and then none is a small one
        return [char["text"] for char in chars]
    baseline = max(char["bottom"] for char in chars if char["size"] > 0.8 * size)
    return [
        char["text"].translate(SUPERSCRIPTS)
        if char["size"] <= 0.8 * size and char["text"].isdigit() and baseline - char["bottom"] > 0.12 * size
        else char["text"]
        for char in chars
    ]
