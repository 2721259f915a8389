"""A table of an archive on its way to a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from regionkit.archive.archive import Archive
    from regionkit.archive.schema import Column


@dataclass(frozen=True)
class Dataset:
    """One table: its columns, and its rows, which are read from the archive each time that they are asked for."""

    archive: Archive
    name: str

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in order."""
        return self.archive.columns(self.name)

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The values of each row, in the order of the columns; ``None`` where nothing is known."""
        names = [column.name for column in self.columns]
        for row in self.archive.rows(self.name):
            yield tuple(getattr(row, name) for name in names)

    def key(self) -> tuple[str, ...]:
        """The columns that tell its rows apart."""
        from regionkit.archive.schema import KEYS

        return KEYS[self.name]
