"""One damaged file for each kind and number: always the same one."""

from __future__ import annotations

from dataclasses import dataclass

from fuzz.archives import ARCHIVES, splice_parts
from fuzz.chance import Dice
from fuzz.pdf_content import CONTENT
from fuzz.pdf_objects import OBJECTS, splice
from fuzz.raw_bytes import RAW
from fuzz.seeds import Seed, seeds
from fuzz.wordml import WORDML

KINDS = {"pdf": (RAW, OBJECTS, CONTENT), "docx": (RAW, ARCHIVES, WORDML), "text": (RAW,)}
WEIGHTS = {"pdf": (2, 5, 5), "docx": (1, 3, 6), "text": (1,)}
SPLICES = {"pdf": splice, "docx": splice_parts}


@dataclass(frozen=True)
class Mutated:
    """A damaged file, and how it came about."""

    kind: str
    number: int
    how: str
    data: bytes


def mutated(kind: str, number: int) -> Mutated:
    """The damaged file of a kind and number."""
    dice = Dice(f"{kind} {number}")
    known = seeds(kind)
    seed: Seed = dice.choice(known)
    data, steps = seed.data, [seed.name]
    if kind in SPLICES and dice.random() < 0.1:
        other = dice.choice(known)
        data = SPLICES[kind](data, other.data, dice)
        steps.append(f"spliced with {other.name}")
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        [family] = dice.choices(KINDS[kind], WEIGHTS[kind])
        mutation = dice.choice(family)
        data = mutation(data, dice)
        steps.append(mutation.__name__)
    return Mutated(kind, number, ", ".join(steps), data)
