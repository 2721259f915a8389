"""Tracked changes are read as if all were accepted; here is what that means for whole paragraphs and rows."""

from __future__ import annotations

from regionkit.readers.docx.xml import Element, find, switch, w

CHANGES = tuple(map(w, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")))
"""Changes of the text; a change of looks alone ("rPrChange") changes nothing that is read."""
BETWEEN = frozenset(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlDelRangeStart",
        "customXmlDelRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
    )
)  # fmt: skip
"""Marks that Word puts between two paragraphs and that print nothing."""


def is_tracked(root: Element) -> bool:
    """Whether any text, paragraph end, row or cell was inserted, deleted or moved and is not yet accepted."""
    return next(root.iter(*CHANGES), None) is not None


def goes_on(paragraph: Element) -> bool:
    """Whether the paragraph's end was deleted or moved away, so that it goes on in the paragraph after it."""
    mark = find(paragraph, "pPr", "rPr")
    if mark is None or (find(mark, "del") is None and find(mark, "moveFrom") is None):
        return False
    following = paragraph.getnext()
    while following is not None and following.tag in BETWEEN:
        following = following.getnext()
    return following is not None and following.tag == w("p")


def is_gone(row: Element, properties: Element) -> bool:
    """Whether a table row was deleted, or is hidden with all the words in it."""
    if find(properties, "del") is not None:
        return True
    return bool(switch(properties, "hidden")) and all(
        switch(run, "rPr", "vanish") for run in row.iter(w("r")) if find(run, "t") is not None
    )
