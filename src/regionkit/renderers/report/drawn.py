"""Charts as SVG: Altair describes them, vl-convert draws them, without a browser and without a network."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any, NamedTuple

FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
"""Of the same widths on every system, as the room for names is measured where the chart is drawn."""
INK, SOFT, LINE = "#1c2127", "#545d68", "#d9dee4"
WIDTH = 330  # pixels, without the names on the left
BAR = 15
NAMES = 190
COLOURS = {
    "budget": "#9aa5b1", "budget_to_date": "#9aa5b1", "actual": "#0b57a4", "forecast": "#b8741a",
    "worse": "#a5232b", "better": "#0f6f45", "error": "#a5232b", "warning": "#b8741a", "info": "#7b8794",
}  # fmt: skip
LANES = {
    "deadline": "#a5232b", "decision": "#006a73", "meeting": "#0b57a4", "effective": "#0f6f45", "event": "#76389a",
    "adjustment": "#545d68", "as_of": "#7a5200", "document": "#1c2127",
}  # fmt: skip


class Bar(NamedTuple):
    """A bar: the name it stands at, the kind that says its colour, how long it is, and what is written at its end."""

    name: str
    kind: str
    value: float
    label: str


class Moment(NamedTuple):
    """A time on a lane, as days; a single day has the same first and last one."""

    lane: str
    kind: str
    start: str
    end: str


def bars(rows: Sequence[Bar]) -> str:
    """Bars from left to right, those of one name under one another; each says at its end what it is."""
    import altair as alt

    names = list(dict.fromkeys(row.name for row in rows))
    kinds = list(dict.fromkeys(row.kind for row in rows))
    values = [row._asdict() | {"side": row.value < 0} for row in rows]
    low, high = min([0.0, *(row.value for row in rows)]), max([0.0, *(row.value for row in rows)])
    room = 0.55 * (high - low or 1)
    domain = [low - (room if low < 0 else 0), high + (room if high > 0 else 0)]
    base = alt.Chart({"values": values}, width=WIDTH, height=alt.Step(BAR)).encode(
        y=alt.Y("name:N", sort=names, axis=alt.Axis(title=None, domain=False, ticks=False, labelLimit=NAMES)),
        yOffset=alt.YOffset("kind:N", sort=kinds) if len(kinds) > 1 and len(rows) > len(names) else alt.Undefined,
        x=alt.X("value:Q", scale=alt.Scale(domain=domain, nice=False), axis=None),
    )
    scale = alt.Scale(domain=kinds, range=[COLOURS[kind] for kind in kinds])
    drawn = base.mark_bar().encode(color=alt.Color("kind:N", scale=scale, legend=None))
    right = base.transform_filter("!datum.side").mark_text(align="left", dx=4, color=INK).encode(text="label:N")
    left = base.transform_filter("datum.side").mark_text(align="right", dx=-4, color=INK).encode(text="label:N")
    zero = alt.Chart({"values": [{"value": 0}]}).mark_rule(color=SOFT).encode(x="value:Q")
    return _svg(alt.layer(drawn, right, left, zero))


def timeline(moments: Sequence[Moment], first: str, last: str) -> str:
    """Lanes of times from left to right: days as points, what lasts longer as bars."""
    import altair as alt

    lanes = list(dict.fromkeys(moment.lane for moment in moments))
    kinds = list(dict.fromkeys(moment.kind for moment in moments))
    values = [moment._asdict() for moment in moments]
    base = alt.Chart({"values": values}, width=WIDTH, height=alt.Step(26)).encode(
        y=alt.Y("lane:N", sort=lanes, axis=alt.Axis(title=None, domain=False, ticks=False, grid=True)),
        color=alt.Color(
            "kind:N", scale=alt.Scale(domain=kinds, range=[LANES.get(kind, SOFT) for kind in kinds]), legend=None
        ),
    )
    axis = alt.Axis(title=None, format="%Y-%m", labelAngle=0, tickCount=5, labelOverlap=True, grid=False)
    scale = alt.Scale(type="utc", domain=[first, last], nice=False)
    start = alt.X("start:T", scale=scale, axis=axis)
    spans = base.transform_filter("datum.start != datum.end").mark_bar(size=8, opacity=0.45).encode(x=start, x2="end:T")
    days = base.transform_filter("datum.start == datum.end").mark_point(filled=True, size=70, opacity=0.85)
    return _svg(alt.layer(spans, days.encode(x=start)))


def _svg(chart: Any) -> str:
    """The chart as a data URI; a picture of its own can neither run nor fetch anything."""
    import vl_convert

    described = chart.configure(
        font=FONT,
        background="white",
        view={"stroke": None},
        axis={"labelColor": INK, "labelFontSize": 12, "gridColor": LINE, "tickColor": LINE, "domainColor": LINE},
        text={"fontSize": 11},
    ).to_dict()
    svg = vl_convert.vegalite_to_svg(described, allowed_base_urls=[])
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode("utf-8")).decode("ascii")
