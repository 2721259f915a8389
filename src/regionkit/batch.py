"""Many documents at once: each path gives an Extraction or a Failure, in the order of the paths.

One bad file never stops a run, not even one that crashes a library, never ends or eats memory: each document is read
by a process of its own kind (:mod:`regionkit.guarded`), which is ended where it goes wrong.
"""

from __future__ import annotations

import os
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from regionkit.errors import NO_MEMORY, MemoryExceeded, RegionkitError
from regionkit.extraction import Extraction
from regionkit.mentions import Model

if TYPE_CHECKING:
    from regionkit.analysis import Extractor
    from regionkit.document import Document
    from regionkit.language.contract import Language
    from regionkit.limits import Limits
    from regionkit.mentions import Metadata
    from regionkit.readers.options import OcrMode

Path = str | os.PathLike[str]
Found = tuple[Extraction, "Document"]
AHEAD = 3
"""Documents that wait for each worker of an executor: enough to keep it busy, few enough to keep memory flat."""
LEAST_TIME, TIME_FOR_A_MEGABYTE, MOST_TIME = 300, 120, 3600
"""Seconds that a document has: five minutes, and two for each megabyte of the file, together at most an hour.

A text of 300 pages is read in seconds.  What takes long are scans: Tesseract needs 2 to 6 seconds a page, a scanned
page takes 50 to 200 kB, so 300 of them have half an hour to an hour.  That a broken file of a few hundred kB stands in
the way for an hour as well would be too dear.
"""
MEMORY_LIMIT = 2_000_000_000
"""Bytes that a worker may hold.  A PDF of 1 000 pages takes 130 MB, a picture of 100 million pixels 800 MB."""

CRASHED = "the process that read it died (out of memory, or a crash in a library); try it alone, or split the file"
NO_START = (
    "no worker process could start{why}, so the documents are parsed in this one, where one of them can stop the run;"
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
    split: bool = False,
    time_limit: float | Literal["auto"] | None = "auto",
    memory_limit: int | None = MEMORY_LIMIT,
) -> Iterator[Extraction | Failure]:
    """Parse many documents and give each result as soon as it and those before it are ready.

    ``workers`` is the number of processes: by default one per processor.  Each has one document at a time; one that
    crashes, takes longer than ``time_limit`` seconds (``"auto"``: by the size of the file, five minutes to an hour) or
    holds more than ``memory_limit`` bytes (on Linux) is ended with all that it has started; its document gives a
    :class:`Failure`, and the run goes on.  ``None`` is no limit.  ``extractors`` must be functions of a module.

    ``split`` parts files that hold several documents, as :func:`~regionkit.split` does: each gives a result of its own,
    whose ``source.filename`` ends with its first page ("handlingar.pdf#page=12").

    With ``workers=1`` the documents are parsed one after another in this process: nothing is started, and neither of
    these two limits holds.  ``executor`` takes any :class:`concurrent.futures.Executor` in place of the processes; it
    is used and not shut down, and limits of time and memory are its own.  ``workers`` then says how many documents it
    reads at once, where it cannot say so itself: three times as many are given to it ahead.
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}")
    given = None if extractors is None else tuple(extractors)
    reading = {"language": language, "ocr": ocr, "limits": limits}
    parsing = _Parsing(reading, {"extractors": given, "language": language, "known": known}, split=split)
    paths = _with_members(paths, language, limits)
    if executor is not None:
        return _one_by_one(_in_executor(paths, executor, parsing, workers))
    return _one_by_one(_each(paths, parsing, workers, time_limit, memory_limit))


def read_many(
    paths: Iterable[Path],
    *,
    workers: int | None = None,
    ocr: OcrMode = "auto",
    split: bool = False,
    time_limit: float | str | None = "auto",
    memory_limit: int | None = MEMORY_LIMIT,
) -> Generator[Found | Failure, None, None]:
    """The same with the documents themselves, for those who show what stands around a find."""
    paths = _with_members(paths)
    parsing = _Parsing({"ocr": ocr}, {}, finish=_with_document, split=split)
    return _one_by_one(_each(paths, parsing, workers, time_limit, memory_limit))


def each_path(
    paths: Iterable[Path],
    finish: Callable[[Document, Extraction], Any],
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    ocr: OcrMode = "auto",
    limits: Limits | None = None,
    split: bool = False,
    time_limit: float | Literal["auto"] | None = "auto",
    memory_limit: int | None = MEMORY_LIMIT,
) -> Generator[list[Any] | Failure, None, None]:
    """One answer for each path, in their order: what ``finish`` makes of its documents, or a Failure for all of it.

    ``finish`` is called where the document was read, and must be a function that can be sent there.  Containers are
    not opened: give their members.
    """
    parsing = _Parsing({"ocr": ocr, "limits": limits}, {}, finish=finish, split=split)
    if executor is not None:
        return _lists(_in_executor(paths, executor, parsing, workers))
    return _lists(_each(paths, parsing, workers, time_limit, memory_limit))


def _lists(results: Generator[Any, None, None]) -> Generator[list[Any] | Failure, None, None]:
    with closing(results):
        for result in results:
            yield result if isinstance(result, (list, Failure)) else [result]


def _with_document(document: Document, found: Extraction) -> Found:
    return found, document


def _one_by_one(results: Generator[Any, None, None]) -> Generator[Any, None, None]:
    """The results of all documents, where a file may have given several."""
    with closing(results):
        for result in results:
            yield from result if isinstance(result, list) else (result,)


@dataclass(frozen=True, slots=True)
class _Parsing:
    """What is done with each path, here or in another process."""

    reading: dict[str, Any]
    """Options of ``read``."""
    finding: dict[str, Any]
    """Options of ``extract``."""
    finish: Callable[[Document, Extraction], Any] | None = None
    """What is made of a document and what was found in it; ``None``: what was found is all that is wanted."""
    split: bool = False

    def prepare(self) -> None:
        """Load what documents need: in a worker this is not of the first document's time."""
        from regionkit.pipeline import extract
        from regionkit.plaintext import document_from_text
        from regionkit.readers import READERS

        for reader in READERS:
            reader.load()
        extract(document_from_text("."), extractors=(), language=self.finding.get("language"))

    def __call__(self, path: Path) -> Any:
        """What one path gives: an Extraction or what is made of it, or a Failure; or a list of them.

        It is a list where files are parted, and whatever fails then fails for the whole file.
        """
        from regionkit.bundles.splitting import split
        from regionkit.pipeline import extract
        from regionkit.reading import read

        try:
            document = read(path, **self.reading)
            if not self.split:
                return self._with(document, extract(document, **self.finding))
            parts = split(document, language=self.finding.get("language"))
            return [self._with(part, extract(part, **self.finding)) for part in parts]
        except Exception as error:
            return _failure(path, error)

    def _with(self, document: Document, found: Extraction) -> Any:
        return found if self.finish is None else self.finish(document, found)


