"""One amount among the amounts of its paragraph, and the figure that is made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.budget.attributes import effect_of, flow_of, ledger_beside, stage_of
from regionkit.extractors.budget.later import of_later
from regionkit.extractors.budget.paired import paired_time
from regionkit.extractors.budget.periods import FORECASTS, Covered, whole_year
from regionkit.extractors.budget.setting import Reading, SentenceCues, Setting, behind_comparison, clause_behind
from regionkit.extractors.budget.times import Times
from regionkit.language.contract import Language
from regionkit.mentions import BudgetFigure, Comparison, DateMention
from regionkit.values.amounts.amount import turned
from regionkit.values.amounts.find import FoundAmount

OPENED = re.compile(r"\s*\((?P<words>[^()\d]{0,40})")


@dataclass(frozen=True, slots=True)
class Memory:
    """What came before a block: the last deviation, and the last figure under the same heading that has a period."""

    deviation: BudgetFigure | None
    section: BudgetFigure | None
    brackets: Comparison | None = None
    """What the document says that all its brackets hold."""


@dataclass(frozen=True, slots=True)
class Line:
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
    cues: SentenceCues
    brackets: Comparison | None = None
    """What the document says that all its brackets hold."""

    @property
    def next_amount(self) -> FoundAmount | None:
        """The amount after it in the block."""
        return self.amounts[self.index + 1] if self.index + 1 < len(self.amounts) else None

    @property
    def times(self) -> Times:
        """The times that its sentence and its document tell."""
        return Times(self.analysis, self.found, self.sentence, self.beside, self.section, self.cues)

    def setting(self, amount: FoundAmount) -> Setting:
        """The amount in its sentence, with the cues around it."""
        sentence = self.sentence
        if sentence.end < amount.end:  # the sentence was cut inside the amount
            sentence = Span(start=sentence.start, end=amount.end)
        start = max(sentence.start, self.amounts[self.index - 1].end) if self.index else sentence.start
        end = min(sentence.end, self.next_amount.start) if self.next_amount else sentence.end
        clause = self._clause_start(start, amount.start) if self.index else start
        before = Span(start=min(clause, amount.start), end=amount.start)
        return Setting(
            self.analysis, amount.start, amount.end, amount.signed, sentence, before,
            Span(start=amount.end, end=max(end, amount.end)), self.cues, self.previous if clause == start else None,
            self.index > 0 and self._in_brackets(before), self.found.metadata.told_as, self.brackets,
            any(a.signed and sentence.start <= a.start < sentence.end for a in self._beside),
        )  # fmt: skip

    def _clause_start(self, start: int, end: int) -> int:
        """ "2 mnkr för ökade kostnader, - att tilldela nämnden 9 mnkr": what stands before the comma is the other's."""
        words = self.analysis.language.budget
        between = self.analysis.text[start:end]
        if words.clause_leads.isdisjoint(between.split()):
            return start
        parted = list(_parting(self.analysis.language).finditer(between))
        return start + parted[-1].end() if parted else start

    @property
    def _beside(self) -> list[FoundAmount]:
        """The amounts right before and behind it in the block."""
        return [*self.amounts[max(self.index - 1, 0) : self.index], *self.amounts[self.index + 1 : self.index + 2]]

    def _in_brackets(self, before: Span) -> bool:
        """ "45 749 tkr (45 507 tkr)", "214 mnkr (föregående år 268 mnkr)"; not "(varav 3 tkr)", "(budget 240 mnkr)"."""
        opened = OPENED.fullmatch(self.analysis.text, before.start, before.end)
        if opened is None:
            return behind_comparison(self.analysis, self.cues, before)
        words = Span(start=opened.start("words"), end=opened.end("words"))
        if not self.analysis.document.slice(words).strip():
            return True
        return any(words.start == c.start and c.end <= words.end for c in self.cues.within(words, "comparison."))

    def dated_bracket(self, setting: Setting) -> DateMention | None:
        """The time that stands with an amount in its brackets: "(38,9 mnkr per augusti 2025)"."""
        inside = Span(start=setting.end, end=max(setting.end, setting.bracket.end))
        return next(iter(self.found.dates_in(inside)), None) if setting.in_parenthesis else None

    def figure(
        self, amount: FoundAmount, reading: Reading, subject: str | None, part_of: str | None, covered: Covered | None
    ) -> BudgetFigure:
        """The figure that an amount and its reading make."""
        value = turned(amount.amount) if reading.sign < 0 and not amount.signed else amount.amount
        setting = self.setting(amount)
        ledger = ledger_beside(self.analysis, self.sentence, setting.cues)
        left = setting.within(setting.before, "measure.remaining")  # "återstår 5,1 mnkr"
        if reading.measure == "other" and ledger == "investment" and not left:
            reading = replace(reading, measure="investment")
        paired = paired_time(self.analysis, self.found, self.sentence, self.amounts, amount, reading.measure)
        covered = paired or covered or self.times.covered(reading, setting)
        reading, covered = of_later(self.found, setting, reading, covered)
        if reading.measure == "budget" and (self._of_all(setting) or self._of_year(setting)):
            covered = whole_year(self.found.metadata.fiscal_year)
        if reading.measure == "budget" and covered.basis in ("year_to_date", "month"):
            reading = replace(reading, measure="budget_to_date")
        if reading.measure == "change" and reading.comparison is None:
            reading = replace(reading, comparison=self._against(setting))
        flow = flow_of(setting, reading)
        if flow == "unknown" and reading.inherits and self.beside is not None and part_of is None:
            flow = self.beside.flow  # "2028 500 tkr." behind "Investeringsutgift 2027 1 000 tkr."
        inferred = ("period",) if covered.inferred and covered.period else ()
        return self.analysis.mention(
            BudgetFigure, amount.start, amount.end, rule=reading.rule,
            confidence=reading.confidence if amount.confidence == "high" else amount.confidence,
            inferred=(*inferred, "comparison") if reading.guessed else inferred,
            amount=value, measure=reading.measure, flow=flow,
            ledger=ledger, basis=covered.basis, subject=subject, part_of=part_of, period=covered.period,
            stage=stage_of(setting.cues), comparison=reading.comparison,
            effect_on_result=effect_of(setting, reading, flow, value) if ledger != "investment" else None,
        )  # fmt: skip

    def _against(self, setting: Setting) -> Comparison | None:
        """ "3 mnkr högre än 2024" in a document of 2025; "en försämring med 3 mnkr jämfört med mars" of a forecast."""
        year, words = self.found.metadata.fiscal_year, self.analysis.language.budget.against_words
        forecast = self.beside is not None and self.beside.measure in FORECASTS
        compared = setting.within(setting.before, "comparison.previous")  # "jämfört med 2024 en förbättring med 3 mnkr"
        before = [] if compared else self.found.dates_in(setting.before)
        for date in (*self.found.dates_in(clause_behind(setting)), *before):
            first = setting.end if date.span.start >= setting.end else setting.before.start
            between = setting.words(first, date.span.start)
            while between and between[-1] in self.analysis.language.budget.same_time:
                between.pop()  # "än samma period 2024"
            if between[-1:] not in [[word] for word in words]:
                continue
            last = date.period.latest
            if last is not None and year is not None and last.year == year - 1:
                return "previous_year"
            if date.period.precision == "month" and forecast:
                return "previous_forecast"
        return None

    def _of_year(self, setting: Setting) -> bool:
        """ "Till och med oktober har 46 av årets investeringsbudget på 90 mkr använts": the budget is the year's."""
        budgets = setting.within(setting.before, "measure.budget")
        said = setting.words(setting.before.start, budgets[-1].start)[-1:] if budgets else []
        return not setting.budget_words.of_year.isdisjoint(said)

    def _of_all(self, setting: Setting) -> bool:
        """ "Till och med maj 38 mkr av en total budget på 96 mkr": the whole that the amount before is a part of."""
        words = setting.words(setting.before.start, setting.start)
        part = bool(self.index) and words[:1] != [] and words[0] in setting.budget_words.of_words
        return part and bool(setting.within(setting.before, "basis.project_total"))


@lru_cache(maxsize=4)
def _parting(language: Language) -> re.Pattern[str]:
    """What begins another clause: ", att" and " - att"; not ", att jämföra med"."""
    words = language.budget
    leads, held = ("|".join(map(re.escape, sorted(some))) for some in (words.clause_leads, words.comparing))
    return re.compile(rf"(?:[,;]\s{{0,3}}(?:[-–•]\s{{0,3}})?|\s[-–•]\s)(?:{leads})\s(?!(?:{held})\s)")
