"""Whether what points at a mention points at one that is there, and of the right kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from regionkit.mentions import BudgetFigure, Goal, Indicator, Mention
from regionkit.verifying.claims import Claims
from regionkit.verifying.mismatch import Mismatch, mismatch


def verify_ids(claims: Claims) -> Iterator[Mismatch]:
    """That no two mentions share an id."""
    for id, count in Counter(mention.id for mention in claims.mentions).items():
        if count > 1:
            yield mismatch(claims.by_id[id], "id", "is that of several mentions", actual=id)


def verify_findings(claims: Claims) -> Iterator[Mismatch]:
    """That findings are about mentions that are there, and pages that the document has."""
    pages = {page.number for page in claims.document.pages}
    for index, finding in enumerate(claims.findings):
        for id in finding.mentions:
            if id not in claims.by_id:
                yield mismatch(None, f"findings[{index}].mentions", "names no mention", actual=id)
        for page in (*finding.pages, *(place.page for place in finding.locations)):
            if page is not None and pages and page not in pages:
                yield mismatch(None, f"findings[{index}].pages", "names no page of the document", actual=page)


def verify_links(claims: Claims, mention: Mention) -> Iterator[Mismatch]:
    """That a goal's parent, sub-goals and indicators, an indicator's goal and a part's whole are there."""
    for field, id, kind in _links(mention):
        target = claims.by_id.get(id)
        if not isinstance(target, kind) or target.id == mention.id:
            yield mismatch(mention, field, f"names no other {kind.__name__}", actual=id)
    if isinstance(mention, Goal):
        for inner in mention.sub_goals:
            if inner.parent is not None and inner.parent != mention.id:
                yield mismatch(inner, "parent", "is not the goal it is in", expected=mention.id, actual=inner.parent)


def _links(mention: Mention) -> Iterator[tuple[str, str, type[Mention]]]:
    match mention:
        case Goal():
            if mention.parent is not None:
                yield "parent", mention.parent, Goal
            for id in mention.indicators:
                yield "indicators", id, Indicator
        case Indicator() if mention.goal is not None:
            yield "goal", mention.goal, Goal
        case BudgetFigure() if mention.part_of is not None:
            yield "part_of", mention.part_of, BudgetFigure
