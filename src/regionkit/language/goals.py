"""How goals are announced and numbered, where they come from, and the words that say how they stand.

All words are in lower case.  A phrase is words with single spaces; the code lets any white space stand between them.
"""

from __future__ import annotations

from dataclasses import dataclass

from regionkit.language.goal_chapters import GoalChapterWords
from regionkit.language.goal_status import GoalStatusWords
from regionkit.language.indicators import IndicatorWords

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class GoalHeadingWords:
    """How a heading says that it is a goal."""

    level_endings: Phrases
    """Endings of words for a goal at any level: "mål" takes in "delmål" and "nämndmål"."""
    not_levels: frozenset[str]
    """Words with such an ending that are no goals: "ändamål"."""
    other_levels: Phrases
    """Other words for a goal-like unit that may stand before a number and a colon: "direktiv"."""
    assignment_levels: frozenset[str]
    """Those level words that announce an assignment: "uppdrag"."""
    dotted_levels: frozenset[str]
    """Those that only count with a number of several parts, which says what they are for: "aktivitet 2.1.1"."""
    number_signs: Phrases
    """What may stand before the number, where a colon and a wording follow: "nr"."""
    part_levels: Phrases
    """Endings of words for a part of the goal above: "delmål"."""
    section_titles: frozenset[str]
    """Headings of ordinary sections, which never are goals though they are numbered: "ekonomi"."""
    clause_openings: frozenset[str]
    """Words that open a clause of a decision in a numbered list: "att"."""
    connectives: frozenset[str]
    """Words that cannot end a heading: a line that ends with one goes on."""
    follow_up_titles: frozenset[str]
    """Sub-headings and labels that stay inside a goal's follow-up: "kommentar"."""
    count_units: Phrases
    """What follows a number that counts and names no goal: "procent"."""


@dataclass(frozen=True, slots=True, eq=False)
class GoalTableWords:
    """What the columns of a goal table are called.  A head may go on with a year: "Utfall 2025"."""

    goal_heads: Phrases
    """Heads of a column of goals, beside every word with an ending for a level: "fokusområden"."""
    assignment_heads: Phrases
    """Heads of a column of assignments or activities: "aktivitet"."""
    status_heads: Phrases
    """"bedömning", "status"."""
    degree_heads: Phrases
    """Heads of a column that says how much of the work is done, by a bar or a percentage: "färdiggrad"."""
    outlook_heads: Phrases
    """"prognos"."""
    year_ends: Phrases
    """What a head of lights begins with that says how it will be at the end of the year: "helår"."""
    comment_heads: Phrases
    """"kommentar"."""
    indicator_heads: Phrases
    """"indikator"."""
    target_heads: Phrases
    """"målvärde"."""
    outcome_heads: Phrases
    """"utfall"."""
    baseline_heads: Phrases
    """Heads of a column of values to start from: "utgångsläge"."""
    total_heads: Phrases
    """Heads of a column of whole values, where no other is headed as outcome: "totalt", beside "kvinnor" and "män"."""
    aside_words: Phrases
    """Words in a head that make its values those of a part, or of others: "kvinnor", "riket"."""
    own_words: Phrases
    """Heads of the own organisation's column in a comparison, where its name is in none: "kommunen"."""
    trend_heads: Phrases
    unit_heads: Phrases
    head_times: Phrases
    """Words of time behind a head, beside months: "Utfall aug 2025", "Utfall T2"."""
    owner_heads: Phrases
    """"ansvarig"."""
    deadline_heads: Phrases
    """"klart senast"."""
    number_heads: Phrases
    """"nr"."""


@dataclass(frozen=True, slots=True, eq=False)
class GoalListWords:
    """How a sentence or heading announces goals that stand below it."""

    announcing: Phrases
    """Words in a sentence that ends with a colon, before or after a word for goals: "följande"."""
    goal_plurals: Phrases
    """Words for what is announced, beside those with an ending for a level: "fokusområden"."""
    pointing: Phrases
    """Those of the announcing words that stand before what is announced, which then is indefinite: "följande"."""
    definite: Phrases
    """Words for goals that are known already, and so are not what such a word points at: "målen"."""
    headings: Phrases
    """Headings that announce the list below them without a word for goals, whole: "politisk inriktning"."""
    scope_links: Phrases
    """What stands between such a heading and whose or when: "för"."""
    scopes: Phrases
    """Endings of words for when or whose, beside the owners: "mandatperioden"."""
    refusing: Phrases
    """Words that make such a sentence speak of something else: "för att nå målen krävs:"."""
    owners: Phrases
    """Endings of words for who has the goal: "nämnden", "styrelsen"."""


