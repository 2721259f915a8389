"""Draws a table as a picture: how a spreadsheet or a screen shows it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from pictures.faces import face
from pictures.sheets import Row, Sheet

Colour = str


@dataclass(frozen=True)
class Look:
    """How a table is set.  Colours are as in CSS; an empty one is none."""

    font: str = "sans"
    size: float = 9
    """In points; with ``dpi`` it gives the pixels."""
    dpi: int = 150
    rules: Literal["all", "level", "head", "none"] = "all"
    rule_width: float = 0.5
    """In points, and a pixel at least."""
    rule: Colour = "#9a9a9a"
    paper: Colour = "#ffffff"
    ink: Colour = "#000000"
    negative: Colour = ""
    """The ink of figures below nothing, in rows that have no ink of their own."""
    head: Colour = ""
    head_ink: Colour = ""
    zebra: Colour = ""
    total: Colour = ""
    total_ink: Colour = ""
    bold_totals: bool = True
    centred_heads: bool = False
    indent: float = 0
    """How far rows under a group, and parts of a row, stand in, in points."""
    pad: float = 3
    height: float = 1.5
    """Of a row, as a share of the size of its letters."""
    gap: float = 0
    """More room between columns, in points."""


class Drawing:
    """One table, drawn once."""

    def __init__(self, sheet: Sheet, look: Look) -> None:
        self.sheet, self.look = sheet, look
        self.scale = look.dpi / 72
        self.pitch = round(1.2 * look.size * self.scale)
        single = round(look.height * look.size * self.scale)
        heights = [single + max(text.count("\n") for text in texts) * self.pitch for texts in sheet.texts]
        pad = round(look.pad * self.scale)
        gap = round(look.gap * self.scale)
        widths = [self._width(at) + 2 * pad + (gap if at else 0) for at in range(len(sheet.columns) + 1)]
        self.pad = pad
        self.rows = list(accumulate(heights, initial=0))
        self.columns = list(accumulate(widths, initial=0))
        self.image = Image.new("RGB", (self.columns[-1] + 2, self.rows[-1] + 2), look.paper)
        self.pen = ImageDraw.Draw(self.image)

    def picture(self) -> Image.Image:
        for at in range(len(self.sheet.texts)):
            self._fill(at)
        self._rules()
        for at, texts in enumerate(self.sheet.texts):
            for column, text in enumerate(texts):
                self._text(at, column, text)
        return self.image

    def _row(self, at: int) -> Row | None:
        return self.sheet.rows[at - 1] if at else None

    def _font(self, at: int) -> ImageFont.FreeTypeFont:
        row = self._row(at)
        bold = row is None or row.kind == "group" or (row.kind == "total" and self.look.bold_totals)
        return face(self.look.font, bold, self.look.size * self.scale)

    def _indent(self, at: int) -> int:
        row = self._row(at)
        under = row is not None and row.kind in ("plain", "part")
        return round(self.look.indent * self.scale * (2 if row and row.kind == "part" else 1)) if under else 0

    def _width(self, column: int) -> int:
        widths = [
            self._font(at).getlength(line) + (0 if column else self._indent(at))
            for at, texts in enumerate(self.sheet.texts)
            for line in texts[column].split("\n")
        ]
        return round(max(widths))

    def _fill(self, at: int) -> None:
        row, look = self._row(at), self.look
        colour = look.head if row is None else look.total if row.kind == "total" else ""
        if not colour and at and at % 2 == 0:
            colour = look.zebra
        if colour:
            self.pen.rectangle((0, self.rows[at], self.columns[-1], self.rows[at + 1]), fill=colour)

    def _rules(self) -> None:
        look = self.look
        width = max(1, round(look.rule_width * self.scale))
        right, bottom = self.columns[-1], self.rows[-1]
        levels = {"all": self.rows, "level": self.rows, "head": [self.rows[1], bottom], "none": []}[look.rules]
        for y in levels:
            self.pen.line((0, y, right, y), fill=look.rule, width=width)
        for x in self.columns if look.rules == "all" else []:
            self.pen.line((x, 0, x, bottom), fill=look.rule, width=width)

    def _text(self, at: int, column: int, text: str) -> None:
        if not text:
            return
        font, look, row = self._font(at), self.look, self._row(at)
        ink = look.head_ink if row is None else look.total_ink if row.kind == "total" else ""
        if look.negative and not ink and column and text[0] in "-−–(" and len(text) > 1:
            ink = look.negative
        lines = text.split("\n")
        left, right = tuple(pairwise(self.columns))[column]
        top = self.rows[at + 1] - (self.rows[at + 1] - self.rows[at] - (len(lines) - 1) * self.pitch) / 2
        for line_at, line in enumerate(lines):
            wide = font.getlength(line)
            x = right - self.pad - wide if column else left + self.pad + self._indent(at)
            if look.centred_heads and at == 0 and column:
                x = (left + right - wide) / 2
            y = top - (len(lines) - 1 - line_at) * self.pitch
            self.pen.text((round(x), round(y)), line, font=font, fill=ink or look.ink, anchor="lm")


def draw(sheet: Sheet, look: Look) -> Image.Image:
    """A table as a picture."""
    return Drawing(sheet, look).picture()
