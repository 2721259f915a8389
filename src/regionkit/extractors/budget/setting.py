"""An amount in its sentence, and what its words were read to say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from regionkit.analysis import Analysis, Cue
from regionkit.document import Span
from regionkit.language.budget import BudgetWords
from regionkit.mentions import Comparison, Confidence, Measure

REPORTS = ("annual_report", "interim_report", "monthly_report")
MEASURES: Mapping[str, Measure] = {
    "budget": "budget", "allotted": "budget", "budget_to_date": "budget_to_date", "actual": "actual",
    "forecast": "forecast", "deviation": "deviation", "forecast_deviation": "forecast_deviation", "change": "change",
    "result": "actual", "investment": "investment", "grant": "grant",
}  # fmt: skip
DEVIATIONS = ("deviation", "forecast_deviation")
MOVED = "budget.moved_from"
"""The rule of a forecast that has since changed: "från -16 mnkr i mars till 166 mnkr i augusti"."""
FAR = 1000
"""Code points of its sentence that an amount may lean on; a longer sentence is a list."""
VERBS = ("measure.forecast", "measure.change", "measure.actual", "measure.allotted")

NEAR_AFTER = 30
"""Code points behind an amount in which "i underskott" or "bättre än budget" must begin."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words say of one amount.  ``sign`` is -1 where a word makes it negative, 0 where no word speaks."""

    measure: Measure
    sign: int
    comparison: Comparison | None
    confidence: Confidence
    rule: str
    inherits: bool = False
    """Taken from the amount before it."""
    more_or_less: bool = False
    """Said only to be more or less ("högre än budget"): whether that is good hangs on what it is."""
    guessed: bool = False
    """The comparison follows from the custom of such documents; no word says it."""


@dataclass(frozen=True)
class SentenceCues:
    """The cues of one sentence, in order.  It may hold thousands of amounts, and each asks for those near it."""

    cues: Sequence[Cue]

    @cached_property
    def _starts(self) -> list[int]:
        return [cue.start for cue in self.cues]

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The kinds of the cues, each once, in order."""
        return tuple(dict.fromkeys(cue.label for cue in self.cues))

    def within(self, span: Span, prefix: str) -> list[Cue]:
        """The cues of a kind that begin inside a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [cue for cue in self.cues[first:last] if cue.label.startswith(prefix)]


@dataclass(frozen=True, slots=True)
class Setting:
    """An amount in its sentence: the cues before it (back to the amount before), behind it, and of the sentence."""

    analysis: Analysis
    start: int
    end: int
    signed: bool
    sentence: Span
    before: Span
    after: Span
    cues: SentenceCues
    previous: Reading | None
    in_parenthesis: bool
    """In brackets right behind the amount before, alone or with what it is compared with: "45 tkr (43 tkr)"."""
    document_type: str | None = None
    brackets: Comparison | None = None
    """What the document says that all its brackets hold."""
    in_signed_list: bool = False
    """Beside another amount with a written sign in the same sentence."""

    @property
    def reports(self) -> bool:
        """Whether the document follows up, so that a cost or a revenue without more words is an outcome."""
        return self.document_type in REPORTS

    @property
    def budget_words(self) -> BudgetWords:
        """The language's words around amounts."""
        return self.analysis.language.budget

    def within(self, span: Span, prefix: str) -> list[Cue]:
        """The cues of a kind that begin inside a span."""
        return self.cues.within(span, prefix)

    def words(self, start: int, end: int) -> list[str]:
        """The words between two offsets, in lower case."""
        return self.analysis.text[start:end].lower().split()

    @property
    def last_word(self) -> str:
        """The word right before the amount: "med", "till", "på"."""
        words = self.words(self.before.start, self.start)
        return words[-1] if words else ""

    @property
    def either_way(self) -> bool:
        """Whether the amount is written with both signs: "+/- 0 mnkr", "± 5 mnkr"."""
        written = self.analysis.text[self.start : self.end]
        return "±" in written or "/" in written.partition(" ")[0]

    @property
    def bracket(self) -> Span:
        """What stands in the same brackets as the amount: "(268 mnkr föregående år)"."""
        close = self.analysis.text.find(")", self.end, self.after.end)
        return Span(start=self.before.start, end=close if close >= 0 else self.end)

    @property
    def ahead(self) -> Span:
        """The sentence up to the amount, across the amounts before it, as far back as it may lean."""
        return Span(start=min(max(self.sentence.start, self.start - FAR), self.start), end=self.start)

    @property
    def around(self) -> Span:
        """The sentence around the amount, as far as it may lean."""
        return Span(start=self.ahead.start, end=max(self.end, min(self.sentence.end, self.end + FAR)))


