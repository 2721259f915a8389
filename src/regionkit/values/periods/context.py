"""The words around a date that change its value: "fram till och med", "slutet av", "omkring", "torsdagen den"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from regionkit.language.calendar import CalendarWords, Relation
from regionkit.values.periods.lexicon import DASH, WORD_END, YEAR, Lexicon, lexicon
from regionkit.values.periods.period import Part
from regionkit.values.periods.points import Edge
from regionkit.values.spacing import GAP, MAYBE_GAP, SPACE, any_of

CORE = ("hedge", "edge", "part", "lead", "weekday", "article", "years")
REACH = 90
WORD_REACH = 40
"""How many characters before a date are looked at."""


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a date, and where that begins."""

    start: int
    core: int
    """Where it begins without the relation."""
    whole: int
    """Where it begins with all that was recognised before it, whether that changes its value or not."""
    relation: Relation | None = None
    origin: bool = False
    """Whether the relation is a mere "från", which says little before a bare year."""
    part: Part | None = None
    edge: Edge | None = None
    hedge: bool = False
    weekday: int | None = None
    article: bool = False
    named_year: bool = False
    """Whether a word such as "år" says that the number is a year."""


@dataclass(frozen=True, slots=True)
class After:
    """What stands after a date, and where that ends."""

    end: int
    approximate: bool = False
    onwards: bool = False
    recurring: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """Patterns of the words around dates, for one language."""

    words: CalendarWords
    before: re.Pattern[str]
    last_words: frozenset[str]
    """The last words of all that ``before`` knows: with none of them, there is nothing to look for."""
    after: re.Pattern[str]
    joint: re.Pattern[str]
    """What may stand between the ends of a range."""
    conjunction: re.Pattern[str]
    """What may stand between the ends of a range that "mellan" announces."""
    between: re.Pattern[str]
    recurring: frozenset[str]
    origin: re.Pattern[str]
    weekday_before: re.Pattern[str]
    """A weekday that another one follows."""
    year: re.Pattern[str]
    """A year right before a part of it: "2025 T1"."""
    relations: Mapping[str, Relation]
    parts: Mapping[str, Part]
    edges: Mapping[str, Edge]
    weekdays: Mapping[str, int]

    def look_before(self, text: str, start: int, limit: int) -> Before:
        """What stands before a date that begins at ``start``; nothing before ``limit`` belongs to it."""
        match = None
        if _word_before(text, start, limit) in self.last_words:
            match = self.before.search(text, max(limit, start - REACH), start)
        if match is None:
            return Before(start, start, start)
        found = {name: " ".join((group or "").lower().split()) for name, group in match.groupdict().items()}
        core = min((match.start(name) for name in CORE if match[name]), default=start)
        relation = self.relations.get(found["relation"])
        if found["open"] and not self.origin.search(text, max(0, match.start() - REACH), match.start()):
            relation = "from"
        return Before(
            start=match.start() if relation else core,
            core=core,
            whole=match.start(),
            relation=relation,
            origin=bool(found["open"]),
            part=self.parts.get(found["part"]),
            edge=self.edges.get(found["edge"]),
            hedge=bool(found["hedge"]),
            weekday=None if self._of_another_day(text, match) else self.weekdays.get(found["weekday"]),
            article=bool(found["article"] or found["lead"]),
            named_year=bool(found["years"]),
        )

    def _of_another_day(self, text: str, match: re.Match[str]) -> bool:
        """Whether a weekday is the second of two, and so not the first day's: "torsdag–fredag den 14–15 november"."""
        start = match.start("weekday")
        return start >= 0 and self.weekday_before.search(text, max(0, start - REACH), start) is not None

    def look_after(self, text: str, start: int, end: int) -> After:
        """What stands after a date; a question mark counts where the date is alone in its line or cell."""
        match = self.after.match(text, end)
        if match and match["recurring"]:
            return After(end, recurring=True)
        if match:
            return After(match.end(), approximate=bool(match["hedge"]), onwards=bool(match["onwards"]))
        alone = start == 0 or text[start - 1] in "\n\t(" or text[max(0, start - 2) : start].isspace()
        if text[end : end + 1] == "?" and alone:
            return After(end + 1, approximate=True)
        return After(end)


