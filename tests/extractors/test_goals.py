"""Goals held against a corpus (exactly these, and no others), statements of status, tables, variants of one report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionkit.document import Document, Span
from regionkit.extraction import Extraction
from regionkit.extractors.dates.extractor import extract_dates
from regionkit.extractors.goals.extractor import extract_goals
from regionkit.extractors.goals.levels import without_repeats
from regionkit.extractors.goals.place import GoalPlace
from regionkit.extractors.goals.statements import find_statements
from regionkit.extractors.indicators.extractor import extract_indicators
from regionkit.languages.sv.goal_status import GOAL_STATUS
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.mentions import Goal, Metadata
from regionkit.pipeline import analyse, extract
from regionkit.plaintext import document_from_text
from regionkit.readers.assembly import Assembly, CellContent, Piece

CORPUS = Path(__file__).parents[1] / "corpus"


def rows(name: str) -> list[Any]:
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [pytest.param(row, id=row["label"]) for row in map(json.loads, lines)]


def extraction(document: Document | str, **known: Any) -> Extraction:
    if isinstance(document, str):
        document = document_from_text(document)
    return extract(document, extractors=[extract_dates, extract_indicators, extract_goals], known=Metadata(**known))


def goals(document: Document | str, **known: Any) -> tuple[Goal, ...]:
    return extraction(document, **known).goals


def field(goal: dict[str, Any], name: str, text: str, everything: list[dict[str, Any]]) -> Any:
    """One field of a goal, in the corpus's terms: spans as what they hold, sub-goals and parents by their words."""
    if name == "span":
        return [goal["span"]["start"], goal["span"]["end"]]
    if name == "sub_goals":
        return [part["title"] for part in goal["sub_goals"]]
    if name in ("follow_up", "mentioned_at"):
        return [text[span["start"] : span["end"]] for span in goal[name]]
    if name == "parent_text":
        return next(other["text"] for other in everything if other["id"] == goal["parent"])
    if name in ("deadline", "period"):
        return goal[name] and goal[name]["edtf"]
    return goal[name]


@pytest.mark.parametrize("row", rows("goals.jsonl"))
def test_goals_of_the_corpus(row: dict[str, Any]) -> None:
    text = row["text"]
    found = [json.loads(goal.model_dump_json()) for goal in goals(text)]

    assert [field(goal, "span", text, found) for goal in found] == [expected["span"] for expected in row["expect"]]
    for goal, expected in zip(found, row["expect"], strict=True):
        assert {name: field(goal, name, text, found) for name in expected} == expected


@pytest.mark.parametrize("row", rows("status.jsonl"))
def test_statements_of_the_corpus(row: dict[str, Any]) -> None:
    text = row["text"]
    found = find_statements(text, Span(start=0, end=len(text)), GOAL_STATUS, bare=row.get("bare", False))

    assert [[s.span.start, s.span.end, s.axis, s.value] for s in found] == [
        [*expected["span"], expected["axis"], expected["value"]] for expected in row["expect"]
    ]
    for statement, expected in zip(found, row["expect"], strict=True):
        assert statement.doubtful == expected.get("doubtful", statement.doubtful)


# --- one report in many shapes ---------------------------------------------------------------------------------------

TITLES = (
    "Ta reda på hur kommunerna ser på vägnätet",
    "Visa var bredband saknas i skärgården.",
    "Beskriva hur unga vill leva i länets glesbygd.",
    "Samla kunskap om vatten till havs.",
    "Pröva nya sätt att möta medborgare.",
)


def report(titles: list[str], parts: list[str], month: str, answers: tuple[int, int], section: str) -> str:
    """An interim report of an invented committee: "Mål 1: …" and then bare numbers, follow-up, and a next section."""
    first = " /".join([titles[0], *parts])
    blocks = [
        f"Arbetet med de {len(titles)} målen redovisas nedan.",
        f"Mål 1 och 2 har sin utgångspunkt i uppdragsbeskrivningen. Mål {len(titles)} grundar sig i årets beslut.",
        f"Mål 1: {first}",
        f"Nämnden har för detta mål besökt fyra orter. Per {month} pågår arbetet med en rapport.",
    ]
    for number, title in enumerate(titles[1:-1], start=2):
        blocks += [
            f"{number}. {title}",
            f"Kartläggningen är pågående och ett utkast till mål {number} är under framtagande.",
        ]
    blocks += [
        f"{len(titles)}. {titles[-1]}",
        f"Per {month} har {answers[0]} av\n{answers[1]} kommuner besvarat enkäten.",
        section,
        "Nämnden har för år 2025 en budget på totalt 2100 tkr.",
    ]
    return "\n\n".join(blocks)


