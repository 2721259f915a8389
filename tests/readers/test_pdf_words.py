"""Words and boxes by PDFium are those that pdfplumber finds: on real documents, on hard files, on pages made for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hard_pages import ACCENTS_APART, HARD_PAGES, HIDDEN, LIGATURES, SCANNED, SOFT_HYPHENS, WORDS, shown
from hard_pages import page as one_page
from regionkit.errors import ReadError
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.readers.layout.page import PageContent
from regionkit.readers.options import ReadOptions
from regionkit.readers.pdf.opening import opened
from regionkit.readers.pdf.reader import read_pdf
from word_comparison import compared

SHARED = Path(__file__).parents[3] / "shared"
REAL = sorted((SHARED / "real").glob("*.pdf"))
ROBUST = sorted((SHARED / "robust").glob("**/*.pdf"))
PAGES_OF_ROBUST = 4  # of the longer hard files
CORPUS = Path(__file__).parents[1] / "corpus" / "words-known.jsonl"
KNOWN = {row.pop("file"): row for row in map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())}

REFUSED = {
    "005-libreoffice-writer-password__libreoffice-writer-password.pdf",
    "tests__pdfs__empty.pdf",
    "tests__pdfs__password-example.pdf",
    "tests__resources__encrypted.pdf",
    "tests__resources__box_fallback.pdf",  # by pdfplumber alone
}
"""Hard files that need a password or are damaged, so that there is nothing to compare."""

absent = pytest.param(None, marks=pytest.mark.skip(reason="no folder of real documents beside the checkout"))


def differences(path: Path, pages: int) -> dict[str, int]:
    found = list(compared(path.read_bytes(), pages))
    return {
        "ours": sum(len(page.only_ours) for page in found),
        "theirs": sum(len(page.only_theirs) for page in found),
        "boxes": sum(len(page.boxes) for page in found),
    }


def known(path: Path) -> dict[str, int]:
    row = KNOWN.get(path.name, {})
    return {what: int(row.get(what, 0)) for what in ("ours", "theirs", "boxes")}


@pytest.mark.parametrize("path", REAL or [absent], ids=lambda path: path.name if path else "")
def test_real_documents_word_for_word(path: Path) -> None:
    assert differences(path, 10_000) == known(path)


@pytest.mark.parametrize("path", ROBUST or [absent], ids=lambda path: path.name if path else "")
def test_hard_files_word_for_word(path: Path) -> None:
    if path.name in REFUSED:
        with pytest.raises((ReadError, TypeError)):
            differences(path, PAGES_OF_ROBUST)
    else:
        assert differences(path, PAGES_OF_ROBUST) == known(path)


def page_of(data: bytes) -> tuple[PageContent, str]:
    with opened(data, "page.pdf", ReadOptions(SWEDISH, ocr="never")) as pages:
        (page,) = pages
        return page, pages.reader()


@pytest.mark.parametrize("name", HARD_PAGES)
def test_a_hard_page_is_read_by_pdfium(name: str) -> None:
    page, reader = page_of(HARD_PAGES[name])

    assert sorted(word.text for word in page.words) == sorted(WORDS)
    assert all(
        0 <= word.x0 < word.x1 <= page.width and 0 <= word.top < word.bottom <= page.height for word in page.words
    )
    assert "pdfplumber" not in reader


@pytest.mark.parametrize("name", HARD_PAGES)
def test_a_hard_page_word_for_word(name: str) -> None:
    (found,) = compared(HARD_PAGES[name])

    assert (found.agree, found.only_ours, found.only_theirs, found.boxes) == (len(WORDS), (), (), ())


@pytest.mark.parametrize("name", HIDDEN)
def test_text_that_is_not_shown_is_left_out_and_noted(name: str) -> None:
    document = read_pdf(HIDDEN[name], "dold.pdf", ReadOptions(SWEDISH, ocr="never"))

    assert sorted(document.text.split()) == sorted(WORDS)
    assert document.source is not None
    assert document.source.notes == ("hidden_text",)


@pytest.mark.parametrize("data", [SCANNED, HARD_PAGES["clipped to a part that holds the text"], HARD_PAGES["plain"]])
def test_text_under_a_scanned_page_and_inside_its_clipping_path_is_read(data: bytes) -> None:
    document = read_pdf(data, "syns.pdf", ReadOptions(SWEDISH, ocr="never"))

    assert set(WORDS) <= set(document.text.split())
    assert document.source is not None
    assert document.source.notes == ()


def test_text_printed_twice_is_bold() -> None:
    page, _ = page_of(HARD_PAGES["printed twice to look bold"])

    assert all(word.look.bold for word in page.words)


def test_ligatures_are_two_letters() -> None:
    page, _ = page_of(LIGATURES)

    assert [word.text for word in page.words] == ["finansiering", "profiler"]


def test_a_soft_hyphen_stays_at_the_end_of_its_word() -> None:
    page, _ = page_of(SOFT_HYPHENS)

    assert [word.text.rstrip("-\u00ad") for word in page.words] == ["samhälls", "byggnad"]


def test_an_accent_printed_apart_is_left_to_pdfplumber_and_counted() -> None:
    page, reader = page_of(ACCENTS_APART)

    assert [word.text for word in page.words] == ["Nämndens", "utfall"]
    assert reader.endswith("for 1 of 1 pages: accents 1)")


@pytest.mark.parametrize(
    ("spacing", "printed", "read"),
    [
        (25, "30", ["3", "0"]),  # figures of two columns
        (40, "1204", ["1", "2", "0", "4"]),
        (4, "BUDGET", ["BUDGET"]),  # a spaced head
        (4, "2026", ["2026"]),
        (0.4, "1539", ["1539"]),
        (0, "WWW", ["WWW"]),
    ],
)
def test_letters_that_are_printed_with_space_between_them(spacing: float, printed: str, read: list[str]) -> None:
    page, reader = page_of(one_page(shown([printed], before=f"{spacing} Tc")))

    assert [word.text for word in page.words] == read
    assert "pdfplumber" not in reader


def apart(words: str, step: float, wide: float) -> str:
    """Letters printed one by one, as far apart as told, with wider gaps between the words."""
    kerned = f" {-wide} ".join(f" {-step} ".join(f"({letter})" for letter in word) for word in words.split())
    return f"BT /F1 11 Tf 100 700 Td [{kerned}] TJ ET"


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (apart("EKONOMI", 300, 300), ["EKONOMI"]),
        (apart("ekonomi och mål", 300, 800), ["ekonomi", "och", "mål"]),
        (apart("BUDGET 2026", 300, 800), ["BUDGET", "2026"]),
        (apart("1234", 400, 400), ["1", "2", "3", "4"]),  # figures of four columns
        (apart("ABC", 300, 300), ["A", "B", "C"]),  # too few to tell
        (apart("XXXX", 2000, 2000), ["X", "X", "X", "X"]),  # crosses in the columns of a table
        (apart("ABCDEF", 300, 300).replace("(C) -300", "(C) -600"), ["ABC", "DEF"]),
    ],
)
def test_words_whose_letters_are_set_apart(content: str, read: list[str]) -> None:
    page, _ = page_of(one_page(content))

    assert [word.text for word in page.words] == read
