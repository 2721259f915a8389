"""References to laws and other statutes: "5 kap. Plan- och bygglagen (2010:900)", "12 § FL", "SFS 2022:1871"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from regionkit.extractors.references.paragraph_marks import Mark, subdivisions
from regionkit.extractors.wording import (
    DASH,
    GAP,
    NO_WORD_AFTER,
    NO_WORD_BEFORE,
    SPACE,
    any_of,
    any_pattern,
    exact_word_of,
    part_of,
    word_of,
)  # fmt: skip
from regionkit.language.references import ReferenceWords
from regionkit.mentions import Confidence
from regionkit.values.narrowed import around
from regionkit.words import Words, first_words

STATUTE_YEAR = r"(?:1[6-9]\d\d|20\d\d)"
STATUTE_NUMBER = rf"(?<![\d:/]){STATUTE_YEAR}:\d{{1,4}}(?![\d:])"
LEFT_WINDOW, RIGHT_WINDOW = 140, 200


@dataclass(frozen=True, slots=True)
class LawReference:
    """A statute where it stands, with its paragraph where one is beside it.  ``law`` is its number or else its name."""

    start: int
    end: int
    law: str
    rule: str
    confidence: Confidence = "high"
    mark: Mark | None = None


def law_of_mark(
    text: str, mark: Mark, words: ReferenceWords, organ_abbreviations: Container[str] = ()
) -> LawReference | None:
    """The law that a paragraph belongs to by the words right beside it, before or after.

    ``organ_abbreviations`` are bodies: "RF § 12" is their minutes, though "2 kap. 1 § RF" is a law.

    >>> from regionkit.extractors.references.paragraph_marks import find_marks
    >>> from regionkit.languages.sv.references import REFERENCES
    >>> text = "Enligt kommunallagen (11 kap, 1 §) ska kommunen"
    >>> found = law_of_mark(text, find_marks(text, REFERENCES)[0], REFERENCES)
    >>> text[found.start:found.end]
    'kommunallagen (11 kap, 1 §)'
    """
    after = _after(words).match(text, mark.end, min(mark.end + RIGHT_WINDOW, len(text)))
    if after:
        law = after["number"] or after["abbreviation"] or after["name"] + (after["topic"] or "")
        return LawReference(mark.start, after.end(), _flat(law), "references.law_after", mark=mark)
    window = max(mark.start - LEFT_WINDOW, 0)
    before = _before(words).search(text, window, mark.start)
    if before and not (mark.year or (mark.sign_first and before["abbreviation"] in organ_abbreviations)):
        law = before["number"] or before["abbreviation"] or before["name"]
        start, end = before.start(), mark.end
        if text.count("(", start, end) > text.count(")", start, end):
            closing = re.compile(rf"{GAP}\)").match(text, end)
            start, end = (before.start(), closing.end()) if closing else (mark.start, end)
        return LawReference(start, end, _flat(law), "references.law_before", mark=mark)
    return None


def find_laws(text: str, words: ReferenceWords, listed: Words | None = None) -> Iterator[LawReference]:
    """Statutes that are named without a paragraph, the surest first; they may overlap one another."""
    listed = listed or Words(text)
    for rule, form in _alone(words).items():
        for match in form.find(text, listed):
            groups = match.groupdict()
            law = groups.get("number") or groups.get("name") or match.group()
            if rule == "statute" and groups["name"] not in words.statute_book:
                law = f"{groups['name']} {law}"  # "TSFS 2024:57" is another than "SFS 2024:57"
            if rule == "law_name" and _is_refused(match["name"], words):
                continue
            confidence: Confidence = "medium" if rule == "law_name" else "high"
            yield LawReference(match.start(), match.end(), _flat(law), f"references.{rule}", confidence)


def normalise_law(reference: LawReference, words: ReferenceWords) -> str:
    """The statute's number or name, and its chapter and paragraph, in one order."""
    kept = reference.law in words.law_abbreviations or reference.rule == "references.statute"
    law = reference.law if kept else reference.law.lower()
    for genitive, nominative in words.law_genitives:
        law = law.removesuffix(genitive) + nominative if law.endswith(genitive) else law
    return f"{law} {normalise_mark(reference.mark, words)}" if reference.mark else law


def normalise_mark(mark: Mark, words: ReferenceWords) -> str:
    """Chapter and paragraph in one order: "2 kap. 36 §"."""
    chapter = [mark.chapter, words.chapter_words[0]] if mark.chapter else []
    return " ".join([*chapter, re.sub(rf"\s*{DASH}\s*", "-", _flat(mark.numbers)), "§"])


def _is_refused(name: str, words: ReferenceWords) -> bool:
    return any(name.lower().endswith(refused) for refused in words.law_names_refused)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _joined(words: ReferenceWords) -> str:
    """The first half of "plan- och bygglagen"."""
    return rf"(?:[^\W\d_]+-{SPACE}{any_of(words.list_words)}{SPACE})?"


def _name(words: ReferenceWords) -> str:
    nouns = "|".join(sorted(words.law_nouns, key=lambda noun: (-len(noun), noun)))
    return rf"(?i:{NO_WORD_BEFORE}{_joined(words)}(?:[^\W\d_]*(?:{nouns})|{any_of(words.law_names)}){NO_WORD_AFTER})"


