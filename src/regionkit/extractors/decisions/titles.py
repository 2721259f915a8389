"""What a reported decision was about: a short title, or the clause after "att"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.wording import GAP, SPACE, any_of, word_of
from regionkit.language.decisions import DecisionWords

LONGEST_TITLE = 140


@dataclass(frozen=True, slots=True)
class Matter:
    """A title with its place, or a clause; all ``None`` where the text does not say what was decided."""

    title: str | None = None
    clause: str | None = None
    start: int | None = None
    end: int | None = None


def matter_after(analysis: Analysis, sentence: Span, offset: int, *, told: bool) -> Matter:
    """What stands after body, verb, day and paragraph: "… § 6 om flerårsstrategi", "… en verksamhetsplan för hur …".

    ``told`` where a verb says that it was decided.  After a noun ("fullmäktiges beslut § 185 fick nämnden …")
    the rest of the sentence is a clause, unless "om" makes it a title.
    """
    words, text = analysis.language.decisions, analysis.text
    if not told and re.compile(rf"{GAP}[,;.)]|{GAP}{word_of(words.list_words)}").match(text, offset):
        return Matter()
    filler = _filler(words).match(text, offset, sentence.end)
    start = filler.end() if filler else offset
    clause = _clause(words).match(text, start, sentence.end)
    if clause is None and (later := _later_clause(words).search(text, start, min(start + 90, sentence.end))):
        return Matter(clause=_flat(text[later.end() : sentence.end]))
    if clause is not None:
        return Matter(clause=_flat(text[clause.end() : sentence.end]))
    if _joins(words).match(text, start):
        return Matter()
    about = _about(words).match(text, start, sentence.end)
    if about is not None:
        start = about.end()
    elif not told:
        rest = _flat(text[start : sentence.end])
        return Matter(clause=rest if len(rest.split()) > 2 else None)
    title = _title(words).match(text, start, sentence.end)
    if title is None or not title["title"].strip():
        return Matter()
    span = (title.start("title"), title.start("title") + len(title["title"].rstrip(" \n\u00a0")))
    if about is None and not title["article"] and _is_verb_phrase(title["title"]):
        return Matter(clause=_flat(text[start : sentence.end]))
    if span[1] - span[0] > LONGEST_TITLE:
        return Matter()
    return Matter(title=_flat(text[slice(*span)]), end=span[1])


def matter_before(analysis: Analysis, sentence: Span, offset: int) -> Matter:
    """What stands before "antogs av": the subject, where it is short and plain."""
    words, text = analysis.language.decisions, analysis.text
    subject = text[sentence.start : offset].strip()
    if not subject or len(subject) > LONGEST_TITLE or re.search(r"[,;:.]", subject):
        return Matter()
    if _finite(words).search(subject):
        return Matter()  # "Avgiften är 9 800 kronor enligt taxa fastställd av …"
    start = sentence.start + (len(text[sentence.start : offset]) - len(text[sentence.start : offset].lstrip()))
    article = re.compile(rf"(?i:{any_of(words.articles)}){SPACE}").match(subject)
    return Matter(title=_flat(subject[article.end() if article else 0 :]), start=start)


@lru_cache(maxsize=4)
def _finite(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(word_of(words.copulas))


def _is_verb_phrase(title: str) -> bool:
    """ "fick beredningen det årliga uppdraget": a sentence that goes on, not the name of something."""
    return len(title.split()) > 6


def _flat(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=4)
def _filler(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{GAP}(?:{word_of(words.between)}|[,)]))*{GAP}")


@lru_cache(maxsize=4)
def _clause(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(words.infinitive_marks)}){SPACE}")


@lru_cache(maxsize=4)
def _later_clause(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(rf",{GAP}(?i:{any_of(words.infinitive_marks)}){SPACE}")


@lru_cache(maxsize=4)
def _joins(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(word_of(words.list_words))


@lru_cache(maxsize=4)
def _about(words: DecisionWords) -> re.Pattern[str]:
    marks = any_of(words.infinitive_marks)
    return re.compile(rf"(?i:{any_of(words.about)}{SPACE}(?:{marks}{SPACE})?)")


@lru_cache(maxsize=4)
def _title(words: DecisionWords) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<article>(?i:{any_of(words.articles)}){SPACE})?"
        rf"(?P<title>[^\s.,;:()][^.,;:()]*?)(?={GAP}(?:[.,;:()]|$)|{SPACE}{word_of(words.title_ends)})"
    )
