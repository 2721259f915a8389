"""Glyphs to words, in the order in which the PDF prints them.

The order matters.  Excel fills its cells with spaces that run on under the next cell's text; sorted by place they would
cut the words there.  Programs that print letter by letter, or in no order at all, are mended afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Char = dict[str, Any]

WITH_SPACES = 0.3  # of the size: spaces are printed, so that only a wide gap parts words (letter-spaced heads)
WITHOUT_SPACES = 0.18  # TeX prints no spaces; its narrowest are 0.22
SPACES_PRINTED = 0.04  # of all glyphs
JOINED = 0.1  # of the size: pieces of one word printed apart


@dataclass(slots=True)
class Run:
    """Glyphs that make one word, and whether a space was printed before or after it."""

    chars: list[Char] = field(default_factory=list)
    space_before: bool = False
    space_after: bool = False


def runs_of(chars: Sequence[Char]) -> list[list[Char]]:
    """Group upright glyphs into words."""
    spaces = sum(char["text"].isspace() for char in chars)
    gap = WITH_SPACES if spaces > SPACES_PRINTED * len(chars) else WITHOUT_SPACES
    runs: list[Run] = []
    space = False
    for char in chars:
        if char["text"].isspace():
            if runs:
                runs[-1].space_after = True
            space = True
        elif space or not runs or not _follows(runs[-1].chars[-1], char, gap):
            runs.append(Run([char], space_before=space))
            space = False
        else:
            runs[-1].chars.append(char)
    return [run.chars for run in _mended(runs)]


def _follows(before: Char, char: Char, gap: float) -> bool:
    """Whether a glyph stands right after another: to its right, near, and on its line (or a little over it)."""
    size = max(before["size"], char["size"], 1.0)
    shared = min(before["bottom"], char["bottom"]) - max(before["top"], char["top"])
    return bool(
        -0.5 * size <= char["x0"] - before["x1"] <= gap * size
        and char["x0"] >= before["x0"] - 0.1 * size
        and shared > 0.3 * min(before["bottom"] - before["top"], char["bottom"] - char["top"])
    )


def _mended(runs: Sequence[Run]) -> list[Run]:
    """Join pieces of one word that were printed apart: they touch, both with a letter, and no space between."""
    ordered = sorted(runs, key=lambda run: (round(run.chars[0]["bottom"]), run.chars[0]["x0"]))
    joined: list[Run] = []
    for run in ordered:
        last = joined[-1] if joined else None
        if last is not None and not last.space_after and not run.space_before and _touch(last.chars[-1], run.chars[0]):
            last.chars += run.chars
            last.space_after = run.space_after
        else:
            joined.append(run)
    return joined


def _touch(before: Char, char: Char) -> bool:
    size = max(char["size"], 1.0)
    return bool(
        before["text"][-1:].isalpha() and char["text"][:1].isalpha()
        and abs(before["bottom"] - char["bottom"]) <= 0.1 * size
        and abs(before["size"] - char["size"]) <= 0.1 * size
        and -JOINED * size <= char["x0"] - before["x1"] <= JOINED * size
    )  # fmt: skip
