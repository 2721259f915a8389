"""Amounts as a Swede would type them, for hypothesis: each strategy gives a text and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

GROUP_SPACES = (" ", "\u00a0", "\u202f", "\u2009", "\u2007")
MINUS_SIGNS = ("-", "\u2212", "\u2013", "\u2011")
UNITS = {
    "tkr": 1_000, "kkr": 1_000, "TSEK": 1_000, "tusen kronor": 1_000, "t kr": 1_000,
    "mnkr": 1_000_000, "mkr": 1_000_000, "Mkr": 1_000_000, "MSEK": 1_000_000, "miljoner kronor": 1_000_000,
    "mn kr": 1_000_000, "mdkr": 1_000_000_000, "miljarder kronor": 1_000_000_000, "kr": 1, "kronor": 1, "SEK": 1,
}  # fmt: skip
GAPS = ("", " ", "\u00a0", "\u202f", "\n", " \n")
"""What may stand between a number and its unit."""

SAFE_WORDS = ("Nämnden redovisar", "utfallet blev", "Beslutet innebär att stödet är", "Enligt uppföljningen,", "och")
"""Beginnings of sentences that change nothing of the amount after them."""


@dataclass(frozen=True)
class WrittenNumber:
    """A number as typed, with its value and how many decimals it shows."""

    text: str
    value: Decimal
    decimals: int


@dataclass(frozen=True)
class WrittenAmount:
    """An amount as typed, with its value in its unit, and in kronor."""

    text: str
    value: Decimal
    sek: Decimal
    signed: bool


def group(digits: str, space: str) -> str:
    """Part the digits into groups of three from the right.

    >>> group("1234567", " ")
    '1 234 567'
    """
    head = len(digits) % 3 or 3
    return space.join([digits[:head], *(digits[i : i + 3] for i in range(head, len(digits), 3))])


@st.composite
def written_numbers(draw: st.DrawFn) -> WrittenNumber:
    """An unsigned number: in groups or in one run, with up to three decimals after a comma."""
    whole = draw(st.integers(min_value=0, max_value=10**9))
    decimals = draw(st.integers(min_value=0, max_value=3))
    fraction = "".join(draw(st.lists(st.sampled_from("0123456789"), min_size=decimals, max_size=decimals)))
    space = draw(st.sampled_from(("", *GROUP_SPACES)))
    digits = group(str(whole), space)
    tail = f",{fraction}" if fraction else ""
    return WrittenNumber(digits + tail, Decimal(f"{whole}.{fraction}" if fraction else whole), decimals)


def reads_as_year(number: WrittenNumber) -> bool:
    """Whether it would be refused as a year before a unit: "2024 tkr"."""
    return number.text.isdigit() and 1900 <= number.value <= 2100


@st.composite
def written_amounts(draw: st.DrawFn) -> WrittenAmount:
    """A signed or unsigned number with a unit."""
    number = draw(written_numbers().filter(lambda number: not reads_as_year(number)))
    unit = draw(st.sampled_from(sorted(UNITS)))
    gap = draw(st.sampled_from(GAPS))
    sign = draw(st.sampled_from(("", "+", *MINUS_SIGNS)))
    value = -number.value if sign in MINUS_SIGNS and number.value else number.value
    return WrittenAmount(f"{sign}{number.text}{gap}{unit}", value, value * UNITS[unit], signed=bool(sign))


hostile_texts = st.text(
    alphabet=st.sampled_from(" \n\t\u00a0.,:;/-+−–±()%¹*0123456789tkrmnSEKöåä§eéouhögstcaper"), max_size=80
)
"""Texts made of the characters that amounts are made of, in any order."""
