"""Pages that are no document: a server's error, or a form that asks who you are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regionkit.language.layout import LayoutWords
from regionkit.readers.html.pages import Element

SERVERS_SAY = (
    r"\b(?:400|401|403|404|410|500|502|503|504)\b.{0,40}(?:not found|error|forbidden|denied|unauthori[sz]ed|unavailable"
    r"|timed? ?out|bad gateway)",
    r"(?:page|file|object|resource) (?:not found|cannot be found|could not be found)",
    r"access (?:is )?denied|forbidden|unauthori[sz]ed|internal server error|service unavailable|bad gateway",
    r"session (?:has )?(?:expired|timed out)|sign in|log ?in|enable javascript|javascript is (?:disabled|required)",
)
"""Servers speak English whatever the site is written in."""
LONGEST = 2000
"""Letters: a longer page is a document, whatever stands in it."""


def is_no_document(root: Element, text: str, titles: Iterable[str], words: LayoutWords) -> bool:
    """Whether a short page says that there is nothing here, or asks for a password."""
    if len(text) > LONGEST:
        return False
    if any((one.get("type") or "").lower() == "password" for one in root.iter("input")):
        return True
    said = re.compile("|".join((*SERVERS_SAY, *words.no_document)), re.IGNORECASE)
    return any(said.search(title) for title in (*titles, text[:300]))
