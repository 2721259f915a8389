"""Programs that serve web pages read documents in several threads: PDFium bears one at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import regionkit

LAYOUTS = sorted((Path(__file__).parents[1] / "layouts" / "files").glob("*.pdf"))


def test_documents_read_in_several_threads_are_read_right() -> None:
    files = LAYOUTS * 3
    alone = {path: regionkit.read(path) for path in LAYOUTS}
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(regionkit.read, files))

    assert [path.name for path, read in zip(files, together, strict=True) if read != alone[path]] == []
