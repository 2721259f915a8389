"""Reads picture tables and scanned twins of the project's own documents, and says what came out right, and how fast.

    python bench/ocr.py                    all picture tables, and the example documents scanned in four ways
    python bench/ocr.py --all              and the documents of the layout tests as well, which takes long
    python bench/ocr.py --only NAME ...    these pictures or documents alone

A cell is right if its figure, row and column are; a wrong one is flagged if its confidence is low.  Seconds are wall
time a page, beside one plain run of Tesseract over the picture of the same page.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import regionkit  # noqa: E402
from pictures.cases import CASES  # noqa: E402
from pictures.measure import compare  # noqa: E402
from pictures.reports import pdf  # noqa: E402
from pictures.twins import SCANNERS, Scanner, essence, originals, page_pictures, same, scanned  # noqa: E402


def tables(names: Sequence[str]) -> Iterator[str]:
    """A line for each picture table, and one for all."""
    yield "| picture table | cells | right | missed | wrong | not flagged | seconds |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    total = [0] * 5
    for case in CASES:
        if names and case.name not in names:
            continue
        data, began = pdf(case), time.perf_counter()
        tally = compare(case, regionkit.parse(data, ocr="auto"))
        took = time.perf_counter() - began
        counts = [tally.cells, tally.right, len(tally.missed), len(tally.wrong), len(tally.unflagged)]
        total = [sum(pair) for pair in zip(total, counts, strict=True)]
        yield f"| {case.name} | {' | '.join(map(str, counts))} | {took:.1f} |"
    yield f"| all | {' | '.join(map(str, total))} | |"


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
    given = parser.parse_args(arguments)
    paths = [path for path in originals() if given.all or path.stem in given.only or path.parent.name == "documents"]
    if given.only:
        paths = [path for path in paths if path.stem in given.only]
    for lines in (tables(given.only), twins(paths)):
        for line in lines:
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
