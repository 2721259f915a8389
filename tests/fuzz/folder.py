"""Try every file of some folders, and count what comes of them: for files that others test with.

    PYTHONPATH=src:tests python -m fuzz.folder FOLDER… [--unpack] [--messages]

``--unpack`` looks into ``.tar.gz`` files as well, without writing anything.
"""

from __future__ import annotations

import argparse
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fuzz.guarded import Bounds, all_tried
from fuzz.trial import BAD, Outcome, tried

SUFFIXES = (
    ".pdf", ".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt", ".txt", ".html", ".htm", ".xhtml", ".zip", ".xml",
)
MOST_BYTES = 60_000_000
Job = tuple[str, bytes]


def attempt(job: Job) -> Outcome:
    """Try one file's bytes."""
    return tried("file", job[1])


def files_in(folder: Path, unpack: bool) -> Iterator[Job]:
    """The documents below a folder, by their names."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        if unpack and path.name.endswith((".tar.gz", ".tgz", ".tar.bz2")):
            with tarfile.open(path) as archive:
                for member in archive:
                    file = archive.extractfile(member) if member.isfile() and member.size < MOST_BYTES else None
                    if file is not None and member.name.lower().endswith(SUFFIXES):
                        yield f"{path.name}/{member.name}", file.read()
        elif path.suffix.lower() in SUFFIXES:
            yield str(path), path.read_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--unpack", action="store_true")
    parser.add_argument("--messages", action="store_true", help="Print what is said of each file that is refused.")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    import regionkit

    regionkit.extract(regionkit.document_from_text("Utfallet 2024 är 3 tkr."))
    counts: dict[str, Counter[str]] = {}
    slowest, largest = (0.0, ""), (0.0, "")
    jobs = (job for folder in options.folders for job in files_in(folder, options.unpack))
    for (name, _), outcome in all_tried(jobs, attempt, options.workers, Bounds(seconds=120)):
        said = " ".join(filter(None, (outcome.verdict, outcome.detail)))
        counts.setdefault(Path(name).suffix.lower(), Counter())[said] += 1
        slowest, largest = max(slowest, (outcome.seconds, name)), max(largest, (outcome.megabytes, name))
        if outcome.verdict in BAD or outcome.where or (options.messages and outcome.verdict == "refused"):
            print(f"{name}: {said}: {outcome.message} {outcome.where}")
    total: Counter[str] = Counter()
    for suffix, count in sorted(counts.items()):
        total += count
        print(suffix, dict(count.most_common()))
    print("all", dict(total.most_common()))
    print(f"slowest: {slowest[0]:.1f} s {slowest[1]}")
    print(f"most memory: {largest[0]:.0f} MB {largest[1]}")
    return any(name.split()[0] in BAD for name in total)


if __name__ == "__main__":
    sys.exit(main())
