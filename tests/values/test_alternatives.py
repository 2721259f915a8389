"""Any of many phrases as one pattern: the same matches as a plain row of alternatives, the longest first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionkit.extractors.wording import NO_WORD_AFTER, NO_WORD_BEFORE, SPACE, phrase, word_of
from regionkit.values.alternatives import first_letters, one_of

SIMILAR = st.lists(st.text("aAbå §.-", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=8)
TEXT = st.text("aAbBåÅ §.-\n\u00a0", max_size=40)


def in_a_row(phrases: list[str]) -> str:
    """The plain form."""
    return f"(?:{'|'.join(sorted({phrase(one) for one in phrases}, key=lambda row: (-len(row), row)))})"


@settings(max_examples=60)
@given(SIMILAR, TEXT, st.sampled_from([0, re.IGNORECASE]))
def test_shared_beginnings_change_no_match(phrases: list[str], text: str, flags: int) -> None:
    shared, plain = (re.compile(pattern, flags) for pattern in (one_of(phrases, SPACE), in_a_row(phrases)))

    assert [match.span() for match in shared.finditer(text)] == [match.span() for match in plain.finditer(text)]


@settings(max_examples=60)
@given(SIMILAR, TEXT, st.sampled_from(["", "b", r"\s"]))
def test_what_stands_behind_a_phrase_may_ask_for_a_shorter_one(phrases: list[str], text: str, behind: str) -> None:
    shared, plain = (re.compile(f"{pattern}{behind}") for pattern in (one_of(phrases, SPACE), in_a_row(phrases)))

    assert [match.span() for match in shared.finditer(text)] == [match.span() for match in plain.finditer(text)]


@settings(max_examples=60)
@given(SIMILAR, TEXT, st.integers(0, 10))
def test_whole_words_are_the_same_wherever_a_search_begins(phrases: list[str], text: str, start: int) -> None:
    quick = re.compile(word_of(phrases))
    plain = re.compile(rf"(?i:{NO_WORD_BEFORE}{in_a_row(phrases)}{NO_WORD_AFTER})")

    assert [match.span() for match in quick.finditer(text, start)] == [
        match.span() for match in plain.finditer(text, start)
    ]


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyzåäöéü§1µß")
def test_first_letters_are_all_that_either_case_takes_for_them(letter: str) -> None:
    every = "".join(map(chr, range(0x3000)))

    assert set(re.findall(f"[{first_letters([letter])}]", every)) == set(re.findall(f"(?i:{letter})", every))


def test_of_no_phrases_there_is_no_match() -> None:
    assert re.search(one_of([], SPACE), "a") is None
    assert re.search(word_of([]), "a") is None
