"""The child's side: a process that takes one item at a time over a pipe, and answers each."""

from __future__ import annotations

import gc
import os
import pickle
import tempfile
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, Protocol

from regionkit.errors import NO_MEMORY, MemoryExceeded
from regionkit.guarded.system import end_with, memory_held, memory_limited, stand_apart

READY, FRESH, TIRED = b"r", b"f", b"t"
"""The first byte of what is sent to the parent: able to begin; an answer; an answer from one that holds too much."""
UNFIT = b"u"
"""The first byte where the work itself cannot be taken: the rest says why."""
ROUND = 10_000
"""Objects that are made before Python looks for circles among them: at its 700, a tenth of the time goes into that."""
ONE_THREAD = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS")
"""There is a process for each processor already; these say so to numpy's libraries and to Tesseract."""


class Task(Protocol):
    """What is done with each item; can be pickled."""

    def prepare(self) -> None:
        """Load what is needed, before the clock of the first item runs."""

    def __call__(self, item: Any, /) -> Any:
        """The answer for an item; can be pickled."""


class Lost(NamedTuple):
    """Stands in the place of an answer."""

    error: str
    """Name of the error's class."""
    reason: str


def serve(line: Connection, lifeline: Connection, packed: bytes, memory: int | None, folder: str) -> None:
    """Answer items until there are no more."""
    gc.disable()  # until all is loaded: nothing of that is rubbish, and an eighth of the time went into looking
    stand_apart()
    end_with(lifeline)
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    os.environ["TMPDIR"] = tempfile.tempdir = folder  # what is left there goes when this process has ended
    try:
        task: Task = pickle.loads(packed)
        task.prepare()
    except Exception as error:
        line.send_bytes(UNFIT + f"{type(error).__name__}: {error}".encode(errors="replace"))
        return
    _keep_what_is_loaded()
    line.send_bytes(READY)
    enough = 2 * memory_held() if memory is None else max(memory // 2, 2 * memory_held())
    while True:
        try:
            item = line.recv()
        except (EOFError, OSError):
            return
        answer = _answer(task, item, memory)
        line.send_bytes((TIRED if memory_held() > enough else FRESH) + answer)


def _keep_what_is_loaded() -> None:
    """What is loaded stays until the end: it need not be looked through for what nobody holds any more."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ROUND)
    gc.enable()


def _answer(task: Task, item: Any, memory: int | None) -> bytes:
    """The answer, pickled; whatever goes wrong with one item is the answer for that one."""
    try:
        with memory_limited(memory):
            answer = task(item)
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps(Lost(MemoryExceeded.__name__, NO_MEMORY))
    except Exception as error:  # it cannot be pickled, for one
        return pickle.dumps(Lost(type(error).__name__, str(error)))
