"""Which goals does a document report, and how do they stand?

python examples/parse_one.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

import regionkit

REPORT = Path(__file__).parent / "documents" / "delarsrapport-augusti-2025.pdf"


def main(path: Path) -> None:
    extraction = regionkit.parse(path)
    print(extraction.metadata.title)
    for goal in extraction.goals:
        where = f" (sidan {goal.page})" if goal.page else ""
        label = " ".join(filter(None, (goal.level_label or goal.kind, goal.number)))
        print(f"\n{label}: {goal.title}{where}")
        print(f"  nu: {goal.status}   vid årets slut: {goal.forecast}   arbetet: {goal.progress}")
        print(f"  så står det: {goal.status_text}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPORT)
