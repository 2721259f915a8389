"""The parts of a Word file as text: runs, paragraphs, tables, lists, boxes and pictures, each as Word writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

MM = 56.69
"""Twips (twentieths of a point) in a millimetre."""
EMU = 36000
"""Word's units for drawings in a millimetre."""
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def run(
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    caps: bool = False,
    spacing: float = 0,
    size: float = 0,
    colour: str = "",
    font: str = "",
) -> str:
    """Letters that look alike; a tab and a line break in the text are Word's own."""
    looks = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else ""
    looks += "<w:b/>" if bold else ""
    looks += "<w:i/>" if italic else ""
    looks += "<w:caps/>" if caps else ""
    looks += f'<w:color w:val="{colour}"/>' if colour else ""
    looks += f'<w:spacing w:val="{round(spacing * 20)}"/>' if spacing else ""
    looks += f'<w:sz w:val="{round(size * 2)}"/>' if size else ""
    looks += '<w:u w:val="single"/>' if underline else ""
    inside = escape(text).replace("\t", "\0<w:tab/>\0").replace("\n", "\0<w:br/>\0")
    parts = (p if p.startswith("<w:") else f'<w:t xml:space="preserve">{p}</w:t>' for p in inside.split("\0") if p)
    return f"<w:r><w:rPr>{looks}</w:rPr>{''.join(parts)}</w:r>"


def _inside(part: str) -> str:
    return part if part.startswith("<") else run(part)


def para(
    *parts: str,
    style: str = "",
    number: tuple[int, int] | None = None,
    align: str = "",
    before: float | None = None,
    after: float | None = None,
    left: float = 0,
    hanging: float = 0,
    tabs: Sequence[tuple[str, float]] = (),
    fill: str = "",
    frame: bool = False,
    extra: str = "",
) -> str:
    """A paragraph of runs; plain text becomes one.  ``number`` is its list and level, lengths are millimetres."""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        looks += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    if frame:
        looks += "<w:pBdr>" + "".join(_edge(side) for side in ("top", "left", "bottom", "right")) + "</w:pBdr>"
    looks += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    stops = "".join(
        f'<w:tab w:val="{kind.removesuffix("dots")}" w:pos="{round(at * MM)}"'
        f"{' w:leader=' + chr(34) + 'dot' + chr(34) if kind.endswith('dots') else ''}/>"
        for kind, at in tabs
    )
    looks += f"<w:tabs>{stops}</w:tabs>" if tabs else ""
    space = f' w:before="{round(before * MM)}"' if before is not None else ""
    space += f' w:after="{round(after * MM)}"' if after is not None else ""
    looks += f"<w:spacing{space}/>" if space else ""
    looks += f'<w:ind w:left="{round(left * MM)}" w:hanging="{round(hanging * MM)}"/>' if left or hanging else ""
    looks += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p><w:pPr>{looks}{extra}</w:pPr>{''.join(map(_inside, parts))}</w:p>"


def _edge(side: str, size: int = 4, kind: str = "single") -> str:
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="0" w:color="000000"/>'


@dataclass(frozen=True)
class Cell:
    """A cell of a table.  ``text`` may be the XML of paragraphs; ``down`` says "restart" or "continue" to merge."""

    text: str = ""
    span: int = 1
    down: str = ""
    fill: str = ""
    bold: bool = False
    colour: str = ""
    align: str = ""
    size: float = 0
    direction: str = ""


def table(
    widths: Sequence[float],
    rows: Sequence[Sequence[str | Cell]],
    *,
    head: int = 1,
    repeat: bool = False,
    rules: str = "all",
    fill: str = "",
    size: float = 0,
    align: Sequence[str] = (),
    bold_rows: Sequence[int] = (),
    unbroken: bool = True,
    head_height: float = 0,
) -> str:
    """A table; the first ``head`` rows are bold and shaded with ``fill``.  Columns but the first stand to the right."""
    sides = {"all": ("top", "left", "bottom", "right", "insideH", "insideV"), "level": ("top", "bottom", "insideH")}
    drawn = sides.get(rules, ())
    borders = "<w:tblBorders>" + "".join(_edge(side) for side in drawn) + "</w:tblBorders>" if drawn else ""
    columns = "".join(f'<w:gridCol w:w="{round(width * MM)}"/>' for width in widths)
    made = []
    for at, row in enumerate(rows):
        cells, column = [], 0
        for given in row:
            cell = given if isinstance(given, Cell) else Cell(given)
            width = sum(widths[column : column + cell.span])
            place = cell.align or (align[column] if align else ("right" if column else ""))
            bold = cell.bold or at < head or at in bold_rows
            cells.append(_cell(cell, width, place, bold, cell.fill or (fill if at < head else ""), cell.size or size))
            column += cell.span
        kept = "<w:cantSplit/>" if unbroken else ""
        high = f'<w:trHeight w:val="{round(head_height * MM)}"/>' if head_height and at < head else ""
        repeated = "<w:tblHeader/>" if repeat and at < head else ""
        made.append(f"<w:tr><w:trPr>{kept}{high}{repeated}</w:trPr>{''.join(cells)}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{round(sum(widths) * MM)}" w:type="dxa"/>{borders}'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(made)}</w:tbl>"
    )


