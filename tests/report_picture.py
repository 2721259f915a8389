"""Makes the picture of a report that the documentation shows, with Debian's Chromium: ``make docs`` runs it.

python tests/report_picture.py
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import regionkit

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "documents" / "delarsrapport-augusti-2025.pdf"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()


def main() -> None:
    from playwright.sync_api import sync_playwright

    document = regionkit.read(EXAMPLE)
    text = regionkit.render(regionkit.extract(document), "html", document=document, lang="en")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "report.html"
        path.write_text(text, encoding="utf-8")
        browser = playwright.chromium.launch_persistent_context(
            Path(folder) / "profile", executable_path=shutil.which("chromium"), headless=True, args=FLAGS
        )
        page = browser.new_page()
        page.set_viewport_size({"width": 1400, "height": 860})
        page.goto(path.as_uri())
        page.wait_for_selector("#page-1 img")
        page.locator("#goals a.there").nth(1).click()
        page.locator("#report").evaluate("pane => pane.scrollTo(0, 0)")
        page.wait_for_timeout(500)
        page.screenshot(path=ROOT / "docs" / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
