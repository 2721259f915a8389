"""The HTML report in a real browser: Debian's Chromium, driven by Playwright, judged by axe-core."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import regionkit

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
WIDE, NARROW = {"width": 1400, "height": 1000}, {"width": 390, "height": 844}
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
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