def _cell(cell: Cell, width: float, align: str, bold: bool, fill: str, size: float) -> str:
    looks = f'<w:tcW w:w="{round(width * MM)}" w:type="dxa"/>'
    looks += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    looks += f'<w:vMerge w:val="{cell.down}"/>' if cell.down else ""
    looks += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    looks += f'<w:textDirection w:val="{cell.direction}"/>' if cell.direction else ""
    inside = cell.text
    if not inside.startswith("<w:p>"):
        words = inside if inside.startswith("<") else ""
        words = words or (run(inside, bold=bold, size=size, colour=cell.colour) if inside else "")
        inside = para(*([words] if words else []), align=align, before=0, after=0)
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{inside}</w:tc>"


def field(code: str, shown: str) -> str:
    """A field: its code, and what Word last worked out."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note_mark(number: int) -> str:
    """The raised mark of a footnote."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def footnote(number: int, text: str) -> str:
    """A footnote as it stands in its own part."""
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    inside = para(mark, run(f" {text}", size=8.5), style="Fotnot")
    return f'<w:footnote w:id="{number}">{inside}</w:footnote>'


FOOTNOTE_RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
"""The two notes that every file with notes begins with."""


def level(format_: str, pattern: str, left: float, hanging: float = 6, style: str = "", font: str = "") -> str:
    """One level of a list, without its number; :func:`numbering` counts them."""
    tied = f'<w:pStyle w:val="{style}"/>' if style else ""
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
    return (
        f'<w:start w:val="1"/><w:numFmt w:val="{format_}"/>{tied}<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{round(left * MM)}" w:hanging="{round(hanging * MM)}"/></w:pPr>{look}'
    )


def numbering(*lists: Sequence[str]) -> str:
    """The lists of a file; they are numbered from 1."""
    abstracts, names = "", ""
    for number, levels in enumerate(lists, 1):
        inside = "".join(f'<w:lvl w:ilvl="{at}">{text}</w:lvl>' for at, text in enumerate(levels))
        abstracts += (
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{inside}</w:abstractNum>'
        )
        names += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    return abstracts + names


BULLETS = (level("bullet", "•", 10), level("bullet", "–", 17), level("bullet", "▪", 24))
"""A bulleted list with three levels."""
NUMBERS = (level("decimal", "%1.", 10), level("lowerLetter", "%2)", 17), level("bullet", "–", 24))
"""A list with "1.", "a)" and a dash."""


def section(
    *,
    landscape: bool = False,
    columns: int = 1,
    kind: str = "",
    parts: Sequence[str] = (),
    margins: tuple[float, float, float, float] = (25, 25, 25, 25),
) -> str:
    """What a section's pages look like.  Margins are top, right, bottom, left; ``parts`` are its header and footer."""
    references = "".join(f'<w:{part.rstrip("0123456789")}Reference w:type="default" r:id="{part}"/>' for part in parts)
    way = f'<w:type w:val="{kind}"/>' if kind else ""
    size = (16838, 11906) if landscape else (11906, 16838)
    turned = ' w:orient="landscape"' if landscape else ""
    top, right, bottom, left = (round(margin * MM) for margin in margins)
    spread = f'<w:cols w:num="{columns}" w:space="{round(9 * MM)}"/>' if columns > 1 else ""
    return (
        f'<w:sectPr>{references}{way}<w:pgSz w:w="{size[0]}" w:h="{size[1]}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="567" w:footer="567"/>'
        f"{spread}</w:sectPr>"
    )


def section_end(properties: str) -> str:
    """The empty paragraph that ends a section before the last."""
    return f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>{properties}</w:pPr></w:p>'


PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'
COLUMN_BREAK = '<w:r><w:br w:type="column"/></w:r>'
