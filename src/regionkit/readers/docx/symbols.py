"""Symbols and their colours: letters of symbol fonts as real characters, and which colours mean green, yellow or red.

A traffic light in a Word table is a shaded cell, a coloured "●" or "■" (often the letter ``l`` or ``n`` of Wingdings),
a small coloured shape, or an emoji.
"""

from __future__ import annotations

import re

from regionkit.document import Colour
from regionkit.readers.layout.signs import symbols

LOST = "\ufffd"
"""Stands for a symbol that is not in the tables below."""
PRIVATE_USE = range(0xF000, 0xF100)
"""Where Word puts the letters of symbol fonts."""
IN_PRIVATE_USE = re.compile("[\uf000-\uf0ff]")

_SHAPES = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9E: "•", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓",
    0xEB: "↖", 0xEC: "↗", 0xED: "↙", 0xEE: "↘", 0xF0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
SYMBOL_FONTS: dict[str, dict[int, str]] = {
    "wingdings": _SHAPES,
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x96: "•", 0x97: "●", 0xA2: "■", 0xA3: "□"},
    "wingdings 3": {
        0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x6A: "↖", 0x6B: "↗", 0x6C: "↙", 0x6D: "↘", 0x70: "▲", 0x71: "▼",
        0x74: "◀", 0x75: "▶", 0xC6: "←", 0xC7: "→", 0xC8: "↑", 0xC9: "↓",
    },
    "webdings": {
        0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗",
    },
    "symbol": {
        0x2D: "−", 0x44: "Δ", 0x53: "Σ", 0x6D: "μ", 0xA3: "≤", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
        0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    },
}  # fmt: skip

LIGHTS = frozenset("●⬤•■▪◼◆▲▼▶◀○□☺😐☹😊😒↑↓→↗↘←↖↙✓✗☑☒")
"""Symbols whose colour says something."""
EMOJI: dict[str, Colour] = {
    "🟢": "green", "🟩": "green", "🟡": "yellow", "🟨": "yellow", "🔴": "red", "🟥": "red",
    "😀": "green", "😃": "green", "😊": "green", "🙂": "green", "😐": "yellow", "😒": "red", "🙁": "red", "😞": "red",
}  # fmt: skip
"""Signs that have a colour by themselves, and faces, which say by their looks what others say by colour."""
SIGNS = re.compile("[" + "".join(sorted({*LIGHTS, *EMOJI})) + "]")
_PALE: dict[str, Colour] = {"C6EFCE": "green", "FFEB9C": "yellow", "FFC7CE": "red"}
"""The fills that Office calls good, neutral and bad."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_latin(text: str) -> bool:
    """Whether a text has only letters of Western Europe, and so no symbol: the quick way to tell for most.

    >>> is_latin("Målet är nått"), is_latin("● Målet")
    (True, False)
    """
    if text.isascii():
        return True
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def symbol(font: str | None, code: int) -> str:
    """The character that a symbol font shows for a code.

    >>> symbol("Wingdings", 0xF06C), symbol("Symbol", 0xB3), symbol("Wingdings", 0xF001)
    ('●', '≥', '\\ufffd')
    """
    known = SYMBOL_FONTS.get((font or "").lower())
    if known is not None:
        return known.get(code & 0xFF, LOST)
    return chr(code) if code not in PRIVATE_USE and 0x20 <= code < 0xD800 else LOST


def is_pictorial(font: str | None) -> bool:
    """Whether the letters of a font are pictures.

    >>> is_pictorial("Wingdings 2"), is_pictorial("Symbol"), is_pictorial(None)
    (True, False, False)
    """
    return (font or "").lower().startswith(("wingdings", "webdings"))


def in_symbol_font(font: str | None, text: str) -> str:
    """Text in which letters of a symbol font are replaced by what they show.

    >>> in_symbol_font("Wingdings", "l"), in_symbol_font("Calibri", "l"), in_symbol_font(None, "\uf0fc")
    ('●', 'l', '✓')
    """
    pictorial = is_pictorial(font) and len(text.strip()) <= 2  # whole words in such a font are a slip of formatting
    if not pictorial and not IN_PRIVATE_USE.search(text):
        return text
    return "".join(
        symbol(font or "Wingdings", ord(letter))
        if ord(letter) in PRIVATE_USE or (pictorial and "!" <= letter <= "~")
        else letter
        for letter in text
    )


def colour_of(rgb: str | None) -> Colour | None:
    """Which traffic light a colour is as Word writes it; ``None`` for all others, pale tints and grey among them.

    >>> [colour_of(rgb) for rgb in ("00B050", "FFFF00", "FFC000", "FF0000", "92D050", "E2EFDA", "D9D9D9", "auto")]
    ['green', 'yellow', 'yellow', 'red', 'green', None, None, None]
    """
    rgb = (rgb or "").lstrip("#").upper()
    if rgb in _PALE:
        return _PALE[rgb]
    if not re.fullmatch(r"[0-9A-F]{6}", rgb):
        return None
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    colour = symbols.colour_of((red, green, blue))
    return None if colour == "grey" else colour


def light_in(text: str, rgb: str | None) -> Colour | None:
    """The colour of a traffic light among the words: an emoji, or a symbol written in that colour.

    >>> light_in("●", "00B050"), light_in("🔴 ", None), light_in("Grön", "00B050")
    ('green', 'red', None)
    """
    if not SIGNS.search(text):
        return None
    letters = [letter for letter in text if not letter.isspace() and letter != "\ufe0f"]
    for letter in letters:
        if letter in EMOJI:
            return EMOJI[letter]
    return colour_of(rgb) if letters and all(letter in LIGHTS for letter in letters) else None
