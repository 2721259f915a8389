"""What a paragraph is by its own properties and its style, worked out once for all paragraphs that say the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from regionkit.readers.docx.numbering import Numbering
from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.xml import VALUE, Element, by_name, is_on, number, value, w

STYLE, OUTLINE, NEW_PAGE = w("pStyle"), w("outlineLvl"), w("pageBreakBefore")
LIST, LETTERS, SECTION = w("numPr"), w("rPr"), w("sectPr")
HIDDEN, GONE = w("vanish"), frozenset({w("del"), w("moveFrom")})
PLAIN = frozenset({STYLE, OUTLINE, NEW_PAGE})
WITH_PARTS = frozenset({LIST, LETTERS, SECTION})

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
    ends_section: bool = False
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
        said = by_name(element)
        style, outline, page, section = (said.get(tag) for tag in (STYLE, OUTLINE, NEW_PAGE, SECTION))
        mark = by_name(said.get(LETTERS))
        style_id = (None if style is None else style.get(VALUE)) or self.styles.default_paragraph
        list_id, depth = self._list_of(said.get(LIST), style_id)
        return Properties(
            style_id=style_id,
            style=self.styles.name(style_id),
            heading=self.styles.heading_level(style_id, None if outline is None else outline.get(VALUE)),
            contents=self.styles.is_contents(style_id),
            list_id=list_id,
            depth=depth,
            begins_page=page is not None and is_on(page),
            ends_section=section is not None,
            mark_is_hidden=HIDDEN in mark and is_on(mark[HIDDEN]),
            mark_is_gone=not GONE.isdisjoint(mark),
        )

    def _list_of(self, own: Element | None, style_id: str | None) -> tuple[str | None, int]:
        """The list that a paragraph or its style names, and the level there."""
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
