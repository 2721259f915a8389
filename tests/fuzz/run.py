"""Try many damaged files, count what comes of them, and keep those that should not be.

    PYTHONPATH=src:tests python -m fuzz.run pdf docx --first 0 --count 5000 --keep found --out found/tried.jsonl
    PYTHONPATH=src:tests python -m fuzz.run --counted found/tried.jsonl

``python -m fuzz.run pdf --one 1234`` tries one file alone, in this process, with its traceback.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from fuzz.guarded import Bounds, all_tried
from fuzz.mutated import KINDS, mutated
from fuzz.trial import BAD, Outcome, tried

Job = tuple[str, int]


def attempt(job: Job) -> Outcome:
    """Make the file of a number, and try it."""
    return tried(job[0], mutated(*job).data)


class Count:
    """What has come of the files so far."""

    def __init__(self) -> None:
        self.verdicts: Counter[str] = Counter()
        self.misled: Counter[str] = Counter()
        self.first: dict[str, Job] = {}
        self.most_seconds: tuple[float, Job | None] = (0.0, None)
        self.most_megabytes: tuple[float, Job | None] = (0.0, None)

    def add(self, job: Job, outcome: Outcome) -> None:
        name = " ".join(filter(None, (outcome.verdict, outcome.detail)))
        self.verdicts[name] += 1
        if outcome.where:
            key = f"{name}: {outcome.where}"
            self.misled[key] += 1
            self.first.setdefault(key, job)
        self.most_seconds = max(self.most_seconds, (outcome.seconds, job), key=lambda pair: pair[0])
        self.most_megabytes = max(self.most_megabytes, (outcome.megabytes, job), key=lambda pair: pair[0])

    def report(self) -> str:
        lines = [f"{count:7d}  {name}" for name, count in self.verdicts.most_common()]
        lines += [f"{count:7d}  {key}  (first: {self.first[key]})" for key, count in self.misled.most_common()]
        lines.append("slowest: {:.1f} s {}".format(*self.most_seconds))
        lines.append("most memory: {:.0f} MB {}".format(*self.most_megabytes))
        return "\n".join(lines)


def run(jobs: Iterator[Job], keep: Path | None, workers: int, bounds: Bounds, out: Path | None = None) -> Count:
    """Try the files, keep the bad ones in a folder, and write a line for each one that was tried."""
    import regionkit

    regionkit.extract(regionkit.document_from_text("Utfallet 2024 är 3 tkr."))  # loads what the children share
    count, began = Count(), monotonic()
    for number, (job, outcome) in enumerate(all_tried(jobs, attempt, workers, bounds), 1):
        count.add(job, outcome)
        if out is not None:
            with out.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"kind": job[0], "number": job[1], **vars(outcome)}, ensure_ascii=False) + "\n")
        if outcome.verdict in BAD and keep is not None:
            _keep(keep, job, outcome)
        if number % 500 == 0:
            bad = {name: n for name, n in count.verdicts.items() if name.split()[0] in BAD}
            print(f"{number} files, {monotonic() - began:.0f} s, bad: {bad}", file=sys.stderr, flush=True)
    return count


def _keep(folder: Path, job: Job, outcome: Outcome) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    made = mutated(*job)
    name = f"{job[0]}-{job[1]}"
    (folder / f"{name}.{job[0]}").write_bytes(made.data)
    said = {"how": made.how, **vars(outcome)}
    (folder / f"{name}.json").write_text(json.dumps(said, ensure_ascii=False, indent=1))
    print(
        name, outcome.verdict, outcome.detail, outcome.where or outcome.message, made.how, file=sys.stderr, flush=True
    )


def counted(paths: list[Path]) -> str:
    """What earlier runs have written, by kind of file and over all; of a file that was tried twice, the last time."""
    tried: dict[Job, Outcome] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            said = json.loads(line)
            job = said.pop("kind"), said.pop("number")
            tried[job] = Outcome(**said)
    whole, kinds = Count(), {kind: Count() for kind in KINDS if any(job[0] == kind for job in tried)}
    for job, outcome in tried.items():
        whole.add(job, outcome)
        kinds[job[0]].add(job, outcome)
    parts = [f"{kind}: {sum(count.verdicts.values())}\n{count.report()}" for kind, count in kinds.items()]
    return "\n\n".join([*parts, f"all: {len(tried)}\n{whole.report()}"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", choices=[[], *KINDS], metavar="kind", help=", ".join(KINDS))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=1000, help="files of each kind")
    parser.add_argument("--one", type=int)
    parser.add_argument("--keep", type=Path, help="folder for files that crash, hang or leak")
    parser.add_argument("--out", type=Path, help="file that gets a line for each file that was tried")
    parser.add_argument("--counted", type=Path, nargs="+", help="count the lines of such files, and try nothing")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=Bounds.seconds)
    options = parser.parse_args()
    if options.counted:
        print(counted(options.counted))
        return 0
    if options.one is not None:
        for kind in options.kinds:
            made = mutated(kind, options.one)
            print(made.how, len(made.data), "bytes")
            print(tried(kind, made.data))
        return 0
    numbers = range(options.first, options.first + options.count)
    jobs = ((kind, number) for number in numbers for kind in options.kinds)
    count = run(jobs, options.keep, options.workers, Bounds(seconds=options.seconds), options.out)
    print(count.report())
    return any(name.split()[0] in BAD for name in count.verdicts)


if __name__ == "__main__":
    sys.exit(main())
