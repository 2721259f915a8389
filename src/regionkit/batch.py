"""Many documents at once: each path gives an Extraction or a Failure, in the order of the paths.

One bad file never stops a run, not even one that takes its whole process down with it.
"""

from __future__ import annotations

import os
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from regionkit.errors import RegionkitError
from regionkit.mentions import Extraction, Model

if TYPE_CHECKING:
    from regionkit.analysis import Extractor
    from regionkit.language.contract import Language
    from regionkit.limits import Limits
    from regionkit.mentions import Metadata
    from regionkit.readers.options import OcrMode

Path = str | os.PathLike[str]
AHEAD = 3
"""Documents that wait for each worker: enough to keep it busy, few enough to keep memory flat over any archive."""

CRASHED = "the process that read it died (out of memory, or a crash in a library); try it alone, or split the file"
NO_START = (
    "no worker process could start, so the documents are parsed in this one;"
    ' in a script, call parse_many under `if __name__ == "__main__":`'
)


class Failure(Model):
    """A document that could not be parsed, in a run over many."""

    path: Annotated[str, Field(title="Fil", description="The file, as it was given.")]
    error: Annotated[str, Field(title="Fel", description="Name of the error's class.")]
    message: Annotated[str, Field(title="Meddelande", description="One line that says what and why.")]


def parse_many(
    paths: Iterable[Path],
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    extractors: Iterable[Extractor] | None = None,
    language: Language | None = None,
    known: Metadata | None = None,
    ocr: OcrMode = "auto",
    limits: Limits | None = None,
) -> Iterator[Extraction | Failure]:
    """Parse many documents and give each result as soon as it and those before it are ready.

    ``workers`` is the number of processes: by default one per processor; with 1 the documents are parsed one after
    another in this process, and nothing is started.  ``executor`` takes any :class:`concurrent.futures.Executor`
    in its place; it is used and not shut down.  With processes, ``extractors`` must be functions of a module.

    A document that cannot be parsed gives a :class:`Failure`, and the run goes on.
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}")
    options = {
        "extractors": None if extractors is None else tuple(extractors),
        "language": language,
        "known": known,
        "ocr": ocr,
        "limits": limits,
    }
    if executor is not None:
        return _in_executor(paths, executor, options)
    count = workers or os.cpu_count() or 1
    if count == 1:
        return (_parse_one(path, options) for path in paths)
    return _in_processes(paths, count, options)


def _parse_one(path: Path, options: dict[str, Any]) -> Extraction | Failure:
    from regionkit.reading import parse

    try:
        return parse(path, **options)
    except Exception as error:
        return _failure(path, error)


def _failure(path: Path, error: BaseException) -> Failure:
    """One line, without the path in front: that stands beside it."""
    message = str(getattr(error, "reason", error)) if isinstance(error, RegionkitError) else str(error)
    if isinstance(error, BrokenExecutor):
        message = CRASHED
    name = os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Failure(path=name, error=type(error).__name__, message=" ".join(message.split()) or "no message")


@dataclass
class _Job:
    path: Path
    future: Future[Extraction | Failure]

    def done_well(self) -> bool:
        """Whether a result came before the pool broke."""
        return self.future.done() and not self.future.cancelled() and self.future.exception() is None


def _submit(pool: Executor, path: Path, options: dict[str, Any]) -> _Job:
    try:
        return _Job(path, pool.submit(_parse_one, path, options))
    except (BrokenExecutor, RuntimeError) as error:  # RuntimeError: the executor was shut down meanwhile
        future: Future[Extraction | Failure] = Future()
        future.set_exception(error)
        return _Job(path, future)


def _in_executor(
    paths: Iterable[Path], executor: Executor, options: dict[str, Any]
) -> Iterator[Extraction | Failure]:
    ahead = AHEAD * (getattr(executor, "_max_workers", None) or os.cpu_count() or 1)
    remaining = iter(paths)
    jobs = deque(_submit(executor, path, options) for path in islice(remaining, ahead))
    try:
        while jobs:
            job = jobs.popleft()
            try:
                yield job.future.result()
            except Exception as error:
                yield _failure(job.path, error)
            jobs.extend(_submit(executor, path, options) for path in islice(remaining, 1))
    finally:
        for job in jobs:
            job.future.cancel()


@dataclass
class _Processes:
    """A pool of processes that is made anew when one of them has died."""

    count: int
    pool: ProcessPoolExecutor | None = field(default=None)

    def submit(self, path: Path, options: dict[str, Any]) -> _Job:
        if self.pool is None:
            self.pool = ProcessPoolExecutor(self.count, mp_context=get_context("spawn"))
        return _submit(self.pool, path, options)

    def start(self) -> bool:
        """Find out whether processes can start at all, before any document is blamed.

        They cannot where a script calls parse_many without the ``__main__`` guard: each process begins by running it.
        """
        self.pool = ProcessPoolExecutor(self.count, mp_context=get_context("spawn"))
        try:
            self.pool.submit(os.getpid).result()
        except BrokenExecutor:
            return False
        return True

    def close(self) -> None:
        if self.pool is not None:
            self.pool.shutdown(wait=False, cancel_futures=True)
            self.pool = None


def _in_processes(paths: Iterable[Path], count: int, options: dict[str, Any]) -> Iterator[Extraction | Failure]:
    processes = _Processes(count)
    remaining = iter(paths)
    try:
        if not processes.start():
            warnings.warn(NO_START, RuntimeWarning, stacklevel=2)
            yield from (_parse_one(path, options) for path in remaining)
            return
        jobs = deque(processes.submit(path, options) for path in islice(remaining, AHEAD * count))
        while jobs:
            job = jobs.popleft()
            try:
                result = job.future.result()
            except BrokenExecutor:
                processes.close()
                yield from _after_a_crash([job, *jobs], options)
                jobs = deque(processes.submit(path, options) for path in islice(remaining, AHEAD * count))
                continue
            except Exception as error:  # what came back could not be unpickled, or the options not pickled
                result = _failure(job.path, error)
            yield result
            jobs.extend(processes.submit(path, options) for path in islice(remaining, 1))
    finally:
        processes.close()


def _after_a_crash(jobs: list[_Job], options: dict[str, Any]) -> Iterator[Extraction | Failure]:
    """One process died and took the pool along: nobody knows which document it was, so one is tried at a time."""
    alone = _Processes(1)
    try:
        for job in jobs:
            if job.done_well():
                yield job.future.result()
                continue
            try:
                yield alone.submit(job.path, options).future.result()
            except Exception as error:
                yield _failure(job.path, error)
                alone.close()  # if it was this one, its process is gone
    finally:
        alone.close()
