"""Lines that are set as headings and are none: units, labels with their values, addresses on the web."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.text.blocks import Draft

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[a-zåäö\d-]+(?:\.[a-zåäö\d-]+)*\.[a-z]{2,}(?:/\S*)?")
FIGURE = re.compile(r"[-+−–]?\d[\d .,]*(?: ?%| [^\W\d_A-ZÅÄÖ]{2,10})?")
NAME, NAMES = 6, 2  # words; lines below the first
LABEL = re.compile(r"[^\W\d_]:(?:\s|$)")
SIBLING = re.compile(r"[^\W\d][^:.!?]{1,40}:\s+\S")
VALUE = re.compile(r"[^\W\d][^:.!?]{1,40}:\s*(?:[A-ZÅÄÖ]{0,5}[\s/-]?\d[\d\s./:-]*[A-ZÅÄÖ]{0,5})")


class Refusals:
    """Knows the words of units."""

    def __init__(self, words: LayoutWords) -> None:
        self._unit = re.compile("|".join(words.unit_lines), re.IGNORECASE)

    def refuse(self, drafts: Sequence[Draft]) -> None:
        """Make paragraphs of the headings among some blocks that are none.

        They are: a unit ("Belopp i tkr"); a large figure ("26,4 miljoner"); an address ("alingsas.se"); a label with a
        day or number ("Revideras senast: 2027-05-31"), with other labels ("Status: Pågår  Organisation: Nämnden"), or
        whose value, or another label with its value, stands beside or next to it; a signer's name in capitals at the
        end, above another name.
        """
        for index, draft in enumerate(drafts):
            if draft.kind != "heading":
                continue
            near = [other for other in drafts[max(index - 1, 0) : index + 2] if other is not draft]
            beside = any(_is_beside(draft, other) or _is_sibling(draft, other) for other in near)
            none = self._is_none(draft.text, beside) or _is_signature(drafts[index:])
            if none:
                draft.kind, draft.marker = "paragraph", ""
                draft.bold = draft.bold and ":" not in draft.text  # of a label and its value, the label is bold

    def _is_none(self, text: str, beside: bool) -> bool:
        if self._unit.fullmatch(text) or FIGURE.fullmatch(text) or ADDRESS.fullmatch(text) or VALUE.fullmatch(text):
            return True
        return len(LABEL.findall(text)) > 1 or (beside and text.endswith(":"))


def _is_signature(drafts: Sequence[Draft]) -> bool:
    """Whether a name in capitals stands at the end, above no more than another name."""
    name, *below = drafts
    if not name.text.isupper() or name.bold or not 0 < len(below) <= NAMES:
        return False
    lines = [draft.lines[0] for draft in drafts if not draft.lines[1:]]
    short = [line for line in lines if 1 < len(line.words) <= NAME and line.text[-1] not in ".:;"]
    return len(short) == len(drafts)


def _is_sibling(draft: Draft, other: Draft) -> bool:
    """Whether another block is a label with its value at the same left edge."""
    return abs(draft.lines[0].x0 - other.lines[0].x0) < draft.size and SIBLING.match(other.text) is not None


def _is_beside(draft: Draft, other: Draft) -> bool:
    last, first = draft.lines[-1], other.lines[0]
    return first.x0 > last.x1 and abs(first.bottom - last.bottom) < 0.3 * last.size
