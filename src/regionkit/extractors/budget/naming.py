"""Whether words name what money is for, or only say what an amount measures."""

from __future__ import annotations

import re

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.budget.cues import cues_in

NAME = re.compile(r"[^\W\d_]+")
MEASURED = ("measure.deviation", "measure.change", "measure.result")
NAMING = ("flow.", "ledger.", "fee", "measure.grant", "measure.investment", "measure.budget", "comparison.base")
"""Cues that name a thing that money is for, and so may be a subject: "Intäkterna", "Statsbidraget"."""


def is_measured(analysis: Analysis, words: list[re.Match[str]]) -> bool:
    """Whether words hold one that says what an amount measures: "och helårsprognosen för dem är"."""
    span = Span(start=words[0].start(), end=words[-1].end())
    return any(not cue.label.startswith((*NAMING, "total")) for cue in cues_in(analysis, span))


def is_flow(analysis: Analysis, words: list[re.Match[str]]) -> bool:
    """Whether words are but a kind of money: "intäkterna", "de totala kostnaderna"."""
    if len(words) != 1:
        return False
    span = Span(start=words[0].start(), end=words[0].end())
    return any(cue.label.startswith("flow.") for cue in cues_in(analysis, span))


def names_something(analysis: Analysis, span: Span) -> bool:
    """Whether a label holds a word beside those that say what an amount measures: "Utfall hittills", "varav", "("
    and "negativt resultat på" do not."""
    said = [cue for cue in cues_in(analysis, span) if not cue.label.startswith(NAMING)]
    empty = analysis.language.budget.empty_words
    for match in NAME.finditer(analysis.text, span.start, span.end):
        told = any(cue.start <= match.start() and match.end() <= cue.end for cue in said)
        if match.group().lower() not in empty and (not told or _is_compound(analysis, match)):
            return True
    return False


def _is_compound(analysis: Analysis, word: re.Match[str]) -> bool:
    """ "Biljettbortfallet", "löneökningarna": what is measured is told by the first part; "budgetavvikelsen" tells
    nothing but the measure."""
    text, words = word.group().lower(), analysis.language.budget
    for label, endings in words.endings.items():
        if label.startswith(MEASURED):
            for ending in endings:
                first = text.removesuffix(ending)
                if first != text and len(first) > 1 and first not in words.measuring_prefixes:
                    return not any(text.endswith(other) and len(other) > len(ending) for other in endings)
    return False


def name_of(analysis: Analysis, words: list[re.Match[str]]) -> str | None:
    """The words as a subject, or ``None`` where they name nothing."""
    if not words or not names_something(analysis, Span(start=words[0].start(), end=words[-1].end())):
        return None
    return " ".join(word.group() for word in words)
