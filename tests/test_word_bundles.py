"""Word files that hold several documents: a meeting's papers put into one, extracts of minutes after one another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import regionkit
from joined_words import joined_words
from regionkit.archive.flattening import document_id
from regionkit.document import Document
from word_files import p, read, row, table

ROOT = Path(__file__).parents[1]
FILES = {path.stem: path for folder in ("tests/layouts/files", "examples/documents")
         for path in (ROOT / folder).glob("*.docx")}  # fmt: skip
MEETING = (
    "tjansteskrivelse-brevhuvud",
    "delarsrapport-numrerade-mal",
    "protokoll-paragrafer",
    "budget-tabell-utan-linjer",
    "delarsrapport-augusti-2025",
)


@pytest.fixture(scope="module", params=[False, True], ids=["pages counted on", "pages counted anew"])
def meeting(request: pytest.FixtureRequest) -> bytes:
    return joined_words([FILES[name] for name in MEETING], anew=request.param)


def told(found: regionkit.Extraction) -> Any:
    """All that was found, without the file and the numbers that paragraphs have there."""

    def without(value: Any) -> Any:
        if isinstance(value, list):
            return [without(one) for one in value]
        if isinstance(value, dict):
            return {name: without(one) for name, one in value.items() if name not in {"locations", "source"}}
        return value

    return without(found.model_dump(mode="json"))


def test_each_document_has_the_identity_and_the_figures_that_it_has_alone(meeting: bytes) -> None:
    parts = regionkit.split(regionkit.read(meeting, ocr="never"))

    assert len(parts) == len(MEETING)
    for part, name in zip(parts, MEETING, strict=True):
        alone, document = regionkit.parse(FILES[name], ocr="never"), regionkit.read(FILES[name], ocr="never")
        found = regionkit.extract(part)
        assert part.text == document.text
        assert part.furniture == document.furniture
        assert len(part.pictures) == len(document.pictures)
        assert told(found) == told(alone)
        assert not found.verify(part)


def test_parts_are_named_by_their_number_where_nobody_knows_the_pages(meeting: bytes, tmp_path: Path) -> None:
    path = tmp_path / "handlingar.docx"
    path.write_bytes(meeting)
    found = list(regionkit.parse_many([path], workers=1, ocr="never", split=True))
    names = [one.source.filename for one in found if isinstance(one, regionkit.Extraction) and one.source]

    assert names == [f"handlingar.docx#part={number}" for number in range(1, 6)]
    assert [document_id("f" * 64, name)[1] for name in names] == [1, 2, 3, 4, 5]


def test_a_file_that_was_not_parted_says_what_its_documents_begin_with(meeting: bytes) -> None:
    [finding] = [one for one in regionkit.parse(meeting, ocr="never").findings if one.code == "T25"]

    assert finding.pages == ()
    assert "som börjar med ”Tjänsteskrivelse; Delårsrapport per augusti 2025; Sammanträdesprotokoll …”" in (
        finding.message_sv
    )
    assert "5 documents (that begin with “Tjänsteskrivelse; " in finding.message_en


@pytest.mark.parametrize("name", sorted(FILES))
def test_one_document_is_one(name: str) -> None:
    document = regionkit.read(FILES[name], ocr="never")

    assert regionkit.split(document) == (document,)


BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
LARGE, LARGEST, BOLD = '<w:sz w:val="36"/>', '<w:sz w:val="52"/>', "<w:b/>"
PROSE = p("Nämnden har under perioden arbetat med de uppdrag som fullmäktige har gett, och mer väntar efter sommaren.")
ALPHA = ("Miljönämnden", "2026-03-19", 41)
BETA = ("Socialnämnden", "2026-04-02", 12)
LATER = ("Miljönämnden", "2026-03-19", 42)


def section(inside: str = "") -> str:
    return p("", f"<w:sectPr>{inside}</w:sectPr>")


def minutes(whose: tuple[str, str, int], head: str, look: str = "") -> str:
    organ, day, number = whose
    return (
        p(head, run=look) + p(organ) + p(f"Sammanträdesdatum {day}") + p(f"§ {number}\tDnr KS 2026-0{number}")
        + p("Månadsuppföljning", run=BOLD) + p(f"{organ} beslutar att godkänna uppföljningen.") + PROSE
    )  # fmt: skip


def memo(day: str) -> str:
    return table(row("Datum: " + day, "Handläggare: Ekonomiavdelningen")) + p("Till kommunstyrelsen") + PROSE


def chapter(title: str, look: str = LARGE) -> str:
    return p(title, run=look) + PROSE


@pytest.mark.parametrize(
    ("body", "count"),
    [
        pytest.param(
            BREAK.join(minutes(one, "Protokollsutdrag", LARGE) for one in (ALPHA, BETA, LATER)), 3, id="titles"
        ),
        pytest.param(minutes(ALPHA, "Protokollsutdrag") + BREAK + minutes(LATER, "Protokollsutdrag"), 2, id="plain"),
        pytest.param(
            minutes(ALPHA, "SAMMANTRÄDESPROTOKOLL", BOLD) + section() + minutes(BETA, "SAMMANTRÄDESPROTOKOLL", BOLD),
            2, id="minutes of two bodies",
        ),
        pytest.param(
            minutes(ALPHA, "Sammanträdesprotokoll", BOLD) + BREAK + minutes(LATER, "Sammanträdesprotokoll", BOLD),
            1, id="minutes with their head again",
        ),
        pytest.param(minutes(ALPHA, "Protokollsutdrag") + minutes(BETA, "Protokollsutdrag"), 1, id="no page between"),
        pytest.param(memo("2026-01-12") + BREAK + memo("2026-02-03"), 2, id="memos"),
        pytest.param(memo("2026-01-12") + BREAK + PROSE + BREAK + PROSE, 1, id="pages of a memo"),
        pytest.param(
            BREAK.join(map(chapter, ("Verksamhetsplan 2026", "Ekonomi", "Mål och uppdrag"))), 1, id="chapters"
        ),
        pytest.param(
            chapter("Verksamhetsplan 2026", LARGEST) + BREAK + chapter("Budget 2026"), 1, id="a smaller title"
        ),
        pytest.param(
            BREAK.join(map(chapter, ("Verksamhetsplan 2026", "Budget 2026", "Ordlista"))), 1, id="one of the chapters"
        ),
        pytest.param(chapter("Verksamhetsplan 2026") + BREAK + chapter("Årsredovisning 2025"), 2, id="two titles"),
        pytest.param(
            p("Årsredovisning 2025", run=LARGEST) + section() + chapter("Förord", BOLD)
            + section('<w:pgNumType w:fmt="lowerRoman" w:start="1"/>') + chapter("Året i korthet")
            + '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>',
            1, id="pages counted anew behind a foreword",
        ),
        pytest.param("".join(map(chapter, ("Verksamhetsplan 2026", "Årsredovisning 2025"))), 1, id="on one page"),
    ],
)  # fmt: skip
def test_borders(body: str, count: int) -> None:
    assert len(regionkit.split(read(body))) == count


def test_a_section_counted_anew_under_heads_of_its_own_is_a_document() -> None:
    def ends(kind: str, inside: str = "") -> str:
        return f'<w:headerReference w:type="default" r:id="{kind}"/>{inside}'

    body = (
        chapter("Fördelning av lokaler") + section(ends("header1")) + chapter("Vägar i kommunen")
        + f'<w:sectPr>{ends("header2", "<w:pgNumType w:start=" + chr(34) + "1" + chr(34) + "/>")}</w:sectPr>'
    )  # fmt: skip
    parts = regionkit.split(read(body, header1=p("Dnr KS 2026-0041"), header2=p("Dnr TN 2026-0007")))

    assert [[line.text for line in part.furniture] for part in parts] == [["Dnr KS 2026-0041"], ["Dnr TN 2026-0007"]]


def noted() -> Document:
    """Two extracts, each with a footnote; Word keeps both behind the text."""

    def mark(number: int) -> str:
        return f'<w:p><w:r><w:t>Enligt planen</w:t></w:r><w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'

    body = (
        minutes(ALPHA, "Protokollsutdrag") + mark(1) + table(row("a", "b")) + BREAK
        + table(row("c", "d")) + minutes(BETA, "Protokollsutdrag") + mark(2)
    )  # fmt: skip
    notes = "".join(f'<w:footnote w:id="{n}">{p(text)}</w:footnote>' for n, text in ((1, "Not ett"), (2, "Not två")))
    return read(body, footnotes=notes)


def test_notes_go_with_the_document_that_their_marks_stand_in() -> None:
    document = noted()
    first, second = regionkit.split(document)

    assert first.text.endswith("Not ett")
    assert "Not två" not in first.text
    assert second.text.endswith("Not två")
    assert "Not ett" not in second.text
    for part in (first, second):
        assert part.slice(part.blocks[-1].span).startswith("Not")
        assert list(part.blocks[-1].lines) == [part.blocks[-1].span]
        assert part.locate(part.blocks[-1].span)
