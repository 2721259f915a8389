"""Numbers that Word prints before paragraphs: each row says the lists and what the paragraphs then begin with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.readers.docx.numbering import in_digits
from word_files import p, read, row, table, tc, texts


def level(depth: int, form: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def restart(depth: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def item(list_id: int, depth: int = 0, text: str = "x") -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


DECIMAL = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"))
CASES = [
    pytest.param(DECIMAL + num(1, 0), [(1, 0)] * 3, ["1.", "2.", "3."], id="counts"),
    pytest.param(
        DECIMAL + num(1, 0),
        [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)],
        ["1.", "1.1", "1.2", "a)", "2.", "2.1", "a)"],
        id="deeper levels start anew",
    ),
    pytest.param(DECIMAL + num(1, 0), [(1, 1), (1, 1), (1, 0)], ["1.1", "1.2", "2."], id="begins on a deeper level"),
    pytest.param(DECIMAL + num(1, 0) + num(2, 0), [(1, 0), (2, 0), (1, 0)], ["1.", "2.", "3."], id="together"),
    pytest.param(
        DECIMAL + num(1, 0) + num(2, 0, restart(0, 1)),
        [(1, 0), (1, 0), (2, 0), (2, 0)],
        ["1.", "2.", "1.", "2."],
        id="a list that starts anew",
    ),
    pytest.param(
        DECIMAL + num(1, 0, restart(0, 7) + restart(1, 3)),
        [(1, 0), (1, 1), (1, 0), (1, 1)],
        ["7.", "7.3", "8.", "8.3"],
        id="starts at other numbers",
    ),
    pytest.param(
        DECIMAL + num(1, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "Del %1", start=4)}</w:lvlOverride>'),
        [(1, 0), (1, 0)],
        ["Del IV", "Del V"],
        id="a level of its own",
    ),
    pytest.param(
        abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')) + num(1, 0),
        [(1, 0), (1, 1), (1, 0), (1, 1)],
        ["1.", "1)", "2.", "2)"],
        id="a level that never starts anew",
    ),
    pytest.param(
        abstract(
            0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"),
            level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>'),
        ) + num(1, 0),
        [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)],
        ["1.", "1.1", "(1)", "1.2", "(2)", "2.", "(1)"],
        id="starts anew after the first level only",
    ),
    pytest.param(
        abstract(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0),
        [(1, 0), (1, 0), (1, 1)],
        ["I", "II", "2.1"],
        id="legal numbering",
    ),
    pytest.param(abstract(0, level(0, "decimal", "Mål %1:")) + num(1, 0), [(1, 0)] * 2, ["Mål 1:", "Mål 2:"], id="mål"),
    pytest.param(abstract(0, level(0, "decimal", "§ %1", start=61)) + num(1, 0), [(1, 0)], ["§ 61"], id="§"),
    pytest.param(abstract(0, level(0, "bullet", "\uf0b7")) + num(1, 0), [(1, 0)], ["•"], id="bullet"),
    pytest.param(abstract(0, level(0, "bullet", "-")) + num(1, 0), [(1, 0)], ["•"], id="a dash is no minus"),
    pytest.param(abstract(0, level(0, "none", "–")) + num(1, 0), [(1, 0)], ["•"], id="a dash without a number"),
    pytest.param(abstract(0, level(0, "decimalZero", "%1")) + num(1, 0), [(1, 0)] * 2, ["01", "02"], id="two digits"),
    pytest.param(
        abstract(
            0, '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">'
            '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
            '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="Mål %1"/></w:lvl>',
        ) + num(1, 0),
        [(1, 0), (1, 0)], ["Mål 009", "Mål 010"], id="three digits, as newer versions of Word write it",
    ),
    pytest.param(abstract(0, level(0, "numberInDash", "%1")) + num(1, 0), [(1, 0)], ["- 1 -"], id="between dashes"),
    pytest.param(
        abstract(0, more='<w:numStyleLink w:val="Lista"/>')
        + DECIMAL.replace('Id="0">', 'Id="5"><w:styleLink w:val="Lista"/>')
        + num(1, 0) + num(2, 5),
        [(1, 0), (2, 0)],
        ["1.", "2."],
        id="by way of a numbering style",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("numbering", "paragraphs", "expected"), CASES)
def test_markers(numbering: str, paragraphs: list[tuple[int, int]], expected: list[str]) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Lista"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    document = read("".join(item(*where) for where in paragraphs), numbering=numbering, styles=styles)

    assert [block.marker for block in document.blocks] == expected
    assert texts(document) == [f"{marker} x" for marker in expected]
    assert [block.level for block in document.blocks] == [depth for _, depth in paragraphs]
    assert {block.kind for block in document.blocks} == {"list_item"}


@pytest.mark.parametrize(
    "numbering",
    [
        pytest.param("", id="no such list"),
        pytest.param(num(1, 9), id="no such abstract list"),
        pytest.param(abstract(0, level(3, "decimal", "%4.")) + num(1, 0), id="no such level"),
        pytest.param(abstract(0, level(0, "none", "")) + num(1, 0), id="nothing to print"),
        pytest.param(abstract(0, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")) + num(1, 0), id="hidden"),
        pytest.param(abstract(0, more='<w:numStyleLink w:val="Lista"/>') + num(1, 0), id="a style that leads nowhere"),
    ],
)
def test_no_marker(numbering: str) -> None:
    document = read(item(1), numbering=numbering)

    assert [(block.kind, block.marker) for block in document.blocks] == [("paragraph", "")]
    assert document.text == "x"


def test_what_counts() -> None:
    """An empty paragraph counts, as in Word; a deleted one does not, nor one that leaves its list (numId 0)."""
    deleted = item(1, text="").replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>")
    hidden = item(1).replace("<w:rPr>", "<w:rPr><w:vanish/>").replace("<w:pPr>", "<w:pPr><w:rPr><w:vanish/></w:rPr>")
    body = item(1) + item(1, text="") + deleted + hidden + item(0) + item(1)
    document = read(body, numbering=DECIMAL + num(1, 0))

    assert texts(document) == ["1. x", "x", "3. x"]


def test_numbered_headings_by_style() -> None:
    styles = (
        "".join(
            f'<w:style w:type="paragraph" w:styleId="Rubrik{n}"><w:name w:val="heading {n}"/>'
            f'<w:pPr><w:numPr><w:ilvl w:val="{n - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
            for n in (1, 2)
        )
        + '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Rubrik2"/></w:style>'
    )
    tied = abstract(
        0,
        level(0, "decimal", "%1", '<w:pStyle w:val="Rubrik1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="Rubrik2"/>'),
    )
    body = "".join(
        p(text, f'<w:pStyle w:val="{style}"/>')
        for style, text in (("Rubrik1", "Mål"), ("Rubrik2", "Resor"), ("Egen", "Hälsa"), ("Rubrik1", "Ekonomi"))
    )
    document = read(body, styles=styles, numbering=tied + num(1, 0))

    assert texts(document) == ["1 Mål", "1.1 Resor", "1.2 Hälsa", "2 Ekonomi"]
    assert [(block.kind, block.level, block.marker) for block in document.blocks] == [
        ("heading", 1, "1"), ("heading", 2, "1.1"), ("heading", 2, "1.2"), ("heading", 1, "2"),
    ]  # fmt: skip


def test_the_level_of_a_style_is_the_one_that_the_list_ties_to_it() -> None:
    """Word leaves w:ilvl out of a style and ties the style to a level of the list in its place."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    tied = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Rubrik2"/>'))
    document = read(p("Resor", '<w:pStyle w:val="Rubrik2"/>'), styles=styles, numbering=tied + num(1, 0))

    assert document.text == "1.1 Resor"


