"""A long text is given to spaCy in pieces: wherever it is cut, the same is found as in the whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import regionkit
from regionkit import pipeline
from regionkit.document import Document
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.plaintext import document_from_text
from test_invariants import OWN, TEXTS

SIZES = (1, 40, 300)
"""Characters of a piece: one cuts before every block, the others after some."""


@contextmanager
def pieces_of(size: int) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "CHUNK", size)
        yield


def pieces(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in pipeline._chunks(document)]


@settings(max_examples=120, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5).map("\n\n".join), st.sampled_from(SIZES))
def test_any_text_gives_the_same_in_pieces(text: str, size: int) -> None:
    document = document_from_text(text)
    whole = regionkit.extract(document)

    with pieces_of(size):
        assert regionkit.extract(document) == whole


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
@pytest.mark.parametrize("size", SIZES)
def test_a_report_gives_the_same_in_pieces(path: Path, size: int) -> None:
    document = regionkit.read(path, ocr="never")
    whole, analysis = regionkit.extract(document), pipeline.analyse(document, SWEDISH)
    assert len(pieces(document)) == 1

    with pieces_of(size):
        assert len(pieces(document)) > 1
        assert regionkit.extract(document) == whole
        assert pipeline.analyse(document, SWEDISH) == analysis


def test_one_character_a_piece_cuts_before_every_block() -> None:
    document = document_from_text("Ekonomi\n\nUtfallet är 3 tkr. Det är bra.\n\nMål 1: Alla ska kunna läsa")

    with pieces_of(1):
        assert pieces(document) == ["Ekonomi\n\n", "Utfallet är 3 tkr. Det är bra.\n\n", "Mål 1: Alla ska kunna läsa"]


def test_a_text_without_blocks_to_cut_between_is_one_piece() -> None:
    document = document_from_text("Utfallet är 3 tkr. " * 40)

    with pieces_of(1):
        assert len(pieces(document)) == 1
        assert len(regionkit.extract(document).budget) == 40


def test_blanks_before_a_block_are_of_no_sentence() -> None:
    document = document_from_text("Mål 1\n\n \u00a0Utfallet är 3 tkr.")
    for size in (1, 200_000):
        with pieces_of(size):
            sentences = pipeline.analyse(document, SWEDISH).sentences
            assert [document.slice(sentence) for sentence in sentences] == ["Mål 1", "Utfallet är 3 tkr."]
