"""Extractors that misbehave, in a module of their own so that worker processes can import them."""

from __future__ import annotations

import os
from collections.abc import Iterable

from regionkit.analysis import Analysis, Found
from regionkit.mentions import Mention


def dies(analysis: Analysis, found: Found) -> Iterable[Mention]:
    """Takes the whole process down, as a crash in a C library would, for documents that ask for it."""
    if "krasch" in analysis.text:
        os._exit(9)
    return ()


def fails(analysis: Analysis, found: Found) -> Iterable[Mention]:
    """Raises what no caller expects."""
    raise LookupError("first line\nsecond line")
