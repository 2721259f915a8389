"""What a paragraph is by its own properties and its style, worked out once for all paragraphs that say the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from regionkit.readers.docx.numbering import Numbering
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.xml import VALUE, Element, find, number, switch, value, w

SECTIONS_ON_THE_SAME_PAGE = frozenset({"continuous", "nextColumn"})
PLAIN = frozenset(map(w, ("pStyle", "outlineLvl", "pageBreakBefore")))
WITH_PARTS = frozenset(map(w, ("numPr", "rPr", "sectPr")))

Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Properties:
    """What is the same for all paragraphs that have the same properties."""

    style_id: str | None
    style: str
    """The name of the style."""
    heading: int = 0
    """The heading level, or 0."""
    contents: bool = False
    """The style is that of a line in a list of contents."""
    list_id: str | None = None
    depth: int = 0
    begins_page: bool = False
    ends_page: bool = False
    """A section ends here, and the next one begins on a new page."""
    mark_is_hidden: bool = False
    mark_is_gone: bool = False
    """The paragraph's end was deleted or moved away."""


@dataclass(slots=True)
class PropertyReader:
    """Reads the properties of paragraphs."""

    styles: Styles
    numbering: Numbering
    known: dict[Key, Properties] = field(default_factory=dict)

    def of(self, element: Element | None) -> Properties:
        """The properties of a paragraph (``w:pPr``), which may have none of its own."""
        key = () if element is None else _said(element)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._work_out(element)
        return found

    def _work_out(self, element: Element | None) -> Properties:
        style_id = value(element, "pStyle") or self.styles.default_paragraph
        list_id, depth = self._list_of(element, style_id)
        section = find(element, "sectPr")
        mark = find(element, "rPr")
        return Properties(
            style_id=style_id,
            style=self.styles.name(style_id),
            heading=self.styles.heading_level(style_id, value(element, "outlineLvl")),
            contents=self.styles.is_contents(style_id),
            list_id=list_id,
            depth=depth,
            begins_page=bool(switch(element, "pageBreakBefore")),
            ends_page=section is not None and value(section, "type") not in SECTIONS_ON_THE_SAME_PAGE,
            mark_is_hidden=bool(switch(mark, "vanish")),
            mark_is_gone=find(mark, "del") is not None or find(mark, "moveFrom") is not None,
        )

    def _list_of(self, element: Element | None, style_id: str | None) -> tuple[str | None, int]:
        """The list that a paragraph or its style names, and the level there."""
        own = find(element, "numPr")
        depth = number(value(own, "ilvl"))
        list_id = value(own, "numId")
        if list_id is not None:
            return (None if list_id == "0" else list_id), depth or 0
        list_id, of_style, named_by = self.styles.list_of(style_id)
        if depth is None:
            depth = of_style
        if depth is None and list_id is not None and named_by is not None:
            depth = self.numbering.level_of_style(list_id, style_id or named_by)
            if depth is None:
                depth = self.numbering.level_of_style(list_id, named_by)
        return list_id, depth or 0


def _said(element: Element) -> Key:
    """All that a paragraph says of itself and that is looked at: names and values, one after another."""
    said: list[str | None] = []
    for child in element:
        tag = child.tag
        if tag in PLAIN:
            said += (tag, child.get(VALUE))
        elif tag in WITH_PARTS:
            said.append(tag)
            for part in child:
                said += (part.tag, part.get(VALUE))
    return tuple(said)
