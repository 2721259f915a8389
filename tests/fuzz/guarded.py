"""Children that try one file after another; one that dies or hangs is blamed on its file, and replaced."""

from __future__ import annotations

import faulthandler
import os
import resource
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from time import monotonic
from typing import Any

from fuzz.trial import Outcome

Job = Any
Try = Callable[[Job], Outcome]
MEGABYTE = 1 << 20
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Bounds:
    """What one file may cost.  Seconds are of processor time, so that a busy machine makes no hangs."""

    seconds: float = 60.0
    """A batch gives a document five minutes and more."""
    megabytes: int = 2000
    """Of address space, so that what would eat the machine's memory fails in the child."""
    files: int = 400
    """A child is replaced after so many."""


def _serve(pipe: Connection, attempt: Try, bounds: Bounds, last_words: int) -> None:
    """The life of a child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    used = _status("VmSize") * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (int(used) + bounds.megabytes * MEGABYTE,) * 2)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)  # C libraries complain there
    faulthandler.enable(last_words)
    while True:
        try:
            job = pipe.recv()
        except EOFError:
            return
        Path("/proc/self/clear_refs").write_text("5")  # the peak of memory begins anew
        before = _status("VmRSS")
        outcome = attempt(job)
        pipe.send(replace(outcome, megabytes=round(_status("VmHWM") - before, 1)))


def _status(name: str, process: int | str = "self") -> float:
    """A line of a process's status, in megabytes."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    return 0.0


class Child:
    """One process, and the file that it is at."""

    def __init__(self, attempt: Try, bounds: Bounds) -> None:
        context = get_context("fork")  # libraries that the parent has loaded are there at once
        self.pipe, theirs = context.Pipe()
        self.last_words = tempfile.TemporaryFile()  # noqa: SIM115
        arguments = (theirs, attempt, bounds, self.last_words.fileno())
        self.process = context.Process(target=_serve, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        self.job: Job = None
        self.done = 0
        self.bounds = bounds
        self.began = self.spent = 0.0

    def give(self, job: Job) -> None:
        self.job, self.began, self.spent = job, monotonic(), self._processor_time()
        self.pipe.send(job)

    def _processor_time(self) -> float:
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / TICKS

    def outcome(self) -> Outcome | None:
        """What has come of the file so far: nothing while there is still time."""
        if self.pipe.poll():
            try:
                answer: Outcome = self.pipe.recv()
            except (EOFError, ConnectionError):
                self.process.join()
                return _death(self.process.exitcode, self._said())
            self.done += 1
            return answer
        spent = self._processor_time() - self.spent
        if spent > self.bounds.seconds or monotonic() - self.began > 20 * self.bounds.seconds:
            return Outcome("hang", seconds=round(spent, 1))
        return None

    def _said(self) -> str:
        """The innermost lines of Python that the child was at when it died."""
        self.last_words.seek(0)
        lines = [
            line.split() for line in self.last_words.read().decode("utf-8", "replace").splitlines() if "File" in line
        ]
        names = [Path(line[1].strip('",')).name for line in lines[:3]]
        return " <- ".join(f"{name}:{line[3]} {line[-1]}" for name, line in zip(names, lines, strict=False))

    def stop(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.last_words.close()


def _death(code: int | None, said: str) -> Outcome:
    name = signal.Signals(-code).name if code is not None and code < 0 else f"exit {code}"
    return Outcome("crash", name, where=said)


def all_tried(
    jobs: Iterable[Job], attempt: Try, workers: int = 2, bounds: Bounds = Bounds()
) -> Iterator[tuple[Job, Outcome]]:
    """Try all files; what is ready first comes first."""
    remaining = iter(jobs)
    children: list[Child] = []
    try:
        for job in remaining:
            children.append(Child(attempt, bounds))
            children[-1].give(job)
            if len(children) == workers:
                break
        while children:
            wait([child.pipe for child in children], timeout=0.5)
            for child in list(children):
                outcome = child.outcome()
                if outcome is None:
                    continue
                yield child.job, outcome
                if outcome.verdict in ("crash", "hang") or child.done >= bounds.files:
                    child.stop()
                    children[children.index(child)] = child = Child(attempt, bounds)
                following = next(remaining, None)
                if following is None:
                    child.stop()
                    children.remove(child)
                else:
                    child.give(following)
    finally:
        for child in children:
            child.stop()
