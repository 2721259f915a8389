"""Organisations, committees and document types: who a document is from and what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

DocumentKind = Literal[
    "interim_report",
    "annual_report",
    "monthly_report",
    "budget",
    "operational_plan",
    "strategy",
    "minutes",
    "minutes_extract",
    "agenda",
    "memo",
    "audit_report",
    "terms_of_reference",
    "regulation",
    "instruction",
    "other",
]


@dataclass(frozen=True, slots=True)
class OrganHead:
    """The word that the names of deciding bodies of one kind end with, in its three forms."""

    definite: str
    """As in "socialnämnden"; the form that names the body."""
    genitive: str
    """As in "socialnämndens beslut"."""
    indefinite: str
    """As in "dåvarande socialnämnd"."""


@dataclass(frozen=True, slots=True, eq=False)
class OrganWords:
    """How the names of deciding bodies are built.  All words in lower case, abbreviations in capitals."""

    heads: tuple[OrganHead, ...]
    """Kinds of bodies: "nämnden", "styrelsen"."""
    names_alone: frozenset[str]
    """Those of the kinds that a body has one of only, so that the kind is its name: "direktionen"."""
    assemblies: frozenset[str]
    """Those of the kinds that decide for everybody, and that every text speaks of: "fullmäktige"."""
    sub_heads: tuple[OrganHead, ...]
    """Bodies inside another: "kommunstyrelsens arbetsutskott"."""
    adjectives: tuple[str, ...]
    """Adjectives that are part of a name: "tekniska nämnden"."""
    joiners: tuple[str, ...]
    """Between the parts of a name: "barn- och ungdomsnämnden"."""
    topic_owners: tuple[str, ...]
    """Words that the name of a field may follow; other names are whole without one."""
    topic_word: str
    """Between a body and its field: "nämnden för funktionshinder"."""
    adjective_endings: tuple[str, ...]
    """Ends of adjectives, after which the field's name goes on: "regional" in "… och regional utveckling"."""
    topic_stops: frozenset[str]
    """Words that can not stand in the field's name."""
    refused: tuple[str, ...]
    """Ends of words that look like a body and are none, or none of this kind: "länsstyrelsen"."""
    others: tuple[tuple[str, str], ...]
    """Deciding bodies that are no committees, with their genitive: "regeringen", "regeringens"."""
    abbreviations: Mapping[str, str | None]
    """Abbreviations as written, with the full name where it is the same everywhere."""


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """A region or municipality of the table."""

    code: str
    """Statistics Sweden: two digits for a region, four for a municipality."""
    kind: Literal["region", "municipality"]
    name: str
    """As it calls itself: "Region Kalmar län", "Borås Stad"."""
    short: str
    """The place alone: "Borås"."""
    aliases: tuple[str, ...] = ()
    """Older and other names, domains of the web among them."""


@dataclass(frozen=True, slots=True, eq=False)
class IdentityWords:
    """Organisations, committees and document types: who a document is from and what it is."""

    organs: OrganWords
    document_types: tuple[tuple[DocumentKind, tuple[str, ...]], ...]
    """Regular expressions of the words that name a kind of document in its title, the most telling kind first."""
    heads_of_minutes: tuple[tuple[DocumentKind, tuple[str, ...]], ...]
    """Lines that are the whole heading of minutes and agendas: "sammanträdesprotokoll"."""
    memo_labels: tuple[str, ...]
    """Labels in the head of a memo that stand in no other document: "handläggare"."""
    type_labels: tuple[str, ...]
    """Labels before the kind of document: "typ av styrdokument"."""
    committee_labels: tuple[str, ...]
    """Labels before the body: "beslutande instans"."""
    date_labels: tuple[str, ...]
    """Labels before the document's own day: "datum"."""
    meeting_labels: tuple[str, ...]
    """Labels before the day of the meeting: "sammanträdesdatum"."""
    period_labels: tuple[str, ...]
    """Labels before the day or period that is reported: "rapportperiod"."""
    numbered_reports: tuple[tuple[str, int], ...]
    """Regular expressions of reports that are numbered through the year, and the months of each: "tertialrapport"."""
    earlier_reports: tuple[str, ...]
    """Regular expressions of reports before this one, which it is compared with: "jämfört med prognosen"."""
    other_labels: tuple[str, ...]
    """Labels whose value is something else, also another day: "datum för beslut"."""
    holding_words: tuple[str, ...]
    """What a plan does until a day: "gäller"."""
    kind_titles: tuple[str, ...]
    """Headings that are a title only where no other stands below: "revisionsrapport"."""
    not_titles: tuple[str, ...]
    """Headings that are no title: "innehåll"."""
    region_prefixes: tuple[str, ...]
    """Before the name of a region that the table does not know: "Region Norrmark"."""
    municipality_suffixes: tuple[str, ...]
    """After the name of such a municipality: "Sjövalla kommun"."""
    name_statements: tuple[str, ...]
    """Before the name of a body that is no region or municipality: "förbundets namn är"."""
    municipality_organs: tuple[str, ...]
    """Stems of bodies and words that only municipalities have: "kommunstyrelse"."""
    region_organs: tuple[str, ...]
    """The same of regions: "regionfullmäktige"."""
    goal_words: tuple[str, ...]
    """Words that show that a text follows up goals."""
    economy_words: tuple[str, ...]
    """Words that show that a text follows up an economy: "utfall"."""
    budget_year_words: tuple[str, ...]
    """Words beside the year that a document is about: "budget", "prognos"."""
    organisations: Callable[[], tuple[KnownOrganisation, ...]]
    """The table of regions and municipalities, read when first asked for."""
