"""The archive: extractions of many documents in one database, and the questions that are asked of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from types import TracebackType

from regionkit.errors import ArchiveError, MissingTool, UnknownName

try:
    from sqlalchemy import func, select, text
except ModuleNotFoundError as error:
    raise MissingTool("archive", 'SQLAlchemy is not installed; pip install "regionkit[archive]"') from error

from regionkit.archive.engine import engine_of, reading, shown, telling, url_of, writing
from regionkit.archive.flattening import Prepared, prepared, unpacked
from regionkit.archive.looking_back import LookingBack
from regionkit.archive.migrations import brought_up_to_date
from regionkit.archive.questions import Question, answers
from regionkit.archive.rows import ROWS, FailureRow
from regionkit.archive.schema import EXTRACTIONS, TABLES, Column, columns_of
from regionkit.archive.writing import put_documents, put_failure, put_path
from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.mentions import Model

ROWS_COUNTED = 1000
"""Of each index, for SQLite to guess how many there are of each value."""


class Archive(LookingBack):
    """Extractions of many documents in a SQLite file or a PostgreSQL database, to ask questions of.

    >>> import regionkit
    >>> report = regionkit.parse("examples/documents/delarsrapport-augusti-2025.pdf")
    >>> with Archive(":memory:") as archive:
    ...     document = archive.add(report)
    ...     for goal in archive.goals(committee="nämnden för kultur och bildning", status="not_achieved"):
    ...         print(goal.fiscal_year, goal.number, goal.status, "page", goal.page)
    2025 3 not_achieved page 1
    """

    def __init__(self, address: str | os.PathLike[str], *, create: bool = True) -> None:
        """Open the archive at a path, or at a URL (``postgresql://…``); one that is not there is made, or an error.

        Raises :class:`~regionkit.errors.ArchiveError` where it cannot be opened, is none, or is of a later version.
        """
        url = url_of(address)
        self.address = shown(url)
        if not create and url.get_backend_name() == "sqlite" and not os.path.exists(self.address):
            raise ArchiveError(f"{self.address}: no such archive; make one with regionkit ingest")
        self._engine = engine_of(url)
        try:
            with telling(self._engine):
                brought_up_to_date(self._engine, create=create)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close all connections; the archive can be opened again."""
        self._engine.dispose()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(
        self, extraction: Extraction, document: Document | None = None, *, path: str | os.PathLike[str] | None = None
    ) -> str:
        """Keep what was found in a document, in place of what was kept of the same file before; its id in the archive.

        With its ``document``, its pages can be looked through by :meth:`search`.  ``path`` tells where it lies.
        """
        from regionkit import __version__

        one = prepared(document, extraction, __version__)
        self.put([one], path=None if path is None else os.path.abspath(path))
        return one.document

    def put(self, documents: Sequence[Prepared], *, path: str | None = None, waits: bool = True) -> None:
        """Keep all documents of one file in one transaction, in place of what was kept of the same bytes.

        It ``waits`` until they are on the disk; who writes many, and ends with :meth:`optimize`, need not.
        """
        with writing(self._engine, waits=waits) as connection:
            put_documents(connection, documents)
            if path is not None and documents:
                put_path(connection, path, documents[0].sha256)

    def holds(self, sha256: str, made_by: str) -> bool:
        """Whether a file of these bytes is in, made by this version in this way."""
        documents = TABLES["documents"].c
        with reading(self._engine) as connection:
            made = select(documents.made_by).where(documents.sha256 == sha256).limit(1)
            return connection.execute(made).scalar() == made_by

    def found_at(self, path: str, sha256: str) -> None:
        """Remember where a file lies whose documents are in."""
        paths = TABLES["paths"].c
        with reading(self._engine) as connection:
            known = connection.execute(select(paths.sha256).where(paths.path == path)).scalar()
        if known != sha256:
            with writing(self._engine) as connection:
                put_path(connection, path, sha256)

    def has_failed(self, path: str, sha256: str | None, made_by: str) -> bool:
        """Whether a file of this path and these bytes could not be read by this version in this way."""
        failures = TABLES["failures"].c
        with reading(self._engine) as connection:
            statement = select(failures.sha256, failures.made_by).where(failures.path == path)
            found = connection.execute(statement).first()
        return found is not None and tuple(found) == (sha256, made_by)

    def failed(self, path: str, sha256: str | None, error: str, message: str, made_by: str) -> None:
        """Remember why a file could not be read."""
        failure = FailureRow(path=path, sha256=sha256, error=error, message=message, made_by=made_by)
        with writing(self._engine) as connection:
            put_failure(connection, failure)

    def optimize(self) -> None:
        """Let the database count what it holds, so that it chooses its indexes well; an ingest ends with it."""
        with writing(self._engine) as connection:
            if connection.dialect.name == "sqlite":
                connection.execute(text(f"PRAGMA analysis_limit = {ROWS_COUNTED}"))
            connection.execute(text("ANALYZE"))

    def extraction(self, document: str) -> Extraction:
        """All that was found in a document, as it was kept.  Raises :class:`~regionkit.errors.UnknownName`."""
        with reading(self._engine) as connection:
            statement = select(EXTRACTIONS.c.json).where(EXTRACTIONS.c.document == document)
            packed = connection.execute(statement).scalar()
            if packed is None:
                known = select(EXTRACTIONS.c.document).order_by(EXTRACTIONS.c.document).limit(3)
                raise UnknownName("document", document, [*connection.execute(known).scalars(), "…"])
        return unpacked(packed)

    def tables(self) -> tuple[str, ...]:
        """The names of the tables that :meth:`rows`, :meth:`columns` and :meth:`count` take."""
        return tuple(ROWS)

    def columns(self, table: str) -> tuple[Column, ...]:
        """The columns of a table in their order: name, kind, whether it may be empty, title and description."""
        return columns_of(_known(table))

    def rows(self, table: str) -> Iterator[Model]:
        """All rows of a table in the order of its questions, one after another, in flat memory."""
        with reading(self._engine) as connection:
            yield from answers(connection, Question(_known(table)), ROWS[table], None)

    def count(self, table: str) -> int:
        """How many rows a table has."""
        with reading(self._engine) as connection:
            return connection.execute(select(func.count()).select_from(TABLES[_known(table)])).scalar_one()


def _known(table: str) -> str:
    if table not in ROWS:
        raise UnknownName("table", table, ROWS)
    return table
