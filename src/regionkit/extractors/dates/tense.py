"""Whether the words around a date look ahead or back: "ska lämnas i november", "beslutades i november"."""

from __future__ import annotations

import re
from typing import Literal

from regionkit.analysis import Analysis
from regionkit.extractors.dates.sightings import Sighting

Direction = Literal["future", "past"]
FUTURE = "tense.future"


class Tense:
    """Reads the direction of time from a language's cues, and from the endings of its past tense."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        endings = "|".join(sorted(analysis.language.calendar.past_endings))
        self.past = re.compile(rf"(?<!\w)[^\W\d_]{{2,30}}(?:{endings})(?!\w)", re.IGNORECASE)

    def direction(self, sighting: Sighting) -> Direction | None:
        """What the nearest verb says; one after the date counts as further away."""
        best: tuple[int, Direction] | None = None
        for start, end, direction in self._verbs(sighting):
            if end <= sighting.start:
                distance = sighting.start - end
            elif start >= sighting.end:
                distance = 2 * (start - sighting.end) + 5
            else:
                distance = 0
            if best is None or distance < best[0]:
                best = distance, direction
        return best[1] if best else None

    def _verbs(self, sighting: Sighting) -> list[tuple[int, int, Direction]]:
        verbs: list[tuple[int, int, Direction]] = [
            (cue.start, cue.end, "future" if cue.label == FUTURE else "past")
            for cue in self.analysis.cues_in(sighting.context, "tense.")
        ]
        for verb in self.past.finditer(self.analysis.text, sighting.context.start, sighting.context.end):
            verbs.append((verb.start(), verb.end(), "past"))
        return verbs
