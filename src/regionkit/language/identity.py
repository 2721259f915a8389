"""Organisations, committees and document types: who a document is from and what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal


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
    organisations: Callable[[], tuple[KnownOrganisation, ...]]
    """The table of regions and municipalities, read when first asked for."""
