"""The unit that a caption or a table head states: "Belopp i tkr", "(mnkr)", "Tusental kronor", "PROGNOS, MKR"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from regionkit.language.contract import Language
from regionkit.values.amounts.rates import rate_after, rate_in
from regionkit.values.amounts.units import FoundUnit, units_in
from regionkit.values.spacing import GAP, LETTER, MAYBE_GAP, SPACE, any_of

YEAR_BEFORE = re.compile(rf"(?<![0-9])(?:19|20)[0-9]{{2}}{SPACE}*\Z")
NUMBER_BEFORE = re.compile(rf"(?:[0-9]|{LETTER}-){SPACE}?\Z")
WINDOW = 40


@dataclass(frozen=True, slots=True)
class _Grammar:
    lead: re.Pattern[str]
    thousands: re.Pattern[str]


@lru_cache(maxsize=8)
def _grammar(language: Language) -> _Grammar:
    money = language.money
    return _Grammar(
        lead=re.compile(rf"(?<!\w){any_of(money.caption_leads)}:?{GAP}\Z", re.IGNORECASE),
        thousands=re.compile(
            rf"(?<![\w.,])(?P<magnitude>{any_of(money.caption_magnitudes)}){MAYBE_GAP}"
            rf"(?P<currency>{any_of(money.currencies)})(?!{LETTER})",
            re.IGNORECASE,
        ),
    )


def find_unit(text: str, language: Language) -> FoundUnit | None:
    """The unit that a caption, a table's head or one of its cells states without a number.

    A unit that stands alone, in brackets or after "belopp i" counts before one among other words.
    Refused: an amount's unit ("investeringar över 5 mnkr"), a magnitude without currency unless it is announced
    ("belopp i miljoner"), and a caption that states two different units with equal right.

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> [find_unit(text, SWEDISH).unit for text in ("Belopp i tkr", "Ekonomi (mnkr) 2024", "Tusental kronor")]
    ['tkr', 'mnkr', 'Tusental kronor']
    >>> find_unit("Nettokostnad, kr/inv", SWEDISH).per
    'invånare'
    >>> find_unit("Antal besök", SWEDISH) is None
    True
    """
    ranked: dict[int, list[FoundUnit]] = {}
    for unit in (*_thousands(text, language), *units_in(text, language)):
        rank = _rank(text, unit, language)
        unit = _spread_rate(text, unit, language)
        if rank and not _inside(unit, ranked):
            ranked.setdefault(rank, []).append(unit)
    if not ranked:
        return None
    best = ranked[max(ranked)]
    if len({(unit.factor, unit.currency, unit.per) for unit in best}) > 1:
        return None
    return best[0] if max(ranked) > 1 else replace(best[0], confidence="medium")


def _spread_rate(text: str, unit: FoundUnit, language: Language) -> FoundUnit:
    """ "Kostnad per invånare (kr)" is kr per invånare.  "Bidrag per medlem, tkr" lists the members, so kronor only."""
    if unit.per is not None or unit.factor != 1:
        return unit
    per = rate_in(text[max(unit.start - 2 * WINDOW, 0) : unit.start], language.money)
    return replace(unit, per=per) if per else unit


def _inside(unit: FoundUnit, ranked: dict[int, list[FoundUnit]]) -> bool:
    return any(other.start <= unit.start < other.end for units in ranked.values() for other in units)


def _thousands(text: str, language: Language) -> list[FoundUnit]:
    """ "Belopp i 1 000 kr", "(1000 kronor)": the number is a magnitude there, and nowhere else."""
    money = language.money
    units = []
    for match in _grammar(language).thousands.finditer(text):
        rate = rate_after(text, match.end(), money)
        unit = FoundUnit(
            start=match.start(),
            end=rate.end if rate else match.end(),
            unit=match.group(),
            factor=money.caption_magnitudes[" ".join(match["magnitude"].lower().split())],
            currency=money.currencies[" ".join(match["currency"].lower().split())],
            per=rate.per if rate else None,
        )
        if _rank(text, unit, language) == 3:
            units.append(unit)
    return units


def _rank(text: str, unit: FoundUnit, language: Language) -> int:
    """0 no unit of a caption, 1 among other words, 2 set apart by a comma or at an end, 3 alone or announced."""
    before, after = text[max(unit.start - WINDOW, 0) : unit.start], text[unit.end : unit.end + WINDOW]
    if NUMBER_BEFORE.search(before) and not YEAR_BEFORE.search(before):
        return 0
    left, right = before.rstrip(), after.lstrip()
    announced = _grammar(language).lead.search(before) is not None
    if not unit.written_currency:
        return 3 if announced else 0
    alone = left[-1:] in ("", "(", "[") and right[:1] in ("", ")", "]", ",", ":")
    if announced or alone:
        return 3
    return 2 if left[-1:] in ("", "(", ",", ":", ";") or right[:1] in ("", ")", ",", ";") else 1