def test_typed_numbers_and_bullets_are_markers_too() -> None:
    document = read(p("2. Redovisa behov") + p("– en punkt") + p("2 644 tkr är budgeten") + p("–5 tkr"))

    assert [(block.kind, block.marker) for block in document.blocks] == [
        ("list_item", "2."), ("list_item", "–"), ("paragraph", ""), ("paragraph", ""),
    ]  # fmt: skip


@given(st.integers(min_value=1, max_value=3999))
def test_roman_numbers_and_letters_say_their_number(count: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    digits = [values[letter] for letter in in_digits(count, "upperRoman")]
    roman = sum(-n if n < max(digits[at:]) else n for at, n in enumerate(digits))
    letters = in_digits(count, "lowerLetter")

    assert roman == count
    assert (len(letters) - 1) * 26 + ord(letters[0]) - ord("a") + 1 == count
    assert len(set(letters)) == 1


ALL_LEVELS = "".join(restart(depth, 1) for depth in range(9))


@pytest.mark.parametrize(
    ("numbering", "body", "expected"),
    [
        pytest.param(
            DECIMAL + num(1, 0) + num(2, 0, ALL_LEVELS),
            item(1) + item(1, 1) + item(2) + item(2, 1) + item(2) + item(1),
            ["1.", "1.1", "1.", "1.1", "2.", "3."],
            id="numbering that somebody restarted: Word overrides all nine levels",
        ),
        pytest.param(
            DECIMAL + num(1, 0),
            item(1) + table(row(tc(item(1)), tc(item(1)))) + item(1),
            ["1.", "4."],
            id="goes on through a table",
        ),
        pytest.param(
            DECIMAL + num(1, 0),
            item(1) + "<w:sdt><w:sdtPr/><w:sdtContent>" + item(1) + "</w:sdtContent></w:sdt>" + item(1),
            ["1.", "2.", "3."],
            id="goes on through a content control",
        ),
        pytest.param(
            DECIMAL + num(1, 0, restart(0, 5).replace("</w:lvlO", level(0, "lowerLetter", "%1)") + "</w:lvlO")),
            item(1) + item(1),
            ["e)", "f)"],
            id="a level of its own and a start",
        ),
        pytest.param(
            abstract(0, level(0, "decimal", "%1", start=0), level(1, "decimal", "%1.%2", start=0)) + num(1, 0),
            item(1) + item(1, 1) + item(1, 1),
            ["0", "0.0", "0.1"],
            id="begins with nought",
        ),
        pytest.param(
            abstract(0, level(0, "upperLetter", "Bilaga %1", start=26)) + num(1, 0),
            item(1) + item(1),
            ["Bilaga Z", "Bilaga AA"],
            id="beyond the alphabet",
        ),
        pytest.param(
            abstract(0, level(0, "decimal", "%1."), level(2, "decimal", "%1.%2.%3")) + num(1, 0),
            item(1) + item(1, 2),
            ["1.", "1.1.1"],
            id="a level that the list does not define counts as one",
        ),
    ],
)  # fmt: skip
def test_lists_as_word_leaves_them(numbering: str, body: str, expected: list[str]) -> None:
    document = read(body, numbering=numbering)

    assert [block.marker for block in document.blocks if block.table is None] == expected


NUMBERED = (
    '<w:style w:type="paragraph" w:styleId="Numrerad"><w:name w:val="Numrerad rubrik"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Utan"><w:name w:val="Utan nummer"/><w:basedOn w:val="Numrerad"/>'
    '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "marker"),
    [
        ('<w:pStyle w:val="Numrerad"/>', "1."),
        ('<w:pStyle w:val="Numrerad"/><w:numPr><w:ilvl w:val="1"/></w:numPr>', "1.1"),
        ('<w:pStyle w:val="Numrerad"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>', ""),
        ('<w:pStyle w:val="Utan"/>', ""),
        ('<w:pStyle w:val="Utan"/><w:numPr><w:numId w:val="1"/></w:numPr>', "1."),
    ],
)
def test_a_list_by_the_style_and_by_the_paragraph(properties: str, marker: str) -> None:
    document = read(p("x", properties), styles=NUMBERED, numbering=DECIMAL + num(1, 0))

    assert document.blocks[0].marker == marker
