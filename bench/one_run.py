"""One engine reads one file, in this process and once: ``python bench/one_run.py KIND ENGINE WARM_UP FILE``.

The engine first reads the warm-up file, a single page, so that what it loads and builds only once is not counted as
reading.  Prints one line of JSON: CPU and wall time in milliseconds, before and while the file was read, and the most
memory that was held, in megabytes.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from engines import engine

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]


def cpu() -> float:
    """CPU time of this process since it began, in seconds, with that of the programs it has run."""
    if resource is None:
        return time.process_time()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def peak(program: bool) -> float:
    """The most memory that this process, or the program it ran, has held, in megabytes."""
    if resource is None:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN if program else resource.RUSAGE_SELF)
    return float(usage.ru_maxrss) * (1 if sys.platform == "darwin" else 1024) / 1_000_000


def main(kind: str, name: str, warm_up: str, file: str) -> None:
    """Read the warm-up, then the file, and print what it took."""
    one = engine(kind, name)
    read = one.prepare()
    read(Path(warm_up))
    started, began = cpu(), time.perf_counter()
    kept = read(Path(file))
    ended, stopped = cpu(), time.perf_counter()
    assert kept is not None
    times = {"start": started * 1e3, "cpu": (ended - started) * 1e3, "wall": (stopped - began) * 1e3}
    print(json.dumps({**times, "peak": peak(one.program)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
