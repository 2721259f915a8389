"""What stands inside a paragraph: words with their look, breaks, text boxes, pictures and marks of notes.

Tracked changes are read as accepted: what was inserted is kept, what was deleted is not there.  Hidden text, comments
and the codes of fields are left out; what a field shows is kept.  A text box that the file holds twice, for new and for
old versions of Word, is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from regionkit.document import Colour
from regionkit.readers.docx.graphics import Box, Graphic, graphics_in, newest_form
from regionkit.readers.docx.looks import Look, Looks
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.symbols import SUPERSCRIPTS, in_symbol_font, light_in, symbol
from regionkit.readers.docx.xml import ALTERNATIVES, MATHS, Element, children, find, number, switch, value, w

SOFT_HYPHEN = "\u00ad"
FOOTNOTE_MARK = re.compile(r"[\d\s,;]+")

LEFT_OUT = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "rubyPr",
        "commentReference", "annotationRef", "smartTagPr", "customXmlPr", "pgNum",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text with its look."""

    text: str
    bold: bool = False
    size: float = 0.0
    colour: Colour | None = None
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line, column or page that the writer put in, or of a page where Word noted one ("rendered")."""

    kind: Literal["line", "column", "page", "rendered"]


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
    looks: Looks
    scheme: Mapping[str, str] = field(default_factory=dict)
    """The colours of the file's theme, by their names."""
    fields: list[_Field] = field(default_factory=list)

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
            if tag in LEFT_OUT:
                continue
            if tag == w("r"):
                yield from self._run(element, style)
            elif tag == ALTERNATIVES:
                yield from self._walk(newest_form(element), style)
            elif tag == w("sdt"):
                if not switch(element, "sdtPr", "showingPlcHdr"):
                    yield from self._walk(element, style)
            elif tag in {w("drawing"), w("pict"), w("object")}:
                yield from graphics_in(element, self.scheme)
            elif tag == f"{{{MATHS}}}t":
                yield Words(element.text or "")
            else:
                yield from self._walk(element, style)

    def _run(self, run: Element, style: str | None) -> Iterator[Inline]:
        look = self.looks.of(run, style)
        text: list[str] = []
        for tag, element in children(run):
            if tag == w("fldChar"):
                chosen = self._field(element)
                if chosen and not look.hidden:
                    text.append(chosen)
                continue
            if tag == w("instrText") and self.fields:
                self.fields[-1].instruction += element.text or ""
            if look.hidden or any(open_field.in_code for open_field in self.fields):
                continue
            letters = _letters(tag, element, look.font)
            if letters is not None:
                text.append(letters)
                continue
            found = list(self._inside_run(tag, element, style))
            if found and text:
                yield _words("".join(text), look)
                text = []
            yield from found
        if text:
            yield _words("".join(text), look)

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
        elif tag in {w("drawing"), w("pict"), w("object")}:
            yield from graphics_in(element, self.scheme)
        elif tag == ALTERNATIVES:
            branch = newest_form(element)
            for inner_tag, inner in children(branch):
                yield from self._inside_run(inner_tag, inner, style)
        elif tag == w("ruby"):
            base = find(element, "rubyBase")
            yield from self._walk(base, style) if base is not None else ()

    def _field(self, element: Element) -> str | None:
        """Begin, divide or end a field; gives what the field itself shows, as old form fields do."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            covered = any(open_field.in_code for open_field in self.fields)
            self.fields.append(_Field())
            return None if covered else _form_choice(element)
        if kind == "separate" and self.fields:
            self.fields[-1].in_code = False
        elif kind == "end" and self.fields:
            self.fields.pop()
        return None


def _form_choice(element: Element) -> str | None:
    """What an old form field shows that keeps it outside the text: the entry that was chosen, or a tick."""
    entries = find(element, "ffData", "ddList")
    if entries is not None:
        said = value(entries, "result") or value(entries, "default") or "0"
        texts = [entry.get(w("val"), "") for entry in entries.findall(w("listEntry"))]
        chosen = number(said)
        return texts[chosen] if chosen is not None and 0 <= chosen < len(texts) else None
    box = find(element, "ffData", "checkBox")
    if box is not None:
        ticked = switch(box, "checked")
        return "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"
    return None


def _words(text: str, look: Look) -> Words:
    """Words as they look; a raised digit marks a footnote, and must not be read as one of the number before it."""
    if look.raised and FOOTNOTE_MARK.fullmatch(text):
        text = text.translate(SUPERSCRIPTS)
    return Words(text, look.bold, look.size, light_in(text, look.rgb), look.underlined)


def _letters(tag: str, element: Element, font: str | None) -> str | None:
    """The letters of one element of a run; ``None`` for what is no text."""
    if tag == w("t"):
        return in_symbol_font(font, element.text or "").replace(SOFT_HYPHEN, "").replace("\n", " ")
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
