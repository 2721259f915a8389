"""How a check says what it found: a code, a severity and the same message in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, Protocol

from regionkit.analysis import Analysis
from regionkit.document import Location
from regionkit.language.contract import Language
from regionkit.mentions import BudgetFigure, Finding, Mention

Severity = Literal["info", "warning", "error"]
CENT = Decimal("0.01")
SLIGHT = 3
"""How many times the tolerance a difference may be and be slight."""


class Told(Protocol):
    """What a finding is made for: an analysis, or the comparison of two documents."""

    @property
    def language(self) -> Language:
        """The language that the finding is told in, beside English."""


def finding(
    told: Told,
    code: str,
    name: str,
    severity: Severity,
    english: str,
    *,
    mentions: Iterable[Mention] = (),
    pages: tuple[int, ...] = (),
    locations: tuple[Location, ...] = (),
    expected: Decimal | None = None,
    actual: Decimal | None = None,
    tolerance: Decimal | None = None,
    values: Mapping[str, object] | None = None,
) -> Finding:
    """Make a finding; ``values`` fill the templates of both languages."""
    filled = values or {}
    return Finding(
        code=code,
        name=name,
        severity=severity,
        message_sv=told.language.messages[code].format(**filled),
        message_en=english.format(**filled),
        mentions=tuple(mention.id for mention in mentions),
        pages=pages,
        locations=locations,
        expected=_rounded(expected),
        actual=_rounded(actual),
        tolerance=_rounded(tolerance),
    )


def graded(gap: Decimal, tolerance: Decimal) -> Severity:
    """How bad a difference of sums is that rounding does not explain: up to three times what it does is worth knowing,
    and no more.  Figures that were rounded one by one, and then added, differ by that now and then; one figure that is
    written twice does not.
    """
    return "info" if gap <= SLIGHT * tolerance else "warning"


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(CENT, rounding=ROUND_HALF_UP)


def half_unit(figure: BudgetFigure) -> Decimal:
    """The rounding error of a figure in kronor: half of its last written digit.

    1539 tkr may be anything from 1 538 500 to 1 539 500 kronor.
    """
    amount = figure.amount
    return Decimal("0.5") * amount.factor / (Decimal(10) ** amount.decimals)


def names_subject(analysis: Analysis, figure: BudgetFigure) -> bool:
    """Whether a figure's own sentence names its subject: a heading or the committee covers many things."""
    sentence = " ".join(analysis.document.slice(analysis.sentence_at(figure.span.start)).lower().split())
    return figure.subject is not None and figure.subject.lower() in sentence


def in_thousands(sek: Decimal) -> str:
    """Kronor as thousands for a message, with a comma and a no-break space, such as ``1 542,33``.

    >>> in_thousands(Decimal("1542333.33"))
    '1\\xa0542,33'
    """
    value = (sek / 1000).quantize(CENT, rounding=ROUND_HALF_UP)
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return text.replace(",", "\u00a0").replace(".", ",")


def listed(names: Iterable[str]) -> str:
    """Names for a message, each once; those beyond the third are only hinted at; a dash where there are none.

    >>> listed(["a", "b", "a"]), listed("abcd"), listed(())
    ('a; b', 'a; b; c …', '–')
    """
    once = list(dict.fromkeys(names))
    return "; ".join(once[:3]) + (" …" if len(once) > 3 else "") if once else "–"


def page_ranges(numbers: Iterable[int]) -> str:
    """Page numbers for a message; a dash where there are none.

    >>> page_ranges((1, 2, 3, 5)), page_ranges(())
    ('1–3, 5', '–')
    """
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(p[0]) if len(p) == 1 else f"{p[0]}–{p[-1]}" for p in parts) or "–"
