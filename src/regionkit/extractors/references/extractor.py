"""References: case numbers, paragraphs of minutes, laws, bills, inquiries, motions, organisation numbers.

Other extractors look at them too: what stands in a reference is no date, no amount and no goal.
A personal identity number never comes out: it is no organisation number, and nothing else takes it.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.document import Document
from regionkit.extractors.organs import Organ, organs_of
from regionkit.extractors.references.case_numbers import find_case_numbers, find_labelled_cells, normalise_case
from regionkit.extractors.references.laws import find_laws, law_of_mark, normalise_law, normalise_mark
from regionkit.extractors.references.numbered import find_numbered, find_organisation_numbers, personal_lookalikes
from regionkit.extractors.references.paragraph_marks import Mark, find_marks
from regionkit.extractors.references.paragraphs import ParagraphReference, paragraph_of_mark
from regionkit.extractors.wording import DASH, GAP, SPACE, any_of
from regionkit.language.identity import OrganWords
from regionkit.language.references import ReferenceWords
from regionkit.mentions import Confidence, Reference, ReferenceKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reference before it is known whether a better one covers the same characters."""

    start: int
    end: int
    kind: ReferenceKind
    rule: str
    normalized: str | None
    confidence: Confidence = "high"


def extract_references(analysis: Analysis, found: Found) -> Iterable[Reference]:
    """All references of a document, none overlapping another; the surest reading of the same characters wins."""
    taken: list[tuple[int, int]] = sorted(personal_lookalikes(analysis.text, analysis.document.words))
    for candidate in _candidates(analysis, found):
        if _free(taken, candidate.start, candidate.end):
            bisect.insort(taken, (candidate.start, candidate.end))
            yield analysis.mention(
                Reference,
                candidate.start,
                candidate.end,
                rule=candidate.rule,
                kind=candidate.kind,
                value=_flat(analysis.text[candidate.start : candidate.end]),
                normalized=candidate.normalized,
                confidence=candidate.confidence,
            )


def _free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect.bisect_left(taken, (start, end))
    return not any(a < end and start < b for a, b in taken[max(index - 1, 0) : index + 1])


def own_series(committee: str | None, words: OrganWords) -> frozenset[str]:
    """What a committee's name is short for in the numbers of its cases: "FN" for "Fastighetsnämnden".

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> [own_series(name, SWEDISH.identity.organs) for name in ("Barn- och utbildningsnämnden", None)]
    [frozenset({'BUN'}), frozenset()]
    """
    *before, last = (committee or "").casefold().split() or [""]
    head = next((one.definite for one in words.heads if last.endswith(one.definite)), None)
    if head is None:
        return frozenset()
    parts = [*(word for word in before if word not in words.joiners), last.removesuffix(head), head]
    return frozenset({"".join(part[0] for part in parts if part).upper()})


def _candidates(analysis: Analysis, found: Found) -> Iterator[Candidate]:
    """From the surest to the least sure."""
    text, words = analysis.text, analysis.language.references
    listed = analysis.document.words
    yield from (Candidate(*number) for number in find_organisation_numbers(text, words, listed))
    numbered = list(find_numbered(text, words, listed))
    yield from (Candidate(*number) for number in numbered if number.kind != "other")
    own = own_series(found.metadata.committee, analysis.language.identity.organs)
    cases = [*find_case_numbers(text, words, own, listed), *find_labelled_cells(analysis.document, words)]
    for case in sorted(cases, key=lambda case: (not case.labelled, case.start)):
        if case.labelled:
            yield Candidate(case.start, case.end, "dnr", case.rule, normalise_case(text[case.start : case.end]))
    yield from _marked(analysis, found)
    laws = list(find_laws(text, words, listed))
    for law in laws:
        if law.confidence == "high":
            yield Candidate(law.start, law.end, "law", law.rule, normalise_law(law, words))
    for case in cases:
        if not case.labelled:
            normalized = normalise_case(text[case.start : case.end])
            yield Candidate(case.start, case.end, "dnr", case.rule, normalized, case.confidence)
    yield from (Candidate(*number) for number in numbered if number.kind == "other")
    for law in laws:
        if law.confidence != "high":
            yield Candidate(law.start, law.end, "law", law.rule, normalise_law(law, words), law.confidence)


