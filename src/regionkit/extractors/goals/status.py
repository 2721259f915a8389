"""How a goal stands on three axes that do not follow from one another, from the words of its follow-up.

Nothing said is ``None``.  What is said of one goal in the follow-up of another ("mål 2 är uppfyllt") counts for the one
that is named.  Two sentences that contradict one another leave the axis ``None``, with both in ``status_text``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, get_args

from regionkit.analysis import Analysis
from regionkit.document import Colour, Span
from regionkit.extractors.goals.degrees import progress_of
from regionkit.extractors.goals.place import Degree, GoalPlace, one_line
from regionkit.extractors.goals.references import GoalReferences
from regionkit.extractors.goals.spoken import said_of
from regionkit.extractors.goals.statements import Statement, find_statements
from regionkit.extractors.goals.verdicts import is_verdict
from regionkit.extractors.wording import matcher
from regionkit.mentions import Forecast, Progress, Status

ENDING = 2
"""Letters that a word may have behind the name of a level."""
LONGEST_VERDICT = 12
"""Words of a status cell that is a verdict; a longer one comments."""
PROGRESS_ORDER: tuple[Progress, ...] = ("cancelled", "delayed", "ongoing", "not_started", "completed")
"""Which of several states of parts of the work counts for the whole: one part still going on is going on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the words say on each axis; ``None`` where they say nothing."""

    status: Status | None = None
    forecast: Forecast | None = None
    progress: Progress | None = None
    colour: Colour | None = None
    text: str | None = None
    inferred: tuple[str, ...] = ()


def read_standing(analysis: Analysis, place: GoalPlace, references: GoalReferences) -> Standing:
    """The standing of one goal, from its status cells, its follow-up, and sentences elsewhere that name its number."""
    stated = [Statement(span, "status", value) for span, value in place.answered]
    stated = stated or list(said_of(analysis, place) if place.spoken else _in_cells(analysis, place))
    if not stated:
        stated = list(_in_follow_up(analysis, place, references)) + list(_elsewhere(analysis, place, references))
    keyed = [] if stated else list(_by_key(analysis, place))
    by_axis: dict[str, list[Statement]] = {}
    for statement in (*stated, *keyed):
        by_axis.setdefault(statement.axis, []).append(statement)
    fields: dict[str, Any] = {}
    inferred: list[str] = []
    for axis, statements in sorted(by_axis.items()):
        values = {statement.value for statement in statements}
        if axis == "progress":
            fields[axis] = next(value for value in PROGRESS_ORDER if value in values)
        elif len(values) == 1:
            fields[axis] = values.pop()
        if fields.get(axis) and (len(values) > 1 or all(statement.doubtful for statement in statements)):
            inferred.append(axis)
    if place.degree is not None and fields.get("progress") is None:  # words win
        fields["progress"] = progress_of(place.degree.share)
        inferred.append("progress")
    colour = _colour_word(analysis, place)
    return Standing(
        **fields,
        colour=colour,
        text=_quote(analysis, stated, place.degree) or (None if colour else _unread(analysis, place)),
        inferred=tuple(inferred),
    )


def _unread(analysis: Analysis, place: GoalPlace) -> str | None:
    """The words of status cells that are on none of the axes, as they stand: "Godtagbar måluppfyllelse"."""
    cells = [one_line(analysis.text, cell) for cell in (*place.stated, *place.expected)]
    words = [cell for cell in cells if any(map(str.isalpha, cell)) and len(cell.split()) <= LONGEST_VERDICT]
    return " … ".join(words) or None


def _by_key(analysis: Analysis, place: GoalPlace) -> Iterator[Statement]:
    """What the document's own key says of a goal's light: "● Målet är uppnått".  It is inferred.

    Refused: activities, keys that speak of a measure ("● målvärdet nås"; "delmålet" is the goal in a column of such),
    and a light that means two things: "● nås delvis eller kan inte mätas".
    """
    words, document = analysis.language.goals.status, analysis.document
    if place.lit is None or place.kind != "goal":
        return
    parts = [part.group() for one in document.legend for part in matcher(words.subjects.parts).finditer(one.text)]
    if not all(_names_level(part.casefold(), place) for part in parts):
        return
    judged = matcher((*words.attainment.done, *words.attainment.passive))
    for light in document.symbols:
        if light.span == place.lit and light.meaning:
            if matcher(words.attainment.not_assessed).search(light.meaning) and judged.search(light.meaning):
                continue
            whole, own = Span(start=0, end=len(light.meaning)), matcher(words.subjects.parts).search(light.meaning)
            named = own.start() if own else None
            for said in find_statements(light.meaning, whole, words, bare=True, outlook=place.lit_ahead, named=named):
                if said.axis != "progress":
                    yield replace(said, doubtful=True)


def _names_level(word: str, place: GoalPlace) -> bool:
    """Whether a word is a form of the goal's own level: "delmålet" of "Delmål"; not "målvärdet" of "Mål"."""
    level = (place.level_label or "").casefold().split()[-1:]
    return bool(level) and word.startswith(level[0]) and len(word) - len(level[0]) <= ENDING


