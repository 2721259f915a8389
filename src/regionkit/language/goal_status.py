"""The words that say how a goal stands: attainment now, attainment expected, state of the work."""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class GoalStatusWords:
    """Words and phrases, in lower case, that make a statement of status, forecast or progress."""

    subjects: Phrases
    """Words for the goal as the subject, whole: "målet"."""
    part_subjects: Phrases
    """Words for a part of it, or for several: what is said of them is not said of the goal: "delmål", "målen"."""
    work_subjects: Phrases
    """Words for the goal's work as a whole, whose end is the end of the work: "arbetet", "uppdraget"."""
    attained: Phrases
    """Forms of "reached", "met", of what is or has been: "uppfyllt", "uppnåtts", "nås"."""
    attain: Phrases
    """Bare infinitives, which state nothing by themselves: "uppnå", "nå"."""
    missed: Phrases
    """Forms of "missed"."""
    judging: Phrases
    """Verbs that judge or expect: "bedöms", "beräknas"."""
    future: Phrases
    """What puts a statement in the future: "kommer att", "bli"."""
    outlook: Phrases
    """Phrases that speak of the forecast outright: "i prognosen", "vid årets slut"."""
    present: Phrases
    """Phrases that tie a statement to the reported period: "för perioden"."""
    perfect: Phrases
    """What makes a judged statement one of the past: "ha", "har"."""
    modal: Phrases
    """Verbs and phrases under which nothing is stated: "ska", "för att", "om"."""
    negations: Phrases
    """"inte", "ej"."""
    partly: Phrases
    """"delvis", "i huvudsak"; also negated wholes, "inte helt"."""
    uncertain: Phrases
    """Doubt about the outcome: "osäkert", "svårt att nå"."""
    not_assessed: Phrases
    """Whole phrases: "saknas bedömning"."""
    clause_breaks: Phrases
    """Words that begin a new main clause, which shares the subject: "men"."""
    subordinate: Phrases
    """Words that begin a clause in which nothing is stated of the goal: "trots att", "även om"."""
    running: Phrases
    """The work goes on: "pågår", "under framtagande"."""
    running_after_copula: Phrases
    """The same, but only after a form of "is", since before a noun they say something else: "pågående"."""
    copulas: Phrases
    """"är"."""
    started: Phrases
    """Begun: negated they say that nothing has begun: "påbörjats"."""
    completed: Phrases
    """Done, where the subject is the goal or its work: "slutfört"."""
    delayed: Phrases
    """Late or moved: "försenat", "flyttas till"."""
    cancelled: Phrases
    """No longer done: "utgår"."""
    labels: Phrases
    """What stands before a colon and a statement: "status", "bedömning"."""
    outlook_labels: Phrases
    """The same, for the forecast: "prognos"."""
    colours: tuple[tuple[str, str], ...]
    """Colour words that stand alone in a cell for the status, with the colour's name: ("grön", "green")."""
