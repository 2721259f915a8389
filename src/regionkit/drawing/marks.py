"""What is to be drawn over a page: each thing that was read from it, as a kind, a label and its boxes there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regionkit.document import Block, Box, Document, Location, Page, Table
from regionkit.language.display import DisplayWords

ROOM = 1.5  # points around the words, so that the frame does not touch the letters
TABLE_ROOM = 3.0  # points around the frames of its cells
LABEL_ROOM = 9.0  # points on a table's left side, for the labels of its first column


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the page.

    ``kind`` is a key of the palette; ``label`` stands beside the page, or at the box itself for a cell.
    A paragraph that runs on in the next column has a box for each.
    """

    kind: str
    boxes: tuple[Box, ...]
    label: str
    number: int | None = None
    """The block's index in the document: the order in which the page is read."""
    shaded: bool = False
    """The cells of a table's head are."""


def marks_on(document: Document, page: Page, words: DisplayWords) -> list[Mark]:
    """Everything that was read from a page, in reading order; running heads and pictures first."""
    return [
        *_furniture(document, page, words),
        *_pictures(document, page, words),
        *_blocks(document, page, words),
        *_symbols(document, page, words),
    ]


def _furniture(document: Document, page: Page, words: DisplayWords) -> Iterator[Mark]:
    for thing in document.furniture:
        if thing.page == page.number and thing.box is not None:
            yield Mark("furniture", (_around([thing.box]),), words.values["block"][thing.role])


def _pictures(document: Document, page: Page, words: DisplayWords) -> Iterator[Mark]:
    for picture in document.pictures:
        if picture.page == page.number and picture.box is not None:
            name = "table_picture" if picture.table_like else "picture"
            yield Mark("picture", (picture.box,), words.values["block"][name])


def _symbols(document: Document, page: Page, words: DisplayWords) -> Iterator[Mark]:
    """Status symbols with their colours, in tables and beside lines."""
    for symbol in document.symbols:
        if symbol.page == page.number and symbol.box is not None:
            label = words.values["colour"][symbol.colour] if symbol.colour else words.values["block"]["unread"]
            yield Mark("symbol", (_around([symbol.box]),), label)


def _blocks(document: Document, page: Page, words: DisplayWords) -> Iterator[Mark]:
    captions = [table.caption for table in document.tables if table.caption is not None]
    for number, block in enumerate(document.blocks):
        if not _may_stand_on(document, block, page):
            continue
        boxes = boxes_on(page.number, document.locate(block.span))
        if block.table is not None:
            yield from _table(document, document.tables[block.table], number, page, words)
        elif boxes:
            caption = any(block.span.overlaps(span) for span in captions)
            yield Mark(block.kind, columns_of(boxes), _name(block, caption, words), number)


def _may_stand_on(document: Document, block: Block, page: Page) -> bool:
    """Quick answer for the many blocks of other pages; a table is looked up by its own pages."""
    if block.table is not None:
        return page.number in document.tables[block.table].pages
    return block.page is not None and block.page <= page.number


def _name(block: Block, caption: bool, words: DisplayWords) -> str:
    names = words.values["block"]
    if caption:
        return names["caption"]
    name = names.get(block.style, names[block.kind])
    return f"{name} {block.level}" if block.kind in ("heading", "list_item") else name


def _table(document: Document, table: Table, number: int, page: Page, words: DisplayWords) -> Iterator[Mark]:
    """The table, then its cells."""
    places = _places_of_cells(document, table, page.number)
    if not places:
        return
    name = f"{words.values['block']['table']} {table.index}: {table.n_rows} x {table.n_columns}"
    left, top, right, bottom = _around(places.values(), TABLE_ROOM)
    yield Mark("table", ((left - LABEL_ROOM, top, right, bottom),), name, number)
    for cell in table.cells:
        box = places.get((cell.row, cell.column))
        if box is not None:
            yield Mark("cell" if cell.text else "empty_cell", (box,), f"{cell.row},{cell.column}", shaded=cell.header)


def _places_of_cells(document: Document, table: Table, number: int) -> dict[tuple[int, int], Box]:
    """Where each cell stands on a page, by row and column.

    An empty cell has no words that could say so; it stands where the others of its row and its column do, the column
    taken from the table's other pages as well.
    """
    places: dict[tuple[int, int], Box] = {}
    down: dict[int, list[Box]] = {}
    across: dict[int, list[Box]] = {}
    for cell in table.cells:
        locations = document.locate(cell.span)
        boxes = boxes_on(number, locations)
        if boxes:
            places[cell.row, cell.column] = _around(boxes)
            if cell.row_span == 1:
                down.setdefault(cell.row, []).append(_around(boxes))
        if cell.column_span == 1:
            across.setdefault(cell.column, []).extend(_around([place.box]) for place in locations if place.box)
    for cell in table.cells:
        if not cell.text and cell.row in down and across.get(cell.column):
            row, column = _around(down[cell.row], 0), _around(across[cell.column], 0)
            places[cell.row, cell.column] = (column[0], row[1], column[2], row[3])
    return places


def boxes_on(number: int, locations: Iterable[Location]) -> list[Box]:
    """The boxes of those places that are on a page, line by line."""
    return [place.box for place in locations if place.page == number and place.box is not None]


def columns_of(lines: Iterable[Box]) -> tuple[Box, ...]:
    """Lines as one box for each column: a line that stands higher than the one before it begins a new one.

    >>> columns_of([(50, 700, 280, 712), (50, 714, 280, 726), (310, 80, 540, 92)])
    ((48.5, 698.5, 281.5, 727.5), (308.5, 78.5, 541.5, 93.5))
    """
    columns: list[list[Box]] = []
    for box in lines:
        if columns and box[3] > columns[-1][-1][1]:
            columns[-1].append(box)
        else:
            columns.append([box])
    return tuple(_around(column) for column in columns)


def _around(boxes: Iterable[Box], room: float = ROOM) -> Box:
    left, top, right, bottom = zip(*boxes, strict=True)
    return (min(left) - room, min(top) - room, max(right) + room, max(bottom) + room)
