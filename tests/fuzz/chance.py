"""The dice of the fuzzer: everything that is drawn comes from a seed, so that every file can be made again."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

Dice = random.Random

Mutation = Callable[[bytes, Dice], bytes]
"""Damages the bytes of a file, or gives them back as they are where it finds nothing to damage."""

ODD_NUMBERS = (
    "0",
    "-1",
    "1",
    "2",
    "-0",
    "0.0000001",
    "65535",
    "65536",
    "-32769",
    "2147483647",
    "2147483648",
    "-2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "99999999999999999999999",
    "1e400",
    "-1e400",
    "3.4e38",
    "NaN",
    "1.",
    ".5",
    "--5",
    "+7",
    "1-2",
    "00000000000000000001",
)
"""Numbers at the edges of what programs hold them in, and some that are hardly numbers."""


def place(data: bytes, dice: Dice) -> int:
    """Somewhere in the bytes."""
    return dice.randrange(len(data)) if data else 0


def stretch(data: bytes, dice: Dice, longest: int = 4096) -> tuple[int, int]:
    """The beginning and the end of some bytes; short ones are as likely as long ones."""
    start = place(data, dice)
    length = 1 << dice.randrange(longest.bit_length())
    return start, min(start + dice.randint(1, length), len(data))


def some(items: Sequence[bytes], dice: Dice) -> bytes:
    """One of some bytes, or nothing where there are none."""
    return dice.choice(items) if items else b""
