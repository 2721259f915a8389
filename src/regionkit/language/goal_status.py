"""The words that say how a goal stands: attainment now, attainment expected, state of the work."""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SubjectWords:
    """Who or what a statement is about."""

    goal: Phrases
    """Words for the goal as the subject, whole: "målet"."""
    parts: Phrases
    """Words for a part of it, or for something else of its own: what is said of them is not said of the goal."""
    several: Phrases
    """Words before a goal word that make it several goals: "samtliga", "flera av"."""
    work: Phrases
    """Words for the goal's work as a whole, whose end is the end of the work: "arbetet", "uppdraget"."""
    single: Phrases
    """Those that name one goal by themselves: "målet", "delmålet"."""
    lettered: Phrases
    """Those that name one goal only together with a letter: "delmål" in "delmål b)"."""
    wording_leads: Phrases
    """What stands between the word for a goal and its wording: "att", "om att", "om"."""
    degree: Phrases
    """What is assessed of a goal, and says nothing of how it stands: "måluppfyllelsen"."""
    judged_passive: Phrases
    """Passive verbs that say of a goal before them whether it is reached, now or then: "nås", "uppnåddes"."""
    numbered: Phrases
    """Words that name the goal or its work only together with a number: "mål" in "mål 3 flyttas till 2026"."""


@dataclass(frozen=True, slots=True, eq=False)
class AttainmentWords:
    """Attainment: reached or not, now or expected."""

    done: Phrases
    """Participles and supines, "uppfyllt": a statement of now, also after "bedöms"."""
    passive: Phrases
    """Passive forms, "uppnås": of now if they stand alone, of the forecast after "bedöms"."""
    active: Phrases
    """Active present, "når": as the passive, where the goal is what is reached."""
    actors: Phrases
    """Who reaches a goal; where the goal stands first, an active verb reaches it only before one of them."""
    infinitive: Phrases
    """Infinitives, "nå": a forecast after "bedöms" or "kommer att", else nothing ("för att nå målet")."""
    missed: Phrases
    """Forms of "missed"."""
    judging: Phrases
    """Verbs that judge or expect: "bedöms", "beräknas"."""
    future: Phrases
    """What puts a statement in the future: "kommer att", "bli"."""
    outlook: Phrases
    """Phrases that speak of the forecast outright: "i prognosen", "vid årets slut"."""
    year_ends: Phrases
    """Those of them that make a judgement of what is attained one beforehand: "vid årets slut"."""
    wholly: Phrases
    """What, denied, leaves it attained in part: "inte kunnat nås i sin helhet"."""
    present: Phrases
    """Phrases that tie a statement to the reported period: "för perioden"."""
    modal: Phrases
    """Words before the verb under which nothing is stated: "ska", "för att"."""
    deeming: Phrases
    """Verbs of a judgement of now, after which such a word is none: "kan inte anses uppfyllt"."""
    when: Phrases
    """Words after a verb of the present that make it a definition: "uppnås när alla har en plats"."""
    managing: Phrases
    """Words that make an infinitive a fact: "har inte lyckats nå målet"."""
    earlier: Phrases
    """Names of an earlier time, of which a statement is no statement of now: "förra året"."""
    comparing: Phrases
    """Words before such a name that only compare with it: "bättre än förra året"."""
    negations: Phrases
    """"inte", "ej"."""
    negating: Phrases
    """Phrases that negate what comes right after them: "långt ifrån"."""
    not_negations: Phrases
    """Phrases with a negation in them that negate nothing: "inte minst"."""
    partly: Phrases
    """"delvis"; also negated wholes, "inte helt"."""
    degree_leads: Phrases
    """Between a verb and how much is attained: "uppnåtts till 80 procent"."""
    degree_units: Phrases
    presumed: Phrases
    """Words that make what happens something expected: "sannolikt nås målet"."""
    unreal: Phrases
    """What a clause begins with that tells what did not happen: "hade målet nåtts"."""
    mostly: Phrases
    """"i huvudsak": partly, with doubt."""
    uncertain: Phrases
    """Doubt about the outcome: "osäkert", "svårt att nå"."""
    not_assessed: Phrases
    """Whole phrases: "saknas bedömning"."""


@dataclass(frozen=True, slots=True, eq=False)
class ProgressWords:
    """State of the work."""

    running: Phrases
    """The work goes on: "pågår", "under framtagande"."""
    running_after_copula: Phrases
    """The same, but only after a form of "is", since before a noun they say something else: "pågående"."""
    begun_forms: Phrases
    """Those of them that, negated, say that nothing has begun: "påbörjad"."""
    copulas: Phrases
    """"är"."""
    after_adjective: Phrases
    """What may follow it where it stands alone in a cell: "enligt" in "Pågående enligt plan"."""
    starting: Phrases
    """What is yet to begin, where it stands alone in a cell: "påbörjas"."""
    nothing: Phrases
    """Words that, first in a clause, negate that something has begun: "inget"."""
    started: Phrases
    """Begun, in the passive: negated they say that nothing has begun: "påbörjats"."""
    started_work: tuple[tuple[str, str], ...]
    """Begun, in the active, with the work as object: ("påbörjat", "arbetet")."""
    completed: Phrases
    """Participles of what is done, after "is" or nothing: "slutfört" ("har genomfört" has an object: not the goal)."""
    completed_passive: Phrases
    """Passive supines and pasts of the same, after "has": "slutförts"."""
    delayed: Phrases
    """Late or moved: "försenat", "flyttas till"."""
    cancelled: Phrases
    """No longer done: "utgår"."""
    links: Phrases
    """All that may stand between the goal or its work and such a participle: "är", "nu"."""
    passive_links: Phrases
    """The same before a passive: "har"."""


@dataclass(frozen=True, slots=True, eq=False)
class GoalStatusWords:
    """Words and phrases, in lower case, that make a statement of status, forecast or progress."""

    subjects: SubjectWords
    attainment: AttainmentWords
    progress: ProgressWords
    clause_breaks: Phrases
    """Words that begin a new main clause, which shares the subject: "men"."""
    scopes: Phrases
    """What follows a negation that takes a part out of what was said: "men inte för"."""
    subordinate: Phrases
    """Words that begin a clause in which nothing is stated of the goal: "trots att", "även om"."""
    asking: Phrases
    """Words that such a word may follow to ask what then comes, "osäkert om målet nås": the clause goes on."""
    concluding: Phrases
    """What, right before a word for the goal, states of it what a subordinate clause comes to: "innebär att"."""
    finite: Phrases
    """Verbs that, right before a word for the goal, end the subordinate clause that the sentence begins with."""
    conditions: Phrases
    """Those of them that make what the main clause says doubtful: "om", "förutsatt att"."""
    labels: Phrases
    """What stands before a colon and a statement: "status", "bedömning"."""
    outlook_labels: Phrases
    """The same, for the forecast: "prognos"."""
    legends: Phrases
    """What begins a line that explains symbols and states nothing: "="."""
    colours: tuple[tuple[str, str], ...]
    """Colour words that stand alone in a cell for the status, with the colour's name: ("grön", "green")."""
    answers: tuple[tuple[str, str], ...]
    """What a cell says under a head that asks whether a goal is attained, with the status: ("ja", "achieved")."""
