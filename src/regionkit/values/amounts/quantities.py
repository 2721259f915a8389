"""One or two numbers read as one quantity: a signed number ("- 1 942") or a range ("10–12", "mellan 3 och 5").

This is where a dash is judged: minus, range, bullet or dash of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from regionkit.language.contract import Language
from regionkit.values.amounts.qualifiers import leads_to_amount
from regionkit.values.amounts.signs import DASH, MINUS, Sign, read_sign
from regionkit.values.amounts.units import FoundUnit
from regionkit.values.confidence import Confidence, weakest
from regionkit.values.numbers.find import FoundNumber, signed, touched_before
from regionkit.values.spacing import GAP, LETTER, MAYBE_GAP, SPACE, any_of, phrase_before

WINDOW = 40
NEIGHBOURHOOD = 400
"""How far around an amount a written plus sign shows that the list writes its signs with a space."""

PLUS_NEARBY = re.compile(r"(?<!\S)(?:\+|±)(?:/[-−–])?[ \u00a0\u202f]?[0-9]")
LINE_REST = re.compile(r"[.)\s]*?(?:\n|\Z)")
LINE_START = re.compile(rf"(?:\A|[\n\t]){SPACE}*\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity made of ``numbers[first]`` to ``numbers[last]``; ``value``, or ``minimum`` and ``maximum``."""

    first: int
    last: int
    start: int
    value: Decimal | None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    decimals: int = 0
    confidence: Confidence = "high"
    candidates: tuple[Decimal, ...] = ()
    signed: bool = False
    rule: str = "plain"


@dataclass(frozen=True, slots=True)
class _Grammar:
    between: re.Pattern[str]
    opening: frozenset[str]
    movement: frozenset[str]
    labels: frozenset[str]
    by: frozenset[str]
    closing_dash: re.Pattern[str]
    hanging_dash: re.Pattern[str]


@lru_cache(maxsize=8)
def _grammar(language: Language) -> _Grammar:
    money, words = language.money, language.numbers
    plus, minus = any_of(words.plus), any_of(words.minus)
    sign = rf"(?:(?P<mark>[+]|{DASH})|(?P<plus>{plus}){GAP}|(?P<minus>{minus}){GAP})?"
    return _Grammar(
        between=re.compile(
            rf"(?:(?P<before>{MAYBE_GAP})(?P<dash>{DASH})(?P<after>{MAYBE_GAP})"
            rf"|{GAP}(?:(?P<word>{any_of(money.range_words)})|(?P<and>{any_of(money.between.values())})){GAP}){sign}",
            re.IGNORECASE,
        ),
        opening=frozenset(money.between),
        movement=frozenset(money.movement_words),
        labels=frozenset(words.labels),
        by=frozenset(money.by_words),
        hanging_dash=re.compile(rf"{LETTER}{DASH}{SPACE}+\Z"),
        closing_dash=re.compile(rf"[^.!?:;\n\t]*?{SPACE}(?P<dash>[-\u2013\u2014]){SPACE}(?![+0-9])"),
    )


