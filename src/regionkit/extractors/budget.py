"""budget"""

from __future__ import annotations

from collections.abc import Iterable

from regionkit.analysis import Analysis, Found
from regionkit.mentions import Mention, Metadata


def extract_budget(analysis: Analysis, found: Found) -> Iterable[Mention | Metadata]:
    return ()
