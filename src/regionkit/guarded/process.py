"""The parent's side of one guarded process: give it an item, hear its answer, end it and all that it has started."""

from __future__ import annotations

import pickle
import signal
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import get_context
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from regionkit.errors import MemoryExceeded, ReaderCrashed, TimeExceeded
from regionkit.guarded.system import end_group
from regionkit.guarded.worker import READY, TIRED, UNFIT, Lost, serve

PATIENCE = 10.0
"""Seconds that the system has for ending a process: one that waits for a disk ends later, by itself."""


class CannotStart(Exception):
    """No process could be started, or the work not be sent to it; says why where that is known."""


class Guarded:
    """A process that is started at once, and takes an item when it is ready."""

    def __init__(self, packed: bytes, memory: int | None) -> None:
        spawn = get_context("spawn")
        self.ready = False
        self.busy = False
        self.seconds: float | None = None
        self.deadline: float | None = None
        self.folder = TemporaryDirectory(prefix="regionkit-", ignore_cleanup_errors=True)
        self.line, line = spawn.Pipe()
        lifeline, self.lifeline = spawn.Pipe(duplex=False)
        self.process = spawn.Process(
            target=serve, args=(line, lifeline, packed, memory, self.folder.name), name="regionkit worker", daemon=True
        )
        try:
            self.process.start()
        except BaseException:
            self._let_go()
            raise
        finally:
            line.close()
            lifeline.close()

    def give(self, item: Any, seconds: float | None) -> None:
        """Hand it an item; it has so many seconds for it."""
        self.busy, self.seconds = True, seconds
        self.deadline = None if seconds is None else monotonic() + seconds
        with suppress(OSError):  # it died while it had nothing to do: that is seen when it is waited for
            self.line.send(item)

    def heard(self) -> Any:
        """What it says: its answer for the item, or ``None`` when it has become ready.

        Raises EOFError where it died instead, and CannotStart where it cannot do the work.
        """
        try:
            said = self.line.recv_bytes() if self.line.poll() else b""
        except OSError as error:  # Windows has another error for a pipe that was closed
            raise EOFError from error
        if not said:
            raise EOFError
        kind, rest = said[:1], memoryview(said)[1:]
        if kind == UNFIT:
            raise CannotStart(bytes(rest).decode(errors="replace"))
        if kind == READY:
            self.ready = True
            return None
        self.busy, self.deadline = False, None
        try:
            answer = pickle.loads(rest)
        except Exception as error:  # what was sent cannot be put together again
            answer = Lost(type(error).__name__, str(error))
        self.ready = kind != TIRED and not (isinstance(answer, Lost) and answer.error == MemoryExceeded.__name__)
        return answer

    def died(self) -> Lost:
        """What to say of the item that it had when it died; to be asked after :meth:`end`."""
        return Lost(ReaderCrashed.__name__, f"the process that read it died ({self.ended}); {ReaderCrashed.REMEDY}")

    def overdue(self) -> Lost:
        """What to say of the item that it did not finish in its time."""
        return Lost(TimeExceeded.__name__, f"it took longer than {self.seconds:.6g} seconds; {TimeExceeded.REMEDY}")

    def late(self) -> bool:
        """Whether its time for the item is over."""
        return self.deadline is not None and monotonic() >= self.deadline

    def handles(self) -> Iterator[Any]:
        """What to wait for: it says something, or it died."""
        yield self.line
        yield self.process.sentinel

    def end(self) -> None:
        """End it now, with all that it has started."""
        if self.process.pid is not None:
            end_group(self.process.pid)
            self.process.kill()
            self.process.join(PATIENCE)
        self.ended = _ended(self.process.exitcode)
        self._let_go()
        with suppress(ValueError):  # not ended yet
            self.process.close()

    def _let_go(self) -> None:
        self.line.close()
        self.lifeline.close()
        self.folder.cleanup()


def _ended(code: int | None) -> str:
    """How a process ended, by its exit code: a signal where it is negative."""
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
