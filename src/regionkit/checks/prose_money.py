"""Whether the figures of the running text agree with one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from regionkit.analysis import Analysis, Found
from regionkit.checks.part_of_year import months_gone
from regionkit.checks.report import finding, graded, half_unit, in_thousands, names_subject
from regionkit.checks.stages import is_revised
from regionkit.mentions import BudgetFigure, Finding
from regionkit.values.periods.period import Period

NEAR = 600
"""Code points between an outcome, its deviation and its budget for them to be of one account."""
NOUN_REACH = 40
"""Code points before a deviation in which the noun that names it stands."""
PUNCTUATION = ".,:;()"
AGREES = (
    "M01", "deviation_reconciles",
    "Outcome {actual} and deviation {deviation} make {made} tkr, which agrees with {share}the budget {budget} "
    "({expected} tkr; rounding allows {tolerance} tkr).",
)  # fmt: skip
DIFFERS = (
    "M20", "deviation_does_not_reconcile",
    "Outcome {actual} and deviation {deviation} make {made} tkr, but {share}the budget {budget} is "
    "{expected} tkr (rounding allows {tolerance} tkr).",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Account:
    """An outcome, its deviation and the budget that they are held against."""

    actual: BudgetFigure
    deviation: BudgetFigure
    budget: BudgetFigure
    share: Decimal
    """The part of the budget that the period is: 7/12 for January–July of a year's budget."""
    months: int


