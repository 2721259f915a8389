"""Pages a second from files to an archive, beside plain text extraction of the same files by pdfplumber.

    python bench/batch.py                  2000 pages of each set, about six minutes on two cores
    python bench/batch.py --pages 400      fewer
    python bench/batch.py --files FOLDER   the PDF files of a folder, once each

There are two sets: whole documents, made as real ones are (:mod:`whole_documents`; what is on their pages is counted
and printed), and copies of the project's own test files, each with bytes of its own: one or two pages full of tables.
pdfplumber takes the text of every page, in one process, and keeps nothing; regionkit reads, extracts, checks and
archives, with one process and with two.  Each line is a program of its own, one after another in the same run.

How many times as fast is told twice: by the clock, and by the processor time that was used, each process on a processor
of its own.  The second holds where the machine has other things to do, which slow two processes more than one.
Memory is the most that a worker holds after a fifth of the documents, and after all of them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from itertools import count
from pathlib import Path

from one_run import cpu
from whole_documents import REAL, density, made

ROOT = Path(__file__).resolve().parents[1]
OWN = sorted([*(ROOT / "examples" / "documents").glob("*.pdf"), *(ROOT / "tests" / "layouts").rglob("*.pdf")])
WAYS = {"pdfplumber, text alone": "plumber", "regionkit, 1 process": "1", "regionkit, 2 processes": "2"}
COUNTED = 8
"""Documents whose pages are looked at for what stands on them."""
PAUSE = 0.5
PROC = Path("/proc")


def copies(folder: Path, pages: int) -> int:
    """Copies of the project's own files until they have so many pages; how many they have."""
    import pypdfium2

    lengths = {path: len(pypdfium2.PdfDocument(path)) for path in OWN}
    done = 0
    for number in count(1):
        for path in OWN:
            if done >= pages:
                return done
            copy = folder / f"{number:03}-{path.name}"
            copy.write_bytes(path.read_bytes() + f"\n% copy {number}\n".encode())
            done += lengths[path]
    raise AssertionError


SETS = {"whole documents": made, "short files full of tables": copies}


def with_pdfplumber(folder: Path) -> dict[str, float]:
    """The text of every page; a file at a time, pages let go of as its documentation advises."""
    import pdfplumber

    for path in sorted(folder.iterdir()):
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.close()
    return {}


def with_regionkit(folder: Path, workers: int) -> dict[str, float]:
    """All files into an archive; what its workers hold is looked at while they work."""
    import regionkit

    held: list[float] = []
    done = threading.Event()
    watching = threading.Thread(target=watch, args=(held, done))
    watching.start()
    with tempfile.TemporaryDirectory() as kept, regionkit.Archive(Path(kept) / "archive.db") as archive:
        summary = regionkit.ingest(folder, archive, workers=workers, ocr="never", split=False)
        assert summary.failed == 0, summary
    done.set()
    watching.join()
    if not held:
        return {}
    return {"early": max(held[: max(len(held) // 5, 1)]), "late": max(held)}


def watch(held: list[float], done: threading.Event) -> None:
    """The most that one of this process's workers, or where there are none it itself, holds, now and then."""
    import os

    own = os.getpid()
    while PROC.exists() and not done.wait(PAUSE):
        sizes = {int(path.name): size(path) for path in PROC.iterdir() if path.name.isdigit() and below(path, own)}
        workers = [size for process, size in sizes.items() if process != own]
        held.append(max(workers or sizes.values(), default=0.0))


def below(process: Path, parent: int) -> bool:
    """Whether a process is this one, or was started by it."""
    try:
        fields = (process / "stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return False
    return int(fields[1]) == parent or int(process.name) == parent


def size(process: Path) -> float:
    """Megabytes that a process holds."""
    try:
        lines = (process / "status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS")), 0.0)


def apart(way: str, folder: Path) -> dict[str, float]:
    """One way, in a program of its own."""
    command = [sys.executable, str(Path(__file__)), "--way", way, "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def linked(files: Path, folder: Path) -> int:
    """The PDF files of another folder, by links; how many pages they have."""
    import pypdfium2

    for path in files.glob("*.pdf"):
        (folder / path.name).symlink_to(path.resolve())
    return sum(len(pypdfium2.PdfDocument(path)) for path in folder.iterdir())


def report(folder: Path, pages: int) -> None:
    """All ways over the same files."""
    print(f"{len(list(folder.iterdir()))} files, {pages} pages\n")
    print(f"{'':24} {'pages/s':>8} {'times':>6} {'CPU ms/page':>12} {'times':>6} {'MB, a fifth':>12} {'MB, all':>8}")
    first: dict[str, float] = {}
    for name, way in WAYS.items():
        told = apart(way, folder)
        first = first or told
        times, used = first["wall"] / told["wall"], int(way) if way.isdigit() else 1
        memory = "".join(f"{told[part]:>{width}.0f}" if part in told else "" for part, width in
                         (("early", 13), ("late", 9)))  # fmt: skip
        print(
            f"{name:24} {pages / told['wall']:8.1f} {times:6.1f} {told['cpu'] / pages * 1e3:12.1f}"
            f" {used * first['cpu'] / told['cpu']:6.1f}{memory}",
            flush=True,
        )


def tell_density(folder: Path) -> None:
    """What stands on a page of some of the documents that were made, beside real ones."""
    here = density(sorted(folder.iterdir())[:COUNTED])
    print("\non a page: " + ", ".join(f"{here[name]:.3g} {name} ({real:g})" for name, real in REAL.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--files", type=Path)
    parser.add_argument("--way", choices=sorted(WAYS.values()))
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.way is not None:
        before, began = cpu(), time.perf_counter()
        told = with_pdfplumber(given.folder) if given.way == "plumber" else with_regionkit(given.folder, int(given.way))
        print(json.dumps({**told, "cpu": cpu() - before, "wall": time.perf_counter() - began}))
        return
    sets = {"files": lambda folder, _: linked(given.files, folder)} if given.files else SETS
    for name, make in sets.items():
        with tempfile.TemporaryDirectory() as kept:
            folder = Path(kept)
            pages = make(folder, given.pages)
            print(f"\n{name}: ", end="")
            report(folder, pages)
            if make is made:
                tell_density(folder)


if __name__ == "__main__":
    main()