@settings(max_examples=30)
@given(
    count=st.integers(2, 5),
    parts=st.lists(
        st.sampled_from(["Vägarna hålls öppna", "Fler turer till öarna", "Färjan går varje dag."]), max_size=3
    ),
    month=st.sampled_from(["april", "juli", "augusti"]),
    answers=st.tuples(st.integers(1, 9), st.integers(9, 21)),
    section=st.sampled_from(["Ekonomi", "Personal", "Vad som händer nu"]),
)
def test_the_same_report_with_other_goals_names_and_numbers(
    count: int, parts: list[str], month: str, answers: tuple[int, int], section: str
) -> None:
    text = report(list(TITLES[:count]), parts, month, answers, section)
    found = extraction(text, fiscal_year=2025)

    assert [goal.number for goal in found.goals] == [str(number) for number in range(1, count + 1)]
    assert [goal.title for goal in found.goals] == list(TITLES[:count])
    assert [part.title for part in found.goals[0].sub_goals] == parts
    assert [goal.progress for goal in found.goals] == ["ongoing"] * (count - 1) + [None]
    assert {goal.status for goal in found.goals} == {goal.forecast for goal in found.goals} == {None}
    assert [goal.origin and goal.origin.kind for goal in found.goals[:2]] == ["assignment", "assignment"]
    assert found.goals[-1].origin is not None
    (indicator,) = found.indicators
    assert (indicator.numerator, indicator.denominator, indicator.goal) == (*answers, found.goals[-1].id)
    assert found.goals[-1].indicators == (indicator.id,)
    assert section not in "".join(text[span.start : span.end] for goal in found.goals for span in goal.follow_up)


@settings(max_examples=60)
@given(text=st.text(alphabet="Mål 123.:/–\n\t•abÅ,%§uppnåtinedmv", max_size=200))
def test_no_text_raises_and_every_span_holds(text: str) -> None:
    for goal in goals(text):
        assert text[goal.span.start : goal.span.end] == goal.text
        assert all(text[part.span.start : part.span.end] == part.text for part in goal.sub_goals)


# --- tables ----------------------------------------------------------------------------------------------------------


def table(*lines: tuple[str, ...], wide: tuple[int, ...] = (), colours: dict[int, str] | None = None) -> Document:
    """A document of one table; the rows named ``wide`` have one cell over the whole width."""
    assembly = Assembly()
    cells = []
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            cells.append(
                CellContent(
                    pieces=[Piece(text, line=row * 10 + column)],
                    row=row,
                    column=column,
                    column_span=len(lines[0]) if row in wide else 1,
                    header=row == 0,
                    colour=(colours or {}).get(row) if column else None,  # type: ignore[arg-type]
                )
            )
    assembly.add_table(cells, header_rows=1)
    return made(assembly)


def made(assembly: Assembly) -> Document:
    return Document(
        text=assembly.text, blocks=tuple(assembly.blocks), tables=tuple(assembly.tables), places=tuple(assembly.places)
    )


