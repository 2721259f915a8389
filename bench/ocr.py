"""Reads picture tables and scanned twins of the project's own documents, and says what came out right, and how fast.

    python bench/ocr.py                    all picture tables, and the example documents scanned in four ways
    python bench/ocr.py --all              and the documents of the layout tests as well, which takes long
    python bench/ocr.py --only NAME ...    these pictures or documents alone
    python bench/ocr.py --random 100       a hundred picture tables made by chance, and nothing else; --seed says which

A cell is right if its figure, row and column are; a wrong one is flagged if its confidence is low, and a right one that
is low is doubted.  Unread tables gave no figure at all; silent ones gave none, and no finding says so.  Seconds are
wall time a page, beside one plain run of Tesseract over the picture of the same page.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import regionkit  # noqa: E402
from pictures.cases import CASES, Case  # noqa: E402
from pictures.measure import compare  # noqa: E402
from pictures.random_cases import random_cases  # noqa: E402
from pictures.reports import pdf  # noqa: E402
from pictures.twins import SCANNERS, Scanner, essence, originals, page_pictures, same, scanned  # noqa: E402

UNREAD = {"T06", "M14"}
"""Findings that say that a picture, or the figures of a table, were not read."""
COLUMNS = ("cells", "right", "doubted", "missed", "wrong", "not flagged", "misprints trusted", "unread", "silent")


def tables(cases: Iterable[Case]) -> Iterator[str]:
    """A line for each picture table, and one for all."""
    yield f"| picture table | {' | '.join(COLUMNS)} | seconds |"
    yield f"| --- |{' ---: |' * (len(COLUMNS) + 1)}"
    total = [0] * len(COLUMNS)
    for case in cases:
        data, began = pdf(case), time.perf_counter()
        counts = counted(case, regionkit.parse(data, ocr="auto"))
        took = time.perf_counter() - began
        total = [sum(pair) for pair in zip(total, counts, strict=True)]
        yield f"| {case.name} | {' | '.join(map(str, counts))} | {took:.1f} |"
    yield f"| all | {' | '.join(map(str, total))} | |"


def counted(case: Case, extraction: regionkit.Extraction) -> list[int]:
    """What was read of a picture table, as the columns name it."""
    tally = compare(case, extraction)
    unread = len(tally.missed) == tally.cells and not tally.wrong
    said = any(finding.code in UNREAD for finding in extraction.findings)
    return [
        tally.cells, tally.right, tally.doubted, len(tally.missed), len(tally.wrong), len(tally.unflagged),
        len(tally.trusted_misprints), int(unread), int(unread and not said),
    ]  # fmt: skip


def twins(paths: Sequence[Path]) -> Iterator[str]:
    """A line for each document and way of scanning."""
    yield "| scanned twin | how | dates | amounts | goals | seconds a page | Tesseract |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for path in paths:
        text = essence(regionkit.parse(path, ocr="never"))
        for scanner in SCANNERS:
            data, began = scanned(path, scanner), time.perf_counter()
            scan = essence(regionkit.parse(data, ocr="auto"))
            took = time.perf_counter() - began
            plain, pages = tesseract_seconds(path, scanner)
            found = " | ".join(f"{kept} of {whole} (+{more})" for whole, kept, more in same(text, scan).values())
            yield f"| {path.stem} | {scanner.name} | {found} | {took / pages:.1f} | {plain / pages:.1f} |"


def tesseract_seconds(path: Path, scanner: Scanner) -> tuple[float, int]:
    """What plain Tesseract takes for the pictures of a document's pages, and how many they are."""
    took, pages = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        for image, _, _ in page_pictures(path, scanner):
            picture = Path(folder) / "page.png"
            image.save(picture, dpi=(scanner.dpi, scanner.dpi))
            began = time.perf_counter()
            subprocess.run(["tesseract", picture, "stdout", "-l", "swe"], capture_output=True, check=True)
            took, pages = took + time.perf_counter() - began, pages + 1
    return took, pages


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="the documents of the layout tests as well")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="these pictures or documents alone")
    parser.add_argument("--random", type=int, default=0, metavar="N", help="picture tables made by chance alone")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="the first of them")
    given = parser.parse_args(arguments)
    paths = [path for path in originals() if given.all or path.stem in given.only or path.parent.name == "documents"]
    if given.only:
        paths = [path for path in paths if path.stem in given.only]
    cases = [case for case in CASES if not given.only or case.name in given.only]
    chance = islice(random_cases(given.seed), given.random)
    for lines in [tables(chance)] if given.random else [tables(cases), twins(paths)]:
        for line in lines:
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
