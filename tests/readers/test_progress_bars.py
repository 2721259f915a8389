"""Progress bars in tables: how full they are, the goals' progress that follows, and what only looks like one."""

from __future__ import annotations

import pytest
from PIL import Image

import regionkit
from printed_pages import BOLD, Pages
from progress_bars import ACTIVITIES, DARK, GREEN, HOWS, How, bar_picture, draw_bar, report, word_report
from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.readers.layout.page import Rgb, Strip
from regionkit.readers.layout.signs.bars import drawn_bars
from regionkit.readers.pdf.barpictures import parts_of

RED: Rgb = (0.85, 0.1, 0.15)
GREY: Rgb = (0.6, 0.6, 0.6)
DEGREES = (1.0, 0.9, 0.3, 0.0)


def shares(document: Document) -> list[float]:
    return [bar.filled for bar in document.bars]


def extracted(document: Document) -> Extraction:
    return regionkit.extract(document)


def progress(document: Document) -> list[str | None]:
    return [goal.progress for goal in extracted(document).goals if goal.kind == "assignment"]


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "shaded"])
@pytest.mark.parametrize("how", HOWS)
def test_bars_on_a_page_say_how_far_each_activity_is(how: How, ruled: bool) -> None:
    document = report(how, DEGREES, ruled=ruled).read()

    assert shares(document) == list(DEGREES)
    assert all(bar.page == 1 and bar.box is not None and bar.box[0] == 440 for bar in document.bars)
    assert progress(document) == ["completed", "ongoing", "ongoing", "not_started"]


def test_what_a_bar_says_is_inferred_and_the_light_beside_it_is_the_colour() -> None:
    goals = [goal for goal in extracted(report("picture", DEGREES).read()).goals if goal.kind == "assignment"]

    assert [goal.title for goal in goals] == list(ACTIVITIES)
    assert all("progress" in goal.inferred and goal.colour == "green" for goal in goals)


def test_bars_and_percentages_in_a_word_file() -> None:
    drawn = regionkit.read(word_report(tuple(map(bar_picture, DEGREES))))
    said = regionkit.read(word_report(("100 %", "90%", "3 %", "0 %")))

    assert shares(drawn) == list(DEGREES)
    assert progress(drawn) == progress(said) == ["completed", "ongoing", "ongoing", "not_started"]
    assert shares(said) == []
    assert [goal.status_text for goal in extracted(said).goals] == ["100 %", "90%", "3 %", "0 %"]


@pytest.mark.parametrize(
    ("cell", "head"),
    [
        ("140 %", "Färdiggrad"), ("40", "Färdiggrad"), ("-", "Färdiggrad"), ("40 %", "Måluppfyllelse"),
        ("40 %", "Utfall"),
    ],
)
def test_other_figures_say_nothing_of_the_work(cell: str, head: str) -> None:
    assert set(progress(regionkit.read(word_report((cell, cell), head=head)))) <= {None}


def test_a_bar_in_another_column_says_nothing_of_the_work() -> None:
    document = regionkit.read(word_report(tuple(map(bar_picture, DEGREES)), head="Måluppfyllelse"))

    assert shares(document) == list(DEGREES)
    assert set(progress(document)) == {None}


def test_words_win_over_a_bar_and_what_contradicts_them_is_a_finding() -> None:
    states = ("Avslutad", "Avslutad", "Ej påbörjad", "Pågår")
    bars = tuple(map(bar_picture, (1.0, 0.9, 0.3, 0.45)))
    extraction = extracted(regionkit.read(word_report(bars, states=states)))
    found = [finding for finding in extraction.findings if finding.code == "G04"]

    assert [goal.progress for goal in extraction.goals] == ["completed", "completed", "not_started", "ongoing"]
    assert not any("progress" in goal.inferred for goal in extraction.goals)
    assert [finding.mentions for finding in found] == [(goal.id,) for goal in extraction.goals[1:3]]
    assert "ej påbörjat" in found[1].message_sv
    assert "30 %" in found[1].message_sv


