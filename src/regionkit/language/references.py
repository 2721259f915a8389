"""How a text refers to cases, paragraphs, laws and other documents."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceWords:
    """The words around the numbers that references are made of.

    Words and phrases are in lower case, with plain spaces; the code lets any white space stand for a space
    and either case for a letter.  Abbreviations and series are written as they stand, in capitals.
    """

    case_labels: tuple[str, ...]
    """Labels that are always followed by a case number: "diarienummer", "dnr"."""
    case_nouns: tuple[str, ...]
    """Nouns that make a short number with a series before it a case number: "ärendet RS 2023/24"."""
    case_series_refused: frozenset[str]
    """Groups of capitals that look like the series of a case number and are not: "SFS", "ISO"."""
    paragraph_words: tuple[str, ...]
    """The paragraph sign written out: "paragraf"."""
    list_words: tuple[str, ...]
    """Words that join numbers: "och"."""
    chapter_words: tuple[str, ...]
    """After the number of a chapter, the one to use when comparing first: "kap."."""
    subdivisions: tuple[str, ...]
    """Regular expressions of what stands between a paragraph and its law: "andra stycket 3"."""
    short_subdivisions: tuple[str, ...]
    """After a number that is a part of a paragraph: "12 § 2 st" has no § 2."""
    law_nouns: tuple[str, ...]
    """What the name of a statute ends with, all forms: "lag", "lagen", "förordningens"."""
    law_nouns_definite: tuple[str, ...]
    """Those that make a compound a statute's name without a number beside it: "lagen"."""
    law_names_refused: tuple[str, ...]
    """Ends of words that end like a statute and are none: "förslagen"."""
    law_names: tuple[str, ...]
    """Names of statutes that no noun above ends: "miljöbalken"."""
    law_prepositions: tuple[str, ...]
    """Between a paragraph and its law: "6 § i kommunallagen"."""
    law_topic_words: tuple[str, ...]
    """Words between the noun and its topic: "lag om färdtjänst"."""
    law_topic_stops: tuple[str, ...]
    """Words that can not stand inside the topic: "har", "som"."""
    law_abbreviations: frozenset[str]
    """Abbreviations of statutes, as written: "KL", "OSL"."""
    statute_book: frozenset[str]
    """The series whose numbers need no name: "SFS"."""
    law_genitives: tuple[tuple[str, str], ...]
    """Endings of a law's name with those of its nominative: ("lagens", "lagen")."""
    statute_series: tuple[str, ...]
    """Regular expressions of statute series before year and number: "SFS", "HSLF-FS"."""
    own_rules: tuple[str, ...]
    """Stems of documents whose clauses are cited like those of a law: "reglement", "förbundsordning"."""
    propositions: tuple[str, ...]
    """Before a government bill's number: "prop."."""
    inquiries: tuple[str, ...]
    """Series of government inquiries: "SOU"."""
    motions: tuple[str, ...]
    """Before a motion's number: "motion", "motionen"."""
    series: tuple[str, ...]
    """Regular expressions of other numbered series: "Ds", "dir.", "cirkulär"."""
    questions: tuple[str, ...]
    """Other business with a number of its own: "interpellation"."""
    number_words: tuple[str, ...]
    """Before a number: "nr"."""
    organisation_labels: tuple[str, ...]
    """Before an organisation number: "org.nr"."""
    appendix: tuple[str, ...]
    """An appendix: "bilaga"."""
    appendix_of: tuple[str, ...]
    """Between an appendix and what it belongs to: "till"."""
    appendix_stops: frozenset[str]
    """Words that end the name of what an appendix belongs to."""
    goal_nouns: tuple[str, ...]
    """Nouns before a dotted goal number elsewhere: "nämndsmål 9.3"."""
