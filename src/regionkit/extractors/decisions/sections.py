"""The parts of an item of minutes, known by their headings: what was decided, proposed, voted, and the papers."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from regionkit.extractors.organs import Organ, find_organs
from regionkit.extractors.wording import GAP, NO_WORD_AFTER, SPACE, any_of, part_of, word_of
from regionkit.language.contract import Language
from regionkit.language.decisions import SectionKind
from regionkit.words import words_of

LONGEST_HEADING = 120
HEADING_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+")


def section_kind(text: str, language: Language) -> SectionKind | None:
    """The part of an item that a line is the heading of, or ``None``.

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> section_kind("Kommunstyrelsens beslut", SWEDISH), section_kind("Beslutet gäller från maj.", SWEDISH)
    ('decision', None)
    """
    line = HEADING_NUMBER.sub("", text.strip())
    if not line or len(line) > LONGEST_HEADING:
        return None
    begins = _begins_heading(language).match(line)
    if begins:
        for kind, pattern in _section_headings(language):
            if pattern.fullmatch(line):
                return kind
    if begins and (beside := _beside(language).match(line)):  # "Expedieras: Länsstyrelsen"
        return next(kind for kind, words in language.decisions.sections.items() if beside["words"].lower() in words)
    if _votes_begin(language).match(line):
        return "votes"
    if not begins and not closes_section(line, language) and not _forwards(language).search(line):
        return None
    organs = find_organs(line, language.identity.organs)
    if organs and organs[0].start == 0:
        line = line[organs[0].end :].strip()
        if _announces(language).fullmatch(line):
            return "decision"
        last = find_organs(line, language.identity.organs)[-1:]
        if last and last[0].end == len(line):  # "Kommunstyrelsens förslag till kommunfullmäktige"
            line = line[: last[0].start].strip()
    elif organs and organs[-1].end == len(line):
        line = line[: organs[-1].start].strip()
    return next((kind for kind, pattern in _section_headings(language) if organs and pattern.fullmatch(line)), None)


@lru_cache(maxsize=4)
def _begins_heading(language: Language) -> re.Pattern[str]:
    return re.compile(part_of(chain.from_iterable(language.decisions.sections.values())))


@lru_cache(maxsize=4)
def _beside(language: Language) -> re.Pattern[str]:
    """A part that is named on the line of its text; what was decided beside its heading is ``inline_decision``."""
    kinds = language.decisions.sections
    words = chain.from_iterable(words for kind, words in kinds.items() if kind not in ("decision", "votes"))
    return re.compile(rf"(?i:(?P<words>{any_of(words)}){GAP}:{SPACE}(?=\S))")


@lru_cache(maxsize=4)
def _section_headings(language: Language) -> tuple[tuple[SectionKind, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?i:{any_of(words)})(?:{SPACE}\d)?{GAP}:?"))  # "Votering 2"
        for kind, words in language.decisions.sections.items()
    )


@lru_cache(maxsize=4)
def _forwards(language: Language) -> re.Pattern[str]:
    """Words of a proposal that goes to another body: "förslag till" before "kommunfullmäktige"."""
    return re.compile(word_of(words for words in language.decisions.sections["proposal"] if " " in words))


def of_body(heading: str, committee: str | None, language: Language) -> bool | None:
    """Whether a heading names the body whose minutes these are; ``None`` where it names none, or nobody knows whose.

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> of_body("Kommunstyrelsens förslag till kommunfullmäktige", "Kommunstyrelsen", SWEDISH)
    True
    """
    organs = find_organs(HEADING_NUMBER.sub("", heading.strip()), language.identity.organs)
    if not organs or organs[0].start or committee is None:
        return None
    if organs[0].alone:
        return organs[0].head in committee.lower()
    return organs[0].name.lower().startswith((committee.lower(), committee.lower().split()[-1]))


def last_word(line: str) -> str:
    """The last word of a line in lower case, without the colon behind it."""
    words = line.rstrip().removesuffix(":").rsplit(None, 1)
    return words[-1].lower() if words else ""


def closes_section(line: str, language: Language) -> bool:
    """Whether a line ends as the name of a part does, or what says that a body decides."""
    return last_word(line) in _closings(language)


@lru_cache(maxsize=4)
def section_beginnings(language: Language) -> tuple[str, ...]:
    """What the first word begins with of every name of a part, and of what a vote begins with."""
    words = language.decisions
    names = (*chain.from_iterable(words.sections.values()), *words.votes_begin)
    return tuple({words_of(name)[0] for name in names})


@lru_cache(maxsize=4)
def _closings(language: Language) -> frozenset[str]:
    """The words that the name of a part, or what says that a body decides, ends with."""
    words = language.decisions
    phrases = (
        *chain.from_iterable(words.sections.values()), *words.clause_openers, *words.lead_ends, *words.decided_inline
    )  # fmt: skip
    return frozenset(last_word(phrase) for phrase in phrases)


@lru_cache(maxsize=4)
def _votes_begin(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(language.decisions.votes_begin)}){NO_WORD_AFTER}")


@lru_cache(maxsize=4)
def _announces(language: Language) -> re.Pattern[str]:
    """After a body: "beslutar att föreslå regionfullmäktige besluta att", "föreslår regionfullmäktige besluta:"."""
    words = language.decisions
    openers = any_of((*words.clause_openers, *words.lead_ends))
    return re.compile(rf"(?i:{any_of(words.decided_inline)}{SPACE}(?:.*\s)?{openers}){GAP}:?")


def decides_on_its_own(text: str, language: Language) -> Organ | None:
    """The body of a line that is only "Beredningen beslutar": what follows is what it decides."""
    if last_word(text) not in _closings(language):
        return None
    organs = find_organs(text, language.identity.organs)
    if not organs or text[: organs[0].start].strip() or organs[0].genitive:
        return None
    rest = text[organs[0].end :].strip()
    return organs[0] if _deciding(language).fullmatch(rest) else None


@lru_cache(maxsize=4)
def _deciding(language: Language) -> re.Pattern[str]:
    words = language.decisions
    return re.compile(rf"(?i:{any_of(words.decided_inline)}(?:{SPACE}{any_of(words.clause_openers)})?){GAP}:?")


def inline_decision(text: str, language: Language) -> int | None:
    """Where a decision begins on the line that also names the part: "Beslut: Enligt förslag." """
    match = _inline_decision(language).match(text)
    if match is None or (match["body"] and not find_organs(match["body"], language.identity.organs)):
        return None
    return match.end()


@lru_cache(maxsize=4)
def _inline_decision(language: Language) -> re.Pattern[str]:
    nouns = any_of(language.decisions.decision_nouns)
    body = rf"(?P<body>[^\W\d_][\w -]{{2,60}}?{SPACE})?"
    return re.compile(rf"(?i:{body}{nouns})(?::{SPACE}|{SPACE}(?=1[.)]{SPACE}))(?=\S)")
