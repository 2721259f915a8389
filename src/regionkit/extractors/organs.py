"""Names of deciding bodies in running text: fullmäktige, boards, committees and their working committees.

A name is found by how it is built (what it ends with), so no list of committees is needed.
The name that is given is the nominative, whatever form stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Document
from regionkit.extractors.wording import NO_WORD_AFTER, NO_WORD_BEFORE, SPACE, any_of, exact_word_of, part_of
from regionkit.language.identity import OrganHead, OrganWords
from regionkit.values.narrowed import around, begun_by
from regionkit.words import Words, first_words, folded

LETTERS = r"[^\W\d_]"
WORD = rf"{LETTERS}[\w-]{{0,60}}"
WORDS_BEFORE = 6
"""How many words a name may have before the one that tells its kind: "Tekniska kultur-, fritids- och miljönämnden"."""


@dataclass(frozen=True, slots=True)
class Organ:
    """A deciding body where it stands.

    ``alone`` where only the kind is said ("beredningen"): which one, the document must say elsewhere.
    ``owner`` is the body that it belongs to, where the name says so ("kommunstyrelsens arbetsutskott").
    """

    start: int
    end: int
    name: str
    head: str
    genitive: bool = False
    alone: bool = False
    abbreviated: bool = False
    committee: bool = True


def find_organs(text: str, words: OrganWords, listed: Words | None = None) -> list[Organ]:
    """All bodies that a text names, in order.  Refuses state agencies and things that only sound like a body.

    ``listed`` are the text's words, where they are known: a short text is looked through without them.

    >>> from regionkit.languages.sv.identity import ORGANS
    >>> [organ.name for organ in find_organs("I regionfullmäktiges beslut gav Bygg- och miljönämnden", ORGANS)]
    ['regionfullmäktige', 'Bygg- och miljönämnden']
    """
    found: list[Organ] = []
    forms, abbreviations = _marks(words)
    if listed:
        short = begun_by(abbreviations, listed.begin(first_words(words.abbreviations)), text)
        marks = sorted([*listed.inside(forms), *(mark.start() for mark in short)])
    else:
        marks = sorted(mark.start() for pattern in (forms, abbreviations) for mark in pattern.finditer(text))
    for match in around(_pattern(words), marks, text, WORDS_BEFORE) if marks else ():
        organ = _organ(text, match, words)
        if organ is not None:
            found.append(organ)
    return found


def organs_of(analysis: Analysis) -> list[Organ]:
    """All bodies that the document names; looked up once, for several extractors ask for them."""
    return analysis.once("organs", lambda whole: _find_all(whole.document, whole.language.identity.organs))


def _find_all(document: Document, words: OrganWords) -> list[Organ]:
    return find_organs(document.text, words, document.words)


def _organ(text: str, match: re.Match[str], words: OrganWords) -> Organ | None:
    if match["abbreviation"]:
        return Organ(match.start(), match.end(), match["abbreviation"], match["abbreviation"], abbreviated=True)
    if match["other"]:
        other = folded(match["other"])
        nominative = next(form for form, genitive in words.others if other in (form, genitive))
        name = _like(match["other"], nominative)
        return Organ(
            match.start(), match.end(), name, nominative, genitive=other != nominative, committee=False
        )
    word = match["word"].lower()
    if word in words.refused or word.endswith(_refused(words)):
        return None
    heads = words.sub_heads if match["sub"] else words.heads
    form = (match["sub"] or match["word"]).lower()
    head, kind = _head(form, heads)
    if head is None or (kind == "indefinite" and not match["sub"] and _is_plain_noun(match, head)):
        return None
    name = _flat(text[match.start() : match.end()])
    if kind == "genitive":
        name = _nominative(name, head, bool(match["sub"]))
    alone = not match["sub"] and not match["joined"] and not match["adjective"] and not match["topic"]
    alone = alone and form in (head.definite, head.genitive, head.indefinite) and head.definite not in words.names_alone
    return Organ(match.start(), match.end(), name, head.definite, genitive=kind == "genitive", alone=alone)


@lru_cache(maxsize=4)
def _refused(words: OrganWords) -> tuple[str, ...]:
    """How compounds end that are no bodies."""
    return tuple(f"-{refused}" for refused in words.refused)


def _head(form: str, heads: tuple[OrganHead, ...]) -> tuple[OrganHead | None, str]:
    for head in heads:
        for kind in ("genitive", "definite", "indefinite"):
            if form.endswith(getattr(head, kind)):
                return head, kind
    return None, ""


def _is_plain_noun(match: re.Match[str], head: OrganHead) -> bool:
    """ "Beredning" as a heading, "en nämnd": the kind of body, not a body."""
    return match["word"].lower() == head.indefinite and not match["joined"]


def _nominative(name: str, head: OrganHead, sub: bool) -> str:
    ending = head.genitive
    if sub and not name.lower().endswith(ending):
        return name.removesuffix("s")
    nominative = head.definite
    return name[: len(name) - len(ending)] + _like(name[len(name) - len(ending) :], nominative)


def _like(written: str, form: str) -> str:
    """Another form of a word, with capitals where the written one has them."""
    if written.isupper() and len(written) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if written[:1].isupper() else form


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@lru_cache(maxsize=8)
def _marks(words: OrganWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What every name holds: the word for its kind, an abbreviation, or the name of another body."""
    stems = {form for head in words.heads for form in (head.definite, head.genitive, head.indefinite)}
    others = {form for pair in words.others for form in pair}
    return re.compile(part_of({*stems, *others})), re.compile(exact_word_of(words.abbreviations))


