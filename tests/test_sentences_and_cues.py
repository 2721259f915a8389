"""Sentences, cues and times are looked for where they may be, and are those that the whole text would give."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import regionkit
from regionkit import pipeline, sentences
from regionkit.analysis import Cue
from regionkit.document import Block, Document, Span
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.plaintext import document_from_text
from regionkit.values.periods.find import find_periods, may_begin, periods_from
from regionkit.values.periods.grammar import grammar_of
from regionkit.words import Words, folded
from test_invariants import OWN, TEXTS

PHRASES = st.sampled_from(sorted({phrase for phrases in SWEDISH.cues.values() for phrase in phrases}))
NEAR = st.sampled_from([" ", "  ", "\n", "\u00a0", "\t", "\n\n", "-", "/", ".", ", ", "(", "2", "", "_", "²", "ſ"])
PHRASED = st.lists(st.tuples(st.one_of(PHRASES, TEXTS), NEAR).map("".join), max_size=8).map("".join)


def cues_of_the_whole(text: str) -> list[Cue]:
    """The same as spaCy finds in the text as it is, with the line ends taken out between its words."""
    nlp, matcher = pipeline._spacy(SWEDISH)
    doc = pipeline._words(nlp, text)
    kept = [token for token in doc if not (token.is_space and pipeline.LINE_END.fullmatch(token.text))]
    found = [
        Cue(nlp.vocab.strings[key], kept[first].idx, kept[last - 1].idx + len(kept[last - 1]))
        for key, first, last in matcher(type(doc)(nlp.vocab, [token.text for token in kept]))
    ]
    return sorted(found, key=lambda cue: (cue.start, -cue.end, cue.label))


def token_starts(text: str) -> list[int]:
    return [token.idx for token in pipeline._words(pipeline._spacy(SWEDISH)[0], text)]


@settings(max_examples=300, deadline=None)
@given(st.one_of(PHRASED, PHRASED.map(str.upper), TEXTS))
def test_cues_are_those_of_the_whole_text(text: str) -> None:
    assert list(pipeline.analyse(document_from_text(text), SWEDISH).cues) == cues_of_the_whole(text)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_cues_of_a_report_are_those_of_its_whole_text(path: Path) -> None:
    document = regionkit.read(path, ocr="never")
    cues = cues_of_the_whole(document.text)

    assert len(cues) > 20
    assert list(pipeline.analyse(document, SWEDISH).cues) == cues


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.data())
def test_a_sentence_begins_where_a_word_does(text: str, data: st.DataObject) -> None:
    """Whatever blocks a reader gives, a border inside a word is moved behind it."""
    at = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=5)))
    blocks = tuple(Block("paragraph", Span(start=start, end=end)) for start, end in pairwise(at))
    document = Document(text=text, blocks=blocks)
    starts = {start for start in token_starts(text) if not text[start].isspace()}

    found = pipeline.analyse(document, SWEDISH).sentences

    assert {sentence.start for sentence in found} <= starts
    covered = {offset for sentence in found for offset in range(sentence.start, sentence.end)}
    assert {offset for offset, char in enumerate(text) if not char.isspace()} <= covered


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("ord " * 1250 + "slut", [len("ord " * 1250 + "slut")]),  # the last word begins at 5 000
        ("ord " * 1251 + "slut", [5003, 4]),
        ("ord " * 2600, [5003, 5003, 391]),
    ],
)
def test_a_sentence_without_a_full_stop_is_cut_before_a_word(text: str, lengths: list[int]) -> None:
    found = sentences.find_sentences(document_from_text(text), SWEDISH.layout, token_starts)

    assert [len(sentence) for sentence in found] == lengths


def test_blanks_before_a_block_are_of_no_sentence() -> None:
    document = document_from_text("Mål 1\n\n \u00a0Utfallet är 3 tkr.")
    found = pipeline.analyse(document, SWEDISH).sentences

    assert [document.slice(sentence) for sentence in found] == ["Mål 1", "Utfallet är 3 tkr."]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_every_word_stands_where_it_is_said_to(text: str) -> None:
    words, plain = Words(text), folded(text)

    assert len(plain) == len(text)
    assert [plain[start : start + len(word)] for start, word in zip(words.starts, words.listed, strict=True)] == [
        *words.listed
    ]
    assert sorted(number for numbers in words.by_word.values() for number in numbers) == [*range(len(words.listed))]
    assert words.begin(frozenset(words.listed)) == words.starts


TIMES = st.sampled_from(["i", "våras", "för", "två", "år", "sedan", "mars", "2024", "den", "3", "samma", "Q1"])
GLUED = st.lists(st.tuples(st.one_of(TIMES, PHRASES, st.text(max_size=3)), NEAR).map("".join), max_size=12).map("".join)


@settings(max_examples=300, deadline=None)
@given(GLUED)
def test_times_are_those_of_the_whole_text(text: str) -> None:
    """Also where numbers and letters are one word: "2024mars"."""
    starts = may_begin(text, Words(text), SWEDISH.calendar)

    assert {token.start() for token in grammar_of(SWEDISH.calendar).stops.finditer(text)} <= {*starts}
    assert periods_from(text, SWEDISH.calendar, starts) == find_periods(text, SWEDISH.calendar)


@settings(max_examples=200, deadline=None)
@given(GLUED)
def test_what_stands_inside_words_is_found_in_all_of_them(text: str) -> None:
    pattern = re.compile(r"(?:år|ar|2|[ij])")

    assert Words(text).inside(pattern) == [match.start() for match in pattern.finditer(folded(text))]
