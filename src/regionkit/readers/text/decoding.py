"""Bytes to letters: which encoding a text file is in, told by its marks, its form and at last by its letters."""

from __future__ import annotations

import codecs
from typing import NamedTuple

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OLD = ("cp1252", "cp850", "mac-roman")
"""Windows, DOS and the old Macintosh; Latin 1 is a part of the first."""
SIGNS = frozenset("–—…“”„’‘»«•·°½¼¾§×±²³\u00a0€£´`©®")
"""What stands in texts of any language and is no letter."""
FEW = 0.02
"""The part of the letters outside ASCII that may be none of the language's own, such as those of a foreign name."""
SAMPLE = 1_000_000
TEXT_CONTROLS = b"\t\n\v\f\r\x1a\x1b\x08"
CONTROLS = bytes(byte for byte in range(32) if byte not in TEXT_CONTROLS) + b"\x7f"
MOST_CONTROLS = 0.001


class Decoded(NamedTuple):
    """A text with how it was decoded."""

    text: str
    encoding: str
    certain: bool
    """Whether another encoding is out of the question."""


def is_text(data: bytes) -> bool:
    """Whether bytes are letters and not something else: hardly any control characters, in one encoding or another.

    >>> is_text("nämnden".encode("cp850")), is_text("nämnden".encode("utf-16")), is_text(bytes(range(256)))
    (True, True, False)
    """
    if data.startswith(tuple(mark for mark, _ in MARKS)):
        return True
    if _wide(data):
        return True
    sample = data[:SAMPLE]
    return len(sample) - len(sample.translate(None, CONTROLS)) <= len(sample) * MOST_CONTROLS


def decode(data: bytes, letters: str) -> Decoded:
    """The text; ``letters`` are those outside ASCII that the language writes.

    >>> decode("Målet är nått".encode("cp850"), "åäö"), decode("Mål — 5 €".encode("cp1252"), "åäö").certain
    (Decoded(text='Målet är nått', encoding='cp850', certain=True), True)
    >>> decode(b"caf\\xe9s", "åäö").certain
    False
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding.removesuffix("-sig"), True)
    wide = _wide(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide, True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", True)
    except UnicodeDecodeError:
        broken = _mostly_utf_8(data)
    return Decoded(broken, "utf-8", False) if broken is not None else _old(data, letters)


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of Western text is nought."""
    sample = data[:4000]
    pairs = len(sample) // 2
    if pairs < 4 or len(data) % 2:
        return ""
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.7 * pairs and first < 0.1 * pairs:
        return "utf-16-le"
    return "utf-16-be" if first > 0.7 * pairs and second < 0.1 * pairs else ""


def _mostly_utf_8(data: bytes) -> str | None:
    """A text in UTF-8 of which a few bytes are broken: what is broken stays visible."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - lost
    return text if whole > 4 * lost else None


def _old(data: bytes, letters: str) -> Decoded:
    """One of the encodings of a byte each: the one that makes the most of the language's letters of the bytes."""
    own = frozenset(letters + letters.upper())
    scored = []
    for encoding in OLD:
        text = data.decode(encoding, "replace")
        outside = [letter for letter in text if letter > "\x7f"]
        good = sum(letter in own for letter in outside)
        signs = sum(letter in SIGNS for letter in outside)
        scored.append((good - 2 * (len(outside) - good - signs), len(outside) - good - signs, good, encoding, text))
    best, *others = sorted(scored, key=lambda one: -one[0])
    _, strange, good, encoding, text = best
    certain = good > 0 and strange <= FEW * (good + strange) and best[0] > others[0][0]
    return Decoded(text, encoding, certain)
