"""What a paragraph or table is by its style, when its own properties do not say so.

A property is looked for on the paragraph or run itself, then in its style, then in the style that this one is based on,
and last in the document's defaults.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from regionkit.language.layout import LayoutWords
from regionkit.readers.docx.stylesheet import StyleSheet, chain
from regionkit.readers.docx.xml import Element, find, number, switch, value, w

BODY_TEXT = 9
"""The outline level that says: not a heading."""
CONTENTS_STYLES = ("toc ", "contents ", "table of figures", "table of contents")
"""Beginnings of the names that Word and LibreOffice give to the lines of a table of contents, in every language."""
CAPTION_STYLE = "caption"


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one file.  What they say is worked out when it is first asked for, and kept."""

    words: LayoutWords
    sheet: StyleSheet = field(default_factory=StyleSheet)
    chains: dict[str | None, tuple[Element, ...]] = field(default_factory=dict)

    def chain(self, style_id: str | None) -> tuple[Element, ...]:
        """A style and those that it is based on, nearest first."""
        found = self.chains.get(style_id)
        if found is None:
            found = self.chains[style_id] = tuple(chain(self.sheet, style_id))
        return found

    def name(self, style_id: str | None) -> str:
        """The name of a style in lower case, as Word stores it: ``"heading 1"`` also in a Swedish Word."""
        return (value(self.sheet.get(style_id), "name") or style_id or "").lower()

    def heading_level(self, style_id: str | None, outline: str | None) -> int:
        """The heading level (1 is the highest) of a style, or that of the paragraph's own outline level; or 0."""
        own = number(outline)
        if own is not None:
            return own + 1 if 0 <= own < BODY_TEXT else 0
        for style in self.chain(style_id):
            level = self.words.heading_styles.get((value(style, "name") or "").lower())
            if level is not None:
                return level
            said = number(value(style, "pPr", "outlineLvl"))
            if said is not None:
                return said + 1 if 0 <= said < BODY_TEXT else 0
        return self.words.heading_styles.get(self.name(style_id), 0)

    def is_contents(self, style_id: str | None) -> bool:
        """Whether a style is that of a line in a table of contents."""
        return self.name(style_id).startswith(CONTENTS_STYLES) and "heading" not in self.name(style_id)

    def list_of(self, style_id: str | None) -> tuple[str | None, int | None, str | None]:
        """The list that a style names, the level if said, and the id of the style that named it."""
        for style in self.chain(style_id):
            list_id = value(style, "pPr", "numPr", "numId")
            if list_id is not None:
                depth = number(value(style, "pPr", "numPr", "ilvl"))
                return (None if list_id == "0" else list_id), depth, style.get(w("styleId"))
        return None, None, None

    def lists_of_numbering(self) -> dict[str, str]:
        """The list that each numbering style names, by the style's id."""
        styles = ((style_id, self.sheet.get(style_id)) for style_id in self.sheet.numbering)
        found = ((style_id, value(style, "pPr", "numPr", "numId")) for style_id, style in styles)
        return {style_id: list_id for style_id, list_id in found if list_id is not None}

    def shapes_first_row(self, table: Element) -> bool:
        """Whether a table's style sets its first row apart by bold letters or shading, and the table uses that."""
        look = find(table, "tblPr", "tblLook")
        if look is None or not _uses_first_row(look):
            return False
        for style in self.chain(value(table, "tblPr", "tblStyle")):
            for part in style.iterchildren(w("tblStylePr")):
                if part.get(w("type")) == "firstRow":
                    shading = value(part, "tcPr", "shd", attribute="fill")
                    return bool(switch(part, "rPr", "b")) or shading not in {None, "auto", "FFFFFF"}
        return False


def _uses_first_row(look: Element) -> bool:
    said = look.get(w("firstRow"))
    if said is not None:
        return str(said) in {"1", "true", "on"}
    try:
        return bool(int(look.get(w("val"), "0"), 16) & 0x0020)
    except ValueError:
        return False
