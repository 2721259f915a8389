"""Which documents there are: folders, files, containers and addresses, one document after another in a fixed order."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regionkit.errors import ReadError
from regionkit.identity_numbers import without_personal_numbers
from regionkit.ingesting.remote import Folder, Remote, remote_files
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.limits import Limits
from regionkit.readers.containers.junk import junk
from regionkit.readers.containers.members import expanded
from regionkit.readers.containers.paths import Member

DATABASE_FILES = ("", "-wal", "-shm", "-journal")
"""What SQLite puts beside its file."""


@dataclass(frozen=True, slots=True)
class Item:
    """A document to take in."""

    source: str | Member
    """What is read."""
    path: str
    """Where it is, as the archive tells it: the whole path, or the address."""
    sha256: str | None
    """``None`` where its bytes cannot be had: whoever reads it says why."""
    keep: Folder | None = None
    """What must stay as long as it is read: the folder that it was fetched to."""
    refusal: ReadError | None = None
    """Why it could not be fetched."""


def files_in(paths: Iterable[str], archive: str) -> list[str | Remote]:
    """The files at some paths and addresses, each once: folders from top to bottom in the order of names.

    The archive itself is none of them.
    """
    own = {os.path.realpath(archive + end) for end in DATABASE_FILES}
    found: dict[str, str | Remote] = {}
    for path in paths:
        if "://" in path and not os.path.exists(path):
            found |= {remote.address: remote for remote in remote_files(path)}
            continue
        for file in _walked(path):
            if os.path.realpath(file) not in own:
                found[os.path.abspath(file)] = os.path.abspath(file)
    return list(found.values())


def _walked(path: str) -> Iterator[str]:
    if not os.path.isdir(path):
        yield path
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if junk(f"{name}/x") is None)
        for name in sorted(files):
            if junk(name) is None:
                yield os.path.join(folder, name)


def items_in(file: str | Remote, limits: Limits) -> Iterator[Item]:
    """The documents of a file: itself, or what is in a container."""
    if isinstance(file, str):
        yield from _items(file, file, limits, None)
        return
    try:
        local, folder = file.fetched(limits)
    except ReadError as error:
        yield Item(file.address, _printable(file.address), None, refusal=error)
        return
    yield from _items(local, file.address, limits, folder)


def _items(file: str, shown: str, limits: Limits, keep: Folder | None) -> Iterator[Item]:
    for source in expanded([file], SWEDISH.layout.letters, limits):
        path = os.fspath(source)
        whole = source if isinstance(source, Member) else path
        yield Item(whole, _printable(shown + path.removeprefix(file)), _hash_of(whole, limits), keep)


def _hash_of(source: str | Member, limits: Limits) -> str | None:
    try:
        if isinstance(source, Member):
            return hashlib.sha256(source.read(limits)).hexdigest()
        if not stat.S_ISREG(os.stat(source).st_mode):  # to open a pipe is to wait for whoever writes to it
            return None
        with open(source, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError, ReadError):
        return None


def _printable(path: str) -> str:
    """A path that can be kept: as UTF-8, which not all names on Linux are, and without persons' numbers."""
    return without_personal_numbers(path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
