"""Units of money: "tkr", "mn kr", "miljoner kronor", "MSEK", ":-", and the rate that may follow ("kr/inv").

A unit is a magnitude and a currency, written together or apart: t + kr, mn + kr, miljoner + kronor, M + SEK.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from regionkit.language.contract import Language
from regionkit.language.money import MoneyWords
from regionkit.values.alternatives import led
from regionkit.values.amounts.rates import rate_after
from regionkit.values.confidence import Confidence
from regionkit.values.spacing import GAP, LETTER, MAYBE_GAP, any_of
from regionkit.words import Words, words_of

WORD_END = rf"(?!{LETTER}|[-\u2010\u2011]{LETTER})"

NOTE = r"(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|\*{1,4})"
"""A footnote mark between a number and its unit: "1 539² tkr", "59*** tkr".  It is never part of the number."""

SPACE_OR_NOTHING = "[ \u00a0\u202f\u2009]?"

COUNTING_WINDOW = 80
"""How far before a number without a currency a word such as "antalet" makes it a count."""


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit at ``text[start:end]``, the rate included; ``unit`` is the money unit alone, as written.

    ``per`` is what a rate is counted in ("invånare" for "kr/inv"), ``None`` for plain money.
    ``written_currency`` is False for "376 miljoner", whose currency is taken for granted.
    """

    start: int
    end: int
    unit: str
    factor: Decimal
    currency: str
    per: str | None = None
    confidence: Confidence = "high"
    written_currency: bool = True
    hundredth: bool = False
    """An öre: read only after its currency."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    needed: tuple[re.Pattern[str], ...]
    """One of these stands in every unit."""
    ending: re.Pattern[str]
    """What a word of every unit ends with, but of those that are a sign."""
    signs: re.Pattern[str]
    after_number: re.Pattern[str]
    anywhere: re.Pattern[str]
    next_word: re.Pattern[str]
    counting: re.Pattern[str]
    paying: re.Pattern[str]
    magnitudes: Mapping[str, Decimal]
    currencies: Mapping[str, str]
    marks: Mapping[str, str]


@lru_cache(maxsize=8)
def _grammar(money: MoneyWords) -> _Grammar:
    magnitudes = {word: magnitude.factor for magnitude in money.magnitudes for word in magnitude.words}
    alone = [word for magnitude in money.magnitudes for word in magnitude.alone]
    currencies = {**money.currencies, **money.hundredths, **{code.lower(): iso for code, iso in money.codes.items()}}
    magnitude = rf"(?i:{any_of(magnitudes)})"
    word = rf"(?i:{any_of(money.currencies)}){WORD_END}"
    code = rf"(?i:{any_of(money.codes)}){WORD_END}"
    money_words = (
        rf"(?P<magnitude>{magnitude}){MAYBE_GAP}(?P<of>{word})"
        rf"|(?P<code_magnitude>{magnitude}){SPACE_OR_NOTHING}(?P<code>{code})"
        rf"|(?P<currency>{word}|{any_of(money.codes)}{WORD_END})"
    )
    bare = rf"(?P<alone>(?i:{any_of(alone)})){WORD_END}"
    hundredth = rf"(?P<hundredth>(?i:{any_of(money.hundredths)})){WORD_END}"
    mark = rf"(?P<mark>{any_of(money.marks)})"
    glued = "(?:" + "|".join(rf"(?<=(?<!\w){re.escape(lead)})" for lead in money.glued_leads) + ")"
    written = (*money.currencies, *money.codes, *alone, *money.hundredths)
    signs = [rf"(?i:{re.escape(unit)})" for unit in written if not words_of(unit)]
    return _Grammar(
        needed=(re.compile(led(written, GAP, after=WORD_END)), re.compile(led(money.marks, GAP, any_case=False))),
        ending=re.compile(led((words_of(unit)[0] for unit in written if words_of(unit)), GAP, after=WORD_END)),
        signs=re.compile("|".join([led(money.marks, GAP, any_case=False), *signs])),
        after_number=re.compile(
            rf"{NOTE}?+(?:{GAP}?\([^\W\d]{{2,30}}\))?(?:{MAYBE_GAP}(?P<unit>{money_words}|{bare}|{hundredth})"
            rf"|{SPACE_OR_NOTHING}(?P<after_digits>{mark}))"
        ),
        anywhere=re.compile(rf"(?:(?<![^\W_])|{glued}(?={magnitude}{word}))(?P<unit>{money_words}|{bare})"),
        next_word=re.compile(rf"(?:{GAP})?(?P<word>[^\W\d_][\w-]*)"),
        counting=re.compile(rf"(?<!\w){any_of(money.counting)}(?!\w)", re.IGNORECASE),
        paying=re.compile(rf"(?<!\w){any_of(money.paying)}(?!\w)|[.!?\n\t]", re.IGNORECASE),
        magnitudes=magnitudes,
        currencies=currencies,
        marks=money.marks,
    )


def may_hold_unit(text: str, language: Language) -> bool:
    """Whether a unit may stand in a text at all: most sentences have none."""
    return any(pattern.search(text) for pattern in _grammar(language.money).needed)


def may_be_units(text: str, listed: Words, language: Language) -> list[int]:
    """Where a unit, or the word before it, may stand in a text, in order; ``listed`` are the text's words."""
    grammar = _grammar(language.money)
    return sorted([*listed.inside(grammar.ending), *(sign.start() for sign in grammar.signs.finditer(text))])


