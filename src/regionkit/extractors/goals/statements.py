"""What a sentence states of a goal: attained or not, expected or not, begun or done.

A statement is a word of attainment with its negation, its hedge and its tense: "bedöms inte uppnås" is a forecast of
not achieved, "bedöms inte uppnått" a judgement of now, "för att uppnå målet" no statement at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from regionkit.document import Span
from regionkit.extractors.goals.clauses import Clause, clauses
from regionkit.extractors.wording import any_of, matcher, word_of
from regionkit.language.goal_status import AttainmentWords, GoalStatusWords

WORD = re.compile(r"\w+")
VERDICT = 40
"""Code points; a line that is no more than a verdict is short."""
NEGATED_BEFORE, NEGATED_AFTER = 9, 4
"""How many words a negation may stand before or after the word of attainment: "har inte målvärdet uppnåtts"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One value on one axis, and where the text says so."""

    span: Span
    axis: Literal["status", "forecast", "progress"]
    value: str
    position: int = -1
    """Place of the subject ("målet", "Mål 2"); -1 where the statement has none of its own."""
    doubtful: bool = False
    """Hedged ("i huvudsak") or under a condition."""


def find_statements(
    text: str, sentence: Span, words: GoalStatusWords, *, bare: bool = False, outlook: bool = False
) -> tuple[Statement, ...]:
    """The statements of one sentence about a goal.

    ``bare`` takes statements without a subject too, as in a cell or after "Status:"; ``outlook`` says that the text
    stands under a heading for the forecast.
    """
    if matcher(words.legends).match(text, sentence.start, sentence.end) or text[sentence.start] == "=":
        return ()
    found: list[Statement] = []
    for clause in clauses(text, sentence, words):
        found += _attainment(text, clause, words.attainment, bare, outlook)
        found += _progress(text, clause, words, bare)
    return tuple(found)


def is_verdict(text: str, span: Span, words: AttainmentWords) -> bool:
    """Whether a line is nothing but a judgement: "● Delvis uppnått", "Inte uppnått"; not "Uppnådda resultat"."""
    line = text[span.start : span.end].casefold()
    if len(line) > VERDICT or "\n" in line:
        return False
    phrases = (*words.done, *words.partly, *words.mostly, *words.not_assessed, *words.negations)
    said = (*words.done, *words.not_assessed)
    return matcher(said).search(line) is not None and not WORD.search(matcher(phrases).sub(" ", line))


def _attainment(text: str, clause: Clause, words: AttainmentWords, bare: bool, outlook: bool) -> Iterator[Statement]:
    if clause.subject not in ({"goal", "work", None} if bare else {"goal"}):
        return
    span = clause.span
    if matcher(words.not_assessed).search(text, span.start, span.end):
        yield Statement(span, "status", "not_assessed", clause.position)
        return
    if matcher(words.uncertain).search(text, span.start, span.end):
        yield Statement(span, "forecast", "uncertain", clause.position)
        return
    verbs = list(_verbs(words).finditer(text, span.start, span.end))
    for index, verb in enumerate(verbs):
        start = verbs[index - 1].end() if index else span.start
        end = verbs[index + 1].start() if index + 1 < len(verbs) else span.end
        axes = _axes(text, Span(start=span.start, end=end), verb, words, outlook)
        value, doubtful = _value(text, Span(start=start, end=end), verb, words)
        for axis in axes:
            yield Statement(span, axis, value, clause.position, doubtful or clause.conditional)


def _verbs(words: AttainmentWords) -> re.Pattern[str]:
    return matcher((*words.done, *words.passive, *words.active, *words.infinitive, *words.missed))


def _axes(
    text: str, span: Span, verb: re.Match[str], words: AttainmentWords, outlook: bool
) -> tuple[Literal["status", "forecast"], ...]:
    """Now, expected or both; neither where the verb only names a wish: "ska uppnås"."""

    def stands(phrases: tuple[str, ...], start: int, end: int) -> bool:
        return matcher(phrases).search(text, start, end) is not None

    if stands(words.modal, span.start, verb.start()):
        return ()
    judged = stands(words.judging, span.start, verb.start())
    future = stands(words.future, span.start, verb.start()) or outlook
    ahead = stands(words.outlook, span.start, span.end)
    form = verb.group().casefold()
    if form in words.infinitive:
        return ("forecast",) if judged or future else ()
    if form in words.done and not future:
        return ("status",)
    if judged or future:
        return ("forecast",)
    if ahead:
        return ("status", "forecast") if stands(words.present, span.start, span.end) else ("forecast",)
    return ("status",)


def _value(text: str, span: Span, verb: re.Match[str], words: AttainmentWords) -> tuple[str, bool]:
    before, after = text[span.start : verb.start()], text[verb.end() : span.end]
    around = f"{before} {after}"
    if matcher(words.partly).search(around):
        return "partly_achieved", False
    if matcher(words.mostly).search(before):
        return "partly_achieved", True
    negated = _negated(before, after, words)
    if verb.group().casefold() in words.missed:
        negated = not negated
    return ("not_achieved" if negated else "achieved"), False


def _negated(before: str, after: str, words: AttainmentWords) -> bool:
    """Whether a negation stands near enough, on either side."""
    plain = [matcher(words.not_negations).sub(" ", part) for part in (before, after)]
    near = [*WORD.findall(plain[0])[-NEGATED_BEFORE:], *WORD.findall(plain[1])[:NEGATED_AFTER]]
    return any(word.casefold() in words.negations for word in near)


def _progress(text: str, clause: Clause, words: GoalStatusWords, bare: bool) -> Iterator[Statement]:
    """Begun or going on, whatever is its subject; completed, late or cancelled only of the goal or its work."""
    span = clause.span
    if verb := _first(text, span, _begun(words), words.attainment):
        negated = _negated(text[span.start : verb.start()], "", words.attainment)
        yield Statement(span, "progress", "not_started" if negated else "ongoing", clause.position)
    elif verb := _running(text, span, words, bare):
        if not _negated(text[span.start : verb.end()], text[verb.end() : span.end][:12], words.attainment):
            yield Statement(span, "progress", "ongoing", clause.position)
        elif matcher(words.progress.begun_forms).search(verb.group()):
            yield Statement(span, "progress", "not_started", clause.position)
    for value, pattern in _ends(words, bare):
        verb = _first(text, span, pattern, words.attainment)
        if verb and not _negated(text[span.start : verb.end()], "", words.attainment):
            yield Statement(span, "progress", value, clause.position)


def _first(text: str, span: Span, pattern: re.Pattern[str], words: AttainmentWords) -> re.Match[str] | None:
    """The first match that is stated: not wished ("ska slutföras") and not expected ("förväntas bli klart")."""
    match = pattern.search(text, span.start, span.end)
    if match and matcher((*words.modal, *words.future)).search(text, span.start, match.start()):
        return None
    return match


@lru_cache(maxsize=8)
def _begun(words: GoalStatusWords) -> re.Pattern[str]:
    active = [
        rf"(?<!\w){any_of([verb])}\s+(?:\w+\s+){{0,1}}?{any_of([work])}(?!\w)"
        for verb, work in words.progress.started_work
    ]
    return re.compile("|".join([word_of(words.progress.started), *active]), re.IGNORECASE)


def _running(text: str, span: Span, words: GoalStatusWords, bare: bool) -> re.Match[str] | None:
    progress = words.progress
    copular = _after(progress.copulas, progress.running_after_copula)
    for pattern in (matcher(progress.running), copular, *([matcher(progress.running_after_copula)] if bare else [])):
        if match := _first(text, span, pattern, words.attainment):
            return match
    return None


@lru_cache(maxsize=32)
def _after(links: tuple[str, ...], forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(links)}\s+(?:\w+\s+){{0,2}}?{any_of(forms)}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _ends(words: GoalStatusWords, bare: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns of an end of the work: its subject, what may link it to the verb, and the verb."""
    progress = words.progress
    subject = rf"(?:{word_of(words.subjects.work)}|{word_of(words.subjects.numbered)}\s+\d{{1,2}}(?!\w))\s+"
    if bare:
        subject = rf"(?:{subject})?"
    links = rf"(?:{any_of(progress.links)}\s+)*"
    passive = rf"(?:{any_of((*progress.links, *progress.passive_links))}\s+)*"
    late = [
        (value, rf"{subject}{passive}{any_of(forms)}(?!\w)")
        for value, forms in (("delayed", progress.delayed), ("cancelled", progress.cancelled))
    ]
    done = [
        ("completed", rf"{subject}{links}{any_of(progress.completed)}(?!\w)"),
        ("completed", rf"{subject}{passive}{any_of(progress.completed_passive)}(?!\w)"),
    ]
    return tuple((value, re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)) for value, pattern in [*done, *late])
