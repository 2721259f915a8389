"""The page of all Swedish forms says what the corpus says."""

from __future__ import annotations

from swedish_page import PAGE, page


def test_the_page_is_the_corpus() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: make docs"
