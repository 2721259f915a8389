"""Tables in which goals stand beside their activities, and what checks and keys in them say."""

from __future__ import annotations

import regionkit
from regionkit.mentions import Goal
from word_files import p, r, row, table, tc, word_file

GREEN, RED = '<w:color w:val="00B050"/>', '<w:color w:val="FF0000"/>'
HEAD = '<w:trPr><w:tblHeader/></w:trPr>'
BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def goals(*rows: str, after: str = "") -> tuple[Goal, ...]:
    return regionkit.parse(word_file(p("Plan för Hamnnämnden") + table(*rows) + after)).goals


def head(*names: str) -> str:
    return row(*names, properties=HEAD)


def test_activities_stand_under_the_goal_that_goes_over_their_rows() -> None:
    goal, first, second, other, third = goals(
        head("Mål", "Aktivitet", "Ansvarig", "Klart senast"),
        row(tc("Mål 1: Rent vatten", BEGINS), "Byta rör i Vik", "Driftchef", "2026-05-31"),
        row(tc("", GOES_ON), "Ta prover varje vecka", "Kemist", "2026-06-30"),
        row("Mål 2: Hela bryggor", "Måla bron vid ån", "Hamnchef", "2026-09-30"),
    )

    assert [one.kind for one in (goal, first, second, other, third)] == [
        "goal", "assignment", "assignment", "goal", "assignment",
    ]  # fmt: skip
    assert (goal.number, goal.title, goal.owner) == ("1", "Rent vatten", None)
    assert (first.parent, second.parent, third.parent) == (goal.id, goal.id, other.id)
    assert (first.owner, second.owner) == ("Driftchef", "Kemist")
    assert second.deadline is not None
    assert second.deadline.edtf == "2026-06-30"


def test_what_will_be_done_about_a_goal_is_no_activity_of_its_own() -> None:
    """"Mål | Bedömning | Åtgärd": the status is the goal's."""
    found = goals(
        head("Mål", "Bedömning", "Åtgärd"),
        row("Fler turer till öarna", "Inte uppnått", "Fler båtar hyrs in"),
        row("Kortare väntan vid kajen", "Uppnått", "Inga åtgärder behövs"),
    )

    assert [(goal.kind, goal.status) for goal in found] == [("goal", "not_achieved"), ("goal", "achieved")]


def test_a_check_says_that_it_is_done_and_a_cross_says_nothing() -> None:
    done, not_done = goals(
        head("Uppdrag", "Status", "Klart"),
        row("Ta fram en taxa", "", "✓"),
        row("Laga kajen i Vik", "", "✗"),
    )

    assert (done.progress, done.inferred, done.status_text) == ("completed", ("progress",), "✓")
    assert not_done.progress is None


def lit(*lights: str) -> list[str]:
    return [
        row("Fler turer till öarna", tc("●", run=lights[0])),
        row("Kortare väntan vid kajen", tc("●", run=lights[1])),
    ]


def key(green: str, red: str) -> str:
    return f"<w:p>{r('●', GREEN)}{r(f' {green}  ')}{r('●', RED)}{r(f' {red}')}</w:p>"


def test_the_documents_own_key_says_what_a_light_is() -> None:
    words = key("Målet är uppnått", "Målet är inte uppnått")
    now = goals(head("Nämndmål", "Bedömning"), *lit(GREEN, RED), after=words)
    ahead = goals(head("Nämndmål", "Prognos"), *lit(GREEN, RED), after=words)

    assert [(goal.status, goal.forecast, goal.inferred) for goal in now] == [
        ("achieved", None, ("status",)), ("not_achieved", None, ("status",)),
    ]  # fmt: skip
    assert [(goal.status, goal.forecast) for goal in ahead] == [(None, "achieved"), (None, "not_achieved")]


def test_a_key_to_measures_says_nothing_of_goals_nor_does_any_key_of_activities() -> None:
    measures = goals(head("Mål", "Status"), *lit(GREEN, RED), after=key("målvärdet nås", "nås inte"))
    activities = goals(head("Aktivitet", "Status"), *lit(GREEN, RED), after=key("Målet är uppnått", "Ej uppnått"))

    assert {goal.status for goal in (*measures, *activities)} == {None}
    assert [goal.colour for goal in measures] == ["green", "red"]
