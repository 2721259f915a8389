"""Values as a reader meets them: amounts with their groups of digits, periods, places, remarks about doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.glances.values import DASH as DASH
from regionkit.glances.values import kronor_text as kronor_text
from regionkit.glances.values import number_text as number_text
from regionkit.glances.values import period_text as period_text
from regionkit.language.display import DisplayWords
from regionkit.mentions import Indicator, Mention
from regionkit.renderers.defusing import plain

AROUND = 36  # characters of context on each side of a quote: with the quote itself, about a printed line


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a mention as they stand, with some of the words around them."""

    text: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return self.before + self.text + self.after


def quote(mention: Mention, document: Document | None, *, around: int = AROUND) -> Quote:
    """A mention in its context: the words around it in the same paragraph; a table cell stands by itself."""
    text = plain(mention.text)
    start, end = mention.span.start, mention.span.end
    block = document.block_at(start) if document else None
    if document is None or block is None or block.table is not None or end > block.span.end:
        return Quote(text)
    before = document.text[max(block.span.start, start - around) : start]
    after = document.text[end : min(block.span.end, end + around)]
    if start - around > block.span.start:
        before = "… " + before.partition(" ")[2]
    if end + around < block.span.end:
        after = after.rpartition(" ")[0] + " …"
    return Quote(text, _edge(before, left=True), _edge(after, left=False))


def _edge(text: str, *, left: bool) -> str:
    """Context on one line, its white space towards the mention kept as one space."""
    line = plain(text)
    if left:
        return f"{line} " if line and text[-1].isspace() else line
    return f" {line}" if line and text[0].isspace() else line


def page_text(mention: Mention, words: DisplayWords) -> str:
    """Where a mention stands: its page or, in a Word file without pages, its paragraph."""
    pages = sorted({place.page for place in mention.locations if place.page is not None})
    if pages:
        return str(pages[0]) if len(pages) == 1 else f"{pages[0]}–{pages[-1]}"
    paragraphs = [place.paragraph for place in mention.locations if place.paragraph is not None]
    return words.phrases["paragraph"].format(paragraph=paragraphs[0]) if paragraphs else "–"


def pages_of(ids: Iterable[str], extraction: Extraction) -> tuple[int, ...]:
    """The pages on which some mentions stand."""
    wanted = set(ids)
    mentions = [mention for mention in extraction.mentions() if mention.id in wanted]
    pages = {place.page for mention in mentions for place in mention.locations if place.page is not None}
    return tuple(sorted(pages))


def remark(mention: Mention, words: DisplayWords) -> str:
    """What a reader should know before trusting a mention: what was inferred, and a confidence that is not high."""
    remarks = []
    if mention.inferred:
        names = dict.fromkeys(words.fields.get(name.split(".")[0], name) for name in mention.inferred)
        remarks.append(words.phrases["inferred_fields"].format(fields=", ".join(names)))
    if mention.confidence != "high":
        word = words.values["confidence"][mention.confidence]
        remarks.append(words.phrases["confidence"].format(confidence=word))
    if mention.ocr:
        remarks.append(words.phrases["ocr"])
    return "; ".join(remarks)


def indicator_value(indicator: Indicator, words: DisplayWords) -> str:
    """An indicator's outcome: ``14 av 15`` or ``99,5 %``."""
    if indicator.numerator is not None and indicator.denominator is not None:
        counts = {"numerator": indicator.numerator, "denominator": indicator.denominator}
        text = words.phrases["of"].format(**counts)
    elif indicator.value is not None:
        text = number_text(indicator.value, words)
    else:
        return "–"
    return plain(f"{text} {indicator.unit or ''}")


def indicator_target(indicator: Indicator, words: DisplayWords) -> str:
    """An indicator's target with its comparator: ``minst 95 %``."""
    if indicator.target is None:
        return "–"
    comparator = words.values["comparator"][indicator.target_comparator or "eq"]
    return plain(f"{comparator} {number_text(indicator.target, words)} {indicator.unit or ''}")
