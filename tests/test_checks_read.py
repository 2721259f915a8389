"""What is reported of figures that were read from pictures; each contradiction has one finding, pictures or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

import regionkit
from regionkit.document import Certainty, Contradiction, Document, Place, Scanned, Span
from regionkit.mentions import Finding
from regionkit.plaintext import document_from_text

TABLE = (
    "Belopp i tkr   Prognos   Budget   Utfall   Avvikelse\nHyror   510   500   410   90\nResor   115   120   61   59\n"
    "Lön   85   80   73   7\nMat   30   33   44   -11\nTolk   62   65   47   18\nTele   25   24   22   2\n"
    "Summa   827   822   657   165"
)


def document(*changes: tuple[str, str]) -> Document:
    """The table with some of its figures misprinted; each stands in it once."""
    text = TABLE
    for right, printed in changes:
        assert text.count(f"   {right}") == 1
        text = text.replace(f"   {right}", f"   {printed}")
    return document_from_text(text)


def span_of(plain: Document, printed: str) -> Span:
    (cell,) = [cell for cell in plain.tables[0].cells if cell.text == printed]
    return cell.span


def read(plain: Document, *told: tuple[str, int, Sequence[str]]) -> Document:
    """The same as if it was read from a picture, where some figures contradict others: (figure, expected, terms)."""
    contradictions = tuple(
        Contradiction(
            span_of(plain, figure), tuple(span_of(plain, term) for term in terms), Decimal(expected),
            Decimal(figure), Decimal("1.5"),
        )
        for figure, expected, terms in told
    )  # fmt: skip
    wrong = {one.span.start for one in contradictions}
    cells = [cell for cell in plain.tables[0].cells if cell.text]
    scanned = [Scanned(cell.span, "contradicted" if cell.span.start in wrong else "proved") for cell in cells]
    return replace(plain, scanned=tuple(scanned), contradictions=contradictions)


def codes(made: Document) -> list[str]:
    return [finding.code for finding in regionkit.extract(made).findings if finding.code[0] == "M"]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ((), []),
        ((("90", "96"),), ["M02"]),  # a deviation: its row; the sum of its column is not said again
        ((("822", "832"),), ["M03"]),  # a total: its column; the difference of its row is not said again
        ((("165", "156"),), ["M03"]),  # a deviation and a total
        ((("59", "95"), ("827", "872")), ["M02"]),  # two columns of four do not add up: then none is one that does
        ((("410", "440"),), ["M02", "M03"]),  # where the row and the column meet is the wrong one
        ((("90", "96"), ("44", "47"), ("-11", "-14")), ["M02"]),
    ],
)
def test_a_misprint_in_a_text_has_one_finding(changes: tuple[tuple[str, str], ...], found: list[str]) -> None:
    assert codes(document(*changes)) == found


@pytest.mark.parametrize(
    ("changes", "told", "found"),
    [
        ((), (), []),
        ((("90", "96"),), (("96", 90, ("500", "410", "96")),), ["M21"]),
        ((("822", "832"),), (("832", 822, ("832", "657", "165")),), ["M21"]),
        ((("410", "440"),), (("440", 410, ("500", "440", "90")),), ["M21"]),
        ((("165", "156"),), (("156", 165, ("822", "657", "156")),), ["M21"]),
        # of what M21 does not explain, M02 and M03 speak as they do of a text
        ((("90", "96"), ("822", "832")), (("96", 90, ("500", "410", "96")),), ["M21", "M03"]),
        ((("59", "95"), ("822", "832")), (("832", 822, ("832", "657", "165")),), ["M21", "M02"]),
        ((("90", "96"),), (), ["M02"]),
        ((("822", "832"),), (), ["M03"]),
        ((("90", "96"),), (("510", 511, ("510", "62", "827")),), ["M21", "M02"]),
    ],
)
def test_a_misprint_in_a_picture_has_one_finding(
    changes: tuple[tuple[str, str], ...], told: tuple[tuple[str, int, Sequence[str]], ...], found: list[str]
) -> None:
    assert codes(read(document(*changes), *told)) == found


UNITLESS = "Belopp ikr   Budget   Prognos\nSkola   4 848   4 768\nKultur   5 464   5 635"


@pytest.mark.parametrize(("text", "is_read", "found"), [
    (UNITLESS, True, ["M14"]),
    (UNITLESS, False, []),
    (UNITLESS.replace("ikr", "i tkr"), True, []),
    (UNITLESS.replace("Budget", "Antal").replace("Prognos", "Platser"), True, []),
])  # fmt: skip
def test_m14_a_unit_that_was_misread(text: str, is_read: bool, found: list[str]) -> None:
    plain = document_from_text(text)
    scanned = (Scanned(plain.tables[0].span, "sure"),) if is_read else ()

    assert codes(replace(plain, scanned=scanned)) == found


# --- T24 -------------------------------------------------------------------------------------------------------------

TEXT = "Nämnden redovisar ett överskott om 120 tkr. Rapporten avser april 2026. Budgeten är 4 500 tkr för året."


def summary(stretches: Sequence[tuple[str, Certainty]], pages: Sequence[tuple[str, int]] = ()) -> Finding | None:
    """What T24 says where some stretches of the text were read from pictures, and stand on pages."""
    plain = document_from_text(TEXT)

    def span(text: str) -> Span:
        return Span(start=TEXT.index(text), end=TEXT.index(text) + len(text))

    places = tuple(
        Place(span(text).start, span(text).end, number, page=page) for number, (text, page) in enumerate(pages)
    )
    scanned = tuple(Scanned(span(text), certainty) for text, certainty in stretches)
    made = replace(plain, scanned=scanned, places=places or plain.places)
    return next((one for one in regionkit.extract(made).findings if one.code == "T24"), None)


FIRST, SECOND, THIRD = TEXT.split(". ")


def test_t24_says_nothing_of_a_text() -> None:
    assert summary([]) is None


def test_t24_says_nothing_of_pictures_without_figures() -> None:
    assert summary([("Nämnden redovisar", "unsure")]) is None


@pytest.mark.parametrize(
    ("stretches", "said"),
    [
        ([(FIRST, "sure")], "1 figures and 0 dates were read from pictures (page 3); unsure: 0 (page –)."),
        ([(SECOND, "unsure")], "0 figures and 1 dates were read from pictures (page 4); unsure: 1 (page 4)."),
        (
            [(FIRST, "sure"), (SECOND, "sure"), (THIRD, "contradicted")],
            "2 figures and 1 dates were read from pictures (page 3–5); unsure: 1 (page 5).",
        ),
    ],
)
def test_t24_counts_what_was_read_and_what_is_unsure(stretches: Sequence[tuple[str, Certainty]], said: str) -> None:
    found = summary(stretches, [(FIRST, 3), (SECOND, 4), (THIRD, 5)])

    assert found is not None
    assert (found.severity, found.message_en) == ("info", said)
    assert said.count("–") == found.message_sv.count("–")


def test_t24_names_those_that_are_unsure() -> None:
    found = summary([(FIRST, "sure"), (THIRD, "unsure")])

    assert found is not None
    assert found.message_sv == "Ur bilder lästes 2 tal och 0 datum (sida –); osäkra: 1 (sida –)."
    assert [mention.split("-")[0] for mention in found.mentions] == ["budget"]
    assert found.mentions[0].split("-")[1] == str(TEXT.index("4 500"))
