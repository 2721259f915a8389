"""Many items, each by a guarded process, with the answers in the order of the items.

An item that crashes its process, takes longer than it may or more memory than it may is lost, and nothing else is:
each process has one item at a time, so that it is known whose fault it was, and another process takes its place.
"""

from __future__ import annotations

import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import wait
from time import monotonic
from typing import Any

from regionkit.errors import ReaderCrashed
from regionkit.guarded.process import CannotStart, Guarded
from regionkit.guarded.worker import Lost, Task

AHEAD = 4
"""Items for each process that are worked on, or done and waiting for those before them: few enough to keep memory flat
over any archive, enough that one slow document does not leave the other processes idle."""
MOST = 30 if sys.platform == "win32" else 1000
"""Processes: Windows waits for 63 things at most, and there are two for each."""
TO_START = 300.0
"""Seconds in which a process must have loaded what it needs."""


@dataclass(slots=True)
class _Slot:
    """An item in its place in the order."""

    item: Any
    answer: Any = None
    done: bool = False

    def put(self, answer: Any) -> None:
        self.answer, self.done = answer, True


@dataclass
class Crew:
    """Processes that share the items among them; a context that leaves none behind."""

    task: Task
    count: int
    seconds: Callable[[Any], float | None]
    """How long an item may take; ``None``: as long as it wants."""
    memory: int | None
    """Bytes that a process may hold while it works on an item."""
    at_once: int = 1
    """Processes to start before the first item: as many as there are items for, since each takes a second or two."""
    packed: bytes = b""
    members: dict[Guarded, _Slot | None] = field(default_factory=dict)
    waiting: deque[_Slot] = field(default_factory=deque)
    trouble: str = ""
    """Why the last process that could not be started could not."""

    def __post_init__(self) -> None:
        self.count = min(self.count, MOST)

    def __enter__(self) -> Crew:
        """Start the first processes, before any item is blamed, and wait for one.  Raises CannotStart."""
        try:
            self.packed = pickle.dumps(self.task)
        except Exception as error:
            raise CannotStart(f"{type(error).__name__}: {error}") from error
        try:
            for _ in range(min(self.count, self.at_once)):
                self._start()
            while not any(member.ready for member in self.members):
                self._listen(None)
                if not self.members:
                    raise CannotStart(self.trouble)
        except (OSError, AssertionError) as error:  # AssertionError: this process is a worker of multiprocessing itself
            raise CannotStart(str(error)) from error
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes, whatever they are doing."""
        while self.members:
            self._end(next(iter(self.members)))

    def run(self, items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        """Each item with its answer, or with what says why it was lost."""
        remaining = iter(items)
        slots: deque[_Slot] = deque()
        while True:
            taken = [_Slot(item) for item in islice(remaining, max(AHEAD * self.count - len(slots), 0))]
            slots.extend(taken)
            self.waiting.extend(taken)
            if not slots:
                return
            self._listen(0)
            self._hand_out()
            while not slots[0].done:
                self._listen(None)
                self._hand_out()
            first = slots.popleft()
            yield first.item, first.answer

    def _hand_out(self) -> None:
        """Give what waits to the processes that have nothing to do; start more where there are too few."""
        for member in [member for member in self.members if member.ready and not member.busy]:
            if self.waiting:
                slot = self.members[member] = self.waiting.popleft()
                member.give(slot.item, self.seconds(slot.item))
        starting = sum(not member.ready for member in self.members)
        while self.waiting and len(self.members) < self.count and starting < len(self.waiting):
            try:
                self._start()
            except OSError as error:
                self._without(str(error))
                return
            starting += 1

    def _start(self) -> Guarded:
        member = Guarded(self.packed, self.memory)
        member.deadline = monotonic() + TO_START
        self.members[member] = None
        return member

    def _listen(self, timeout: float | None) -> None:
        """Wait until something has happened, or for so many seconds, and see to it."""
        by_handle = {handle: member for member in self.members for handle in member.handles()}
        if not by_handle:
            return
        deadlines = [member.deadline for member in self.members if member.deadline is not None]
        if timeout is None and deadlines:
            timeout = max(min(deadlines) - monotonic(), 0.0)
        for member in dict.fromkeys(by_handle[handle] for handle in wait(list(by_handle), timeout)):
            self._attend(member)
        for member in [member for member in self.members if member.late()]:
            self._give_up(member)

    def _attend(self, member: Guarded) -> None:
        """Take what a process says, which may be the last that it said before it died."""
        try:
            answer = member.heard()
        except EOFError:
            self._bury(member)
            return
        except CannotStart as error:
            self._end(member)
            self._without(str(error))
            return
        slot = self.members[member]
        if slot is None:  # it has become ready
            member.deadline = None
            return
        self.members[member] = None
        slot.put(answer)
        if not member.ready:
            self._end(member)

    def _bury(self, member: Guarded) -> None:
        slot, ready = self._end(member), member.ready
        if slot is not None:
            slot.put(member.died())
        elif not ready:
            self._without("")

    def _give_up(self, member: Guarded) -> None:
        slot = self._end(member)
        if slot is None:
            self._without("it took too long to start")
            return
        slot.put(member.overdue())

    def _end(self, member: Guarded) -> _Slot | None:
        member.end()
        return self.members.pop(member)

    def _without(self, reason: str) -> None:
        """Go on with fewer processes, as one could not be started; where none is left, the next item is lost."""
        self.trouble = reason
        if self.members:
            self.count = len(self.members)
        elif self.waiting:
            reason = f"no process could be started to read it ({reason or 'it died at once'})"
            self.waiting.popleft().put(Lost(ReaderCrashed.__name__, reason))
