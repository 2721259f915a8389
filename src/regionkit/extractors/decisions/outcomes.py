"""How a matter ended, by its clauses, and how it was voted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from regionkit.extractors.wording import DASH, GAP, NO_WORD_AFTER, NO_WORD_BEFORE, SPACE, any_of, word_of
from regionkit.language.contract import Language
from regionkit.language.decisions import DecisionWords
from regionkit.mentions import Outcome, Votes


def outcome_of(clauses: Iterable[str], words: DecisionWords) -> Outcome:
    """How the matter ended, by the first clause that says so; ``unknown`` where none does.

    What is not done is refused: "att inte anta planen", "Bidraget beviljas inte."

    >>> from regionkit.languages.sv.decisions import DECISIONS
    >>> outcome_of(["Motionen avslås i sin helhet."], DECISIONS), outcome_of(["inte anta planen"], DECISIONS)
    ('rejected', 'rejected')
    """
    for clause in clauses:
        for kind, pattern in _outcomes(words):
            match = pattern.search(clause)
            if match and not _denied(clause, match, words):
                return kind
            if match and kind == "adopted":
                return "rejected"
    return "unknown"


def _denied(clause: str, match: re.Match[str], words: DecisionWords) -> bool:
    before, behind = _negations(words)
    return bool(before.search(clause, 0, match.start()) or behind.match(clause, match.end()))


def votes_of(text: str, language: Language) -> Votes | None:
    """The result of a vote: yes and no, with those who abstained; of several votes the last, which is on the matter.

    Refuses how to vote ("JA-röst för att …"), figures that do not say which is which ("med siffrorna 24–15"), and votes
    on when the matter is to be decided.

    >>> from regionkit.languages.sv.swedish import SWEDISH
    >>> votes_of("Med 26 ja – 13 nej – 0 avstår beslutar", SWEDISH)
    Votes(yes=26, no=13, abstain=0)
    >>> votes_of("Med 8 ja-röster mot 5 nej-röster och en som avstår", SWEDISH)
    Votes(yes=8, no=5, abstain=1)
    """
    votes = [vote for vote in _votes(language).finditer(text) if not _is_procedural(text, vote, language)]
    match = votes[-1] if votes else None
    if match is None:
        return None
    groups = {name: value for name, value in match.groupdict().items() if value}
    small = language.numbers.small
    number = {name.rstrip("_"): small[value.lower()] if value.lower() in small else int(value)
              for name, value in groups.items()}  # fmt: skip
    return Votes(yes=number["yes"], no=number["no"], abstain=number.get("abstain", 0))


def _is_procedural(text: str, vote: re.Match[str], language: Language) -> bool:
    """Whether the sentence of a vote says that it is on when to decide."""
    start = text.rfind(". ", 0, vote.start()) + 1
    end = text.find(". ", vote.end())
    sentence = text[start : end if end >= 0 else len(text)]
    return re.search(word_of(language.decisions.procedural), sentence) is not None


@lru_cache(maxsize=4)
def _outcomes(words: DecisionWords) -> tuple[tuple[Outcome, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(word_of(phrases))) for kind, phrases in words.outcomes.items())


@lru_cache(maxsize=4)
def _negations(words: DecisionWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    nots = any_of(words.negations)
    return re.compile(rf"(?i:{NO_WORD_BEFORE}{nots}{SPACE})$"), re.compile(rf"(?i:{SPACE}{nots}{NO_WORD_AFTER})")


@lru_cache(maxsize=4)
def _votes(language: Language) -> re.Pattern[str]:
    words = language.decisions
    yes, no, abstain = (any_of(phrases) for phrases in (words.yes, words.no, words.abstain))
    between = rf"{GAP}(?:[,;.]|{DASH})?{GAP}(?:[^\W\d_]{{2,5}}{SPACE})?"
    few = any_of(word for word, value in language.numbers.small.items() if value <= 12)
    after = (
        rf"(?<!\d)(?P<yes>\d{{1,3}}){SPACE}{yes}{NO_WORD_AFTER}{between}(?P<no>\d{{1,3}}){SPACE}{no}{NO_WORD_AFTER}"
        rf"(?:{between}(?P<abstain>\d{{1,3}}|{few}){SPACE}{abstain}{NO_WORD_AFTER})?"
    )
    before = (
        rf"(?<!\w){yes}{GAP}:?{GAP}(?P<yes_>\d{{1,3}})(?!\d){between}{no}{GAP}:?{GAP}(?P<no_>\d{{1,3}})(?!\d)"
        rf"(?:{between}{abstain}{GAP}:?{GAP}(?P<abstain_>\d{{1,3}})(?!\d))?"
    )
    return re.compile(rf"(?i:{after}|{before})")
