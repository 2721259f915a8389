"""Budget figures in running text, headings and label lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regionkit.analysis import Analysis, Found
from regionkit.document import Block, Span
from regionkit.extractors.budget.cards import card_label, over_label
from regionkit.extractors.budget.clauses import clause_subject, share_subject
from regionkit.extractors.budget.cues import cues_in
from regionkit.extractors.budget.glued_notes import read_glued_notes
from regionkit.extractors.budget.line import Line, Memory
from regionkit.extractors.budget.lists import noughts, row_label
from regionkit.extractors.budget.measures import LABEL_END, read_measure
from regionkit.extractors.budget.neighbours import as_said_beside
from regionkit.extractors.budget.parts import clause_behind_that, is_share, listed_name, name_behind, receiver
from regionkit.extractors.budget.periods import Covered, covered_by_date, year_before
from regionkit.extractors.budget.setting import DEVIATIONS, FAR, Reading, SentenceCues, Setting, said_of_brackets
from regionkit.extractors.budget.subjects import beside, in_front_of_parenthesis, label_subject, sentence_subject
from regionkit.extractors.budget.two_readings import two_readings
from regionkit.extractors.budget.unchanged import UNCHANGED, unchanged_budgets, with_budgets_in_force
from regionkit.mentions import BudgetFigure, Finding, Measure
from regionkit.values.amounts.find import FoundAmount, find_amounts
from regionkit.values.amounts.units import may_be_units
from regionkit.words import stands_in

MILLION = 1_000_000
MOST_GIVEN = 4
"""Words between who gives and what is given."""
GIVEN = ("budget", "grant", "investment")
"""Measures of money that is given for something, which often stands behind it."""


def prose_figures(analysis: Analysis, found: Found) -> Iterator[BudgetFigure | Finding]:
    """The figures of every block that is no table, in order."""
    memory: BudgetFigure | None = None
    section: BudgetFigure | None = None
    brackets = said_of_brackets(analysis)
    units = may_be_units(analysis.text, analysis.document.words, analysis.language)
    unchanged = [cue.start for cue in analysis.cues if cue.label.startswith(UNCHANGED)]
    for block in analysis.document.blocks:
        if block.kind == "table":
            continue
        if block.kind == "heading":
            section = None
        start, end = block.span.start, block.span.end
        if not (stands_in(units, start, end) or stands_in(unchanged, start, end)):
            continue
        amounts = [
            replace(amount, start=amount.start + start, end=amount.end + start)
            for amount in find_amounts(analysis.document.slice(block.span), analysis.language)
        ]
        amounts = [a for a in amounts if not (_is_rate(analysis, a) or _may_be_counted(block, a))]
        amounts, glued = read_glued_notes(analysis, block, amounts)
        figures = list(_block_figures(analysis, found, block, amounts, Memory(memory, section, brackets)))
        figures += [*noughts(analysis, block, figures), *unchanged_budgets(analysis, found, block, amounts)]
        figures = with_budgets_in_force(figures)
        for figure in sorted(figures, key=lambda figure: figure.span.start):
            if figure.measure in DEVIATIONS:
                memory = figure
            if figure.period is not None:
                section = figure
            yield figure
        yield from two_readings(analysis, figures, amounts, glued)


def _block_figures(
    analysis: Analysis, found: Found, block: Block, amounts: list[FoundAmount], memory: Memory
) -> Iterator[BudgetFigure]:
    if len(amounts) == 1 and _is_label_line(analysis, block, amounts[0]):
        yield _label_figure(analysis, found, block, amounts[0], memory)
        return
    section, deviated = memory.section, memory.deviation
    previous: tuple[Span, BudgetFigure, Reading] | None = None
    cues: tuple[Span, SentenceCues] | None = None
    for index, amount in enumerate(amounts):
        sentence = analysis.sentence_at(amount.start)
        told = previous[1] if previous else memory.deviation
        deviated = previous[1] if previous and previous[1].measure in DEVIATIONS else deviated
        if previous is not None and previous[0] != sentence and not _leans_back(analysis, found, sentence, amount):
            previous = None
        beside = previous[1] if previous else None
        if cues is None or cues[0] != sentence:
            cues = (sentence, SentenceCues(cues_in(analysis, sentence)))
        reading = previous[2] if previous else None
        line = Line(
            analysis, found, sentence, amounts, index, reading, beside, section, cues[1], memory.brackets
        )  # fmt: skip
        figure, reading = _sentence_figure(line, amount, beside, told, deviated)
        if _is_price(found, figure):
            continue
        if previous is None or reading.rule != "budget.in_parenthesis":
            previous = (sentence, figure, reading)  # "-9 390 tkr (-8 800 tkr) varav 5 925 tkr": a part of the first
        section = figure if figure.period is not None else section
        yield figure


def _is_rate(analysis: Analysis, amount: FoundAmount) -> bool:
    """ "12 kr/inv", and plain kronor in a sentence about "per invånare": an indicator, no budget.

    Refused: "104 mnkr per år", which is what a whole body spends or gets each year.
    """
    if amount.per is not None:
        return amount.per != analysis.language.money.yearly_rate or amount.amount.factor < MILLION
    if amount.amount.factor != 1:
        return False
    sentence = analysis.sentence_at(amount.start)
    near = Span(start=max(sentence.start, amount.start - FAR), end=min(sentence.end, amount.end + FAR))
    return any(analysis.cues_in(near, "rate"))


def _is_price(found: Found, figure: BudgetFigure) -> bool:
    """ "För borttappat kort tas en avgift ut på 100 kr": plain kronor in a body's rules are what people pay."""
    plain = figure.amount.factor == 1 and figure.measure == "other"
    return plain and found.metadata.document_type == "regulation"


