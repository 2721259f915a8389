"""Drawings in a Word file: text boxes, pictures, and small coloured shapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from regionkit.document import Colour
from regionkit.readers.docx.symbols import colour_of
from regionkit.readers.docx.xml import COMPATIBILITY, DRAWING, PLACED_DRAWING, RELATIONS, UNITS, VML, Element, w

EMU_PER_POINT = 12700
PIXEL = 0.75
SIZE = re.compile(r"(?:^|;)\s*(?P<side>width|height):\s*(?P<size>[\d.]+)(?P<unit>pt|in|cm|mm|px|pc)?")
NAMED_COLOURS = {
    "green": "008000", "lime": "00FF00", "yellow": "FFFF00", "red": "FF0000", "maroon": "800000", "olive": "808000",
}  # fmt: skip
"""Those of the names that HTML has for colours (VML uses them) that a traffic light may show."""
BOX_CONTENT = w("txbxContent")
Scheme = Callable[[], Mapping[str, str]]
"""Gives the colours that the file's theme has for its names, such as ``accent6``."""


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


def graphics_in(element: Element, scheme: Scheme = dict) -> Iterator[Box | Graphic]:
    """The text boxes of a drawing; of one without text, or one filled with a colour, the drawing itself."""
    boxes = [
        box
        for box in element.iter(BOX_CONTENT)
        if not any(outer.tag == BOX_CONTENT for outer in _between(box, element))
        and not _is_fallback(box, element)
        and any(text.text for text in box.iter(w("t")))
    ]
    yield from (Box(box) for box in boxes)
    graphic = _graphic(element, scheme)
    if graphic is not None and (not boxes or graphic.colour is not None):
        yield graphic


def _graphic(element: Element, scheme: Scheme) -> Graphic | None:
    extent = next(element.iter(f"{{{PLACED_DRAWING}}}extent"), None)
    if extent is not None:
        fills = set(_shape_fills(element, scheme))
        colour = colour_of(fills.pop()) if len(fills) == 1 else None
        return Graphic(_emu(extent.get("cx")), _emu(extent.get("cy")), colour, _picture_of(element))
    for shape in element.iter():
        if isinstance(shape.tag, str) and shape.tag.startswith(f"{{{VML}}}") and shape.get("style"):
            size = {
                match["side"]: float(match["size"]) * UNITS.get(match["unit"], PIXEL)
                for match in SIZE.finditer(shape.get("style"))
            }
            if len(size) == 2:
                return Graphic(size["width"], size["height"], _vml_fill(shape), _picture_of(element))
    return None


def _between(inner: Element, outer: Element) -> Iterator[Element]:
    parent = inner.getparent()
    while parent is not None and parent is not outer:
        yield parent
        parent = parent.getparent()


def _is_fallback(inner: Element, outer: Element) -> bool:
    return any(parent.tag == f"{{{COMPATIBILITY}}}Fallback" for parent in _between(inner, outer))


def _shape_fills(element: Element, scheme: Scheme) -> Iterator[str | None]:
    """The colours that shapes are filled with, by their value or by their name in the theme; tints count as none."""
    for kind in ("srgbClr", "schemeClr"):
        for colour in element.iter(f"{{{DRAWING}}}{kind}"):
            if _is_shape_fill(colour):
                said = colour.get("val")
                tinted = colour.find(f"{{{DRAWING}}}lumOff") is not None
                yield said if kind == "srgbClr" else None if tinted else scheme().get(said)


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


def _vml_fill(shape: Element) -> Colour | None:
    """The colour of a VML shape: ``#00b050``, ``#00b050 [3209]`` with its place in the theme, ``#0c0`` or ``lime``."""
    if shape.get("filled", "t").lower() in {"f", "false"}:
        return None
    said = str(shape.get("fillcolor", "")).partition(" ")[0].lower()
    if re.fullmatch("#[0-9a-f]{3}", said):
        said = "".join(2 * digit for digit in said[1:])
    return colour_of(NAMED_COLOURS.get(said, said))


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
