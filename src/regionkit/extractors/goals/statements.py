"""What a sentence states of a goal: attained or not, expected or not, begun or done.

A statement is a word of attainment with its negation, its hedge and its tense: "bedöms inte uppnås" is a forecast of
not achieved, "bedöms inte uppnått" a judgement of now, "för att uppnå målet" no statement at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from regionkit.document import Span
from regionkit.extractors.goals.clauses import Clause, clauses
from regionkit.extractors.wording import any_of, matcher, word_of
from regionkit.language.goal_status import AttainmentWords, GoalStatusWords

WORD = re.compile(r"\w+")
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
    text: str,
    sentence: Span,
    words: GoalStatusWords,
    *,
    bare: bool = False,
    outlook: bool = False,
    named: int | None = None,
) -> tuple[Statement, ...]:
    """The statements of one sentence about a goal.

    ``bare`` takes statements without a subject too, as in a cell or after "Status:"; ``outlook`` says that the text
    stands under a heading for the forecast; ``named`` is the place of a subject that is the goal, whatever its word.
    """
    if matcher(words.legends).match(text, sentence.start, sentence.end) or text[sentence.start] == "=":
        return ()
    found: list[Statement] = []
    for clause in clauses(text, sentence, words):
        if clause.position == named:
            clause = replace(clause, subject="goal")
        if found and _takes_a_part_out(text, clause.span, words):
            found[-1] = _in_part(found[-1], clause.span.end)
            continue
        found += _attainment(text, clause, words, bare, outlook)
        found += _progress(text, clause, words, bare)
    return tuple(found)


def _takes_a_part_out(text: str, span: Span, words: GoalStatusWords) -> bool:
    """Whether a clause without a verb says for what it is not so: "uppfyllt för grundskolan men inte för gymnasiet"."""
    first = matcher(words.attainment.negations).match(text, _first_sign(text, span), span.end)
    return (
        first is not None
        and matcher(words.scopes).match(text, min(first.end() + 1, span.end), span.end) is not None
        and _verbs(words.attainment).search(text, span.start, span.end) is None
    )


def _first_sign(text: str, span: Span) -> int:
    return span.start + len(text[span.start : span.end]) - len(text[span.start : span.end].lstrip())


def _in_part(statement: Statement, end: int) -> Statement:
    """The statement up to ``end``, of a part only."""
    if statement.axis == "progress" or statement.value != "achieved":
        return statement
    return replace(statement, span=Span(start=statement.span.start, end=end), value="partly_achieved", doubtful=True)


def predicates(words: GoalStatusWords) -> str:
    """A regular expression of what a statement goes on with after its subject: "är", "bedöms", "saknas bedömning"."""
    status, progress = words.attainment, words.progress
    return word_of(
        (*status.judging, *status.future, *status.passive, *status.active, *status.done, *status.missed,
         *status.not_assessed, *status.negations, *status.modal, *progress.copulas, *progress.passive_links,
         *progress.running, *progress.delayed, *progress.cancelled)
    )  # fmt: skip


def _attainment(text: str, clause: Clause, known: GoalStatusWords, bare: bool, outlook: bool) -> Iterator[Statement]:
    span, words, said = clause.span, known.attainment, text[clause.span.start : clause.span.end]
    unknown = matcher(words.not_assessed).search(said)
    if clause.subject not in ({"goal", "work", None} if bare else {"goal"}) and not (
        unknown  # "bedömning av målet har inte gjorts", "för tidigt att bedöma måluppfyllelsen"
        and (matcher(known.subjects.goal).search(unknown.group()) or matcher(known.subjects.degree).search(said))
    ):
        return
    if unknown:
        yield Statement(span, "status", "not_assessed", clause.position)
        return
    if matcher(words.uncertain).search(text, span.start, span.end):
        yield Statement(span, "forecast", "uncertain", clause.position)
        return
    if _is_of_an_earlier_time(text, span, words) or matcher(words.unreal).match(text, _first_sign(text, span)):
        return
    if bare and matcher(words.partly).fullmatch(said.strip()):
        yield Statement(span, "forecast" if outlook else "status", "partly_achieved", clause.position)
        return
    verbs = list(_verbs(words).finditer(text, span.start, span.end))
    for index, verb in enumerate(verbs):
        start = verbs[index - 1].end() if index else span.start
        end = verbs[index + 1].start() if index + 1 < len(verbs) else span.end
        if _is_done_by_the_goal(text, clause, verb, words):
            continue
        axes = _axes(text, Span(start=span.start, end=end), verb, words, outlook)
        value, doubtful = _value(text, Span(start=start, end=end), verb, words)
        for axis in axes:
            yield Statement(span, axis, value, clause.position, doubtful or clause.conditional)


def _is_done_by_the_goal(text: str, clause: Clause, verb: re.Match[str], words: AttainmentWords) -> bool:
    """Whether the goal is what reaches something: "Målet uppfyller kraven"; not "Målet uppfyller vi inte"."""
    if verb.group().casefold() not in words.active or not 0 <= clause.position < verb.start():
        return False
    next_word = WORD.search(text, verb.end(), clause.span.end)
    return next_word is None or next_word.group().casefold() not in words.actors


def _is_of_an_earlier_time(text: str, span: Span, words: AttainmentWords) -> bool:
    """Whether a clause speaks of a time before: "Förra året uppnåddes målet"; not "bättre än förra året"."""
    for time in matcher(words.earlier).finditer(text, span.start, span.end):
        before = WORD.findall(text, span.start, time.start())
        if not before or before[-1].casefold() not in words.comparing:
            return True
    return False


def _verbs(words: AttainmentWords) -> re.Pattern[str]:
    return matcher((*words.done, *words.passive, *words.active, *words.infinitive, *words.missed))


def _axes(
    text: str, span: Span, verb: re.Match[str], words: AttainmentWords, outlook: bool
) -> tuple[Literal["status", "forecast"], ...]:
    """Now, expected or both; neither where the verb only names a wish: "ska uppnås"."""

    def stands(phrases: tuple[str, ...], start: int, end: int) -> bool:
        return matcher(phrases).search(text, start, end) is not None

    modal = matcher(words.modal).search(text, span.start, verb.start())
    if modal and not stands(words.deeming, modal.end(), verb.start()):
        return ()
    judged = stands(words.judging, span.start, verb.start())
    future = stands(words.future, span.start, verb.start()) or outlook
    ahead = stands(words.outlook, span.start, span.end)
    form = verb.group().casefold()
    if form in words.infinitive:
        managed: tuple[Literal["status"], ...] = ("status",) if stands(words.managing, span.start, verb.start()) else ()
        return ("forecast",) if judged or future else managed
    if form in words.done and not future:
        # "bedöms i allt väsentligt vara uppfyllt vid årets slut": said beforehand
        return ("forecast",) if judged and stands(words.year_ends, span.start, span.end) else ("status",)
    if judged or future or stands(words.presumed, span.start, span.end):
        return ("forecast",)
    if stands(words.when, verb.end(), span.end):
        return ()
    if ahead:
        return ("status", "forecast") if stands(words.present, span.start, span.end) else ("forecast",)
    return ("status",)


def _value(text: str, span: Span, verb: re.Match[str], words: AttainmentWords) -> tuple[str, bool]:
    before, after = text[span.start : verb.start()], text[verb.end() : span.end]
    around = f"{before} {after}"
    if matcher(words.partly).search(around):
        return "partly_achieved", False
    if matcher(words.mostly).search(before) or matcher(words.mostly).match(after.lstrip()):  # "nåddes nästan"
        return "partly_achieved", True
    if _to_a_degree(words).match(after):
        return "partly_achieved", False
    negated = _negated(before, after, words)
    if verb.group().casefold() in words.missed:
        negated = not negated
    if negated and matcher(words.wholly).search(around):
        return "partly_achieved", False  # "har inte kunnat nås i sin helhet"
    return ("not_achieved" if negated else "achieved"), False


@lru_cache(maxsize=4)
def _to_a_degree(words: AttainmentWords) -> re.Pattern[str]:
    """ "uppnåtts till 80 procent": less than all."""
    lead, unit = any_of(words.degree_leads), any_of(words.degree_units)
    return re.compile(rf"\s+(?:\w+\s+)?{lead}\s+(?:\w+\s+)?\d{{1,2}}(?:,\d+)?\s*{unit}(?!\w)", re.IGNORECASE)


def _negated(before: str, after: str, words: AttainmentWords) -> bool:
    """Whether a negation stands near enough, on either side."""
    if any(not before[phrase.end() :].strip() for phrase in matcher(words.negating).finditer(before)):
        return True
    plain = [matcher(words.not_negations).sub(" ", part) for part in (before, after)]
    near = [*WORD.findall(plain[0])[-NEGATED_BEFORE:], *WORD.findall(plain[1])[:NEGATED_AFTER]]
    return any(word.casefold() in words.negations for word in near)


def _progress(text: str, clause: Clause, words: GoalStatusWords, bare: bool) -> Iterator[Statement]:
    """Begun or going on, whatever is its subject; completed, late or cancelled only of the goal or its work."""
    span = clause.span
    begun = _start_of_work(text, span, words, bare)
    if begun is not None:
        yield Statement(span, "progress", begun, clause.position)
    for value, pattern in _ends(words, bare):
        if bare and begun and value == "completed":
            continue  # "Pågår, klart hösten 2026"
        verb = _first(text, span, pattern, words.attainment)
        if verb and not _negated(text[span.start : verb.start()], "", words.attainment):
            yield Statement(span, "progress", value, clause.position)


def _start_of_work(text: str, span: Span, words: GoalStatusWords, bare: bool) -> str | None:
    """Whether the work has begun; ``None`` where nothing is said."""
    if verb := _first(text, span, _begun(words), words.attainment):
        negated = _negated(text[span.start : verb.start()], "", words.attainment) or _of_nothing(text, span, words)
        return "not_started" if negated else "ongoing"
    if bare and matcher(words.progress.starting).match(text, _first_sign(text, span), span.end):
        return "not_started"
    if verb := _running(text, span, words, bare):
        if not _negated(text[span.start : verb.end()], text[verb.end() : span.end][:12], words.attainment):
            return "ongoing"
        if matcher(words.progress.begun_forms).search(verb.group()):
            return "not_started"
    return None


def _of_nothing(text: str, span: Span, words: GoalStatusWords) -> bool:
    """Whether the clause begins with a word for nothing: "Inget arbete har påbörjats"."""
    first = WORD.search(text, span.start, span.end)
    return first is not None and first.group().casefold() in words.progress.nothing


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
    for pattern in (matcher(progress.running), copular):
        if match := _first(text, span, pattern, words.attainment):
            return match
    match = _first(text, span, matcher(progress.running_after_copula), words.attainment) if bare else None
    following = WORD.match(text, match.end() + 1, span.end) if match else None
    return match if following is None or following.group().casefold() in progress.after_adjective else None


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
