"""Words that decide how a page is read: hyphens at line ends, page counters, continued tables, abbreviations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Colour = Literal["green", "yellow", "red", "grey"]


@dataclass(frozen=True, slots=True, eq=False)
class LayoutWords:
    """What a reader needs to know of a language.  All words in lower case."""

    hyphen_keepers: frozenset[str]
    """Words before which a line-end hyphen is an ellipsis and stays: "vatten- och"."""
    abbreviations: frozenset[str]
    """Abbreviations with their dots, which do not end a sentence: "t.o.m."."""
    page_counters: tuple[str, ...]
    """Regular expressions, each for a whole line, of a page counter: "Sida 4 av 12"."""
    continued: tuple[str, ...]
    """Words that mark a continued table or paragraph: "forts."."""
    heading_styles: Mapping[str, int]
    """Names of Word heading styles in this language, with their level: "rubrik 1"."""
    list_styles: tuple[str, ...]
    """Beginnings of the names of Word list styles: "liststycke"."""
    table_words: tuple[str, ...]
    """Words that a table's caption begins with, above or below it: "Tabell 3. Driftbudget"."""
    caption_units: tuple[str, ...]
    """Regular expressions of the units that a short line above a table names: "(mnkr)", "Belopp i tkr"."""
    contact: tuple[str, ...]
    """Regular expressions, each for one way to reach someone, as a letterhead's foot tells it: "Telefon", "www."."""
    unit_lines: tuple[str, ...]
    """Regular expressions of a whole line that only names a unit: "Belopp i tkr", "(mnkr)"."""
    file_name: str
    """A regular expression of the name of the document's own file, as it is printed in its foot: "plan.docx"."""
    no_document: tuple[str, ...] = ("(?!)",)
    """Regular expressions of what a web page says that is no document: an error, or a form to log in with."""
    alphabet: str = ""
    """The small letters outside ASCII that are letters of their own, and no others with a mark: "åäö"."""
    letters: str = ""
    """The small letters outside ASCII that the language writes, its loan words included: "åäöé"."""
    short_words: frozenset[str] = frozenset()
    """Words and units of one or two letters, which may stand alone on a line of a narrow cell: "av", "kr"."""
    endings: frozenset[str] = frozenset()
    """Ends of words that are no words themselves: "ning", "heten"."""
    never_first: tuple[str, ...] = ()
    """Letters that no word begins with: "ng", "ck"."""
    legend_words: tuple[str, ...] = ("(?!)",)
    """Regular expressions of the words that a key to symbols is announced with: "Teckenförklaring"."""
    legend_meanings: tuple[str, ...] = ("(?!)",)
    """Regular expressions of beginnings of words that a key says what a colour means with: "uppfyll", "delvis"."""
    note_columns: frozenset[str] = frozenset()
    """Heads of columns with the numbers of notes: "not"."""
    colours: Mapping[str, Colour] = field(default_factory=dict)
    """The names of the four colours, with the colour: "grönt"."""
