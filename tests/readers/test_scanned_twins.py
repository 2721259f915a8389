"""The project's own documents as a scanner gives them say what their text twins say; and turned and failing pages."""

from __future__ import annotations

from io import BytesIO
from math import cos, radians, sin

import pytest
from PIL import Image

import regionkit
from conftest import make_pdf
from pictures.twins import SCANNERS, Found, essence, originals, same, scanned
from regionkit.document import Box
from regionkit.extraction import Extraction
from regionkit.readers.ocr import engine, strips
from regionkit.reading import page_renderer

NEEDS = engine.found().missing("swe")
needs_tesseract = pytest.mark.skipif(NEEDS is not None, reason=str(NEEDS))
A4 = (595.28, 841.89)
GRAY, BLACK, COARSE, COLOUR = SCANNERS
ORIGINALS = {path.stem: path for path in originals()}
TWINS = (
    ("protokoll-2025-09-18", BLACK),
    ("delarsrapport-augusti-2025", COLOUR),
    ("kvartalsbrev-tabell-i-spalt", GRAY),
    ("tjansteskrivelse-brevhuvud", BLACK),
    ("driftredovisning-varav-noter", COARSE),
    ("malkort-rutor", GRAY),
    ("budget-tabbar", COARSE),
)
ENOUGH = 0.97


@pytest.fixture(scope="module")
def twins() -> dict[str, tuple[Found, Found, Extraction]]:
    """What each document says as text and as a scan."""
    found = {}
    for name, scanner in TWINS:
        extraction = regionkit.parse(scanned(ORIGINALS[name], scanner))
        found[name] = (essence(regionkit.parse(ORIGINALS[name], ocr="never")), essence(extraction), extraction)
    return found


@needs_tesseract
def test_scans_say_what_their_text_twins_say(twins: dict[str, tuple[Found, Found, Extraction]]) -> None:
    counts = {name: same(text, scan) for name, (text, scan, _) in twins.items()}
    for kind in ("dates", "amounts", "goals"):
        wanted, kept = (sum(count[kind][index] for count in counts.values()) for index in (0, 1))
        assert kept >= ENOUGH * wanted > 0, counts


@needs_tesseract
def test_a_wrong_figure_of_a_scan_has_low_confidence(twins: dict[str, tuple[Found, Found, Extraction]]) -> None:
    for name, (text, _, extraction) in twins.items():
        true = {(amount, value) for _, amount, value in text["amounts"]}
        wrong = [f for f in extraction.budget if (str(f.amount.sek), str(f.amount.value)) not in true]
        assert [f.text for f in wrong if f.confidence != "low"] == [], name


@needs_tesseract
def test_everything_in_a_scan_is_marked_as_read_from_a_picture(
    twins: dict[str, tuple[Found, Found, Extraction]],
) -> None:
    for _, _, extraction in twins.values():
        assert all(found.ocr for found in (*extraction.dates, *extraction.budget, *extraction.goals))


def picture(pdf: bytes, tilt: float = 0.0) -> Image.Image:
    """The first page of a PDF as a picture; ``tilt`` is in degrees to the left."""
    [page] = page_renderer(pdf)([1])
    image = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    return image.rotate(tilt, Image.Resampling.BICUBIC, fillcolor="white")


def as_pdf(*pictures: Image.Image) -> bytes:
    """A PDF of A4 pages, upright or on their side, each of which is one picture."""
    buffer = BytesIO()
    resolution = max(pictures[0].size) / A4[1] * 72
    pictures[0].save(buffer, "PDF", resolution=resolution, save_all=True, append_images=pictures[1:])
    return buffer.getvalue()


def turned_box(box: Box, quarters: int) -> Box:
    """Where a box of an A4 page stands after so many quarter turns to the left."""
    x0, top, x1, bottom = box
    for turn in range(quarters):
        wide = A4[turn % 2]
        x0, top, x1, bottom = top, wide - x1, bottom, wide - x0
    return (x0, top, x1, bottom)