@dataclass(frozen=True)
class Numbers:
    """The numbers of a text with the unit that follows each, or ``None``."""

    text: str
    language: Language
    numbers: Sequence[FoundNumber]
    units: Sequence[FoundUnit | None]

    def window(self, end: int, size: int = WINDOW) -> str:
        """The text just before an offset."""
        return self.text[max(end - size, 0) : end]

    def number_end(self, index: int) -> int:
        """Where a number ends, with its unit where it has one."""
        unit = self.units[index]
        return unit.end if unit else self.numbers[index].end

    def has_label(self, start: int) -> bool:
        """Whether what stands before makes the number a name: "mål 3", "§ 3"."""
        return phrase_before(self.text, start, _grammar(self.language).labels) is not None

    def moves_from(self, start: int) -> bool:
        """Whether the word before says that two numbers are a movement and no range: "från 10 till 12 mnkr"."""
        return phrase_before(self.text, start, _grammar(self.language).movement) is not None

    # --- one number

    def single(self, index: int) -> Quantity | None:
        """A number with its sign; ``None`` where it is tied to a word before it ("VA-5")."""
        number = self.numbers[index]
        sign = read_sign(self.text, number.digits, self.language.numbers, doubtful=True)
        if sign is None:
            if number.rule != "numbers.word" and touched_before(self.window(number.digits, 2)):
                return None
            if _grammar(self.language).hanging_dash.search(self.window(number.digits, 8)):  # "Förskola- 75 tkr"
                return self._quantity(index, number.digits, negative=False, confidence="low", both_signs=True)
            return self._quantity(index, number.digits, negative=False)
        if sign.both:
            return self._plus_or_minus(index, sign)
        if sign.doubtful:
            return self._doubtful(index, sign)
        return self._quantity(index, sign.start, negative=sign.negative, has_sign=True)

    def _quantity(
        self, index: int, start: int, *, negative: bool, has_sign: bool = False, confidence: Confidence = "high",
        both_signs: bool = False,
    ) -> Quantity:  # fmt: skip
        number = self.numbers[index]
        candidates = tuple(signed(candidate, negative) for candidate in number.candidates)
        value = signed(number.value, negative)
        if both_signs and value:
            candidates = (value, -value)
        return Quantity(
            index, index, start, value,
            decimals=number.decimals,
            confidence=weakest(confidence, "high" if number.article else number.confidence),
            candidates=candidates,
            signed=has_sign,
            rule="words" if number.rule == "numbers.word" else "plain",
        )  # fmt: skip

    def _plus_or_minus(self, index: int, sign: Sign) -> Quantity:
        number = self.numbers[index]
        plain = self._quantity(index, sign.start, negative=False, has_sign=True)
        if not number.value:
            return plain
        return replace(plain, value=None, minimum=-number.value, maximum=number.value, candidates=(), rule="range")

    def _doubtful(self, index: int, sign: Sign) -> Quantity:
        """A dash with white space after it: minus, bullet or dash of the sentence.

        "varav - 5 925 tkr", "Avvikelse: - 5 tkr" and a line that holds nothing else are minus.  At the start of any
        other line it is a bullet until something says otherwise; after another amount and around a clause
        (" – 40 mnkr över tre år – ") it is a dash of the sentence.  After any other word ("Grundskola - 1 942 tkr")
        it is a minus, surer where the list writes "+ 38" too.
        """
        number = self.numbers[index]
        before = self.window(sign.start)
        plain = before.rstrip(" \u00a0\u202f\u2009")
        if plain[-1:] in tuple(":=(["):
            return self._quantity(index, sign.start, negative=True, has_sign=True)
        if leads_to_amount(self.text, sign.start, self.language.money):
            return self._quantity(index, sign.start, negative=True, has_sign=True)
        after_amount = index > 0 and self.number_end(index - 1) == sign.start - (len(before) - len(plain))
        line_start = LINE_START.search(before) is not None
        alone = line_start and LINE_REST.match(self.text, self.number_end(index)) is not None
        if not alone and (after_amount or line_start or self._closes(index, sign)):
            return self._quantity(index, number.digits, negative=False, confidence="low", both_signs=True)
        confidence: Confidence = "low" if sign.mark in "\u2013\u2014" and not alone else "medium"
        if self._writes_plus_nearby(sign.start):
            confidence = "high"
        return self._quantity(
            index, sign.start, negative=True, has_sign=True, confidence=confidence, both_signs=confidence != "high"
        )

    def _closes(self, index: int, sign: Sign) -> bool:
        end = self.number_end(index)
        match = _grammar(self.language).closing_dash.match(self.text, end, min(end + 160, len(self.text)))
        return match is not None and match["dash"] == sign.mark

    def _writes_plus_nearby(self, start: int) -> bool:
        around = self.text[max(start - NEIGHBOURHOOD, 0) : start + NEIGHBOURHOOD]
        return PLUS_NEARBY.search(around) is not None

    # --- two numbers

    def range(self, last: int, unit: FoundUnit | None) -> Quantity | None:
        """The range that ends at a number: "10–12", "-3,2mkr–4", "mellan 3 och 5", "plus 30 till minus 20"."""
        if last == 0:
            return None
        first, upper = self.numbers[last - 1], self.numbers[last]
        end = self.number_end(last - 1)
        if upper.digits - end > WINDOW or upper.digits < end:
            return None
        match = _grammar(self.language).between.fullmatch(self.text, end, upper.digits)
        lower = self.single(last - 1) if match else None
        if match is None or lower is None or lower.value is None or first.article or upper.article:
            return None
        own_unit = self.units[last - 1]
        if own_unit is not None and (unit is None or own_unit.per or own_unit.currency != unit.currency):
            return None
        low = lower.value * own_unit.factor / unit.factor if own_unit and unit else lower.value
        high = signed(upper.value, bool(match["minus"] or (match["mark"] and match["mark"] != "+")))
        shortened = not own_unit and _is_shortened(first, upper)
        if shortened:
            low *= 1000
        confidence, start = self._accept(match, first, upper, (low, high), lower, own_unit)
        if confidence is None:
            return None
        return Quantity(
            last - 1, last, start, None,
            minimum=min(low, high),
            maximum=max(low, high),
            decimals=max(first.decimals, upper.decimals),
            confidence=weakest(confidence, lower.confidence, upper.confidence, "medium" if shortened else "high"),
            signed=lower.signed or bool(match["mark"] or match["plus"] or match["minus"]),
            rule="range",
        )  # fmt: skip

    def _accept(
        self, match: re.Match[str], first: FoundNumber, upper: FoundNumber, ends: tuple[Decimal, Decimal],
        lower: Quantity, own_unit: FoundUnit | None,
    ) -> tuple[Confidence | None, int]:  # fmt: skip
        """How sure it is that two numbers are the ends of a range (``None``: they are not), and where it begins."""
        rising = ends[0] <= ends[1]
        if match["and"]:
            opening = phrase_before(self.text, lower.start, _grammar(self.language).opening)
            if opening is None:
                return None, lower.start
            return ("high" if rising else "low"), opening[1]
        if first.year_like and not own_unit and not lower.signed:
            glued = match["dash"] and not match["before"] and not match["after"]
            fits = glued and rising and not upper.year_like and not upper.grouped and upper.value >= 1000
            return ("medium" if fits else None), lower.start
        if not own_unit and not first.decimals and not match["dash"] and self.has_label(lower.start):
            return None, lower.start
        if match["word"]:
            return self._accept_word(match, ends, lower, own_unit), lower.start
        return self._accept_dash(match, rising, lower, own_unit), lower.start

    def _accept_word(
        self, match: re.Match[str], ends: tuple[Decimal, Decimal], lower: Quantity, own_unit: FoundUnit | None
    ) -> Confidence | None:
        """ "5 till 7 mnkr", "plus 30 till minus 20 mnkr"; but "ökade med 5 mnkr till 20 mnkr" is two amounts, and in
        "3 à 500 kr" the first number counts things."""
        both_signed = lower.signed and bool(match["plus"] or match["minus"] or match["mark"])
        if self.moves_from(lower.start):
            return None
        if both_signed:
            return "high"
        if own_unit is not None or not 0 < ends[0] <= ends[1] <= 10 * ends[0]:
            return None
        by = phrase_before(self.text, lower.start, _grammar(self.language).by) is not None
        return "low" if by else "medium"

    def _accept_dash(
        self, match: re.Match[str], rising: bool, lower: Quantity, own_unit: FoundUnit | None
    ) -> Confidence | None:
        if not match["before"] and not match["after"]:  # "10–12 mnkr", "-3,2mkr–4 mkr"
            return "high" if rising else "low"
        if not rising or (self.has_label(lower.start) and not own_unit):
            return None
        if match["before"] and match["after"]:  # "300 000 – 400 000 kr", "16 mnkr – 21 mnkr"
            return "medium" if own_unit else "high"
        return None if match["dash"] == MINUS else "medium"  # "300 000 -400 000 kr"


def _is_shortened(first: FoundNumber, upper: FoundNumber) -> bool:
    """ "10–15 000 kr" is 10 000 to 15 000: the thousands are written once."""
    thousands = upper.grouped and upper.value % 1000 == 0
    return thousands and not first.decimals and not first.grouped and 0 < first.value < upper.value / 1000
