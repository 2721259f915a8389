"""Dates and periods in running text: what the words say, before anything is inferred.

``find_periods`` reads every calendar expression: days, ranges, months, years, seasons, terms, tertials, quarters,
weeks, turns of the year.  Where no year is written the find is a template to be completed (``with_year``); where the
time depends on the document's own ("föregående år") it is ``relative``.  Clock times, laws, case and telephone
numbers, quantities and file names are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from regionkit.language.calendar import CalendarWords, Relation
from regionkit.values.confidence import Confidence, weakest
from regionkit.values.periods.context import After, Before
from regionkit.values.periods.forms import Problem, Reading
from regionkit.values.periods.found import FoundPeriod
from regionkit.values.periods.grammar import Grammar, grammar_of
from regionkit.values.periods.lexicon import DASH
from regionkit.values.periods.lookalikes import doubts, masked
from regionkit.values.periods.points import Point, Stretch
from regionkit.values.periods.ranges import with_second_end
from regionkit.values.spacing import phrase_before
from regionkit.words import Words

TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
DAYS = ("day", "last_day", "feast")
YEAR_RULES = ("year", "years")
OPENABLE = ("year", "season", "school_year", "office")
"""Of which times "sedan" and "till och med" say how far they reach; "sedan föregående månad" only compares."""
YEAR_UNITS = ("year", "decade", "century")
DOUBT: dict[Problem | None, Confidence] = {"impossible_date": "low", "wrong_weekday": "medium", None: "high"}
NUMBER_RULES = ("iso_month", "compact_day", "six_digit_day", "six_digit_month", "short_iso_day", "loose_day")


def find_periods(text: str, words: CalendarWords) -> tuple[FoundPeriod, ...]:
    """Every calendar expression of a text, in order; spans never overlap.

    >>> from regionkit.languages.sv.calendar import CALENDAR
    >>> text = "Per augusti 2024 har nämnden fram till och med juli månad ett utfall."
    >>> [(text[p.start : p.end], p.period and p.period.edtf, p.needs_year) for p in find_periods(text, CALENDAR)]
    [('Per augusti 2024', '2024-08', False), ('fram till och med juli månad', None, True)]
    """
    grammar = grammar_of(words)
    return tuple(_Scan(text, grammar).run(token.start() for token in grammar.stops.finditer(text)))


def may_begin(text: str, listed: Words, words: CalendarWords) -> list[int]:
    """Where a calendar expression may begin in a text, in order; ``listed`` are its words.

    >>> from regionkit.languages.sv.calendar import CALENDAR
    >>> text = "Per augusti är utfallet i regionen bättre än i våras."
    >>> may_begin(text, Words(text), CALENDAR)
    [4, 45]
    """
    grammar = grammar_of(words)
    mixed = listed.inside_mixed(grammar.first_tokens)
    phrases = (at for at in (*listed.begin(grammar.leads), *mixed) if grammar.phrases.match(text, at))
    alone = (at for at in mixed if grammar.stops.match(text, at))
    return sorted({*listed.numbers(grammar.by_length), *listed.begin(grammar.alone), *phrases, *alone})


def periods_from(text: str, words: CalendarWords, starts: Iterable[int]) -> tuple[FoundPeriod, ...]:
    """The same as ``find_periods`` where it is known where an expression may begin."""
    return tuple(_Scan(text, grammar_of(words)).run(starts))




class _Scan:
    """One pass over a text, from the left; what is found is never looked at again."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text = text
        self.grammar = grammar
        self.context = grammar.context
        self.doubts = doubts(grammar.words)
        self.done = 0

    def run(self, starts: Iterable[int]) -> Iterator[FoundPeriod]:
        """The expressions that begin at some of the places, which are given in order."""
        masks: Iterator[tuple[int, int]] | None = None  # looked for only where a date was read
        mask: tuple[int, int] | None = None
        for start in starts:
            token = TOKEN.match(self.text, start) if start >= self.done else None
            word = token.group() if token else ""
            if token is None or (word[0].isdigit() and self._is_no_time(start, word)):
                continue
            for found in self._at(start, word):
                if masks is None:
                    masks = masked(self.text)
                    mask = next(masks, None)
                while mask and mask[1] <= token.start():
                    mask = next(masks, None)
                if mask and mask[0] < token.end():
                    break
                self.done = max(self.done, found.end)
                yield found

    def _at(self, position: int, token: str) -> Iterator[FoundPeriod]:
        if not self._may_begin(position, token):
            return
        if not token[0].isdigit() and (relative := self._relative(position, token.lower())):
            yield relative
            return
        reading = self._read(position, token)
        if reading is None:
            return
        reading = with_second_end(self.text, reading, self.context, self._read_at)
        for earlier in reading.also:
            yield from self._finish(earlier)
        yield from self._finish(reading)

    def _relative(self, position: int, word: str) -> FoundPeriod | None:
        """A time that is said from the document's own, with "i slutet av" and "senast" before it."""
        found = self.grammar.relative.at(self.text, position, word)
        if found is None:
            return None
        end, relative = found
        before = self.context.look_before(self.text, position, self.done)
        if before.part and relative.unit in ("year", "season") and relative.edge is None:
            relative = replace(relative, part=before.part)
        relation = before.relation if before.relation == "by" or relative.unit in OPENABLE else None
        if relation == "per" or before.origin:
            relation = None
        start = before.start if relation or before.part else position
        year = relative.year
        period = Stretch(Point("year", year=year)).period() if year is not None else None
        return FoundPeriod(start, end, "relative", period, relation, relative, "medium")

    def _may_begin(self, position: int, token: str) -> bool:
        """Whether a token is no part of a longer word or number: "jan-" in "Ann-Maj", "2025" in "nr 27-2025"."""
        before = self.text[max(0, position - 2) : position]
        if not before:
            return True
        if before[-1].isalnum() or before[-1] == "_":
            return False
        if token[0].isdigit():
            return not (before[-1] in ".,:/" and before[0].isdigit()) and not (
                re.match(DASH, before[-1]) and before[0].isalnum()
            )
        return not (before[-1] == "-" and before[0].isalpha() and len(before) == 2)

    def _read_at(self, position: int) -> Reading | None:
        token = TOKEN.match(self.text, position)
        return self._read(position, token.group()) if token else None

    def _is_no_time(self, position: int, number: str) -> bool:
        may = self.grammar.may_be_time.get(len(number))
        return may is not None and may.match(self.text, position) is None

    def _read(self, position: int, token: str) -> Reading | None:
        """The longest reading at a position."""
        if token[0].isdigit():
            if self._is_no_time(position, token):
                return None
            rules = self.grammar.by_length.get(len(token), ())
        else:
            rules = self.grammar.by_word.get(token.lower(), ())
        best: Reading | None = None
        for rule in rules:
            reading = rule.apply(self.text, position, self.grammar.lexicon)
            if reading and (best is None or reading.end > best.end):
                best = reading
        return best

    # --- what stands around ------------------------------------------------------------------------------------------

    def _finish(self, reading: Reading) -> Iterator[FoundPeriod]:
        if reading.problem == "impossible_date":
            yield FoundPeriod(reading.start, reading.end, reading.rule, problem=reading.problem, confidence="low")
            return
        before = self.context.look_before(self.text, reading.start, self.done)
        after = self.context.look_after(self.text, reading.start, reading.end)
        if before.named_year and reading.first.unit not in YEAR_UNITS:
            before = Before(reading.start, reading.start, reading.start)
        if after.recurring or not self._is_certain(reading, before):
            return
        if before.weekday is not None and reading.first.unit == "month":
            return  # "Mån, februari 18": a day in the English order
        if phrase_before(self.text, before.start, self.context.recurring):
            return
        yield self._found(reading, before, after)

    def _is_certain(self, reading: Reading, before: Before) -> bool:
        """Whether what was read is a date, and not a quantity, a number of something or a name."""
        start, end = reading.start, reading.end
        if reading.rule in YEAR_RULES:
            named = before.named_year or reading.last is not None
            if self.doubts.about_year(self.text, start, end, named=named):
                return False
        if reading.rule in NUMBER_RULES and self.doubts.about_digits(self.text, start, end):
            return False
        if reading.rule == "slashed_day" and self.doubts.about_fraction(self.text, start):
            return False
        if reading.first.unit == "month" and reading.last is None and self._is_name(reading):
            return False
        first_word = self.text[start:end].split()[0].lower()
        if reading.first.unit == "month" and first_word.rstrip(".") in self.grammar.words.short_months_as_words:
            return reading.last is not None or self.text[end - 4 : end].isdigit()  # "jan–jul", "jul 2024"
        if not reading.weak:
            return True
        if reading.rule == "slashed_day" and self.doubts.is_list_of_days(self.text, start, end):
            return True
        if reading.first.unit == "season":
            return before.part is not None
        if reading.first.unit == "month" and self.text[start].islower() and self._has_preposition(start):
            return True  # "i okt"
        after_year = self.context.year.search(self.text, max(0, start - 8), start) is not None  # "2025 T1"
        return before.relation is not None or before.article or before.weekday is not None or after_year

    def _has_preposition(self, start: int) -> bool:
        return phrase_before(self.text, start, self.grammar.words.prepositions) is not None

    def _is_name(self, reading: Reading) -> bool:
        """Whether a month with a capital before another capital is a person's name: "Maj Lind"; "Maj:t" the king."""
        written = self.text[reading.start : reading.end]
        if reading.first.year is not None or written.lower() not in self.grammar.words.months_as_names:
            return False
        after = self.text[reading.end : reading.end + 2]
        if len(after) < 2 or not written[0].isupper():
            return False
        return (after[0] in " -\u00a0" and after[1].isupper()) or (after[0] == ":" and after[1].isalpha())

    def _found(self, reading: Reading, before: Before, after: After) -> FoundPeriod:
        relation = self._relation(reading, before, after)
        is_day = before.weekday is not None and reading.first.unit in DAYS  # no weekday of "mån, februari"
        first = replace(reading.first, weekday=before.weekday) if is_day else reading.first
        stretch = Stretch(
            first,
            reading.last,
            relation=relation if relation in ("through", "from", "since") else None,
            part=before.part or reading.part,
            edge=before.edge,
            approximate=before.hedge or after.approximate,
        )
        start = before.whole if after.onwards else before.start if relation == before.relation else before.core
        period = stretch.period()
        problem: Problem | None = None
        if period is None and not stretch.needs_year:
            problem = "impossible_date"
        elif period and first.weekday is not None and not _is_weekday(first):
            problem = "wrong_weekday"
        return FoundPeriod(
            start, after.end, reading.rule, period, relation, None, weakest(reading.confidence, DOUBT[problem]),
            problem, stretch,
        )  # fmt: skip

    def _relation(self, reading: Reading, before: Before, after: After) -> Relation | None:
        """The relation that holds: none for a range or a rate ("kr per år"), little for "från 2023"."""
        if after.onwards:
            return "from"
        if reading.last is not None:
            return before.relation if before.relation in ("per", "by") else None
        if before.relation == "per" and before.named_year:
            return None
        if before.origin and reading.first.unit in YEAR_UNITS and not self.text[before.start].isupper():
            return None
        return before.relation


def _is_weekday(point: Point) -> bool:
    """Whether the written weekday is the calendar's."""
    day = point.first_day(point.year) if point.year is not None else None
    return day is None or day.weekday() == point.weekday
