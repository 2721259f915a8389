"""What a document says is data: its text made harmless for the place where it will be shown.

A document may hold terminal codes, ``=HYPERLINK(…)``, HTML, or letters that turn the direction of writing around.
Every output writes the text of documents, and the names of files, through one of these functions and in no other way.
"""

from __future__ import annotations

import re

BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of writing around: "4 mnkr" can be made to look like another number."""
UNPRINTABLE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{BIDI}\ud800-\udfff\U000e0000-\U000e007f]")
"""Control characters, direction marks, halves of letters, and the invisible letters of Unicode's "tags"."""
STEERS_A_TERMINAL = re.compile(rf"[\x7f-\x9f{BIDI}]")
WHITE_SPACE = re.compile(r"\s+")

FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
NUMBER = re.compile(r"\s*[+-] ?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?[ \u00a0]?%?\s*")
MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&$])")


def plain(text: str) -> str:
    """Text of a document on one line, without anything that could steer the terminal it is shown on.

    >>> plain("utfall på 1539 \\ntkr\\x1b[31m")
    'utfall på 1539 tkr\ufffd[31m'
    """
    return WHITE_SPACE.sub(" ", printable(text.replace("\r", "\n").replace("\f", "\n"))).strip()


def printable(text: str) -> str:
    """The same with its white space as it is: for the name of a file."""
    return UNPRINTABLE.sub("\ufffd", text)


def for_terminal(text: str) -> str:
    """What is about to be printed, such as JSON, without the letters that a terminal acts on and JSON lets through."""
    return STEERS_A_TERMINAL.sub("\ufffd", text)


def for_spreadsheet(text: str) -> str:
    """Text of a cell that no spreadsheet takes for a formula, also after a semicolon, where Swedish Excel parts cells.

    An apostrophe is put before ``=``, ``+``, ``-`` and ``@``, as OWASP advises: it is seen, and shows that the text was
    changed.  Numbers stay numbers, with a sign, groups, decimals and a per cent sign: they are no more than they say.

    >>> for_spreadsheet("=1+1"), for_spreadsheet("- 5 925 tkr"), for_spreadsheet("-5925000"), for_spreadsheet("+3,2 %")
    ("'=1+1", "'- 5 925 tkr", '-5925000', '+3,2 %')
    >>> for_spreadsheet("utfall; =1+1; -5"), for_spreadsheet("utfall")
    ("utfall; '=1+1; -5", 'utfall')
    """
    return ";".join(map(_no_formula, plain(text).split(";")))


def _no_formula(text: str) -> str:
    if not FORMULA.match(text) or NUMBER.fullmatch(text):
        return text
    space = len(text) - len(text.lstrip())
    return f"{text[:space]}'{text[space:]}"


def for_markdown(text: str) -> str:
    """Text that Markdown shows as it stands.  It never begins a line here, so "1." needs no care.

    >>> print(for_markdown("5 * 3 < 20 | [ej påbörjad]"))
    5 \\* 3 \\< 20 \\| \\[ej påbörjad\\]
    """
    return MARKDOWN.sub(r"\\\1", text)
