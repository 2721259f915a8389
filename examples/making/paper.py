"""What an example document is made of, before it is set as PDF or as Word."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A chapter's heading; Word numbers it by itself where ``number`` is given."""

    text: str
    number: str = ""


@dataclass(frozen=True)
class Goal:
    """A goal's heading; Word makes "Nämndmål 1:" by itself."""

    label: str
    text: str


@dataclass(frozen=True)
class Lead:
    """A line in bold that is no heading of the style sheet."""

    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Points:
    """A list; numbered or with bullets."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table with its caption; the first row is the head, and the last one a sum where ``total`` says so."""

    caption: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    total: bool = False


Part = Heading | Goal | Lead | Text | Points | Grid


@dataclass(frozen=True)
class Paper:
    """A document: what stands at the head of each page, the title, and the parts."""

    file: str
    organisation: str
    committee: str
    header: str
    case: str
    date: str
    title: str
    parts: tuple[Part, ...]


def unbroken(text: str) -> str:
    """Text in which a number is not broken at the end of a line: "163 200 tkr" with no-break spaces.

    >>> unbroken("163 200 tkr den 31 augusti")
    '163\\xa0200\\xa0tkr den 31\\xa0augusti'
    """
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", "\u00a0", text)
    return re.sub(r"(?<=\d) (?=(?:tkr|mnkr|%|januari|april|maj|juni|juli|augusti|oktober|december)\b)", "\u00a0", text)
