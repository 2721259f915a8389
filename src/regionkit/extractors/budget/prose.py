"""Budget figures in running text, headings and label lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from regionkit.analysis import Analysis, Cue, Found
from regionkit.document import Block, Span
from regionkit.extractors.budget.cards import card_label, over_label
from regionkit.extractors.budget.cues import cues_in, mostly_forecasts
from regionkit.extractors.budget.lists import noughts, row_label
from regionkit.extractors.budget.measures import LABEL_END, NEAR_AFTER, Reading, Setting, clause_behind, read_measure
from regionkit.extractors.budget.neighbours import as_said_beside
from regionkit.extractors.budget.periods import Covered, covered_by_date, covered_by_document, year_before
from regionkit.extractors.budget.subjects import (
    beside,
    heading_above,
    in_front_of_parenthesis,
    label_subject,
    sentence_subject,
)  # fmt: skip
from regionkit.mentions import BudgetFigure, DateMention, Flow, Ledger, Measure, Stage
from regionkit.values.amounts.amount import Amount, turned
from regionkit.values.amounts.find import FoundAmount, find_amounts

INSIDE_PARENTHESIS = re.compile(r"^\s*\(\s*$")
DEVIATIONS = ("deviation", "forecast_deviation")
REPORTS = ("annual_report", "interim_report", "monthly_report")


def prose_figures(analysis: Analysis, found: Found) -> Iterator[BudgetFigure]:
    """The figures of every block that is no table, in order."""
    memory: BudgetFigure | None = None
    section: BudgetFigure | None = None
    for block in analysis.document.blocks:
        if block.kind == "table":
            continue
        if block.kind == "heading":
            section = None
        start = block.span.start
        amounts = [
            replace(amount, start=amount.start + start, end=amount.end + start)
            for amount in find_amounts(analysis.document.slice(block.span), analysis.language)
        ]
        amounts = [a for a in amounts if not (_is_rate(analysis, a) or _may_be_counted(block, a))]
        figures = list(_block_figures(analysis, found, block, amounts, _Memory(memory, section)))
        for figure in sorted([*figures, *noughts(analysis, block, figures)], key=lambda figure: figure.span.start):
            if figure.measure in DEVIATIONS:
                memory = figure
            if figure.period is not None:
                section = figure
            yield figure


def _block_figures(
    analysis: Analysis, found: Found, block: Block, amounts: list[FoundAmount], memory: _Memory
) -> Iterator[BudgetFigure]:
    if len(amounts) == 1 and _is_label_line(analysis, block, amounts[0]):
        yield _label_figure(analysis, found, block, amounts[0], memory)
        return
    section = memory.section
    previous: tuple[Span, BudgetFigure, Reading] | None = None
    for index, amount in enumerate(amounts):
        sentence = analysis.sentence_at(amount.start)
        told = previous[1] if previous else memory.deviation
        if previous is not None and previous[0] != sentence and not _leans_back(analysis, sentence, amount):
            previous = None
        beside = previous[1] if previous else None
        line = _Line(analysis, found, sentence, amounts, index, previous[2] if previous else None, beside, section)
        figure, reading = _sentence_figure(line, amount, beside, told)
        previous = (sentence, figure, reading)
        section = figure if figure.period is not None else section
        yield figure


def _is_rate(analysis: Analysis, amount: FoundAmount) -> bool:
    """ "12 kr/inv", and plain kronor in a sentence about "per invånare": an indicator, no budget."""
    if amount.per is not None:
        return True
    sentence = analysis.sentence_at(amount.start)
    return amount.amount.factor == 1 and any(analysis.cues_in(sentence, "rate"))


def _may_be_counted(block: Block, amount: FoundAmount) -> bool:
    """ "Antalet resor blev 4,2 miljoner", or "26,4 miljoner" alone over its label: perhaps no money."""
    alone = block.span.start >= amount.start and block.span.end <= amount.end
    return amount.rule == "amounts.magnitude" and (amount.confidence == "low" or alone)


def _leans_back(analysis: Analysis, sentence: Span, amount: FoundAmount) -> bool:
    """ "Av överskottet kommer 40 mnkr från …": the sentence speaks of the amount of the sentence before."""
    cues = analysis.cues_in(Span(start=sentence.start, end=amount.start), "part")
    return any(cue.start == sentence.start for cue in cues)


def _is_label_line(analysis: Analysis, block: Block, amount: FoundAmount) -> bool:
    """A heading or a short line that ends with its amount: "Förskola + 6 239 tkr", "Utfall hittills: 260 000 kr"."""
    line = next((line for line in block.lines if line.start <= amount.start < line.end), block.span)
    ends = LABEL_END.match(analysis.text[amount.end : line.end]) is not None
    first = not block.lines or line == block.lines[0]
    label = analysis.text[block.span.start : amount.start]
    short = len(label.split()) <= 10 and not label.rstrip().endswith((".", ","))
    return ends and first and short and (amount.signed or block.kind == "heading" or ":" in label)


def _label_figure(
    analysis: Analysis, found: Found, block: Block, amount: FoundAmount, memory: _Memory
) -> BudgetFigure:
    cues = cues_in(analysis, Span(start=block.span.start, end=amount.start))
    setting = Setting(
        analysis, amount.start, amount.end, amount.signed, block.span,
        Span(start=block.span.start, end=amount.start), Span(start=amount.end, end=amount.end), cues, None, False,
    )  # fmt: skip
    reading = read_measure(setting)
    measure: Measure = reading.measure
    covered: Covered | None = None
    if measure == "other" and amount.signed:
        # no word says what it is: a signed amount after a label is the deviation that the text is about
        measure = memory.deviation.measure if memory.deviation else "deviation"
        if memory.deviation is not None and memory.deviation.period is not None:
            covered = Covered(memory.deviation.period, memory.deviation.basis, True)
    line = _Line(analysis, found, block.span, [amount], 0, None, None, memory.section)
    reading = replace(reading, measure=measure, confidence="medium" if measure != "other" else "low",
                      rule="budget.label_line")  # fmt: skip
    return line.figure(amount, reading, label_subject(analysis, block, amount.start), None, covered)


def _sentence_figure(
    line: _Line, amount: FoundAmount, previous: BudgetFigure | None, told: BudgetFigure | None
) -> tuple[BudgetFigure, Reading]:
    setting = line.setting(amount)
    reading = over_label(setting, as_said_beside(setting, read_measure(setting), line.next_amount, told))
    part = bool(setting.within(setting.before, "part"))
    covered = Covered(previous.period, previous.basis, True) if reading.inherits and previous else None
    if covered is not None and reading.rule == "budget.in_parenthesis" and reading.comparison == "previous_year":
        covered = year_before(covered)
    subject = _subject(line, setting, reading, previous)
    figure = line.figure(amount, reading, subject, previous.id if part and previous else None, covered)
    return figure, reading


def _subject(line: _Line, setting: Setting, reading: Reading, previous: BudgetFigure | None) -> str | None:
    analysis = line.analysis
    label = row_label(analysis, setting.start, setting.end) or card_label(setting)
    if label is not None:
        return label
    if setting.in_parenthesis and previous is not None:
        return previous.subject
    if analysis.text[setting.start - 1 : setting.start] == "(":
        return in_front_of_parenthesis(analysis, setting.start, setting.before.start)
    if reading.inherits or previous is not None or setting.within(setting.before, "part"):
        own = beside(analysis, setting.end, setting.after.end)
        if own is not None or previous is not None:
            return own or (previous.subject if previous else None)
    return sentence_subject(analysis, setting.sentence, setting.start, line.found.metadata)


@dataclass(frozen=True, slots=True)
class _Memory:
    """What came before a block: the last deviation, and the last figure under the same heading that has a period."""

    deviation: BudgetFigure | None
    section: BudgetFigure | None


@dataclass(frozen=True, slots=True)
class _Line:
    """One amount among the amounts of its block."""

    analysis: Analysis
    found: Found
    sentence: Span
    amounts: list[FoundAmount]
    index: int
    previous: Reading | None
    beside: BudgetFigure | None
    """The figure before it in the same sentence."""
    section: BudgetFigure | None
    """The last figure under the same heading that has a period."""

    @property
    def next_amount(self) -> FoundAmount | None:
        """The amount after it in the block."""
        return self.amounts[self.index + 1] if self.index + 1 < len(self.amounts) else None

    def setting(self, amount: FoundAmount) -> Setting:
        sentence = self.sentence
        if sentence.end < amount.end:  # the sentence was cut inside the amount
            sentence = Span(start=sentence.start, end=amount.end)
        start = max([sentence.start, *(a.end for a in self.amounts[: self.index])])
        end = min([sentence.end, *(a.start for a in self.amounts[self.index + 1 :])])
        before = Span(start=min(start, amount.start), end=amount.start)
        gap = self.analysis.text[before.start : before.end]
        return Setting(
            self.analysis, amount.start, amount.end, amount.signed, sentence, before,
            Span(start=amount.end, end=max(end, amount.end)), cues_in(self.analysis, sentence), self.previous,
            self.index > 0 and INSIDE_PARENTHESIS.match(gap) is not None,
            self.found.metadata.document_type in REPORTS,
        )  # fmt: skip

    def figure(
        self, amount: FoundAmount, reading: Reading, subject: str | None, part_of: str | None, covered: Covered | None
    ) -> BudgetFigure:
        value = turned(amount.amount) if reading.sign < 0 and not amount.signed else amount.amount
        cues = cues_in(self.analysis, self.sentence)
        ledger = _ledger(self.analysis, self.sentence, cues)
        if reading.measure == "other" and ledger == "investment":
            reading = replace(reading, measure="investment")
        covered = covered or self._covered(reading.measure, amount)
        effect = _effect(self.setting(amount), reading.measure, value) if ledger != "investment" else None
        confidence = reading.confidence if amount.confidence == "high" else amount.confidence
        inferred = ("period",) if covered.inferred and covered.period else ()
        return self.analysis.mention(
            BudgetFigure, amount.start, amount.end, rule=reading.rule, confidence=confidence,
            inferred=inferred, amount=value, measure=reading.measure, flow=_flow(cues, amount, reading.measure),
            ledger=ledger, basis=covered.basis, subject=subject, part_of=part_of, period=covered.period,
            stage=_stage(cues), effect_on_result=effect, comparison=reading.comparison,
        )  # fmt: skip

    def _covered(self, measure: Measure, amount: FoundAmount) -> Covered:
        if measure == "change" and self.beside is not None and self.beside.period is not None:
            # "prognosen är ett underskott med 45,7 mnkr, en försämring med 0,2 mnkr": of the same forecast
            return Covered(self.beside.period, self.beside.basis, True)
        for date in self._dates(amount):
            covered = covered_by_date(measure, date)
            if covered is not None:
                return covered
        if measure == "deviation" and self.beside is not None and self.beside.measure == "actual":
            return Covered(self.beside.period, self.beside.basis, True)
        setting = self.setting(amount)
        ahead = Span(start=setting.sentence.start, end=setting.start)
        said = [*setting.within(ahead, "basis.full_year"), *setting.within(clause_behind(setting), "basis.full_year")]
        full_year = bool(said) or (measure in (*DEVIATIONS, "change") and mostly_forecasts(self.analysis))
        covered = covered_by_document(measure, self.found.metadata, full_year)
        if covered.period is None and self.section is not None and measure != "other":
            return Covered(self.section.period, self.section.basis, True)
        return covered

    def _adjoins(self, setting: Setting, date: DateMention) -> bool:
        """ "1450 tkr 2027", "84 mnkr för 2026"; not "2 644 tkr, budget 2026", which begins something new."""
        gap = Span(start=setting.end, end=max(date.span.start, setting.end))
        return len(gap) <= 12 and "," not in self.analysis.document.slice(gap) and not setting.within(gap, "measure.")

    def _dates(self, amount: FoundAmount) -> list[DateMention]:
        """The sentence's dates, the likeliest first: between the amounts beside, then before, then behind."""
        setting = self.setting(amount)
        dates = self.found.dates_in(setting.sentence)
        before = [d for d in dates if setting.before.contains(d.span)]
        behind = [d for d in dates if setting.after.contains(d.span) and self._adjoins(setting, d)]
        earlier = [d for d in dates if d.span.end <= setting.before.start]
        return [*behind, *reversed(before), *reversed(earlier)]