def check_prose_money(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """M01 outcome and deviation against budget, M07 a word and a sign that disagree, M08 two values for one thing."""
    yield from _reconciled(analysis, found.budget)
    yield from _word_and_sign(analysis, found.budget)
    yield from _twice(analysis, found.budget)


def _reconciled(analysis: Analysis, figures: Sequence[BudgetFigure]) -> Iterator[Finding]:
    prose = sorted((f for f in figures if f.table is None and f.amount.sek is not None), key=_start)
    for deviation in prose:
        first = bisect_left(prose, deviation.span.start - NEAR, key=_start)
        last = bisect_right(prose, deviation.span.start + NEAR, key=_start)
        account = _account(analysis, deviation, prose[first:last])
        if account is None:
            continue
        made, expected, tolerance = _sums(account)
        within = abs(made - expected) <= tolerance
        whole = account.months == 12 or account.budget.measure == "budget_to_date"
        if not within and not whole:
            continue  # the straight line is a hypothesis: committees may spread their budget unevenly
        code, name, english = AGREES if within else DIFFERS
        yield finding(
            analysis, code, name, graded(abs(made - expected), tolerance), english,
            mentions=(account.actual, account.deviation, account.budget), expected=expected, actual=made,
            tolerance=tolerance, values=_values(account, made, expected, tolerance),
        )  # fmt: skip


def _start(figure: BudgetFigure) -> int:
    return figure.span.start


def _values(account: Account, made: Decimal, expected: Decimal, tolerance: Decimal) -> dict[str, str]:
    return {
        "actual": _flat(account.actual.text),
        "deviation": _flat(account.deviation.text),
        "budget": _flat(account.budget.text),
        "share": f"{account.months}/12 × " if account.months not in (0, 12) else "",
        "made": in_thousands(made),
        "expected": in_thousands(expected),
        "tolerance": in_thousands(tolerance),
    }


def _flat(text: str) -> str:
    return " ".join(text.split())


def _sek(figure: BudgetFigure) -> Decimal:
    return figure.amount.sek if figure.amount.sek is not None else Decimal(0)


def _together(analysis: Analysis, outcome: BudgetFigure, deviation: BudgetFigure) -> bool:
    """Whether an outcome and a deviation are of one account: said in one sentence, or of the same subject."""
    sentence = analysis.sentence_at(deviation.span.start)
    return sentence.contains(outcome.span) or (deviation.subject is not None and outcome.subject == deviation.subject)


def _account(analysis: Analysis, deviation: BudgetFigure, near: Sequence[BudgetFigure]) -> Account | None:
    """The outcome and the budget that belong to a deviation: near it, about the same period and ledger."""
    if deviation.measure != "deviation" or deviation.comparison != "budget" or deviation.period is None:
        return None
    near = [f for f in near if f.ledger == deviation.ledger and f is not deviation]
    same = [f for f in near if f.period == deviation.period]
    outcomes = [
        f for f in same
        if f.measure == "actual" and f.flow in ("unknown", "net_cost", "result") and _together(analysis, f, deviation)
    ]  # fmt: skip
    actual = _nearest(outcomes, deviation)
    if actual is None:
        return None
    budget = _nearest([f for f in same if f.measure == "budget_to_date"], deviation)
    if budget is not None:
        return Account(actual, deviation, budget, Decimal(1), 0)
    yearly = [f for f in near if f.measure == "budget" and _is_year_of(f.period, deviation.period)]
    budget = _nearest(yearly, deviation)
    months = months_gone(deviation.period)
    if budget is None or months is None:
        return None
    return Account(actual, deviation, budget, Decimal(months) / 12, months)


def _nearest(figures: Sequence[BudgetFigure], to: BudgetFigure) -> BudgetFigure | None:
    return min(figures, key=lambda figure: abs(figure.span.start - to.span.start), default=None)


def _is_year_of(year: Period | None, period: Period) -> bool:
    return (
        year is not None and year.precision == "year" and year.earliest is not None and period.earliest is not None
        and year.earliest == period.earliest
    )  # fmt: skip


def _sums(account: Account) -> tuple[Decimal, Decimal, Decimal]:
    """What outcome and deviation make, what the budget says they should, and what rounding allows."""
    actual = abs(_sek(account.actual))  # a cost may be written with a minus
    made = actual + _sek(account.deviation)
    expected = abs(_sek(account.budget)) * account.share
    tolerance = half_unit(account.actual) + half_unit(account.deviation) + half_unit(account.budget) * account.share
    return made, expected, tolerance


def _word_and_sign(analysis: Analysis, figures: Sequence[BudgetFigure]) -> Iterator[Finding]:
    """M07: "överskott på -3 tkr", "underskott om +3 tkr", "-3 tkr bättre än budget"."""
    for figure in figures:
        if figure.table is not None or figure.measure not in ("deviation", "forecast_deviation"):
            continue
        word = _opposite_word(analysis, figure)
        if word is not None:
            yield finding(
                analysis, "M07", "word_and_sign_disagree", "warning",
                "The word “{word}” and the sign of {text} disagree.",
                mentions=(figure,), values={"word": word, "text": _flat(figure.text)},
            )  # fmt: skip


def _opposite_word(analysis: Analysis, figure: BudgetFigure) -> str | None:
    """The word beside a figure that says the opposite of its written sign.

    Before it only a noun that is the deviation itself, and none of both kinds: "högre kostnader (-3 tkr)" and
    "överskott, i fjol ett underskott på -3 tkr" are no clash.  Behind it a comparison that follows at once.
    """
    words, sek = analysis.language.checks, figure.amount.sek
    sign = _dashes(figure.text.lstrip())[:1]
    if not sek or sign not in ("-", "+") or (sign == "-") != (sek < 0):
        return None
    good, bad = (words.surplus_words, words.deficit_words) if sek < 0 else (words.deficit_words, words.surplus_words)
    sentence = analysis.sentence_at(figure.span.start)
    start = max(figure.span.start - NOUN_REACH, sentence.start)
    before = [word.strip(PUNCTUATION) for word in analysis.text[start : figure.span.start].lower().split()]
    said = [word for word in before if word in good]
    if said and not any(word in bad for word in before):
        return said[-1]
    behind = analysis.text[figure.span.end : min(figure.span.end + NOUN_REACH, sentence.end)].lower().split()[:1]
    compared = words.better_words if sek < 0 else words.worse_words
    return next((word for word in behind if word in compared), None)


def _dashes(text: str) -> str:
    return text.replace("\u2212", "-").replace("\u2013", "-")


def _twice(analysis: Analysis, figures: Sequence[BudgetFigure]) -> Iterator[Finding]:
    """M08: the same measure of the same subject and period with two values that rounding does not explain."""
    groups: dict[tuple[object, ...], list[BudgetFigure]] = {}
    for figure in figures:
        if figure.subject and figure.period and figure.amount.sek is not None and figure.table is None:
            earlier = figure.comparison in ("previous_year", "previous_forecast")
            if figure.part_of or figure.confidence != "high" or earlier or not names_subject(analysis, figure):
                continue
            if figure.measure in ("budget", "actual", "forecast", "deviation", "forecast_deviation"):
                key = (figure.subject.lower(), figure.measure, figure.period.edtf, figure.flow, figure.ledger,
                       is_revised(analysis, figure))  # "budgeten var 5 mnkr", "den reviderade budgeten är 7 mnkr"
                groups.setdefault(key, []).append(figure)
    for group in groups.values():
        first = group[0]
        for other in group[1:]:
            gap = abs(_sek(first) - _sek(other))
            tolerance = half_unit(first) + half_unit(other)
            if gap > tolerance and gap * 1000 > abs(_sek(first)) and not first.amount.approximate:
                yield finding(
                    analysis, "M08", "two_values", "warning",
                    "{subject}: {first} and {other} are said of the same measure and period.",
                    mentions=(first, other), expected=_sek(first), actual=_sek(other), tolerance=tolerance,
                    values={"subject": str(first.subject), "first": _flat(first.text), "other": _flat(other.text)},
                )  # fmt: skip
                break
