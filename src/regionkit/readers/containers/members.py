"""What is in containers, name by name: the documents of a zip archive, a message or a PDF with attachments."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regionkit.errors import ReadError
from regionkit.limits import LIMITS, Limits
from regionkit.readers.containers.junk import junk
from regionkit.readers.containers.kinds import ContainerKind, holds_files, is_mail, is_pdf, kind_of
from regionkit.readers.containers.opening import LOCKED, Container, Entry, opened
from regionkit.readers.containers.paths import Member

DEEPEST = 4
"""Containers inside one another; one that holds itself ends here."""
MOST_MEMBERS = 20_000
DOCUMENTS = (".docx", ".docm", ".dotx", ".xlsx", ".pptx", ".odt", ".ott", ".ods", ".odp", ".epub")
"""Zip archives by these names are documents, and are not opened to find out."""
ZIP = b"PK\x03\x04"
LIST = (
    "import sys; from regionkit.readers.pdf.attachments import attachments; attachments(sys.stdin.buffer.read())"
)
SECONDS = 60
"""For PDFium to list the attachments of one PDF, in a process of its own: it may crash."""

Path = str | os.PathLike[str]


def container_kind(path: Path) -> ContainerKind | None:
    """Which kind of container a file is; ``None`` for a document, and for what cannot be opened."""
    if isinstance(path, Member):
        return None
    try:
        if not os.path.isfile(path):  # to open a pipe is to wait for whoever writes to it
            return None
        with open(path, "rb") as file:
            return kind_of(file)
    except (OSError, ValueError, TypeError):
        return None


def expanded(paths: Iterable[Path], letters: str, limits: Limits = LIMITS) -> Iterator[Path]:
    """The paths, with each container as its members; a PDF with attachments is given itself before them.

    A container that cannot be opened, or holds no documents, is given as it is: whoever reads it says why.
    """
    for path in paths:
        kind = container_kind(path)
        if kind is None or kind == "pdf":
            yield path
        if kind is None or (kind == "pdf" and not _can_be_listed(path)):
            continue
        count = 0
        try:
            for member in members_of(os.fspath(path), letters, limits):
                count += 1
                yield member
        except ReadError:
            count = 0
        if not count and kind != "pdf":
            yield path


def members_of(path: str, letters: str, limits: Limits = LIMITS) -> Iterator[Member]:
    """The documents of one container; those that cannot be read as members that say why."""
    with opened(path, path) as container:
        yield from _Listing(path, letters, limits).list(container, "", ())


@dataclass
class _Listing:
    path: str
    letters: str
    limits: Limits
    unpacked: int = 0
    """Bytes of members so far, as the containers say."""
    count: int = 0

    def list(self, container: Container, above: str, steps: tuple[int, ...]) -> Iterator[Member]:
        for number, entry in enumerate(container.entries(self.letters)):
            name, at = above + entry.name, (*steps, number)
            if entry.folder or junk(name) is not None:
                continue
            self.count += 1
            self.unpacked += entry.size
            refusal = self._refusal(entry)
            if refusal is not None:
                yield Member(self.path, name, at, refusal)
                if refusal[0] == "DocumentTooLarge":
                    return  # and nothing more of this container
            else:
                kind = self._kind(container, number, entry.name)
                if kind is None or kind == "pdf":
                    yield Member(self.path, name, at)
                if kind is not None:
                    yield from self._inside(container, number, name, at, kind)

    def _refusal(self, entry: Entry) -> tuple[str, str] | None:
        if entry.locked:
            return "EncryptedDocument", LOCKED
        if self.count > MOST_MEMBERS:
            return "DocumentTooLarge", f"this and what follows was not read: over {MOST_MEMBERS} files in one container"
        most = self.limits.unpacked_bytes
        if self.unpacked > most:
            return "DocumentTooLarge", f"this and what follows was not read: the container unpacks to over {most} bytes"
        return None

    def _kind(self, container: Container, number: int, name: str) -> ContainerKind | None:
        """What kind of container a member may be; ``None`` for a document."""
        if name.lower().endswith(DOCUMENTS):
            return None
        begin = container.begins(number)
        if begin.startswith(ZIP):
            return "zip"
        return "pdf" if is_pdf(begin) else "mail" if is_mail(begin) else None

    def _inside(
        self, container: Container, number: int, name: str, at: tuple[int, ...], kind: ContainerKind
    ) -> Iterator[Member]:
        """The members of a container in a container; one that turns out to be a document is a member itself.

        A PDF is a member in any case, and says itself that something is attached to it.
        """
        if len(at) >= DEEPEST:
            if kind != "pdf":
                yield Member(self.path, name, at, ("DocumentTooLarge", f"is over {DEEPEST} containers deep"))
            return
        found: list[Member] = []
        try:
            data = container.read(number, self.limits, name)
            if kind != "pdf" or (holds_files(data) and _can_be_listed(data)):
                with opened(data, name, None if kind == "zip" else kind) as inner:
                    found = list(self.list(inner, f"{name}/", at))
        except ReadError:
            found = []
        yield from found if found or kind == "pdf" else [Member(self.path, name, at)]


def _can_be_listed(pdf: Path | bytes) -> bool:
    """Whether PDFium can list what is attached to a PDF: tried in a process of its own, where it can do no harm."""
    command = [sys.executable, "-c", LIST]
    try:
        if isinstance(pdf, bytes):
            run = subprocess.run(command, input=pdf, capture_output=True, timeout=SECONDS, check=False)
        else:
            with open(pdf, "rb") as file:
                run = subprocess.run(command, stdin=file, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.SubprocessError):
        return False
    return run.returncode == 0
