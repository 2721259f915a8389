"""Days and periods that a document names, each with what it is for and where an unwritten year was taken from."""

from __future__ import annotations

from collections.abc import Iterator

from regionkit.analysis import Analysis, Found
from regionkit.extractors.dates.roles import role_of
from regionkit.extractors.dates.sightings import Sighting, sightings
from regionkit.extractors.dates.year_choice import Completed
from regionkit.extractors.dates.year_inference import YearInference
from regionkit.mentions import DateMention, DateRole, Finding
from regionkit.values.confidence import weakest

WEEKDAY_CODE, IMPOSSIBLE_CODE = "D02", "D01"


def extract_dates(analysis: Analysis, found: Found) -> Iterator[DateMention | Finding]:
    """Every calendar expression whose time is known.

    One without a year, in a document that gives no ground to infer it from, is left out; so is a day that the
    calendar does not have (finding D01).  A wrong weekday is reported (D02), and the date kept as written.
    """
    seen = sightings(analysis, found)
    inference = YearInference(analysis, found.metadata, seen)
    starts = [sighting.start for sighting in seen]
    for index, sighting in enumerate(seen):
        completed = inference.complete(index)
        if completed is None:
            if sighting.found.problem == "impossible_date":
                yield _finding(analysis, IMPOSSIBLE_CODE, "impossible_date", sighting)
            continue
        role = role_of(analysis, found.metadata, sighting, completed.period, starts)
        mention = _mention(analysis, sighting, completed, role)
        yield mention
        if sighting.found.problem == "wrong_weekday" or _is_other_weekday(sighting, completed):
            yield _finding(analysis, WEEKDAY_CODE, "wrong_weekday", sighting, mention)


def _is_other_weekday(sighting: Sighting, completed: Completed) -> bool:
    """Whether a day without year has a weekday that no year nearby has: "tisdag 3 maj" in 2024."""
    weekday, day = sighting.found.weekday, completed.period.earliest
    return weekday is not None and day is not None and sighting.found.needs_year and day.weekday() != weekday


def _mention(analysis: Analysis, sighting: Sighting, completed: Completed, role: DateRole) -> DateMention:
    """The mention; what was not written is named: the year, or the months of "samma period 2023"."""
    period = completed.period
    inferred: tuple[str, ...] = ()
    if sighting.found.period != period:
        bounds = ("earliest", "latest")
        year = () if sighting.found.period is not None else ("year",)
        inferred = (*year, *(f"period.{name}" for name in bounds if getattr(period, name) is not None))
    return analysis.mention(
        DateMention,
        sighting.start,
        sighting.end,
        rule=f"dates.{sighting.found.rule}",
        confidence=weakest(completed.confidence, sighting.found.confidence),
        inferred=inferred,
        period=period,
        role=role,
        anchor=completed.anchor,
    )


MESSAGES_EN = {
    WEEKDAY_CODE: "“{text}”: the calendar has another weekday.",
    IMPOSSIBLE_CODE: "“{text}” is not in the calendar; no date was read from it.",
}


def _finding(
    analysis: Analysis, code: str, name: str, sighting: Sighting, mention: DateMention | None = None
) -> Finding:
    text = " ".join(analysis.text[sighting.start : sighting.end].split())
    page = analysis.document.page_at(sighting.start)
    return Finding(
        code=code,
        name=name,
        severity="warning",
        message_sv=analysis.language.messages[code].format(text=text),
        message_en=MESSAGES_EN[code].format(text=text),
        mentions=(mention.id,) if mention else (),
        pages=(page,) if page is not None and mention is None else (),
    )
