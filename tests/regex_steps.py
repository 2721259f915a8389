"""Counts the steps that a backtracking engine takes over a pattern, so that a runaway one is seen without a clock.

It walks the parse tree that ``re`` itself makes, in the order in which ``re`` tries things, and counts every attempt
to match one item.  Counts are the same on every machine; time is not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Next = Callable[[int, dict[int, tuple[int, int]]], bool]
Groups = dict[int, tuple[int, int]]
CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    op.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}
DEEP = 60_000
"""Calls in each other: a walk makes some for every letter that it has matched."""


@contextmanager
def _deep() -> Iterator[None]:
    """As many calls in each other as a walk needs, while it lasts: elsewhere the limit guards the stack."""
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(max(usual, DEEP))
    try:
        yield
    finally:
        sys.setrecursionlimit(usual)


class TooManySteps(Exception):
    """The pattern ran away."""


class Steps:
    """One walk of a pattern over a text."""

    def __init__(self, pattern: re.Pattern[str], text: str, most: int = 2_000_000) -> None:
        self.text = text
        self.count = 0
        self.most = most
        self.fold = bool(pattern.flags & re.IGNORECASE)
        self.items = list(parsed(pattern.pattern, pattern.flags))

    def match(self, start: int) -> bool:
        """Whether the pattern matches at a position, as ``Pattern.match`` says."""
        with _deep():
            return self._run(self.items, 0, start, {}, lambda end, groups: True)

    def _run(self, items: list[Any], index: int, at: int, groups: Groups, then: Next) -> bool:
        self.count += 1
        if self.count > self.most:
            raise TooManySteps
        if index == len(items):
            return then(at, groups)
        kind, value = items[index]
        return self._item(kind, value, at, groups, lambda end, held: self._run(items, index + 1, end, held, then))

    def _item(self, kind: Any, value: Any, at: int, groups: Groups, then: Next) -> bool:
        if kind in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
            return at < len(self.text) and self._fits(kind, value, self.text[at]) and then(at + 1, groups)
        if kind is op.BRANCH:
            return any(self._run(list(branch), 0, at, groups, then) for branch in value[1])
        if kind is op.SUBPATTERN:
            number, inner = value[0], list(value[3])
            return self._run(inner, 0, at, groups, lambda end, held: then(end, _with(held, number, at, end)))
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            return self._repeat(kind, *value, at, groups, then)
        if kind in (op.ASSERT, op.ASSERT_NOT):
            return self._look(value[0], list(value[1]), at, groups) == (kind is op.ASSERT) and then(at, groups)
        if kind is op.AT:
            return self._edge(value, at) and then(at, groups)
        if kind is op.GROUPREF:
            first, last = groups.get(value, (0, 0))
            end = at + last - first
            return value in groups and self.text[at:end] == self.text[first:last] and then(end, groups)
        raise NotImplementedError(kind)

    def _repeat(self, kind: Any, low: int, high: Any, inner: Any, at: int, groups: Groups, then: Next) -> bool:
        items = list(inner)

        def again(count: int, end: int, held: Groups) -> bool:
            def once_more(after: int, kept: Groups) -> bool:
                return (after > end or count < low) and again(count + 1, after, kept)

            more = count < high
            if kind is op.MIN_REPEAT:
                return (count >= low and then(end, held)) or (more and self._run(items, 0, end, held, once_more))
            return (more and self._run(items, 0, end, held, once_more)) or (count >= low and then(end, held))

        return again(0, at, groups)

    def _look(self, direction: int, items: list[Any], at: int, groups: Groups) -> bool:
        if direction > 0:
            return self._run(items, 0, at, groups, lambda end, held: True)
        low, high = _parser.SubPattern(_parser.State(), items).getwidth()
        return any(
            at - width >= 0 and self._run(items, 0, at - width, groups, lambda end, held: end == at)
            for width in range(low, min(high, at) + 1)
        )

    def _edge(self, value: Any, at: int) -> bool:
        text = self.text
        if value is op.AT_BEGINNING_STRING or (value is op.AT_BEGINNING and at == 0):
            return at == 0
        if value is op.AT_BEGINNING:
            return text[at - 1] == "\n"
        if value is op.AT_END_STRING:
            return at == len(text)
        if value is op.AT_END:
            return at == len(text) or text[at] == "\n"
        before, after = at > 0 and _is_word(text[at - 1]), at < len(text) and _is_word(text[at])
        return (before != after) == (value is op.AT_BOUNDARY)

    def _fits(self, kind: Any, value: Any, char: str) -> bool:
        chars = {char, char.lower(), char.upper()} if self.fold else {char}
        if kind is op.ANY:
            return char != "\n"
        if kind is op.LITERAL:
            return any(ord(one) == value for one in chars if len(one) == 1)
        if kind is op.NOT_LITERAL:
            return all(ord(one) != value for one in chars if len(one) == 1)
        negated = bool(value) and value[0][0] is op.NEGATE
        inside = any(_in(one, item) for one in chars if len(one) == 1 for item in value[negated:])
        return inside != negated


def _in(char: str, item: Any) -> bool:
    kind, value = item
    if kind is op.LITERAL:
        return ord(char) == value
    if kind is op.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    return CATEGORIES[value](char)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _with(groups: Groups, number: int | None, start: int, end: int) -> Groups:
    return groups if number is None else {**groups, number: (start, end)}


@lru_cache(maxsize=2048)
def parsed(pattern: str, flags: int) -> Any:
    """The parse tree of a pattern."""
    return _parser.parse(pattern, flags)


def steps(pattern: re.Pattern[str], text: str, start: int = 0) -> int:
    """How many steps the pattern takes at a position."""
    walk = Steps(pattern, text)
    walk.match(start)
    return walk.count


def patterns_in(*things: Any) -> Iterator[re.Pattern[str]]:
    """All compiled patterns that some objects hold, however deep."""
    seen: set[int] = set()
    stack = [*things]
    while stack:
        thing = stack.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, re.Pattern):
            yield thing
        elif isinstance(thing, dict):
            stack += [*thing.values()]
        elif isinstance(thing, (tuple, list, frozenset, set)):
            stack += [*thing]
        elif hasattr(thing, "__dataclass_fields__") and not isinstance(thing, type):
            stack += [getattr(thing, name) for name in thing.__dataclass_fields__]
