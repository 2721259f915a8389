"""Amounts that stand alone over what they are: "142 mnkr" over "Årets resultat, mot budgeterade 96 mnkr"."""

from __future__ import annotations

import re
from dataclasses import replace

from regionkit.analysis import Analysis
from regionkit.document import Block, Span
from regionkit.extractors.budget.cues import cues_in
from regionkit.extractors.budget.setting import Reading, Setting
from regionkit.extractors.budget.table_roles import measure_in

LONGEST = 90
LONGEST_ROW = 100
"""Paragraphs; numbers and labels that stand in turn longer than this are a list."""
LABEL_HEAD = re.compile(r"[^\W\d_][^,;(\n]*")
NUMBER_LINE = re.compile(r"[+\-−–]?\d[\d\s\u00a0.,]*\s?(?:%|[^\W\d_]{1,9}(?:\s[^\W\d_]{1,6})?)?")


def label_below(analysis: Analysis, block: Block) -> Span | None:
    """The words below an amount that is all of its block, up to the first comma.

    Numbers and labels stand in turn there; where the first of such a row is a label, each may as well stand over its
    number, and nothing is said.
    """
    blocks = analysis.document.blocks
    index = analysis.document.block_index(block.span.start)
    if not _is_number(analysis, block) or index + 1 >= len(blocks) or not _is_label(analysis, blocks[index + 1]):
        return None
    first = index
    while first >= 2 and index - first < LONGEST_ROW:
        if not (_is_label(analysis, blocks[first - 1]) and _is_number(analysis, blocks[first - 2])):
            break
        first -= 2
    if first > 0 and _is_label(analysis, blocks[first - 1]):
        return None
    label = blocks[index + 1].span
    head = LABEL_HEAD.match(analysis.text, label.start, label.end)
    return Span(start=head.start(), end=head.end()) if head else None


def _is_number(analysis: Analysis, block: Block) -> bool:
    return block.table is None and NUMBER_LINE.fullmatch(analysis.document.slice(block.span).strip()) is not None


def _is_label(analysis: Analysis, block: Block) -> bool:
    """A short paragraph that begins with a word and is no sentence."""
    text = analysis.document.slice(block.span).strip()
    words = block.kind == "paragraph" and block.table is None and len(text) <= LONGEST
    return words and text[:1].isalpha() and not text.endswith((".", ":"))


def over_label(setting: Setting, reading: Reading) -> Reading:
    """What the label below says of an amount that nothing else speaks of: "Årets resultat" is an outcome."""
    block = setting.analysis.document.block_at(setting.start)
    label = label_below(setting.analysis, block) if block and reading.rule == "budget.bare" else None
    if label is None:
        return reading
    cues = {cue.label for cue in cues_in(setting.analysis, label)}
    measure = measure_in(setting.analysis, label) or ("investment" if "ledger.investment" in cues else "other")
    return replace(reading, measure=measure, rule="budget.over_label")


def card_label(setting: Setting) -> str | None:
    """The label of the card that an amount stands in, over its label or inside it; a "varav" has its own subject."""
    analysis = setting.analysis
    index = analysis.document.block_index(setting.start)
    if setting.within(setting.before, "part"):
        return None
    for number in (index, index - 1):
        block = analysis.document.blocks[number] if number >= 0 else None
        label = label_below(analysis, block) if block is not None and block.table is None else None
        if label is not None:
            return " ".join(analysis.document.slice(label).split())
    return None
