"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from regionkit.renderers.defusing import for_terminal


class Output(Protocol):
    """Takes text, piece by piece."""

    terminal: bool
    """Whether a person is looking at it."""

    def write(self, text: str) -> None:
        """Take one more piece."""


class StandardOutput:
    """Standard output: UTF-8 into files and pipes on every system, and what the terminal can show on a terminal."""

    def __init__(self) -> None:
        self.terminal = sys.stdout.isatty()

    def write(self, text: str) -> None:
        """Write at once, so that who reads a pipe gets each document when it is ready."""
        buffer = getattr(sys.stdout, "buffer", None)
        if self.terminal or buffer is None:
            encoding = sys.stdout.encoding or "utf-8"
            sys.stdout.write(for_terminal(text).encode(encoding, "replace").decode(encoding))
        else:
            buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.flush()


class FileOutput:
    """A file that is written beside its place and moved there when it is whole; untouched if nothing was written."""

    terminal = False

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self.special = self.path.exists() and not self.path.is_file()  # /dev/null, a named pipe: never to be replaced
        self.part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        self.file: BinaryIO | None = None

    def write(self, text: str) -> None:
        """Write one more piece to the part beside the file's place."""
        self.write_bytes(text.encode("utf-8", "backslashreplace"))

    def write_bytes(self, data: bytes) -> None:
        """The same for what is no text."""
        if self.file is None:
            self.file = self._opened()
        self.file.write(data)

    def _opened(self) -> BinaryIO:
        try:
            return open(self.path, "wb") if self.special else open(self.part, "xb")
        except OSError as error:  # who reads it knows the file's name and not that of its part
            raise OSError(error.errno, f"cannot be written ({error.strerror})", str(self.path)) from error

    def keep(self) -> None:
        """Put the whole file in its place, with the permissions of the one it replaces."""
        if self.file is None:
            return
        self.file.close()
        if not self.special:
            if self.path.exists():
                shutil.copymode(self.path, self.part)
            os.replace(self.part, self.path)

    def discard(self) -> None:
        """Leave nothing behind."""
        if self.file is not None:
            self.file.close()
            if not self.special:
                with suppress(FileNotFoundError):
                    self.part.unlink()


@contextmanager
def output_to(path: Path | None) -> Iterator[Output]:
    """Standard output without a path; with one, a file that is kept only if all goes well."""
    if path is None:
        yield StandardOutput()
        return
    with whole_file(path) as file:
        yield file


@contextmanager
def whole_file(path: Path) -> Iterator[FileOutput]:
    """A file that is kept only if all goes well."""
    file = FileOutput(path)
    try:
        yield file
        file.keep()
    except BaseException:
        file.discard()
        raise
