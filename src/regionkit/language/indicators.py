"""How measures with values and targets are written."""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorWords:
    """Words and phrases, in lower case, around a measure's number."""

    of: Phrases
    """Between n and m in "14 av 15"."""
    of_own: Phrases
    """The same with whose they are: "av nämndens"; goals so counted are told of, and are no measure."""
    counters: Phrases
    """Words before such a pair that make it a page counter: "sida"."""
    auxiliaries: Phrases
    """Verbs that stand before the count and are no part of the name: "har"."""
    copulas: Phrases
    """Verbs right after the number of a later part of the same whole: "19 är det inte"."""
    clause_ends: Phrases
    """Words that end the name: "och"."""
    measures: Phrases
    """Beginnings of words for measures that running text reports: "sjukfrånvaro"; the measure's name."""
    shares: Phrases
    """The same, where the words after it belong to the name: "andelen"."""
    rises: Phrases
    """Verbs of going up: "ökade"."""
    falls: Phrases
    """Verbs of going down: "sjönk"."""
    stands: Phrases
    """Verbs between a measure and its value: "uppgick till"."""
    by: Phrases
    """Before the change: "med"."""
    to: Phrases
    """Before the new value: "till"."""
    since: Phrases
    """Before the value before: "från"."""
    percent: Phrases
    """Units of a share: "procent", "%"."""
    points: Phrases
    """Units of a change of a share: "procentenheter"."""
    other_units: Phrases
    """Other units of a target or value, when they stand after its number: "dagar"."""
    target_units: Phrases
    """Those that only a target in a goal's wording may have: "kronor"."""
    target_modals: Phrases
    """Verbs that make a number a target: "ska"."""
    target_verbs: tuple[tuple[str, str], ...]
    """What follows them, with how the number is compared: ("överstiga", "gt"), ("vara", "eq")."""
    comparators: tuple[tuple[str, str], ...]
    """Words before the number, with how it is compared: ("minst", "ge")."""
    target_labels: Phrases
    """Before a target in brackets: "målvärde"."""
    between: Phrases
    """Before a target with two ends: "mellan"."""
    holding: Phrases
    """What stands before the measure when someone is to have it: "ska ha en frisknärvaro"."""
    relatives: Phrases
    """Between the measure and its target: "som"."""
    rate_bases: Phrases
    """What a rate of money is counted in when it is a measure: "invånare"; other rates are prices."""
    counted: Phrases
    """Units that make a number a measure: "årsarbetare"."""
    year_prefixes: Phrases
    """Before the year alone in a column's head: "år"."""
    known_units: Phrases
    """What a measure's own name, or a column for units, may say that it is measured in: "dagar"."""
    parts: Phrases
    """Before what a row is a part of the measure above for: "varav kvinnor"."""
    links: Phrases
    """Before a unit at the end of a measure's name: "Väntetid i dagar"."""
    trends: tuple[tuple[str, str], ...]
    """What a column for trends holds, with the direction: ("ökande", "up")."""
    compared: Phrases
    """Between a value and the one before it: "jämfört med"."""
    groups: tuple[tuple[str, str], ...]
    """Forms of words for parts of a whole that measures are told of, and what each is called: "kvinnornas"."""
    group_links: Phrases
    """Before such a word, or before what else a measure is told of: "bland", "inom"."""
    not_groups: Phrases
    """What stands behind these words and is a time: "perioden"."""
    years_before: Phrases
    """Behind the value before: "föregående år"."""
    to_move: Phrases
    """What a share is to do, before where it is to go: "öka"."""
    counts: Phrases
    """What begins the name of a count that moves from one number to another: "antalet"."""
    indices: Phrases
    """Measures without a unit: "nöjd-kund-index"."""
    steps: Phrases
    """Units of the change of such a measure: "enheter"."""
    moves: tuple[tuple[str, str], ...]
    """Nouns of a change with its direction: ("ökning", "up")."""
    target_nouns: Phrases
    """Before a target that the sentence of an outcome tells as well: "målvärdet"."""
    target_for: Phrases
    """Between that and the measure that it is for: "för"."""
    target_joiners: Phrases
    """Between that and the number: "om"."""
    averages: Phrases
    """Words that make what follows an average: "genomsnittliga"."""
    money_units: Phrases
    """Those of the known units that are money."""
