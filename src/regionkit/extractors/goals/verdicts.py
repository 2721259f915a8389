"""Lines that are nothing but a judgement of a goal or of its work."""

from __future__ import annotations

import re

from regionkit.document import Span
from regionkit.extractors.wording import matcher
from regionkit.language.goal_status import GoalStatusWords

VERDICT = 40
"""Code points; a line that is no more than a verdict is short."""
WORD = re.compile(r"\w+")


def is_verdict(text: str, span: Span, known: GoalStatusWords) -> bool:
    """Whether a line is nothing but a judgement: "● Delvis uppnått", "PÅGÅENDE"; not "Uppnådda resultat"."""
    line, words = text[span.start : span.end].casefold(), known.attainment
    if len(line) > VERDICT or "\n" in line:
        return False
    states = known.progress
    if line.strip(" .:●•") in (*states.running_after_copula, *states.completed, *states.delayed):
        return True
    phrases = (*words.done, *words.partly, *words.mostly, *words.not_assessed, *words.negations)
    said = (*words.done, *words.not_assessed)
    return matcher(said).search(line) is not None and not WORD.search(matcher(phrases).sub(" ", line))
