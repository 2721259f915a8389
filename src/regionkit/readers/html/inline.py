"""What stands inside a paragraph or a cell of a web page: its lines, and the coloured signs among its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from regionkit.document import Colour
from regionkit.language.layout import LayoutWords
from regionkit.readers.docx.signs import Sign
from regionkit.readers.docx.symbols import EMOJI, LIGHTS, SUPERSCRIPTS, colour_of
from regionkit.readers.html.pages import Element, is_hidden

SPACE = re.compile(r"[ \t\r\n\f]+")
STYLED = re.compile(
    r"(?P<what>background(?:-color)?|(?<![-\w])color)\s*:[^;]*?(?P<colour>#[0-9a-f]{3,6}\b|rgb\([^)]*\)|[a-z]+\b)",
    re.IGNORECASE,
)
NAMED = {
    "green": "00B050", "limegreen": "32CD32", "lime": "00FF00", "darkgreen": "006400", "forestgreen": "228B22",
    "yellow": "FFFF00", "gold": "FFD700", "orange": "FFA500", "red": "FF0000", "darkred": "8B0000", "crimson": "DC143C",
}  # fmt: skip
IN_CLASS: dict[str, Colour] = {"green": "green", "yellow": "yellow", "red": "red", "amber": "yellow"}
WORDS = re.compile(r"[^\W\d_]+")
BOLD = frozenset(("b", "strong", "th"))
GONE = frozenset(("del",))
MENU = "nav"
BLOCKS = frozenset(
    "p div ul ol li dl dt dd table tr td th caption h1 h2 h3 h4 h5 h6 pre blockquote section article address figure"
    " figcaption details summary fieldset legend hr main center form body thead tbody tfoot header footer".split()
)
LINE = "\n"


@dataclass
class Line:
    """Text that grows; white space counts once, as a browser shows it."""

    words: LayoutWords
    text: str = ""
    signs: list[Sign] = field(default_factory=list)
    letters: int = 0
    bold_letters: int = 0
    tracked: bool = False

    def add(self, text: str, bold: bool = False) -> None:
        """Put text at the end."""
        text = SPACE.sub(" ", text.replace("\u00ad", ""))
        if text[:1] == " " and (not self.text or self.text[-1] in " \n\t"):
            text = text[1:]
        for at, letter in enumerate(text):
            if letter in EMOJI:
                self.signs.append(Sign(EMOJI[letter], len(self.text) + at))
        self.text += text
        count = len(text) - text.count(" ")
        self.letters += count
        self.bold_letters += count if bold else 0

    def end_line(self) -> None:
        """End the line where it holds something."""
        self.text = self.text.rstrip(" ")
        if self.text and self.text[-1] not in "\n":
            self.text += LINE

    def light(self, element: Element) -> None:
        """Note a coloured sign that an element draws without letters, or in a coloured letter."""
        colour = light_of(element, self.words)
        if colour is not None:
            self.signs.append(Sign(colour, len(self.text)))

    @property
    def bold(self) -> bool:
        return self.letters > 0 and 10 * self.bold_letters >= 9 * self.letters


def light_of(element: Element, words: LayoutWords) -> Colour | None:
    """The traffic light that an element is by itself: a picture with a colour's name, a coloured dot, an empty shape.

    Refused: words in a colour, and a colour behind words.
    """
    if element.tag == "img":
        return _named(f"{element.get('alt', '')} {element.get('title', '')}", words)
    said = "".join(element.itertext()).strip()
    if element.tag not in {"span", "i", "b", "font", "div", "em", "strong"} or len(element) or not set(said) <= LIGHTS:
        return None
    styled = {found["what"].lower(): found["colour"] for found in STYLED.finditer(element.get("style", ""))}
    wanted = ("color",) if said else ("background-color", "background")
    for what in wanted:
        colour = colour_of(rgb_of(styled.get(what, element.get("color", "") if said else "")))
        if colour is not None:
            return colour
    classes = {part for part in re.split(r"[\s_-]+", element.get("class", "").lower()) if part}
    by_class = [IN_CLASS[part] for part in sorted(classes) if part in IN_CLASS]
    if len(by_class) == 1:
        return by_class[0]
    return _named(f"{element.get('title', '')} {element.get('aria-label', '')}", words)


def _named(text: str, words: LayoutWords) -> Colour | None:
    """The one colour that a short text names."""
    named = {words.colours[word] for word in map(str.lower, WORDS.findall(text)) if word in words.colours}
    return named.pop() if len(named) == 1 and len(text) < 80 else None


def rgb_of(said: str) -> str | None:
    """A colour of a style sheet as six digits.

    >>> rgb_of("#0f0"), rgb_of("rgb(255, 0, 0)"), rgb_of("orange"), rgb_of("inherit")
    ('00FF00', 'FF0000', 'FFA500', None)
    """
    said = said.strip().lower()
    if said.startswith("#"):
        digits = said[1:]
        return (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits[:3])).upper()
    numbers = re.findall(r"\d+", said) if said.startswith("rgb") else []
    if len(numbers) >= 3:
        return "".join(f"{min(int(number), 255):02X}" for number in numbers[:3])
    return NAMED.get(said)


def events(element: Element) -> Iterator[tuple[str, Element]]:
    """Beginnings and ends of the elements inside one; "gone" for what is deleted, a menu, or shown by no browser."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start" and inner is not element and (is_hidden(inner) or inner.tag in GONE or inner.tag == MENU):
            walk.skip_subtree()
            yield "gone", inner
        else:
            yield event, inner


def read_inline(element: Element, words: LayoutWords, line: Line | None = None) -> Line:
    """All text of an element; what stands in blocks of its own is on lines of its own."""
    line = line or Line(words)
    bold = 0
    gone: Element = None
    for event, inner in events(element):
        if event == "gone":
            gone = inner
            line.tracked = line.tracked or inner.tag in GONE
            continue
        own = inner is not gone
        if event == "start":
            bold += inner.tag in BOLD
            if inner.tag == "br" or (inner.tag in BLOCKS and inner is not element):
                line.end_line()
            line.light(inner)
            line.tracked = line.tracked or inner.tag == "ins"
            add_text(line, inner, bold > 0)
            continue
        if own:
            bold -= inner.tag in BOLD
            if inner.tag in BLOCKS and inner is not element:
                line.end_line()
        if inner is not element and inner.tail:
            line.add(inner.tail, bold > 0)
    return line


def add_text(line: Line, element: Element, bold: bool) -> None:
    """The text of an element before its first child; raised digits mark notes, and are no digits of a number."""
    if element.text:
        line.add(element.text.translate(SUPERSCRIPTS) if element.tag == "sup" else element.text, bold)