def test_rows_are_goals_with_the_colour_beside_them_and_comments_are_follow_up() -> None:
    document = table(
        ("Nämndmål", "Bedömning"),
        ("Fler ska hitta till biblioteken.", ""),
        ("Kommentar: Två nya bokbussar rullar.",),
        ("Kulturen ska nå hela länet.", "Delvis uppnått"),
        wide=(2,),
        colours={1: "green", 3: "yellow"},
    )
    first, second = goals(document)

    assert (first.title, first.level_label, first.colour, first.status) == (
        "Fler ska hitta till biblioteken.", "Nämndmål", "green", None,
    )  # fmt: skip
    assert [document.slice(span) for span in first.follow_up] == ["Kommentar: Två nya bokbussar rullar."]
    assert (second.colour, second.status, second.status_text) == ("yellow", "partly_achieved", "Delvis uppnått")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("● Delvis uppnått", "partly_achieved"),
        ("Uppnått", "achieved"),
        ("● Inte uppnått", "not_achieved"),
        ("● Ej bedömt", "not_assessed"),
        ("Uppnådda resultat", None),
        ("Fler besök har uppnåtts", None),
        ("● Vi nådde ut", None),
    ],
)
def test_a_line_that_is_only_a_verdict_is_the_goals(line: str, status: str | None) -> None:
    assembly = Assembly()
    for number, (kind, text) in enumerate([("heading", "Mål 1: Lätt att nå"), ("paragraph", "Alla ska få svar."),
                                           ("paragraph", line)]):  # fmt: skip
        assembly.add_block(kind, [Piece(text, number)], level=1 if kind == "heading" else 0)  # type: ignore[arg-type]

    assert [goal.status for goal in goals(made(assembly))] == [status]


def test_the_day_in_the_column_of_deadlines_is_the_goals() -> None:
    first, second = goals(
        table(
            ("Uppdrag", "Senast", "Status"),
            ("Ta fram en plan", "2026-03-31", "Pågår"),
            ("Se över avgifterna", "2026-05-01 eller 2026-06-30", "Pågår"),
        )
    )

    assert first.deadline is not None
    assert (first.deadline.edtf, second.deadline) == ("2026-03-31", None)


def test_activities_are_assignments_under_the_goal_across_the_row() -> None:
    document = table(
        ("Aktivitet", "Status", "Färdiggrad"),
        ("Fler ska hitta till biblioteken i länet.",),
        ("Öppna en filial", "Pågår", "50 %"),
        ("Köpa in en bokbuss", "Avslutad", "100 %"),
        wide=(1,),
    )
    group, branch, bus = goals(document)

    assert (group.kind, group.rule) == ("goal", "goals.group_row")
    assert [(goal.kind, goal.parent, goal.progress) for goal in (branch, bus)] == [
        ("assignment", group.id, "ongoing"), ("assignment", group.id, "completed"),
    ]  # fmt: skip


def test_a_left_goal_column_is_the_parent_of_the_right_one() -> None:
    document = table(
        ("Länets mål", "Nämndens mål", "Måluppfyllelse"),
        ("Ett rikare kulturliv", "Fler scener", "Uppfyllt"),
        ("", "Fler besök på museer", "Ej uppfyllt"),
    )
    upper, first, second = goals(document)

    assert [goal.parent for goal in (upper, first, second)] == [None, upper.id, upper.id]
    assert [goal.status for goal in (upper, first, second)] == [None, "achieved", "not_achieved"]


@pytest.mark.parametrize(
    "head",
    [
        ("Verksamhet", "Budget", "Utfall"),
        ("Aktivitet", "Datum", "Plats"),
        ("Målgrupp", "Kommentar", "Status"),
        ("Ändamål", "Kommentar", "Status"),
    ],
)
def test_other_tables_hold_no_goals(head: tuple[str, ...]) -> None:
    assert goals(table(head, ("Fler ska hitta till biblioteken", "Klart i maj", "Pågår"))) == ()


def test_announced_lines_over_tables_are_goals_and_their_measures_belong_to_them() -> None:
    assembly = Assembly()
    for number, (goal, measure) in enumerate(
        [("Förbundet ska ha nöjda kunder", "Kundindex"), ("Förbundet ska ha säkra leveranser", "Andel i tid")]
    ):
        if not number:
            assembly.add_block("paragraph", [Piece("Direktionen har fastslagit följande verksamhetsmål:", line=1)])
        assembly.add_block("heading", [Piece(goal, line=10 + number)])
        cells = [
            CellContent(pieces=[Piece(text, line=20 + number)], row=row, column=column, header=row == 0)
            for row, line in enumerate([("Indikator", "Utfall", "Målvärde"), (measure, "83", "minst 80")])
            for column, text in enumerate(line)
        ]
        assembly.add_table(cells, header_rows=1)
    found = extraction(made(assembly))

    assert [goal.title for goal in found.goals] == [
        "Förbundet ska ha nöjda kunder",
        "Förbundet ska ha säkra leveranser",
    ]
    assert [indicator.goal for indicator in found.indicators] == [goal.id for goal in found.goals]


