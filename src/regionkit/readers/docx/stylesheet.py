"""The styles of a Word file, each parsed when it is first asked for.

A document uses a dozen of the hundred styles and more that its template brought along, and parsing all of them takes
longer than reading a short document.  So the file is cut into its styles first.  That is only done where it is sure to
be right: one name for Word's elements, and nothing (comments, entities) in which the end of a style could be text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from regionkit.readers.docx.parts import parsed
from regionkit.readers.docx.xml import WORD, Element, find, w

ATTRIBUTES = rb'(?:\s+[\w:.-]+="[^"<&]*")*\s*'
ROOT = re.compile(rb'(?:\xef\xbb\xbf)?(?P<declared><\?xml[^>]*\?>)?\s*(?P<root><w:styles' + ATTRIBUTES + rb">)")
STYLE = re.compile(rb"<w:style(?P<attributes>" + ATTRIBUTES + rb")>")
ID = re.compile(rb'w:styleId="([^"]+)"')
DEFAULT, NUMBERING = b'w:default="', b'"numbering"'
ATTRIBUTE = re.compile(rb'w:(type|default)="([^"]*)"')
NAMESPACE = b'xmlns:w="' + WORD.encode() + b'"'
OPEN, CLOSE = b"<w:style ", b"</w:style>"
DEFAULTS, END_OF_DEFAULTS = b"<w:docDefaults", b"</w:docDefaults>"
YES = frozenset({"1", "true", "on"})


@dataclass(slots=True)
class StyleSheet:
    """The styles of one file, by id."""

    styles: dict[str, Element | bytes] = field(default_factory=dict)
    """Each as XML, or as the bytes that it was cut out as."""
    defaults: Element | None = None
    default_paragraph: str | None = None
    numbering: tuple[str, ...] = ()
    """The ids of the styles that name lists."""
    root: bytes = b""
    """The beginning of the file, which gives the names of the elements their meaning."""

    def get(self, style_id: str | None) -> Element | None:
        """A style, or ``None`` where the file has none of this id."""
        found = self.styles.get(style_id) if style_id else None
        if isinstance(found, bytes):
            found = self.styles[style_id or ""] = parsed(self.root + found + b"</w:style></w:styles>")[0]
        return found


def read_stylesheet(content: bytes | None) -> StyleSheet:
    """Read ``styles.xml``; a file without one has no styles."""
    if content is None:
        return StyleSheet()
    return _cut(content) or _whole(parsed(content))


def _whole(root: Element) -> StyleSheet:
    elements = [style for style in root.iterchildren(w("style")) if style.get(w("styleId"))]
    kinds = [(style.get(w("styleId")), style.get(w("type")), style.get(w("default"))) for style in elements]
    styles = {style_id: style for (style_id, _, _), style in zip(kinds, elements, strict=True)}
    return _sheet(kinds, styles, find(root, "docDefaults"), b"")


def _cut(content: bytes) -> StyleSheet | None:
    """The styles as stretches of the file; ``None`` where it is not sure to be cut right."""
    head = ROOT.match(content)
    if head is None or not _is_plain(content, head):
        return None
    *pieces, rest = content.split(CLOSE)
    if content.count(OPEN) != len(pieces):
        return None
    kinds: list[tuple[str, str | None, str | None]] = []
    styles: dict[str, Element | bytes] = {}
    for piece in pieces:
        at = piece.find(OPEN)
        tag = STYLE.match(piece, at) if at >= 0 else None
        if tag is None:
            return None
        attributes = tag["attributes"]
        style_id = ID.search(attributes)
        if style_id is not None:
            name = style_id[1].decode()
            styles[name] = piece[at:] if at else piece
            if DEFAULT in attributes or NUMBERING in attributes:
                said = dict(ATTRIBUTE.findall(attributes))
                kinds.append((name, said.get(b"type", b"").decode(), said.get(b"default", b"").decode()))
    return _sheet(kinds, styles, _defaults(pieces[0] if pieces else rest, head["root"]), head["root"])


def _is_plain(content: bytes, head: re.Match[bytes]) -> bool:
    """Whether nothing in the file can look like a style without being one, and its elements have their usual name."""
    declared = head["declared"] or b""
    if b"encoding" in declared and b"utf-8" not in declared.lower():
        return False
    if b"!" in content and b"<!" in content:
        return False
    if content.count(b"?") > 2 and content.count(b"<?") > 1:
        return False
    return NAMESPACE in head["root"] and content.count(b"xmlns:w=") == 1


def _defaults(beginning: bytes, root: bytes) -> Element | None:
    start, end = beginning.find(DEFAULTS), beginning.find(END_OF_DEFAULTS)
    if start < 0 or end < start:
        return None
    return parsed(root + beginning[start:end] + END_OF_DEFAULTS + b"</w:styles>")[0]


def _sheet(
    kinds: list[tuple[str, str | None, str | None]],
    styles: dict[str, Element | bytes],
    defaults: Element | None,
    root: bytes,
) -> StyleSheet:
    paragraph = (style_id for style_id, kind, default in kinds if kind == "paragraph" and default in YES)
    numbering = tuple(style_id for style_id, kind, _ in kinds if kind == "numbering")
    return StyleSheet(styles, defaults, next(paragraph, None), numbering, root)


def chain(sheet: StyleSheet, style_id: str | None) -> Iterator[Element]:
    """A style and those that it is based on, nearest first."""
    seen: set[str] = set()
    while style_id is not None and style_id not in seen:
        seen.add(style_id)
        style = sheet.get(style_id)
        if style is None:
            return
        yield style
        based = find(style, "basedOn")
        style_id = None if based is None else based.get(w("val"))