def _may_be_counted(block: Block, amount: FoundAmount) -> bool:
    """ "Antalet resor blev 4,2 miljoner", or "26,4 miljoner" alone over its label: perhaps no money."""
    alone = block.span.start >= amount.start and block.span.end <= amount.end
    return amount.rule == "amounts.magnitude" and (amount.confidence == "low" or alone)


def _leans_back(analysis: Analysis, found: Found, sentence: Span, amount: FoundAmount) -> bool:
    """ "Av överskottet kommer 40 mnkr från …", "2028 500 tkr." behind "Investeringsutgift 2027 1 000 tkr.": the
    sentence speaks of the amount of the sentence before."""
    lead = Span(start=sentence.start, end=max(amount.start, sentence.start))
    if any(cue.start == sentence.start for cue in analysis.cues_in(lead, "part")):
        return True
    dates = found.dates_in(lead)
    rest = analysis.text[dates[0].span.end : lead.end] if dates and dates[0].span.start == lead.start else "?"
    return not rest.strip(" \n\u00a0:")


def _is_label_line(analysis: Analysis, block: Block, amount: FoundAmount) -> bool:
    """A heading or a short line that ends with its amount: "Förskola + 6 239 tkr", "Utfall hittills: 260 000 kr"."""
    line = next((line for line in block.lines if line.start <= amount.start < line.end), block.span)
    ends = LABEL_END.match(analysis.text[amount.end : line.end]) is not None
    first = not block.lines or line == block.lines[0]
    label = analysis.text[block.span.start : amount.start]
    short = len(label.split()) <= 10 and not label.rstrip().endswith((".", ","))
    words = label.lower().split()
    spoken = not analysis.language.budget.subject_ends.isdisjoint(words) or words[-1:] in _links(analysis)
    named = not spoken and (":" in label or amount.signed or block.kind == "heading")
    return ends and first and short and named


def _links(analysis: Analysis) -> list[list[str]]:
    """The words after which an amount must follow: what ends with one is no label but a sentence."""
    return [[word] for word in analysis.language.money.leads]


def _label_figure(
    analysis: Analysis, found: Found, block: Block, amount: FoundAmount, memory: Memory
) -> BudgetFigure:
    cues = SentenceCues(cues_in(analysis, Span(start=block.span.start, end=amount.start)))
    setting = Setting(
        analysis, amount.start, amount.end, amount.signed, block.span,
        Span(start=block.span.start, end=amount.start), Span(start=amount.end, end=amount.end), cues, None, False,
        found.metadata.told_as,
    )  # fmt: skip
    reading = read_measure(setting)
    measure: Measure = reading.measure
    covered: Covered | None = None
    if measure == "other" and amount.signed:
        # no word says what it is: a signed amount after a label is the deviation that the text is about
        measure = memory.deviation.measure if memory.deviation else "deviation"
        if memory.deviation is not None and memory.deviation.period is not None:
            covered = Covered(memory.deviation.period, memory.deviation.basis, True)
        if memory.deviation is not None:
            reading = replace(reading, comparison=memory.deviation.comparison)
    line = Line(analysis, found, block.span, [amount], 0, None, None, memory.section, cues)
    reading = replace(reading, measure=measure, confidence="medium" if measure != "other" else "low",
                      rule="budget.label_line")  # fmt: skip
    figure = line.figure(amount, reading, label_subject(analysis, block, amount.start, found.metadata), None, covered)
    return _of_investments(figure, memory)


