"""The cells of an archive's rows as a reader sees them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from regionkit.language.display import DisplayWords
from regionkit.mentions import Model
from regionkit.renderers.defusing import plain
from regionkit.renderers.wording import number_text

Columns = Sequence[str]
UNKNOWN = "–"


def headings(model: type[Model], shown: Columns) -> list[str]:
    """What stands over the columns."""
    return [model.model_fields[name].title or name for name in shown]


def shown_cells(row: Model, shown: Columns, words: DisplayWords) -> list[str]:
    """The cells of a row as a reader sees them: kronor with groups, the words of Swedish, a dash for the unknown."""
    return [_shown(name, getattr(row, name), words) for name in shown]


def _shown(name: str, value: object, words: DisplayWords) -> str:
    match value:
        case None:
            return UNKNOWN
        case Decimal():
            return number_text(value.to_integral_value() if value == value.to_integral_value() else value, words)
        case int() | date():
            return str(value)
    text = plain(str(value))
    return words.values.get(name, {}).get(text, text)
