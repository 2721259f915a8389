"""Extractors that misbehave, in a module of their own so that worker processes can import them."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable

from regionkit.analysis import Analysis, Found
from regionkit.mentions import Mention, Reference


def dies(analysis: Analysis, found: Found) -> Iterable[Mention]:
    """Takes the whole process down, as a crash in a C library would, for documents that ask for it."""
    if "krasch" in analysis.text:
        os._exit(9)
    return ()


def fails(analysis: Analysis, found: Found) -> Iterable[Mention]:
    """Raises what no caller expects."""
    raise LookupError("first line\nsecond line")


def misbehaves(analysis: Analysis, found: Found) -> Iterable[Mention]:
    """Does what the first word of a document names, if it names anything; the other words are for that."""
    first, *rest = analysis.text.split()
    return WAYS[first](analysis, *rest) if first in WAYS else ()


def _dies_of(name: str) -> None:
    os.kill(os.getpid(), signal.Signals[name])


def _never_ends() -> None:
    """An endless loop in C that lets no other thread of the process run, as a library that hangs."""
    sum(itertools.repeat(0))


def _eats_memory() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(10_000_000))


def _prints_without_end() -> None:
    while True:
        os.write(1, b"noise " * 1000)


def _starts_others(pipe: str) -> None:
    """Starts a program in its own group and one in a session apart, which hold a pipe open; then it never ends."""
    hold = "import sys, threading; pipe = open(sys.argv[1], 'w'); print('x', file=pipe, flush=True); input()"
    waits, _ = os.pipe()
    for apart in (False, True):
        subprocess.Popen([sys.executable, "-c", hold, pipe], start_new_session=apart, stdin=waits)
    _holds_a_pipe(pipe)


def _holds_a_pipe(pipe: str) -> None:
    held = open(pipe, "w")  # noqa: SIM115 - held open until the process ends
    print("x", file=held, flush=True)
    _never_ends()


def _leaves_files(report: str) -> None:
    with open(report, "w", encoding="utf-8") as file:
        file.write(tempfile.mkdtemp())
    os.abort()


def _finds_what_cannot_be_sent(analysis: Analysis) -> Iterable[Mention]:
    class Private(Reference):
        """Of a class that no other process can find."""

    return [analysis.mention(Private, 0, 1, rule="mine.private", kind="other", value="x")]


WAYS = {
    "dies": lambda analysis, name: _dies_of(name),
    "hangs": lambda analysis: _never_ends(),
    "eats": lambda analysis: _eats_memory(),
    "prints": lambda analysis: _prints_without_end(),
    "starts": lambda analysis, pipe: _starts_others(pipe),
    "holds": lambda analysis, pipe: _holds_a_pipe(pipe),
    "litters": lambda analysis, report: _leaves_files(report),
    "private": _finds_what_cannot_be_sent,
}
