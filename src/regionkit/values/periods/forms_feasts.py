"""Days that are said without their number: "första tisdagen i oktober", "sista dagen i februari", "midsommarafton"."""

from __future__ import annotations

import re

from regionkit.values.periods.forms import Reading, Rule, dated, reading, rule
from regionkit.values.periods.lexicon import WORD_END, Lexicon
from regionkit.values.periods.points import Point
from regionkit.values.spacing import GAP, any_of, phrase_before


def read_day_of_month(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "första tisdagen i oktober 2026", "tredje dagen i mars", "sista fredagen i maj" """
    month = lexicon.month_of(match["month"])
    nth = -1 if match["last"] else lexicon.number(match["ordinal"])
    name = match["weekday"].lower()
    if name in lexicon.words.day_nouns:
        if nth > 28:
            return None
        point = Point("last_day", month) if nth < 0 else Point("day", month, nth)
        return reading(match, "day_of_month", dated(match, point, lexicon))
    if nth > 5:
        return None
    point = Point("nth_weekday", month, nth, weekday=lexicon.weekdays[name])
    return reading(match, "day_of_month", dated(match, point, lexicon))


def read_feast(match: re.Match[str], lexicon: Lexicon) -> Reading | None:
    """ "på nyårsafton", "Kristi himmelsfärdsdag 2026"; "firanden såsom nationaldagen" speak of no certain year"""
    feast = lexicon.words.feasts[" ".join(match["feast"].lower().split())]
    point = dated(match, Point("feast", feast.month, feast.day, feast=feast), lexicon)
    said = phrase_before(match.string, match.start(), lexicon.words.prepositions) is not None
    return reading(match, "feast", point, weak=point.year is None and not said)


def feast_rules(lexicon: Lexicon) -> tuple[Rule, ...]:
    """The rules for days without a number."""
    words = lexicon.words
    nth = rf"(?:(?P<last>{any_of(words.last)})|(?P<ordinal>{any_of(words.ordinals)}))"
    return (
        rule("day_of_month", rf"{nth}{GAP}(?P<weekday>{any_of((*lexicon.weekdays, *words.day_nouns))}){WORD_END}{GAP}"
             rf"{any_of(words.of_month)}{GAP}{lexicon.month}{lexicon.year_after}", read_day_of_month,
             words=(*words.last, *words.ordinals)),
        rule("feast", rf"(?P<feast>{any_of(words.feasts)}){WORD_END}{lexicon.year_after}", read_feast,
             words=words.feasts),
    )  # fmt: skip
