"""A document held against one that came before it."""

from __future__ import annotations

import pytest

import regionkit
from regionkit.extraction import Extraction
from regionkit.mentions import Metadata
from regionkit.plaintext import document_from_text

LAST = (
    "Tkr   Budget 2024   Utfall 2024   Avvikelse\nIntäkter   {income}   612   12\nPersonal   4 000   4 120   -120\n"
    "Lokaler   1 500   1 480   20\nÖvrigt   300   310   -10"
)
THIS = (
    "Tkr   Utfall 2024   Budget 2025   Utfall 2025\nIntäkter   {a}   640   655\nPersonal   {b}   4 200   4 150\n"
    "Lokaler   {c}   1 500   1 510\nÖvrigt   {d}   300   290"
)


def extraction(text: str, year: int) -> Extraction:
    known = Metadata(document_type="annual_report", fiscal_year=year, title=f"Bokslut {year}")
    return regionkit.extract(document_from_text(text), known=known)


def told(this: str, last: str = LAST.format(income=600)) -> list[tuple[str, str]]:
    report, before = extraction(this, 2025), extraction(last, 2024)
    found = regionkit.compare(report, before)
    figures = {figure.id: figure for figure in report.budget}
    return [(one.code, figures[one.mentions[0]].text) for one in found]


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        (("612", "4 120", "1 480", "310"), []),
        (("-612", "-4 120", "-1 480", "-310"), []),  # costs written with a minus
        (("612", "4 210", "1 480", "310"), [("M16", "4 210")]),  # two digits changed places
        (("612", "4 120", "1 840", "310"), [("M16", "1 840")]),
        (("700", "4 500", "1 200", "350"), []),  # another organisation, or other rows: nothing agrees
        (("700", "4 500", "1 480", "310"), []),  # as many differ as agree
    ],
)
def test_the_year_before_is_what_its_own_report_says(
    columns: tuple[str, str, str, str], found: list[tuple[str, str]]
) -> None:
    assert told(THIS.format(**dict(zip("abcd", columns, strict=True)))) == found


def test_rounded_to_another_unit_is_the_same() -> None:
    this = "Mnkr   Utfall 2024   Utfall 2025\nIntäkter   0,6   0,7\nPersonal   4,1   4,2\nLokaler   {}   1,5"

    assert told(this.format("1,5")) == []
    assert told(this.format("1,8")) == [("M16", "1,8")]


def test_either_of_two_rows_of_one_name_will_do() -> None:
    last = LAST.format(income=600) + "\nÖvrigt   50   60   -10"
    this = THIS.format(a="612", b="4 120", c="1 480", d="60")

    assert told(this, last) == []


def test_other_years_and_budgets_are_left_alone() -> None:
    this = "Tkr   Utfall 2023   Budget 2024   Utfall 2025\nIntäkter   1   2   3\nPersonal   4   5   6"

    assert told(this) == []


def test_a_finding_names_the_other_document_in_both_languages() -> None:
    this = THIS.format(a="612", b="4 210", c="1 480", d="310")

    (found,) = regionkit.compare(extraction(this, 2025), extraction(LAST.format(income=600), 2024))

    assert found.message_sv == "Personal: 4 210 anges för 2024, men Bokslut 2024 anger 4 120 (4\u00a0120 tkr)."
    assert found.message_en == "Personal: 4 210 is said of 2024, but Bokslut 2024 says 4 120 (4\u00a0120 tkr)."
    assert (found.expected, found.actual, found.tolerance) == (4_120_000, 4_210_000, 1000)


PLAN = "Mål 1: {}\n\n{}\n\nMål 2: {}\n\n{}\n\nMål 3: {}\n\n{}"
TITLES = ("Alla elever läser varje dag", "Alla elever räknar varje dag", "Alla elever sjunger i kör")
LONG = "Arbetet har gått framåt under året, och skolorna har infört läsning varje morgon i alla klasser från ettan."


def goals(titles: tuple[str, ...], texts: tuple[str, ...] = ("Det går bra.",) * 3) -> regionkit.Document:
    return document_from_text(PLAN.format(*(part for pair in zip(titles, texts, strict=True) for part in pair)))


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (TITLES, []),
        (tuple(reversed(TITLES)), []),  # the same goals in another order
        ((*TITLES[:2], "Ingen frånvaro utan skäl"), [("warning", TITLES[2], "Ingen frånvaro utan skäl")]),
        (("Alla elever läser en bok varje vecka", *TITLES[1:]),
         [("info", TITLES[0], "Alla elever läser en bok varje vecka")]),  # the number and much of the title stayed
        (("Alla elever läser varje dagar", *TITLES[1:]), [("info", TITLES[0], "Alla elever läser varje dagar")]),
        ((*TITLES[:2], "Alla pojkar sjunger i kör"), [("info", TITLES[2], "Alla pojkar sjunger i kör")]),  # number 3
        (("Fler kommer till badet", "Vägarna är säkra", "Parkerna är gröna"), []),  # goals of another committee
    ],
)  # fmt: skip
def test_goals_that_the_follow_up_does_not_have(titles: tuple[str, ...], found: list[tuple[str, str, str]]) -> None:
    before, now = regionkit.extract(goals(TITLES)), regionkit.extract(goals(titles))

    told = [one for one in regionkit.compare(now, before) if one.code == "G06"]

    assert [one.severity for one in told] == [severity for severity, _, _ in found]
    assert all(gone in one.message_sv and new in one.message_sv
               for one, (_, gone, new) in zip(told, found, strict=True))  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "same"),
    [
        ((LONG, "Det går bra.", "Det går bra."), ["1"]),
        ((LONG.replace("morgon", "kväll"), "Det går bra.", "Det går bra."), []),
    ],
)
def test_follow_ups_that_are_those_of_the_year_before(texts: tuple[str, ...], same: list[str]) -> None:
    earlier, document = goals(TITLES, (LONG, "Det går bra.", "Det går bra.")), goals(TITLES, texts)
    before, now = regionkit.extract(earlier), regionkit.extract(document)

    told = regionkit.compare(now, before, document=document, previous_document=earlier)

    numbers = {goal.id: goal.number for goal in now.goals}
    assert [numbers[mention] for one in told if one.code == "G07" for mention in one.mentions] == same
    assert regionkit.compare(now, before) == ()


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Andelen pojkar som idrottar på sin fritid ska öka", False),
        ("Andelen flickorna som idrottar på sin fritid ska öka", True),
    ],
)
def test_a_word_in_the_place_of_another_makes_another_goal(title: str, same: bool) -> None:
    """Without numbers, only the words tell; all but two letters in ten are the same."""
    plan = "Nämndens mål\n\n- {}\n- Alla elever läser varje dag\n- Alla elever räknar varje dag"
    before, now = (
        regionkit.extract(document_from_text(plan.format(one)))
        for one in ("Andelen flickor som idrottar på sin fritid ska öka", title)
    )

    told = [one for one in regionkit.compare(now, before) if one.code == "G06"]

    assert [one.severity for one in told] == (["info"] if same else ["warning"])
