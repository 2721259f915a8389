"""Tables of Word files: the grid, the head, colours, captions, and frames that are no tables."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from regionkit.document import Document
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.docx.reader import read_docx
from regionkit.readers.options import ReadOptions
from word_files import p, r, read, row, table, tc, texts, word_file

BOLD = "<w:b/>"


def grid(document: Document, index: int = 0) -> list[list[str]]:
    """The text of each row's own cells."""
    found = document.tables[index]
    return [[cell.text for cell in found.row(number)] for number in range(found.n_rows)]


def shade(colour: str, more: str = "") -> str:
    return f'<w:shd w:val="clear" w:fill="{colour}"/>{more}'


def shaded_row(colour: str, run: str = "") -> str:
    return row(tc("a", shade(colour), run), tc("b", shade(colour), run))


def test_a_table_is_rows_of_cells_parted_by_tabs() -> None:
    document = read(p("Före") + table(row("Verksamhet", "Budget"), row("Bibliotek", "2 644")) + p("Efter"))

    assert document.text == "Före\n\nVerksamhet\tBudget\nBibliotek\t2 644\n\nEfter"
    cell = document.tables[0].cell(1, 1)
    assert cell is not None
    assert document.slice(cell.span) == cell.text == "2 644"
    location = document.locate(cell.span)[0]
    assert (location.table, location.row, location.column, location.paragraph) == (0, 1, 1, None)


def test_merged_cells_cover_their_positions() -> None:
    document = read(
        table(
            row(tc("Verksamhet", '<w:vMerge w:val="restart"/>'), tc("2025", '<w:gridSpan w:val="2"/>')),
            row(tc("", "<w:vMerge/>"), "Budget", "Utfall"),
            row("Bibliotek", "10", "9"),
        )
    )
    found = document.tables[0]

    assert (found.n_rows, found.n_columns) == (3, 3)
    assert grid(document) == [["Verksamhet", "2025"], ["Budget", "Utfall"], ["Bibliotek", "10", "9"]]
    assert found.cell(1, 0) is found.cell(0, 0)
    assert found.cell(0, 2) is found.cell(0, 1)


def test_cells_that_begin_further_in_keep_their_column() -> None:
    document = read(table(row("A", "B", "C"), row("1", "2", properties='<w:gridBefore w:val="1"/>')))

    assert [(cell.text, cell.column) for cell in document.tables[0].row(1)] == [("1", 1), ("2", 2)]


def test_empty_cells_stay_where_they_are() -> None:
    document = read(table(row("A", "", "C"), row("1", "", "3")))

    assert document.text == "A\t\tC\n1\t\t3"


def test_a_cell_is_one_line_and_never_joins_two_numbers() -> None:
    several = "<w:tc><w:tcPr/>" + p("Nämndens") + p("mål") + "</w:tc>"
    numbers = "<w:tc><w:tcPr/>" + p("1 131") + p("226") + "</w:tc>"
    tabbed = tc("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>")
    document = read(table(row(several, numbers, tabbed), row("x", "y", "z")))

    assert grid(document)[0] == ["Nämndens mål", "1 131; 226", "a b c"]


def test_a_tab_in_a_cell_never_joins_two_numbers() -> None:
    tabbed = tc("<w:p><w:r><w:t>1 131</w:t><w:tab/><w:t>226</w:t><w:tab/><w:t>tkr</w:t></w:r></w:p>")
    document = read(table(row("A", "B"), row(tabbed, "x")))

    assert grid(document)[1] == ["1 131; 226 tkr", "x"]


def test_lists_in_cells_have_their_numbers() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    document = read(table(row(tc(p("Resor", listed)), "x"), row(tc(p("Hälsa", listed)), "y")), numbering=numbering)

    assert grid(document) == [["1. Resor", "x"], ["2. Hälsa", "y"]]


def test_deleted_rows_and_cells_are_gone_and_inserted_ones_are_there() -> None:
    document = read(
        table(
            row("A", "B"),
            row("borta", "borta", properties="<w:del/>"),
            row("1", tc("borta", "<w:cellDel/>"), "2", properties="<w:ins/>"),
        )
    )

    assert grid(document) == [["A", "B"], ["1", "2"]]


def test_rows_and_cells_in_content_controls_are_found() -> None:
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{row('1', '2')}</w:sdtContent></w:sdt>"
    cell = f"<w:sdt><w:sdtPr/><w:sdtContent>{tc('B')}</w:sdtContent></w:sdt>"
    first = f"<w:tr>{tc('A')}{cell}</w:tr>"
    document = read(table(first, wrapped))

    assert grid(document) == [["A", "B"], ["1", "2"]]


