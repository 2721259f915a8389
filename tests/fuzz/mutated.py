"""One damaged file for each kind and number: always the same one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fuzz.archives import ARCHIVES, splice_parts, within
from fuzz.chance import Dice, Mutation
from fuzz.markup import MARKUP
from fuzz.messages import BUNDLES, MESSAGES
from fuzz.pdf_content import CONTENT
from fuzz.pdf_objects import OBJECTS, splice
from fuzz.raw_bytes import RAW, splice_bytes
from fuzz.rich_text import RICH_TEXT
from fuzz.seeds import Seed, seeds
from fuzz.texts import TEXTS
from fuzz.wordml import WORDML

KINDS: dict[str, tuple[Sequence[Mutation], ...]] = {
    "pdf": (RAW, OBJECTS, CONTENT),
    "docx": (RAW, ARCHIVES, WORDML),
    "html": (RAW, MARKUP),
    "text": (RAW, TEXTS),
    "txt": (RAW, TEXTS),
    "zip": (RAW, ARCHIVES, BUNDLES),
    "eml": (RAW, MESSAGES),
    "rtf": (RAW, RICH_TEXT),
    "odt": (RAW, ARCHIVES, MARKUP),
    "scan": (RAW, OBJECTS, CONTENT, ARCHIVES),
}
"""The damage that is done to each kind of file.  ``text`` is text that the caller has; ``txt`` a file of it."""
WEIGHTS = {"pdf": (2, 5, 5), "docx": (1, 3, 6), "zip": (2, 4, 2), "scan": (2, 3, 3, 1)}
SPLICES: dict[str, Callable[[bytes, bytes, Dice], bytes]] = {"pdf": splice, "docx": splice_parts, "zip": splice_parts}
SMALL = {"pdf": 2_500, "docx": 3_200}
"""Bytes of a document that is taken more often than others, as it costs a tenth of them."""
OFTEN = 0.9
LONGEST = {"text": 20_000, "txt": 20_000, "html": 40_000, "eml": 60_000}
"""Bytes that a damaged file is cut to, most often: all that is done to texts takes time by their length."""
MOST = 5_000_000
"""Bytes; what is longer is damaged no further."""


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
    small = [seed for seed in known if len(seed.data) < SMALL.get(kind, 0)]
    seed: Seed = dice.choice(small if small and dice.random() < OFTEN else known)
    data, steps = seed.data, [seed.name]
    if dice.random() < 0.1:
        other = dice.choice(known)
        data = SPLICES.get(kind, splice_bytes)(data, other.data, dice)
        steps.append(f"spliced with {other.name}")
    weights = WEIGHTS.get(kind, (1, *(3 for _ in KINDS[kind][1:])))
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        [family] = dice.choices(KINDS[kind], weights)
        mutation = dice.choice(family)
        data = within(data, mutation, dice) if family is MARKUP else mutation(data, dice)
        steps.append(mutation.__name__)
        if len(data) > MOST:
            break
    if len(data) > LONGEST.get(kind, MOST) and dice.random() < OFTEN:
        data = data[: LONGEST.get(kind, MOST)]
        steps.append("cut")
    return Mutated(kind, number, ", ".join(steps), data)
