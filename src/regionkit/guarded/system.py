"""What the system does for a guarded process: a group of its own, an end with its parent, a limit on memory.

Linux gives all of it.  macOS has process groups and no limit on memory that it keeps to; Windows has neither: there a
process is ended by itself, and programs that it has started end by their own.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

LINUX = sys.platform == "linux"
SET_SIGNAL = 10
"""Linux's F_SETSIG, which ``fcntl`` has no name for before Python 3.13."""
PROCESSES = Path("/proc")
ROUNDS = 5
"""How often programs that a process has started are looked for: they may start others meanwhile."""
FIRST_TO_GO = "600"
"""Where the whole machine runs out of memory, Linux ends this process and not the one that started it (0 to 1000)."""


def stand_apart() -> None:
    """Leave the terminal to the parent: a group of its own, nothing to read, and what is printed goes with the errors.

    Ctrl-C is the parent's to hear: it ends its workers.  What a library prints must not get in among the results.
    """
    with suppress(OSError, AttributeError):  # no groups on Windows
        os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):  # without a terminal and standard error
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
    with suppress(OSError):
        (PROCESSES / "self" / "oom_score_adj").write_text(FIRST_TO_GO)
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not fill the disk with what was in memory


def end_with(lifeline: Connection) -> None:
    """End this process, and all of its group, when the other end of the line is closed: the parent ended, in any way.

    On Linux the system itself sends the signal, so that not even an endless loop in C outlives the parent.
    Elsewhere a thread waits for it.  (Linux's "parent death signal" comes when the thread ends that started us.)
    """
    if not LINUX:
        threading.Thread(target=_wait_for_the_end, args=(lifeline,), daemon=True).start()
        return
    import fcntl

    line = lifeline.fileno()
    fcntl.fcntl(line, fcntl.F_SETOWN, -os.getpgrp())
    fcntl.fcntl(line, SET_SIGNAL, signal.SIGKILL)
    fcntl.fcntl(line, fcntl.F_SETFL, fcntl.fcntl(line, fcntl.F_GETFL) | os.O_ASYNC)
    if lifeline.poll():  # it was closed before
        os.killpg(0, signal.SIGKILL)


def _wait_for_the_end(lifeline: Connection) -> None:
    with suppress(EOFError, OSError):
        lifeline.recv_bytes()
    with suppress(OSError, AttributeError):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


@contextmanager
def memory_limited(most: int | None) -> Iterator[None]:
    """Let this process, and each program that it starts meanwhile, hold so many bytes; then it gets a MemoryError.

    Counted is what can be written to and is not shared (RLIMIT_DATA): address space that is only reserved, and files
    that are mapped, are no memory.
    """
    if most is None or not LINUX:
        yield
        return
    import resource

    before, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = most if before == resource.RLIM_INFINITY else min(most, before)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, hard))


def memory_held() -> int:
    """Bytes that count towards the limit; 0 where that cannot be told."""
    try:
        pages = int((PROCESSES / "self" / "statm").read_text().split()[5])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def end_group(leader: int) -> None:
    """End a process with all that it has started and that those have, also what has left its group (on Linux)."""
    if not hasattr(os, "killpg"):
        return
    _signal(leader, signal.SIGSTOP)  # it starts nothing more
    for _ in range(ROUNDS):
        found = _descendants(leader)
        for process in found:
            _signal(process, signal.SIGKILL)
        if not found:
            break
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def _signal(process: int, number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.kill(process, number)


def _descendants(leader: int) -> list[int]:
    """The processes under one, those left out that have ended and wait for their parent to hear of it."""
    children: dict[int, list[int]] = {}
    for entry in PROCESSES.iterdir() if LINUX else ():
        if entry.name.isdigit():
            with suppress(OSError, ValueError, IndexError):
                state, parent = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()[:2]
                if state != "Z":
                    children.setdefault(int(parent), []).append(int(entry.name))
    found: list[int] = []
    waiting = [leader]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found
