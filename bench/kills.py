"""Kills an ingest at random moments, goes on with it, and compares the archive with that of an undisturbed run.

    python bench/kills.py --kills 300

Half of the kills come at a statement of SQL drawn by chance, also in the middle of a transaction, the other half after
a time drawn by chance; ``--workers 2`` reads in processes of their own.  Each archive is killed several times before it
is let through.  Linux and macOS only: a killed process is a fork of this one, so that nothing is loaded anew.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from regionkit.ingesting.run import ingest

KILLS_OF_ONE = 6
"""Kills of one archive before it is let through."""
START = 5.0
"""Seconds, about, that processes which read take to start."""
TEXT = """Delårsrapport per augusti {year}

Norrby kommun

Hamnnämnden

Mål {number}: Fler båtplatser i hamn {number}.

Målet är {word}uppfyllt. Senast den {day} november {year} ska {number} bryggor vara klara.

Nämnden har för år {year} en budget på {number} 800 tkr. Utfallet till och med augusti är {number} 150 tkr."""


def make_documents(folder: Path, count: int) -> None:
    """Reports of an invented committee: in folders, in an archive, twice, and one that cannot be read."""
    for number in range(1, count + 1):
        text = TEXT.format(
            number=number, year=2020 + number % 6, day=1 + number % 28, word="inte " if number % 2 else ""
        )
        path = folder / f"år-{number % 3}" / f"rapport-{number:03}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "år-0" / "kopia.txt").write_bytes((folder / "år-1" / "rapport-001.txt").read_bytes())
    (folder / "trasig.pdf").write_bytes(b"%PDF-1.7\n" + bytes(50))
    with zipfile.ZipFile(folder / "handlingar.zip", "w") as archive:
        for number in (901, 902):
            archive.writestr(f"bilaga-{number}.txt", TEXT.format(number=number, year=2024, day=3, word=""))


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All that is in an archive, the index of its full text too: by table, in the order of the rows' own values."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO pages_words(pages_words) VALUES ('optimize')")
        connection.execute("CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, pages_words, instance)")
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        tables = [name for (name,) in names if not name.startswith(("pages_words", "sqlite_"))]  # not the statistics
        found = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in [*tables, "said"]}
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.rollback()
    return found


def killed_run(folder: Path, path: Path, workers: int, statement: int | None, seconds: float) -> bool:
    """Ingest in a fork that is killed at a statement, or after some seconds; whether it was killed before its end."""
    child = os.fork()
    if child == 0:
        if statement is not None:
            _die_at(statement)
        ingest(folder, path, workers=workers, ocr="never")
        os._exit(0)
    if statement is None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _die_at(statement: int) -> None:
    left = [statement]

    def count(*_: Any) -> None:
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, name, count)


def statements_of(folder: Path, path: Path) -> int:
    """How many moments there are in an undisturbed run, which makes the archive that all others must equal."""
    count = [0]

    def one(*_: Any) -> None:
        count[0] += 1

    names = ("before_cursor_execute", "after_cursor_execute", "commit")
    for name in names:
        event.listen(Engine, name, one)
    ingest(folder, path, workers=1, ocr="never")
    for name in names:
        event.remove(Engine, name, one)
    return count[0]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--documents", type=int, default=30)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "handlingar")
        folder.mkdir()
        make_documents(folder, given.documents)
        moments = statements_of(folder, Path(temporary, "whole.db"))
        whole = contents(Path(temporary, "whole.db"))
        begun = time.monotonic()  # all is loaded now
        ingest(folder, Path(temporary, "second.db"), workers=1, ocr="never")
        seconds = time.monotonic() - begun
        print(f"{moments} moments in an undisturbed run, {sum(map(len, whole.values()))} rows", flush=True)
        kills = archives = different = 0
        while kills < given.kills:
            archives += 1
            path = Path(temporary, f"killed-{archives}.db")
            for _ in range(chance.randint(1, KILLS_OF_ONE)):
                at = chance.randint(1, moments) if chance.random() < 0.5 and given.workers == 1 else None
                after = chance.uniform(0, seconds if given.workers == 1 else START + seconds)
                kills += killed_run(folder, path, given.workers, at, after)
            ingest(folder, path, workers=1, ocr="never")
            if contents(path) != whole:
                different += 1
                print(f"archive {archives}, after {kills} kills, differs", flush=True)
            path.unlink()
    print(f"{kills} kills, {archives} archives, {different} differ from the undisturbed one", flush=True)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
