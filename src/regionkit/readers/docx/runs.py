"""What stands inside a paragraph: words with their look, breaks, text boxes, pictures and marks of notes.

Tracked changes are read as accepted: what was inserted is kept, what was deleted is not there.  Hidden text, comments
and the codes of fields are left out; what a field shows is kept.  A text box that the file holds twice, for new and for
old versions of Word, is read once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from regionkit.document import Colour
from regionkit.readers.docx.fields import Fields
from regionkit.readers.docx.graphics import Box, Graphic, Scheme, graphics_in, newest_form
from regionkit.readers.docx.looks import Look, Looks
from regionkit.readers.docx.symbols import IN_PRIVATE_USE, SUPERSCRIPTS, in_symbol_font, is_latin, light_in, symbol
from regionkit.readers.docx.xml import ALTERNATIVES, MATHS, Element, find, switch, w

SOFT_HYPHEN = "\u00ad"
FOOTNOTE_MARK = re.compile(r"[\d\s,;]+")

RUN, RUN_PROPERTIES, TEXT = w("r"), w("rPr"), w("t")
FIELD_MARK, FIELD_CODE = w("fldChar"), w("instrText")
CONTROL, MATHS_TEXT = w("sdt"), f"{{{MATHS}}}t"
DRAWINGS = frozenset(map(w, ("drawing", "pict", "object")))
LEFT_OUT = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "rubyPr",
        "commentReference", "annotationRef", "smartTagPr", "customXmlPr", "pgNum", "bookmarkStart", "bookmarkEnd",
        "proofErr", "commentRangeStart", "commentRangeEnd",
    )
)  # fmt: skip


class Words(NamedTuple):
    """A run of text with its look."""

    text: str
    look: Look
    colour: Colour | None = None
    """Of a traffic light among the words."""


class Break(NamedTuple):
    """The end of a line, column or page that the writer put in, or of a page where Word noted one ("rendered")."""

    kind: Literal["line", "column", "page", "rendered"]


class Note(NamedTuple):
    """The mark of a footnote or endnote; its number is no text."""

    kind: Literal["footnote", "endnote"]
    id: str


Inline = Words | Break | Box | Graphic | Note


@dataclass(slots=True)
class InlineReader:
    """Walks through paragraphs; fields may go on from one paragraph to the next."""

    looks: Looks
    scheme: Scheme = dict
    fields: Fields = field(default_factory=Fields)

    def read(self, children: list[Element], style: str | None) -> list[Inline]:
        """All that stands in a paragraph of a style, by its children, in order."""
        found: list[Inline] = []
        self._walk(children, style, found)
        if self.fields.open:
            self.fields.end_paragraph()
        return found

    def _walk(self, parent: Element | list[Element], style: str | None, found: list[Inline]) -> None:
        for element in parent:
            tag = element.tag
            if tag == RUN:
                self._run(element, style, found)
            elif tag in LEFT_OUT:
                continue
            elif tag == ALTERNATIVES:
                self._walk(newest_form(element), style, found)
            elif tag == CONTROL:
                if not switch(element, "sdtPr", "showingPlcHdr"):
                    self._walk(element, style, found)
            elif tag in DRAWINGS:
                found += graphics_in(element, self.scheme)
            elif tag == MATHS_TEXT:
                if element.text:
                    found.append(Words(element.text, self.looks.of(None, style)))
            else:
                self._walk(element, style, found)

    def _run(self, run: Element, style: str | None, found: list[Inline]) -> None:
        look: Look | None = None
        fields = self.fields
        text = ""
        for element in run:
            tag = element.tag
            if look is None:  # the properties stand first
                look = self.looks.of(element if tag == RUN_PROPERTIES else None, style)
            if tag == FIELD_MARK:
                shown = fields.mark(element)
                text += shown if shown and not look.hidden else ""
            elif tag == FIELD_CODE:
                fields.code(element.text or "")
            elif look.hidden or fields.covered or tag == RUN_PROPERTIES:
                continue
            elif tag == TEXT:
                said = element.text
                if said:
                    text += said if said.isascii() and not look.pictorial and "\n" not in said else _letters(said, look)
            elif tag in LETTERS:
                text += LETTERS[tag](element)
            else:
                inside = list(self._inside_run(tag, element, style))
                if inside and text:
                    found.append(_words(text, look))
                    text = ""
                found += inside
        if text and look is not None:
            words = Words(text, look) if text.isascii() and not look.raised else _words(text, look)
            last = found[-1] if found else None
            if type(last) is Words and last.look is look and not (look.raised or last.colour or words.colour):
                found[-1] = Words(last.text + text, look)  # Word parts runs at every revision
            else:
                found.append(words)

    def _inside_run(self, tag: str, element: Element, style: str | None) -> Iterator[Inline]:
        if tag == w("br"):
            kinds: dict[str | None, Literal["page", "column"]] = {"page": "page", "column": "column"}
            yield Break(kinds.get(element.get(w("type")), "line"))
        elif tag == w("cr"):
            yield Break("line")
        elif tag == w("lastRenderedPageBreak"):
            yield Break("rendered")
        elif tag in {w("footnoteReference"), w("endnoteReference")}:
            yield Note("footnote" if tag == w("footnoteReference") else "endnote", element.get(w("id"), ""))
        elif tag in DRAWINGS:
            yield from graphics_in(element, self.scheme)
        elif tag == ALTERNATIVES:
            for inner in newest_form(element):
                yield from self._inside_run(inner.tag, inner, style)
        elif tag == w("ruby"):
            base = find(element, "rubyBase")
            read: list[Inline] = []
            if base is not None:
                self._walk(base, style, read)
            yield from read


def _words(text: str, look: Look) -> Words:
    """Words as they look; a raised digit marks a footnote, and must not be read as one of the number before it."""
    if look.raised and FOOTNOTE_MARK.fullmatch(text):
        text = text.translate(SUPERSCRIPTS)
    return Words(text, look, None if is_latin(text) else light_in(text, look.rgb))


def _letters(text: str, look: Look) -> str:
    """Text as it is printed."""
    if look.pictorial or (not is_latin(text) and IN_PRIVATE_USE.search(text)):
        text = in_symbol_font(look.font, text)
    if SOFT_HYPHEN in text:
        text = text.replace(SOFT_HYPHEN, "")
    return text.replace("\n", " ") if "\n" in text else text


def _symbol(element: Element) -> str:
    try:
        return symbol(element.get(w("font")), int(element.get(w("char"), ""), 16))
    except ValueError:
        return ""


LETTERS: dict[str, Callable[[Element], str]] = {
    w("tab"): lambda element: "\t",
    w("ptab"): lambda element: "\t",
    w("noBreakHyphen"): lambda element: "-",
    w("softHyphen"): lambda element: "",
    w("sym"): _symbol,
}
"""Elements of a run that are letters without being text."""
