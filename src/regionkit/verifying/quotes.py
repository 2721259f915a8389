"""Whether the words that were quoted stand in the document, where they are said to stand."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.mentions import BudgetFigure, Decision, Goal, Mention, Reference
from regionkit.verifying.claims import Claims, on_one_line
from regionkit.verifying.mismatch import Mismatch, mismatch

FEWEST_WORDS = 2
"""Of the words over a list, and of a point in it, that are told to stand in a document."""


def is_quoted(claims: Claims, mention: Mention) -> bool:
    """Whether a mention's text is the slice of its span."""
    return claims.document.slice(mention.span) == mention.text and len(mention.span) == len(mention.text)


def verify_place(claims: Claims, mention: Mention) -> Iterator[Mismatch]:
    """The slice, the pages, boxes, paragraphs and cells, and whether it was read from a picture."""
    document = claims.document
    if not is_quoted(claims, mention):
        there = document.slice(mention.span)
        yield mismatch(mention, "text", "is not what stands at its span", expected=there, actual=mention.text)
        return
    locations = document.locate(mention.span)
    if mention.locations != locations:
        expected, actual = (
            [place.model_dump(exclude_none=True) for place in places] for places in (locations, mention.locations)
        )
        yield mismatch(mention, "locations", "are not where the text stands", expected=expected, actual=actual)
    is_read = any(document.scanned_in(mention.span))
    if mention.ocr != is_read:
        yield mismatch(mention, "ocr", "says otherwise than the document", expected=is_read, actual=mention.ocr)
    if isinstance(mention, BudgetFigure):
        yield from _table(claims, mention)


def _table(claims: Claims, figure: BudgetFigure) -> Iterator[Mismatch]:
    in_cell = claims.document.cell_at(figure.span.start)
    table = in_cell[0].index if in_cell else None
    if figure.table != table:
        yield mismatch(figure, "table", "is not the one it stands in", expected=table, actual=figure.table)


def verify_words(claims: Claims, mention: Mention) -> Iterator[Mismatch]:
    """The words that fields have taken from the document, and the stretches that they point at."""
    match mention:
        case Goal():
            words = {"title": mention.title, "status_text": mention.status_text, "number": mention.number}
            yield from _stretches(claims, mention)
        case Decision():
            words = {"title": mention.title, "paragraph": mention.paragraph}
            words |= {f"clauses[{index}]": clause for index, clause in enumerate(mention.clauses)}
        case Reference():
            words = {}
            if mention.value != on_one_line(mention.text):
                yield mismatch(mention, "value", "is not the quote", expected=mention.text, actual=mention.value)
        case _:
            words = {}
    for field, said in words.items():
        if said is not None and not claims.says(said) and not (field.startswith("clauses") and _is_led(claims, said)):
            yield mismatch(mention, field, "does not stand in the document", actual=said)


def _is_led(claims: Claims, clause: str) -> bool:
    """Whether a clause is the words over a list with one of its points: "uppdra åt chefen att" + "redovisa läget"."""
    words = clause.split()
    splits = range(FEWEST_WORDS, len(words) - FEWEST_WORDS + 1)
    return any(claims.says(" ".join(words[:at])) and claims.says(" ".join(words[at:])) for at in splits)


def _stretches(claims: Claims, goal: Goal) -> Iterator[Mismatch]:
    for field in ("follow_up", "mentioned_at"):
        for span in getattr(goal, field):
            if not span.start < span.end <= len(claims.document.text):
                yield mismatch(goal, field, "is no stretch of the text", actual=f"{span.start}–{span.end}")
