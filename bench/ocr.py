"""Reads picture tables and scanned twins of the project's own documents, and says what came out right, and how fast.

    python bench/ocr.py                    all picture tables, and the example documents scanned in four ways
    python bench/ocr.py --all              and the documents of the layout tests as well, which takes long
    python bench/ocr.py --only NAME ...    these pictures or documents alone
    python bench/ocr.py --random 100       a hundred picture tables made by chance, and nothing else; --seed says which

A cell is right if its figure, row and column are; a wrong one is flagged if its confidence is low, and a right one that
is low is doubted.  Unread tables gave no figure at all; silent ones gave none, and no finding says so.

Time is that of one plain run of Tesseract over the same picture, in one thread like the runs that regionkit starts,
with Tesseract's own segmentation of pages: ``OMP_THREAD_LIMIT=1 tesseract page.png stdout -l swe``.  "Times Tesseract"
is the whole parse, processor time of this process and of all that it starts, by the processor time of those runs.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from one_run import cpu  # noqa: E402
from PIL.Image import Image  # noqa: E402

import regionkit  # noqa: E402
from pictures.cases import CASES, Case  # noqa: E402
from pictures.drawing import draw  # noqa: E402
from pictures.measure import compare  # noqa: E402
from pictures.random_cases import random_cases  # noqa: E402
from pictures.reports import pdf  # noqa: E402
from pictures.twins import SCANNERS, essence, originals, page_pictures, same, scanned  # noqa: E402
from pictures.wear import worn  # noqa: E402

UNREAD = {"T06", "M14"}
"""Findings that say that a picture, or the figures of a table, were not read."""
COLUMNS = ("cells", "right", "doubted", "missed", "wrong", "not flagged", "misprints trusted", "unread", "silent")


class Took(NamedTuple):
    """Seconds."""

    wall: float
    processor: float


START = Took(0.0, 0.0)


def since(began: Took = START) -> Took:
    """What has passed since some moment: processor time of this process and of the programs that it has run."""
    return Took(time.perf_counter() - began.wall, cpu() - began.processor)


def tables(cases: Iterable[Case]) -> Iterator[str]:
    """A line for each picture table, and one for all."""
    yield f"| picture table | {' | '.join(COLUMNS)} | seconds | times Tesseract |"
    yield f"| --- |{' ---: |' * (len(COLUMNS) + 2)}"
    total, all_of = [0] * len(COLUMNS), list[tuple[Took, Took]]()
    for case in cases:
        data, began = pdf(case), since()
        extraction = regionkit.parse(data, ocr="auto")
        took = since(began)
        plain = tesseract([(worn(draw(case.sheet, case.look), case.wear), case.look.dpi)])
        counts, all_of = counted(case, extraction), [(took, plain), *all_of]
        total = [sum(pair) for pair in zip(total, counts, strict=True)]
        yield f"| {case.name} | {' | '.join(map(str, counts))} | {took.wall:.1f} | {times([(took, plain)])} |"
    if all_of:
        yield f"| all | {' | '.join(map(str, total))} | | {times(all_of)} |"


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
    """A line for each document and way of scanning, and one for each way."""
    yield "| scanned twin | how | dates | amounts | goals | seconds a page | Tesseract | times Tesseract |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    all_of: dict[str, list[tuple[Took, Took]]] = {}
    for path in paths:
        text = essence(regionkit.parse(path, ocr="never"))
        for scanner in SCANNERS:
            data, began = scanned(path, scanner), since()
            extraction = regionkit.parse(data, ocr="auto")
            took = since(began)
            pages = [(image, scanner.dpi) for image, _, _ in page_pictures(path, scanner)]
            plain = tesseract(pages)
            all_of.setdefault(scanner.name, []).append((took, plain))
            found = " | ".join(
                f"{kept} of {whole} (+{more})" for whole, kept, more in same(text, essence(extraction)).values()
            )
            seconds = f"{took.wall / len(pages):.1f} | {plain.wall / len(pages):.1f} | {times([(took, plain)])}"
            yield f"| {path.stem} | {scanner.name} | {found} | {seconds} |"
    for name, both in all_of.items():
        yield f"| all | {name} | | | | | | {times(both)} |"


def tesseract(pictures: Sequence[tuple[Image, int]]) -> Took:
    """What plain Tesseract takes for some pictures of so many pixels an inch, with the start of its process."""
    whole, alone = Took(0.0, 0.0), {**os.environ, "OMP_THREAD_LIMIT": "1"}
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "page.png"
        command = ["tesseract", picture, "stdout", "-l", "swe"]
        for image, dpi in pictures:
            image.save(picture, dpi=(dpi, dpi))
            began = since()
            subprocess.run(command, capture_output=True, check=True, env=alone)
            took = since(began)
            whole = Took(whole.wall + took.wall, whole.processor + took.processor)
    return whole


def times(runs: Iterable[tuple[Took, Took]]) -> str:
    """How many times the processor time of plain Tesseract the parses took."""
    own, plain = (sum(took.processor for took in side) for side in zip(*runs, strict=True))
    return f"{own / plain:.2f}"


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
    regionkit.parse(originals()[0], ocr="never")  # what is loaded and built once is no part of a page's time
    for lines in [tables(chance)] if given.random else [tables(cases), twins(paths)]:
        for line in lines:
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
