"""Parses a folder on every machine of a Dask cluster, and says what was found.

python examples/dask_run.py [FOLDER [tcp://scheduler:8786]]

Without an address, two workers are started on this machine.  All workers must see the folder by the same path, and
have regionkit installed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from distributed import Client, LocalCluster

import regionkit

DOCUMENTS = Path(__file__).parent / "documents"


def main(folder: Path, address: str | None) -> None:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".pdf", ".docx"))
    cluster = address or LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        at_once = sum(client.nthreads().values())
        executor = client.get_executor(pure=False, retries=2)
        for result in regionkit.parse_many(paths, executor=executor, workers=at_once):
            if isinstance(result, regionkit.Failure):
                print(f"{result.path}: {result.error}: {result.message}")
            elif result.source is not None:
                print(f"{result.source.filename}: {len(result.goals)} goals, {len(result.budget)} figures")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS, sys.argv[2] if len(sys.argv) > 2 else None)