def _word_before(text: str, start: int, limit: int) -> str:
    """The last word before an offset, in lower case, without an opening bracket or a comma."""
    words = text[max(limit, start - WORD_REACH) : start].split()
    return words[-1].lower().lstrip("(\"”»'[–-").rstrip(",:") if words else ""


def _last_words(words: CalendarWords, names: Lexicon, edges: Iterable[str]) -> frozenset[str]:
    """The last word of every phrase that may stand before a date."""
    relations = (phrase for phrases in words.relations.values() for phrase in phrases)
    phrases = (
        *relations, *words.open_from, *words.prepositions, *words.hedges, *edges, *names.parts, *words.articles,
        *names.weekdays, *words.years,
    )  # fmt: skip
    return frozenset(phrase.split()[-1] for phrase in phrases)


def _weekday_before(words: CalendarWords, names: Lexicon) -> re.Pattern[str]:
    joint = rf"(?:{MAYBE_GAP}{DASH}{MAYBE_GAP}|{GAP}{any_of(words.conjunctions)}{GAP})"
    return re.compile(rf"(?<!\w){any_of(names.weekdays)}{joint}\Z", re.IGNORECASE)


@lru_cache(maxsize=8)
def context(words: CalendarWords) -> Context:
    """The patterns of a language (made once)."""
    names = lexicon(words)
    relations = {phrase: relation for relation, phrases in words.relations.items() for phrase in phrases}
    edges: dict[str, Edge] = {phrase: edge for edge, phrases in words.edges.items() for phrase in phrases}
    prepositions = rf"(?:{any_of(words.prepositions)}{GAP})?"
    articles = any_of(words.articles)
    before = (
        rf"(?<![\w.])(?:(?:(?P<relation>{any_of(relations)})|(?P<open>{any_of(words.open_from)})):?{GAP}{prepositions})?"
        rf"(?:(?P<hedge>{any_of(words.hedges)}){GAP}{prepositions})?(?:(?P<edge>{any_of(edges)}){GAP})?"
        rf"(?:(?P<part>{any_of(names.parts)}){GAP})?(?:(?P<lead>{articles}){GAP})?"
        rf"(?:(?P<weekday>{any_of(names.weekdays)}),?{GAP})?(?:(?P<article>{articles}){GAP})?"
        rf"(?:(?P<years>{any_of(words.years)}){GAP})?\Z"
    )
    after = (
        rf"{GAP}(?:(?P<recurring>{any_of(words.recurring_after)})|(?P<onwards>{any_of(words.onwards)})|"
        rf"(?P<hedge>{any_of(words.hedges_after)})){WORD_END}"
    )
    second = rf"(?:(?:{any_of(words.articles)}|{any_of(names.weekdays)}|{any_of(words.years)}){GAP}){{0,2}}"
    dash = rf"{MAYBE_GAP}{DASH}{{1,2}}{SPACE}?{DASH}?{MAYBE_GAP}"
    flags = re.IGNORECASE
    return Context(
        words=words,
        before=re.compile(before, flags),
        last_words=_last_words(words, names, edges),
        after=re.compile(after, flags),
        joint=re.compile(rf"(?:{dash}|{GAP}{any_of(words.range_words)}{GAP}){second}", flags),
        conjunction=re.compile(rf"{GAP}{any_of(words.conjunctions)}{GAP}{second}", flags),
        between=re.compile(rf"(?<!\w){any_of(words.between)}{GAP}{second}\Z", flags),
        recurring=frozenset(words.recurring_before),
        origin=re.compile(rf"{any_of(words.origin_nouns)}{GAP}\Z", flags),
        weekday_before=_weekday_before(words, names),
        year=re.compile(rf"(?<![\w.,/-]){YEAR}(?:{GAP}|-)\Z"),
        relations=relations,
        parts=names.parts,
        edges=edges,
        weekdays=names.weekdays,
    )
