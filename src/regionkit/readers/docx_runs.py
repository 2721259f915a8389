"""What stands inside a paragraph: words with their look, breaks, text boxes, pictures and marks of notes.

Tracked changes are read as accepted: what was inserted is kept, what was deleted is not there.  Hidden text, comments
and the codes of fields are left out; what a field shows is kept.  A text box that the file holds twice, for new and for
old versions of Word, is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from regionkit.document import Colour
from regionkit.readers.docx_styles import Styles
from regionkit.readers.docx_symbols import SUPERSCRIPTS, colour_of, in_symbol_font, light_in, symbol
from regionkit.readers.docx_xml import (
    COMPATIBILITY,
    DRAWING,
    MATHS,
    PLACED_DRAWING,
    VML,
    Element,
    children,
    find,
    switch,
    value,
    w,
)

EMU_PER_POINT = 12700
SOFT_HYPHEN = "\u00ad"
FOOTNOTE_MARK = re.compile(r"[\d\s,;]+")
POINTS = re.compile(r"(?P<side>width|height):\s*(?P<size>[\d.]+)pt")

LEFT_OUT = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "rubyPr",
        "commentReference", "annotationRef", "smartTagPr", "customXmlPr", "pgNum",
    )
)  # fmt: skip
DELETED = frozenset({w("del"), w("moveFrom")})
TRACKED = DELETED | {w("ins"), w("moveTo")}
BOX_CONTENT = w("txbxContent")


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text with its look."""

    text: str
    bold: bool = False
    size: float = 0.0
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line, or of a page: one that the writer put in, or one that Word noted where its pages ended."""

    kind: Literal["line", "page", "rendered"]


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


@dataclass(frozen=True, slots=True)
class Note:
    """The mark of a footnote or endnote; its number is no text."""

    kind: Literal["footnote", "endnote"]
    id: str


Inline = Words | Break | Box | Graphic | Note


@dataclass
class _Field:
    instruction: str = ""
    in_code: bool = True


@dataclass
class InlineReader:
    """Walks through paragraphs; fields may go on from one paragraph to the next."""

    styles: Styles
    fields: list[_Field] = field(default_factory=list)
    tracked: bool = False

    def read(self, paragraph: Element) -> Iterator[Inline]:
        """All that stands in a paragraph, in order."""
        yield from self._walk(paragraph, self.styles.of_paragraph(paragraph))
        for open_field in self.fields:
            open_field.in_code = False

    @property
    def in_contents(self) -> bool:
        """Whether a field that makes a table of contents is open."""
        return any(re.match(r"\s*TOC\b", open_field.instruction) for open_field in self.fields)

    def _walk(self, parent: Element, style: str | None) -> Iterator[Inline]:
        for tag, element in children(parent):
            if tag in TRACKED:
                self.tracked = True
            if tag in LEFT_OUT:
                continue
            if tag == w("r"):
                yield from self._run(element, style)
            elif tag == f"{{{COMPATIBILITY}}}AlternateContent":
                yield from self._walk(_branch(element), style)
            elif tag == w("sdt"):
                if not switch(element, "sdtPr", "showingPlcHdr"):
                    yield from self._walk(element, style)
            elif tag in {w("drawing"), w("pict"), w("object")}:
                yield from _graphics(element)
            elif tag == f"{{{MATHS}}}t":
                yield Words(element.text or "")
            else:
                yield from self._walk(element, style)

    def _run(self, run: Element, style: str | None) -> Iterator[Inline]:
        hidden = self.styles.is_on("vanish", run, style)
        text: list[str] = []
        for tag, element in children(run):
            if tag == w("fldChar"):
                self._field(element)
                continue
            if tag == w("instrText") and self.fields:
                self.fields[-1].instruction += element.text or ""
            if hidden or any(open_field.in_code for open_field in self.fields):
                continue
            letters = _letters(tag, element, run)
            if letters is not None:
                text.append(letters)
                continue
            found = list(self._inside_run(tag, element, style))
            if found and text:
                yield self._words("".join(text), run, style)
                text = []
            yield from found
        if text:
            yield self._words("".join(text), run, style)

    def _inside_run(self, tag: str, element: Element, style: str | None) -> Iterator[Inline]:
        if tag == w("br"):
            yield Break("page" if element.get(w("type")) in {"page", "column"} else "line")
        elif tag == w("cr"):
            yield Break("line")
        elif tag == w("lastRenderedPageBreak"):
            yield Break("rendered")
        elif tag in {w("footnoteReference"), w("endnoteReference")}:
            yield Note("footnote" if tag == w("footnoteReference") else "endnote", element.get(w("id"), ""))
        elif tag in {w("drawing"), w("pict"), w("object")}:
            yield from _graphics(element)
        elif tag == f"{{{COMPATIBILITY}}}AlternateContent":
            branch = _branch(element)
            for inner_tag, inner in children(branch):
                yield from self._inside_run(inner_tag, inner, style)
        elif tag == w("ruby"):
            base = find(element, "rubyBase")
            yield from self._walk(base, style) if base is not None else ()

    def _words(self, text: str, run: Element, style: str | None) -> Words:
        if FOOTNOTE_MARK.fullmatch(text) and self._is_raised(run):
            text = text.translate(SUPERSCRIPTS)
        rgb = value(run, "rPr", "color") or self._styled(run, "color")
        return Words(text, self.styles.is_on("b", run, style), self.styles.size(run, style), light_in(text, rgb))

    def _is_raised(self, run: Element) -> bool:
        return (value(run, "rPr", "vertAlign") or self._styled(run, "vertAlign")) == "superscript"

    def _styled(self, run: Element, name: str) -> str | None:
        for style in self.styles.chain(value(run, "rPr", "rStyle")):
            said = value(style, "rPr", name)
            if said is not None:
                return said
        return None

    def _field(self, element: Element) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].in_code = False
        elif kind == "end" and self.fields:
            self.fields.pop()


def _letters(tag: str, element: Element, run: Element) -> str | None:
    """The letters of one element of a run; ``None`` for what is no text."""
    if tag == w("t"):
        return in_symbol_font(_font(run), element.text or "").replace(SOFT_HYPHEN, "").replace("\n", " ")
    if tag in {w("tab"), w("ptab")}:
        return "\t"
    if tag == w("noBreakHyphen"):
        return "-"
    if tag == w("softHyphen"):
        return ""
    if tag == w("sym"):
        try:
            return symbol(element.get(w("font")), int(element.get(w("char"), ""), 16))
        except ValueError:
            return None
    return None


def _font(run: Element) -> str | None:
    return value(run, "rPr", "rFonts", attribute="ascii") or value(run, "rPr", "rFonts", attribute="hAnsi")


def _branch(alternatives: Element) -> Element:
    """The one of several forms of the same content that is read: the newest."""
    for name in ("Choice", "Fallback"):
        branch = alternatives.find(f"{{{COMPATIBILITY}}}{name}")
        if branch is not None and len(branch):
            return branch
    return alternatives.makeelement(w("none"))


def _graphics(element: Element) -> Iterator[Inline]:
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
        yield Graphic(_emu(extent.get("cx")), _emu(extent.get("cy")), colour)
        return
    for shape in element.iter():
        if isinstance(shape.tag, str) and shape.tag.startswith(f"{{{VML}}}") and shape.get("style"):
            size = {match["side"]: float(match["size"]) for match in POINTS.finditer(shape.get("style"))}
            if len(size) == 2:
                yield Graphic(size["width"], size["height"], colour_of(shape.get("fillcolor")))
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
