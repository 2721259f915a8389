"""What an amount is for by the clause that it stands in, behind another amount of its sentence."""

from __future__ import annotations

import re

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.budget.naming import is_measured, name_of
from regionkit.extractors.budget.subjects import FAR, MOST_WORDS, WORDS, joins_compounds


def clause_subject(analysis: Analysis, before: Span) -> str | None:
    """The subject of a clause that begins behind another amount: "…, medan kostnaderna väntas bli 6 mnkr lägre"."""
    words = list(WORDS.finditer(analysis.text, before.start, before.end))[:MOST_WORDS]
    lowered = [word.group().lower().strip(",.:;()") for word in words]
    verbs = analysis.language.budget.subject_ends | analysis.language.budget.clause_verbs
    verb = next((i for i, word in enumerate(lowered) if word in verbs), None)
    if verb is None:
        return None
    openers = analysis.language.budget.clause_openers
    first = next((i for i in range(verb) if lowered[i] in openers and not joins_compounds(words, i)), None)
    if first is None or first + 1 >= verb:
        return None
    related = lowered[first + 1] in analysis.language.budget.relatives  # "samtidigt som kostnaderna hamnade på"
    taken = words[first + 1 + related : verb]
    if not taken:
        return None
    opened = taken[0].group().lower() in analysis.language.budget.subject_openers  # "och under 2025 är det"
    measured = is_measured(analysis, taken) and not _is_owned(analysis, taken)
    return None if opened or measured else name_of(analysis, taken)


def _is_owned(analysis: Analysis, taken: list[re.Match[str]]) -> bool:
    """ "Varav kommunens resultat var 34 mnkr": whose it is tells the part; not "och helårsprognosen för dem"."""
    words, genitive = analysis.language.budget, analysis.language.budget.genitive
    of_it = len(taken) > 2 and taken[1].group().lower() in words.topic_openers and not is_measured(analysis, taken[2:])
    if of_it and taken[2].group().lower() not in words.weak_subjects:
        return True  # "varav resultatet för kommunen uppgick till 883 mnkr"
    return len(taken) == 2 and taken[0].group().endswith(genitive) and not is_measured(analysis, taken[:1])


def share_subject(analysis: Analysis, sentence: Span, before: Span) -> str | None:
    """The next one in a list of parts: "skolan står för minus 19 mnkr, äldreomsorgen för minus 12 mnkr"."""
    words = analysis.language.budget
    taken = list(WORDS.finditer(analysis.text, before.start, before.end))
    if len(taken) < 2 or taken[-1].group().lower() not in words.share_links or len(taken) > MOST_WORDS:
        return None
    said = analysis.text[max(sentence.start, before.start - FAR) : before.start].lower().split()
    if words.share_verbs.isdisjoint(said):
        return None
    named = [word for word in taken[:-1] if word.group() != "," and word.group().lower() not in words.clause_openers]
    return None if not named or is_measured(analysis, named) else name_of(analysis, named)
