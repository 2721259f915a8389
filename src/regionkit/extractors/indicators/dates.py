"""When a measure's value was measured, by the dates in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from regionkit.mentions import DateMention
from regionkit.values.periods.period import Period


def measured_at(dates: Sequence[DateMention]) -> Period | None:
    """The date that a sentence reports as of or, without one, the only period that it names.

    "Per augusti har 12 av 14 …", "Till och med juli uppgick sjukfrånvaron till …"; two periods leave it unknown.
    """
    reported = [date.period for date in dates if date.role == "as_of"]
    if reported:
        return reported[0]
    periods = [date.period for date in dates if date.role == "period"]
    return periods[0] if len(periods) == 1 else None
