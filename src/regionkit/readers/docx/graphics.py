"""Drawings in a Word file: text boxes, pictures, and small coloured shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regionkit.document import Colour
from regionkit.readers.docx.symbols import colour_of
from regionkit.readers.docx.xml import COMPATIBILITY, DRAWING, PLACED_DRAWING, RELATIONS, VML, Element, w

EMU_PER_POINT = 12700
POINTS = re.compile(r"(?P<side>width|height):\s*(?P<size>[\d.]+)pt")
BOX_CONTENT = w("txbxContent")


@dataclass(frozen=True, slots=True)
class Box:
    """A text box that is anchored here."""

    content: Element


@dataclass(frozen=True, slots=True)
class Graphic:
    """A picture or shape, its size in points; the colour of a plain shape where it is a traffic light's."""

    width: float
    height: float
    colour: Colour | None = None
    relation: str = ""
    """Names the part that holds the picture."""


def newest_form(alternatives: Element) -> Element:
    """The one of several forms of the same content that is read: the newest."""
    for name in ("Choice", "Fallback"):
        branch = alternatives.find(f"{{{COMPATIBILITY}}}{name}")
        if branch is not None and len(branch):
            return branch
    return alternatives.makeelement(w("none"))


def graphics_in(element: Element) -> Iterator[Box | Graphic]:
    boxes = [
        box
        for box in element.iter(BOX_CONTENT)
        if not any(outer.tag == BOX_CONTENT for outer in _between(box, element)) and not _is_fallback(box, element)
    ]
    if boxes:
        yield from (Box(box) for box in boxes)
        return
    extent = next(element.iter(f"{{{PLACED_DRAWING}}}extent"), None)
    if extent is not None:
        fills = {fill.get("val") for fill in element.iter(f"{{{DRAWING}}}srgbClr") if _is_shape_fill(fill)}
        colour = colour_of(fills.pop()) if len(fills) == 1 else None
        yield Graphic(_emu(extent.get("cx")), _emu(extent.get("cy")), colour, _picture_of(element))
        return
    for shape in element.iter():
        if isinstance(shape.tag, str) and shape.tag.startswith(f"{{{VML}}}") and shape.get("style"):
            size = {match["side"]: float(match["size"]) for match in POINTS.finditer(shape.get("style"))}
            if len(size) == 2:
                yield Graphic(size["width"], size["height"], colour_of(shape.get("fillcolor")), _picture_of(element))
                return


def _between(inner: Element, outer: Element) -> Iterator[Element]:
    parent = inner.getparent()
    while parent is not None and parent is not outer:
        yield parent
        parent = parent.getparent()


def _is_fallback(inner: Element, outer: Element) -> bool:
    return any(parent.tag == f"{{{COMPATIBILITY}}}Fallback" for parent in _between(inner, outer))


def _is_shape_fill(colour: Element) -> bool:
    fill = colour.getparent()
    shape = fill.getparent() if fill is not None else None
    return (
        fill is not None
        and fill.tag == f"{{{DRAWING}}}solidFill"
        and shape is not None
        and isinstance(shape.tag, str)
        and shape.tag.endswith("}spPr")
    )


def _emu(text: str | None) -> float:
    try:
        return round(int(text or 0) / EMU_PER_POINT, 2)
    except ValueError:
        return 0.0


def _picture_of(element: Element) -> str:
    """The relationship of the one picture that a drawing shows."""
    names = [blip.get(f"{{{RELATIONS}}}embed") for blip in element.iter(f"{{{DRAWING}}}blip")]
    names += [data.get(f"{{{RELATIONS}}}id") for data in element.iter(f"{{{VML}}}imagedata")]
    return str(names[0]) if len(names) == 1 and names[0] else ""
