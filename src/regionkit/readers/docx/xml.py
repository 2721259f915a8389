"""Names of WordprocessingML: the elements and attributes that the Word reader looks for."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
"""Points of each unit of length."""

Element = Any
"""An lxml element (lxml has no types of its own)."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACED_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
VML = "urn:schemas-microsoft-com:vml"
ALTERNATIVES = f"{{{COMPATIBILITY}}}AlternateContent"
"""Holds the same content in several forms, for newer and for older versions of Word."""


@cache
def w(name: str) -> str:
    """The full name of a Word element or attribute.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{WORD}}}{name}"


VALUE = w("val")


def find(element: Element | None, *path: str) -> Element | None:
    """The first Word element at the end of a path of children, or ``None``."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(w(name)), None)
    return element


def by_name(element: Element | None) -> dict[str, Element]:
    """The children of an element by their full names; none where it is not there."""
    return {} if element is None else {child.tag: child for child in element}


def value(element: Element | None, *path: str, attribute: str = "val") -> str | None:
    """An attribute (``w:val``) of the element at the end of a path, or ``None``."""
    found = find(element, *path)
    return None if found is None else found.get(w(attribute))


def number(text: str | None) -> int | None:
    """A whole number as Word writes it, or ``None`` for anything else.

    >>> number("240"), number("12.5"), number("auto"), number(None)
    (240, 12, None, None)
    """
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None


def points(text: str | None, per_point: int) -> float | None:
    """A length as Word writes it, in parts of a point or, in "Strict Open XML", with its unit.

    >>> points("21", 2), points("10.5pt", 2), points("210mm", 20), points("auto", 2)
    (10.5, 10.5, 595.28, None)
    """
    plain = number(text)
    if plain is not None:
        return plain / per_point
    said = re.fullmatch(r"([\d.]+)(pt|in|cm|mm|pc|pi)", text or "")
    return round(float(said[1]) * UNITS[said[2]], 2) if said else None


def switch(element: Element | None, *path: str) -> bool | None:
    """An on/off property: there without a value is on; ``None`` where it is not said at all."""
    found = find(element, *path)
    return None if found is None else is_on(found)


def is_on(element: Element) -> bool:
    """Whether an on/off property that is there says yes."""
    return element.get(VALUE, "true").lower() not in {"0", "false", "off", "none"}
