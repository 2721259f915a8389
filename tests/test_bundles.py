"""Files that hold several documents: where each begins, its own identity, and files that are one document."""

from __future__ import annotations

from io import BytesIO
from itertools import accumulate
from pathlib import Path

import pypdfium2
import pytest

import regionkit
from regionkit.bundles.borders import find_parts
from regionkit.document import Block, Document, Furniture, Page, Span
from regionkit.languages.sv.swedish import SWEDISH

ROOT = Path(__file__).parents[1]
FOLDERS = ("examples/documents", "tests/layouts/files")
OWN = {path.stem: path for folder in FOLDERS for path in (ROOT / folder).glob("*.pdf")}
MEETING = (
    "tjansteskrivelse-brevhuvud",  # the head of a memo, 1 (1)
    "delarsrapport-numrerade-mal",  # SID 1 (2)
    "plan-omslag-begrepp",  # a cover without a number
    "protokoll-paragrafer",  # 1 (2)
    "budget-tabell-utan-linjer",  # no numbers: its title
    "delarsrapport-augusti-2025",  # Sida 1 av 3
)


def joined(*names: str) -> tuple[bytes, list[int]]:
    """Documents of the tests as one PDF, and the pages that they begin on."""
    whole = pypdfium2.PdfDocument.new()
    sizes = []
    for name in names:
        one = pypdfium2.PdfDocument(OWN[name])
        whole.import_pages(one)
        sizes.append(len(one))
        one.close()
    buffer = BytesIO()
    whole.save(buffer)
    whole.close()
    return buffer.getvalue(), [1 + before for before in accumulate(sizes[:-1], initial=0)]


@pytest.fixture(scope="module")
def meeting() -> tuple[bytes, list[int]]:
    return joined(*MEETING)


def test_each_document_of_a_file_begins_where_it_began(meeting: tuple[bytes, list[int]]) -> None:
    data, begins = meeting
    parts = regionkit.split(regionkit.read(data, ocr="never"))

    assert [part.pages[0].number for part in parts] == begins


def test_each_has_the_identity_that_it_has_alone(meeting: tuple[bytes, list[int]]) -> None:
    parts = regionkit.split(regionkit.read(meeting[0], ocr="never"))
    found = [regionkit.extract(part).metadata for part in parts]
    alone = [regionkit.parse(OWN[name], ocr="never").metadata for name in MEETING]
    fields = ("title", "document_type", "committee", "diarienummer", "fiscal_year", "period", "meeting_date")

    assert [[getattr(one, field) for field in fields] for one in found] == [
        [getattr(one, field) for field in fields] for one in alone
    ]


def test_what_is_found_in_a_part_stands_in_its_text_and_on_the_pages_of_the_file(
    meeting: tuple[bytes, list[int]],
) -> None:
    for part in regionkit.split(regionkit.read(meeting[0], ocr="never")):
        pages = {page.number for page in part.pages}
        extraction = regionkit.extract(part)
        assert not extraction.verify(part)
        for mention in extraction.mentions():
            assert part.slice(mention.span) == mention.text
            assert {place.page for place in part.locate(mention.span)} <= pages


def test_figures_are_those_that_each_document_has_alone(meeting: tuple[bytes, list[int]]) -> None:
    parts = regionkit.split(regionkit.read(meeting[0], ocr="never"))
    for part, name in zip(parts, MEETING, strict=True):
        alone = regionkit.parse(OWN[name], ocr="never")
        found = regionkit.extract(part)
        assert [(f.text, f.measure, f.amount.sek) for f in found.budget] == [
            (f.text, f.measure, f.amount.sek) for f in alone.budget
        ]
        assert [(d.text, d.period.edtf, d.role) for d in found.dates] == [
            (d.text, d.period.edtf, d.role) for d in alone.dates
        ]


