"""Every budget figure of some documents as one CSV file: amounts in kronor, with the page that they stand on.

python examples/budget_to_csv.py [FILE ...] > belopp.csv
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import regionkit

DOCUMENTS = Path(__file__).parent / "documents"
COLUMNS = ("fil", "sida", "avser", "mått", "kronor", "period", "som_det_står", "säkerhet")


def main(paths: list[Path]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    for path in paths:
        for row in regionkit.parse(path).budget_table():
            writer.writerow(
                [path.name, row.page, row.subject, row.measure, row.sek, row.period, row.quote, row.confidence]
            )


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(DOCUMENTS.glob("*.pdf")))
