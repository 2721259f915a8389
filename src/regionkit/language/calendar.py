"""Words and forms of dates and periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Relation = Literal["per", "through", "from", "by", "since"]
"""How words before a date change it: as of, up to and including, from, no later than, ever since."""


RelativeUnit = Literal[
    "year", "month", "week", "quarter", "tertial", "half_year", "season", "school_year", "term", "office", "years",
    "months", "same_period",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class RelativeTime:
    """A time that is said from where the reader stands: "föregående år" is ``RelativeTime("year", -1)``.

    ``same_period`` is "samma period föregående år": the reported period, moved by whole years or set in ``year``.
    ``years`` and ``months`` are ``count`` of them, backwards where it is negative; ``offset`` says where they begin.
    A ``year`` or ``month`` with a ``count`` lies so many away: "för tolv år sedan".
    ``office`` is a term of office of the elected.
    """

    unit: RelativeUnit
    offset: int = 0
    edge: Literal["start", "end"] | None = None
    """The first or last day of the year instead of the whole."""
    part: Literal["early", "mid", "late"] | None = None
    """The part of the year that is meant: "slutet av året"."""
    number: int = 0
    """Which season, 1 for spring."""
    count: int = 0
    year: int | None = None
    """The written year of "samma period 2023"."""
    cycle: tuple[int, int] = (0, 1)
    """A year in which a term of office began, and how many years one lasts."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast by its day, or by its days after Easter Day, or by the first weekday from a day on (0 is Monday)."""

    month: int = 0
    day: int = 0
    after_easter: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class CalendarWords:
    """How a language writes calendar time.  All words in lower case; a space stands for any white space.

    Lists of twelve, seven, four or two have one tuple of spellings for each month, weekday (Monday first),
    season (spring first) or school term (spring first).
    """

    months: tuple[tuple[str, ...], ...]
    """Names that are a month wherever they stand."""
    short_months: tuple[tuple[str, ...], ...]
    """Abbreviations: a month only beside a day, a year or another month."""
    short_months_as_words: tuple[str, ...]
    """Abbreviations that alone are other words, whatever stands before them: "innan jul" is before Christmas."""
    month_nouns: tuple[str, ...]
    """Words that may follow a month's name and add nothing: "juli månad"."""
    weekdays: tuple[tuple[str, ...], ...]
    """Names of weekdays, as they stand before a date."""
    seasons: tuple[tuple[str, ...], ...]
    """Forms that mean one certain season: "hösten"."""
    bare_seasons: tuple[tuple[str, ...], ...]
    """Forms that mean a certain season only beside a year or "early", "late": "tidig höst", "höst 2025"."""
    seasons_in_part: Mapping[str, tuple[int, Literal["early", "mid", "late"]]]
    """Words for an early or late season, with the season's number (1 is spring): "senhösten"."""
    months_as_names: tuple[str, ...]
    """Months that are also names of persons: with a capital before another capital they are no month."""
    terms: tuple[tuple[str, ...], ...]
    """Names of the two school terms."""
    short_terms: tuple[tuple[str, ...], ...]
    """Abbreviations of the terms: only with a year, "ht25"."""
    both_terms: tuple[str, ...]
    """Phrases for spring and autumn term together."""
    school_years: tuple[str, ...]
    """Words before a school year, "läsåret 2023/24"."""
    turns_of_year: tuple[str, ...]
    """Words for the turn of the year."""
    turns_of_half: tuple[str, ...]
    """Words for the middle of the year: the last of June and the first of July."""
    turns_of_month: tuple[str, ...]
    """Words before two months that mean the last day of one and the first of the other."""
    quarters: tuple[str, ...]
    short_quarters: tuple[str, ...]
    """Letters glued to the number of a quarter: "Q4"."""
    tertials: tuple[str, ...]
    short_tertials: tuple[str, ...]
    half_years: tuple[str, ...]
    short_half_years: tuple[str, ...]
    weeks: tuple[str, ...]
    short_weeks: tuple[str, ...]
    """Abbreviations of week: only in lower case, with a number of 1 to 53."""
    years: tuple[str, ...]
    """Words that may stand before a year and make it one: "år 2024", "budgetåret 2024"."""
    ordinals: Mapping[str, int]
    """Ordinal words: "första", "tredje"."""
    last: tuple[str, ...]
    """Words for the last: "sista april" is a day, "sista kvartalet" the fourth."""
    ordinal_endings: tuple[str, ...]
    """What may be glued to a day or an ordinal number: "8:e"."""
    cardinals: Mapping[str, int]
    """Number words: "kvartal två", "de första åtta månaderna"."""
    first_months: tuple[str, ...]
    """Phrases for the year's first months, with ``{number}`` for how many."""
    last_months: tuple[str, ...]
    """Phrases for the year's last months, with ``{number}`` for how many."""
    first_quarters: tuple[str, ...]
    """Phrases for the year's first quarters, with ``{number}`` for how many."""
    elapsed_months: tuple[str, ...]
    """Phrases for the months of the year that have gone, with ``{number}``: "efter sju månader"."""
    reporting_stems: tuple[str, ...]
    """Beginnings of words that tell what came out: with one of them "efter sju månader" is a report's time."""
    of_month: tuple[str, ...]
    """Words between "första tisdagen" or "sista dagen" and a month's name: "i"."""
    day_nouns: tuple[str, ...]
    """The word for a day in "sista dagen i februari"."""
    feasts: Mapping[str, Feast]
    """Names of feasts that are one certain day of the year."""
    covering_verbs: tuple[str, ...]
    """Verbs right before the time that figures cover: "ekonomin avser till och med juli"."""
    year_joints: tuple[str, ...]
    """Words between the first months and their year: "de tre första månaderna av 2014"."""
    until_openers: tuple[str, ...]
    """First words of a sentence that say until when: "Till den 30 november ska …"."""
    measured_leads: tuple[str, ...]
    """Words right before a month that something was measured in: "jämfört med januari", "bortfallet för oktober"."""
    stretch_nouns: tuple[str, ...]
    """Words before two years that lost their dash in the text: "mandatperioden 20202022"."""
    articles: tuple[str, ...]
    """Words between the weekday or relation and the day: "den"."""
    prepositions: tuple[str, ...]
    """Words that may stand between a relation and the date: "senast i juni"."""
    relations: Mapping[Relation, tuple[str, ...]]
    open_from: tuple[str, ...]
    """Words that mean from that day on with a day, month or season, but say little before a bare year: "från"."""
    onwards: tuple[str, ...]
    """Words after a date that leave its end open: "och framåt"."""
    origin_nouns: tuple[str, ...]
    """Ends of nouns after which ``open_from`` gives an origin and no beginning: "en skrivelse från den 3 maj"."""
    parts: Mapping[Literal["early", "mid", "late"], tuple[str, ...]]
    edges: Mapping[Literal["start", "end"], tuple[str, ...]]
    """Words before a year or month that mean its first or last day: "vid utgången av 2026"."""
    hedges: tuple[str, ...]
    """Words before a date that make it approximate."""
    hedges_after: tuple[str, ...]
    """Words after a date that make it approximate."""
    range_words: tuple[str, ...]
    """Words between the ends of a range: "januari till augusti"."""
    between: tuple[str, ...]
    """Words before a range whose ends stand apart by ``conjunctions``: "mellan 2025 och 2032"."""
    conjunctions: tuple[str, ...]
    relative: Mapping[str, RelativeTime]
    """Phrases for a time that depends on the document's own."""
    relative_counted: Mapping[str, RelativeTime]
    """The same with ``{number}`` for how many: "de senaste {number} åren"."""
    same_period: tuple[str, ...]
    """Words before a year that mean the reported period in it: "samma period 2023"."""
    year_shifts: Mapping[str, int]
    """Phrases after a date without year that say which: "15 februari nästa år"."""
    year_scopes: tuple[str, ...]
    """Words before a bare year that make it the year of what the sentence tells: "under 2025 … i mars"."""
    past_endings: tuple[str, ...]
    """Ends of verbs in the past tense: "beslutade", "hölls" has none of them and stands among the cues."""
    recurring_before: tuple[str, ...]
    """Words before a date that make it come back: "varje höst" is no date."""
    recurring_after: tuple[str, ...]
    """Words after a date that make it come back: "1 mars varje år" is no date."""
    decade_endings: tuple[str, ...]
    """What makes a decade or century of a year: "1990-talet"."""
    report_nouns: tuple[str, ...]
    """Ends of nouns before a year with a serial number, "delårsrapport 2014:1"; other "2014:1" are laws."""
    not_years_after: tuple[str, ...]
    """Words before a number that make it no year: "Agenda 2030", "nr 2024"."""
    quantities_before: tuple[str, ...]
    """Words before a bare number that make it a quantity: "drygt 2000"."""
    counted: tuple[str, ...]
    """Words and signs after a bare number that make it a quantity: "2024 personer", "1950 kr"."""
    identifiers_before: tuple[str, ...]
    """Words before six or eight digits that make them no date: "projekt 210415"."""
