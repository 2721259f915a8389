"""A report of each document, in HTML, and a page that lists them with what to look at first.

python examples/reports_of_documents.py FOLDER [FILE ...]
"""

from __future__ import annotations

import html
import sys
from pathlib import Path

import regionkit

DOCUMENTS = Path(__file__).parent / "documents"


def main(folder: Path, paths: list[Path]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    items = []
    for path in paths:
        document = regionkit.read(path)
        extraction = regionkit.extract(document)
        report = folder / f"{path.name}.html"
        report.write_text(regionkit.render(extraction, "html", document=document), encoding="utf-8")
        severe = [finding for finding in extraction.findings if finding.severity != "info"]
        title = html.escape(extraction.metadata.title or path.name)
        items.append(f'<li><a href="{report.name}">{title}</a>: {len(severe)} varningar</li>')
        print(report.name, f"{len(severe)} warnings")
    page = f'<!doctype html><html lang="sv"><meta charset="utf-8"><title>Rapporter</title><ul>{"".join(items)}</ul>'
    (folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]] or sorted(DOCUMENTS.iterdir()))