def _of_investments(figure: BudgetFigure, memory: Memory) -> BudgetFigure:
    """ "• Båthus -4,5 mnkr" below "… prognostiserar investeringar på 21 mnkr mot budgeterade 25 mnkr": more or less is
    invested, which is neither better nor worse for the result."""
    above = memory.section
    if figure.ledger != "unknown" or above is None or above.ledger != "investment":
        return figure
    flow = "unknown" if figure.flow == "result" and figure.measure in DEVIATIONS else figure.flow
    return figure.model_copy(update={"ledger": "investment", "flow": flow, "effect_on_result": None})


def _sentence_figure(
    line: Line, amount: FoundAmount, previous: BudgetFigure | None, told: BudgetFigure | None,
    deviated: BudgetFigure | None,
) -> tuple[BudgetFigure, Reading]:
    setting = line.setting(amount)
    reading = as_said_beside(setting, read_measure(setting), line.next_amount, told, deviated)
    reading = over_label(setting, reading)
    part = bool(setting.within(setting.before, "part"))
    part = part or (previous is not None and is_share(line.analysis, setting.before))
    if reading.guessed and line.dated_bracket(setting):
        reading = replace(reading, comparison=None, guessed=False)  # "53,7 mnkr (38,9 mnkr per augusti)"
    covered = _inherited(line, reading, amount, previous) if reading.inherits and previous else None
    came_from = reading.rule == "budget.level" and setting.last_word in setting.budget_words.level_origins
    if came_from and reading.measure == "actual":
        # "minskade från 512 mnkr till 287 mnkr": when it was the first, only a date beside it tells
        covered = line.times.own_time(reading, setting) or Covered(None, "unknown", False)
    subject = _subject(line, setting, reading, previous)
    whole = previous.id if part and previous else None
    if whole is None and previous is not None and reading.rule == "budget.continued":
        whole = previous.part_of  # "varav 5 mnkr 2027 och 7 mnkr 2028": both are parts
    figure = line.figure(amount, reading, subject, whole, covered)
    return figure, reading


def _inherited(line: Line, reading: Reading, amount: FoundAmount, previous: BudgetFigure) -> Covered:
    """The time of an amount that takes its measure from the one before it."""
    before = Covered(previous.period, previous.basis, True)
    if reading.rule == "budget.compared_level":
        if reading.comparison == "previous_year" and before.period is not None:
            return year_before(before)
        return line.times.own_time(reading, line.setting(amount)) or Covered(None, "unknown", False)
    if reading.rule != "budget.in_parenthesis":
        return line.times.own_time(reading, line.setting(amount)) or before
    own = line.dated_bracket(line.setting(amount))
    if own is not None and reading.comparison is None:
        return covered_by_date(reading.measure, own) or Covered(own.period, "unknown", False)
    match reading.comparison:
        case "previous_year":
            return year_before(before)
        case "previous_forecast":
            return before
        case _:
            return Covered(None, "unknown", False)


def _subject(line: Line, setting: Setting, reading: Reading, previous: BudgetFigure | None) -> str | None:
    analysis = line.analysis
    label = row_label(analysis, setting.start, setting.end) or card_label(setting)
    if label is not None:
        return label
    if setting.in_parenthesis and previous is not None:
        return previous.subject
    if analysis.text[setting.start - 1 : setting.start] == "(":
        named = in_front_of_parenthesis(analysis, setting.before)
        if named is not None:
            return named
    behind = Span(start=setting.end, end=setting.after.end)
    previous = previous if setting.previous is not None else None  # not that of another clause
    if reading.inherits or previous is not None or setting.within(setting.before, "part"):
        own = clause_subject(analysis, setting.before) if previous is not None else None
        own = own or (receiver(analysis, setting.before) if previous is not None else None)
        own = own or (share_subject(analysis, setting.sentence, setting.before) if previous is not None else None)
        own = own or (listed_name(analysis, setting.before) if previous is not None else None)
        own = own or (name_behind(analysis, setting.before, behind, previous.subject) if previous is not None else None)
        own = own or beside(analysis, behind)
        if own is not None or previous is not None:
            sibling = previous is not None and previous.part_of is not None and reading.rule == "budget.continued"
            return own or (previous.subject if previous and not sibling else None)
    listed = setting.signed and setting.in_signed_list
    own = listed_name(analysis, setting.before, first=True) if listed else None
    own = own or name_behind(analysis, setting.before, behind)
    own = own or receiver(analysis, setting.before) or clause_behind_that(analysis, setting.before)
    own = own or sentence_subject(analysis, setting.sentence, setting.start, line.found.metadata)
    given = not setting.budget_words.givers.isdisjoint(setting.words(setting.before.start, setting.start)[-MOST_GIVEN:])
    if (reading.measure in GIVEN or reading.rule == "budget.bare") and (own is None or given):
        # "5 mnkr avsätts till badhuset", "fullmäktige anslår 5 mnkr för badhuset"
        return beside(analysis, behind, analysis.language.budget.purposes) or own
    return own
