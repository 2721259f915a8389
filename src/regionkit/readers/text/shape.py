"""What kind of text a text file holds: a document, or data and programs that nobody reads as one."""

from __future__ import annotations

import re
from collections import Counter

BEGINNINGS: tuple[tuple[str, str], ...] = (
    (r"<\?xml\b|<[a-z]+:[a-z]+ xmlns", "an XML file"),
    (r"\{\s*(?:\"[^\"\n]*\"\s*:|\})|\[\s*(?:[\[{\"]|-?\d[\d.]*\s*,)", "data (JSON)"),
    (r"#!\s*/|<\?php\b|import [\w.]+(?:;|$)|from [\w.]+ import |#include\b|package [\w.]+;|/\*", "a program"),
    (r"BEGIN:V(?:CALENDAR|CARD)", "a calendar or a contact"),
    (r"-----BEGIN ", "a key or a certificate"),
    (r"%PDF-|%!PS", "a PDF or PostScript file that is broken"),
)
SEPARATORS = (";", "\t", ",", "|")
FEWEST_ROWS, MOST_ROWS = 4, 200
MOST_ODD_ROWS = 0.1


def not_a_document(text: str) -> str | None:
    """What a text is that is no document, in words for an error message; ``None`` for a document.

    >>> not_a_document('{"n": 3}'), not_a_document("a;b\\n1;2\\n3;4\\n5;6"), not_a_document("§ 1; mål\\n\\nText; mer.")
    ('data (JSON)', 'a table of values (CSV)', None)
    """
    beginning = text.lstrip("\ufeff \t\r\n")[:2000]
    for pattern, kind in BEGINNINGS:
        if re.match(pattern, beginning, re.MULTILINE):
            return kind
    return "a table of values (CSV)" if _is_separated(text) else None


def _is_separated(text: str) -> bool:
    """Whether (almost) every line has the same number of one separator, and no line is empty between them."""
    lines = text[:100_000].rstrip("\n").split("\n")[:MOST_ROWS]
    if len(lines) < FEWEST_ROWS or any(not line.strip() for line in lines[:-1]):
        return False
    for separator in SEPARATORS:
        counts = Counter(line.count(separator) for line in lines)
        usual, rows = counts.most_common(1)[0]
        enough = 2 if separator in "\t," else 1  # columns set with tabs, and lists in prose, have few
        if usual >= enough and rows >= len(lines) * (1 - MOST_ODD_ROWS) and separator != "\t":
            return separator != "," or all(", " not in line for line in lines)
    return False
