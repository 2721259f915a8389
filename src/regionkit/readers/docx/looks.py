"""How the letters of a run look: bold, size, colour and such, by its own properties and by the styles that it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.symbols import is_pictorial
from regionkit.readers.docx.xml import VALUE, Element, find, is_on, points, w

DEFAULT_SIZE = 10.0
BOLD, HIDDEN, SIZE, STYLE = w("b"), w("vanish"), w("sz"), w("rStyle")
COLOUR, UNDERLINED, RAISED = w("color"), w("u"), w("vertAlign")
LOOKED_AT = frozenset({BOLD, HIDDEN, SIZE, STYLE, COLOUR, UNDERLINED, RAISED})
FONTS, ASCII, HIGH_ANSI = w("rFonts"), w("ascii"), w("hAnsi")

Key = tuple[str | None, ...]
Layer = dict[str, Element]


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
    layers: dict[str | None, list[Layer]] = field(default_factory=dict)

    def of(self, properties: Element | None, paragraph_style: str | None) -> Look:
        """The look of a run by its properties (``w:rPr``), in a paragraph of a style."""
        key: Key = (paragraph_style,) if properties is None else (paragraph_style, *_said(properties))
        look = self.known.get(key)
        if look is None:
            look = self.known[key] = self._work_out(properties, paragraph_style)
        return look

    def _work_out(self, own: Element | None, paragraph_style: str | None) -> Look:
        run = _layer(own)
        by_run = self._layers(run[STYLE].get(VALUE) if STYLE in run else None)
        by_paragraph = self._layers(paragraph_style)
        layers = [run, *by_run, *by_paragraph, self._defaults()]

        def nearest(tag: str, attribute: str = VALUE) -> str | None:
            return next((said for layer in layers if tag in layer and (said := layer[tag].get(attribute))), None)

        size = points(nearest(SIZE), 2)
        font = nearest(FONTS, ASCII) or nearest(FONTS, HIGH_ANSI)
        return Look(
            bold=self._is_on(BOLD, run, by_run, by_paragraph),
            hidden=self._is_on(HIDDEN, run, by_run, by_paragraph),
            raised=nearest(RAISED) == "superscript",
            underlined=nearest(UNDERLINED) not in {None, "none"},
            size=DEFAULT_SIZE if size is None else size,
            rgb=nearest(COLOUR),
            font=font,
            pictorial=is_pictorial(font),
        )

    def _layers(self, style_id: str | None) -> list[Layer]:
        """What a style and those that it is based on say of letters, nearest first."""
        found = self.layers.get(style_id)
        if found is None:
            found = [_layer(find(style, "rPr")) for style in self.styles.chain(style_id)]
            self.layers[style_id] = found
        return found

    def _defaults(self) -> Layer:
        return _layer(find(self.styles.sheet.defaults, "rPrDefault", "rPr"))

    def _is_on(self, tag: str, run: Layer, by_run: list[Layer], by_paragraph: list[Layer]) -> bool:
        """A run's own word is final; the styles of the run and of the paragraph undo each other where both say yes."""
        if tag in run:
            return is_on(run[tag])
        of_run, of_paragraph = (
            next((is_on(layer[tag]) for layer in layers if tag in layer), None) for layers in (by_run, by_paragraph)
        )
        if of_run is None and of_paragraph is None:
            defaults = self._defaults()
            return tag in defaults and is_on(defaults[tag])
        return bool(of_run) != bool(of_paragraph)


def _layer(properties: Element | None) -> Layer:
    """What one layer says of letters, by the names of its elements."""
    return {} if properties is None else {child.tag: child for child in properties}


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
