"""Headings of plain text: underlined, marked with "#", numbered, or in capitals alone on their line."""

from __future__ import annotations

import re
from typing import NamedTuple

from regionkit.readers.titles import in_capitals, unspelled

UNDERLINE = re.compile(r"\s*([=\-~_*])\1{2,}\s*")
MARKED = re.compile(r"(#{1,6})\s+(\S.*?)\s*#*\s*")
NUMBERED = re.compile(r"\s*(?P<number>§\s?\d{1,4}|\d{1,2}(?:\.\d{1,2}){0,4}\.?)\s+(?P<title>\S.*\S)\s*")
LONGEST = 90
ENDS = (".", ",", ";", ":")
UNDER_TITLE = {"=": 1}
LEAST, MOST = 0.5, 1.6
"""How long an underline is, beside its title."""


class Heading(NamedTuple):
    """A heading as it will be written."""

    text: str
    level: int
    marker: str = ""


def underlined(title: str, below: str) -> Heading | None:
    """A line that the one below it underlines; a stroke under a row of a table is none.

    >>> underlined("1 Inledning", "-----------"), underlined("Kostnad   -5", "----------------------------")
    (Heading(text='1 Inledning', level=2, marker='1'), None)
    """
    stroke, text = UNDERLINE.fullmatch(below), title.strip()
    if not stroke or not text or len(text) > LONGEST or re.search(r"\s{2,}|\t", text) or UNDERLINE.fullmatch(title):
        return None
    length = len(below.strip())
    if not LEAST * len(text) <= length <= MOST * len(text) + 2:
        return None
    return Heading(unspelled(text), UNDER_TITLE.get(stroke[1], 2), number_of(text))


def marked(line: str) -> Heading | None:
    """A line that "#" marks as a heading, as in Markdown.

    >>> marked("## Ekonomi"), marked("#5 i tabellen")
    (Heading(text='Ekonomi', level=2, marker=''), None)
    """
    found = MARKED.fullmatch(line)
    return Heading(found[2], len(found[1]), number_of(found[2])) if found else None


def alone(line: str) -> Heading | None:
    """A line alone between blank ones that is numbered as a heading or all in capitals.

    >>> alone("2.1 Budget och prognos"), alone("3 Nämnden beslutar att godkänna.")
    (Heading(text='2.1 Budget och prognos', level=2, marker='2.1'), None)
    """
    text = line.strip()
    if len(text) > LONGEST or text.endswith(ENDS) or re.search(r"\s{2,}|\t", text):
        return None
    found = NUMBERED.fullmatch(text)
    if found and found["title"][0].isupper() and sum(map(str.isalpha, found["title"])) * 2 > len(found["title"]):
        number = found["number"]
        return Heading(text, 2 if "§" in number else number.rstrip(".").count(".") + 1, number)
    return Heading(unspelled(text), 1) if in_capitals(unspelled(text)) else None


def number_of(text: str) -> str:
    """The number that a heading begins with."""
    found = NUMBERED.fullmatch(text)
    return found["number"] if found and found["title"][0].isupper() else ""
