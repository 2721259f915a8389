"""Which region or municipality a document belongs to."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import digits
from typing import TypeVar

from regionkit.analysis import Analysis
from regionkit.extractors.metadata.front import Front
from regionkit.extractors.wording import SPACE, any_of, part_of
from regionkit.language.identity import IdentityWords, KnownOrganisation
from regionkit.mentions import Organisation
from regionkit.words import WORD as RUN
from regionkit.words import Words, first_words, folded

DOMAIN = re.compile(r"(?:(?<![\w.-])(?:https?://)?(?:www\.)?|@)((?:[\w-]+\.)*[\w-]+\.se)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_][\w-]*")
LONGEST_WORD = 200
DOMAIN_ENDING = frozenset(["se"])
SHORTEST_FILE_NAME = 5

T = TypeVar("T", KnownOrganisation, Organisation)


@dataclass(frozen=True, slots=True)
class Names:
    """The table's names by their first word, and the domains of the web."""

    by_first_word: dict[str, tuple[tuple[str, KnownOrganisation], ...]]
    by_domain: dict[str, KnownOrganisation]
    by_place: dict[str, KnownOrganisation]
    beginnings: frozenset[str]
    """The letters that the first words begin with, up to a hyphen."""


def find_organisation(analysis: Analysis, front: Front) -> tuple[Organisation | None, bool]:
    """The organisation, and whether it is stated outright: named on the front or around the pages.

    Else it is inferred: from an address of the web, from the name that the text uses most, from the place that it
    is about, or from the file's name.  Refuses to choose between two that the text names about as often.
    """
    words = analysis.language.identity
    listed = analysis.document.words
    if _may_state(words, listed) and (own := _own_name(analysis.text, words)):
        return Organisation(name=own, kind="other"), True
    names = _names(words.organisations)
    for text in (front.text, "\n".join(front.running)):
        if stated := next(iter(named(text, names)), None):
            return _organisation(stated), True
        if unknown := next(iter(_built(text, words)), None):
            return unknown, True
    guess = (
        _one([*_domains("\n".join((front.text, *front.running)), names)])
        or _most_named(analysis.text, names, words, listed)
        or (_may_hold_domain(analysis.text, listed) and _one([*_domains(analysis.text, names)]))
        or _most_placed(analysis.text, names, words)
        or _by_file(analysis, names)
    )
    if not guess:
        return _one([*_built(analysis.text, words)]), False
    return _organisation(guess), False


def named(text: str, names: Names, listed: Words | None = None) -> Iterator[KnownOrganisation]:
    """The organisations that a text names, in order; a genitive counts ("Region Skånes").

    ``listed`` are the text's words, where they are known.

    >>> from regionkit.languages.sv.organisations import organisations
    >>> [found.name for found in named("Alingsås kommuns och Region Skånes avtal", _names(organisations))]
    ['Alingsås kommun', 'Region Skåne']
    """
    position = 0
    for word in WORD.finditer(text) if listed is None else _may_name(text, names, listed):
        if word.start() < position:
            continue
        for name, organisation in names.by_first_word.get(word.group().lower().rstrip("s"), ()):
            end = _ends(text, word.start(), name)
            if end is not None:
                position = end
                yield organisation
                break


def _may_name(text: str, names: Names, listed: Words) -> Iterator[re.Match[str]]:
    """Those of the text's words that a name may begin with."""
    at: list[int] = []
    for word, numbers in listed.by_word.items():
        bare = word.lstrip(digits)  # "2Region": the number is no part of the name
        if bare in names.beginnings or bare.rstrip("s") in names.beginnings:
            at += (listed.starts[number] + len(word) - len(bare) for number in numbers)
    for start in sorted(at):
        word_before = WORD.search(text, _first_of_word(text, start), start)
        if word_before is None and (match := WORD.match(text, start)):
            yield match


def _first_of_word(text: str, start: int) -> int:
    """Where the letters, digits and hyphens begin that stand right before a place: "Upplands-" before "Bro"."""
    first = start
    while first > 0 and start - first < LONGEST_WORD and (text[first - 1].isalnum() or text[first - 1] in "_-"):
        first -= 1
    return first


def _ends(text: str, start: int, name: str) -> int | None:
    """Where a name that begins at ``start`` ends, with or without the "s" of a genitive."""
    match = _name_pattern(name).match(text, start)
    return match.end() if match else None


@lru_cache(maxsize=2048)
def _name_pattern(name: str) -> re.Pattern[str]:
    if name.isupper():
        return re.compile(rf"{re.escape(name)}(?!\w)")
    spelled = SPACE.join(re.escape(part) for part in name.split())
    return re.compile(rf"(?i:{spelled})s?(?!\w)")


