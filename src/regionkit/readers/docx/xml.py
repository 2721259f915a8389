"""Names of WordprocessingML: the elements and attributes that the Word reader looks for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

Element = Any
"""An lxml element (lxml has no types of its own)."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACED_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
VML = "urn:schemas-microsoft-com:vml"


@cache
def w(name: str) -> str:
    """The full name of a Word element or attribute.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{WORD}}}{name}"


def find(element: Element | None, *path: str) -> Element | None:
    """The first Word element at the end of a path of children, or ``None``."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return element


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


def switch(element: Element | None, *path: str) -> bool | None:
    """An on/off property: there without a value is on; ``None`` where it is not said at all."""
    found = find(element, *path)
    if found is None:
        return None
    return found.get(w("val"), "true").lower() not in {"0", "false", "off", "none"}


def children(element: Element) -> Iterator[tuple[str, Element]]:
    """Child elements with their full names; comments and processing instructions left out."""
    for child in element:
        if isinstance(child.tag, str):
            yield child.tag, child
