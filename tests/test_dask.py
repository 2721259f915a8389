"""Documents parsed by workers of a Dask scheduler over TCP, one of which is killed while it works."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from distributed import Client

import regionkit
from regionkit.extraction import Extraction

DOCUMENTS = Path(__file__).parents[1] / "examples" / "documents"
PATHS = sorted(DOCUMENTS.iterdir())
WORKERS = 2
START = 60
"""Seconds that a scheduler and its workers may take until they know one another."""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("dask")
    address = folder / "scheduler.json"
    local = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    with ExitStack() as stack:
        started("scheduler", [*local, "--scheduler-file", str(address)], folder, stack)
        for _ in range(WORKERS):
            own = ["--host", "127.0.0.1", "--no-dashboard", "--no-nanny", "--nthreads", "1"]
            started("worker", ["--scheduler-file", str(address), *own], folder, stack)
        client = stack.enter_context(Client(scheduler_file=str(address), timeout=START))
        client.wait_for_workers(WORKERS, timeout=START)
        yield client


def started(part: str, arguments: list[str], folder: Path, stack: ExitStack) -> None:
    environment = {**os.environ, "DASK_TEMPORARY_DIRECTORY": str(folder)}
    command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *arguments]
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(process.wait)
    stack.callback(process.kill)


def as_json(result: Extraction | regionkit.Failure) -> str:
    return result.model_dump_json()


def test_a_killed_worker_costs_no_document(client: Client) -> None:
    here = [as_json(result) for result in regionkit.parse_many(PATHS, workers=1)]
    processes = client.run(os.getpid)
    assert len(set(processes.values())) == WORKERS

    results = regionkit.parse_many(PATHS * 3, executor=client.get_executor(pure=False), workers=WORKERS)
    first = as_json(next(results))
    os.kill(next(iter(processes.values())), signal.SIGKILL)
    others = [as_json(result) for result in results]

    assert [first, *others] == here * 3
    assert len(client.run(os.getpid)) == WORKERS - 1


def test_what_cannot_be_read_is_a_failure_there_too(client: Client, tmp_path: Path) -> None:
    broken = tmp_path / "trasig.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")

    results = list(regionkit.parse_many([broken, PATHS[0]], executor=client.get_executor(pure=False), workers=WORKERS))

    assert [type(result).__name__ for result in results] == ["Failure", "Extraction"]
    assert isinstance(results[0], regionkit.Failure)
    assert results[0].error == "CorruptDocument"