def _marked(analysis: Analysis, found: Found) -> Iterator[Candidate]:
    """Paragraph signs: laws where a law stands beside them, else paragraphs of minutes or of the body's own rules."""
    text, words = analysis.text, analysis.language.references
    organs = organs_of(analysis)
    own_rules = found.metadata.document_type in ("regulation", "terms_of_reference")
    floor = 0
    for mark in find_marks(text, words, analysis.document.words):
        law = law_of_mark(text, mark, words, analysis.language.identity.organs.abbreviations)
        if law is not None:
            yield Candidate(law.start, law.end, "law", law.rule, normalise_law(law, words))
            continue
        paragraph = paragraph_of_mark(text, mark, organs, analysis.language, floor)
        floor = paragraph.end
        if _is_own_heading(analysis.document, paragraph):
            continue
        if mark.sign_first or paragraph.day is not None:
            yield _paragraph(text, paragraph, analysis)
        elif own_rules or _own_rule(words).search(_around(text, mark)):
            yield Candidate(mark.start, mark.end, "paragraph", "references.own_rule", _number(mark), "medium")
        else:
            normalized = normalise_mark(mark, words)
            yield Candidate(mark.start, mark.end, "law", "references.law_paragraph", normalized, "medium")


def _paragraph(text: str, paragraph: ParagraphReference, analysis: Analysis) -> Candidate:
    parts = [_number(paragraph.mark)]
    if paragraph.day is not None:
        parts.insert(0, re.sub(DASH, "-", _flat(text[slice(*paragraph.day)])))
    if paragraph.organ is not None:
        parts.insert(0, _full_name(paragraph.organ, analysis))
    return Candidate(
        paragraph.start, paragraph.end, "paragraph", "references.paragraph", " ".join(parts),
        "high" if paragraph.day or paragraph.organ else "medium",
    )  # fmt: skip


def _full_name(organ: Organ, analysis: Analysis) -> str:
    return (analysis.language.identity.organs.abbreviations.get(organ.name) or organ.name).lower()


def _number(mark: Mark) -> str:
    number = re.sub(rf"\s*{DASH}\s*", "-", _flat(mark.numbers))
    return f"§ {number}/{mark.year}" if mark.year else f"§ {number}"


def _is_own_heading(document: Document, paragraph: ParagraphReference) -> bool:
    """Whether the number is that of the document's own item or clause: it begins its block or cell.

    "§ 95 2026.016 KS", "1 § Namn och säte".  "§68 KSAU …" in a list of what was decided before is a reference.
    """
    if paragraph.organ is not None or paragraph.day is not None or paragraph.mark.chapter:
        return False
    block = document.block_at(paragraph.start)
    if block is None:
        return False
    in_cell = document.cell_at(paragraph.start)
    start = in_cell[1].span.start if in_cell else block.span.start
    before = document.text[start : paragraph.start].strip()
    if not before:
        return True
    return any(line.start == paragraph.start for line in block.lines) and block.kind == "heading"


def _around(text: str, mark: Mark) -> str:
    """The text beside a mark, with the mark itself as the sign alone."""
    return f"{text[max(mark.start - 40, 0) : mark.start]}§{text[mark.end : mark.end + 40]}"


@lru_cache(maxsize=8)
def _own_rule(words: ReferenceWords) -> re.Pattern[str]:
    """"förbundsordningens 13 – 15 §§", "5 § i reglementet"."""
    rule = rf"(?i:[^\W\d_]*{any_of(words.own_rules)}[^\W\d_]*)"
    return re.compile(rf"{rule}{GAP}§|§{SPACE}{any_of(words.law_prepositions)}{SPACE}(?:[^\W\d_]+{SPACE})?{rule}")


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
