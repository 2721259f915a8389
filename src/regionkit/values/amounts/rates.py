"""What an amount is counted in: "kr/inv", "kr per invånare", "tkr per år", "kr/kvm och år".  A rate is no budget."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.language.money import MoneyWords
from regionkit.values.spacing import GAP, LETTER, MAYBE_GAP, any_of

PERIOD_NUMBER = re.compile(rf"{MAYBE_GAP}[0-9]{{1,2}}(?![0-9])")

WINDOW = 60
"""How far before an amount "per invånare" is looked for."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What is counted in, in plain words; several are joined by a slash ("kvm/år").  It ends at ``end``."""

    per: str
    end: int


@dataclass(frozen=True, slots=True)
class _Grammar:
    slash: re.Pattern[str]
    per: re.Pattern[str]
    more: re.Pattern[str]
    before: re.Pattern[str]
    anywhere: re.Pattern[str]
    barrier: re.Pattern[str]


@lru_cache(maxsize=8)
def _grammar(money: MoneyWords) -> _Grammar:
    known = any_of(money.rates)
    per = any_of(money.per_words)
    number = rf"[0-9]{{1,3}}(?:{GAP}?[0-9]{{3}}){{0,2}}"
    return _Grammar(
        slash=re.compile(rf"{MAYBE_GAP}/{MAYBE_GAP}(?P<noun>(?i:{known})(?!\w)|{LETTER}{{1,40}}+(?!\w))"),
        per=re.compile(
            rf"{GAP}(?i:{per}){GAP}(?P<many>{number}{GAP})?(?P<noun>(?i:{known})(?!\w)|{LETTER}{{2,40}}+(?!\w))"
        ),
        more=re.compile(rf"(?:{GAP}{any_of(money.joiners)}{GAP}|{MAYBE_GAP}/{MAYBE_GAP})(?P<noun>(?i:{known}))(?!\w)"),
        before=re.compile(
            rf"(?<!\w)(?i:{per}{GAP}(?P<noun>{known})(?!\w)(?:{MAYBE_GAP}{any_of(money.rate_verbs)})?){MAYBE_GAP}\Z"
        ),
        barrier=re.compile(r"[.!?;]\s|[\n\t]{2}"),
        anywhere=re.compile(rf"(?<!\w)(?i:{per}{GAP}(?P<noun>{known}))(?!\w)"),
    )


def rate_after(text: str, end: int, money: MoneyWords) -> Rate | None:
    """The rate that follows a unit ending at ``end``.

    Refused: what begins a date ("5 mnkr per den 31 mars", "3 tkr per augusti", "12 mnkr per kvartal 3") and another
    unit ("tkr/mnkr" is two units, not a rate).
    """
    grammar = _grammar(money)
    match = grammar.slash.match(text, end) or grammar.per.match(text, end)
    if match is None:
        return None
    noun = match["noun"].lower()
    if noun in money.not_rates or _is_unit(noun, money):
        return None
    many = match.groupdict().get("many")
    if not many and noun in money.numbered_periods and noun not in money.rates:
        return None
    if noun in money.numbered_periods and PERIOD_NUMBER.match(text, match.end()):
        return None
    parts = [(" ".join(many.split()) + " " if many else "") + money.rates.get(noun, match["noun"])]
    while (more := grammar.more.match(text, match.end())) is not None and len(parts) < 4:
        parts.append(money.rates[more["noun"].lower()])
        match = more
    return Rate("/".join(parts), match.end())


def rate_before(text: str, start: int, money: MoneyWords) -> str | None:
    """What an amount beginning at ``start`` is counted in when that stands before it: "per invånare är 8 359 kr"."""
    window = text[max(start - WINDOW, 0) : start]
    lower = window.lower()
    if any(word in lower for word in money.per_words):
        match = _grammar(money).before.search(window)
        if match is not None:
            return money.rates[match["noun"].lower()]
    for subject, per in money.rate_subjects.items():
        found = lower.rfind(subject)
        if found >= 0 and not _grammar(money).barrier.search(window, found):
            return per
    return None


def rate_in(text: str, money: MoneyWords) -> str | None:
    """What a caption says that its figures are counted in: "Kostnad per invånare" (not a time: "per år")."""
    for match in _grammar(money).anywhere.finditer(text):
        noun = money.rates[match["noun"].lower()]
        if noun not in money.period_rates:
            return noun
    return None


def _is_unit(noun: str, money: MoneyWords) -> bool:
    magnitudes = [word for magnitude in money.magnitudes for word in ("", *magnitude.words)]
    names = [*money.currencies, *(code.lower() for code in money.codes)]
    return any(noun == magnitude + name for magnitude in magnitudes for name in names)
