"""What notebooks show: small tables of HTML, without style or script, in which all text is escaped.

A notebook asks an object for ``_repr_html_``.  What has been found shows its fields by their Swedish titles, as those
who read the documents call them; a tuple of finds shows one row each.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import BaseModel

from regionkit.glances.values import kronor_text, number_text, period_text
from regionkit.languages.sv.display import DISPLAY
from regionkit.values.amounts.amount import Amount
from regionkit.values.periods.period import Period

Item = TypeVar("Item", bound=BaseModel)

NOT_SHOWN = ("id", "span", "locations", "rule", "follow_up", "mentioned_at", "indicators", "part_of", "parent", "ocr")
"""What only programs ask for."""
UNKNOWN = (None, (), "", False, "unknown")
MOST = 50
"""So many rows are shown of a tuple; the others are counted."""


class Listed(tuple[Item, ...]):
    """A tuple that a notebook shows as a table; it is a tuple in everything else.

    >>> Listed(()) == (), Listed(())._repr_html_()
    (True, '<p>–</p>')
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        """A row for each item, with the fields that its kind names in ``AT_A_GLANCE``."""
        if not self:
            return "<p>–</p>"
        names: Sequence[str] = getattr(self[0], "AT_A_GLANCE", ()) or _fields(self[0])
        fields = type(self[0]).model_fields
        heads = [fields[name].title or name for name in names]
        table = _table(heads, ([_shown(name, getattr(item, name)) for name in names] for item in self[:MOST]))
        return f"{table}<p>… + {len(self) - MOST}</p>" if len(self) > MOST else table


def card(item: BaseModel) -> str:
    """One find: its fields below one another, those that nothing is known of left out."""
    fields = type(item).model_fields
    known = [name for name in _fields(item) if getattr(item, name) not in UNKNOWN]
    return _table((), ([fields[name].title or name, _shown(name, getattr(item, name))] for name in known))


def folded(head: BaseModel, tables: Iterable[tuple[str, tuple[BaseModel, ...]]]) -> str:
    """A card, and below it a table for each kind of find, which a click unfolds; ``tables`` come with their names."""
    parts = [
        f"<details><summary>{_escaped(DISPLAY.sections[name])} ({len(items)})</summary>"
        f"{Listed(items)._repr_html_()}</details>"
        for name, items in tables
    ]
    return card(head) + "".join(parts)


def _fields(item: BaseModel) -> list[str]:
    return [name for name in type(item).model_fields if name not in NOT_SHOWN]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col" style="text-align:left">{_escaped(one)}</th>' for one in heads)
    body = "".join(
        "<tr>" + "".join(f'<td style="text-align:left">{_escaped(cell)}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    return "<table>" + (f"<thead><tr>{head}</tr></thead>" if head else "") + f"<tbody>{body}</tbody></table>"


def _shown(name: str, value: Any) -> str:
    """A value as text: in the words of Swedish readers where it is one of a fixed set."""
    match value:
        case None:
            return "–"
        case Amount():
            return kronor_text(value, DISPLAY)
        case Period():
            return period_text(value, DISPLAY)
        case bool():
            return "✓" if value else "–"
        case Decimal():
            return number_text(value, DISPLAY)
        case tuple():
            return ", ".join(_shown(name, one) for one in value)
        case BaseModel():
            return str(getattr(value, "title", None) or getattr(value, "name", None) or getattr(value, "text", value))
    return DISPLAY.values.get(name, {}).get(str(value), str(value))


def _escaped(text: str) -> str:
    """Text of a document as HTML, on one line, without letters that cannot be seen."""
    return html.escape("".join(map(_seen, text)))


def _seen(letter: str) -> str:
    """White space as a space, the no-break space of numbers as it is, and a sign for what steers.

    >>> [_seen(letter) for letter in ("å", "\\n", "\\u202e")]
    ['å', ' ', '\ufffd']
    """
    if letter.isprintable() or letter == "\u00a0":
        return letter
    return " " if letter.isspace() else "\ufffd"