HEADS = [
    pytest.param(row("A", "B", properties="<w:tblHeader/>") + row("x", "y"), 1, id="repeated on each page"),
    pytest.param(
        row("A", "B", properties="<w:tblHeader/>") * 2 + row("x", "y"), 2, id="two repeated rows"
    ),
    pytest.param(row(tc("A", run=BOLD), tc("B", run=BOLD)) + row("x", "y"), 1, id="bold"),
    pytest.param(row(tc("", run=BOLD), tc("B", run=BOLD)) + row("x", "y"), 1, id="bold with an empty corner"),
    pytest.param(row(tc("A", shade("D9D9D9")), tc("B", shade("D9D9D9"))) + row("x", "y"), 1, id="shaded"),
    pytest.param(
        row(tc("A", '<w:vMerge w:val="restart"/>', BOLD), tc("2025", '<w:gridSpan w:val="2"/>', BOLD))
        + row(tc("", "<w:vMerge/>"), tc("Budget", run=BOLD), tc("Utfall", run=BOLD)) + row("x", "1", "2"),
        2, id="two rows, merged",
    ),
    pytest.param(
        row(tc("A", run=BOLD), tc("B", run=BOLD)) + row(tc("Summa", run=BOLD), tc("12", run=BOLD)) + row("x", "1"),
        1, id="a bold sum is no head",
    ),
    pytest.param(
        row(tc("A", run=BOLD), tc("B", run=BOLD)) + row(tc("Pågående", run=BOLD), "") + row("x", "y"),
        1, id="a bold group name is no head",
    ),
    pytest.param(
        shaded_row("00609C") + shaded_row("BDD7EE") * 2, 1, id="shaded, over rows of another shade",
    ),
    pytest.param(
        shaded_row("BDD7EE") + shaded_row("DEEBF7") + shaded_row("BDD7EE"), 0, id="shaded in bands",
    ),
    pytest.param(
        shaded_row("BDD7EE", BOLD) + shaded_row("BDD7EE") * 2, 1, id="bold, all of one shade",
    ),
    pytest.param(shaded_row("BDD7EE") * 3, 0, id="all of one shade"),
    pytest.param(row("Enhet", "2025") + row("Bibliotek", "1 200") + row("Museer", "-3,5"), 1, id="above numbers"),
    pytest.param(row("Bibliotek", "1 200") + row("Museer", "3,5"), 0, id="no head at all"),
    pytest.param(row(tc("A", run=BOLD), tc("B", run=BOLD)) + row(tc("x", run=BOLD), tc("y", run=BOLD)), 0, id="bold"),
    pytest.param(row("Ordförande", "Kultur") + row("Ledamot", "Fritid"), 0, id="words only"),
    pytest.param(row("A", "B", properties="<w:tblHeader/>"), 0, id="nothing below"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), HEADS)
def test_header_rows(rows: str, expected: int) -> None:
    found = read(table(rows)).tables[0]

    assert found.header_rows == expected
    assert [cell.header for cell in found.cells] == [cell.row < expected for cell in found.cells]


@pytest.mark.parametrize(("look", "expected"), [('w:firstRow="1"', 1), ('w:firstRow="0"', 0), ('w:val="04A0"', 1)])
def test_the_style_of_a_table_makes_its_head(look: str, expected: int) -> None:
    styles = (
        '<w:style w:type="table" w:styleId="T"><w:name w:val="Rutnät"/><w:tblStylePr w:type="firstRow">'
        "<w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>"
    )
    document = read(
        table(row("Mål", "Status"), row("x", "y"), properties=f'<w:tblStyle w:val="T"/><w:tblLook {look}/>'),
        styles=styles,
    )

    assert document.tables[0].header_rows == expected


@pytest.mark.parametrize(
    ("cell", "colour"),
    [
        (tc("Uppfyllt", shade("00B050")), "green"),
        (tc("", shade("FFFF00")), "yellow"),
        (tc("Ej", shade("C00000")), "red"),
        (tc("Ej", '<w:shd w:val="solid" w:color="FF0000" w:fill="FFFFFF"/>'), "red"),
        (tc("●", run='<w:color w:val="00B050"/>'), "green"),
        (tc("🟡"), "yellow"),
        (
            tc(
                '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>'
                '<w:sym w:font="Wingdings" w:char="F06C"/></w:r></w:p>'
            ),
            "red",
        ),
        (tc("Uppfyllt", run='<w:color w:val="00B050"/>'), None),
        (tc("Uppfyllt", shade("E2EFDA")), None),
        (tc("Uppfyllt", shade("auto")), None),
        (tc("Uppfyllt", shade("4472C4")), None),
        (tc("●"), None),
    ],
)
def test_traffic_lights(cell: str, colour: str | None) -> None:
    document = read(table(row(tc("Mål", run=BOLD), tc("Status", run=BOLD)), row("Fler resor", cell)))

    assert document.tables[0].cells[-1].colour == colour


def test_a_small_coloured_shape_is_a_light_and_a_small_picture_is_one_that_cannot_be_read() -> None:
    shape = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="139700" cy="139700"/><a:graphic><a:graphicData><wps:wsp>'
        '<wps:spPr><a:solidFill><a:srgbClr val="00B050"/></a:solidFill></wps:spPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    picture = '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="139700" cy="139700"/></wp:inline></w:drawing></w:r></w:p>'
    document = read(table(row("Mål", "Status"), row("Fler resor", tc(shape)), row("Hälsa", tc(picture))))

    assert [cell.colour for cell in document.tables[0].cells] == [None, None, None, "green", None, None]
    assert document.source is not None
    assert document.source.notes == ("status_symbol_unread",)


