"""Running heads and page counters of a text with form feeds."""

from __future__ import annotations

import re
from collections import Counter

from regionkit.document import Furniture
from regionkit.language.layout import LayoutWords

FEWEST_PAGES = 3
DIGITS = re.compile(r"\d+")


def without_furniture(pages: list[list[str]], words: LayoutWords) -> tuple[Furniture, ...]:
    """Take the first and the last lines out of pages where they count the pages or stand on most of them."""
    counter = re.compile("|".join(f"(?:{pattern})" for pattern in words.page_counters) or r"(?!)", re.IGNORECASE)
    seen = Counter(line for page in pages for line in {_shape(page[at]) for at in _edges(page)})
    often = max(FEWEST_PAGES, len(pages) // 2 + 1)
    found: list[Furniture] = []
    for number, page in enumerate(pages, 1):
        for role, at in zip(("header", "footer"), _edges(page), strict=False):
            text = " ".join(page[at].split())
            if counter.fullmatch(text):
                found.append(Furniture("counter", text, number))
            elif seen[_shape(page[at])] >= often:
                found.append(Furniture("header" if role == "header" else "footer", text, number))
            else:
                continue
            page[at] = ""
    return tuple(found)


def _edges(page: list[str]) -> list[int]:
    """The first line with text and the last."""
    filled = [at for at, line in enumerate(page) if line.strip()]
    return sorted({filled[0], filled[-1]}) if len(filled) > 1 else []


def _shape(line: str) -> str:
    return DIGITS.sub("0", " ".join(line.split()))
