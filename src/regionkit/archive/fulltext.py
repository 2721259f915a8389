"""Words that are looked for in documents: both are folded by the same function, whatever a database makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from regionkit.errors import ArchiveError
from regionkit.folding import SOFT_HYPHEN, folded

RUN = re.compile(rf"(?:[^\W_]|[{SOFT_HYPHEN}\u0300-\u036f])+")
"""A word in a text that was not folded: with soft hyphens and loose accents."""
ASKED = re.compile(r'(?P<out>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


class Term(NamedTuple):
    """One thing that is looked for: a word, or words that stand together."""

    words: tuple[str, ...]
    begins: bool
    """Whether the last word may go on: ``nämnd*``."""
    out: bool
    """Whether it must not be there: ``-budget``."""


def terms(question: str) -> list[Term]:
    """What a question looks for: all words and "whole phrases", ``nämnd*`` for beginnings, ``-word`` for what is not.

    Raises :class:`~regionkit.errors.ArchiveError` where nothing is left to look for.

    >>> terms('nämnd* "Mål och budget" -utkast')
    [Term(words=('nämnd',), begins=True, out=False), Term(words=('mål', 'och', 'budget'), begins=False, out=False), \
Term(words=('utkast',), begins=False, out=True)]
    """
    found = []
    for one in ASKED.finditer(question):
        said = one["phrase"] if one["phrase"] is not None else one["word"]
        words = tuple(folded(said).split())
        if words:
            found.append(Term(words, said.rstrip().endswith("*"), one["out"] is not None))
    if not any(not term.out for term in found):
        raise ArchiveError(f"there is nothing to look for in {question!r}; give a word that must be there")
    return found


def match_of_sqlite(asked: list[Term]) -> str:
    """The question in the language of FTS5."""
    wanted = " AND ".join(_phrase(term) for term in asked if not term.out)
    unwanted = " OR ".join(_phrase(term) for term in asked if term.out)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _phrase(term: Term) -> str:
    return '"' + " ".join(term.words) + '"' + ("*" if term.begins else "")


def query_of_postgres(asked: list[Term]) -> str:
    """The question in the language of ``to_tsquery``."""
    return " & ".join(
        ("!" if term.out else "")
        + "("
        + " <-> ".join(f"'{word}'" for word in term.words)
        + (":*" if term.begins else "")
        + ")"
        for term in asked
    )


def holds(text: str, asked: list[Term]) -> bool:
    """Whether a text holds what is asked for.

    >>> holds("Nämndens mål", terms("nämnd*")), holds("Nämndens mål", terms("nämnd"))
    (True, False)
    """
    whole = f" {folded(text)} "
    return all((_needle(term) in whole) != term.out for term in asked)


def _needle(term: Term) -> str:
    return " " + " ".join(term.words) + ("" if term.begins else " ")


def snippet(text: str, asked: list[Term], around: int = 70) -> str:
    """The first place of a page where something stands that is asked for, with what is around it, on one line.

    >>> snippet("Ekonomi. Nämnden räknar med ett underskott.", terms("räkna* med"), around=9)
    '… Nämnden räknar med ett …'
    """
    words = [(folded(word.group()), word.start(), word.end()) for word in RUN.finditer(text)]
    start, end = next(_places(words, [term for term in asked if not term.out]), (0, 0))
    first, last = max(start - around, 0), min(end + around, len(text))
    while first and not text[first - 1].isspace() and first < start:
        first += 1
    while last < len(text) and not text[last].isspace() and last > end:
        last -= 1
    shown = " ".join(text[first:last].split())
    return ("… " if first else "") + shown + (" …" if last < len(text) else "")


def _places(words: list[tuple[str, int, int]], wanted: list[Term]) -> Iterator[tuple[int, int]]:
    for at, (_, start, _) in enumerate(words):
        for term in wanted:
            here = words[at : at + len(term.words)]
            said = " ".join(word for word, _, _ in here)
            asked = " ".join(term.words)
            if said == asked or (term.begins and said.startswith(asked)):
                yield start, here[-1][2]
