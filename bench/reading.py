"""Reads the same files with regionkit and with its peers, side by side, and says what each takes.

    python bench/reading.py                   a report of 21 pages as PDF; of 3, 21 and 205 pages as Word
    python bench/reading.py FILE|FOLDER...    these files in their place
    python bench/reading.py --rounds 11       more rounds

Each engine reads each file in a process of its own.  The engines take turns, so that whatever else the machine does
meets them all, and the median of the rounds is what counts.  Engines that are not installed are named at the end,
with how to get them.  Times are CPU times; the wall time stands beside them.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from engines import ENGINES, Engine
from report_files import pdf_file, word_file

ONE_RUN = Path(__file__).with_name("one_run.py")
BASE = {"pdf": "pdfplumber, words + tables", "docx": "python-docx, paragraphs + tables"}
STYLED = "python-docx, the same with styles"
FLOOR = "PDFium, text only (the floor)"
WORD_PAGES = (3, 21, 205)
PDF_PAGES = 21


@dataclass
class Runs:
    """What was measured of one kind of files: by engine and file, a list of runs."""

    kind: str
    files: list[Path]
    figures: dict[tuple[str, Path], list[dict[str, float]]] = field(default_factory=dict)
    failed: dict[Path, str] = field(default_factory=dict)

    @property
    def read(self) -> list[Path]:
        """The files that every engine could read."""
        return [file for file in self.files if file not in self.failed]

    @property
    def engines(self) -> list[str]:
        """Those that ran, in the order of the table."""
        ran = {name for name, _ in self.figures}
        return [engine.name for engine in ENGINES if engine.kind == self.kind and engine.name in ran]

    def middle(self, name: str, what: str, files: Iterable[Path] | None = None) -> float:
        """The medians of some files, added up; of all that were read, if none are named."""
        chosen = self.read if files is None else files
        return sum(median(run[what] for run in self.figures[name, file]) for file in chosen)


def measure(kind: str, files: list[Path], rounds: int) -> Runs:
    """Let all engines that are installed take turns."""
    runs = Runs(kind, files)
    warm_up = pdf_file(1) if kind == "pdf" else word_file(1)
    engines = [engine for engine in ENGINES if engine.kind == kind and engine.installed]
    for number in range(rounds):
        for file in runs.read:
            for engine in engines if number % 2 == 0 else reversed(engines):
                if file in runs.failed:
                    break
                _run(engine, warm_up, file, runs)
    return runs


def _run(engine: Engine, warm_up: Path, file: Path, runs: Runs) -> None:
    command = [sys.executable, str(ONE_RUN), engine.kind, engine.name, str(warm_up), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        runs.failed[file] = f"{engine.name}: {last}"
        return
    figures = json.loads(done.stdout.strip().splitlines()[-1])
    runs.figures.setdefault((engine.name, file), []).append(figures)


def pdf_table(runs: Runs) -> Iterator[str]:
    """CPU time a page, and how many times as fast as pdfplumber and as slow as the floor that is."""
    import pypdfium2

    pages = sum(len(pypdfium2.PdfDocument(file)) for file in runs.read)
    yield f"{len(runs.read)} PDF, {pages} pages"
    yield ""
    yield "| engine | times as fast as pdfplumber | times the floor | ms a page | wall | start, ms | peak, MB |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for name in runs.engines:
        own = runs.middle(name, "cpu")
        ratios = f"{_ratio(runs, BASE['pdf'], own)} | {_ratio(runs, FLOOR, own, over=True)}"
        times = f"{own / pages:.2f} | {runs.middle(name, 'wall') / pages:.2f}"
        yield f"| {name} | {ratios} | {times} | {_rest(runs, name)} |"


def word_table(runs: Runs) -> Iterator[str]:
    """CPU time of each file, and how many times as fast as python-docx that is, without styles and with them."""
    yield f"{len(runs.read)} Word files"
    yield ""
    names = [f"{file.stem}, ms" for file in runs.read]
    yield f"| engine | times as fast as python-docx | with styles | {' | '.join(names)} | start, ms | peak, MB |"
    yield f"| --- | ---: | ---: | {' | '.join('---:' for _ in names)} | ---: | ---: |"
    for name in runs.engines:
        each = [runs.middle(name, "cpu", [file]) for file in runs.read]
        ratios = " | ".join(_ratios(runs, base, each) for base in (BASE["docx"], STYLED))
        times = " | ".join(f"{time:.1f}" for time in each)
        yield f"| {name} | {ratios} | {times} | {_rest(runs, name)} |"


def _ratios(runs: Runs, base: str, each: list[float]) -> str:
    if base not in runs.engines:
        return "–"
    theirs = [runs.middle(base, "cpu", [file]) for file in runs.read]
    return " / ".join(f"{their / own:.1f}" for own, their in zip(each, theirs, strict=True))


def _ratio(runs: Runs, other: str, own: float, *, over: bool = False) -> str:
    if other not in runs.engines:
        return "–"
    theirs = runs.middle(other, "cpu")
    return f"{own / theirs if over else theirs / own:.1f}"


def _rest(runs: Runs, name: str) -> str:
    every = [run for (engine, _), found in runs.figures.items() if engine == name for run in found]
    return f"{median(run['start'] for run in every):.0f} | {max(run['peak'] for run in every):.0f}"


def files_of(paths: Iterable[str]) -> Iterator[Path]:
    """The PDF and Word files that were named, or that lie in the folders that were."""
    for path in map(Path, paths):
        yield from sorted(path.rglob("*")) if path.is_dir() else [path]


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", metavar="FILE|FOLDER")
    parser.add_argument("--rounds", type=int, default=7, help="how often each engine reads each file (7)")
    given = parser.parse_args(arguments)
    files = list(files_of(given.files)) if given.files else [pdf_file(PDF_PAGES), *map(word_file, WORD_PAGES)]
    print(f"Python {platform.python_version()}, {platform.system()}, medians of {given.rounds} rounds, CPU time")
    for kind, table in (("pdf", pdf_table), ("docx", word_table)):
        chosen = [file for file in files if file.suffix.lower() == f".{kind}"]
        if not chosen:
            continue
        runs = measure(kind, chosen, max(given.rounds, 1))
        print()
        if runs.read:
            print("\n".join(table(runs)))
        for file, reason in runs.failed.items():
            print(f"left out: {file.name} ({reason})")
    for engine in ENGINES:
        if not engine.installed:
            print(f"not installed: {engine.name} ({engine.kind}); {engine.install}")


if __name__ == "__main__":
    main()
