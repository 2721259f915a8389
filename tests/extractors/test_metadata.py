"""The document's identity: the corpus of fronts and bodies, the table of organisations, and what the caller knows."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from regionkit.document import Document, Furniture, Source
from regionkit.languages.sv.organisations import organisations
from regionkit.mentions import Metadata, Organisation
from regionkit.pipeline import extract
from regionkit.plaintext import document_from_text
from regionkit.readers.assembly import Assembly, Piece
from regionkit.reading import read

CORPUS = Path(__file__).parents[1] / "corpus" / "metadata.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
PROSE = (
    "Nämnden redovisar här sitt arbete. Utfallet är lägre än budget, "
    "och prognosen för helåret är oförändrad sedan i mars."
)
MUNICIPALITIES_PER_COUNTY = {
    "01": 26, "03": 8, "04": 9, "05": 13, "06": 13, "07": 8, "08": 12, "09": 1, "10": 5, "12": 33, "13": 6, "14": 49,
    "17": 16, "18": 12, "19": 10, "20": 15, "21": 10, "22": 7, "23": 8, "24": 15, "25": 14,
}  # fmt: skip


def metadata_of(document: Document, **known: Any) -> Metadata:
    return extract(document, known=Metadata(**known)).metadata


def _field(found: dict[str, Any], name: str) -> Any:
    if name in ("kind", "code"):
        return found["organisation"][name]
    value = found[name]
    if name == "organisation":
        return value["name"] if value else None
    return value["edtf"] if name in ("as_of", "period") and value else value


@pytest.mark.parametrize("row", [pytest.param(row, id=row["label"]) for row in ROWS])
def test_corpus(row: dict[str, Any]) -> None:
    found = json.loads(metadata_of(document_from_text(row["text"])).model_dump_json())

    assert {name: _field(found, name) for name in row["expect"]} == row["expect"]


def test_the_table_holds_every_region_and_municipality_once() -> None:
    table = organisations()
    regions = [organisation for organisation in table if organisation.kind == "region"]
    municipalities = [organisation for organisation in table if organisation.kind == "municipality"]

    assert (len(regions), len(municipalities)) == (21, 290)
    assert Counter(organisation.code[:2] for organisation in municipalities) == MUNICIPALITIES_PER_COUNTY
    assert {organisation.code for organisation in regions} == set(MUNICIPALITIES_PER_COUNTY)
    assert len({organisation.code for organisation in table}) == 311
    assert len({organisation.short for organisation in municipalities}) == 290


def test_no_name_of_the_table_stands_for_two() -> None:
    owners: dict[str, set[str]] = {}
    for organisation in organisations():
        for name in (organisation.name, *organisation.aliases):
            owners.setdefault(name.lower(), set()).add(organisation.short)

    assert {name: places for name, places in owners.items() if len(places) > 1} == {}


@pytest.mark.parametrize("organisation", organisations(), ids=lambda organisation: organisation.code)
def test_every_organisation_is_found_by_its_name_and_genitive(organisation: Any) -> None:
    on_the_front = f"{organisation.name}\nÅrsredovisning 2025"
    in_the_text = f"Detta är {organisation.name}s budget för 2025, som nämnderna har att följa."
    for text in (on_the_front, in_the_text):
        found = metadata_of(document_from_text(text)).organisation

        assert found is not None
        assert found.name == organisation.name


def test_what_the_caller_knows_wins_and_is_not_inferred() -> None:
    document = document_from_text(f"Delårsrapport per augusti 2025\nKulturnämnden\n\n{PROSE}")
    body = Organisation(name="Region Skåne", kind="region", code="12")

    found = metadata_of(document, fiscal_year=2024, organisation=body, document_date=date(2025, 9, 1))

    assert (found.fiscal_year, found.organisation, found.document_date) == (2024, body, date(2025, 9, 1))
    assert (found.title, found.committee) == ("Delårsrapport per augusti 2025", "Kulturnämnden")
    assert found.inferred == ("period",)


def _printed(
    *blocks: tuple[str, float, int], furniture: tuple[Furniture, ...] = (), filename: str = "a.pdf"
) -> Document:
    """A document as from a PDF: each block with its size and page."""
    assembly = Assembly()
    for line, (text, size, page) in enumerate(blocks):
        kind = "heading" if size > 12 else "paragraph"
        assembly.add_block(kind, [Piece(text, line, page=page)], size=size, bold=size > 12)  # type: ignore[arg-type]
    source = Source(filename=filename, sha256="0" * 64, media_type="application/pdf", byte_size=1, reader="test")
    return Document(
        assembly.text, tuple(assembly.blocks), places=tuple(assembly.places), furniture=furniture, source=source
    )


def test_the_title_is_the_largest_heading_with_what_follows_in_its_size() -> None:
    document = _printed(
        ("Region Skåne", 14, 1), ("Regional utvecklingsstrategi", 40, 1), ("2026–2035", 40, 1),
        ("Med utblick mot 2050", 24, 1), (PROSE, 11, 2),
    )  # fmt: skip

    assert metadata_of(document).title == "Regional utvecklingsstrategi 2026–2035"


@pytest.mark.parametrize("owner", ["Region Skåne", "Region Skåne – Hamnnämnden", "Sjövalla kommun | Hamnnämnden"])
def test_a_named_line_below_its_owner_is_the_title_above_larger_chapters(owner: str) -> None:
    document = _printed((owner, 11, 1), ("Årsrapport 2025", 20, 1), ("1. Uppdrag", 24, 1), (PROSE, 11, 1))

    assert metadata_of(document).title == "Årsrapport 2025"


def test_a_heading_below_a_name_that_is_no_owner_is_not_taken_for_the_title() -> None:
    document = _printed(("Hamnar i norr", 11, 1), ("Läget 2025", 20, 1), ("Bryggor i söder", 24, 1), (PROSE, 11, 1))

    assert metadata_of(document).title == "Bryggor i söder"


def test_a_letterhead_gives_the_day_and_a_table_of_data_does_not() -> None:
    head = "<table><tr><th>Handläggare</th><th>Datum</th><th>Dnr</th></tr><tr>{}</tr></table><h1>Tjänsteskrivelse</h1>"
    data = "<h1>Årsrapport 2025</h1><table><tr><th>Uppdrag</th><th>Start</th><th>Status</th></tr>{0}{0}</table>"
    row = "<td>Ek</td><td>2025-10-13</td><td>Klart</td>"

    letter, report = (read(html.encode()) for html in (head.format(row), data.format(f"<tr>{row}</tr>")))

    assert metadata_of(letter).document_date == date(2025, 10, 13)
    assert metadata_of(report).document_date is None


def test_the_title_stops_before_a_paragraph_of_its_size() -> None:
    document = _printed(
        ("Badplatserna 2026", 14, 1), ("En rapport till hamnnämnden.", 14, 1), (PROSE, 11, 1),
    )  # fmt: skip

    assert metadata_of(document).title == "Badplatserna 2026"


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ([("Granskning av hamnarnas drift", 18, 1)], "Granskning av hamnarnas drift"),
        ([("Region Skåne", 18, 1)], "Revisionsrapport"),
        ([], "Revisionsrapport"),
    ],
)
def test_a_kind_of_paper_is_the_title_only_where_no_other_is(below: list[tuple[str, float, int]], title: str) -> None:
    assert metadata_of(_printed(("Revisionsrapport", 24, 1), *below, (PROSE, 11, 1))).title == title


def test_the_head_and_foot_of_every_page_say_who_and_when() -> None:
    around = (
        Furniture("header", "Region Värmland", 1), Furniture("header", "Kulturnämnden", 1),
        Furniture("footer", "DELÅR 2025-09-30.DOCX", 1), Furniture("counter", "1 (4)", 1),
    )  # fmt: skip

    found = metadata_of(_printed(("Delårsrapport per augusti 2025", 20, 1), (PROSE, 11, 1), furniture=around))

    assert (found.organisation and found.organisation.name, found.committee) == ("Region Värmland", "Kulturnämnden")
    assert found.document_date == date(2025, 9, 30)
    assert set(found.inferred) == {"period", "document_date"}


def test_minutes_take_their_day_from_the_running_head() -> None:
    around = tuple(Furniture("header", text, 1) for text in ("Kommunstyrelsen", "Protokoll", "2026-06-01"))

    found = metadata_of(_printed(("§ 4 2026.018 KS", 11, 1), ("Ramar", 14, 1), (PROSE, 11, 1), furniture=around))

    assert (found.document_type, found.title, found.meeting_date) == ("minutes", "Protokoll", date(2026, 6, 1))


def test_a_place_in_the_name_of_the_file_is_the_last_resort() -> None:
    blocks = (("Månadsuppföljning 2026", 20, 1), (PROSE, 11, 1))

    by_file = metadata_of(_printed(*blocks, filename="vetlanda-sn-uppfoljning.pdf"))

    assert by_file.organisation == Organisation(name="Vetlanda kommun", kind="municipality", code="0685")
    assert "organisation" in by_file.inferred
    assert metadata_of(_printed(*blocks, filename="vara-kil-uppfoljning.pdf")).organisation is None
