"""Running heads and page counters of a text with form feeds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from regionkit.document import Furniture
from regionkit.language.layout import LayoutWords

FEWEST_PAGES = 3
DIGITS = re.compile(r"\d+")
FAR = re.compile(r"\s{2,}|\t")
OF = re.compile(r"(?P<page>\d{1,4})\D+(?P<pages>\d{1,4})\D*")
"""A counter that says how many pages there are: "4 (12)"."""
LONGEST_CASE = 40
MOST_BESIDE = 2
"""Lines right beside a counter's that may be furniture too."""


def without_furniture(pages: list[list[str]], words: LayoutWords, case_labels: Iterable[str]) -> tuple[Furniture, ...]:
    """Take lines at the ends of pages out where they count the pages, stand on most of them, or beside a counter.

    ``case_labels`` are words before a case's number, which stands under many running heads.
    """
    counter = re.compile("|".join(f"(?:{pattern})" for pattern in words.page_counters) or r"(?!)", re.IGNORECASE)
    labels = "|".join(map(re.escape, case_labels))
    case = re.compile(rf"(?:{labels})\b.{{1,{LONGEST_CASE}}}(?<![.:])", re.IGNORECASE)
    seen = Counter(line for page in pages for line in {_shape(page[at]) for at in _edges(page)})
    often = max(FEWEST_PAGES, len(pages) // 2 + 1)
    found: list[Furniture] = []
    for number, page in enumerate(pages, 1):
        for role, at in zip(("header", "footer"), _edges(page), strict=False):
            text = " ".join(page[at].split())
            margin: Literal["header", "footer"] = "header" if role == "header" else "footer"
            if counter.fullmatch(text):
                found.append(Furniture("counter", text, number))
            elif counted := _counter_beside(page[at], counter):
                others = [field for field in FAR.split(page[at].strip()) if field.strip() != counted]
                found += [Furniture("counter", counted, number), *(Furniture(margin, one, number) for one in others)]
                found += _beside(page, at, role == "header", case, number)
            elif seen[_shape(page[at])] >= often:
                found.append(Furniture(margin, text, number))
            else:
                continue
            page[at] = ""
    return tuple(found)


def _counter_beside(line: str, counter: re.Pattern[str]) -> str | None:
    """The counter at the end (or beginning) of a running head, set far apart: "Region Skåne   Delårsrapport   4 (12)".

    Only one that says how many pages there are, or names itself a page; refused: "Antal möten   4   12", which may be a
    row of a table, and "Datum   4/12", a day.
    """
    fields = [field.strip() for field in FAR.split(line.strip())]
    for field in (fields[-1], fields[0]) if len(fields) > 1 else ():
        of = OF.fullmatch(field)
        counts = of is not None and "/" not in field and 0 < int(of["page"]) <= int(of["pages"])
        if counter.fullmatch(field) and (counts or field[0].isalpha()):
            others = [other for other in fields if other != field]
            return field if any(any(map(str.isalpha, other)) for other in others) else None
    return None


def _beside(page: list[str], at: int, below: bool, case: re.Pattern[str], number: int) -> list[Furniture]:
    """The case's number on the lines right below a running head, or above a foot; taken out of the page."""
    found: list[Furniture] = []
    for step in range(1, MOST_BESIDE + 1):
        other = at + step if below else at - step
        if not 0 <= other < len(page) or not case.fullmatch(page[other].strip()):
            break
        found.append(Furniture("header" if below else "footer", " ".join(page[other].split()), number))
        page[other] = ""
    return found


def _edges(page: list[str]) -> list[int]:
    """The first line with text and the last."""
    filled = [at for at, line in enumerate(page) if line.strip()]
    return sorted({filled[0], filled[-1]}) if len(filled) > 1 else []


def _shape(line: str) -> str:
    return DIGITS.sub("0", " ".join(line.split()))
