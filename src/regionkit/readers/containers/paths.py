"""A document inside a container, as a path: known by its place in it, and read when it is asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass

from regionkit.errors import CorruptDocument, DocumentTooLarge, EncryptedDocument, ReadError
from regionkit.limits import LIMITS, Limits

REFUSALS: dict[str, type[ReadError]] = {
    kind.__name__: kind for kind in (CorruptDocument, DocumentTooLarge, EncryptedDocument)
}


@dataclass(frozen=True, slots=True)
class Member(os.PathLike[str]):
    """A document in a zip archive, a message or a PDF: ``regionkit.read`` and ``parse`` take it as they take a path.

    ``str`` and ``os.fspath`` give ``bundle.zip/2025/rapport.pdf``.
    """

    container: str
    """Path of the file that it is in."""
    name: str
    """Where it is in there: ``2025/rapport.pdf``, or ``bilagor.zip/plan.docx`` for a container in a container."""
    steps: tuple[int, ...] = ()
    """The entry's number in the container, or its numbers in containers inside one another."""
    refusal: tuple[str, str] | None = None
    """Why it cannot be read: the error's class and its message."""

    def __fspath__(self) -> str:
        return f"{self.container}/{self.name}"

    def __str__(self) -> str:
        return self.__fspath__()

    @property
    def filename(self) -> str:
        """The name that tells where the document was: the container's own and what is in it."""
        return f"{os.path.basename(self.container)}/{self.name}"

    def read(self, limits: Limits = LIMITS) -> bytes:
        """The bytes of the document.  Raises a kind of :class:`~regionkit.errors.ReadError`."""
        if self.refusal is not None:
            raise REFUSALS[self.refusal[0]](str(self), self.refusal[1])
        from regionkit.readers.containers.opening import opened

        content: bytes | str = self.container
        for step in self.steps:
            with opened(content, str(self)) as container:
                content = container.read(step, limits, str(self))
        return content if isinstance(content, bytes) else b""
