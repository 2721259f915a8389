"""Whole documents as archives have them, for the benchmark: 8 to 40 pages of prose, lists, tables, goals and figures.

They are made by code and hold what real ones do.  ``REAL`` is what stands on a page of 257 pages of 19 reports, plans,
minutes, budgets and rules of Swedish municipalities, regions and agencies, the longest of 37 pages; :func:`density`
counts the same in any files, and a test holds what is made here to it.  As in files that Word prints, a line is set in
several text objects, and each border of a cell is a box of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from whole_words import Writer

REAL = {
    "letters": 1921, "words": 239, "headings": 2.3, "list items": 1.4, "tables": 0.37, "cells": 9.7, "figures": 1.6,
    "dates": 2.4, "goals": 0.30, "references": 1.1, "text objects": 114, "lines and boxes": 37,
}  # fmt: skip
"""On a page, as regionkit and PDFium find it."""
KINDS = "Delårsrapport per augusti|Verksamhetsplan|Årsredovisning|Riktlinjer|Budgetskrivelse|Utvecklingsplan".split("|")
SHORTEST, LONGEST = 8, 40
WIDTH, HEIGHT = 595.3, 841.9
LEFT, RIGHT, TOP, BOTTOM = 76.0, 520.0, 745.0, 84.0
SIZE, LEADING = 10.0, 14.0
REGULAR, BOLD = "Vera", "VeraBd"
DATES, REFERENCES, MONEY = 0.12, 0.09, 0.03
"""In how many sentences."""
LISTS, TABLES, MONEY_TABLES, GOALS = 0.5, 0.5, 0.15, 0.4
"""A page; of the tables, those of amounts."""
PIECE = 2
"""Words that a text object holds: so many that a page has as many as those that Word prints."""


def made(folder: Path, pages: int) -> int:
    """Documents until they have so many pages; how many they have."""
    count = number = 0
    while count < pages:
        number += 1
        writer = Writer(number)
        kind = KINDS[number % len(KINDS)]
        count += _Paper(folder / f"{number:04}.pdf", writer, f"{kind} {writer.year}").written()
    return count


class _Paper:
    """One document, set line by line."""

    def __init__(self, path: Path, writer: Writer, title: str) -> None:
        from reportlab import rl_config
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # no office program writes its streams in letters
        for name in (REGULAR, BOLD):
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
        self.wide = pdfmetrics.stringWidth
        self.canvas: Any = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
        self.writer, self.title = writer, title
        self.wanted = writer.chance.randint(SHORTEST, LONGEST)
        self.page, self.y = 1, TOP
        self.chapter = self.section = self.goals = self.table = 0

    def written(self) -> int:
        """Set all pages; how many there are."""
        self._cover()
        self._contents()
        while self.page <= self.wanted:
            self._chapter()
        self.canvas.save()
        return self.page - 1

    def _cover(self) -> None:
        self.y = 560
        self._lines(self.title, BOLD, 22)
        self._lines(self.writer.committee, BOLD, 13)
        self._lines(f"{self.writer.place}s kommun", REGULAR, 11)
        self._lines(f"Dnr NN {self.writer.year}/{self.wanted}", REGULAR, 10)
        self._new_page(running=False)

    def _contents(self) -> None:
        self._lines("Innehåll", BOLD, 15)
        for number in range(1, self.wanted // 3):
            text = f"{number} {self.writer.heading()} "
            dots = "." * int((RIGHT - LEFT - 24 - self.wide(text, REGULAR, SIZE)) / self.wide(".", REGULAR, SIZE))
            self._text([(LEFT, text + dots), (RIGHT - 16, str(3 * number))], REGULAR, SIZE)
            self._down(LEADING)
        self._new_page()

    def _chapter(self) -> None:
        writer, chance = self.writer, self.writer.chance
        self.chapter, self.section = self.chapter + 1, 0
        self._heading(f"{self.chapter} {writer.heading()}", 15)
        until = self.page + chance.randint(1, 3)
        while self.page < until:
            self.section += 1
            self._heading(f"{self.chapter}.{self.section} {writer.heading()}", 12)
            for _ in range(chance.randint(2, 4)):
                self._paragraph(" ".join(self._sentence() for _ in range(chance.randint(2, 4))))
            if chance.random() < GOALS / 2:
                self._goal()
            if chance.random() < LISTS / 2:
                self._list()
            if chance.random() < TABLES / 2:
                self._table(money=chance.random() < MONEY_TABLES)
        self._new_page()

    def _sentence(self) -> str:
        return self.writer.sentence(DATES, REFERENCES, MONEY)

    def _heading(self, text: str, size: float) -> None:
        if self.y < BOTTOM + 80:
            self._new_page()
        self._down(10)
        self._lines(text, BOLD, size)

    def _paragraph(self, text: str) -> None:
        self._lines(text, REGULAR, SIZE)
        self._down(7)

    def _goal(self) -> None:
        self.goals += 1
        self._lines(f"Mål {self.goals}: {self.writer.goal()}", BOLD, SIZE)
        self._paragraph(f"{self.writer.status()} {self._sentence()}")

    def _list(self) -> None:
        for _ in range(self.writer.chance.randint(3, 6)):
            self._lines(f"{self.writer.heading()} i {self.writer.place}", REGULAR, SIZE, mark="•")
        self._down(7)

    def _table(self, money: bool) -> None:
        widths: tuple[float, ...]
        writer, chance = self.writer, self.writer.chance
        year = writer.year
        self.table += 1
        count = chance.randint(5, 10)
        if self.y < BOTTOM + 20 * count + 40:
            self._new_page()
        if money:
            rows = [["Verksamhet", f"Budget {year}", f"Utfall {year}", "Avvikelse"]]
            rows += [[writer.thing().capitalize(), *writer.amounts()] for _ in range(count)]
            widths = (178.0, 88.0, 88.0, 90.0)
        else:
            rows = [["Område", "Åtgärd", "Ansvarig"]]
            rows += [[writer.thing().capitalize(), f"Ta fram {writer.thing()}", writer.committee] for _ in range(count)]
            widths = (132.0, 190.0, 122.0)
        unit = ", belopp i tkr" if money else ""
        self._lines(f"Tabell {self.table}. {writer.heading()}{unit}", BOLD, 9)
        self._grid(rows, widths)
        self._down(12)

    def _grid(self, rows: Sequence[Sequence[str]], widths: Sequence[float]) -> None:
        for number, row in enumerate(rows):
            left, low = LEFT, self.y - 5
            pieces = []
            for text, width in zip(row, widths, strict=True):
                pieces.append((left + 4, text))
                borders = [(left, low, width, 0.5), (left, low, 0.5, 18), (left + width, low, 0.5, 18)]
                for border in [(left, low + 18, width, 0.5), *borders]:
                    self.canvas.rect(*border, stroke=0, fill=1)
                left += width
            self._text(pieces, REGULAR if number else BOLD, 8.5)
            self.y -= 18

    def _lines(self, text: str, font: str, size: float, mark: str = "") -> None:
        """Set a text between the margins, with its mark before the first line."""
        indent = 16 if mark else 0
        leading = max(LEADING, 1.25 * size)
        for line in self._broken(text, font, size, RIGHT - LEFT - indent):
            at, pieces = LEFT + indent, [(LEFT, mark)] if mark else []
            for first in range(0, len(line), PIECE):
                piece = " ".join(line[first : first + PIECE]) + " "
                pieces.append((at, piece))
                at += self.wide(piece, font, size)
            self._text(pieces, font, size)
            mark = ""
            self._down(leading)

    def _broken(self, text: str, font: str, size: float, width: float) -> Iterable[list[str]]:
        line: list[str] = []
        for word in text.split(" "):
            if line and self.wide(" ".join([*line, word]), font, size) > width:
                yield line
                line = []
            line.append(word)
        yield line

    def _text(self, pieces: Iterable[tuple[float, str]], font: str, size: float) -> None:
        self.canvas.setFont(font, size)
        for x, text in pieces:
            self.canvas.drawString(x, self.y, text)

    def _down(self, points: float) -> None:
        self.y -= points
        if self.y < BOTTOM:
            self._new_page()

    def _new_page(self, running: bool = True) -> None:
        if running:
            self.canvas.setFont(REGULAR, 8)
            self.canvas.drawString(LEFT, HEIGHT - 45, f"{self.writer.place}s kommun, {self.writer.committee}")
            self.canvas.drawRightString(RIGHT, 40, f"Sida {self.page} av {self.wanted}")
        self.canvas.showPage()
        self.page, self.y = self.page + 1, TOP


def density(paths: Iterable[Path]) -> dict[str, float]:
    """What stands on a page of some files."""
    import pypdfium2

    import regionkit

    found: dict[str, float] = dict.fromkeys(REAL, 0)
    pages = 0
    for path in paths:
        document = regionkit.read(path, ocr="never")
        seen = regionkit.extract(document)
        pages += len(document.pages)
        found["words"] += len(document.text.split())
        for name, kind in (("headings", "heading"), ("list items", "list_item")):
            found[name] += sum(block.kind == kind for block in document.blocks)
        found["tables"] += len(document.tables)
        found["cells"] += sum(len(table.cells) for table in document.tables)
        for name in ("dates", "goals", "references"):
            found[name] += len(getattr(seen, name))
        found["figures"] += len(seen.budget)
        with pypdfium2.PdfDocument(path) as pdf:
            for page in pdf:
                found["letters"] += page.get_textpage().count_chars()
                kinds = [item.type for item in page.get_objects(max_depth=1)]
                found["text objects"] += kinds.count(1)
                found["lines and boxes"] += kinds.count(2)
    return {name: count / pages for name, count in found.items()}
