"""Goals that no table holds, with a light and a comment below: "Bryggan ska nås med bil", "●", "Kommentar: …".

Goals in boxes or in rows whose lines were lost, as in a coarse scan, are read as one line after another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regionkit.analysis import Analysis
from regionkit.document import Block, Colour, Span
from regionkit.extractors.goals.place import GoalPlace, trimmed

LIGHTS = frozenset("●•■◆")
"""Signs that a light is read as, alone in a line."""
FEWEST_WORDS = 3


def find_lit_goals(analysis: Analysis) -> Iterator[GoalPlace]:
    """A paragraph, then a light and nothing else, then a comment that says so.

    Refused: a light without a comment, a key to colours ("● målet nås"), and a paragraph that leads to a list.
    """
    blocks = analysis.document.blocks
    for at in range(1, len(blocks) - 1):
        before, light, after = blocks[at - 1 : at + 2]
        if _is_light(analysis, light) and _is_comment(analysis, after) and _is_wording(analysis, before):
            title = trimmed(analysis.text, before.span.start, before.span.end)
            yield GoalPlace(
                span=title,
                title=title,
                rule="goals.lit",
                colour=_colour(analysis, light),
                follow_up=_comment(analysis, blocks[at + 1 : at + 3]),
                confidence="medium",
            )


def _comment(analysis: Analysis, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """What the comment says; where its label stands alone, the paragraph below."""
    label, *below = blocks
    start = label.span.start + analysis.document.slice(label.span).index(":") + 1
    said = trimmed(analysis.text, start, label.span.end)
    if len(said):
        return (said,)
    return tuple(block.span for block in below if block.kind == "paragraph")


def _colour(analysis: Analysis, light: Block) -> Colour | None:
    colours = {sign.colour for sign in analysis.document.symbols if sign.span and light.span.contains(sign.span)}
    return colours.pop() if len(colours) == 1 else None


def _is_light(analysis: Analysis, block: Block) -> bool:
    return block.table is None and len(block.span) <= 3 and analysis.document.slice(block.span).strip() in LIGHTS


def _is_comment(analysis: Analysis, block: Block) -> bool:
    label, colon, _ = analysis.document.slice(block.span).partition(":")
    return bool(colon) and label.strip().casefold() in analysis.language.goals.tables.comment_heads


def _is_wording(analysis: Analysis, block: Block) -> bool:
    text = analysis.document.slice(block.span).strip()
    return block.table is None and not text.endswith(":") and len(text.split()) >= FEWEST_WORDS
