"""Which pages are meant by "3", "3-5", "1,4-6" or "all"."""

from __future__ import annotations

ALL = "all"
HOW = 'write a page as 3, several as 3-5 or 1,4-6, every page as "all"'


def page_numbers(wanted: str, count: int) -> list[int]:
    """The numbers of the pages, in order, each once.

    Raises ``ValueError``, with a line that says what to do, for what is no page number and for pages there are not.

    >>> page_numbers("4-6,1", 9), page_numbers("all", 3)
    ([1, 4, 5, 6], [1, 2, 3])
    """
    if wanted.strip().lower() == ALL:
        return list(range(1, count + 1))
    numbers: set[int] = set()
    for part in wanted.split(","):
        first, dash, last = (side.strip() for side in part.partition("-"))
        if not (first.isdecimal() and (last.isdecimal() or not dash)):
            raise ValueError(f"{part.strip() or wanted!r} is no page number; {HOW}")
        start, end = int(first), int(last or first)
        if end < start:
            raise ValueError(f"{part.strip()} runs backwards; {HOW}")
        if start < 1 or end > count:
            pages = "1 page" if count == 1 else f"{count} pages"
            raise ValueError(f"there is no page {start if start < 1 else end}; the document has {pages}")
        numbers.update(range(start, end + 1))
    return sorted(numbers)
