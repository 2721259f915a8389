"""How the letters of a run look: bold, size, colour and such, by its own properties and by the styles that it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from regionkit.readers.docx.styles import Layer, Styles
from regionkit.readers.docx.symbols import is_pictorial
from regionkit.readers.docx.xml import VALUE, Element, by_name, is_on, points, w

DEFAULT_SIZE = 10.0
SMALLEST, LARGEST = 0.5, 1638.0  # points: what Word takes for a size; damaged files say 4611686018427387903
BOLD, HIDDEN, SIZE, STYLE = w("b"), w("vanish"), w("sz"), w("rStyle")
COLOUR, UNDERLINED, RAISED = w("color"), w("u"), w("vertAlign")
LOOKED_AT = frozenset({BOLD, HIDDEN, SIZE, STYLE, COLOUR, UNDERLINED, RAISED})
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
    known: dict[Key | str | None, Look] = field(default_factory=dict)
    """By the style alone where a run says nothing of itself."""

    def of(self, properties: Element | None, paragraph_style: str | None) -> Look:
        """The look of a run by its properties (``w:rPr``), in a paragraph of a style."""
        key: Key | str | None = paragraph_style if properties is None else (paragraph_style, *_said(properties))
        look = self.known.get(key)
        if look is None:
            look = self.known[key] = self._work_out(properties, paragraph_style)
        return look

    def _work_out(self, own: Element | None, paragraph_style: str | None) -> Look:
        run = by_name(own)
        by_run = [style.letters for style in self.styles.chain(run[STYLE].get(VALUE) if STYLE in run else None)]
        by_paragraph = [style.letters for style in self.styles.chain(paragraph_style)]
        layers = [run, *by_run, *by_paragraph, self.styles.default_letters]

        def nearest(tag: str, attribute: str = VALUE) -> str | None:
            return next((said for one in layers if tag in one and (said := one[tag].get(attribute))), None)

        size = points(nearest(SIZE), 2)
        font = nearest(FONTS, ASCII) or nearest(FONTS, HIGH_ANSI)
        return Look(
            bold=self._is_on(BOLD, run, by_run, by_paragraph),
            hidden=self._is_on(HIDDEN, run, by_run, by_paragraph),
            raised=nearest(RAISED) == "superscript",
            underlined=nearest(UNDERLINED) not in {None, "none"},
            size=size if size is not None and SMALLEST <= size <= LARGEST else DEFAULT_SIZE,
            rgb=nearest(COLOUR),
            font=font,
            pictorial=is_pictorial(font),
        )

    def _is_on(self, tag: str, run: Layer, by_run: list[Layer], by_paragraph: list[Layer]) -> bool:
        """A run's own word is final; the styles of the run and of the paragraph undo each other where both say yes."""
        if tag in run:
            return is_on(run[tag])
        of_run, of_paragraph = (
            next((is_on(one[tag]) for one in layers if tag in one), None) for layers in (by_run, by_paragraph)
        )
        if of_run is None and of_paragraph is None:
            defaults = self.styles.default_letters
            return tag in defaults and is_on(defaults[tag])
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
