"""Where other minutes begin, by the words that head them: "Sammanträdesprotokoll", "Protokollsutdrag"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from regionkit.bundles.leaves import Leaf, top_of
from regionkit.document import Document
from regionkit.language.contract import Language

HEAD_LINES = 4
"""Lines at the top that the head of minutes stands among, under the name of the municipality."""
SECTION = "§"
ABOUT_THEM = 8
"""Lines that say whose minutes they are, and of which day."""


def other_minutes(leaves: Iterable[Leaf], language: Language) -> set[int]:
    """Leaves whose running head is that of minutes, and another than on the one before: another meeting's extract."""
    minutes = _pattern(language, None)
    return {
        after.number for before, after in pairwise(leaves)
        if after.heads != before.heads and any(minutes.fullmatch(line) for line in after.heads)
    }


def typed_minutes(document: Document, leaves: Iterable[Leaf], language: Language) -> set[int]:
    """Leaves of a Word file that begin with the head of minutes as text, where it says something else than the last.

    Each extract has a head of its own ("Protokollsutdrag"); minutes may have theirs again over each of their pages,
    with the same body and day, and then go on.
    """
    if not document.openings:
        return set()
    minutes, extracts = _pattern(language, None), _pattern(language, "minutes_extract")
    found: set[int] = set()
    said: list[str] | None = None
    for leaf in leaves:
        lines = list(top_of(document, leaf))[:ABOUT_THEM]
        head = next((line for line in lines[:HEAD_LINES] if minutes.fullmatch(line)), None)
        if head is not None:
            about = lines[: next((at for at, line in enumerate(lines) if line.startswith(SECTION)), len(lines))]
            if extracts.fullmatch(head) or about != said:
                found.add(leaf.number)
            said = about
    return found


@lru_cache(maxsize=16)
def _pattern(language: Language, kind: str | None) -> re.Pattern[str]:
    """A line that is the whole head of minutes, of one kind or of any: "Sammanträdesprotokoll"."""
    kinds = language.identity.heads_of_minutes
    heads = "|".join(pattern for name, patterns in kinds for pattern in patterns if kind in {None, name})
    return re.compile(rf"(?:{heads})", re.IGNORECASE)
