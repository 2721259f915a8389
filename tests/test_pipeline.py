"""Sentences and cues as plain spans, long texts in pieces, and the extractors as spaCy components."""

from __future__ import annotations

import spacy

import regionkit
from regionkit import pipeline
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.plaintext import document_from_text


def sentences(text: str) -> list[str]:
    analysis = pipeline.analyse(document_from_text(text), SWEDISH)
    return [text[span.start : span.end] for span in analysis.sentences]


def test_sentences_end_at_full_stops_and_at_block_edges() -> None:
    assert sentences("Ekonomi\n\nUtfallet är 3 tkr. Det är bra.\n\nMål") == [
        "Ekonomi",
        "Utfallet är 3 tkr.",
        "Det är bra.",
        "Mål",
    ]


def test_the_mark_of_a_note_after_a_full_stop_belongs_to_its_sentence() -> None:
    assert sentences("Budgeten antogs 2026.¹ Ramen är 3 tkr.² Den ökar.") == [
        "Budgeten antogs 2026.¹", "Ramen är 3 tkr.²", "Den ökar.",
    ]  # fmt: skip


def test_abbreviations_and_ordinals_end_no_sentence() -> None:
    text = "Det gäller bl.a. Umeå t.o.m. Maj enligt § 3. Vidare kl. 8.30 och ca. 3 tkr."

    assert sentences(text) == [text]


def test_each_cell_of_a_table_is_a_sentence_of_its_own() -> None:
    assert sentences("Tkr   Budget   Utfall\nHyror   500   410") == ["Tkr", "Budget", "Utfall", "Hyror", "500", "410"]


def test_cues_are_found_on_word_borders_only() -> None:
    text = "Programmet har en ram på 3 tkr, ett överskott mot budget."
    analysis = pipeline.analyse(document_from_text(text), SWEDISH)

    found = [text[cue.start : cue.end] for cue in analysis.cues_in(analysis.sentences[0], "comparison.")]

    assert found == ["mot budget"]


def test_a_text_over_the_limit_of_spacy_is_read_in_pieces_with_the_same_result() -> None:
    paragraph = "Nämnden har ett utfall på 1539 tkr. Det är ett överskott mot budget med 3 tkr."
    short = regionkit.extract(document_from_text(paragraph))
    count = 1_100_000 // (len(paragraph) + 2)
    text = "\n\n".join([paragraph] * count)
    analysis = pipeline.analyse(document_from_text(text), SWEDISH)

    assert len(text) > 1_000_000
    assert len(analysis.sentences) == 2 * count
    assert len(short.budget) == 2


def test_an_extractor_is_a_spacy_component() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("regionkit_dates")
    nlp.add_pipe("regionkit_budget")

    doc = nlp("Den 8 februari 2024 var utfallet 1539 tkr.")

    assert [span.text for span in doc.spans["regionkit_budget"]] == ["1539 tkr"]
    assert any("8 februari 2024" in span.text for span in doc.spans["regionkit_dates"])
    assert doc.user_data["regionkit_budget"][0].amount.sek == 1539000


def test_a_mention_that_begins_inside_a_token_widens_to_it() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("regionkit_budget")

    doc = nlp("Resultat:-3,2mkr i juli.")

    assert [mention.amount.sek for mention in doc.user_data["regionkit_budget"]] == [-3200000]
    assert "3,2mkr" in doc.spans["regionkit_budget"][0].text
