"""An extraction held against its document again, mention by mention."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.mentions import BudgetFigure, DateMention, Mention
from regionkit.verifying.amounts import verify_amount
from regionkit.verifying.claims import Claims
from regionkit.verifying.links import verify_findings, verify_ids, verify_links
from regionkit.verifying.mismatch import Mismatch, mismatch
from regionkit.verifying.quotes import is_quoted, verify_place, verify_words
from regionkit.verifying.times import verify_date, verify_periods, verify_taken

FEWEST_ASTRAY = 5
"""So many mentions at least, and more than half, must stand elsewhere before a document is taken for another one."""


def verify(claims: Claims) -> Iterator[Mismatch]:
    """All mismatches, or one alone where the document is another one."""
    other = _other_document(claims)
    if other is not None:
        yield other
        return
    yield from _source(claims)
    yield from verify_ids(claims)
    for mention in claims.mentions:
        yield from _mention(claims, mention)
    yield from verify_periods(claims.metadata)
    yield from verify_findings(claims)


def _other_document(claims: Claims) -> Mismatch | None:
    said, source = claims.source, claims.document.source
    if said is not None and source is not None and said.sha256 != source.sha256:
        why = "is of another file, and nothing of it was verified"
        return mismatch(None, "source.sha256", why, expected=source.sha256, actual=said.sha256)
    astray = sum(not is_quoted(claims, mention) for mention in claims.mentions)
    if astray >= FEWEST_ASTRAY and 2 * astray > len(claims.mentions):
        quoted = len(claims.mentions) - astray
        why = "was extracted from another document, or from this one read otherwise: so many mentions stand in it"
        return mismatch(None, "source", why, expected=len(claims.mentions), actual=quoted)
    return None


def _source(claims: Claims) -> Iterator[Mismatch]:
    said, source = claims.source, claims.document.source
    if said is None or source is None:
        return
    pages = len(claims.document.pages) or None
    for name in ("filename", "media_type", "byte_size"):
        expected, actual = getattr(source, name), getattr(said, name)
        if expected != actual:
            yield mismatch(None, f"source.{name}", "is not the document's", expected=expected, actual=actual)
    if said.pages != pages:
        yield mismatch(None, "source.pages", "is not the document's", expected=pages, actual=said.pages)


def _mention(claims: Claims, mention: Mention) -> Iterator[Mismatch]:
    """What a mention says; where its quote is wrong, nothing can be read from it again.

    Amounts and dates are read anew where a rule of regionkit's own read them: what an extractor of the caller's
    own takes for one may be written otherwise.
    """
    yield from verify_links(claims, mention)
    yield from verify_periods(mention)
    yield from verify_place(claims, mention)
    if not is_quoted(claims, mention):
        return
    yield from verify_words(claims, mention)
    yield from verify_taken(claims, mention)
    if isinstance(mention, DateMention) and mention.rule.startswith("dates."):
        yield from verify_date(claims, mention)
    if isinstance(mention, BudgetFigure) and mention.rule.startswith("budget."):
        yield from verify_amount(claims, mention)
