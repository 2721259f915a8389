"""What time an amount covers: the dates beside it, the words of its sentence, the figure before it, the document."""

from __future__ import annotations

from dataclasses import dataclass

from regionkit.analysis import Analysis, Cue, Found
from regionkit.document import Span
from regionkit.extractors.budget.cues import cues_in, mostly_forecasts
from regionkit.extractors.budget.expected import forecast_before
from regionkit.extractors.budget.periods import (
    FORECASTS,
    TO_DATE,
    Covered,
    covered_by_date,
    covered_by_document,
    until_report,
    whole_year,
)  # fmt: skip
from regionkit.extractors.budget.setting import DEVIATIONS, Reading, SentenceCues, Setting, clause_behind
from regionkit.mentions import BudgetFigure, DateMention

NAMED_BY = 24
"""Code points before a date in which the name of a report may stand that it belongs to."""


@dataclass(frozen=True, slots=True)
class Times:
    """The times around one amount."""

    analysis: Analysis
    found: Found
    sentence: Span
    beside: BudgetFigure | None
    """The figure before it in the same sentence."""
    section: BudgetFigure | None
    """The last figure under the same heading that has a period."""
    cues: SentenceCues

    def own_time(self, reading: Reading, setting: Setting) -> Covered | None:
        """The time that is written at an amount itself and not at the one before: "1450 tkr 2027, 750 tkr 2028"."""
        behind = [d for d in self.found.dates_in(setting.after) if self._adjoins(setting, setting.end, d)]
        first = setting.before.start == setting.sentence.start  # no amount before it in its sentence
        between = [
            d for d in self.found.dates_in(setting.before)
            if first or not self._adjoins(setting, setting.before.start, d)
        ]  # fmt: skip
        for date in (*behind, *reversed(between)):
            covered = covered_by_date(reading.measure, date)
            if covered is not None:
                return covered
        if setting.within(setting.before, "basis.full_year"):
            return whole_year(self.found.metadata.fiscal_year)  # "… för perioden är 210 mnkr och för helåret 320 mnkr"
        return None

    def covered(self, reading: Reading, setting: Setting) -> Covered:
        measure, metadata = reading.measure, self.found.metadata
        if measure == "change" and self.beside is not None and self.beside.period is not None:
            changed = self.own_time(reading, setting) if reading.rule == "budget.changed_by" else None
            if changed is not None:
                return changed  # "lånen är 529 mnkr och beräknas öka under 2027 med 100 mnkr"
            # "prognosen är ett underskott med 45,7 mnkr, en försämring med 0,2 mnkr": of the same forecast
            return Covered(self.beside.period, self.beside.basis, True)
        compared = setting.within(Span(start=setting.before.start, end=setting.around.end), "comparison.budget")
        if any(setting.within(Span(start=c.start, end=c.end), "basis.full_year") for c in compared):
            return whole_year(metadata.fiscal_year)  # "per augusti 35 mnkr sämre än årsbudgeten"
        anew = bool(setting.within(setting.before, "basis.full_year")) or self._foresees_anew(setting, measure)
        for date in self._dates(setting):
            if anew and date.span.end <= setting.before.start:
                break  # "efter kvartal 1 är utfallet -261 mnkr och prognosen för helåret …"
            if measure not in FORECASTS and self._until_now(date):
                return until_report(metadata, None)
            if measure in FORECASTS and date.period.latest is not None and self._names_report(date):
                return whole_year(date.period.latest.year)
            covered = covered_by_date(measure, date)
            if covered is not None:
                return covered
        if measure == "deviation" and self.beside is not None and self.beside.measure == "actual":
            return Covered(self.beside.period, self.beside.basis, True)
        whole = self._says_year(setting, measure) or reading.comparison == "previous_forecast"
        whole = whole or (measure == "change" and forecast_before(setting))  # "väntas bli 900 tkr lägre"
        own = measure == "budget" and setting.within(setting.before, "basis.so_far")  # "budgeten för perioden är"
        if own or (not whole and measure in (*TO_DATE, "investment") and self._said(setting, "basis.so_far")):
            return until_report(metadata, None)
        foreseen = measure in (*DEVIATIONS, "change") and mostly_forecasts(self.analysis)
        if foreseen and measure == "deviation" and self._told_apart(setting):
            return until_report(metadata, None)
        covered = covered_by_document(measure, metadata, whole or foreseen)
        if covered.period is None and self.section is not None and measure != "other":
            return _of_section(self.section, whole)
        if covered.period is None and self._said(setting, "basis.yearly"):
            return Covered(None, "full_year", False)  # "årligen 150 tkr"
        return covered

    def _foresees_anew(self, setting: Setting, measure: str) -> bool:
        """ "Underskottet efter april är 10 mnkr och årets resultat beräknas bli 26 mnkr": the second is of the year."""
        first = setting.words(setting.before.start, setting.start)[:1]
        joined = not self.analysis.language.budget.clause_openers.isdisjoint(first)
        return joined and measure in FORECASTS and bool(setting.within(setting.before, "measure.forecast"))

    def _until_now(self, date: DateMention) -> bool:
        """ "Hittills i år", "hittills under 2026": from New Year to the report's day."""
        lead = self.analysis.text[max(self.sentence.start, date.span.start - NAMED_BY) : date.span.start]
        words = [*lead.lower().split()[-2:], *date.text.lower().split()]
        return date.period.precision == "year" and not self.analysis.language.budget.until_now.isdisjoint(words)

    def _names_report(self, date: DateMention) -> bool:
        """ "I delårsrapporten för januari–augusti prognostiserades …": the time is the report's, not the forecast's."""
        first = min(self.sentence.start, date.span.start)
        lead = Span(start=max(first, date.span.start - NAMED_BY), end=date.span.start)
        forecasts = {cue.start for cue in self.cues.within(lead, "measure.forecast")}
        return date.period.precision == "interval" and any(
            cue.start not in forecasts and len(self.analysis.text[cue.end : lead.end].split()) <= 1
            for cue in self.analysis.cues_in(lead, "role.report")
        )

    def _told_apart(self, setting: Setting) -> bool:
        """ "… redovisar en avvikelse på 2 mnkr. Helårsprognosen är …": the paragraph says itself what is expected."""
        block = self.analysis.document.block_at(setting.start)
        return block is not None and any(
            sentence.start > self.sentence.start
            and any(cue.label == "measure.forecast" for cue in cues_in(self.analysis, sentence))
            for sentence in self.analysis.sentences_in(block.span)
        )

    def _says_year(self, setting: Setting, measure: str) -> bool:
        """Whether a whole year is spoken of; "65 procent av årsbudgeten har förbrukats" is no outcome of a year."""
        said = [
            *setting.within(setting.ahead, "basis.full_year"),
            *setting.within(clause_behind(setting), "basis.full_year"),
        ]
        if measure != "actual":
            return bool(said)
        budgets = setting.within(setting.around, "measure.budget")
        others = {cue.start for cue in (*budgets, *setting.within(setting.around, "measure.forecast"))}
        return any(cue.start not in others for cue in said)

    def _said(self, setting: Setting, label: str) -> bool:
        """Whether a cue stands in the sentence up to the amount, or in the clause behind it."""
        return bool(setting.within(setting.ahead, label) or setting.within(clause_behind(setting), label))

    def _adjoins(self, setting: Setting, end: int, date: DateMention) -> bool:
        """ "1450 tkr 2027", "84 mnkr för 2026"; not "2 644 tkr, budget 2026" or "12 mnkr och 2027", which begin
        something new, nor "3 mnkr lägre än 2024", which is compared with that year."""
        gap = Span(start=end, end=max(date.span.start, end))
        words = setting.words(gap.start, gap.end)
        between, behind = self.analysis.document.slice(gap), self.analysis.text[date.span.end : date.span.end + 1]
        parted = "," in between or ("(" in between and behind != ")")  # "41 mnkr (2024: 39 mnkr)"
        parted = parted or not self.analysis.language.layout.hyphen_keepers.isdisjoint(words)
        led = bool(words) and len(words) <= 3 and words[-1] in self.analysis.language.budget.time_leads
        near = len(gap) <= 12 or led  # "behövs under perioden 2026–2029"
        return near and not parted and not setting.within(gap, "measure.") and not setting.within(gap, "than")

    def _holds(self, cue: Cue) -> bool:
        """Whether a comparison holds something against that time, or only names it: "underskottet förra året var"."""
        words = self.analysis.text[max(cue.start - 20, self.sentence.start) : cue.end].lower().split()
        own = self.analysis.text[cue.start : cue.end].lower().split()
        against = self.analysis.language.budget.against_words
        return not against.isdisjoint(own) or words[-len(own) - 1 : -len(own)] in [[word] for word in against]

    def _is_compared(self, date: DateMention) -> bool:
        """ "Jämfört med 2024 är det en förbättring", "mer än 2024": the time that it is held against."""
        words = self.analysis.text[max(date.span.start - 20, self.sentence.start) : date.span.start].lower().split()
        against, comparing = self.analysis.language.budget.against_words, self.analysis.language.budget.comparing
        if len(words) > 2 and words[-1].endswith(self.analysis.language.budget.endings["measure.actual"]):
            words = words[:-1]  # "jämfört med bokslut 2024"
        than = words[-1:] and words[-1] in self.analysis.language.budget.than_words
        return bool(than) or (len(words) > 1 and words[-1] in against and words[-2] in comparing)

    def _was_then(self, date: DateMention) -> bool:
        """ "Jämfört med samma period 2025, då utfallet var …": the time of what is told behind it."""
        behind = self.analysis.text[date.span.end : date.span.end + 20].lower().replace(",", " ").split()
        return not self.analysis.language.budget.then_words.isdisjoint(behind[:1])

    def _names_plan(self, date: DateMention) -> bool:
        """ "beräknades i budgetarbetet 2026–2030 till 94 mnkr": the years that a plan is called by."""
        if date.period.precision != "interval":
            return False
        words = self.analysis.text[max(date.span.start - 40, self.sentence.start) : date.span.start].lower().split()
        return bool(words) and words[-1] in self.analysis.language.budget.plan_nouns

    def _dates(self, setting: Setting) -> list[DateMention]:
        """The sentence's dates, the likeliest first: between the amounts beside, then before, then behind."""
        compared = setting.within(setting.around, "comparison.")

        def own(span: Span) -> list[DateMention]:
            """The dates of a span; not "jämfört med föregående månads prognos"."""
            inside = self.found.dates_in(span)
            held = [c for c in compared if self._holds(c)]
            inside = [
                d for d in inside
                if self._was_then(d) or not (self._is_compared(d) or any(c.start <= d.span.start < c.end for c in held))
            ]  # fmt: skip
            named = [d for d in inside if self._names_plan(d)]
            return [d for d in inside if d not in named] or inside

        behind = [d for d in own(setting.after) if self._adjoins(setting, setting.end, d)]
        late = [d for d in own(clause_behind(setting)) if d.role == "as_of"]  # "… upparbetats per den 31 mars"
        earlier = own(Span(start=min(setting.ahead.start, setting.before.start), end=setting.before.start))
        return [*behind, *reversed(own(setting.before)), *late, *reversed(earlier), *self._then()]

    def _then(self) -> list[DateMention]:
        """ "För 2027 ser det sämre ut. Då är resultatet …": the time of the sentence before."""
        first = self.analysis.text[self.sentence.start : self.sentence.start + NAMED_BY].lower().split()[:1]
        block = self.analysis.document.block_at(self.sentence.start)
        if self.analysis.language.budget.then_openers.isdisjoint(first) or block is None:
            return []
        before = self.analysis.sentence_at(max(block.span.start, self.sentence.start - 2))
        return list(reversed(self.found.dates_in(before)))


def _of_section(section: BudgetFigure, whole: bool) -> Covered:
    """The time of the figure before it; its year, where a whole year is spoken of: "Prognosen för helåret är …"."""
    period = section.period
    if whole and section.basis != "full_year" and period is not None and period.latest is not None:
        return whole_year(period.latest.year)
    return Covered(period, section.basis, True)
