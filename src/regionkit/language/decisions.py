"""How decisions are written: the items of minutes, and what a text says was decided elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

SectionKind = Literal["decision", "proposal", "basis", "votes", "other"]
"""A part of an item: what was decided, what was proposed, the papers it rests on, a vote, anything else."""

OutcomeKind = Literal["adopted", "rejected", "referred", "tabled", "noted"]


@dataclass(frozen=True, slots=True, eq=False)
class DecisionWords:
    """Words and phrases in lower case; a space stands for any white space."""

    item_words: tuple[str, ...]
    """The paragraph sign of an item written out: "paragraf"."""
    continued: tuple[str, ...]
    """After an item's number: it began on an earlier page."""
    sections: Mapping[SectionKind, tuple[str, ...]]
    """Headings of the parts of an item, each the whole line but for a body's name before it."""
    not_clauses: tuple[str, ...]
    """In a sentence below what was decided that is none of it: "deltar inte i beslutet"."""
    settles: tuple[str, ...]
    """How a sentence begins that alone says how a matter ended, in an item without headings: "ärendet utgår"."""
    joined_openers: tuple[str, ...]
    """Before each of several clauses in one sentence: "dels att godkänna …, dels att bevilja …"."""
    decides_that: tuple[str, ...]
    """A body's verb with what opens a clause; what follows is carried unless its words say otherwise."""
    copulas: tuple[str, ...]
    """Verbs that make what stands before a decision a sentence of its own: "avgiften är … enligt taxa antagen av"."""
    procedural: tuple[str, ...]
    """What a vote is of that is not on the matter: "avgöra ärendet i dag"."""
    negations: tuple[str, ...]
    """Before or behind the word that says how a matter ended: "att inte anta", "beviljas inte"."""
    body_labels: tuple[str, ...]
    """Before the body on a front page: "beslutande instans"."""
    day_labels: tuple[str, ...]
    """Before the day on a front page: "datum för beslut"."""
    votes_begin: tuple[str, ...]
    """How a line begins that says how the vote goes, and not what was decided."""
    decided_inline: tuple[str, ...]
    """After a body's name, before what it decides: "kommunstyrelsen beslutar att"."""
    clause_openers: tuple[str, ...]
    """First words of a clause that are not part of it: "att"."""
    lead_ends: tuple[str, ...]
    """Last words of a line that only announces clauses: "beslutar att"."""
    outcomes: Mapping[OutcomeKind, tuple[str, ...]]
    """Words that say how the matter ended, the most telling kind first."""
    yes: tuple[str, ...]
    no: tuple[str, ...]
    abstain: tuple[str, ...]
    """Votes, before or after their number: "26 ja – 13 nej – 0 avstår"."""
    past_verbs: tuple[str, ...]
    """Verbs that say that something was decided: "beslutade"."""
    passive_verbs: tuple[str, ...]
    """The same, before the body: "antogs av", "antagen i"."""
    decision_nouns: tuple[str, ...]
    """After a body in the genitive, "regionfullmäktiges beslut", or before it with a word of ``noun_joiners``."""
    noun_joiners: tuple[str, ...]
    """Between the noun and the body: "beslut i kommunfullmäktige"."""
    not_decided: tuple[str, ...]
    """Words that make it no decision, or none yet: "ska", "behandlat"."""
    treated: tuple[str, ...]
    """Words that say that a matter was only dealt with: "behandlat"."""
    between: tuple[str, ...]
    """Words and phrases that may stand between verb, day and what was decided: "vid sitt sammanträde", "den"."""
    about: tuple[str, ...]
    """Before the matter of a decision: "om"."""
    infinitive_marks: tuple[str, ...]
    """Before what was decided, as a clause: "att"."""
    citing: tuple[str, ...]
    """Words right before a body whose decision is cited beside another: "jfr", "och"."""
    list_words: tuple[str, ...]
    """Words that begin another part of the sentence: "och"."""
    articles: tuple[str, ...]
    """Before a noun; left out of the title."""
    title_ends: tuple[str, ...]
    """Words that end a short title: "för hur", "som"."""
