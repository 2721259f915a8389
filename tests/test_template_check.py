"""T26: words of a template that nobody replaced, and what only looks like them."""

from __future__ import annotations

import pytest

from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text


def told(text: str) -> list[str]:
    return [finding.message_sv for finding in extract(document_from_text(text)).findings if finding.code == "T26"]


@pytest.mark.parametrize(
    "line",
    [
        "Klicka här för att skriva hur förslaget ska finansieras.",
        "Klicka eller tryck här för att ange text.",
        "Byt bild ut mot en bild av hamnen",
        "[Ange rubrik]",
        "Datum för beslut: ÅÅÅÅ-MM-DD",
        "Datum: ÅÅÅ-MM-DD",
        "Datum: 2026-06-xx",
        "Diarienummer: XX",
        "Giltighetstid: 20XX",
    ],
)
def test_a_line_of_the_template_is_told(line: str) -> None:
    assert told(f"Badplan för hamnen\n\n{line}\n\nPlanen gäller badet.") == [
        f"Mallens egen text står kvar (1 st, sida –): ”{line}”."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Klicka här för att läsa mer om badet.",
        "Datum skrivs ÅÅÅÅ-MM-DD i alla beslut.",
        "Pris: XX kronor",
        "Storlek: XXL",
        "Datum för beslut:",
        "Datum: 2026-06-16",
        "I kap. XX står mer.",
        "[1] Ange alltid diarienummer.",
    ],
)
def test_what_only_looks_like_it_is_not(line: str) -> None:
    assert told(f"Badplan för hamnen\n\n{line}\n\nPlanen gäller badet.") == []


def test_several_are_one_finding_with_the_first_of_them() -> None:
    text = "Badplan\n\nTyp av styrdokument: XX\nBeslutande instans: XX\n\nRevideras senast: ÅÅÅÅ-MM-DD"

    assert told(text) == ["Mallens egen text står kvar (3 st, sida –): ”Typ av styrdokument: XX”."]
