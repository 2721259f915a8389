"""Questions to an archive of 100 000 documents: how long each takes, and by which index it is answered.

    python bench/archive.py --documents 100000 --archive /tmp/large.db

The documents are generated, not read: 300 organisations with 12 committees each over six years, with a plan and reports
for each year, and rows as such documents have them.  An archive that is there already is used as it is.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import event

from regionkit.archive.archive import Archive
from regionkit.archive.kept import EXACT, FOLDED, SEARCHED
from regionkit.archive.pages import page_id
from regionkit.archive.schema import TABLES
from regionkit.folding import folded

ORGANISATIONS, COMMITTEES, YEARS = 300, 12, range(2010, 2016)
KINDS = ("operational_plan", "interim_report", "annual_report", "minutes", "monthly_report")
WORDS = [f"ord{number}" for number in range(20_000)]
"""Words of the pages; the first of them are common, as in any language."""
AT_ONCE = 2000
SHAPES = 40
"""Ways in which the rows of a year's documents differ."""
WHOSE = ("document", "filename", "organisation", "committee", "fiscal_year")
ROUNDS = 5
LIMIT = 100


def documents(count: int) -> Iterator[dict[str, Any]]:
    """So many documents of different bodies, years and kinds."""
    for number in range(count):
        organisation = number % ORGANISATIONS
        committee = number // ORGANISATIONS % COMMITTEES
        kind = number // (ORGANISATIONS * COMMITTEES)
        year = YEARS[kind // len(KINDS) % len(YEARS)]
        sha256 = hashlib.sha256(str(number).encode()).hexdigest()
        yield {
            "document": sha256[:16], "sha256": sha256, "part": None, "filename": f"dokument-{number}.pdf",
            "title": f"Rapport {number}", "document_type": KINDS[kind % len(KINDS)],
            "organisation": f"Kommun {organisation}", "organisation_kind": "municipality",
            "organisation_code": f"{1000 + organisation}", "committee": f"Nämnd {committee}",
            "diarienummer": f"KS {year}/{number}", "fiscal_year": year, "period": str(year),
            "period_start": date(year, 1, 1), "period_end": date(year, 12, 31), "as_of": None, "as_of_end": None,
            "document_date": date(year, 1 + number % 12, 1 + number % 28), "meeting_date": None, "pages": 2,
            "text_layer": "full", "media_type": "application/pdf", "byte_size": 100_000, "inferred": None,
            "reader": "generated", "made_by": "generated",
        }  # fmt: skip


def rows_of(year: int, chance: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is found in a document of a year: 61 rows, half of them money."""
    counts = {"goals": 5, "dates": 12, "budget": 30, "indicators": 3, "decisions": 3, "document_references": 6}
    for table, count in counts.items():
        for position in range(1, count + 1):
            day = date(year, chance.randint(1, 12), chance.randint(1, 28))
            yield table, {
                "position": position, "id": f"{table}-{position}", "page": 1 + position % 2, "paragraph": None,
                "quote": "Målet är delvis uppfyllt", "confidence": "high", "inferred": None, "ocr": False,
                "rule": "made", **OWN[table](position, day, chance),
            }  # fmt: skip
    for position in (1, 2):
        yield "findings", {
            "position": position, "code": chance.choice(["M01", "M02", "G01", "D05"]), "name": "made",
            "severity": "warning", "message_sv": "Summan stämmer inte.", "message_en": "The sum does not add up.",
            "page": 1, "quote": None, "mentions": None, "expected": Decimal(1), "actual": Decimal(2), "tolerance": None,
        }  # fmt: skip


def _goal(position: int, day: date, chance: random.Random) -> dict[str, Any]:
    statuses = ["achieved", "partly_achieved", "not_achieved", "not_assessed", None]
    status = chance.choices(statuses, [40, 20, 10, 1, 29])[0]
    nothing = "forecast progress colour status_text level_label parent origin owner period indicators deadline".split()
    return {
        "number": str(position), "title": f"Fler {WORDS[position]} {WORDS[50 + position]} i hela kommunen",
        "kind": "goal", "status": status, "deadline_end": day, **dict.fromkeys(nothing),
    }  # fmt: skip


def _date(position: int, day: date, chance: random.Random) -> dict[str, Any]:
    role = chance.choice(["period", "period", "deadline", "decision", "event", "unknown"])
    return {
        "role": role, "period": str(day), "start": day, "end": day, "precision": "day", "approximate": False,
        "part": None, "anchor": "explicit",
    }  # fmt: skip


def _money(position: int, day: date, chance: random.Random) -> dict[str, Any]:
    sek = Decimal(chance.randint(-10_000, 100_000)) * 1000
    nothing = "sek_minimum sek_maximum comparison effect_on_result column_label part_of".split()
    return {
        "subject": f"Verksamhet {position % 10}", "sek": sek, "value": sek / 1000, "unit": "tkr", "comparator": "eq",
        "measure": chance.choices(["budget", "actual", "forecast", "deviation", "investment"], [30, 30, 20, 19, 1])[0],
        "approximate": False, "currency": "SEK", "period": str(day.year), "start": date(day.year, 1, 1),
        "end": date(day.year, 12, 31), "flow": "net_cost", "ledger": "operating", "basis": "full_year",
        "stage": "unknown", "row_label": f"Verksamhet {position % 10}", "table_index": 0, "is_total": False,
        **dict.fromkeys(nothing),
    }  # fmt: skip


def _indicator(position: int, day: date, chance: random.Random) -> dict[str, Any]:
    nothing = "target_comparator previous numerator denominator change change_unit trend as_of goal".split()
    return {
        "name": f"Andel {WORDS[position]}", "value": Decimal("95.5"), "unit": "%", "target": Decimal(98),
        "as_of_end": day, **dict.fromkeys(nothing),
    }  # fmt: skip


def _decision(position: int, day: date, chance: random.Random) -> dict[str, Any]:
    nothing = "clauses diarienummer votes_yes votes_no votes_abstain".split()
    return {
        "organ": "Nämnden", "paragraph_number": str(position), "date": str(day), "date_start": day, "date_end": day,
        "title": "Mål och budget", "outcome": "adopted", **dict.fromkeys(nothing),
    }  # fmt: skip


def _reference(position: int, day: date, chance: random.Random) -> dict[str, Any]:
    number = f"KS {day.year}/{chance.randint(1, 5000)}"
    return {"kind": "dnr", "value": number, "normalized": number}


OWN: dict[str, Callable[[int, date, random.Random], dict[str, Any]]] = {
    "goals": _goal, "dates": _date, "budget": _money, "indicators": _indicator, "decisions": _decision,
    "document_references": _reference,
}  # fmt: skip


def fill(path: Path, count: int) -> None:
    """Make the archive, past SQLAlchemy and with its indexes made at the end, which is many times as fast."""
    chance = random.Random(1)
    Archive(path).close()
    shapes = {year: [_shape(year, chance) for _ in range(SHAPES)] for year in YEARS}
    remaining = iter(sorted(documents(count), key=lambda one: str(one["document"])))
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    made = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
    indexes = connection.execute(made).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    while some := list(islice(remaining, AT_ONCE)):
        connection.execute("BEGIN")
        _insert(connection, "documents", [_plain(_whole("documents", one)) for one in some])
        for about in some:
            whose = {name: about[name] for name in WHOSE}
            for table, rows in chance.choice(shapes[about["fiscal_year"]]).items():
                _insert(connection, table, [{**whose, **row} for row in rows])
        pages = sorted(_pages(some, chance))
        connection.executemany("INSERT INTO pages (id, document, number, page, text) VALUES (?, ?, ?, ?, ?)", pages)
        words = [(row[0], row[4]) for row in pages]
        connection.executemany("INSERT INTO pages_words (rowid, text) VALUES (?, ?)", words)
        connection.execute("COMMIT")
    for _, statement in indexes:
        connection.execute(statement)
    connection.execute("ANALYZE")
    connection.close()


def _shape(year: int, chance: random.Random) -> dict[str, list[dict[str, Any]]]:
    shape: dict[str, list[dict[str, Any]]] = {}
    for table, row in rows_of(year, chance):
        shape.setdefault(table, []).append(_plain(_whole(table, row)))
    return shape


def _whole(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row with what its table has beside it: exact numbers digit by digit, folded words."""
    exact = [column.name for column in TABLES[table].columns if column.name.endswith(EXACT)]
    words = {name: row[name.removesuffix(FOLDED)] for name in SEARCHED.get(table, ())}
    return {
        **row,
        **{name: row[name.removesuffix(EXACT)] for name in exact},
        **{name: None if said is None else folded(said) for name, said in words.items()},
    }


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row as SQLite has it."""
    return {
        name: str(value) if isinstance(value, date) or (isinstance(value, Decimal) and name.endswith(EXACT))
        else float(value) if isinstance(value, Decimal)
        else value
        for name, value in row.items()
    }  # fmt: skip


def _insert(connection: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    names = ", ".join(f'"{name}"' for name in rows[0])
    holes = ", ".join("?" * len(rows[0]))
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({holes})", [tuple(row.values()) for row in rows])


def _pages(some: list[dict[str, Any]], chance: random.Random) -> Iterator[tuple[int, str, int, int, str]]:
    """Two pages of 120 words for each document, common ones more often."""
    for about in some:
        for number in (1, 2):
            said = " ".join(WORDS[int(len(WORDS) * chance.random() ** 3)] for _ in range(120))
            yield page_id(about["document"], number), about["document"], number, number, said


QUESTIONS: dict[str, Callable[[Archive], Any]] = {
    "goals of a committee, all years": lambda a: a.goals(committee="nämnd 3", organisation="kommun 17"),
    "goals of a committee and a year": lambda a: a.goals(committee="Nämnd 3", organisation="Kommun 17", year=2013),
    "goals of a municipality by its code": lambda a: a.goals(organisation="1017"),
    "goals not achieved, a year": lambda a: a.goals(status="not_achieved", year=2013, limit=LIMIT),
    "goals not achieved, all": lambda a: a.goals(status="not_achieved", limit=LIMIT),
    "goals not assessed (rare), all": lambda a: a.goals(status="not_assessed", limit=LIMIT),
    "goals not achieved, a committee of many": lambda a: a.goals(
        committee="Nämnd 3", status="not_achieved", limit=LIMIT
    ),
    "goals with a common word": lambda a: a.goals(text="ord3", limit=LIMIT),
    "goals with a word, of a committee": lambda a: a.goals(text="ord3", committee="Nämnd 3", organisation="Kommun 17"),
    "outcomes of a committee": lambda a: a.budget(committee="Nämnd 3", organisation="Kommun 17", measure="actual"),
    "outcomes of a year": lambda a: a.budget(measure="actual", year=2013, limit=LIMIT),
    "investments (rare) of a committee of many": lambda a: a.budget(
        committee="Nämnd 3", measure="investment", limit=LIMIT
    ),
    "figures that cover a time": lambda a: a.budget(after=date(2013, 1, 1), before=date(2013, 12, 31), limit=LIMIT),
    "deadlines after a day": lambda a: a.dates(role="deadline", after=date(2014, 6, 1), limit=LIMIT),
    "deadlines of a committee": lambda a: a.dates(committee="Nämnd 3", organisation="Kommun 17", role="deadline"),
    "deadlines after a day, a committee of many": lambda a: a.dates(
        committee="Nämnd 3", role="deadline", after=date(2014, 6, 1), limit=LIMIT
    ),
    "outcomes for a time, of a committee": lambda a: a.budget(
        committee="Nämnd 3", organisation="Kommun 17", measure="actual", after=date(2014, 6, 1)
    ),
    "decisions of a month": lambda a: a.decisions(after=date(2013, 3, 1), before=date(2013, 3, 31), limit=LIMIT),
    "references to a case": lambda a: a.references(normalized="KS 2013/1024", limit=LIMIT),
    "findings with a code": lambda a: a.findings(code="M02", limit=LIMIT),
    "documents of a year and kind": lambda a: a.documents(year=2013, document_type="annual_report", limit=LIMIT),
    "pages with a rare word": lambda a: a.search("ord19990"),
    "pages with two words": lambda a: a.search("ord51 ord77"),
    "pages with a common word": lambda a: a.search("ord0"),
    "pages with a beginning": lambda a: a.search("ord19*"),
    "pages with a common beginning": lambda a: a.search("ord*"),
    "pages with a common word, of a year": lambda a: a.search("ord5", year=2013),
    "pages with a word, of a municipality": lambda a: a.search("ord5", organisation="1017"),
    "pages with a word, of a committee": lambda a: a.search("ord5", committee="Nämnd 3", organisation="Kommun 17"),
    "how goals of a committee fared": lambda a: a.goal_history(committee="Nämnd 3", organisation="Kommun 17"),
    "money of a committee through time": lambda a: a.budget_history(committee="Nämnd 3", organisation="Kommun 17"),
    "figures of a committee that changed": lambda a: a.changed_figures(committee="Nämnd 3", organisation="Kommun 17"),
}


def plans_of(archive: Archive, ask: Callable[[Archive], Any]) -> list[str]:
    """How SQLite answers a question: the indexes that it uses, and what it sorts or goes through."""
    said: list[tuple[str, Any]] = []

    def listen(connection: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        said.append((statement, parameters))

    event.listen(archive._engine, "before_cursor_execute", listen)
    ask(archive)
    event.remove(archive._engine, "before_cursor_execute", listen)
    with sqlite3.connect(archive.address) as connection:
        return [
            row[3]
            for statement, parameters in said
            if statement.startswith("SELECT")
            for row in connection.execute("EXPLAIN QUERY PLAN " + statement, parameters)
        ]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--plans", action="store_true", help="show how each question is answered")
    given = parser.parse_args(arguments)
    if not given.archive.exists():
        fill(given.archive, given.documents)
    with Archive(given.archive) as archive:
        counts = {table: archive.count(table) for table in archive.tables()}
        print(", ".join(f"{count} {table}" for table, count in counts.items() if count))
        print(f"{given.archive.stat().st_size / 1e6:.0f} MB\n\n| question | answers | ms | the slowest |")
        print("| --- | ---: | ---: | ---: |")
        slow = 0
        for name, ask in QUESTIONS.items():
            times, found = [], []
            for _ in range(ROUNDS):
                begun = time.perf_counter()
                found = ask(archive)
                times.append(1000 * (time.perf_counter() - begun))
            slow += statistics.median(times) > 200
            print(f"| {name} | {len(found)} | {statistics.median(times):.1f} | {max(times):.1f} |", flush=True)
            for plan in plans_of(archive, ask) if given.plans else ():
                print(f"    {plan}")
    print(f"\n{slow} of {len(QUESTIONS)} take more than 200 ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
