"""The checks, in the order they report.  Checks report; they never alter what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from regionkit.analysis import Analysis, Found
from regionkit.checks.budget_year import check_budget_year
from regionkit.checks.cited import check_cited
from regionkit.checks.counted_goals import check_counted_goals
from regionkit.checks.dates import check_dates
from regionkit.checks.followed_up import check_followed_up
from regionkit.checks.goals import check_goals
from regionkit.checks.late_days import check_late_days
from regionkit.checks.ledgers import check_ledgers
from regionkit.checks.lights import check_lights
from regionkit.checks.meetings import check_meetings
from regionkit.checks.net_money import check_net_money
from regionkit.checks.note_columns import check_note_columns
from regionkit.checks.percent_money import check_percent_money
from regionkit.checks.personal import check_personal_numbers
from regionkit.checks.prose_and_tables import check_prose_and_tables
from regionkit.checks.prose_money import check_prose_money
from regionkit.checks.read_money import check_read_money, check_reading
from regionkit.checks.report_times import check_report_times
from regionkit.checks.run_rate import check_run_rate
from regionkit.checks.sources import check_sources
from regionkit.checks.table_money import check_table_money
from regionkit.checks.template import check_template
from regionkit.checks.text import check_text
from regionkit.checks.wholes import check_wholes
from regionkit.mentions import Finding

Check = Callable[[Analysis, Found], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    check_text,
    check_personal_numbers,
    check_template,
    check_prose_money,
    check_reading,
    check_read_money,
    check_table_money,
    check_net_money,
    check_note_columns,
    check_percent_money,
    check_prose_and_tables,
    check_run_rate,
    check_budget_year,
    check_ledgers,
    check_dates,
    check_report_times,
    check_meetings,
    check_late_days,
    check_goals,
    check_counted_goals,
    check_followed_up,
    check_lights,
    check_wholes,
    check_cited,
    check_sources,
)


def check(analysis: Analysis, found: Found) -> Iterator[Finding]:
    """Run every check over what was found."""
    for one in CHECKS:
        yield from one(analysis, found)