def _in_cells(analysis: Analysis, place: GoalPlace) -> Iterator[Statement]:
    for cell in (*place.stated, *place.expected):
        for sentence in analysis.sentences_in(cell):
            inside = Span(start=max(sentence.start, cell.start), end=min(sentence.end, cell.end))
            yield from _statements(analysis, inside, bare=True, outlook=cell in place.expected)


def _in_follow_up(analysis: Analysis, place: GoalPlace, references: GoalReferences) -> Iterator[Statement]:
    """Statements of the follow-up, but for those that name other goals only."""
    words = analysis.language.goals.status
    outlook = False
    for span in place.follow_up:
        title = analysis.text[span.start : span.end].rstrip(" :\n").casefold()
        if title in analysis.language.goals.headings.follow_up_titles:
            outlook = title in words.outlook_labels
            continue
        for sentence in analysis.sentences_in(span):
            inside = Span(start=max(sentence.start, span.start), end=min(sentence.end, span.end))
            bare = inside.start == span.start and is_verdict(analysis.text, inside, words)
            for statement in _statements(analysis, inside, bare=bare, outlook=outlook):
                named = references.by_start.get(statement.position)
                if named is None or place.number in named.numbers:
                    yield statement


def _elsewhere(analysis: Analysis, place: GoalPlace, references: GoalReferences) -> Iterator[Statement]:
    """Statements whose subject is this goal's number, outside its own follow-up."""
    for reference in references.by_number.get(place.number or "", ()):
        if place.span.overlaps(reference.span):
            continue
        if any(span.contains(reference.span) for span in place.follow_up):
            continue
        for statement in _statements(analysis, analysis.sentence_at(reference.span.start)):
            if statement.position == reference.span.start:
                yield statement


def _statements(
    analysis: Analysis, sentence: Span, *, bare: bool = False, outlook: bool = False
) -> tuple[Statement, ...]:
    """Statements of a sentence; what follows "Status:" or "Prognos:" needs no subject."""
    words = analysis.language.goals.status
    colon = analysis.text.find(":", sentence.start, sentence.end)
    if colon >= 0:
        label = analysis.text[sentence.start : colon].strip()
        if matcher(words.outlook_labels).fullmatch(label):
            bare = outlook = True
        elif matcher(words.labels).fullmatch(label):
            bare = True
            answer = dict(words.answers).get(analysis.text[colon + 1 : sentence.end].strip(" .\n").casefold())
            if answer and label.casefold() in analysis.language.goals.chapters.judged:
                return (Statement(sentence, "status", answer),)  # "Måluppfyllelse: Ja"
        if bare and colon + 1 < sentence.end:
            sentence = Span(start=colon + 1, end=sentence.end)
    if not len(sentence):
        return ()
    return find_statements(analysis.text, sentence, words, bare=bare, outlook=outlook)


def _colour_word(analysis: Analysis, place: GoalPlace) -> Colour | None:
    """The colour that a status cell, or a line for the status in the follow-up, names: "Grön", "Status: Gult"."""
    words = analysis.language.goals.status
    named = [analysis.text[cell.start : cell.end] for cell in place.stated]
    for span in place.follow_up:
        label, _, said = analysis.text[span.start : span.end].partition(":")
        named += [said] if matcher(words.labels).fullmatch(label.strip()) else []
    for text in named:
        name = dict(words.colours).get(text.strip(" .\n").casefold())
        for colour in get_args(Colour):
            if name == colour:
                return colour  # type: ignore[no-any-return]
    return _verdict_light(analysis, place)


def _verdict_light(analysis: Analysis, place: GoalPlace) -> Colour | None:
    """The colour of the light before a verdict in the follow-up: "● Delvis uppnått", "● Uppfyllt. Tiden var …"."""
    words = analysis.language.goals.status
    ends = ((span.start, min(analysis.sentence_at(span.start).end, span.end)) for span in place.follow_up)
    firsts = (Span(start=start, end=end) for start, end in ends)
    verdicts = [first for first in firsts if is_verdict(analysis.text, first, words)]
    colours = {
        light.colour for light in analysis.document.symbols
        if light.span is not None and any(verdict.overlaps(light.span) for verdict in verdicts)
    }  # fmt: skip
    return colours.pop() if len(colours) == 1 else None


def _quote(analysis: Analysis, statements: list[Statement], degree: Degree | None) -> str | None:
    """The sentences that the statements stand in, and a percentage, once each, in the order of the text."""
    sentences = {analysis.sentence_at(statement.span.start) for statement in statements}
    if degree is not None and len(degree.cell):
        sentences.add(degree.cell)
    ordered = sorted(sentences, key=lambda sentence: sentence.start)
    return " … ".join(one_line(analysis.text, span) for span in ordered) or None