def clause_behind(setting: Setting) -> Span:
    """From the amount to the next comma: what is said there is said of this amount."""
    behind = setting.analysis.text[setting.after.start : setting.after.end]
    return Span(start=setting.after.start, end=setting.after.start + len(behind.split(",")[0]))


def comparison_in(setting: Setting, span: Span) -> Comparison | None:
    """What the first comparison inside a span compares with."""
    for cue in setting.within(span, "comparison."):
        match cue.label:
            case "comparison.budget":
                return "budget"
            case "comparison.previous_year":
                return "previous_year"
            case "comparison.level" | "comparison.base":
                continue
            case _:
                return "previous_forecast"
    return None


def sign_in(setting: Setting, span: Span) -> int:
    """What the last word of sign inside a span says: 1, -1, or 0 where there is none."""
    signs = setting.within(span, "sign.")
    if not signs:
        return 0
    return -1 if signs[-1].label == "sign.minus" else 1


def sign_of_quality(setting: Setting, span: Span) -> int:
    """The sign that a word of good or bad gives a deviation: "överskott", "positiv"; 0 where none speaks.

    "Högre kostnader gav en avvikelse på 3 mnkr" says nothing of that: higher is not better.
    """
    sized = {cue.start for cue in setting.within(span, "comparative")}
    sized |= {cue.start for cue in setting.within(span, "measure.change") if is_verb(cue, setting)}
    sized -= {cue.start for cue in setting.within(span, "effect.")}
    signs = [cue for cue in setting.within(span, "sign.") if cue.start not in sized]
    if not signs:
        return 0
    return -1 if signs[-1].label == "sign.minus" else 1


def is_verb(cue: Cue, setting: Setting) -> bool:
    """Whether a word only says that something is expected, changed or given: a noun beside it says of what."""
    word = setting.analysis.text[cue.start : cue.end].lower()
    return cue.label in VERBS and word in setting.budget_words.words.get(cue.label, ())


def measure_of(cue: Cue) -> Measure:
    """The measure that a cue names."""
    return MEASURES.get(cue.label.removeprefix("measure."), "other")


def behind_comparison(analysis: Analysis, cues: SentenceCues, before: Span) -> bool:
    """ "87 mnkr, en minskning jämfört med samma period föregående år (132 mnkr)": what it was then."""
    said = analysis.text[before.start : before.end].rstrip()
    end = before.start + len(said.removesuffix("(").rstrip())
    compared = cues.within(before, "comparison.previous_year") if said.endswith("(") else []
    return any(cue.end == end for cue in compared) and "(" not in said[:-1]


def outside_brackets(analysis: Analysis, behind: Span) -> Span:
    """What is said behind an amount, up to brackets that hold another: "5,2 mnkr (föregående prognos -3,8 mnkr)"."""
    said = analysis.text[behind.start : behind.end]
    opened = said.rfind("(")
    return Span(start=behind.start, end=behind.start + opened) if opened > said.rfind(")") else behind


def said_of_brackets(analysis: Analysis) -> Comparison | None:
    """ "Föregående års värden anges inom parentes": said once, for all brackets of the document."""
    for cue in analysis.cues:
        if cue.label == "brackets":
            sentence = analysis.sentence_at(cue.start)
            labels = {one.label for one in analysis.cues_in(sentence, "comparison.")}
            if "comparison.previous_year" in labels:
                return "previous_year"
            if "comparison.previous_forecast" in labels:
                return "previous_forecast"
    return None
