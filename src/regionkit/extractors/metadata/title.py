"""The title of a document: what stands out on its front and names it."""

from __future__ import annotations

import re
from itertools import takewhile

from regionkit.analysis import Analysis
from regionkit.extractors.decisions.heads import begins_item
from regionkit.extractors.decisions.sections import section_kind
from regionkit.extractors.metadata.front import OWNERS, Front, FrontLine, is_label_line
from regionkit.extractors.metadata.type import type_of_text
from regionkit.extractors.organs import find_organs
from regionkit.language.contract import Language
from regionkit.language.identity import IdentityWords

LONGEST_TITLE = 200
MINUTES = ("minutes", "minutes_extract", "agenda")
SAME_SIZE = 0.6
CHAPTER_SIZE = 0.75
"""How large a title is at least, beside chapters that are set larger."""
NEAR = 2
"""How many blocks below the kind of paper its title may stand."""
YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?")
YEAR_IN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DATE_LIKE = re.compile(r"[\d\s:./()–-]+")
ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|[\w-]+\.(?:se|nu|com|org)", re.IGNORECASE)


def find_title(analysis: Analysis, front: Front) -> str | None:
    """The title as printed on the front; its lines joined by a space.  ``None`` where the front page is missing.

    Refuses the name of the committee or organisation alone, labels, dates, the contents, items of a list and the
    headings of a memo.
    A title page that a reader could not make out has its title again as the running head of every page.
    """
    language = analysis.language
    minutes = _head_of_minutes(front, language)
    before_items = takewhile(lambda line: not begins_item(line.text, language), front.lines)
    candidates = [line for line in before_items if not line.item and _may_be_title(line.text, language)]
    if minutes:
        title = _largest([line for line in candidates if type_of_text(line.text, language) in MINUTES])
        return title or minutes
    title = _named_above(candidates, language) or _largest_named(candidates, language)
    title = title or _first_telling(candidates, language) or _first_of_a_year(candidates)
    if title is None:
        heads = [text for text in front.running if _may_be_title(text, language) and type_of_text(text, language)]
        title = heads[0] if heads else None
    return title


def _head_of_minutes(front: Front, language: Language) -> str | None:
    """ "Protokoll", "SAMMANTRÄDESPROTOKOLL": minutes are titled by what they are."""
    for text in (*(line.text for line in front.lines), *front.running):
        for _, patterns in language.identity.heads_of_minutes:
            if any(re.fullmatch(pattern, text.strip(), re.IGNORECASE) for pattern in patterns):
                return text.strip()
    return None


def _may_be_title(text: str, language: Language) -> bool:
    words = language.identity
    plain = text.strip().rstrip(":").lower()
    if not plain or len(text) > LONGEST_TITLE or plain in words.not_titles:
        return False
    if DATE_LIKE.fullmatch(plain) and not YEARS.fullmatch(plain):
        return False
    if is_label_line(text, words) or ADDRESS.fullmatch(text.strip()) or re.search(r"\.{5,}|…{2,}", text):
        return False
    if section_kind(text, language):
        return False
    organs = find_organs(text, words.organs)
    return not (organs and len(text.strip()) == organs[0].end - organs[0].start)


def _largest(candidates: list[FrontLine]) -> str | None:
    """The largest heading with what goes on after it in the same size."""
    named = [line for line in candidates if not YEARS.fullmatch(line.text.strip())]
    sized = [line for line in named if line.size is not None and (line.heading or line.bold)]
    if not sized:
        return next((line.text for line in named if line.heading), None)
    largest = max(line.size or 0.0 for line in sized)
    first = next(line for line in sized if (line.size or 0.0) >= largest - SAME_SIZE)
    parts, group = [first.text], first.group
    for line in candidates[candidates.index(first) + 1 :]:
        if line.group != group + 1 or line.page != first.page:
            break
        if abs((line.size or 0.0) - (first.size or 0.0)) > SAME_SIZE or not _looks_like(line, first):
            break
        parts, group = [*parts, line.text], line.group
    return " ".join(parts)


def _largest_named(candidates: list[FrontLine], language: Language) -> str | None:
    """The largest heading; of "Revisionsrapport" over "Granskning av hamnarnas drift" the one that says of what."""
    words, largest = language.identity, _largest(candidates)
    if largest is None or largest.strip().rstrip(":").lower() not in words.kind_titles:
        return largest
    kind = next(line for line in candidates if line.text == largest)
    below = [line for line in candidates if 0 < line.group - kind.group <= NEAR and not _names_owner(line.text, words)]
    return _largest(below) or largest


def _named_above(candidates: list[FrontLine], language: Language) -> str | None:
    """ "Årsredovisning 2024 – Hamnnämnden", and below it in larger letters the chapter "Nämndens mål"."""
    named = [line for line in candidates if not _names_owner(line.text, language.identity)]
    sized = [line for line in named if line.size is not None and line.heading]
    if not sized or (first := sized[0]) is not named[0]:
        return None
    if not type_of_text(first.text, language) and not YEAR_IN.search(first.text):
        return None  # "Finansrapport per 2025-09-30" is named by its day
    larger = [line for line in sized if (line.size or 0.0) > (first.size or 0.0) + SAME_SIZE]
    near = all((first.size or 0.0) >= CHAPTER_SIZE * (line.size or 0.0) for line in larger)
    told = any(type_of_text(line.text, language) for line in larger)
    return _largest(named[: named.index(larger[0])]) if larger and near and not told else None


def _names_owner(text: str, words: IdentityWords) -> bool:
    """Whether a line is no more than whose document it is: "Region Skåne", "Sjövalla kommun – Hamnnämnden"."""
    return all(_is_owner(part.strip(), words) for part in OWNERS.split(text.strip()))


def _is_owner(text: str, words: IdentityWords) -> bool:
    parts = text.lower().split()
    if 0 < len(parts) <= 3 and (parts[0] in words.region_prefixes or parts[-1] in words.municipality_suffixes):
        return True
    organs = find_organs(text, words.organs)
    return bool(organs) and organs[0].end - organs[0].start == len(text)


def _looks_like(line: FrontLine, first: FrontLine) -> bool:
    """Whether a line in the title's size goes on with it: as bold, and no sentence of the paragraph below."""
    return line.heading == first.heading and line.bold == first.bold and not line.text.rstrip().endswith(".")


def _first_of_a_year(candidates: list[FrontLine]) -> str | None:
    """ "Genomlysning 2026–2027": a short line that ends with its year or years."""
    of_a_year = re.compile(r"[^\W\d_][^\d]{2,60}\s(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?")
    return next((line.text for line in candidates if of_a_year.fullmatch(line.text.strip())), None)


def _first_telling(candidates: list[FrontLine], language: Language) -> str | None:
    """Without sizes: the first line that names a kind of document, and is no sentence."""
    return next(
        (
            line.text
            for line in candidates
            if len(line.text) <= 120 and not line.text.rstrip().endswith(".") and type_of_text(line.text, language)
        ),
        None,
    )
