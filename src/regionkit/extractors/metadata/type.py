"""What kind of document it is."""

from __future__ import annotations

import re
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.extractors.decisions.items import find_items
from regionkit.extractors.metadata.front import Front, labelled
from regionkit.extractors.wording import SPACE, any_of, any_pattern, word_of
from regionkit.language.contract import Language
from regionkit.language.identity import DocumentKind

LONGEST_TITLE = 300
LONGEST_LINE = 14
"""Words; a longer line of the front is running text."""
FEWEST_ITEMS = 2
FEWEST_ECONOMY_WORDS = 2


def find_type(analysis: Analysis, front: Front, title: str | None) -> tuple[DocumentKind, bool]:
    """The kind of document, and whether the document says so itself; ``other`` where nothing tells.

    From the surest evidence to the least sure: a label, the running head of minutes, the head of a memo, the title,
    the rest of the front, numbered items with case numbers, and what the text itself does.
    """
    language = analysis.language
    words = language.identity
    for value in labelled(front, words.type_labels, words):
        if kind := type_of_text(value, language):
            return kind, True
    if kind := _minutes_head(front, language):
        return kind, True
    if _is_memo(analysis, front):
        return "memo", True
    lines = [line.text for line in front.lines if not (line.item or _is_sentence(line.text))]
    for text in (title or "", *lines, *front.running):
        if kind := type_of_text(text, language):
            return kind, True
    for text in _properties(analysis):
        if kind := type_of_text(text, language):
            return kind, False
    return _by_structure(analysis) or _by_content(analysis) or "other", False


def _is_sentence(text: str) -> bool:
    """Whether a line of the front is running text, whose words name no kind: "Nämnden har … ett överskott mot budget."

    >>> _is_sentence("Delårsrapport per augusti 2024"), _is_sentence("Nämnden har en budget på 3 tkr.")
    (False, True)
    """
    return text.rstrip().endswith((".", ":")) or len(text.split()) > LONGEST_LINE


def type_of_text(text: str, language: Language) -> DocumentKind | None:
    """The kind of document that a title names.

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> type_of_text("Delårsrapport per augusti 2024", SWEDISH), type_of_text("Tidplan", SWEDISH)
    ('interim_report', None)
    """
    return next((kind for kind, pattern in _types(language) if pattern.search(text, 0, LONGEST_TITLE)), None)


def _minutes_head(front: Front, language: Language) -> DocumentKind | None:
    for text in (*(line.text for line in front.lines), *front.running):
        for kind, patterns in language.identity.heads_of_minutes:
            if any(re.fullmatch(pattern, text.strip(), re.IGNORECASE) for pattern in patterns):
                return kind
    return None


def _is_memo(analysis: Analysis, front: Front) -> bool:
    """ "Handläggare: …" above the title, or the line "Tjänsteskrivelse": a memo about a report, not the report."""
    words = analysis.language.identity
    labels = re.compile(word_of(words.memo_labels))
    if any(labels.match(line.text.strip()) for line in front.lines):
        return True
    patterns = any_pattern(pattern for kind, named in words.document_types if kind == "memo" for pattern in named)
    texts = (*(line.text for line in front.lines), *front.running)
    return any(re.fullmatch(rf"(?i:{patterns}):?", text.strip()) for text in texts)


def _properties(analysis: Analysis) -> list[str]:
    """What the file says of itself: its title and subject, not who made it."""
    source = analysis.document.source
    return [value for name, value in source.properties if name.lower() in ("title", "subject")] if source else []


def _by_structure(analysis: Analysis) -> DocumentKind | None:
    """Numbered items with case numbers are minutes; one alone is an extract."""
    items = [item for item in find_items(analysis) if item.case]
    decided = [item for item in items if any(item.parts("decision"))]
    if len(items) >= FEWEST_ITEMS and decided:
        return "minutes"
    return "minutes_extract" if decided else None


def _by_content(analysis: Analysis) -> DocumentKind | None:
    """A text that follows up goals or an economy within the year: what it reports as of tells which report it is."""
    words, text = analysis.language.identity, analysis.text
    economy = len(re.findall(word_of(words.economy_words), text))
    if economy < FEWEST_ECONOMY_WORDS or not _reports_as_of(analysis):
        return None
    return "interim_report" if re.search(word_of(words.goal_words), text) else "monthly_report"


def _reports_as_of(analysis: Analysis) -> bool:
    """ "Per augusti", "fram till och med juli": a month that is reported."""
    calendar = analysis.language.calendar
    relations = word_of((*calendar.relations.get("per", ()), *calendar.relations.get("through", ())))
    months = any_of(name for spellings in calendar.months for name in spellings)
    return bool(re.search(rf"{relations}{SPACE}(?i:{months})", analysis.text))


@lru_cache(maxsize=4)
def _types(language: Language) -> tuple[tuple[DocumentKind, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?<!\w)(?i:{any_pattern(patterns)})"))
        for kind, patterns in language.identity.document_types
    )
