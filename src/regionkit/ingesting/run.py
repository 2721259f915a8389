"""Many documents into an archive: what is in already is passed over, each that is new is one transaction."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, Literal

from pydantic import Field

from regionkit import __version__
from regionkit.archive.archive import Archive
from regionkit.archive.flattening import Prepared, prepared
from regionkit.batch import MEMORY_LIMIT, Failure, each_path
from regionkit.ingesting.remote import Remote
from regionkit.ingesting.walking import Item, files_in, items_in
from regionkit.limits import LIMITS, Limits
from regionkit.mentions import Model
from regionkit.readers.containers.paths import Member
from regionkit.readers.options import OcrMode

Path = str | os.PathLike[str]


class Summary(Model):
    """What an ingest did: so many files (members of containers are files of their own)."""

    files: Annotated[int, Field(title="Filer", description="Files that were looked at.")] = 0
    added: Annotated[int, Field(title="Nya", description="Files that were read and are in now.")] = 0
    documents: Annotated[int, Field(title="Dokument", description="Documents in those.")] = 0
    known: Annotated[int, Field(title="Fanns redan", description="Files whose bytes were in already.")] = 0
    failed: Annotated[int, Field(title="Fel", description="Files that could not be read, now.")] = 0
    failed_before: Annotated[int, Field(title="Fel tidigare", description="And before, so that it was not tried.")] = 0


@dataclass(frozen=True, slots=True)
class Step:
    """How far an ingest is."""

    summary: Summary
    left: int
    """Files that are known to come."""
    failure: Failure | None = None
    """What has just failed."""


Watching = Callable[[Step], None]


def ingest(
    paths: Path | Iterable[Path],
    archive: Archive | Path,
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    ocr: OcrMode = "auto",
    split: bool = True,
    retry: bool = False,
    limits: Limits | None = None,
    time_limit: float | Literal["auto"] | None = "auto",
    memory_limit: int | None = MEMORY_LIMIT,
    watching: Watching | None = None,
) -> Summary:
    """Put all documents of folders, files, zip archives and messages into an archive; say how it went.

    A file whose bytes are in, made by the same version of regionkit in the same way, is passed over, and so is one that
    failed, unless ``retry``.  Each file is one transaction: after a crash at any moment, the same call goes on where
    it was, with nothing lost and nothing twice (after one of the whole machine, the last files are read again).
    ``split`` parts files of several documents.  The other options are those of :func:`~regionkit.parse_many`;
    ``watching`` is told after each file how far it is.

    Raises :class:`~regionkit.errors.ArchiveError`; what is wrong with a file is kept in the archive's ``failures``.
    """
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    if not isinstance(archive, Archive):
        with Archive(archive) as opened:
            return ingest(
                given, opened, workers=workers, executor=executor, ocr=ocr, split=split, retry=retry, limits=limits,
                time_limit=time_limit, memory_limit=memory_limit, watching=watching,
            )  # fmt: skip
    made_by = f"{__version__} ocr={ocr} split={'yes' if split else 'no'}"
    run = _Run(archive, made_by, retry, limits or LIMITS, watching)
    files = files_in([os.fspath(path) for path in given], archive.address)
    answers = each_path(
        run.wanted(files), partial(prepared, made_by=made_by), workers=workers, executor=executor, ocr=ocr,
        limits=limits, split=split, time_limit=time_limit, memory_limit=memory_limit,
    )  # fmt: skip
    with closing(answers):
        for answer in answers:
            run.take(answer)
    if run.summary.added:
        archive.optimize()
    return run.summary


@dataclass
class _Run:
    archive: Archive
    made_by: str
    retry: bool
    limits: Limits
    watching: Watching | None
    summary: Summary = field(default_factory=Summary)
    left: int = 0
    given: deque[Item] = field(default_factory=deque)
    """What is being read, in the order in which the answers come."""
    copies: dict[str, list[str]] = field(default_factory=dict)
    """Other places of what is being read, by its hash."""

    def wanted(self, files: list[str | Remote]) -> Iterator[str | Member]:
        """What is to be read."""
        for number, file in enumerate(files, 1):
            self.left = len(files) - number
            for item in items_in(file, self.limits):
                if not self._is_new(item):
                    continue
                if item.refusal is not None:
                    self._fail(item.path, None, type(item.refusal).__name__, item.refusal.reason)
                else:
                    self.given.append(item)
                    yield item.source

    def _is_new(self, item: Item) -> bool:
        """Whether it must be read; if not, that is seen to."""
        if item.sha256 is not None and item.sha256 in self.copies:
            self.copies[item.sha256].append(item.path)
            return False
        if item.sha256 is not None and self.archive.holds(item.sha256, self.made_by):
            self.archive.found_at(item.path, item.sha256)
            self._count(known=1)
            return False
        if not self.retry and self.archive.has_failed(item.path, item.sha256, self.made_by):
            self._count(failed_before=1)
            return False
        if item.sha256 is not None:
            self.copies[item.sha256] = []
        return True

    def take(self, answer: list[Prepared] | Failure) -> None:
        """Write what one file gave."""
        item = self.given.popleft()
        copies = self.copies.pop(item.sha256, []) if item.sha256 is not None else []
        if isinstance(answer, Failure):
            for path in (item.path, *copies):
                self._fail(path, item.sha256, answer.error, answer.message)
            return
        self.archive.put(answer, path=item.path, waits=False)
        self._count(added=1, documents=len(answer))
        for path in copies:
            self.archive.found_at(path, answer[0].sha256)
            self._count(known=1)

    def _fail(self, path: str, sha256: str | None, error: str, message: str) -> None:
        self.archive.failed(path, sha256, error, message, self.made_by)
        self._count(Failure(path=path, error=error, message=message), failed=1)

    def _count(self, failure: Failure | None = None, **more: int) -> None:
        counted = {name: getattr(self.summary, name) + count for name, count in more.items()}
        counted["files"] = self.summary.files + 1
        self.summary = self.summary.model_copy(update=counted)
        if self.watching is not None:
            self.watching(Step(self.summary, self.left + len(self.given), failure))
