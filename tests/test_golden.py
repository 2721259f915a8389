"""What regionkit finds in the example documents, to the last field.  ``make golden`` writes the answers anew."""

from __future__ import annotations

from pathlib import Path

import pytest

import layouts.write as layouts
import regionkit
from golden.found_in import as_found, found_of
from golden.found_in import names as found_names
from golden.write import DOCUMENTS, HERE, as_golden, golden_of

FOUND = sorted(found_names())
NAMES = sorted(path.name for path in DOCUMENTS.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_answers_are_as_they_were(name: str) -> None:
    document = DOCUMENTS / name

    assert golden_of(document).exists(), "run: make golden"
    assert as_golden(document) == golden_of(document).read_text(encoding="utf-8")


def test_every_answer_has_its_document() -> None:
    assert sorted(path.name for path in Path(HERE).glob("*.json")) == [f"{name}.json" for name in NAMES]


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found_in_many_layouts(name: str) -> None:
    """The documents are read once for all tests; what is written of them is short, and was read beside their pages."""
    assert as_found(regionkit.extract(layouts.read(name))) == found_of(name).read_text(encoding="utf-8")


def test_word_and_pdf_say_the_same() -> None:
    stems = {name.rpartition(".")[0] for name in FOUND}
    for stem in sorted(stem for stem in stems if {f"{stem}.docx", f"{stem}.pdf"} <= set(FOUND)):
        word, paper = (found_of(f"{stem}.{suffix}").read_text(encoding="utf-8") for suffix in ("docx", "pdf"))
        assert word == paper
