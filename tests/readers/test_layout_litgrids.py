"""Goals with lights between no rules: a light without a colour has its row too, and goals without lights make none."""

from __future__ import annotations

from printed_pages import BOLD, Pages, Rgb
from regionkit.document import Document

GREEN: Rgb = (0.0, 0.69, 0.31)
RED: Rgb = (0.85, 0.1, 0.15)
GREY: Rgb = (0.65, 0.65, 0.65)
GOALS = (
    ("Fler ska låna böcker,", "också i byarna."),
    ("Köerna till musiken", "ska bli kortare."),
    ("Mötesplatser ska bli", "fler och öppna."),
)  # fmt: skip


def printed(lights: list[Rgb | None], *, fills: bool = False) -> Document:
    """A head, and a goal of two lines beside each light."""
    pages = Pages().text(60, 100, "Mål", font=BOLD, size=10).text(250, 100, "Status", font=BOLD, size=10)
    for number, (light, goal) in enumerate(zip(lights, GOALS, strict=True)):
        top = 118.0 + 28 * number
        pages.lines(60, top, goal, size=10, pitch=12)
        if light is not None and fills:
            pages.box(248, top - 3, 320, top + 25, light)
        elif light is not None:
            pages.disc(266, top + 6, 5, light)
    return pages.read()


def colours(document: Document) -> list[tuple[str, str | None]]:
    return [
        (table.row(row)[0].text, table.row(row)[1].colour)
        for table in document.tables
        for row in range(table.header_rows, table.n_rows)
    ]


def test_each_light_has_its_goal() -> None:
    texts = [" ".join(goal) for goal in GOALS]

    assert colours(printed([GREEN, RED, GREEN])) == list(zip(texts, ("green", "red", "green"), strict=True))
    assert colours(printed([GREEN, GREY, RED])) == list(zip(texts, ("green", "grey", "red"), strict=True))
    assert colours(printed([GREEN, RED, GREEN], fills=True)) == list(zip(texts, ("green", "red", "green"), strict=True))


def test_fills_with_a_goal_between_that_has_none_make_no_rows() -> None:
    assert colours(printed([GREEN, None, RED], fills=True)) == []
