"""Lines that are set as headings and are none: units, labels with their values, addresses on the web."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regionkit.language.layout import LayoutWords
from regionkit.readers.layout.blocks import Draft

ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[\w-]+(?:\.[\w-]+)*\.(?:se|nu|com|org|eu|net|info)(?:/\S*)?", re.IGNORECASE
)
FIGURE = re.compile(r"[-+−–]?\d[\d .,]*(?: ?%| [^\W\d_A-ZÅÄÖ]{2,10})?")
LABEL = re.compile(r"[^\W\d_]:(?:\s|$)")
VALUE = re.compile(r"[^\W\d][^:.!?]{1,40}:\s*(?:[A-ZÅÄÖ]{0,5}[\s/-]?\d[\d\s./:-]*[A-ZÅÄÖ]{0,5})")


class Refusals:
    """Knows the words of units."""

    def __init__(self, words: LayoutWords) -> None:
        self._unit = re.compile("|".join(words.unit_lines), re.IGNORECASE)

    def refuse(self, drafts: Sequence[Draft]) -> None:
        """Make paragraphs of the headings among some blocks that are none.

        They are: a unit ("Belopp i tkr"); a large figure ("26,4 miljoner"); an address ("alingsas.se"); a label with a
        day or number ("Revideras senast: 2027-05-31"), with other labels ("Status: Pågår  Organisation: Nämnden"), or
        whose value stands beside it.
        """
        for index, draft in enumerate(drafts):
            beside = index + 1 < len(drafts) and _is_beside(draft, drafts[index + 1])
            if draft.kind == "heading" and self._is_none(draft.text, beside):
                draft.kind, draft.marker = "paragraph", ""

    def _is_none(self, text: str, beside: bool) -> bool:
        if self._unit.fullmatch(text) or FIGURE.fullmatch(text) or ADDRESS.fullmatch(text) or VALUE.fullmatch(text):
            return True
        return len(LABEL.findall(text)) > 1 or (beside and text.endswith(":"))


def _is_beside(draft: Draft, other: Draft) -> bool:
    last, first = draft.lines[-1], other.lines[0]
    return first.x0 > last.x1 and abs(first.bottom - last.bottom) < 0.3 * last.size
