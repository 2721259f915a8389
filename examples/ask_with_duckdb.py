"""SQL over what was exported: how far is each part of the committee from its budget?

python examples/ask_with_duckdb.py [FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import duckdb

import regionkit

DOCUMENTS = Path(__file__).parent / "documents"
QUESTION = """
    select subject, period, any_value(sek) / 1e6 as mnkr,
        string_agg(distinct filename, ', ' order by filename) as told_by
    from read_parquet($budget)
    where measure = 'deviation' and subject is not null and not is_total
    group by subject, period
    having count(distinct sek) = 1
    order by mnkr, subject
    limit 5
"""


def main(documents: Path) -> None:
    with regionkit.Archive(":memory:") as archive, tempfile.TemporaryDirectory() as folder:
        regionkit.ingest(documents, archive, workers=1)
        [budget] = regionkit.export(archive, folder, "parquet", tables=["budget"])
        for subject, period, mnkr, told_by in duckdb.execute(QUESTION, {"budget": str(budget)}).fetchall():
            print(f"{subject} {period}: {mnkr:.2f} mnkr ({told_by})")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS)