def _each(
    paths: Iterable[Path], parsing: _Parsing, workers: int | None, time_limit: float | str | None, memory: int | None
) -> Generator[Any, None, None]:
    """Each result: from this process where one worker is wanted, else from guarded ones."""
    remaining = iter(paths)
    count = workers or _processors()
    some = list(islice(remaining, count))
    if workers == 1 or not some:
        yield from map(parsing, chain(some, remaining))
        return
    from regionkit.guarded.process import CannotStart
    from regionkit.guarded.run import Crew
    from regionkit.guarded.worker import Lost

    crew = Crew(parsing, count, lambda path: _seconds(path, time_limit), memory, len(some))
    with ExitStack() as stack:
        try:
            stack.enter_context(crew)
        except CannotStart as error:
            warnings.warn(NO_START.format(why=f" ({error})" if str(error) else ""), RuntimeWarning, stacklevel=2)
            yield from map(parsing, chain(some, remaining))
            return
        for path, answer in crew.run(chain(some, remaining)):
            yield _failed(path, answer.error, answer.reason) if isinstance(answer, Lost) else answer


def _with_members(
    paths: Iterable[Path], language: Language | None = None, limits: Limits | None = None
) -> Iterator[Path]:
    """The paths, with containers as their members."""
    from regionkit.languages.sv.swedish import SWEDISH
    from regionkit.limits import LIMITS
    from regionkit.readers.containers.members import expanded

    return expanded(paths, (language or SWEDISH).layout.letters, limits or LIMITS)


def _processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        return os.cpu_count() or 1


def _seconds(path: Path, time_limit: float | str | None) -> float | None:
    """How long a document may take."""
    if not isinstance(time_limit, str):
        return time_limit
    try:
        size = os.path.getsize(path)
    except (OSError, ValueError):  # that it is not there is for the reader to say
        size = 0
    return min(LEAST_TIME + TIME_FOR_A_MEGABYTE * size / 1_000_000, MOST_TIME)


def _failure(path: Path, error: BaseException) -> Failure:
    """One line, without the path in front: that stands beside it."""
    message = str(getattr(error, "reason", error)) if isinstance(error, RegionkitError) else str(error)
    if isinstance(error, MemoryError):  # while something was looked for in it
        return _failed(path, MemoryExceeded.__name__, NO_MEMORY)
    return _failed(path, type(error).__name__, CRASHED if isinstance(error, BrokenExecutor) else message)


def _failed(path: Path, error: str, message: str) -> Failure:
    name = os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Failure(path=name, error=error, message=" ".join(message.split()) or "no message")


def _submit(pool: Executor, path: Path, parsing: _Parsing) -> tuple[Path, Future[Any]]:
    try:
        return path, pool.submit(parsing, path)
    except (BrokenExecutor, RuntimeError) as error:  # RuntimeError: the executor was shut down meanwhile
        future: Future[Any] = Future()
        future.set_exception(error)
        return path, future


def _in_executor(
    paths: Iterable[Path], executor: Executor, parsing: _Parsing, workers: int | None
) -> Generator[Any, None, None]:
    ahead = AHEAD * (workers or getattr(executor, "_max_workers", None) or os.cpu_count() or 1)
    remaining = iter(paths)
    jobs = deque(_submit(executor, path, parsing) for path in islice(remaining, ahead))
    try:
        while jobs:
            path, future = jobs.popleft()
            try:
                yield future.result()
            except Exception as error:
                yield _failure(path, error)
            jobs.extend(_submit(executor, path, parsing) for path in islice(remaining, 1))
    finally:
        for _, future in jobs:
            future.cancel()
