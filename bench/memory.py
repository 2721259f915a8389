"""What regionkit's readers hold in memory: over many documents in one process, and for one very long PDF.

    python bench/memory.py                              500 PDF, 500 Word files, and a PDF of 1000 pages
    python bench/memory.py --documents 50 --pages 100   fewer

Each line is a process of its own.  Memory that grows from the first fifth of the documents to the last is a leak.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from one_run import peak
from report_files import pdf_file, word_file

LENGTHS = (2, 3, 4)  # pages of the documents that are read in turn
STATUS = Path("/proc/self/statm")


def held() -> float:
    """Megabytes that this process holds now; where the system does not say, the most that it has held."""
    if not STATUS.exists():
        return peak(program=False)
    return int(STATUS.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def read_many(make: Callable[[int], Path], count: int) -> dict[str, float]:
    """Read so many documents one after another."""
    from regionkit import read

    paths = [make(length) for length in LENGTHS]
    early = 0.0
    for number, path in enumerate(islice(cycle(paths), count), start=1):
        read(path, ocr="never")
        if number == max(count // 5, 1):
            early = held()
    return {"early": early, "late": held(), "peak": peak(program=False)}


def read_long(pages: int) -> dict[str, float]:
    """Read one long PDF."""
    from regionkit import read

    path = pdf_file(pages)
    before = held()
    document = read(path, ocr="never")
    return {"early": before, "late": held(), "peak": peak(program=False), "pages": len(document.pages)}


def apart(task: str, count: int) -> dict[str, float]:
    """Run a task in a process of its own."""
    command = [sys.executable, str(Path(__file__)), "--task", task, "--documents", str(count), "--pages", str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return figures


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--task", choices=["pdf", "docx", "long"], help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.task:
        tasks = {
            "pdf": lambda: read_many(pdf_file, given.documents),
            "docx": lambda: read_many(word_file, given.documents),
            "long": lambda: read_long(given.pages),
        }
        print(json.dumps(tasks[given.task]()))
        return
    fifth = max(given.documents // 5, 1)
    print(f"| documents in one process | after {fifth}, MB | after {given.documents}, MB | peak, MB |")
    print("| --- | ---: | ---: | ---: |")
    for length in LENGTHS:  # made here, so that making them is not in the figures
        pdf_file(length)
        word_file(length)
    for task, name in (("pdf", "PDF"), ("docx", "Word")):
        found = apart(task, given.documents)
        figures = " | ".join(f"{found[when]:.0f}" for when in ("early", "late", "peak"))
        print(f"| {given.documents} {name} | {figures} |", flush=True)
    pdf_file(given.pages)
    found = apart("long", given.pages)
    print(f"\nOne PDF of {found['pages']:.0f} pages: peak {found['peak']:.0f} MB, before it {found['early']:.0f} MB")


if __name__ == "__main__":
    main()
