"""What holds for every mention of every document: its text is the slice, and its boxes hold its words."""

from __future__ import annotations

import functools
import re
import unicodedata
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import regionkit
from regionkit.document import Document, Location
from regionkit.extraction import Extraction
from regionkit.mentions import Mention
from regionkit.plaintext import document_from_text

SHARED = Path(__file__).parents[1].parent / "shared"
EXAMPLES = Path(__file__).parents[1] / "examples" / "documents"
REAL = sorted([*SHARED.glob("real/*.pdf"), *SHARED.glob("real/*.docx"), *SHARED.glob("seed/seed.[pd]*")])
OWN = sorted(EXAMPLES.glob("*.*"))
NO_REAL = pytest.param(None, marks=pytest.mark.skip(reason="the real documents are not beside this checkout"))

FRAGMENTS = st.sampled_from(
    """Mål 1: Alla ska kunna läsa /Delmål|Mål 1 och 2 bedöms uppnås.|2. Ett mål till|§ 12|Dnr RS 12-2024|1 539 tkr|-3,2|
    ett underskott på|ett utfall om|mot budget|budget 2025|2 644|4,5 mnkr|12–15 mnkr|per augusti|t.o.m. juli|våren 2024|
    2024-02-30|2023-11-21—22|den 8:e april|senast|14 av 15 kommuner|Nämnden beslutar|att godkänna rapporten|Mål|:|/|
    \n|\n\n|\t|\u00a0|\u202f|(|)|–|−|.|,|uppfyllt|inte|pågår|ska|52,3 %|org.nr 232100-0222|070-123 45 67|(2017:725)"""
    .replace("|\n    ", "|").split("|")
)  # fmt: skip
TEXTS = st.lists(st.one_of(FRAGMENTS, st.text(max_size=8)), max_size=25).map(" ".join)


@functools.cache
def parsed(path: Path) -> tuple[Document, Extraction]:
    """A document and its extraction, read once for all tests."""
    document = regionkit.read(path, ocr="never")
    return document, regionkit.extract(document)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_extracted_and_every_mention_is_its_slice(text: str) -> None:
    document = document_from_text(text)

    extraction = regionkit.extract(document)

    assert all(document.slice(mention.span) == mention.text for mention in extraction.mentions())
    assert extraction.verify(document) == []
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_json(text: str) -> None:
    first, second = (regionkit.extract(document_from_text(text)).model_dump_json() for _ in range(2))

    assert first == second


@pytest.mark.parametrize("path", [*OWN, *(REAL or [NO_REAL])], ids=lambda path: getattr(path, "name", "none"))
def test_mentions_of_a_file_are_slices_with_places(path: Path) -> None:
    document, extraction = parsed(path)

    for mention in extraction.mentions():
        assert document.slice(mention.span) == mention.text
        assert mention.locations == document.locate(mention.span)
        assert mention.locations


@pytest.mark.parametrize("path", [*OWN, *(REAL or [NO_REAL])], ids=lambda path: getattr(path, "name", "none"))
def test_what_is_found_in_a_file_is_borne_out_by_it(path: Path) -> None:
    document, extraction = parsed(path)

    assert extraction.verify(document) == []


@pytest.mark.parametrize("path", [*OWN, *(REAL or [NO_REAL])], ids=lambda path: getattr(path, "name", "none"))
def test_the_boxes_of_a_mention_hold_its_words(path: Path) -> None:
    if path.suffix != ".pdf":
        return
    _, extraction = parsed(path)
    mentions = sorted(extraction.mentions(), key=lambda mention: (mention.locations[0].page or 0, mention.span.start))

    with pdfplumber.open(path) as pdf:
        pages: dict[int, list[dict[str, float | str]]] = {}
        for mention in mentions:
            for location in mention.locations:
                assert location.page is not None
                if location.page not in pages:
                    page = pdf.pages[location.page - 1]
                    # glyphs that are printed twice, for bold, count once
                    pages[location.page] = page.dedupe_chars().extract_words()
                    page.close()
            wanted, boxed = letters(mention.text), letters(words_in_boxes(mention, pages))
            assert wanted in boxed, (mention.id, mention.text, boxed)


def words_in_boxes(mention: Mention, pages: dict[int, list[dict[str, float | str]]]) -> str:
    """The page's words whose middle lies in the mention's boxes, line by line."""
    return " ".join(word for location in mention.locations for word in _words_in(location, pages))


def _words_in(location: Location, pages: dict[int, list[dict[str, float | str]]]) -> list[str]:
    assert location.page is not None
    assert location.box is not None
    x0, top, x1, bottom = location.box
    inside = [
        word
        for word in pages[location.page]
        if x0 - 0.6 <= (float(word["x0"]) + float(word["x1"])) / 2 <= x1 + 0.6
        and top - 0.6 <= (float(word["top"]) + float(word["bottom"])) / 2 <= bottom + 0.6
    ]
    return [str(word["text"]) for word in sorted(inside, key=lambda word: float(word["x0"]))]


def letters(text: str) -> str:
    """Letters and digits only: hyphens at line ends, spaces and whether a note's number is raised never decide."""
    plain = unicodedata.normalize("NFC", text).translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    return re.sub(r"[\W_]+", "", plain).lower()
