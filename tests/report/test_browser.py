"""The HTML report in a real browser: Debian's Chromium, driven by Playwright, judged by axe-core."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import regionkit
from chromium import AXE, CHROMIUM, FLAGS, NARROW, WIDE

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
IN_VIEW = """element => {
    const {left, right, top, bottom, width} = element.getBoundingClientRect();
    return width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    profile = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        context = chromium.launch_persistent_context(profile, executable_path=CHROMIUM, headless=True, args=FLAGS)
        context.set_default_timeout(20_000)
        yield context
        context.close()


@pytest.fixture(scope="module")
def reports(
    tmp_path_factory: pytest.TempPathFactory, report_pdf: bytes, report_docx: bytes
) -> dict[str, Path]:
    """The reports of an example of three pages, and of short documents, which axe judges in a second or two."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "kort.pdf").write_bytes(report_pdf)
    (folder / "kort.docx").write_bytes(report_docx)
    wanted = {
        "example": (EXAMPLES / "delarsrapport-augusti-2025.pdf", "sv"),
        "english": (EXAMPLES / "delarsrapport-augusti-2025.pdf", "en"),
        "short": (folder / "kort.pdf", "en"),
        "word": (folder / "kort.docx", "sv"),
    }
    paths = {}
    for name, (file, lang) in wanted.items():
        document = regionkit.read(file, ocr="never")
        paths[name] = folder / f"{name}.html"
        text = regionkit.render(regionkit.extract(document), "html", document=document, lang=lang)
        paths[name].write_text(text, encoding="utf-8")
    return paths


def _is_outside(url: str) -> bool:
    return not url.startswith(("file:", "data:", "blob:"))


Opening = Callable[..., object]


@pytest.fixture
def opened(browser, reports: dict[str, Path]) -> Iterator[Opening]:  # type: ignore[no-untyped-def]
    """Opens a report; at the end, the console must have said nothing and nothing must have been asked for."""
    troubles: list[str] = []
    tabs = []

    def open_page(name: str, size: dict[str, int] = WIDE, hash: str = "") -> object:
        page = browser.new_page()
        tabs.append(page)
        page.set_viewport_size(size)
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("request", lambda request: troubles.append(request.url) if _is_outside(request.url) else None)
        page.goto(reports[name].as_uri() + hash)
        return page

    yield open_page
    for tab in tabs:
        tab.close()
    assert troubles == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_click_on_a_figure_scrolls_to_its_mark_and_back(opened: Opening, size: dict[str, int]) -> None:
    page = opened("example", size)
    link = page.locator("#budget tbody tr a.there").last
    row = page.locator("#budget tbody tr").last
    mark = page.locator(f"[id='{row.get_attribute('data-mark')}']")
    assert not mark.evaluate(IN_VIEW)

    link.click()

    assert mark.evaluate(IN_VIEW)
    assert "current" in row.get_attribute("class")
    assert page.evaluate("document.activeElement.firstElementChild.id") == row.get_attribute("data-mark")
    page.wait_for_function(
        "id => document.getElementById(id).closest('.sheet').querySelector('img')", arg=row.get_attribute("data-mark")
    )

    page.keyboard.press("Enter")

    assert row.evaluate(IN_VIEW)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", ["short", "word"])
def test_axe_finds_nothing_serious(opened: Opening, name: str, size: dict[str, int]) -> None:
    from axe_playwright_python.base import AXE_FILE_PATH

    page = opened(name, size)
    page.wait_for_selector("html.js")
    page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))

    found = page.evaluate("options => axe.run(options)", AXE)

    assert [
        (one["impact"], one["id"], node["html"][:200]) for one in found["violations"] for node in one["nodes"]
    ] == []
    assert len(found["passes"]) > 20


def test_pictures_are_there_while_they_are_near(opened: Opening) -> None:
    page = opened("example")
    page.wait_for_selector("#page-1 img")
    assert page.locator("#page-1 img").evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 600

    page.set_viewport_size({"width": 2600, "height": 300})
    page.evaluate("location.hash = 'page-3'")
    page.wait_for_selector("#page-3 img")
    page.wait_for_selector("#page-1 .picture:not(:has(img))", state="attached")


def test_rows_are_found_by_words_and_by_digits_without_their_gaps(opened: Opening) -> None:
    page = opened("example")
    shown = "#budget > table > tbody > tr:not([hidden])"

    page.fill("#words", "folkhögskolor 74400000")

    assert page.locator(shown).all_inner_texts() != []
    assert {text.split("\t")[1] for text in page.locator(shown).all_inner_texts()} == {"74\u00a0400\u00a0000"}
    page.wait_for_function("() => document.getElementById('said').textContent.includes(' av ')")

    page.fill("#words", "finns inte i dokumentet")

    assert page.locator(shown).count() == 0
    page.wait_for_function("() => document.getElementById('said').textContent.startsWith('Ingen rad')")


def test_rows_are_chosen_by_what_they_measure_and_by_doubt(opened: Opening) -> None:
    page = opened("example")
    shown = page.locator("#budget > table > tbody > tr:not([hidden]) > .c-measure")

    page.select_option("#budget select", "forecast")
    assert set(shown.all_inner_texts()) == {"prognos"}

    page.select_option("#budget select", "")
    page.select_option("#doubt", "doubtful")
    remarks = page.locator("#budget > table > tbody > tr:not([hidden]) > .c-remark").all_inner_texts()
    assert remarks != []
    assert all("säkerhet" in remark or "\u26a0" in remark for remark in remarks)


def test_a_column_is_sorted_up_down_and_as_in_the_document(opened: Opening) -> None:
    page = opened("example")
    cells = page.locator("#budget > table > tbody > tr > .c-kronor")
    button = page.locator("#budget > table th.c-kronor button")
    before = cells.all_inner_texts()

    def numbers() -> list[float]:
        return [float(value) for value in cells.evaluate_all("all => all.map(one => one.dataset.order || 'nan')")]

    button.click()
    assert numbers() == sorted(numbers())
    assert page.get_attribute("#budget th.c-kronor", "aria-sort") == "ascending"
    button.click()
    assert numbers() == sorted(numbers(), reverse=True)
    button.click()
    assert cells.all_inner_texts() == before
    assert page.get_attribute("#budget th.c-kronor", "aria-sort") is None


def test_arrows_go_from_mark_to_mark_and_tab_stops_once_a_page(opened: Opening) -> None:
    page = opened("example")
    focused = "document.activeElement.getAttribute('href')"
    links = page.locator("#page-1 .mark").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert page.locator("#page-1 .mark[tabindex='0']").count() == 1

    page.locator("#page-1 .mark").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == links[2]
    page.keyboard.press("End")
    assert page.evaluate(focused) == links[-1]
    assert page.locator("#page-1 .mark[tabindex='0']").count() == 1


def test_a_hidden_kind_comes_back_when_its_row_is_followed(opened: Opening) -> None:
    page = opened("example")
    page.locator("input[data-kind='goals']").uncheck()
    assert page.locator(".mark.goals").first.is_hidden()

    page.locator("#goals a.there").first.click()

    assert page.locator("input[data-kind='goals']").is_checked()
    assert page.locator(".mark.goals.current").count() == 1


def test_a_link_to_a_row_opens_at_that_row(opened: Opening, reports: dict[str, Path]) -> None:
    page = opened("example", WIDE, "#f-0")

    assert page.locator("#f-0").evaluate(IN_VIEW)
    assert "current" in page.get_attribute("#f-0", "class")


def test_it_is_read_without_scripts_too(browser, reports: dict[str, Path]) -> None:  # type: ignore[no-untyped-def]
    page = browser.new_page()
    page.context.new_cdp_session(page).send("Emulation.setScriptExecutionDisabled", {"value": True})
    page.goto(reports["example"].as_uri())

    assert page.locator("#page-1 img").count() == 1
    assert page.locator("#filter").is_hidden()
    page.locator("#budget tbody a.there").last.click()
    assert page.url.partition("#")[2].startswith("m-budget-")
    page.close()


def test_on_paper_there_are_the_rows_and_not_the_pages(opened: Opening) -> None:
    page = opened("example")
    page.emulate_media(media="print")

    assert page.locator("#document").is_hidden()
    assert page.locator("#filter").is_hidden()
    assert page.locator("#budget > table").is_visible()
    assert page.locator("figure img").first.is_visible()


@pytest.mark.parametrize("name", ["example", "english", "word"])
def test_no_table_is_wider_than_its_pane(opened: Opening, name: str) -> None:
    page = opened(name)

    assert page.locator("#report").evaluate("pane => pane.scrollWidth - pane.clientWidth") == 0


def test_nothing_is_wider_than_a_phone(opened: Opening) -> None:
    for name in ("example", "word"):
        page = opened(name, NARROW)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
