"""Whether what a document refers to can be found: paragraphs, case numbers, organisation numbers, and assignments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import finding, listed
from regionkit.document import Span
from regionkit.identity_numbers import is_luhn
from regionkit.language.contract import Language
from regionkit.mentions import Finding, Goal, Reference
from regionkit.values.narrowed import begun_by
from regionkit.words import words_of

BARE = re.compile(r"§ \d{1,4}")
"""A reference in one spelling that names neither body nor day."""
OWN_PARAGRAPHS = ("minutes", "minutes_extract", "agenda", "regulation", "terms_of_reference")
"""Documents whose bare paragraphs are their own, or a statute's."""
FEWEST_CASES = 3
"""Case numbers of one form that make it the body's own."""
FEWEST_ASSIGNMENTS = 3


def check_sources(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """R01 bare paragraphs, R03 a case number in another form, R04 a wrong check digit, G10 no decision behind."""
    yield from _bare_paragraphs(analysis, found)
    yield from _other_forms(analysis, found.references)
    yield from _check_digits(analysis)
    yield from _without_origin(analysis, found.goals)


def _bare_paragraphs(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """R01: "enligt § 45" in a memo: of which minutes?  Not "8 §", which is a law's, nor where the sentence says it."""
    if found.metadata.document_type in OWN_PARAGRAPHS:
        return
    bare = [
        reference for reference in found.references
        if reference.kind == "paragraph" and BARE.fullmatch(reference.normalized or "") and reference.text[0] == "§"
        and not _is_placed(analysis, reference, found)
    ]  # fmt: skip
    if bare:
        yield finding(
            analysis, "R01", "paragraph_without_body", "info",
            "Paragraphs named without body or day ({count}): {paragraphs}.", mentions=bare,
            values={"count": len(bare), "paragraphs": listed([one.normalized or "" for one in bare])},
        )  # fmt: skip


def _is_placed(analysis: Analysis, reference: Reference, found: Found) -> bool:
    """Whether the line or sentence of a paragraph has a day, a decision of a body, a statute, or is a heading."""
    block = analysis.document.block_at(reference.span.start)
    if block is None or block.kind == "heading" or block.table is not None:
        return True
    sentence = analysis.sentence_at(reference.span.start)
    around = Span(start=sentence.start, end=max(sentence.end, reference.span.end))
    others = (
        one for one in found.references
        if one.kind in ("law", "paragraph", "dnr") and not BARE.fullmatch(one.normalized or "")
    )  # fmt: skip
    return (
        any(True for _ in found.dates_in(around))
        or any(one.organ and one.span.overlaps(around) for one in found.decisions)
        or any(one.span.overlaps(around) for one in others)
        or _organ(analysis.language).search(analysis.text, around.start, around.end) is not None
        or _inside(analysis.language).match(analysis.text, reference.span.end) is not None
    )


@lru_cache(maxsize=4)
def _inside(language: Language) -> re.Pattern[str]:
    """What follows a paragraph and says of what: "§ 7 i reglementet"."""
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, language.checks.inside_words))})\s+[^\W\d_]")


@lru_cache(maxsize=4)
def _organ(language: Language) -> re.Pattern[str]:
    """ "nämnden", "kommunfullmäktiges", "styrelsen": any word that ends as a body's name does."""
    endings = "|".join(map(re.escape, language.checks.body_endings))
    return re.compile(rf"\w*(?:{endings})\b", re.IGNORECASE)


def _other_forms(analysis: Analysis, references: list[Reference]) -> Iterator[Finding]:
    """R03: "KS/2024:124" where the others are as "KS 2024/123": another register's number, or a slip."""
    cases = [one for one in references if one.kind == "dnr" and _series(one)]
    for series in dict.fromkeys(map(_series, cases)):
        own = [one for one in cases if _series(one) == series]
        forms = Counter(map(_form, own))
        usual, count = forms.most_common(1)[0]
        odd = [one for one in own if _form(one) != usual]
        if count >= FEWEST_CASES and odd and FEWEST_CASES * len(odd) <= count:
            example = next(one for one in own if _form(one) == usual)
            yield finding(
                analysis, "R03", "case_number_form", "info",
                "{numbers}: the other case numbers of {series} are written as {example}.", mentions=odd,
                values={"numbers": listed([one.value for one in odd]), "series": series, "example": example.value},
            )  # fmt: skip


def _series(reference: Reference) -> str:
    """The letters of a case number's register: "KS"."""
    return "".join(re.findall(r"[^\W\d_]", reference.normalized or reference.value)).upper()


def _form(reference: Reference) -> str:
    """How a case number is written, whatever its digits: "KS 2024/123" is "A 9999/9"; running numbers differ in length.

    >>> re.sub(r"(?<!\\d)\\d{1,3}(?!\\d)|\\d{5,}", "9", "A 2024/123")
    'A 2024/9'
    """
    value = re.sub(r"[^\W\d_]+", "A", re.sub(r"\s+", " ", reference.value))
    return re.sub(r"\d+", lambda run: "Y" if re.fullmatch(r"(?:19|20)\d\d", run[0]) else "9", value)


def _check_digits(analysis: Analysis) -> Iterator[Finding]:
    """R04: "org.nr 212000-1235", whose last digit cannot be: a slip, and it was read as no reference."""
    listed = analysis.document.words
    labels = tuple(words_of(label)[0] for label in analysis.language.references.organisation_labels)
    for match in begun_by(
        _labelled_number(analysis.language), listed.begin(listed.beginning(labels)), analysis.text
    ):
        digits = match["first"] + match["last"]
        if int(digits[2]) >= 2 and not is_luhn(digits):
            span = Span(start=match.start("first"), end=match.end("last"))
            page = analysis.document.page_at(span.start)
            yield finding(
                analysis, "R04", "organisation_number", "warning",
                "{number} is called an organisation number, but its last digit does not fit the others.",
                pages=() if page is None else (page,), locations=analysis.document.locate(span),
                values={"number": analysis.document.slice(span)},
            )  # fmt: skip


@lru_cache(maxsize=4)
def _labelled_number(language: Language) -> re.Pattern[str]:
    """Ten digits right behind their label; what is longer or goes on is another number."""
    labels = "|".join(sorted(map(re.escape, language.references.organisation_labels), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?i:{labels})\s{{0,3}}:?\s{{0,3}}(?P<first>\d{{6}})[-\u2013\u00ad]?(?P<last>\d{{4}})(?![\w-])"
    )


def _without_origin(analysis: Analysis, goals: list[Goal]) -> Iterator[Finding]:
    """G10: assignments that name no decision, in a document whose other assignments do."""
    given = [goal for goal in goals if goal.kind == "assignment" and goal.parent is None]
    missing = [goal for goal in given if goal.origin is None]
    if missing and len(given) - len(missing) >= max(FEWEST_ASSIGNMENTS, 2 * len(missing)):
        yield finding(
            analysis, "G10", "assignment_without_decision", "info",
            "Assignments that name no decision behind them, as the others do ({count}): {titles}.", mentions=missing,
            values={"count": len(missing), "titles": listed([goal.title for goal in missing])},
        )  # fmt: skip