@needs_tesseract
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_on_its_side_or_its_head_is_read_and_told_of_as_it_stands(quarters: int) -> None:
    printed = regionkit.parse(make_pdf())
    read = regionkit.parse(as_pdf(picture(make_pdf()).rotate(90 * quarters, expand=True)))

    assert essence(read) == essence(printed)
    assert printed.budget
    for there, here in zip(printed.budget, read.budget, strict=True):
        [place] = here.locations
        assert there.locations[0].box is not None
        assert place.box == pytest.approx(turned_box(there.locations[0].box, quarters), abs=4)
    [page] = regionkit.read(as_pdf(Image.new("RGB", (200, 300), "white"))).pages
    assert page.width < page.height


@needs_tesseract
def test_boxes_of_a_sloping_scan_stand_where_the_page_shows_them() -> None:
    degrees = 2.0
    printed = regionkit.parse(make_pdf())
    read = regionkit.parse(as_pdf(picture(make_pdf(), degrees)))

    assert [f.amount.sek for f in read.budget] == [f.amount.sek for f in printed.budget] != []
    for there, here in zip(printed.budget, read.budget, strict=True):
        assert middle(here) == pytest.approx(turned(middle(there), degrees), abs=4)
        assert middle(here) != pytest.approx(middle(there), abs=4)


def middle(figure: regionkit.BudgetFigure) -> tuple[float, float]:
    box = figure.locations[0].box
    assert box is not None
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def turned(point: tuple[float, float], degrees: float) -> tuple[float, float]:
    """A point of an A4 page after a turn to the left about its middle."""
    x, y = point[0] - A4[0] / 2, point[1] - A4[1] / 2
    angle = radians(degrees)
    return (A4[0] / 2 + x * cos(angle) + y * sin(angle), A4[1] / 2 - x * sin(angle) + y * cos(angle))


def broken_after(monkeypatch: pytest.MonkeyPatch, runs: int, error: Exception) -> None:
    """Tesseract reads so many times, and fails from then on."""
    real, count = strips.words_of, iter(range(1000))

    def words_of(*given: object, **named: object) -> list[engine.Token]:
        if next(count) >= runs:
            raise error
        return real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(strips, "words_of", words_of)


@needs_tesseract
@pytest.mark.parametrize("error", [engine.OcrTimeout("timeout"), engine.OcrFailed("crashed")])
def test_a_page_that_tesseract_fails_at_is_told_of_and_the_rest_is_read(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    page = picture(make_pdf())
    runs = runs_of_one_page(monkeypatch, page)
    broken_after(monkeypatch, runs, error)

    extraction = regionkit.parse(as_pdf(page, page))

    assert {place.page for figure in extraction.budget for place in figure.locations} == {1}
    [finding] = [finding for finding in extraction.findings if finding.code == "T01"]
    assert finding.pages == (2,)
    assert "Reading the text of pictures failed, or took too long." in finding.message_en


def runs_of_one_page(monkeypatch: pytest.MonkeyPatch, page: Image.Image) -> int:
    """How often Tesseract is asked for one page."""
    real, asked = strips.words_of, []

    def words_of(*given: object, **named: object) -> list[engine.Token]:
        asked.append(1)
        return real(*given, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(strips, "words_of", words_of)
        assert regionkit.parse(as_pdf(page)).budget
    return len(asked)


@needs_tesseract
def test_a_tesseract_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object, **__: object) -> None:
        raise RuntimeError("Tesseract process timeout")

    monkeypatch.setattr("pytesseract.image_to_data", slow)
    with pytest.raises(engine.OcrTimeout):
        engine.words_of(Image.new("L", (40, 40), 255), "swe", psm=6, dpi=300)

    extraction = regionkit.parse(as_pdf(picture(make_pdf())))
    assert (extraction.budget, extraction.goals) == ((), ())
    assert [finding.pages for finding in extraction.findings if finding.code == "T01"] == [(1,)]
