"""What regionkit finds in the example documents, to the last field.  ``make golden`` writes the answers anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.write import DOCUMENTS, HERE, as_golden, golden_of

NAMES = sorted(path.name for path in DOCUMENTS.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_answers_are_as_they_were(name: str) -> None:
    document = DOCUMENTS / name

    assert golden_of(document).exists(), "run: make golden"
    assert as_golden(document) == golden_of(document).read_text(encoding="utf-8")


def test_every_answer_has_its_document() -> None:
    assert sorted(path.name for path in Path(HERE).glob("*.json")) == [f"{name}.json" for name in NAMES]