def _effect(setting: Setting, measure: Measure, amount: Amount) -> Decimal | None:
    """Kronor that the result is better (+) or worse (-): deviations, and changes that a word calls good or bad."""
    if measure in DEVIATIONS:
        return amount.sek
    if measure != "change" or amount.sek is None:
        return None
    span = Span(start=setting.before.start, end=min(setting.after.end, setting.end + NEAR_AFTER))
    effects = setting.within(span, "effect.")
    if not effects:
        return None
    return abs(amount.sek) if effects[-1].label == "effect.better" else -abs(amount.sek)


def _flow(cues: list[Cue], amount: FoundAmount, measure: Measure) -> Flow:
    flows: dict[str, Flow] = {
        "flow.net_cost": "net_cost", "flow.cost": "cost", "flow.revenue": "revenue", "flow.result": "result",
    }  # fmt: skip
    before = [cue for cue in cues if cue.label in flows and cue.end <= amount.start]
    if before:
        return flows[before[-1].label]
    return "result" if measure in DEVIATIONS else "unknown"


def _ledger(analysis: Analysis, sentence: Span, cues: list[Cue]) -> Ledger:
    if any(cue.label == "ledger.investment" for cue in cues):
        return "investment"
    if any(cue.label == "ledger.operating" for cue in cues):
        return "operating"
    heading = heading_above(analysis, sentence.start)
    if heading and any(
        heading.lower().endswith(ending) or heading.lower().startswith(ending)
        for ending in analysis.language.budget.endings["ledger.investment"]
    ):
        return "investment"
    return "unknown"


def _stage(cues: list[Cue]) -> Stage:
    stages: dict[str, Stage] = {
        "stage.proposed": "proposed", "stage.adopted": "adopted", "stage.revised": "revised",
    }  # fmt: skip
    return next((stages[cue.label] for cue in cues if cue.label in stages), "unknown")
