"""How long the extractors and the checks take, each for itself, over documents that have been read before.

    python bench/extracting.py                       the examples and the report of 21 pages
    python bench/extracting.py FOLDER|FILE...        these in their place, a table for each; says which are not there
    python bench/extracting.py --before CHECKOUT     beside those of another checkout, in one run
    python bench/extracting.py --rounds 11           more rounds

Reading and layout stay outside the clock.  Each checkout works in a process of its own, and they take turns.  Of each
step in each document the best round counts, in CPU time of the process; every round begins with a fresh document, so
that nothing which was looked up in one is there in the next.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from report_files import pdf_file

ROOT = Path(__file__).resolve().parents[1]
ONE_RUN = Path(__file__).with_name("one_extraction.py")
EXAMPLES = ROOT / "examples" / "documents"
PDF_PAGES = 21
OWN = "the project's own examples"
TOTAL = "extractors and checks"
APART = "words"
"""The step that makes words and sentences: spaCy's, and no extractor's."""
DENSE = 2_500
"""Characters of a page that is full of text."""
TURNS = 3

Times = dict[str, dict[str, float]]
"""Seconds of each step, by file; with the file's ``pages`` and ``characters``."""


def groups_of(paths: list[str]) -> Iterator[tuple[str, list[Path]]]:
    """The files of each table: the project's own, or those that were named; says which are not there."""
    if not paths:
        yield OWN, [*sorted(EXAMPLES.iterdir()), pdf_file(PDF_PAGES)]
    for path in map(Path, paths):
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        found = [file.resolve() for file in files if file.is_file() and file.suffix.lower() in (".pdf", ".docx")]
        if found:
            yield path.name, found
        else:
            print(f"left out: {path} ({'no PDF and no Word file' if path.exists() else 'not there'})")


def measure(checkout: Path, files: list[Path], rounds: int) -> Times:
    """One process of one checkout works through all files."""
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src"), "PYTHONUTF8": "1"}
    command = [sys.executable, str(ONE_RUN), str(rounds), *map(str, files)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True)
    found: Times = json.loads(done.stdout.splitlines()[-1])
    return found


def best(runs: Iterable[Times]) -> Counter[str]:
    """The best time of each step in each file, added up."""
    fastest: Times = {}
    for run in runs:
        for file, steps in run.items():
            kept = fastest.setdefault(file, dict(steps))
            for step, seconds in steps.items():
                kept[step] = min(seconds, kept.get(step, seconds))
    added: Counter[str] = Counter()
    for steps in fastest.values():
        added.update(steps)
    return added


def table(now: Counter[str], before: Counter[str] | None) -> Iterator[str]:
    """A line for each step: its share, its time a page and a dense page, and how many times as fast as before."""
    pages, dense = now.pop("pages"), now.pop("characters") / DENSE
    steps = [step for step in now if step != APART]
    now[TOTAL] = sum(now[step] for step in steps)
    if before is not None:
        before[TOTAL] = sum(time for step, time in before.items() if step not in (APART, "pages", "characters"))
    yield "| step | share | ms a page | ms per 2 500 characters |" + (" before | times as fast |" if before else "")
    yield "| --- | ---: | ---: | ---: |" + (" ---: | ---: |" if before else "")
    for step in (APART, *steps, TOTAL):
        share = "" if step == APART else f"{now[step] / now[TOTAL]:.1%}".replace("%", " %")
        line = f"| {step} | {share} | {now[step] * 1e3 / pages:.2f} | {now[step] * 1e3 / dense:.2f} |"
        if before:
            ratio = f"{before[step] / now[step]:.1f}" if before[step] else "–"
            line += f" {before[step] * 1e3 / dense:.2f} | {ratio} |"
        yield line


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE|FOLDER")
    parser.add_argument("--rounds", type=int, default=3, help="how often each process does it all (3)")
    parser.add_argument("--before", type=Path, metavar="CHECKOUT", help="another checkout, to measure beside this one")
    given = parser.parse_args(arguments)
    print(f"Python {platform.python_version()}, {platform.system()}, best of {given.rounds} rounds, CPU time")
    for name, files in groups_of(given.files):
        checkouts = [ROOT, *([given.before.resolve()] if given.before else [])]
        runs: dict[Path, list[Times]] = {checkout: [] for checkout in checkouts}
        for turn in range(TURNS if given.before else 1):
            for checkout in checkouts if turn % 2 == 0 else reversed(checkouts):
                runs[checkout].append(measure(checkout, files, max(given.rounds, 1)))
        now, *others = [best(runs[checkout]) for checkout in checkouts]
        print(f"\n{name}: {len(files)} documents, {now['pages']:.0f} pages, {now['characters']:.0f} characters\n")
        print("\n".join(table(now, others[0] if others else None)))


if __name__ == "__main__":
    main()
