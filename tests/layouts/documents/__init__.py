"""The documents, each with a layout of its own."""

from __future__ import annotations

from collections.abc import Callable

from layouts.documents.activity_plan import ACTIVITY_PLAN
from layouts.documents.agenda import AGENDA
from layouts.documents.annual_report import ANNUAL_REPORT
from layouts.documents.assignments import ASSIGNMENTS
from layouts.documents.attendance import ATTENDANCE
from layouts.documents.bare_headings import BARE_HEADINGS
from layouts.documents.check_boxes import CHECK_BOXES
from layouts.documents.commented_goals import COMMENTED_GOALS
from layouts.documents.control_plan import CONTROL_PLAN
from layouts.documents.goal_arrows import GOAL_ARROWS
from layouts.documents.goal_lights import GOAL_LIGHTS
from layouts.documents.interim_report import INTERIM_REPORT
from layouts.documents.investment_plan import INVESTMENT_PLAN
from layouts.documents.investments import INVESTMENTS
from layouts.documents.memo import MEMO
from layouts.documents.minutes import MINUTES
from layouts.documents.month_report import MONTH_REPORT
from layouts.documents.nested_lists import NESTED_LISTS
from layouts.documents.newsletter import NEWSLETTER
from layouts.documents.operating_accounts import OPERATING_ACCOUNTS
from layouts.documents.premises_plan import PREMISES_PLAN
from layouts.documents.printed import columns_and_box, diagram_and_discs
from layouts.documents.printed_cards import goal_cards, tight_accounts
from layouts.documents.printed_cover import cover_and_terms
from layouts.documents.printed_figures import scanned_minutes, year_in_figures
from layouts.documents.printed_labels import broken_labels
from layouts.documents.printed_notes import framed_chart, note_between
from layouts.documents.printed_spread import facing_pages
from layouts.documents.printed_tables import page_on_its_side, tables_beside, turned_table
from layouts.documents.quarter_letter import QUARTER_LETTER
from layouts.documents.region_budget import REGION_BUDGET
from layouts.documents.sideways_months import SIDEWAYS_MONTHS
from layouts.documents.unruled_budget import TABBED, UNRULED_TABLE
from layouts.documents.year_plan import YEAR_PLAN
from layouts.paper import Paper

PAPERS: tuple[Paper, ...] = (
    INTERIM_REPORT,
    MONTH_REPORT,
    GOAL_LIGHTS,
    NEWSLETTER,
    MINUTES,
    YEAR_PLAN,
    UNRULED_TABLE,
    TABBED,
    NESTED_LISTS,
    SIDEWAYS_MONTHS,
    INVESTMENTS,
    ACTIVITY_PLAN,
    MEMO,
    ANNUAL_REPORT,
    BARE_HEADINGS,
    AGENDA,
    COMMENTED_GOALS,
    PREMISES_PLAN,
    CONTROL_PLAN,
    REGION_BUDGET,
    OPERATING_ACCOUNTS,
    ATTENDANCE,
    INVESTMENT_PLAN,
    GOAL_ARROWS,
    ASSIGNMENTS,
    CHECK_BOXES,
    QUARTER_LETTER,
)
"""Those that exist both as Word and as PDF."""
PRINTED: dict[str, Callable[[], bytes]] = {
    "nyheter-spalter-ruta": columns_and_box,
    "uppfoljning-diagram-ringar": diagram_and_discs,
    "malkort-rutor": goal_cards,
    "resultatrakning-tata-kolumner": tight_accounts,
    "delarsrapport-marginaltext": facing_pages,
    "budget-i-korthet-tabeller-bredvid": tables_beside,
    "bidrag-tabell-pa-hogkant": turned_table,
    "plan-omslag-begrepp": cover_and_terms,
    "utredning-fotnot-vid-sidbrytning": note_between,
    "prognos-linjediagram-ram": framed_chart,
    "bidrag-roterad-sida": page_on_its_side,
    "manadsrapport-brutna-radnamn": broken_labels,
    "aret-i-siffror": year_in_figures,
    "protokollsutdrag-inskannat": scanned_minutes,
}
"""Those that exist as PDF only, because Word cannot set them."""
