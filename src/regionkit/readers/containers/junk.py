"""Files in archives that nobody put there as documents: each with the reason why it is passed over."""

from __future__ import annotations

import re

JUNK: tuple[tuple[str, str], ...] = (
    (r"(?:^|/)__MACOSX/", "what macOS notes of each file that it packs"),
    (r"(?:^|/)\._[^/]*$", "what macOS notes of a file"),
    (r"(?:^|/)\.DS_Store$", "how macOS shows a folder"),
    (r"(?:^|/)Thumbs\.db$", "small pictures of a folder's files, from Windows"),
    (r"(?:^|/)desktop\.ini$", "how Windows shows a folder"),
    (r"(?:^|/)~\$[^/]*$", "a note of Word that a file is open"),
    (r"(?:^|/)\.~lock\.[^/]*#$", "a note of LibreOffice that a file is open"),
    (r"(?:^|/)\.(?:git|svn)/", "the history of a folder"),
    (r"(?:^|/)\.(?:gitkeep|keep|gitignore|directory)$", "a file that only keeps a folder"),
)
"""Patterns of whole names, small and capital letters alike."""


def junk(name: str) -> str | None:
    """Why a file is passed over; ``None`` for all that may be documents.

    >>> junk("2025/Thumbs.db"), junk("2025/rapport.pdf")
    ("small pictures of a folder's files, from Windows", None)
    """
    return next((reason for pattern, reason in JUNK if re.search(pattern, name, re.IGNORECASE)), None)
