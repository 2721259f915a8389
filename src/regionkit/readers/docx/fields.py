"""Fields: what Word works out and prints in their place, such as page numbers, days and lists of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from regionkit.readers.docx.xml import Element, find, number, switch, value, w

KIND, LOCK = w("fldCharType"), w("fldLock")
CONTENTS = re.compile(r"\s*TOC\b")
OF_THE_MOMENT = re.compile(r"\s*(DATE|TIME|FILENAME)\b", re.IGNORECASE)
"""Fields that show when, and under which name, the file was written last."""


@dataclass(slots=True)
class Field:
    """A field that is open: first comes its code, then what it shows."""

    instruction: str = ""
    in_code: bool = True
    locked: bool = False
    """It shows what it showed once, and is never worked out again."""


@dataclass(slots=True)
class Fields:
    """The fields that are open, one inside another; they may go on from one paragraph to the next."""

    open: list[Field] = field(default_factory=list)
    covered: bool = False
    """Whether what comes now is the code of a field, and so is not printed."""
    converted: bool = False
    """The file was made of another just now, so that its fields show the moment of that."""
    living: bool = False
    """Whether the day or the hour of that moment was left out."""

    @property
    def in_contents(self) -> bool:
        """Whether a field that makes a table of contents is open."""
        return any(CONTENTS.match(one.instruction) for one in self.open)

    def code(self, text: str) -> None:
        """A part of a field's code came."""
        if self.open:
            self.open[-1].instruction += text

    def mark(self, element: Element) -> str | None:
        """Begin, divide or end a field; gives what the field itself shows, as old form fields do."""
        kind = element.get(KIND)
        shown = None
        if kind == "begin":
            shown = None if self.covered else _form_choice(element)
            self.open.append(Field(locked=element.get(LOCK, "false") in {"true", "1", "on"}))
        elif kind == "separate" and self.open:
            self.open[-1].in_code = self.converted and self._is_of_the_moment(self.open[-1])
        elif kind == "end" and self.open:
            self.open.pop()
        self.covered = any(one.in_code for one in self.open)
        return shown

    def _is_of_the_moment(self, field: Field) -> bool:
        said = None if field.locked else OF_THE_MOMENT.match(field.instruction)
        self.living = self.living or (said is not None and said[1].upper() != "FILENAME")
        return said is not None

    def end_paragraph(self) -> None:
        """A code ends with its paragraph, also where its mark is lost."""
        for one in self.open:
            one.in_code = False
        self.covered = False


def _form_choice(element: Element) -> str | None:
    """What an old form field shows that keeps it outside the text: the entry that was chosen, or a tick."""
    entries = find(element, "ffData", "ddList")
    if entries is not None:
        said = value(entries, "result") or value(entries, "default") or "0"
        texts = [entry.get(w("val"), "") for entry in entries.iterchildren(w("listEntry"))]
        chosen = number(said)
        return texts[chosen] if chosen is not None and 0 <= chosen < len(texts) else None
    box = find(element, "ffData", "checkBox")
    if box is not None:
        ticked = switch(box, "checked")
        return "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"
    return None
