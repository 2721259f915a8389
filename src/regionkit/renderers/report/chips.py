"""How a goal stands, as small signs with words: what is told by colour is always told by a sign and a word as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from regionkit.language.display import DisplayWords


@dataclass(frozen=True, slots=True)
class Chip:
    """A sign and its word; ``tone`` is how it is coloured: good, fair, bad or calm."""

    sign: str
    word: str
    tone: str


class Stands(Protocol):
    """What says how it stands: a goal, or a row of an archive for one."""

    @property
    def status(self) -> str | None:
        """Attainment now."""

    @property
    def forecast(self) -> str | None:
        """Attainment expected."""

    @property
    def progress(self) -> str | None:
        """State of the work."""

    @property
    def colour(self) -> str | None:
        """Of its light."""


SIGNS: dict[str, dict[str, tuple[str, str]]] = {
    "status": {
        "achieved": ("✓", "good"),
        "partly_achieved": ("◐", "fair"),
        "not_achieved": ("✕", "bad"),
        "not_assessed": ("–", "calm"),
    },
    "forecast": {
        "achieved": ("→✓", "good"),
        "partly_achieved": ("→◐", "fair"),
        "not_achieved": ("→✕", "bad"),
        "uncertain": ("→?", "fair"),
    },
    "progress": {
        "not_started": ("○", "calm"),
        "ongoing": ("▸", "calm"),
        "completed": ("✓", "good"),
        "delayed": ("!", "bad"),
        "cancelled": ("⊘", "calm"),
    },
    "colour": {"green": ("●", "good"), "yellow": ("●", "fair"), "red": ("●", "bad"), "grey": ("●", "calm")},
}
"""The sign and the tone of each value of a goal's axes."""

SEVERITIES = {"error": ("✕", "bad"), "warning": ("!", "fair"), "info": ("i", "calm")}


def state_chips(goal: Stands, words: DisplayWords) -> tuple[Chip, ...]:
    """A chip for each axis that the document says something about; none where it says nothing."""
    return tuple(
        Chip(signs[value][0], words.values[axis][value], signs[value][1])
        for axis, signs in SIGNS.items()
        if (value := getattr(goal, axis))
    )


def severity_chip(severity: str, words: DisplayWords) -> Chip:
    """The chip of a finding."""
    sign, tone = SEVERITIES[severity]
    return Chip(sign, words.values["severity"][severity], tone)
