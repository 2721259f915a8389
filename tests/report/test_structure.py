"""The HTML report as a structure: each find has a mark and a row, each link leads somewhere, nothing is fetched."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

import regionkit
from regionkit.languages.displays import DISPLAYS
from report_page import ParsedPage, report_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
NAMES = ("delarsrapport-augusti-2025.pdf", "delarsrapport-augusti-2025.docx", "protokoll-2025-09-18.pdf")
KEYS = [(NAMES[0], "sv"), (NAMES[0], "en"), (NAMES[1], "en"), ("bytes", "sv")]


@pytest.fixture(scope="module")
def documents() -> dict[str, regionkit.Document]:
    return {name: regionkit.read(EXAMPLES / name, ocr="never") for name in NAMES}


@pytest.fixture(scope="module")
def pages(documents: dict[str, regionkit.Document]) -> dict[tuple[str, str], ParsedPage]:
    """Paper and Word, Swedish and English; once without pictures, as if the file were gone."""
    made = {(name, lang): report_of(documents[name], lang=lang) for name, lang in KEYS[:-1]}
    made[KEYS[-1]] = report_of(regionkit.read((EXAMPLES / NAMES[0]).read_bytes(), ocr="never"))
    return made


each_page = pytest.mark.parametrize("key", KEYS)


def document_of(key: tuple[str, str], documents: dict[str, regionkit.Document]) -> regionkit.Document:
    return documents[NAMES[0] if key[0] == "bytes" else key[0]]


@each_page
def test_every_find_with_a_place_has_a_mark_and_a_row(
    key: tuple[str, str], pages: dict[tuple[str, str], ParsedPage], documents: dict[str, regionkit.Document]
) -> None:
    found = regionkit.extract(document_of(key, documents))
    ids = [mention.id for mention in found.mentions() if mention.locations]

    page = pages[key]

    assert page.marks() == {f"m-{identity}" for identity in ids}
    assert {f"r-{identity}" for identity in ids} <= set(page.ids())
    assert len(page.elements("//tr[@data-mark]")) == len(ids)


@each_page
def test_links_lead_somewhere_and_ids_are_unique(
    key: tuple[str, str], pages: dict[tuple[str, str], ParsedPage]
) -> None:
    assert pages[key].repeated_ids() == []
    assert pages[key].dangling() == []


@each_page
def test_nothing_is_fetched(key: tuple[str, str], pages: dict[tuple[str, str], ParsedPage]) -> None:
    page = pages[key]
    [policy] = page.elements("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert page.loads() == []
    assert "url(" not in page.text
    assert "@import" not in page.text
    assert policy.split("; ")[:2] == ["default-src 'none'", "img-src data: blob:"]
    assert "script-src 'sha256-" in policy
    assert "script-src 'unsafe" not in policy


@each_page
def test_tables_are_tables_and_headings_go_down_step_by_step(
    key: tuple[str, str], pages: dict[tuple[str, str], ParsedPage]
) -> None:
    page = pages[key]
    levels = [int(element.tag[1]) for element in page.root.iter("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(table.find("caption") is not None for table in page.elements("//section[@class='rows']/table"))
    assert {head.get("scope") for head in page.elements("//section[@class='rows']//thead//th")} == {"col"}
    assert {head.get("scope") for head in page.elements("//section[@class='rows']//tbody//th")} <= {"row"}
    assert [picture for picture in page.elements("//img") if not picture.get("alt")] == []


def test_pages_are_pictures_where_there_are_pages(pages: dict[tuple[str, str], ParsedPage]) -> None:
    counts = {key: len(page.pictures()) for key, page in pages.items()}

    assert counts == {KEYS[0]: 3, KEYS[1]: 3, KEYS[2]: 0, KEYS[3]: 0}
    assert all(source.startswith("data:image/webp;base64,") for source in pages[NAMES[0], "sv"].pictures())


@pytest.mark.parametrize(
    ("key", "said"),
    [(KEYS[2], "no_pictures"), (KEYS[3], "pictures_missing")],
)
def test_a_page_without_pictures_says_why(
    key: tuple[str, str], said: str, pages: dict[tuple[str, str], ParsedPage]
) -> None:
    notes = [note.text_content().strip() for note in pages[key].elements("//section[@id='document']/p[@class='note']")]

    assert notes == [DISPLAYS[key[1]].report[said]]


def test_the_file_can_be_given_beside_the_document(pages: dict[tuple[str, str], ParsedPage]) -> None:
    data = (EXAMPLES / NAMES[0]).read_bytes()

    page = report_of(regionkit.read(data, ocr="never"), source=data)

    assert page.pictures() == pages[NAMES[0], "sv"].pictures()


def test_a_wrong_file_is_refused(documents: dict[str, regionkit.Document]) -> None:
    document = documents[NAMES[0]]

    with pytest.raises(regionkit.ReadError, match="is not the file that the document was read from"):
        report_of(document, source=EXAMPLES / NAMES[2])


def test_without_a_document_there_are_rows_and_no_marks(documents: dict[str, regionkit.Document]) -> None:
    extraction = regionkit.extract(documents[NAMES[0]])

    page = ParsedPage(regionkit.render(extraction, "html"))

    assert page.marks() == set()
    assert page.dangling() == []
    assert len(page.rows("budget")) == len(extraction.budget)
    assert DISPLAYS["sv"].report["no_document"] in page.text


def test_the_words_are_of_the_language_and_the_quotes_are_the_documents(
    pages: dict[tuple[str, str], ParsedPage],
) -> None:
    swedish, english = pages[NAMES[0], "sv"], pages[NAMES[0], "en"]

    assert (swedish.root.get("lang"), english.root.get("lang")) == ("sv", "en")
    assert swedish.rows("goals")[1][:3] == [
        "2", "Folkbildningen ska nå fler deltagare med kort utbildning", "✓ uppnått",
    ]  # fmt: skip
    assert english.rows("goals")[1][:3] == [
        "2", "Folkbildningen ska nå fler deltagare med kort utbildning", "✓ achieved",
    ]  # fmt: skip
    assert swedish.rows("budget")[0][1:3] == ["163 200 000", "utfall"]
    assert english.rows("budget")[0][1:3] == ["163 200 000", "outcome"]
    assert {cell.get("lang") for cell in english.elements("//td[contains(@class, 'c-quote')]")} == {"sv"}
    assert {cell.get("lang") for cell in english.elements("//td[contains(@class, 'c-measure')]")} == {None}
    assert swedish.elements("//td[@lang]") == []


def test_the_same_file_gives_the_same_page(
    documents: dict[str, regionkit.Document], pages: dict[tuple[str, str], ParsedPage]
) -> None:
    assert report_of(documents[NAMES[0]]).text == pages[KEYS[0]].text
