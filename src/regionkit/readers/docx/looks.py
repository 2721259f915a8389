"""How the letters of a run look: bold, size, colour and such, by its own properties and by the styles that it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from regionkit.readers.docx.styles import Styles
from regionkit.readers.docx.xml import Element, find, points, switch, value, w

DEFAULT_SIZE = 10.0
PROPERTIES = w("rPr")
LOOKED_AT = {w(name): name for name in ("b", "vanish", "sz", "rStyle", "color", "u", "vertAlign", "rFonts")}

Key = tuple[str | None, tuple[tuple[str, str | None], ...]]


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


@dataclass
class Looks:
    """Works out looks; runs that say the same of themselves look the same, so each is worked out once."""

    styles: Styles
    known: dict[Key, Look] = field(default_factory=dict)

    def of(self, run: Element, paragraph_style: str | None) -> Look:
        """The look of a run in a paragraph of a style."""
        properties = run.find(PROPERTIES)
        said = () if properties is None else tuple(_said(properties))
        look = self.known.get((paragraph_style, said))
        if look is None:
            look = self.known[paragraph_style, said] = self._work_out(properties, paragraph_style)
        return look

    def _work_out(self, own: Element | None, paragraph_style: str | None) -> Look:
        by_run = list(self.styles.chain(value(own, "rStyle")))
        by_paragraph = list(self.styles.chain(paragraph_style))
        layers = [own, *(find(style, "rPr") for style in by_run + by_paragraph)]
        layers.append(find(self.styles.defaults, "rPrDefault", "rPr"))

        def nearest(name: str, attribute: str = "val") -> str | None:
            return next((said for layer in layers if (said := value(layer, name, attribute=attribute))), None)

        size = points(nearest("sz"), 2)
        return Look(
            bold=self._is_on("b", own, by_run, by_paragraph),
            hidden=self._is_on("vanish", own, by_run, by_paragraph),
            raised=nearest("vertAlign") == "superscript",
            underlined=nearest("u") not in {None, "none"},
            size=DEFAULT_SIZE if size is None else size,
            rgb=nearest("color"),
            font=nearest("rFonts", "ascii") or nearest("rFonts", "hAnsi"),
        )

    def _is_on(self, name: str, own: Element | None, by_run: list[Element], by_paragraph: list[Element]) -> bool:
        """A run's own word is final; the styles of the run and of the paragraph undo each other where both say yes."""
        said = switch(own, name)
        if said is not None:
            return said
        of_run, of_paragraph = (
            next((found for style in styles if (found := switch(style, "rPr", name)) is not None), None)
            for styles in (by_run, by_paragraph)
        )
        if of_run is None and of_paragraph is None:
            return bool(switch(self.styles.defaults, "rPrDefault", "rPr", name))
        return bool(of_run) != bool(of_paragraph)


def _said(properties: Element) -> Iterator[tuple[str, str | None]]:
    for child in properties:
        name = LOOKED_AT.get(child.tag)
        if name == "rFonts":
            yield name, child.get(w("ascii")) or child.get(w("hAnsi"))
        elif name is not None:
            yield name, child.get(w("val"))
