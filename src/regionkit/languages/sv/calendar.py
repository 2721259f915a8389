"""Swedish calendar."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.calendar import CalendarWords

CALENDAR = CalendarWords()

CUES: Mapping[str, tuple[str, ...]] = {}
