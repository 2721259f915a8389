"""The sections of a Word file: whether each begins a page, counts its pages anew, and what heads and feet it has.

What Word writes at the end of a section is about that section: its type says how it begins itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from regionkit.readers.docx.package import WordPackage, relation_of
from regionkit.readers.docx.xml import Element, find, number, switch, value, w

ON_THE_SAME_PAGE = frozenset({"continuous", "nextColumn"})
FIRST_NUMBERS = frozenset({0, 1})
Role = Literal["header", "footer"]
ROLES: tuple[Role, ...] = ("header", "footer")


class Section(NamedTuple):
    """What a section says of itself."""

    new_page: bool
    anew: bool
    """Its pages are counted from one again."""
    parts: tuple[tuple[Role, str], ...]
    """Its heads and feet, by their relationships; those that it takes over from the section before as well."""


def sections_of(package: WordPackage) -> tuple[Section, ...]:
    """The sections in their order; one where the file tells of none."""
    settings = package.settings
    even = bool(switch(settings, "evenAndOddHeaders"))
    known: dict[tuple[Role, str], str] = {}
    found = [_section(element, known, even) for element in package.body.iter(w("sectPr"))]
    return tuple(found) or (Section(True, False, ()),)


def _section(element: Element, known: dict[tuple[Role, str], str], even: bool) -> Section:
    for role in ROLES:
        for reference in element.iterchildren(w(f"{role}Reference")):
            known[role, reference.get(w("type"), "default")] = relation_of(reference)
    shown = {"default"} | ({"first"} if switch(element, "titlePg") else set()) | ({"even"} if even else set())
    start = number(value(element, "pgNumType", attribute="start"))
    return Section(
        value(element, "type") not in ON_THE_SAME_PAGE,
        find(element, "pgNumType") is not None and start in FIRST_NUMBERS,
        tuple(_parts(known, shown)),
    )


def _parts(known: dict[tuple[Role, str], str], shown: set[str]) -> Iterator[tuple[Role, str]]:
    for role in ROLES:
        yield from ((role, relation) for (whose, kind), relation in known.items() if whose == role and kind in shown)
