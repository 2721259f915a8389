"""Diagrams in frames: what stands inside the frame is the diagram's own, what a larger frame holds is not."""

from __future__ import annotations

import pytest

from printed_pages import BOLD, HEIGHT, Pages

ABOVE = "Nämnden i Norrby kommun räknar med fler platser. Prognosen lämnas varje år i mars och gäller de fyra åren."
BELOW = "Diagrammet visar antalet platser. Kostnaden för en plats är 812 000 kronor, och den väntas öka under 2027."


def _page(frame: tuple[float, float, float, float] | None) -> Pages:
    """Running text, a line over a scale with its heading and key, and running text."""
    pages = Pages()
    pages.text(72, 50, "Behov", font=BOLD, size=18)
    pages.flow(72, 84, ABOVE, 440)
    if frame is not None:
        pages.box(*frame)
    pages.text(180, 136, "Antal platser", size=14)
    for step in range(4):
        pages.rule(130, 300 - 40 * step, 460, 300 - 40 * step, 0.3).right(122, 295 - 40 * step, str(20 * step), size=8)
    path = pages.canvas.beginPath()
    path.moveTo(150, HEIGHT - 280)
    for x, y in ((250, 240), (350, 250), (440, 190)):
        path.lineTo(x, HEIGHT - y)
    pages.canvas.drawPath(path)
    for at in range(4):
        pages.text(140 + 100 * at, 304, str(2024 + at), size=8)
    pages.text(220, 334, "Äldre än 80 år", size=8)
    pages.flow(72, 372, BELOW, 440)
    return pages


def _styles(frame: tuple[float, float, float, float] | None) -> dict[str, tuple[str, str]]:
    document = _page(frame).read()
    return {document.slice(block.span): (block.kind, block.style) for block in document.blocks}


def test_heading_and_key_in_the_frame_are_the_diagrams() -> None:
    styles = _styles((80, 128, 500, 356))

    assert styles["Antal platser"] == ("paragraph", "figure")
    assert styles["Äldre än 80 år"] == ("paragraph", "figure")
    assert styles["2024"] == ("paragraph", "figure")
    assert styles[ABOVE] == styles[BELOW] == ("paragraph", "")


@pytest.mark.parametrize("frame", [None, (40, 30, 555, 810), (80, 128, 120, 356)], ids=["none", "page", "beside"])
def test_without_a_frame_of_its_own_the_heading_is_a_heading(
    frame: tuple[float, float, float, float] | None,
) -> None:
    styles = _styles(frame)

    assert styles["Antal platser"] == ("heading", "")
    assert styles["2024"] == ("paragraph", "figure")
    assert styles[ABOVE] == styles[BELOW] == ("paragraph", "")