@lru_cache(maxsize=8)
def _pattern(words: OrganWords) -> re.Pattern[str]:
    forms = [form for head in words.heads for form in (head.definite, head.genitive, head.indefinite)]
    subs = [form for head in words.sub_heads for form in (head.indefinite, head.indefinite + "s")]
    genitives = [head.genitive for head in words.heads]
    others = [form for pair in words.others for form in pair]
    adjective = rf"(?:{LETTERS}{{0,30}}(?:{'|'.join(words.adjective_endings)}){NO_WORD_AFTER}{SPACE})?"
    stop = rf"(?!{any_of((*words.topic_stops, *words.joiners))}{NO_WORD_AFTER})"
    no_organ = rf"(?!{LETTERS}*{any_of(forms)}{NO_WORD_AFTER})"
    noun = rf"{stop}{no_organ}{adjective}{stop}{WORD}"
    owner = _behind(rf"\b{word}" for word in words.topic_owners)
    topic = (
        rf"{owner}{SPACE}{words.topic_word}{SPACE}{noun}"
        rf"(?:(?:,{SPACE}{noun}){{0,3}}{SPACE}{any_of(words.joiners)}{SPACE}{noun})?"
    )
    abbreviations = any_of(words.abbreviations)
    return re.compile(
        rf"{NO_WORD_BEFORE}(?:"
        rf"(?P<abbreviation>{abbreviations}{NO_WORD_AFTER})"
        rf"|(?i:(?P<adjective>{any_of(words.adjectives)}{SPACE})?"
        rf"(?P<joined>(?:{WORD}-,?{SPACE}){{1,3}}(?:{any_of(words.joiners)}{SPACE})?)?"
        rf"(?P<word>{LETTERS}{{0,40}}?{any_of(forms)}{NO_WORD_AFTER})"
        rf"(?:{_behind(genitives)}(?P<sub_gap>{SPACE})(?P<sub>{LETTERS}{{0,30}}?{any_of(subs)}{NO_WORD_AFTER})"
        rf"|(?P<topic>{topic}))?)"
        rf"|(?i:(?P<other>{any_of(others)}{NO_WORD_AFTER}))"
        rf")"
    )


def _behind(forms: Iterable[str]) -> str:
    """Only after one of some forms: "kommunstyrelsens arbetsutskott", "beredningen för …"."""
    return "(?:" + "|".join(f"(?<={form})" for form in sorted(forms)) + ")"