def unit_after(text: str, end: int, language: Language) -> FoundUnit | None:
    """The unit that follows a number ending at ``end``, on the same line or the next, with its rate.

    A magnitude without a currency is money with confidence medium ("376 miljoner."), low where something is said to be
    counted ("antalet resor uppgick till 26 miljoner"), and refused before a noun ("1,8 miljoner människor"): any
    lower-case word that is not among those that may follow money (``MoneyWords.after_alone``).

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> unit_after("3 MSEK", 1, SWEDISH).factor
    Decimal('1000000')
    >>> unit_after("12 kr/inv", 2, SWEDISH).per
    'invånare'
    >>> unit_after("1,8 miljoner människor", 3, SWEDISH) is None
    True
    """
    grammar = _grammar(language.money)
    match = grammar.after_number.match(text, end)
    if match is None:
        return None
    if match["alone"]:
        confidence = _alone(text, end, match.end(), grammar, language)
        return _unit(match, text, grammar, language, confidence) if confidence else None
    return _unit(match, text, grammar, language, "high")


def units_in(text: str, language: Language) -> tuple[FoundUnit, ...]:
    """Every unit in a short text such as a caption, with or without a number before it."""
    grammar = _grammar(language.money)
    return tuple(
        _unit(match, text, grammar, language, "medium" if match["alone"] else "high")
        for match in grammar.anywhere.finditer(text)
    )


def _alone(text: str, number_end: int, end: int, grammar: _Grammar, language: Language) -> Confidence | None:
    following = grammar.next_word.match(text, end)
    if following is not None:
        word = following["word"]
        if word[0].islower() and word not in language.money.after_alone:
            return None
    before = text[max(number_end - COUNTING_WINDOW, 0) : number_end]
    return "low" if _counts(before, grammar) else "medium"


def _counts(before: str, grammar: _Grammar) -> bool:
    """ "antalet resor uppgick till 26 miljoner"; not "det gjordes resor för 26 miljoner"."""
    counted = [match.end() for match in grammar.counting.finditer(before)]
    return bool(counted) and grammar.paying.search(before, counted[-1]) is None


def _unit(
    match: re.Match[str], text: str, grammar: _Grammar, language: Language, confidence: Confidence
) -> FoundUnit:
    groups = match.groupdict()
    magnitude = groups["magnitude"] or groups["code_magnitude"] or groups["alone"]
    currency = groups["of"] or groups["code"] or groups["currency"] or groups.get("hundredth")
    mark = groups.get("mark")
    factor = grammar.magnitudes[_plain(magnitude)] if magnitude else Decimal(1)
    if groups.get("hundredth"):
        factor = Decimal("0.01")
    code = language.money.default_currency
    if mark:
        code = grammar.marks[mark]
    elif currency:
        code = grammar.currencies[_plain(currency)]
    where = "unit" if groups["unit"] else "after_digits"
    start, end = match.span(where)
    rate = rate_after(text, end, language.money)
    return FoundUnit(
        start=start,
        end=rate.end if rate else end,
        unit=text[start:end],
        factor=factor,
        currency=code,
        per=rate.per if rate else None,
        confidence=confidence,
        written_currency=bool(currency or mark),
        hundredth=bool(groups.get("hundredth")),
    )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
