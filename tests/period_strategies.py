"""Calendar time as a Swede would write it, with the EDTF that it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from regionkit.languages.sv.calendar import CALENDAR

MONTHS = [names[0] for names in CALENDAR.months]
SHORT = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sept", "okt", "nov", "dec"]
SEASONS = ["våren", "sommaren", "hösten", "vintern"]
WORDS = ["första", "andra", "tredje", "fjärde"]
WRITTEN_YEARLESS = ("yearless_day", "yearless_month", "yearless_season", "yearless_quarter", "yearless_through")


@dataclass(frozen=True)
class Written:
    """A form of a period: its text, what it means in ``year``, and which form it is."""

    text: str
    edtf: str
    year: int
    kind: str


def days() -> st.SearchStrategy[date]:
    """Days that committee documents name."""
    return st.dates(date(1950, 1, 1), date(2060, 12, 31))


def _forms(day: date, later: date) -> list[Written]:
    year, month, quarter, season = day.year, MONTHS[day.month - 1], (day.month - 1) // 3, day.month % 4
    iso_month = f"{year}-{day.month:02}"
    texts = {
        "iso_day": (day.isoformat(), day.isoformat()),
        "iso_en_dash": (day.isoformat().replace("-", "–"), day.isoformat()),
        "day": (f"{day.day} {month} {year}", day.isoformat()),
        "article": (f"den {day.day} {month} {year}", day.isoformat()),
        "ordinal": (f"den {day.day}:e {month} {year}", day.isoformat()),
        "short": (f"{day.day} {SHORT[day.month - 1]} {year}", day.isoformat()),
        "dotted": (f"{day.day}.{day.month}.{year}", day.isoformat()),
        "slashed": (f"{day.day}/{day.month} {year}", day.isoformat()),
        "yearless_day": (f"den {day.day} {month}", day.isoformat()),
        "month": (f"{month} {year}", iso_month),
        "per": (f"per {month} {year}", iso_month),
        "yearless_month": (f"{month} månad", iso_month),
        "through": (f"till och med {month} {year}", f"../{iso_month}"),
        "yearless_through": (f"t.o.m. {month}", f"../{iso_month}"),
        "from": (f"från och med {day.day} {month} {year}", f"{day.isoformat()}/.."),
        "last": (f"sista {month} {year}", _last(day).isoformat()),
        "season": (f"{SEASONS[season]} {year}", f"{year}-{21 + season}"),
        "yearless_season": (SEASONS[season], f"{year}-{21 + season}"),
        "quarter": (f"{WORDS[quarter]} kvartalet {year}", f"{year}-{33 + quarter}"),
        "yearless_quarter": (f"kvartal {quarter + 1}", f"{year}-{33 + quarter}"),
        "tertial": (f"tertial {(day.month - 1) // 4 + 1} {year}", f"{year}-{37 + (day.month - 1) // 4}"),
        "half_year": (f"{WORDS[(day.month - 1) // 6]} halvåret {year}", f"{year}-{40 + (day.month - 1) // 6}"),
        "term": (f"höstterminen {year}", f"{year}-07/{year}-12"),
        "school_year": (f"läsåret {year}/{(year + 1) % 100:02}", f"{year}-07/{year + 1}-06"),
        "turn_of_year": (f"årsskiftet {year}/{year + 1}", f"{year}-12-31/{year + 1}-01-01"),
        "year": (f"år {year}", f"{year}"),
        "years": (f"{year}–{year + 4}", f"{year}/{year + 4}"),
        "days": (f"{day.isoformat()} - {later.isoformat()}", f"{day.isoformat()}/{later.isoformat()}"),
    }
    return [Written(text, edtf, year, kind) for kind, (text, edtf) in texts.items()]


def _last(day: date) -> date:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


@st.composite
def written(draw: st.DrawFn) -> Written:
    """A period in one of its forms."""
    day = draw(days())
    later = date.fromordinal(day.toordinal() + draw(st.integers(1, 700)))
    return draw(st.sampled_from(_forms(day, later)))


def surroundings() -> st.SearchStrategy[tuple[str, str]]:
    """Words before and after a date that do not belong to it."""
    before = st.sampled_from(["Nämnden redovisar", "Rapporten lämnas", "(se", "Budget", "Beslut", "•", "1 200 tkr"])
    after = st.sampled_from([".", ",", ")", " samt budget", ";", " ökade kostnaden med 3 tkr", "\n"])
    return st.tuples(before, after)
