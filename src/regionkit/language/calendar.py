"""Words and forms of dates and periods."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Words and forms of dates and periods."""
