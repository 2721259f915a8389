"""Whether goals are followed up, in one report and from one document to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from regionkit.analysis import Analysis, Found
from regionkit.checks.report import Told, finding, listed
from regionkit.document import Document
from regionkit.extraction import Extraction
from regionkit.mentions import Finding, Goal
from regionkit.same_goals import pairs, reworded, title_of

REPORTS = ("interim_report", "monthly_report", "annual_report")
FEWEST = 3
"""Goals of a report that must be followed up before one that is not is told."""
SHORTEST_TEXT = 80
"""Letters and digits of a follow-up that says anything of its own: "Målet är uppfyllt." may well be said twice."""
Pair = tuple[Goal, Goal]


def check_followed_up(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """G07: a goal of a report of which it says nothing: no text, no status, no light."""
    if found.metadata.document_type not in REPORTS:
        return
    above = {goal.parent for goal in found.goals}
    own = [goal for goal in found.goals if goal.kind == "goal" and goal.id not in above and not goal.sub_goals]
    silent = [goal for goal in own if not _is_followed_up(goal)]
    if silent and len(own) - len(silent) >= max(FEWEST, 2 * len(silent)):
        yield _not_followed_up(analysis, silent)


def _is_followed_up(goal: Goal) -> bool:
    return bool(goal.follow_up or goal.status or goal.forecast or goal.progress or goal.colour or goal.indicators)


def _not_followed_up(told: Told, silent: Sequence[Goal]) -> Finding:
    return finding(
        told, "G07", "no_new_follow_up", "info", "Goals with no follow-up of their own ({count}): {titles}.",
        mentions=silent, values={"count": len(silent), "titles": listed(goal.title for goal in silent)},
    )  # fmt: skip


def goals_that_changed(
    told: Told, extraction: Extraction, previous: Extraction, named: Mapping[str, str]
) -> Iterator[Finding]:
    """G06: goals of the document before that are in this one no more, new ones, and those with another title.

    Silent where not half of the goals of the shorter list are in both: then the documents are not of the same goals.
    """
    now, before = _goals(extraction), _goals(previous)
    pairs = _paired(told, now, before)
    if not pairs or 2 * len(pairs) < min(len(now), len(before)):
        return
    gone = [goal for goal in before if all(goal is not other for _, other in pairs)]
    new = [goal for goal in now if all(goal is not own for own, _ in pairs)]
    renamed = [(own, other) for own, other in pairs if _plain(own.title) != _plain(other.title)]
    if gone or new:
        yield _goals_differ(told, named, gone, new)
    for own, other in renamed:
        yield _goals_differ(told, named, [other], [own], renamed=True)


def _goals_differ(
    told: Told, named: Mapping[str, str], gone: Sequence[Goal], new: Sequence[Goal], *, renamed: bool = False
) -> Finding:
    return finding(
        told, "G06", "goals_differ", "warning" if gone and not renamed else "info",
        "Goals of {file_en} that are not here: {gone}. Goals here that are not there: {new}.",
        mentions=new,
        values={**named, "gone": listed(goal.title for goal in gone), "new": listed(goal.title for goal in new)},
    )  # fmt: skip


def follow_ups_that_stand(
    told: Told, extraction: Extraction, document: Document, previous: Extraction, earlier: Document
) -> Iterator[Finding]:
    """G07: follow-ups that are word for word what the document before said of the same goal."""
    same = [
        own for own, other in _paired(told, _goals(extraction), _goals(previous))
        if len(text := _follow_up(own, document)) >= SHORTEST_TEXT and text == _follow_up(other, earlier)
    ]  # fmt: skip
    if same:
        yield _not_followed_up(told, same)


def _follow_up(goal: Goal, document: Document) -> str:
    return _plain(" ".join(document.slice(span) for span in goal.follow_up))


def _goals(extraction: Extraction) -> list[Goal]:
    """The goals of a document, each once: a goal may stand on several pages."""
    once: dict[tuple[str | None, str], Goal] = {}
    for goal in extraction.goals:
        once.setdefault((goal.number, _plain(goal.title)), goal)
    return list(once.values())


def _paired(told: Told, now: Sequence[Goal], before: Sequence[Goal]) -> list[Pair]:
    """Goals of both documents that are the same, in the order of the first; last those that only kept their number."""
    found: list[Pair] = []
    for kind in ("goal", "assignment"):
        mine, theirs = ([goal for goal in goals if goal.kind == kind] for goals in (now, before))
        titles, others = ([title_of(one.number, one.title, told.language) for one in goals] for goals in (mine, theirs))
        matched = pairs(titles, others)
        left = [at for at in range(len(theirs)) if at not in matched.values()]
        for at in (at for at in range(len(mine)) if at not in matched):
            kept = max(left, key=lambda other: (reworded(titles[at], others[other]), -other), default=None)
            if kept is not None and reworded(titles[at], others[kept]):
                matched[at] = kept
                left.remove(kept)
        found += [(mine[at], theirs[other]) for at, other in matched.items()]
    return sorted(found, key=lambda pair: pair[0].span.start)


def _plain(text: str) -> str:
    """Letters and digits alone, small: line breaks and points decide nothing."""
    return "".join(re.findall(r"\w", text.casefold()))