def _topic(words: ReferenceWords) -> str:
    """"om medbestämmande i arbetslivet": words without stops, at most ten."""
    stop = rf"(?!{any_of(words.law_topic_stops)}{NO_WORD_AFTER})"
    return rf"{SPACE}{any_of(words.law_topic_words)}(?:{SPACE}{stop}[^\W\d_][\w-]*,?){{1,10}}?"


def _abbreviation(words: ReferenceWords) -> str:
    return exact_word_of(words.law_abbreviations)


@lru_cache(maxsize=8)
def _after(words: ReferenceWords) -> re.Pattern[str]:
    number = rf"{GAP}(?P<open>\()?(?P<number>{STATUTE_NUMBER})(?(open)\))"
    end = r"(?=\s*(?:[.,;:()\n\t]|$))"
    return re.compile(
        rf"(?:{GAP},?{GAP}(?:{subdivisions(words)}))*{SPACE}(?:{any_of(words.law_prepositions)}{SPACE})?"
        rf"(?:(?P<name>{_name(words)})(?:{number}|(?P<topic>{_topic(words)}){end})?"
        rf"|(?P<abbreviation>{_abbreviation(words)}))"
    )


@lru_cache(maxsize=8)
def _before(words: ReferenceWords) -> re.Pattern[str]:
    number = rf"{GAP}\(?(?P<number>{STATUTE_NUMBER})\)?"
    return re.compile(
        rf"(?:(?P<name>{_name(words)})(?:{number})?,?{GAP}\(?|(?P<abbreviation>{_abbreviation(words)}){SPACE}){GAP}$"
    )


@dataclass(frozen=True, slots=True)
class Form:
    """How a law is written.

    ``mark`` is what each match holds at most ``words`` words behind its beginning; ``ending`` and ``whole``, a word's
    ending and whole words, may stand for it.  ``needed`` are words of which one stands in every match.
    """

    pattern: re.Pattern[str]
    mark: re.Pattern[str] | None = None
    words: int = 0
    ending: re.Pattern[str] | None = None
    whole: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()

    def find(self, text: str, listed: Words) -> Iterator[re.Match[str]]:
        """The matches, in order, none overlapping another."""
        if self.needed and not listed.begin(self.needed):
            return iter(())
        if self.mark is not None:
            return around(self.pattern, (mark.start() for mark in self.mark.finditer(text)), text, self.words)
        if self.ending is not None:
            marks = sorted([*listed.inside(self.ending), *listed.begin(self.whole)])
            return around(self.pattern, marks, text, self.words)
        return self.pattern.finditer(text)


@lru_cache(maxsize=8)
def _alone(words: ReferenceWords) -> dict[str, Form]:
    name, number = _name(words), rf"(?P<number>{STATUTE_NUMBER})"
    statute = any_pattern(words.statute_series)
    definite = any_of(words.law_nouns_definite)
    chapter = rf"\d{{1,3}}{GAP}{any_of(words.chapter_words)}{SPACE}"
    short = _abbreviation(words)
    numbered = re.compile(r":(?<=\d\d\d\d:)\d")
    return {
        # "5 kap. Plan- och bygglagen (2010:900)", "lag (1976:580)", "skollagen 2010:800"
        "law_number": Form(
            re.compile(
                rf"(?:{chapter})?(?P<name>{name})(?:{_topic(words)})?{GAP}(?P<open>\()?(?:{statute}{SPACE})?{number}"
                rf"(?(open)\))"
            ),
            numbered, 20,
        ),
        # "Lag om medbestämmande i arbetslivet (MBL)"
        "law_abbreviated": Form(
            re.compile(rf"(?P<name>{name}{_topic(words)}){SPACE}\({short}\)"), re.compile(rf"\({short}\)"), 16
        ),
        # "SFS 2022:1871", "TSFS 2024:57"
        "statute": Form(re.compile(rf"{NO_WORD_BEFORE}(?P<name>{statute}){SPACE}{number}"), numbered, 4),
        # "(2010:900)"
        "law_bare_number": Form(re.compile(rf"\({number}\)")),
        # "(EU) 2016/679", "95/46/EG"
        "law_union": Form(needed=frozenset(["eu", "eg", "ees", "eeg"]), pattern=re.compile(
            rf"[(\d](?:(?<=\()(?:EU|EG|EES|EEG)\){SPACE}(?:{any_of(words.number_words)}{SPACE})?\d{{2,4}}/\d{{1,4}}(?!\d)"
            rf"|(?<=\d)(?<![\d/]\d)\d{{1,3}}/\d{{1,4}}/(?:EU|EG|EEG){NO_WORD_AFTER})"
        )),
        # "miljöbalken", "27 kap. miljöbalken", "plan- och bygglagen"
        "law_name": Form(
            re.compile(
                rf"(?:{chapter})?(?P<name>{word_of(words.law_names)}"
                rf"|(?i:{NO_WORD_BEFORE}{_joined(words)}[^\W\d_]{{3,40}}{definite}{NO_WORD_AFTER}))"
            ),
            words=5, ending=re.compile(part_of(words.law_nouns_definite)), whole=first_words(words.law_names),
        ),
    }  # fmt: skip
