"""How Swedish documents announce goals, number them and say where they come from."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.goals import GoalHeadingWords, GoalOriginWords, GoalWords
from regionkit.languages.sv.goal_status import GOAL_STATUS
from regionkit.languages.sv.indicators import INDICATORS

HEADINGS = GoalHeadingWords(
    # "Mål 1: …", "Nämndmål 2 – …", "Delmål 1.2: …", "2.5.1 Mål: …"
    level_endings=("mål",),
    # refused: "Målet med reformen …", "målgruppen", "mål nr …", and words that only end alike
    not_levels=frozenset(
        "ändamål föremål modersmål spörsmål tvistemål brottmål käromål giftermål mellanmål frukostmål klagomål önskemål "
        "åtal förmål dröjsmål rättsmål ärendemål".split()
    ),
    other_levels=("direktiv", "inriktning", "fokusområde", "målområde", "uppdrag", "strategi"),  # "2.5.7 Direktiv: …"
    assignment_levels=frozenset({"uppdrag", "direktiv"}),
    section_titles=frozenset(
        (
            "ekonomi,ekonomisk uppföljning,inledning,bakgrund,sammanfattning,personal,slutsats,slutsatser,syfte,"
            "uppföljning,bilaga,bilagor,verksamhet,investeringar,övrigt,organisation,referenser,ärendet,ärenden"
        ).split(",")
    ),
    clause_openings=frozenset({"att"}),  # "1. att godkänna rapporten"
    connectives=frozenset(
        "och eller samt i på av för med till från om inom mellan under över genom mot hos utan vid enligt som att en ett "
        "den det de sin sitt sina både där kring per".split()
    ),
    follow_up_titles=frozenset(
        (
            "kommentar,kommentarer,uppföljning,analys,måluppfyllelse,prognos måluppfyllelse,prognos,bedömning,status,"
            "indikatorer,indikator,nyckeltal,aktiviteter,åtgärder,resultat,resultatanalys,insatser,utfall"
        ).split(",")
    ),
    count_units=("procent", "%", "procentenheter", "av", "tkr", "mnkr", "kr", "miljoner"),
)

ORIGINS = GoalOriginWords(
    # "Mål 1 och 2 …", "målen 1–3", "mål 2"
    references=("mål", "målen", "delmål", "nämndmål", "nämndsmål", "verksamhetsmål", "inriktningsmål", "resultatmål"),
    joiners=("och", "samt", ","),
    range_joiners=("till", "-", "–", "—"),
    # "Mål 1 och 2 har sin utgångspunkt i uppdragsbeskrivningen", "Mål 3 grundar sig i det årliga uppdraget"
    links=(
        "har sin utgångspunkt i", "har sina utgångspunkter i", "har utgångspunkt i", "tar sin utgångspunkt i",
        "utgår från", "utgår ifrån", "grundar sig i", "grundar sig på", "grundas i", "grundas på", "har sin grund i",
        "bygger på", "baseras på", "baserar sig på", "härrör från", "härstammar från", "kommer från", "kommer ur",
        "har sitt ursprung i", "följer av", "är en följd av", "är hämtade från", "är hämtat från", "vilar på",
    ),  # fmt: skip
    kinds=(
        ("assignment", ("uppdrag", "reglemente", "instruktion", "direktiv")),
        ("decision", ("beslut", "§", "motion")),
        ("plan", ("plan", "strategi", "program", "budget", "policy", "vision", "agenda")),
        ("goal", ("mål",)),
    ),
    clause_ends=("och", "men", "medan", "samt", "vilket"),
)

GOALS = GoalWords(headings=HEADINGS, origins=ORIGINS, status=GOAL_STATUS, indicators=INDICATORS)

CUES: Mapping[str, tuple[str, ...]] = {}
