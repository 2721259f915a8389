"""The styles of a Word file, each parsed when it is first asked for.

A document uses a dozen of the hundred styles and more that its template brought along, and parsing all of them takes
longer than reading a short document.  So a style is cut out of the file by its id.  That is only done where it is sure
to be right: Word's elements have their usual name, and nothing (comments, instructions) stands there in which a style
could be text.  What cannot be found in this way is looked for in the whole file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from regionkit.readers.docx.parts import parsed
from regionkit.readers.docx.xml import WORD, Element, find, w

ATTRIBUTES = rb'(?:\s+[\w:.-]+="[^"<&]*")*\s*'
ROOT = re.compile(rb'(?:\xef\xbb\xbf)?(?P<declared><\?xml[^>]*\?>)?\s*(?P<root><w:styles' + ATTRIBUTES + rb">)")
STYLE = re.compile(rb"<w:style(?P<attributes>" + ATTRIBUTES + rb")>")
PARAGRAPH = re.compile(rb'\sw:type="paragraph"')
ID = re.compile(rb'\sw:styleId="([^"]+)"')
NAMESPACE = b'xmlns:w="' + WORD.encode() + b'"'
OPEN, CLOSE = b"<w:style ", b"</w:style>"
DEFAULT = b' w:default="1"'
DEFAULTS, END_OF_DEFAULTS = b"<w:docDefaults", b"</w:docDefaults>"
YES = frozenset({"1", "true", "on"})
PLAIN_ID = re.compile(r"[\w .-]+")


@dataclass(slots=True)
class StyleSheet:
    """The styles of one file, by id."""

    content: bytes = b""
    root: bytes = b""
    """The beginning of the file, which gives its elements their meaning; empty where nothing can be cut out."""
    known: dict[str, Element] = field(default_factory=dict)
    whole: Element | None = None
    """The whole file, once it had to be parsed."""

    def get(self, style_id: str | None) -> Element | None:
        """A style, or ``None`` where the file has none of this id."""
        if not style_id or not self.content:
            return None
        found = self.known.get(style_id)
        if found is None and self.whole is None and self.root:
            found = self._cut_out(style_id)
        if found is None and self.whole is None:
            self._parse()
            found = self.known.get(style_id)
        return found

    @property
    def defaults(self) -> Element | None:
        """What holds for all text (``w:docDefaults``)."""
        if not self.content:
            return None
        start, end = self.content.find(DEFAULTS), self.content.find(END_OF_DEFAULTS)
        if self.whole is None and self.root and 0 <= start < end:
            return parsed(self.root + self.content[start:end] + END_OF_DEFAULTS + b"</w:styles>")[0]
        return find(self._parse(), "docDefaults")

    @property
    def default_paragraph(self) -> str | None:
        """The id of the style that paragraphs have which name none."""
        at = self.content.find(DEFAULT) if self.root else -1
        while at >= 0:
            tag = STYLE.match(self.content, max(self.content.rfind(OPEN, 0, at + 1), 0))
            if tag is not None and tag.start() < at < tag.end() and PARAGRAPH.search(tag["attributes"]):
                named = ID.search(tag["attributes"])
                if named is not None:
                    return named[1].decode()
            at = self.content.find(DEFAULT, at + 1)
        for style_id, style in self.of_type("paragraph").items():
            if style.get(w("default")) in YES:
                return style_id
        return None

    def of_type(self, kind: str) -> dict[str, Element]:
        """All styles of a type: of paragraphs, characters, tables or numbering."""
        if self.content:
            self._parse()
        return {style_id: style for style_id, style in self.known.items() if style.get(w("type")) == kind}

    def _cut_out(self, style_id: str) -> Element | None:
        """A style as a stretch of the file; ``None`` where it is not sure to be cut right."""
        at = self.content.find(b' w:styleId="%b"' % style_id.encode()) if PLAIN_ID.fullmatch(style_id) else -1
        tag = STYLE.match(self.content, max(self.content.rfind(OPEN, 0, at + 1), 0)) if at >= 0 else None
        if tag is None or not tag.start() < at < tag.end():
            return None
        end = self.content.find(CLOSE, tag.end())
        if end < 0 or self.content.find(OPEN, tag.end(), end) >= 0:
            return None
        inside = self.content[tag.start() : end]
        if b"xmlns:w=" in inside:
            return None
        found = self.known[style_id] = parsed(self.root + inside + b"</w:style></w:styles>")[0]
        return found

    def _parse(self) -> Element:
        if self.whole is None:
            self.whole = parsed(self.content)
            for style in self.whole.iterchildren(w("style")):
                self.known.setdefault(style.get(w("styleId"), ""), style)
        return self.whole


def read_stylesheet(content: bytes | None) -> StyleSheet:
    """Read ``styles.xml``; a file without one has no styles."""
    if not content:
        return StyleSheet()
    head = ROOT.match(content)
    plain = head is not None and _is_plain(content, head)
    return StyleSheet(content, head["root"] if head is not None and plain else b"")


def _is_plain(content: bytes, head: re.Match[bytes]) -> bool:
    """Whether nothing in the file can look like a style without being one, and its elements have their usual name."""
    declared = head["declared"] or b""
    if b"encoding" in declared and b"utf-8" not in declared.lower():
        return False
    if b"!" in content and b"<!" in content:
        return False
    if content.count(b"?") > 2 and content.count(b"<?") > 1:
        return False
    return NAMESPACE in head["root"]