def test_a_file_that_was_not_parted_says_so(meeting: tuple[bytes, list[int]]) -> None:
    data, begins = meeting
    [finding] = [one for one in regionkit.parse(data, ocr="never").findings if one.code == "T25"]

    assert finding.pages == tuple(begins)
    assert not [one for part in regionkit.split(regionkit.read(data, ocr="never"))
                for one in regionkit.extract(part).findings if one.code == "T25"]  # fmt: skip


def test_many_files_are_parted_on_the_way(meeting: tuple[bytes, list[int]], tmp_path: Path) -> None:
    path = tmp_path / "handlingar.pdf"
    path.write_bytes(meeting[0])
    whole = list(regionkit.parse_many([path], workers=1, ocr="never"))
    parts = list(regionkit.parse_many([path, tmp_path / "saknas.pdf"], workers=1, ocr="never", split=True))

    assert len(whole) == 1
    assert [one.source.filename if isinstance(one, regionkit.Extraction) and one.source else None for one in parts] == [
        *(f"handlingar.pdf#page={page}" for page in meeting[1]), None,
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted(OWN))
def test_one_document_is_one(name: str) -> None:
    document = regionkit.read(OWN[name], ocr="never")

    assert regionkit.split(document) == (document,)


def pages(*texts: str, counters: dict[int, str] | None = None, size: float = 11.0) -> Document:
    """A document with one block a page; a text that begins with "# " is a heading of 20 points."""
    blocks, sheets, parts, at = [], [], [], 0
    for number, text in enumerate(texts, start=1):
        heading = text.startswith("# ")
        plain = text.removeprefix("# ")
        span = Span(start=at, end=at + len(plain))
        if plain:
            kind = "heading" if heading else "paragraph"
            blocks.append(Block(kind, span, page=number, size=20.0 if heading else size))
        sheets.append(Page(number, span, 595.0, 842.0))
        parts.append(plain)
        at += len(plain) + 2
    furniture = tuple(Furniture("counter", text, page) for page, text in (counters or {}).items())
    return Document("\n\n".join(parts), blocks=tuple(blocks), pages=tuple(sheets), furniture=furniture)


PROSE = "Nämnden har under perioden arbetat med de uppdrag som fullmäktige har gett, och mer väntar efter sommaren."


@pytest.mark.parametrize(
    ("document", "begins"),
    [
        pytest.param(pages(PROSE, PROSE, PROSE, counters={1: "1 (2)", 2: "2 (2)", 3: "1 (1)"}), [1, 3], id="anew"),
        pytest.param(pages(PROSE, PROSE, PROSE, counters={1: "1", 2: "2", 3: "3"}), [1], id="counts on"),
        pytest.param(pages(PROSE, PROSE, PROSE, counters={2: "2 (3)", 3: "3 (3)"}), [1], id="first without a number"),
        pytest.param(pages("# Plan 2026", PROSE, PROSE, counters={2: "1 (2)", 3: "2 (2)"}), [1], id="a cover"),
        pytest.param(pages(PROSE, "# Plan 2026", PROSE, PROSE, counters={3: "1 (2)", 4: "2 (2)"}), [1, 2], id="its"),
        pytest.param(pages(PROSE, "# Årsredovisning 2025", counters={1: "7", 2: "8"}), [1], id="a chapter, counted on"),
        pytest.param(pages(PROSE, "# Vad vi lärde oss", counters={}), [1], id="a chapter, not counted"),
        pytest.param(pages(PROSE, "# Årsredovisning 2025"), [1, 2], id="a title"),
        pytest.param(pages(PROSE, "# Fördelning", counters={1: "1 (1)"}), [1, 2], id="a title after the last page"),
        pytest.param(pages(PROSE, "Datum: 2026-01-02 och inget mer"), [1], id="one label"),
        pytest.param(pages("", "", PROSE), [1], id="blank pages"),
        pytest.param(pages(PROSE, PROSE, counters={1: "5", 2: "27"}), [1], id="pages of minutes"),
    ],
)
def test_borders(document: Document, begins: list[int]) -> None:
    assert [part.first_page for part in find_parts(document, SWEDISH)] == begins