def test_a_small_picture_of_one_colour_is_a_light() -> None:
    pixels = io.BytesIO()
    image = Image.new("RGBA", (32, 32), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((2, 2, 29, 29), fill=(255, 192, 0, 255))
    image.save(pixels, "PNG")
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="139700" cy="139700"/><a:graphic><a:graphicData>'
        '<a:blip r:embed="light"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    body = table(row("Mål", "Status"), row("Resor", tc(picture)))
    document = read_docx(word_file(body, pictures={"light": pixels.getvalue()}), None, ReadOptions(SWEDISH))

    assert document.tables[0].cells[-1].colour == "yellow"
    assert document.source is not None
    assert document.source.notes == ()


def test_decoration_is_no_traffic_light() -> None:
    """A profile colour in the head, over a whole row, or down a column with its head says nothing of status."""
    green = shade("00B050")
    document = read(
        table(
            row(tc("Mål", green, BOLD), tc("Status", green, BOLD)),
            row("Resor", "klart"),
            row(tc("Summa", green), tc("3", green)),
        )
    )

    assert [cell.colour for cell in document.tables[0].cells] == [None] * 6


@pytest.mark.parametrize(
    ("before", "caption"),
    [
        (p("Tabell 1. Driftbudget (tkr)"), "Tabell 1. Driftbudget (tkr)"),
        (p("Belopp i tkr"), "Belopp i tkr"),
        (p("Tabell 1. Belopp i tkr."), "Tabell 1. Belopp i tkr."),
        (p("Driftbudget", run=BOLD), "Driftbudget"),
        (p("Nämnden redovisar 3 tkr i överskott."), None),
        (p("Nämndens arbete under året"), None),
        (p("• Belopp i tkr"), None),
        (p("lång text " * 20), None),
        ("", None),
    ],
)
def test_captions(before: str, caption: str | None) -> None:
    document = read(p("Text. " * 40) + before + table(row("A", "B"), row("1", "2")))
    span = document.tables[0].caption

    assert (document.slice(span) if span else None) == caption


def test_a_caption_by_its_style_may_stand_below() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="caption"/></w:style>'
    document = read(
        p("Så här gick det.")
        + table(row("A", "B"), row("1", "2"))
        + p("Tabell 1. Belopp i tkr.", '<w:pStyle w:val="B"/>'),
        styles=styles,
    )
    span = document.tables[0].caption

    assert span is not None
    assert document.slice(span) == "Tabell 1. Belopp i tkr."


def test_a_frame_around_text_is_no_table() -> None:
    document = read(table(row(tc(p("Ruta") + p("med text")))) + table(row(tc(p("a") + p("b"))), row("c")))

    assert document.tables == ()
    assert texts(document) == ["Ruta", "med text", "a", "b", "c"]


def test_a_table_alone_in_a_row_of_another_stands_for_itself() -> None:
    inner = table(row("Verksamhet", "Utfall"), row("Bibliotek", "9"))
    document = read(table(row("Rubrik", "x"), row(tc(inner + p(), '<w:gridSpan w:val="2"/>')), row("Efter", "y")))

    assert [grid(document, index) for index in range(3)] == [
        [["Rubrik", "x"]],
        [["Verksamhet", "Utfall"], ["Bibliotek", "9"]],
        [["Efter", "y"]],
    ]


def test_a_table_inside_a_cell_with_other_text_is_written_out_there() -> None:
    inner = table(row("Budget", "10"), row("Utfall", "9"))
    document = read(table(row("Mål", "Följs upp"), row("Resor", tc(p("Så här:") + inner + p()))))

    assert grid(document) == [["Mål", "Följs upp"], ["Resor", "Så här: Budget 10 Utfall 9"]]


def test_a_row_that_puts_text_and_a_table_side_by_side_is_a_frame() -> None:
    inner = table(row("Verksamhet", "Utfall"), row("Bibliotek", "9"), row("Museer", "12"))
    document = read(table(row(tc(p("Så här gick det.")), tc(inner + p()))) + p("Efter"))

    assert texts(document) == ["Så här gick det.", "Verksamhet\tUtfall\nBibliotek\t9\nMuseer\t12", "Efter"]


def test_text_boxes_and_pictures_in_cells() -> None:
    content = f"<w:txbxContent>{p('i rutan')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"
    large = '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="2700000"/></wp:inline></w:drawing></w:r>'
    document = read(table(row("A", "B"), row(tc(f"<w:p>{r('x')}{box}</w:p>"), tc(f"<w:p>{large}</w:p>"))))

    assert grid(document)[1] == ["x i rutan", ""]
    assert [picture.table_like for picture in document.pictures] == [True]
