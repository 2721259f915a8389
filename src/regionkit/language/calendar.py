"""Words and forms of dates and periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Relation = Literal["per", "through", "from", "by", "since"]
"""How words before a date change it: as of, up to and including, from, no later than, ever since."""


@dataclass(frozen=True, slots=True)
class RelativeTime:
    """A time that is said from where the reader stands: "föregående år" is ``RelativeTime("year", -1)``.

    ``same_period`` is "samma period föregående år": the reported period, moved by whole years.
    """

    unit: Literal["year", "month", "same_period"]
    offset: int = 0
    edge: Literal["start", "end"] | None = None
    """The first or last day of the year instead of the whole."""


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
    quarters: tuple[str, ...]
    short_quarters: tuple[str, ...]
    """Letters glued to the number of a quarter: "Q4"."""
    tertials: tuple[str, ...]
    short_tertials: tuple[str, ...]
    half_years: tuple[str, ...]
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