@dataclass(frozen=True, slots=True, eq=False)
class GoalStatementWords:
    """How a sentence of running text gives a goal or an assignment."""

    goal_subjects: Phrases
    """Words before a goal word that make the sentence a presentation of a goal: "nämndens", "det övergripande"."""
    goal_verbs: Phrases
    """What joins it to the goal: "är att"."""
    assigning: Phrases
    """Phrases that give an assignment now, up to "att": "ges i uppdrag att"."""
    auxiliaries: frozenset[str]
    """Words that a goal may have or lack and be the same: "ska vara säkra", "är säkra"."""
    told: tuple[tuple[str, str], ...]
    """What tells of an assignment that was given before, with who got it between the two parts: "fick … i uppdrag att".
    """
    assigning_wide: tuple[tuple[str, str], ...]
    """The same in two parts, with the one who gets it between them: ("uppdrar åt", "att")."""
    assigning_doubts: Phrases
    """Words before it that make it no assignment: "kan"."""
    proposers: Phrases
    """Who only proposes what a list below says: "motionären" in "Motionären föreslår att:"."""
    having: Phrases
    """Phrases between who has a goal and the goal: "har som mål att"."""
    overall: Phrases
    """A goal that whoever has it has over all others, "övergripande mål"; before it ``has``, a name and ``one``."""
    has: Phrases
    one: Phrases
    havers: Phrases
    """Endings of words for those whose goals are the document's: "nämnden"."""
    time_leads: Phrases
    """What may stand before a time at the beginning of an assignment, which then is no part of it: "under"."""


@dataclass(frozen=True, slots=True, eq=False)
class GoalAssignmentWords:
    """How a heading or sentence announces a list of assignments that somebody gave."""

    nouns: Phrases
    """Words for assignments, which need more beside them: "uppdrag"."""
    given_nouns: Phrases
    """Words that say by themselves that somebody gave them: "fullmäktigeuppdrag"."""
    qualifiers: Phrases
    """Words before the noun that say so: "fullmäktiges", "särskilda"."""
    directions: Phrases
    """Between the noun and who gave or got them: "från", "till"."""
    plan_links: Phrases
    """Between the noun and a plan that gives them: "i"."""
    plans: Phrases
    """Endings of words for such plans: "budget"."""
    parties: Phrases
    """Endings of words for those who give or get them: "fullmäktige", "nämnden"."""
    year_links: Phrases
    """Between the noun and a year: "för"."""
    giving: Phrases
    """Verbs of a sentence that announces them: "gett" in "har gett nämnden följande uppdrag:"."""
    following: Phrases
    """What makes it announce a list: "följande"."""
    refusing: Phrases
    """Words that make it speak of something else: "arvoden"."""


@dataclass(frozen=True, slots=True, eq=False)
class GoalOriginWords:
    """How a sentence speaks of goals by their numbers, and says where they come from."""

    references: Phrases
    """Words for a goal in running text, before its number: "mål", "målen"."""
    joiners: Phrases
    """What joins numbers of goals: "och"."""
    range_joiners: Phrases
    """What makes a range of them: "till"."""
    links: Phrases
    """Verb phrases between the goals and their origin: "har sin utgångspunkt i"."""
    own_links: Phrases
    """Those that do so only behind the word for the goal under whose heading they stand: "gavs i"."""
    plurals: tuple[tuple[str, str], ...]
    """Ends of words for several goals, with the end that the word has as the name of their level: "målen", "mål"."""
    they: Phrases
    """What stands for the goals of the sentence before: "de"."""
    kinds: tuple[tuple[str, Phrases], ...]
    """Kind of origin, and stems of the words that show it: ("assignment", ("uppdrag", …))."""
    clause_ends: Phrases
    """Words that end the origin and begin another clause: "och"."""


@dataclass(frozen=True, slots=True, eq=False)
class GoalWords:
    """All that a language knows of goals, by topic."""

    headings: GoalHeadingWords
    tables: GoalTableWords
    lists: GoalListWords
    chapters: GoalChapterWords
    statements: GoalStatementWords
    assignments: GoalAssignmentWords
    origins: GoalOriginWords
    status: GoalStatusWords
    indicators: IndicatorWords
