"""What a measure is told of, and the same measure of parts: "6,4 procent (kvinnor 7,1 procent, män 4,2 procent)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from regionkit.analysis import Analysis
from regionkit.document import Span
from regionkit.extractors.wording import any_of, word_of
from regionkit.language.indicators import IndicatorWords
from regionkit.mentions import Indicator
from regionkit.values.numbers.find import find_numbers
from regionkit.values.periods.period import Period

NUMBER = r"\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?"
LAST_WORD = re.compile(r"([^\W\d_]+)\s+$")
REACH = 30
"""Code points before a measure in which the word for whose it is stands: "kvinnornas"."""


class Name(NamedTuple):
    """What a measure is, without and with the group that it is told of."""

    measure: str
    group: str | None = None

    @property
    def text(self) -> str:
        """Both as one name: "sjukfrånvaro, kvinnor"."""
        return self.measure if self.group is None else f"{self.measure}, {self.group}"


def told_name(analysis: Analysis, match: re.Match[str], sentence: Span, share: str | None) -> Name:
    """The name of a measure whose number is found: what it is told of is a part of it, before the number or behind.

    ``share`` is that of a share: "andelen nöjda gäster".
    """
    words = analysis.language.goals.indicators
    groups = dict(words.groups)
    behind = _behind(words).match(analysis.text, match.end("unit"), sentence.end)
    group = groups[behind["group"].casefold()] if behind else None
    if share is not None:
        return Name(share, group)
    name, of = match["measure"].casefold(), (match["of"] or "").split()
    before = LAST_WORD.search(analysis.text, max(sentence.start, match.start() - REACH), match.start())
    if group is None and before is not None:
        group = groups.get(before[1].casefold())
    if group is None and len(of) == 2 and of[0].casefold() in words.group_links:
        group = groups.get(of[1].casefold())
    if group is None and _is_part(of, words):
        name = f"{name} {' '.join(of)}"
    return Name(name, group)


def _is_part(of: list[str], words: IndicatorWords) -> bool:
    """Whether the words behind a measure say of what it is: "inom hemtjänsten"; not "under perioden", "i snitt"."""
    said = [word.casefold() for word in of]
    linked = len(said) > 1 and said[0] in words.group_links
    return linked and set(words.not_groups).isdisjoint(said) and not any(word[0].isdigit() for word in said)


def told_of_groups(analysis: Analysis, rest: Span, name: Name, measured: Period | None) -> Iterator[Indicator]:
    """The same measure of its parts, in the rest of its sentence.

    Refused: the parts of another measure, "… och andelen pojkar 91 procent".
    """
    words = analysis.language.goals.indicators
    other = _other(words).search(analysis.text, rest.start, rest.end)
    end = other.start() if other else rest.end
    for match in _parts(words).finditer(analysis.text, rest.start, end):
        side = "a" if match["group_a"] else "b"
        numbers = find_numbers(match[f"number_{side}"].strip(), analysis.language.numbers)
        if len(numbers) != 1:
            continue
        yield analysis.mention(
            Indicator, match.start(f"number_{side}"), match.end(f"unit_{side}"),
            rule="indicators.share_of_group",
            name=Name(name.measure, dict(words.groups)[match[f"group_{side}"].casefold()]).text,
            value=numbers[0].value, unit=match[f"unit_{side}"], as_of=measured,
        )  # fmt: skip


@lru_cache(maxsize=8)
def _group(words: IndicatorWords) -> str:
    return any_of(form for form, _ in words.groups)


@lru_cache(maxsize=8)
def _behind(words: IndicatorWords) -> re.Pattern[str]:
    """ "7,1 procent för kvinnor": right behind a number."""
    return re.compile(rf"\s+{word_of(words.group_links)}\s+(?P<group>{_group(words)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _other(words: IndicatorWords) -> re.Pattern[str]:
    """A word that begins another measure."""
    return re.compile(rf"(?<![\w-])(?:{any_of((*words.measures, *words.shares))})", re.IGNORECASE)


@lru_cache(maxsize=8)
def _parts(words: IndicatorWords) -> re.Pattern[str]:
    """ "kvinnor 7,1 procent", "bland kvinnor, 7,1 procent", "7,1 procent för kvinnor"."""
    percent = rf"{any_of(words.percent)})(?!\w)"
    number = rf"(?<![\w,.])(?P<number_a>{NUMBER})\s*(?P<unit_a>{percent}"
    ahead = rf"(?<!\w)(?P<group_a>{_group(words)})(?!\w)\s*[:,]?\s*{number}"
    behind = (
        rf"(?<![\w,.])(?P<number_b>{NUMBER})\s*(?P<unit_b>{percent}\s+{word_of(words.group_links)}\s+"
        rf"(?P<group_b>{_group(words)})(?!\w)"
    )
    return re.compile(f"{ahead}|{behind}", re.IGNORECASE)
