"""Writes the report as Word and as PDF: by LibreOffice where it is installed, otherwise by reportlab."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from report import COMMITTEE, ORGANISATION, TITLE, ReportPage, report

MADE = Path(__file__).resolve().parents[1] / "build" / "bench"
"""Where the files stay between runs."""


def word_file(pages: int, folder: Path = MADE) -> Path:
    """A Word file of so many pages."""
    path = folder / f"report-{pages}.docx"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _write_word(report(pages), path)
    return path


def pdf_file(pages: int, folder: Path = MADE) -> Path:
    """A PDF of so many pages; its name tells which program made it."""
    office = shutil.which("soffice")
    path = folder / f"report-{pages}-{'libreoffice' if office else 'reportlab'}.pdf"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        if office:
            _convert(office, word_file(pages, folder), path)
        else:
            _write_pdf(report(pages), path)
    return path


def _convert(office: str, word: Path, pdf: Path) -> None:
    with tempfile.TemporaryDirectory() as profile:
        command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", profile, str(word)], check=True, capture_output=True)
        shutil.move(Path(profile) / word.with_suffix(".pdf").name, pdf)


def _write_word(pages: list[ReportPage], path: Path) -> None:
    import docx
    from docx.shared import Pt

    document = docx.Document()
    document.styles["Normal"].font.size = Pt(10.5)
    document.styles["Normal"].paragraph_format.space_after = Pt(5)
    section = document.sections[0]
    section.header.paragraphs[0].text = f"{ORGANISATION}\t\t{TITLE}"
    section.footer.paragraphs[0].text = f"{COMMITTEE}\t\tDnr NKB 2025/88"
    for number, page in enumerate(pages):
        headings = [document.add_heading(page.chapter, 1)] if page.chapter else []
        headings.append(document.add_heading(page.section, 2))
        headings[0].paragraph_format.page_break_before = number > 0
        for text in page.paragraphs:
            document.add_paragraph(text)
        for text in page.points:
            document.add_paragraph(text, style="List Bullet")
        if page.rows:
            document.add_paragraph(page.caption, style="Caption")
            _word_table(document, page.rows)
    document.save(str(path))


def _word_table(document: object, rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")  # type: ignore[attr-defined]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _write_pdf(pages: list[ReportPage], path: Path) -> None:
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

    styles = getSampleStyleSheet()
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONTSIZE", (0, 0), (-1, -1), 9)])
    story: list[object] = []
    for page in pages:
        story += [Paragraph(page.chapter, styles["Heading1"])] if page.chapter else []
        story.append(Paragraph(page.section, styles["Heading2"]))
        story += [Paragraph(text, styles["BodyText"]) for text in page.paragraphs]
        story += [Paragraph(text, styles["BodyText"], bulletText="•") for text in page.points]
        if page.rows:
            story += [Paragraph(page.caption, styles["BodyText"]), Table(page.rows, style=grid, hAlign="LEFT")]
        story.append(PageBreak())

    def margins(canvas: object, document: object) -> None:
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        canvas.drawString(72, A4[1] - 40, f"{ORGANISATION}, {TITLE}")  # type: ignore[attr-defined]
        canvas.drawString(72, 40, f"{COMMITTEE}, sida {document.page}")  # type: ignore[attr-defined]

    template = SimpleDocTemplate(str(path), pagesize=A4, invariant=1)
    template.build(story, onFirstPage=margins, onLaterPages=margins)
