"""Decisions that a text tells of: "regionfullmäktiges beslut 2023-11-21—22 § 185", "Nämnden antog den 8 maj 2024 …".

A decision needs a body, a word that says that something was decided, and a day or a paragraph, close together.
What is planned ("ska besluta"), proposed, or only treated ("har behandlat ärendet") is none, nor is a step that
stands in the list of an item's papers, or a bare citation ("jfr RF § 12/24"): those are references.  A citation beside
a decision in its sentence is one, too.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from regionkit.analysis import Analysis, Found
from regionkit.document import Span
from regionkit.extractors.decisions.items import document_lines, line_kinds
from regionkit.extractors.decisions.outcomes import outcome_of
from regionkit.extractors.decisions.phrases import (
    REACH,
    cited_before,
    deciding_verb,
    noun_after,
    noun_before,
    only_between,
    paragraph_after,
    paragraph_before,
    passive_before,
    treated_after,
    undecided,
    verb_after,
    verb_before,
)
from regionkit.extractors.decisions.titles import Matter, matter_after, matter_before
from regionkit.extractors.organs import Organ, organs_of
from regionkit.language.decisions import DecisionWords
from regionkit.mentions import Confidence, DateMention, Decision, Metadata, Outcome
from regionkit.values.periods.period import Period


@dataclass(frozen=True, slots=True)
class Anchor:
    """A body with the word that says it decided; ``before`` where what was decided stands before it."""

    organ: Organ
    start: int
    end: int
    rule: str
    before: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """The paragraph of a decision where it stands."""

    start: int
    end: int
    value: str


def reported_decisions(analysis: Analysis, found: Found) -> Iterator[Decision]:
    """Decisions of running text, each the first time that it is told."""
    seen: set[tuple[str, date | None, str | None]] = set()
    listed = _listed(analysis)
    organs = organs_of(analysis)
    starts = [organ.start for organ in organs]
    for sentence in analysis.sentences:
        inside = organs[bisect.bisect_left(starts, sentence.start) : bisect.bisect_left(starts, sentence.end)]
        if not inside or any(part.overlaps(sentence) for part in listed):
            continue
        anchors = list(_anchors(analysis, sentence, inside))
        for anchor in (*anchors, *_cited_beside(analysis, found, sentence, anchors, inside)):
            decision = _decision(analysis, found, sentence, anchor, organs)
            if decision is None:
                continue
            day = decision.date.earliest if decision.date else None
            key = ((decision.organ or "").lower(), day, decision.paragraph)
            if key not in seen:
                seen.add(key)
                yield decision


def _listed(analysis: Analysis) -> list[Span]:
    """Where papers and proposals are listed, from the heading to the next one."""
    found: list[Span] = []
    start: int | None = None
    for line, kind in zip(document_lines(analysis), line_kinds(analysis), strict=True):
        ends = kind is not None or (line.block.kind == "heading" and line.first)
        if start is not None and ends:
            found.append(Span(start=start, end=line.span.start))
            start = None
        if kind in ("basis", "proposal", "votes"):
            start = line.span.start
    if start is not None:
        found.append(Span(start=start, end=len(analysis.text)))
    return found


def _anchors(analysis: Analysis, sentence: Span, organs: list[Organ]) -> Iterator[Anchor]:
    text, words = analysis.text, analysis.language.decisions
    for organ in organs:
        after = text[organ.end : min(organ.end + REACH, sentence.end)]
        before = text[max(organ.start - REACH, sentence.start) : organ.start]
        if organ.genitive:
            if noun := noun_after(words).match(after):
                yield Anchor(organ, organ.start, organ.end + noun.end(), "decisions.noun")
            continue
        if passive := passive_before(words).search(before):
            start = organ.start - len(before) + passive.start()
            yield Anchor(organ, start, organ.end, "decisions.passive", before=True)
        elif noun := noun_before(words).search(before):
            yield Anchor(organ, organ.start - len(before) + noun.start(), organ.end, "decisions.noun_of")
        elif verb := verb_before(words).search(before):
            yield Anchor(organ, organ.start - len(before) + verb.start(), organ.end, "decisions.verb")
        elif (verb := verb_after(words).match(after)) and only_between(verb["gap"], words):
            yield Anchor(organ, organ.start, organ.end + verb.end(), "decisions.verb")


def _cited_beside(
    analysis: Analysis, found: Found, sentence: Span, anchors: list[Anchor], organs: list[Organ]
) -> Iterator[Anchor]:
    """Bodies cited beside a decision: "regionfullmäktiges beslut … § 185; jfr LF 2011-11-21 och RF § 7".

    Each is an abbreviation with a day or a paragraph right behind it, and a word that cites or joins before it.
    """
    if not anchors:
        return
    cited = cited_before(analysis.language.decisions)
    days = {day.span.start for day in found.dates_in(sentence)}
    for organ in organs:
        if not organ.abbreviated or organ.start < anchors[0].end or organ in [anchor.organ for anchor in anchors]:
            continue
        behind = organ.end + 1 in days or paragraph_after().match(analysis.text, organ.end, sentence.end)
        if behind and cited.search(analysis.text, max(organ.start - REACH, sentence.start), organ.start):
            yield Anchor(organ, organ.start, organ.end, "decisions.cited")


def _decision(
    analysis: Analysis, found: Found, sentence: Span, anchor: Anchor, organs: list[Organ]
) -> Decision | None:
    text, words = analysis.text, analysis.language.decisions
    day = _near_day(text, found, sentence, anchor, words)
    number = _near_number(text, sentence, anchor, day, words)
    if not _holds(text, found, sentence, anchor, day, number, words):
        return None
    start = min(part.start for part in (anchor, number or anchor))
    end = max(part.end for part in (anchor, number or anchor))
    if day is not None:
        start, end = min(start, day.span.start), max(end, day.span.end)
    matter = _matter(analysis, sentence, anchor, start, end)
    name, is_inferred = resolve_organ(anchor.organ, organs, found.metadata)
    name = analysis.language.identity.organs.abbreviations.get(name) or name
    clauses = (matter.clause,) if matter.clause else ()
    confidence: Confidence = "medium" if is_inferred else "high"
    return analysis.mention(
        Decision,
        min(start, matter.start if matter.start is not None else start),
        max(end, matter.end if matter.end is not None else end),
        rule=anchor.rule,
        organ=name,
        paragraph=number.value.partition("/")[0] if number else None,
        date=day.period if day else _year_of(number),
        title=matter.title,
        clauses=clauses,
        outcome=_outcome(text[anchor.start : anchor.end], clauses, words),
        inferred=(*(("organ",) if is_inferred else ()), *(("date",) if day and day.inferred else ())),
        confidence=confidence,
    )


def _matter(analysis: Analysis, sentence: Span, anchor: Anchor, start: int, end: int) -> Matter:
    """What was decided; a noun or a bare citation says it only with "om" or "att"."""
    if anchor.before:
        return matter_before(analysis, sentence, start)
    return matter_after(analysis, sentence, end, told=anchor.rule == "decisions.verb")


def _outcome(verb: str, clauses: tuple[str, ...], words: DecisionWords) -> Outcome:
    told = outcome_of([verb, *clauses], words)
    return "adopted" if told == "unknown" and deciding_verb(words).search(verb) else told


def _near_day(
    text: str, found: Found, sentence: Span, anchor: Anchor, words: DecisionWords
) -> DateMention | None:
    """The day nearest to the body and verb, with nothing but small words between; a month will do, a year will not."""
    days = [
        mention for mention in found.dates_in(sentence)
        if mention.period.precision in ("day", "month", "interval") and _is_short(mention)
    ]  # fmt: skip
    inside = [day for day in days if anchor.start <= day.span.start and day.span.end <= anchor.end]
    after = [day for day in days if day.span.start >= anchor.end and _joined(text, anchor.end, day.span.start, words)]
    before = [day for day in days if day.span.end <= anchor.start and _joined(text, day.span.end, anchor.start, words)]
    nearest = [*inside, *after[:1], *before[-1:]]
    return nearest[0] if nearest else None


def _year_of(number: Number | None) -> Period | None:
    """ "RF § 12/24": the year after the number."""
    digits = number.value.partition("/")[2] if number else ""
    if len(digits) not in (2, 4):
        return None
    year = int(digits) if len(digits) == 4 else 2000 + int(digits)
    return Period(edtf=str(year), earliest=date(year, 1, 1), latest=date(year, 12, 31), precision="year")


def _is_short(mention: DateMention) -> bool:
    """A day, a meeting of a few days, or a month: not a year or a planning period."""
    first, last = mention.period.earliest, mention.period.latest
    return first is not None and last is not None and (last - first).days <= 31


def _near_number(
    text: str, sentence: Span, anchor: Anchor, day: DateMention | None, words: DecisionWords
) -> Number | None:
    """The paragraph right after (or before) body, verb or day."""
    ends = [anchor.end, *([day.span.end] if day else []), anchor.organ.end]
    for end in ends:
        match = paragraph_after().match(text, end, sentence.end)
        if match:
            return Number(match.start("mark"), match.end("mark"), match["number"])
    starts = [anchor.start, *([day.span.start] if day else [])]
    for start in starts:
        match = paragraph_before().search(text, max(start - 20, sentence.start), start)
        if match:
            return Number(match.start("mark"), match.end("mark"), match["number"])
    return None


def _holds(
    text: str, found: Found, sentence: Span, anchor: Anchor, day: DateMention | None, number: Number | None,
    words: DecisionWords,
) -> bool:  # fmt: skip
    """Whether body, word, day and paragraph together tell of a decision that was taken."""
    if day is None and number is None:
        return False
    if day is not None and _is_later(day, found.metadata):
        return False
    around = text[max(anchor.start - 25, sentence.start) : anchor.end]
    behind = text[anchor.end : min(anchor.end + REACH, sentence.end)]
    if undecided(words).search(around) or treated_after(words).search(behind):
        return False
    return anchor.rule != "decisions.noun_of" or number is not None


def _is_later(day: DateMention, metadata: Metadata) -> bool:
    """Planned, not taken: after the document's own day."""
    own = [own for own in (metadata.document_date, metadata.meeting_date) if own is not None]
    return bool(own) and day.period.earliest is not None and day.period.earliest > max(own)


def resolve_organ(organ: Organ, organs: list[Organ], metadata: Metadata) -> tuple[str, bool]:
    """A body that is named by its kind alone ("beredningen") is the document's own, or the only one of its kind."""
    if not organ.alone:
        return organ.name, False
    committee = metadata.committee
    if committee and organ.head in committee.lower():
        return committee, True
    full = {other.name.lower() for other in organs if not other.alone and other.name.lower().endswith(organ.head)}
    return (min(full), True) if len(full) == 1 else (organ.name, False)


def _joined(text: str, start: int, end: int, words: DecisionWords) -> bool:
    return start <= end <= start + REACH and only_between(text[start:end], words)