def test_a_colour_word_in_the_status_column_is_a_colour() -> None:
    (goal,) = goals(table(("Mål", "Status"), ("Fler ska läsa böcker", "Gul")))

    assert (goal.colour, goal.status) == ("yellow", None)


@pytest.mark.parametrize("document_type", ["regulation", "terms_of_reference"])
def test_a_regulation_says_what_an_office_is_for_and_gives_no_assignments(document_type: str) -> None:
    text = "Uppdrag till hamnnämnden\n\n• Sköta hamnen.\n• Hålla kajerna öppna."

    assert goals(text, document_type=document_type) == ()
    assert len(goals(text, document_type="interim_report")) == 2


@pytest.mark.parametrize("head", ["Mål", "Nämndmål", "Nämndens mål"])
@pytest.mark.parametrize("measures", [("Indikator", "Målvärde", "Utfall"), ("Nyckeltal", "Måltal", "Utfall 2025")])
def test_rows_that_name_a_goal_by_its_number_measure_it(head: str, measures: tuple[str, ...]) -> None:
    assembly = Assembly()
    for number, title in enumerate(("Fler fartyg anlöper", "Kajerna är hela"), start=1):
        assembly.add_block("heading", [Piece(f"Nämndmål {number}: {title}", line=number)])
    rows = [
        (head, *measures),
        ("Nämndmål 1", "Anlöp, antal", "14", "12"),
        ("Nämndmål 2", "Hela kajer, andel", "90 %", "88 %"),
        ("Nämndmål 3", "Okänt mål, antal", "9", "8"),
    ]  # fmt: skip
    cells = [
        CellContent(pieces=[Piece(text, line=20 + row * 10 + column)], row=row, column=column, header=row == 0)
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
    ]
    assembly.add_table(cells, header_rows=1)
    found = extraction(made(assembly))
    first, second = (goal for goal in found.goals if goal.rule == "goals.numbered_heading")

    assert [indicator.goal for indicator in found.indicators[:2]] == [first.id, second.id]
    assert first.indicators == (found.indicators[0].id,)
    assert found.indicators[2].goal not in {first.id}


# --- the document that the project began with ------------------------------------------------------------------------

SEED = Path(__file__).parents[2] / "../shared/seed/seed.txt"


@pytest.mark.skipif(not SEED.exists(), reason="the seed document is not beside the repository")
def test_the_seed_has_its_three_goals() -> None:
    found = extraction(SEED.read_text(encoding="utf-8"), fiscal_year=2024)

    assert [(goal.number, len(goal.sub_goals), goal.progress, goal.status) for goal in found.goals] == [
        ("1", 2, "ongoing", None), ("2", 0, "ongoing", None), ("3", 0, None, None),
    ]  # fmt: skip
    assert [goal.origin and goal.origin.kind for goal in found.goals] == ["assignment"] * 3
    assert [(i.numerator, i.denominator, i.goal) for i in found.indicators] == [(14, 15, found.goals[2].id)]


def test_what_stands_under_a_goal_that_is_given_twice_stands_under_the_one_that_is_kept() -> None:
    """A table that gives its goal once more before its activities."""
    text = "Fler ska låna böcker\n\nFler ska låna böcker\n\nÖppna ett bibliotek"
    first, again = Span(start=0, end=20), Span(start=22, end=42)
    activity = Span(start=44, end=len(text))
    places = (
        GoalPlace(span=first, title=first, rule="goals.table_row"),
        GoalPlace(span=again, title=again, rule="goals.table_row"),
        GoalPlace(span=activity, title=activity, rule="goals.activity_row", kind="assignment", parent=first),
    )

    kept = without_repeats(analyse(document_from_text(text), SWEDISH), places)

    assert [(place.span, place.parent) for place in kept] == [(again, None), (activity, again)]
