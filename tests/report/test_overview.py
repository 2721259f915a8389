"""The overview of an archive: what it shows of documents over time, and that it is a page for everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from typer.testing import CliRunner

import regionkit
from chromium import AXE, CHROMIUM, FLAGS, NARROW, WIDE
from overview_documents import DOCUMENTS
from regionkit.cli import app
from regionkit.languages.displays import DISPLAYS

ROOM = Path(__file__).parents[2] / "src" / "regionkit"
TEMPLATE = ROOM / "renderers" / "report" / "templates" / "overview.html.jinja"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[regionkit.Archive]:
    folder = tmp_path_factory.mktemp("documents")
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with regionkit.Archive(tmp_path_factory.mktemp("archive") / "archive.db") as archive:
        regionkit.ingest(folder, archive, workers=1)
        yield archive


def rows(page: str, part: str) -> list[list[str]]:
    """The rows of a part of the page, as text."""
    [section] = lxml.html.fromstring(page).xpath(f"//section[@id='{part}']")
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("./th|./td")]
        for row in section.xpath(".//tbody/tr")
    ]


def test_goals_have_their_status_in_each_document(archive: regionkit.Archive) -> None:
    page = regionkit.overview(archive, committee="hamnnämnden")

    assert [row[0] for row in rows(page, "documents")] == ["2024-11-20", "2025-08-31", "2025-12-31"]
    assert rows(page, "goals") == [
        ["1 Fler båtar får plats i hamnen", "utan bedömning", "◐ delvis uppnått →✓ bedöms uppnås", "✓ uppnått"],
        ["2 Kajerna är säkra för alla", "utan bedömning", "✕ inte uppnått", "✕ inte uppnått"],
        ["3 Gästerna är nöjda med servicen", "utan bedömning", "nämns inte", "nämns inte"],
    ]


def test_money_stands_beside_its_day_and_file(archive: regionkit.Archive) -> None:
    page = regionkit.overview(archive)

    told = [[cell.replace("\u00a0", " ") for cell in row] for row in rows(page, "money")]
    assert told[:2] == [
        ["2025-08-31", "4 200 000 delar.html", "2 950 000 delar.html"],
        ["2025-12-31", "4 300 000 arsredovisning.html", "4 410 000 arsredovisning.html"],
    ]
    pictures = lxml.html.fromstring(page).xpath("//img")
    assert len(pictures) == 2
    assert all(picture.get("src").startswith("data:image/svg+xml;base64,") for picture in pictures)
    assert all(picture.get("alt") for picture in pictures)


def test_what_vanished_and_what_was_changed_and_what_is_due(archive: regionkit.Archive) -> None:
    page = regionkit.overview(archive)

    assert rows(page, "vanished") == [
        ["Gästerna är nöjda med servicen", "2024-11-20 plan.html", "2025-08-31 delar.html"]
    ]
    [changed] = rows(page, "changed")
    assert [cell.replace("\u00a0", " ") for cell in changed] == [
        "Hamndrift", "budget", "2025", "4 200 000 delar.html", "4 300 000 arsredovisning.html", "100 000",
    ]  # fmt: skip
    assert rows(page, "deadlines")[-1][:2] == ["2026-06-01", "senast den 1 juni 2026 arsredovisning.html"]


def test_a_question_that_nothing_fits_and_an_empty_archive_say_so() -> None:
    with regionkit.Archive(":memory:") as empty:
        page = regionkit.overview(empty, committee="Kulturnämnden", year=2024)

    assert "Inga handlingar passar frågan." in page
    assert "<h1>Kulturnämnden, 2024</h1>" in page


def test_the_page_is_the_same_each_time_and_fetches_nothing(archive: regionkit.Archive) -> None:
    pages = {lang: regionkit.overview(archive, lang=lang) for lang in DISPLAYS}

    for lang, page in pages.items():
        assert page == regionkit.overview(archive, lang=lang)
        tree = lxml.html.fromstring(page)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {link[1:] for link in tree.xpath("//a/@href")} <= set(ids)
        [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'")
        assert not re.search(r"""(?:src|href)=["']https?:""", page)
    assert "Goals over time" in pages["en"]
    with pytest.raises(regionkit.UnknownName, match="there are: en, sv"):
        regionkit.overview(archive, lang="no")


def test_what_documents_say_is_never_markup(tmp_path: Path) -> None:
    hostile = DOCUMENTS["delar.html"].replace("säkra för", "&lt;script&gt;alert(1)&lt;/script&gt; för")
    (tmp_path / "<b>x.html").write_text(hostile, encoding="utf-8")
    with regionkit.Archive(":memory:") as archive:
        regionkit.ingest(tmp_path, archive, workers=1)
        page = regionkit.overview(archive)

    assert "&lt;script&gt;alert(1)" in page
    assert "<script" not in page
    assert "<b>x.html" not in page


def test_every_phrase_of_the_overview_is_used() -> None:
    code = TEMPLATE.read_text(encoding="utf-8")
    code += "".join(path.read_text(encoding="utf-8") for path in (ROOM / "overview_page").glob("*.py"))

    unused = [key for key in DISPLAYS["sv"].overview if not re.search(rf"say\.{key}\b|[\"']{key}[\"']", code)]

    assert unused == []


def test_the_command_line(archive: regionkit.Archive, tmp_path: Path) -> None:
    address, output = str(archive.address), tmp_path / "overview.html"

    asked = ["--committee", "Hamnnämnden", "--year", "2025"]
    good = CliRunner().invoke(app, ["render", address, *asked, "-o", str(output)])
    assert good.exit_code == 0, good.output
    assert output.read_text(encoding="utf-8") == regionkit.overview(archive, committee="Hamnnämnden", year=[2025])

    document = tmp_path / "plan.html"
    document.write_text(DOCUMENTS["plan.html"], encoding="utf-8")
    for arguments, line in (
        ([address, "-o", str(tmp_path / "overview.md")], "the overview of an archive is HTML"),
        ([str(document), "--year", "2025", "-o", str(output)], "are for archives"),
    ):
        run = CliRunner().invoke(app, ["render", *arguments])
        assert (run.exit_code, line in run.output) == (2, True), run.output


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_and_nothing_overflows(
    archive: regionkit.Archive, tmp_path: Path, size: dict[str, int]
) -> None:
    from axe_playwright_python.base import AXE_FILE_PATH
    from playwright.sync_api import sync_playwright

    file = tmp_path / "overview.html"
    file.write_text(regionkit.overview(archive, lang="en"), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=CHROMIUM, headless=True, args=FLAGS, viewport=size
        )
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(file.as_uri())
        page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
        found = page.evaluate("options => axe.run(options)", AXE)
        wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        browser.close()

    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert said == []
    assert not wide
