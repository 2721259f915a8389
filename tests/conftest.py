"""What all tests share: how hypothesis runs, when a skip is a failure, and two small documents."""

from __future__ import annotations

import os
from collections.abc import Generator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

NO_SKIP = os.environ.get("REGIONKIT_NO_SKIP") == "1"
ALLOWED_SKIPS: tuple[str, ...] = ()
"""Reasons (or beginnings of them) that may skip a test even where everything is at hand.  None so far."""

REPORT = (
    ("Delårsrapport per augusti 2025", "Title"),
    ("Region Norrmark, kulturnämnden", "Normal"),
    ("Mål 1: Fler ska kunna låna böcker nära hemmet.", "Heading 1"),
    ("Arbetet pågår. Senast den 1 november 2025 ska 12 av 14 kommuner ha svarat.", "Normal"),
    ("Ekonomi", "Heading 1"),
    ("Nämnden har för år 2025 en budget på 4 800 tkr. Utfallet till och med augusti är 3 150 tkr.", "Normal"),
)


@pytest.fixture(scope="session")
def report_docx() -> bytes:
    """A short interim report of an invented committee, as a Word file."""
    import docx

    document = docx.Document()
    for text, style in REPORT:
        document.add_paragraph(text, style=style)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def report_pdf() -> bytes:
    """The same report as a PDF of one page."""
    return make_pdf()


def make_pdf(**options: object) -> bytes:
    """A PDF of the report; ``options`` go to reportlab's canvas, such as ``encrypt``."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1, **options)
    height = 780
    for text, style in REPORT:
        canvas.setFont("Helvetica-Bold" if style != "Normal" else "Helvetica", 18 if style == "Title" else 11)
        canvas.drawString(72, height, text)
        height -= 36
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture
def folder(tmp_path: Path, report_docx: bytes, report_pdf: bytes) -> Path:
    """A folder with the report in both formats, under plain names."""
    (tmp_path / "rapport.docx").write_bytes(report_docx)
    (tmp_path / "rapport.pdf").write_bytes(report_pdf)
    return tmp_path


# --- a skip must not hide that something was never tested ------------------------------------------------------------


def _unexpected(report: pytest.TestReport | pytest.CollectReport) -> str | None:
    """Why a report is a skip that nobody has allowed; ``None`` where it is not."""
    if not (NO_SKIP and report.skipped) or hasattr(report, "wasxfail"):
        return None
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    return None if reason.startswith(ALLOWED_SKIPS or "\0") else reason


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    reason = _unexpected(report)
    if reason is not None:
        report.outcome = "failed"
        report.longrepr = f"skipped where no test may skip: {reason}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    reason = _unexpected(report)
    if reason is not None:
        report.outcome = "failed"
        report.longrepr = f"skipped where no test may skip: {reason}"
    return report
