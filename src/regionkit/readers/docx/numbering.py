"""Automatic numbering: what Word prints before a paragraph and does not store in its text.

A paragraph names a list (``w:num``) and a level.  The list names an abstract list, which holds for each level the
first number, the kind of digits and a pattern such as ``"%1.%2"``.  All lists of one abstract list count on together,
unless a list restarts a level (``w:startOverride``).  A deeper level starts anew after a paragraph of a higher level,
unless ``w:lvlRestart`` says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

from regionkit.readers.docx.graphics import newest_form
from regionkit.readers.docx.xml import ALTERNATIVES, VALUE, Element, by_name, find, is_on, number, switch, value, w

LEVELS = 9
PADDED = re.compile("0+1(?=,|$)")
"""The beginning of a format of digits filled up with noughts, as Word writes it: "001, 002, 003, ..."."""
BULLET = "•"
PLACEHOLDER = re.compile(r"%([1-9])")
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    suffix: str = "tab"
    restart: int | None = None
    """The level (from 1) that starts this one anew; 0 never; ``None`` any higher one."""
    legal: bool = False
    """All numbers of the pattern in plain digits."""
    style: str | None = None
    """The paragraph style that stands on this level."""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """A list that paragraphs name: its abstract list, with its own changes."""

    abstract: str
    levels: dict[int, Level]
    overrides: dict[int, int]
    """Levels at which this list starts anew the first time that it is used, with the number."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a paragraph: ``text`` alone, and as it is ``written`` with the gap after it."""

    text: str
    written: str
    bullet: bool = False


class Definitions:
    """What ``numbering.xml`` holds, which is loaded when the first list is asked for.

    ``style_lists`` gives the list that a numbering style names, by the style's id.
    """

    def __init__(self, load: Callable[[], Element | None], style_lists: Callable[[], dict[str, str]]) -> None:
        self._load = load
        self._style_lists = style_lists

    @cached_property
    def _root(self) -> Element | None:
        return self._load()

    @cached_property
    def _abstracts(self) -> dict[str, Element]:
        items = () if self._root is None else self._root.iterchildren(w("abstractNum"))
        return {item.get(w("abstractNumId")): item for item in items}

    @cached_property
    def _numbers(self) -> dict[str, Element]:
        items = () if self._root is None else self._root.iterchildren(w("num"))
        return {item.get(w("numId")): item for item in items}

    def list_of(self, list_id: str) -> List | None:
        """A list by its id, with the levels of the abstract list that it names or is led to."""
        item = self._numbers.get(list_id)
        abstract_id = self._follow(value(item, "abstractNumId"))
        return None if item is None or abstract_id is None else _list(item, abstract_id, self._abstracts[abstract_id])

    def _follow(self, abstract_id: str | None) -> str | None:
        """The abstract list that holds the levels: some only point at a numbering style, which names another list."""
        seen: set[str] = set()
        while abstract_id in self._abstracts and abstract_id not in seen:
            seen.add(abstract_id)
            style = value(self._abstracts[abstract_id], "numStyleLink")
            if style is None:
                return abstract_id
            linked = value(self._numbers.get(self._style_lists().get(style, "")), "abstractNumId")
            if linked is None:
                owners = (key for key, item in self._abstracts.items() if value(item, "styleLink") == style)
                linked = next(owners, None)
            abstract_id = linked
        return None