@lru_cache(maxsize=4)
def _names(table: Callable[[], tuple[KnownOrganisation, ...]]) -> Names:
    by_first: dict[str, list[tuple[str, KnownOrganisation]]] = {}
    by_domain: dict[str, KnownOrganisation] = {}
    by_place: dict[str, KnownOrganisation] = {}
    for organisation in table():
        for name in (organisation.name, *organisation.aliases):
            if "." in name:
                by_domain.setdefault(name, organisation)
            else:
                by_first.setdefault(name.split()[0].lower().rstrip("s"), []).append((name, organisation))
        if organisation.kind == "municipality":
            by_place[organisation.short] = organisation
    ordered = {
        first: tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[1].code))) for first, pairs in by_first.items()
    }
    return Names(ordered, by_domain, by_place, first_words(ordered))


def _may_state(words: IdentityWords, listed: Words) -> bool:
    """Whether all words but the first of any statement stand in the text; the first may be part of a longer one."""
    stated = (RUN.findall(folded(statement))[1:] for statement in words.name_statements)
    return any(all(word in listed.by_word for word in statement) for statement in stated)


def _own_name(text: str, words: IdentityWords) -> str | None:
    """ "Förbundets namn är Tolkförmedling Väst": what the statutes of a federation say of it."""
    match = _statement(words).search(text)
    return " ".join(match["name"].split()) if match else None


@lru_cache(maxsize=4)
def _statement(words: IdentityWords) -> re.Pattern[str]:
    capitalised = r"[A-ZÅÄÖ][\w&-]*"
    name = rf"(?P<name>{capitalised}(?:{SPACE}{capitalised}){{0,5}})"
    return re.compile(rf"{part_of(words.name_statements)}{SPACE}{name}")


def _built(text: str, words: IdentityWords) -> Iterator[Organisation]:
    """Names built like those of the table: "Region Norrmark", "Sjövalla kommun".  They have no code."""
    for match in _pattern(words).finditer(text):
        name = " ".join(match.group().split())
        if match["region"]:
            yield Organisation(name=name, kind="region")
        elif match["municipality"]:
            yield Organisation(name=name, kind="municipality")


@lru_cache(maxsize=4)
def _pattern(words: IdentityWords) -> re.Pattern[str]:
    capitalised = r"[A-ZÅÄÖ][a-zåäöé]{2,}"
    region = rf"(?<!\w)(?i:{any_of(words.region_prefixes)})[^\S\n]{capitalised}(?:[^\S\n]{capitalised})?"
    suffix = rf"{any_of(words.municipality_suffixes)}(?=s?(?!\w))"
    municipality = rf"(?<!\w){capitalised}(?:[- ]{capitalised})?[^\S\n]{suffix}"
    return re.compile(rf"(?P<region>{region})|(?P<municipality>{municipality})")


def _may_hold_domain(text: str, listed: Words) -> bool:
    return any(text[start - 1 : start] == "." for start in listed.begin(DOMAIN_ENDING))


def _domains(text: str, names: Names) -> Iterator[KnownOrganisation]:
    for match in DOMAIN.finditer(text):
        address = match[1].lower()
        for candidate in (address, ".".join(address.split(".")[-2:])):
            organisation = names.by_domain.get(candidate) or names.by_domain.get(_plain(candidate))
            if organisation:
                yield organisation
                break


def _one(found: list[T]) -> T | None:
    """The only one, or the one that stands there at least twice as often as any other."""
    ranked = Counter(found).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _most_named(text: str, names: Names, words: IdentityWords, listed: Words) -> KnownOrganisation | None:
    """The organisation named most, of the kind whose bodies the text speaks of."""
    found = list(named(text, names, listed))
    kind = _kind(text, words)
    return _one([organisation for organisation in found if organisation.kind == kind]) or _one(found)


def _kind(text: str, words: IdentityWords) -> str | None:
    """Whether the text speaks more of the bodies of a region or of a municipality."""
    lower = text.lower()
    region = sum(lower.count(stem) for stem in words.region_organs)
    municipality = sum(lower.count(stem) for stem in words.municipality_organs)
    return "region" if region > municipality else "municipality" if municipality > region else None


def _most_placed(text: str, names: Names, words: IdentityWords) -> KnownOrganisation | None:
    """The place that a municipality's text is about: named three times or more, and twice as often as another."""
    if _kind(text, words) != "municipality":
        return None
    places = Counter(word for word in re.findall(r"[A-ZÅÄÖ][\w-]+", text) if word in names.by_place)
    ranked = places.most_common(2)
    if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return names.by_place[ranked[0][0]]


def _by_file(analysis: Analysis, names: Names) -> KnownOrganisation | None:
    """A place in the file's name: "alingsas-bun-april.pdf".  Short places are ordinary words too often."""
    source = analysis.document.source
    if source is None or not source.filename:
        return None
    parts = {_plain(part) for part in re.split(r"[^\w]+|_", source.filename.lower())}
    found = [
        organisation for place, organisation in sorted(names.by_place.items())
        if len(place) >= SHORTEST_FILE_NAME and _plain(place.lower()) in parts
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """Without rings and dots, as in addresses: "alingsås" is "alingsas"."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _organisation(known: KnownOrganisation) -> Organisation:
    return Organisation(name=known.name, kind=known.kind, code=known.code)
