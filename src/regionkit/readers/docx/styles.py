"""Styles of a Word file: what a paragraph or run is, when its own properties do not say so.

A property is looked for on the paragraph or run itself, then in its style, then in the style that this one is based on,
and last in the document's defaults.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from regionkit.language.layout import LayoutWords
from regionkit.readers.docx.xml import Element, find, number, switch, value, w

BODY_TEXT = 9
"""The outline level that says: not a heading."""
CONTENTS_STYLES = ("toc ", "contents ", "table of figures", "table of contents")
"""Beginnings of the names that Word and LibreOffice give to the lines of a table of contents, in every language."""
CAPTION_STYLE = "caption"


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one file, by id."""

    words: LayoutWords
    by_id: Mapping[str, Element] = field(default_factory=dict)
    defaults: Element | None = None
    default_paragraph: str | None = None
    levels: dict[str | None, int] = field(default_factory=dict)
    """Heading levels of styles, as they are worked out."""

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """A style and those that it is based on, nearest first."""
        seen: set[str] = set()
        while style_id is not None and style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            yield self.by_id[style_id]
            style_id = value(self.by_id[style_id], "basedOn")

    def of_paragraph(self, paragraph: Element) -> str | None:
        """The id of a paragraph's style."""
        return value(paragraph, "pPr", "pStyle") or self.default_paragraph

    def name(self, style_id: str | None) -> str:
        """The name of a style in lower case, as Word stores it: ``"heading 1"`` also in a Swedish Word."""
        style = self.by_id.get(style_id or "")
        return (value(style, "name") or style_id or "").lower()

    def heading_level(self, paragraph: Element) -> int:
        """The heading level (1 is the highest) of a paragraph, or 0."""
        outline = number(value(paragraph, "pPr", "outlineLvl"))
        if outline is not None:
            return outline + 1 if 0 <= outline < BODY_TEXT else 0
        style_id = self.of_paragraph(paragraph)
        if style_id not in self.levels:
            self.levels[style_id] = self._level_of_style(style_id)
        return self.levels[style_id]

    def _level_of_style(self, style_id: str | None) -> int:
        for style in self.chain(style_id):
            level = self.words.heading_styles.get((value(style, "name") or "").lower())
            if level is not None:
                return level
            outline = number(value(style, "pPr", "outlineLvl"))
            if outline is not None:
                return outline + 1 if 0 <= outline < BODY_TEXT else 0
        return self.words.heading_styles.get(self.name(style_id), 0)

    def is_contents(self, style_id: str | None) -> bool:
        """Whether a style is that of a line in a table of contents."""
        return self.name(style_id).startswith(CONTENTS_STYLES) and "heading" not in self.name(style_id)

    def list_of(self, paragraph: Element) -> tuple[str | None, int | None, str | None]:
        """The list that a paragraph or its style names, the level if said, and the style's id where that named it."""
        own = find(paragraph, "pPr", "numPr")
        depth = number(value(own, "ilvl"))
        list_id = value(own, "numId")
        if list_id is not None:
            return (None if list_id == "0" else list_id), depth, None
        for style in self.chain(self.of_paragraph(paragraph)):
            list_id = value(style, "pPr", "numPr", "numId")
            if list_id is not None:
                said = number(value(style, "pPr", "numPr", "ilvl")) if depth is None else depth
                return (None if list_id == "0" else list_id), said, style.get(w("styleId"))
        return None, depth, None

    def shapes_first_row(self, table: Element) -> bool:
        """Whether a table's style sets its first row apart by bold letters or shading, and the table uses that."""
        look = find(table, "tblPr", "tblLook")
        if look is None or not _uses_first_row(look):
            return False
        for style in self.chain(value(table, "tblPr", "tblStyle")):
            for part in style.findall(w("tblStylePr")):
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


def read_styles(element: Element | None, words: LayoutWords) -> Styles:
    """Read ``styles.xml``; a file without one has no styles."""
    if element is None:
        return Styles(words)
    by_id = {style.get(w("styleId")): style for style in element.findall(w("style")) if style.get(w("styleId"))}
    default = next(
        (
            style_id
            for style_id, style in by_id.items()
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}
        ),
        None,
    )
    return Styles(words, by_id, find(element, "docDefaults"), default)


def numbering_style_lists(element: Element | None) -> dict[str, str]:
    """The list that each numbering style names, by the style's id."""
    if element is None:
        return {}
    return {
        style.get(w("styleId"), ""): list_id
        for style in element.findall(w("style"))
        if (list_id := value(style, "pPr", "numPr", "numId")) is not None
    }
