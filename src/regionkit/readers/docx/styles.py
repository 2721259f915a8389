"""What a paragraph, run or table is by its style, when its own properties do not say so.

A property is looked for on the paragraph or run itself, then in its style, then in the style that this one is based on,
and last in the document's defaults.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from regionkit.language.layout import LayoutWords
from regionkit.readers.docx.stylesheet import StyleSheet
from regionkit.readers.docx.xml import VALUE, Element, by_name, find, number, switch, value, w

BODY_TEXT = 9
"""The outline level that says: not a heading."""
CONTENTS_STYLES = ("toc ", "contents ", "table of figures", "table of contents")
"""Beginnings of the names that Word and LibreOffice give to the lines of a table of contents, in every language."""
CAPTION_STYLE = "caption"
NAME, BASED_ON, OF_PARAGRAPHS, OF_LETTERS = w("name"), w("basedOn"), w("pPr"), w("rPr")
NUMBERED_NAME = re.compile(r"([^\W\d]+ \d)\b")
OUTLINE, LIST = w("outlineLvl"), w("numPr")

Layer = dict[str, Element]
"""What one style, or one run, says of letters: elements by their names."""


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says itself."""

    id: str
    element: Element
    name: str = ""
    """In lower case, as Word stores it: ``"heading 1"`` also in a Swedish Word."""
    based_on: str | None = None
    outline: int | None = None
    list_id: str | None = None
    depth: int | None = None
    letters: Layer = field(default_factory=dict)


@dataclass
class Styles:
    """The styles of one file.  What they say is worked out when it is first asked for, and kept."""

    words: LayoutWords
    sheet: StyleSheet = field(default_factory=StyleSheet)
    chains: dict[str | None, tuple[Style, ...]] = field(default_factory=dict)

    @cached_property
    def default_paragraph(self) -> str | None:
        """The id of the style that paragraphs have which name none."""
        return self.sheet.default_paragraph

    @cached_property
    def default_letters(self) -> Layer:
        """What holds for letters of which nothing else is said."""
        return by_name(find(self.sheet.defaults, "rPrDefault", "rPr"))

    def chain(self, style_id: str | None) -> tuple[Style, ...]:
        """A style and those that it is based on, nearest first."""
        found = self.chains.get(style_id)
        if found is None:
            self.chains[style_id] = ()  # a style that is based on itself ends here
            element = self.sheet.get(style_id)
            if element is not None:
                style = _style(style_id or "", element)
                self.chains[style_id] = (style, *self.chain(style.based_on))
            found = self.chains[style_id]
        return found

    def name(self, style_id: str | None) -> str:
        """The name of a style in lower case, or its id."""
        chain = self.chain(style_id)
        return (chain[0].name if chain else "") or (style_id or "").lower()

    def heading_level(self, style_id: str | None, outline: str | None) -> int:
        """The heading level (1 is the highest) of a style, or that of the paragraph's own outline level; or 0."""
        own = number(outline)
        if own is not None:
            return own + 1 if 0 <= own < BODY_TEXT else 0
        for style in self.chain(style_id):
            level = self._named(style.name)
            if level:
                return level
            if style.outline is not None:
                return style.outline + 1 if 0 <= style.outline < BODY_TEXT else 0
        return self._named(self.name(style_id))

    def _named(self, name: str) -> int:
        """The level that a style's name says: "heading 2", or "heading 2 without a number"; or 0."""
        own = NUMBERED_NAME.match(name)
        return self.words.heading_styles.get(name) or self.words.heading_styles.get(own[1] if own else "", 0)

    def is_contents(self, style_id: str | None) -> bool:
        """Whether a style is that of a line in a table of contents."""
        return self.name(style_id).startswith(CONTENTS_STYLES) and "heading" not in self.name(style_id)

    def list_of(self, style_id: str | None) -> tuple[str | None, int | None, str | None]:
        """The list that a style names, the level if said, and the id of the style that named it."""
        for style in self.chain(style_id):
            if style.list_id is not None:
                return (None if style.list_id == "0" else style.list_id), style.depth, style.id
        return None, None, None

    def lists_of_numbering(self) -> dict[str, str]:
        """The list that each numbering style names, by the style's id."""
        styles = (_style(style_id, element) for style_id, element in self.sheet.of_type("numbering").items())
        return {style.id: style.list_id for style in styles if style.list_id is not None}

    def shapes_first_row(self, table: Element) -> bool:
        """Whether a table's style sets its first row apart by bold letters or shading, and the table uses that."""
        look = find(table, "tblPr", "tblLook")
        if look is None or not _uses_first_row(look):
            return False
        for style in self.chain(value(table, "tblPr", "tblStyle")):
            for part in style.element.iterchildren(w("tblStylePr")):
                if part.get(w("type")) == "firstRow":
                    shading = value(part, "tcPr", "shd", attribute="fill")
                    return bool(switch(part, "rPr", "b")) or shading not in {None, "auto", "FFFFFF"}
        return False


def _style(style_id: str, element: Element) -> Style:
    name, based_on, outline, list_id, depth = "", None, None, None, None
    letters: Layer = {}
    for child in element:
        tag = child.tag
        if tag == NAME:
            name = child.get(VALUE, "").lower()
        elif tag == BASED_ON:
            based_on = child.get(VALUE)
        elif tag == OF_LETTERS:
            letters = by_name(child)
        elif tag == OF_PARAGRAPHS:
            for said in child:
                if said.tag == OUTLINE:
                    outline = number(said.get(VALUE))
                elif said.tag == LIST:
                    list_id, depth = value(said, "numId"), number(value(said, "ilvl"))
    return Style(style_id, element, name, based_on, outline, list_id, depth, letters)


def _uses_first_row(look: Element) -> bool:
    said = look.get(w("firstRow"))
    if said is not None:
        return str(said) in {"1", "true", "on"}
    try:
        return bool(int(look.get(w("val"), "0"), 16) & 0x0020)
    except ValueError:
        return False
