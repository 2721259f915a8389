"""The numbers and bullets that a browser puts before the items of a list."""

from __future__ import annotations

from regionkit.readers.html.pages import Element

BULLET = "• "
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
LARGEST_ROMAN = 3999


def marker_of(item: Element, counters: dict[Element, int]) -> tuple[str, str]:
    """What stands before an item: alone, and as it is written.  ``counters`` holds the last number of each list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "none" in item.get("style", "") or "none" in parent.get("style", ""):
        return ("•", BULLET) if parent is not None and parent.tag != "ol" else ("", "")
    start, said = _whole(parent.get("start")), _whole(item.get("value"))
    before = counters.get(parent, (1 if start is None else start) - 1)
    number = counters[parent] = before + 1 if said is None else said
    text = numbered(number, item.get("type") or parent.get("type") or "1") + "."
    return text, text + " "


def numbered(number: int, kind: str) -> str:
    """A number as a list shows it.

    >>> numbered(4, "a"), numbered(28, "A"), numbered(14, "i"), numbered(0, "a"), numbered(3, "1")
    ('d', 'AB', 'xiv', '0', '3')
    """
    if number < 1 or kind.lower() not in {"a", "i"}:
        return str(number)
    made = ""
    if kind.lower() == "a":
        while number:
            number, rest = divmod(number - 1, 26)
            made = chr(ord("a") + rest) + made
    elif number <= LARGEST_ROMAN:
        for value, letters in ROMAN:
            count, number = divmod(number, value)
            made += letters * count
    else:
        return str(number)
    return made.upper() if kind.isupper() else made


def _whole(said: str | None) -> int | None:
    try:
        return None if said is None else int(said[:9])
    except ValueError:
        return None
