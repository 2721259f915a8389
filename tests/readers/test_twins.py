"""A document reads the same from Word and from PDF: blocks, tables and everything that is found in them."""

from __future__ import annotations

import pytest

import regionkit
from layouts.documents import PAPERS
from layouts.twins import mentions, pieces, symbols, tables
from layouts.write import KNOWN, read

NAMES = [paper.name for paper in PAPERS]


def _each(what: str) -> pytest.MarkDecorator:
    """Every document; those that are known to differ must differ, and say why."""
    cases = [
        pytest.param(
            name, marks=pytest.mark.xfail(strict=True, reason=KNOWN[what][name]) if name in KNOWN[what] else ()
        )
        for name in NAMES
    ]
    return pytest.mark.parametrize("name", cases)


@_each("blocks")
def test_blocks_are_the_same(name: str) -> None:
    word, pdf = read(f"{name}.docx"), read(f"{name}.pdf")

    assert pieces(pdf) == pieces(word)


@_each("tables")
def test_tables_are_the_same(name: str) -> None:
    word, pdf = read(f"{name}.docx"), read(f"{name}.pdf")

    assert tables(pdf) == tables(word)


@_each("symbols")
def test_symbols_are_the_same(name: str) -> None:
    word, pdf = read(f"{name}.docx"), read(f"{name}.pdf")

    assert symbols(pdf) == symbols(word)


@_each("mentions")
def test_mentions_are_the_same(name: str) -> None:
    word, pdf = read(f"{name}.docx"), read(f"{name}.pdf")
    in_word, in_pdf = regionkit.extract(word), regionkit.extract(pdf)
    found = mentions(word, in_word)

    assert found
    assert mentions(pdf, in_pdf) == found
    assert [*in_word.verify(word), *in_pdf.verify(pdf)] == []