def test_a_percentage_that_contradicts_a_word_is_a_finding_too() -> None:
    extraction = extracted(regionkit.read(word_report(("40 %", "100 %"), states=("Avslutad", "Avslutad"))))

    assert [finding.mentions for finding in extraction.findings if finding.code == "G04"] == [(extraction.goals[0].id,)]


@pytest.mark.parametrize(
    ("filled", "expected"), [(1.0, None), (0.97, 0.97), (0.5, 0.5), (0.03, 0.03)], ids=["full", "97", "50", "3"]
)
def test_a_picture_has_two_flat_colours(filled: float, expected: float | None) -> None:
    paper = Image.new("RGBA", (177, 31), "white")
    parts = parts_of(Image.alpha_composite(paper, bar_picture(filled)).convert("RGB"), (0.0, 0.0, 64.0, 11.0))

    assert parts is not None
    assert parts.share == (expected if expected is None else pytest.approx(expected, abs=0.01))


def stretched(*colours: Rgb) -> Image.Image:
    """Stretches of equal length, from the left."""
    image = Image.new("RGB", (60 * len(colours), 30))
    for number, colour in enumerate(colours):
        image.paste(tuple(round(255 * part) for part in colour), (60 * number, 0, 60 * number + 60, 30))
    return image


def faded() -> Image.Image:
    """One colour that goes over into another."""
    return Image.linear_gradient("L").rotate(90).resize((180, 30)).convert("RGB")


@pytest.mark.parametrize(
    "picture",
    [stretched(GREEN, DARK, GREEN), stretched(GREEN, RED), stretched(DARK, GREEN), stretched(GREY, DARK), faded()],
    ids=["three stretches", "two full colours", "filled from the right", "a light part before a dark", "faded"],
)
def test_other_pictures_are_no_bars(picture: Image.Image) -> None:
    assert parts_of(picture, (0.0, 0.0, 64.0, 11.0)) is None


def strip(x0: float, top: float, x1: float, fill: Rgb | None, high: float = 11) -> Strip:
    return Strip(x0, top, x1, top + high, fill)


@pytest.mark.parametrize(
    "strips",
    [
        [strip(0, 0, 30, GREEN), strip(0, 14, 50, GREEN), strip(0, 28, 20, GREEN)],
        [strip(0, 0, 60, GREEN), strip(60, 0, 120, GREY), strip(0, 11, 60, RED), strip(60, 11, 120, GREY)],
        [strip(0, 0, 60, None), strip(0, 0, 60, GREEN), strip(0, 30, 60, None), strip(0, 30, 60, RED)],
        [strip(0, 0, 40, GREEN), strip(40, 0, 80, GREY), strip(80, 0, 120, DARK)],
        [strip(0, 0, 60, GREEN, 2), strip(60, 0, 120, GREY, 2)],
        [strip(0, 0, 240, DARK), strip(0, 0, 120, GREEN)],
        [strip(0, 0, 64, DARK), strip(20, 0, 50, GREEN)],
        [strip(0, 0, 30, GREEN), strip(30, 0, 64, RED)],
    ],
    ids=[
        "a diagram's bars", "shaded cells", "framed cells", "three in a row", "a line of a heading",
        "a heading's field", "a span of time", "two full colours",
    ],
)  # fmt: skip
def test_other_shapes_are_no_bars(strips: list[Strip]) -> None:
    assert drawn_bars(strips, []) == ([], [])


def test_a_coloured_line_with_words_in_it_is_no_bar_and_keeps_its_place() -> None:
    pages = Pages().box(60, 60, 110, 74, fill=GREEN).box(110, 60, 200, 74, fill=GREY)
    pages.text(64, 62, "Mål", font=BOLD, size=10).text(116, 62, "Norrvika 2025", size=10)

    assert pages.read().bars == ()


@pytest.mark.parametrize(("text", "expected"), [("Ja", [0.3]), ("48", [0.3]), ("90 %", [0.9, 0.3])])
def test_a_bar_outside_a_table_or_beside_words_is_none(text: str, expected: list[float]) -> None:
    pages = report("nested", (0.9, 0.3), ruled=True)
    draw_bar(pages, "nested", 60, 400, 0.5)
    pages.text(510, 146, text, size=8)

    assert shares(pages.read()) == expected
