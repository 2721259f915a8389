"""What a text says of itself, for the checks to hold against what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Words in lower case."""

    count_leads: tuple[str, ...]
    """What stands before a number that counts all goals of the document: "uppdelade i" three goals."""
    economy_stems: tuple[str, ...]
    """Beginnings of words about money: a sentence with one speaks of the figures' time."""
    goal_nouns: tuple[str, ...]
    """Goals in the plural, as they are counted: "mål"; ends of longer words too ("verksamhetsmål")."""
    begin_on_pages: str
    """Where documents in one file begin, with a place for the numbers of their pages."""
    begin_with: str
    """What they begin with, where their pages are not known."""
    unread_pictures: Mapping[str, str]
    """What can be done about pictures that were not read, by the reader's note of why (``ocr_missing``)."""
    surplus_words: frozenset[str]
    """Nouns that call a deviation good: "överskott"."""
    deficit_words: frozenset[str]
    """Nouns that call it bad: "underskott"."""
    better_words: frozenset[str]
    """Comparisons right behind an amount that call it good: "3 tkr bättre än budget"."""
    worse_words: frozenset[str]
    """And those that call it bad."""
    running_stems: tuple[str, ...]
    """Beginnings of labels for what is spent on running things, as against investments: "drift"."""
    revised_stems: tuple[str, ...]
    """Beginnings of words for a budget that was changed during its year: "reviderad"."""
    template_openings: tuple[str, ...]
    """What a template's own text begins with: "klicka här för att skriva"."""
    template_blanks: tuple[str, ...]
    """Regular expressions of what stands behind a label until somebody fills it in: "ÅÅÅÅ-MM-DD"."""
    adopted_stems: tuple[str, ...]
    """Beginnings of the word that opens a document's own adoption, which is written on it later: "Beslutad av"."""
    adjusted_stems: tuple[str, ...]
    """Beginnings of words that minutes are adjusted by."""
    posted_stems: tuple[str, ...]
    """Beginnings of words that say that they were posted."""
    obliging_words: frozenset[str]
    """Words that say that something is to be done: "ska"."""
    decided_words: frozenset[str]
    """Verbs that say that something was decided: "beslutade"."""
    counted_nouns: tuple[str, ...]
    """Ends of words for what is followed up and counted: "mål", "uppdragen"."""
    standing_words: frozenset[str]
    """Words behind a number that say how so many of them stand: "uppfyllda", "delvis", "inte"."""
    genitive_endings: tuple[str, ...]
    """Endings of a word whose goal follows: "fullmäktiges mål 4"."""
    other_goals: tuple[str, ...]
    """What makes a sentence speak of goals of another list: "agenda 2030"."""
    absent_words: tuple[str, ...]
    """Beside the number of those who were absent from a vote."""
    vote_totals: tuple[str, ...]
    """Beside the number of all votes."""
    met_verdicts: frozenset[str]
    """Cells that say that a target is reached and nothing else: "uppfyllt"."""
    unmet_verdicts: frozenset[str]
    """And that it is not: "ej uppfyllt"; "delvis uppfyllt" is neither."""
    target_verdicts: tuple[str, str]
    """"Reached" and "not reached", as a finding says them."""
    county_owners: tuple[str, ...]
    """Genitives before a count of all its municipalities: "länets"."""
    region_owners: tuple[str, ...]
    """The same for a region, which is a county's only in the region's own documents."""
    in_county: tuple[str, ...]
    """Behind such a count: "i länet"."""
    all_of: tuple[str, ...]
    """Before it: "samtliga"."""
    municipalities: tuple[str, ...]
    """What is counted: "kommuner"."""
    body_endings: tuple[str, ...]
    """Endings of words for a body that decides, genitives too: "nämnden", "fullmäktiges"."""
    inside_words: tuple[str, ...]
    """Words between a paragraph and what it is a paragraph of."""
    earlier_document: str
    """What a document is called that has neither file nor title, where two are compared."""