@dataclass
class Numbering:
    """The lists of a document, each worked out when it is first used, and how far each has counted."""

    definitions: Definitions = field(default_factory=lambda: Definitions(lambda: None, dict))
    lists: dict[str, List | None] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    used: set[tuple[str, int]] = field(default_factory=set)

    def list_of(self, list_id: str) -> List | None:
        """A list by its id; ``None`` where the file does not define it."""
        if list_id not in self.lists:
            self.lists[list_id] = self.definitions.list_of(list_id)
        return self.lists[list_id]

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level of a list that a paragraph style is tied to."""
        known = self.list_of(list_id)
        return next((n for n, level in known.levels.items() if level.style == style), None) if known else None

    def next(self, list_id: str, depth: int) -> Marker | None:
        """Count one paragraph on and give its marker; ``None`` where it has none that is seen."""
        known = self.list_of(list_id)
        if known is None or depth not in known.levels:
            return None
        counter = self.counters.setdefault(known.abstract, {})
        self._count(list_id, known, depth, counter)
        level = known.levels[depth]
        if level.hidden:
            return None
        if level.format == "bullet" or (level.pattern.strip() and not any(map(str.isalnum, level.pattern))):
            return Marker(BULLET, f"{BULLET} ", bullet=True)
        text = PLACEHOLDER.sub(lambda match: _placeholder(known, counter, level, int(match[1]) - 1), level.pattern)
        if not text.strip():
            return None
        return Marker(text.strip(), text if level.suffix == "nothing" else text.rstrip() + " ")

    def _count(self, list_id: str, known: List, depth: int, counter: dict[int, int]) -> None:
        for higher in range(depth):
            if higher not in counter:
                counter[higher] = _start(known, higher)
        anew = depth in known.overrides and (list_id, depth) not in self.used
        self.used.add((list_id, depth))
        counter[depth] = _start(known, depth) if anew or depth not in counter else counter[depth] + 1
        for deeper in range(depth + 1, LEVELS):
            restart = known.levels[deeper].restart if deeper in known.levels else None
            if restart is None or 0 < depth + 1 <= restart:
                counter.pop(deeper, None)


def _start(known: List, depth: int) -> int:
    if depth in known.overrides:
        return known.overrides[depth]
    return known.levels[depth].start if depth in known.levels else 1


def _placeholder(known: List, counter: dict[int, int], level: Level, depth: int) -> str:
    """One ``%n`` of a pattern."""
    count = counter.get(depth)
    if count is None:
        return ""
    form = known.levels[depth].format if depth in known.levels else "decimal"
    if level.legal and form not in {"none", "bullet"}:
        form = "decimal"
    return in_digits(count, form)


def in_digits(count: int, form: str) -> str:
    """A number as a ``w:numFmt`` writes it; forms that are not known come as plain digits.

    >>> [in_digits(28, form) for form in ("decimal", "decimalZero", "lowerLetter", "upperRoman", "none")]
    ['28', '28', 'bb', 'XXVIII', '']
    >>> in_digits(7, "001, 002, 003, ...")
    '007'
    """
    if form in {"none", "bullet"}:
        return ""
    if form == "decimalZero":
        return f"{count:02d}"
    if padded := PADDED.match(form):
        return str(count).zfill(len(padded.group()))
    if form == "numberInDash":
        return f"- {count} -"
    if form in {"lowerLetter", "upperLetter"} and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in {"lowerRoman", "upperRoman"} and 0 < count < 4000:
        roman = ""
        for size, letters in ROMAN:
            roman += letters * (count // size)
            count %= size
        return roman if form == "lowerRoman" else roman.upper()
    return str(count)


def _list(item: Element, abstract_id: str, abstract: Element) -> List:
    levels = dict(_level(level) for level in abstract.iterchildren(w("lvl")))
    overrides: dict[int, int] = {}
    for override in item.iterchildren(w("lvlOverride")):
        depth = number(override.get(w("ilvl")))
        if depth is None:
            continue
        own = find(override, "lvl")
        if own is not None:
            levels[depth] = replace(_level(own)[1], style=levels[depth].style if depth in levels else None)
        start = number(value(override, "startOverride"))
        if start is not None:
            overrides[depth] = start
    return List(abstract_id, levels, overrides)


def _level(element: Element) -> tuple[int, Level]:
    said = by_name(element)

    def of(name: str) -> str | None:
        found = said.get(w(name))
        return None if found is None else found.get(VALUE)

    legal, start = said.get(w("isLgl")), number(of("start"))
    return number(element.get(w("ilvl"))) or 0, Level(
        start=0 if start is None else start,
        format=_newest_format(said.get(ALTERNATIVES)) or of("numFmt") or "decimal",
        pattern=of("lvlText") or "",
        suffix=of("suff") or "tab",
        restart=number(of("lvlRestart")),
        legal=legal is not None and is_on(legal),
        style=of("pStyle"),
        hidden=bool(switch(said.get(w("rPr")), "vanish")),
    )


def _newest_format(alternatives: Element | None) -> str | None:
    """The kind of digits that newer versions of Word know ("001, 002, 003, ..."), beside one for older ones."""
    newest = None if alternatives is None else find(newest_form(alternatives), "numFmt")
    if newest is None:
        return None
    custom = newest.get(VALUE) == "custom"
    return str(newest.get(w("format") if custom else VALUE) or "") or None
