"""How the letters of a run look: bold, size, colour and such, by its own properties and by the styles that it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.symbols import is_pictorial
from regionkit.readers.docx.xml import VALUE, Element, find, points, switch, value, w

DEFAULT_SIZE = 10.0
LOOKED_AT = frozenset(map(w, ("b", "vanish", "sz", "rStyle", "color", "u", "vertAlign")))
FONTS, ASCII, HIGH_ANSI = w("rFonts"), w("ascii"), w("hAnsi")

Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look.  ``size`` in points, ``rgb`` as Word writes it."""

    bold: bool
    hidden: bool
    raised: bool
    underlined: bool
    size: float
    rgb: str | None
    font: str | None
    pictorial: bool
    """The letters of the font are pictures."""


@dataclass(slots=True)
class Looks:
    """Works out looks; runs that say the same of themselves look the same, so each is worked out once."""

    styles: Styles
    known: dict[Key, Look] = field(default_factory=dict)

    def of(self, properties: Element | None, paragraph_style: str | None) -> Look:
        """The look of a run by its properties (``w:rPr``), in a paragraph of a style."""
        key: Key = (paragraph_style,) if properties is None else (paragraph_style, *_said(properties))
        look = self.known.get(key)
        if look is None:
            look = self.known[key] = self._work_out(properties, paragraph_style)
        return look

    def _work_out(self, own: Element | None, paragraph_style: str | None) -> Look:
        by_run = self.styles.chain(value(own, "rStyle"))
        by_paragraph = self.styles.chain(paragraph_style)
        defaults = self.styles.sheet.defaults
        layers = [own, *(find(style, "rPr") for style in by_run + by_paragraph), find(defaults, "rPrDefault", "rPr")]

        def nearest(name: str, attribute: str = "val") -> str | None:
            return next((said for layer in layers if (said := value(layer, name, attribute=attribute))), None)

        size = points(nearest("sz"), 2)
        font = nearest("rFonts", "ascii") or nearest("rFonts", "hAnsi")
        return Look(
            bold=self._is_on("b", own, by_run, by_paragraph),
            hidden=self._is_on("vanish", own, by_run, by_paragraph),
            raised=nearest("vertAlign") == "superscript",
            underlined=nearest("u") not in {None, "none"},
            size=DEFAULT_SIZE if size is None else size,
            rgb=nearest("color"),
            font=font,
            pictorial=is_pictorial(font),
        )

    def _is_on(
        self, name: str, own: Element | None, by_run: tuple[Element, ...], by_paragraph: tuple[Element, ...]
    ) -> bool:
        """A run's own word is final; the styles of the run and of the paragraph undo each other where both say yes."""
        said = switch(own, name)
        if said is not None:
            return said
        of_run, of_paragraph = (
            next((found for style in styles if (found := switch(style, "rPr", name)) is not None), None)
            for styles in (by_run, by_paragraph)
        )
        if of_run is None and of_paragraph is None:
            return bool(switch(self.styles.sheet.defaults, "rPrDefault", "rPr", name))
        return bool(of_run) != bool(of_paragraph)


def _said(properties: Element) -> list[str | None]:
    """All that a run says of itself and that is looked at: names and values, one after another."""
    said: list[str | None] = []
    for child in properties:
        tag = child.tag
        if tag in LOOKED_AT:
            said += (tag, child.get(VALUE))
        elif tag == FONTS:
            said += (tag, child.get(ASCII), child.get(HIGH_ANSI))
    return said
