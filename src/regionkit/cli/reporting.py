"""``regionkit render``: one document as a report, or an archive as an overview, to read, to send or to print."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, cast

import typer

from regionkit.cli.complaints import complain, wrong_usage
from regionkit.cli.options import OcrOption
from regionkit.cli.parsing import same_file
from regionkit.errors import RegionkitError, UnknownName
from regionkit.languages.displays import DISPLAYS
from regionkit.output import output_to
from regionkit.readers.options import OcrMode

FORMATS = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown"}
"""What is written, by the end of the output's name."""


def _known_language(code: str) -> str:
    if code not in DISPLAYS:
        raise typer.BadParameter(str(UnknownName("language", code, DISPLAYS)))
    return code


def _known_report(name: str | None) -> str | None:
    if name is not None and name not in FORMATS.values():
        raise typer.BadParameter(str(UnknownName("kind of report", name, set(FORMATS.values()))))
    return name


OutputOption = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="OUT",
        help="Write to this file, whole or not at all: HTML to NAME.html, Markdown to NAME.md."
        " Left out: to standard output.",
        show_default=False,
    ),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "-f",
        "--format",
        metavar="html|markdown",
        callback=_known_report,
        help="HTML or Markdown, whatever the output is called.",
        show_default=False,
    ),
]
ARCHIVES = (b"SQLite format 3\0", "postgresql://")
"""How a file that is an archive begins, and an address of one."""


def _of_archive(name: str, metavar: str, text: str) -> Any:
    return typer.Option(name, metavar=metavar, help=f"Of an archive: only {text}.", show_default=False)


LanguageOption = Annotated[
    str,
    typer.Option("--lang", metavar="|".join(DISPLAYS), callback=_known_language, help="Language of the headings."),
]


def render(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A document, or an archive.", show_default=False)],
    output: OutputOption = None,
    report_format: FormatOption = None,
    lang: LanguageOption = "sv",
    ocr: OcrOption = "auto",
    committee: Annotated[str | None, _of_archive("--committee", "NAME", "this committee")] = None,
    organisation: Annotated[str | None, _of_archive("--organisation", "NAME|CODE", "this body")] = None,
    year: Annotated[list[int] | None, _of_archive("--year", "YEAR", "this fiscal year; may be given again")] = None,
) -> None:
    """Write one document as a report: its pages with every find marked, tables, charts and what does not add up.

    An archive is written as an overview: how goals fared and what became of money, from document to document.
    """
    if output is not None:
        if output.is_dir():
            raise wrong_usage(f"{output}: is a folder; name a file in it, such as {output / 'report.html'}")
        if same_file(output, file):
            raise typer.BadParameter("the output would overwrite the document", param_hint="-o")
    name = report_format or _format_of(output)
    asked = {"committee": committee, "organisation": organisation, "year": year or None}
    try:
        if _is_archive(file):
            text = _overview(file, name, lang, asked)
        elif any(asked.values()):
            raise wrong_usage(f"{file}: is a document; --committee, --organisation and --year are for archives")
        else:
            text = _rendered(file, name, lang, cast(OcrMode, ocr))
    except RegionkitError as error:
        complain(str(error))
        raise typer.Exit(1) from None
    with output_to(output) as target:
        target.write(text)


def _format_of(output: Path | None) -> str:
    """HTML where nobody says anything; a name that ends in something else is asked about."""
    if output is None or not output.suffix:
        return "html"
    try:
        return FORMATS[output.suffix.lower()]
    except KeyError:
        line = f"{output}: a report is HTML or Markdown; name it {output.with_suffix('.html')}, or say -f html"
        raise wrong_usage(line) from None


def _rendered(file: str, name: str, lang: str, ocr: OcrMode) -> str:
    from regionkit.pipeline import extract
    from regionkit.reading import read
    from regionkit.rendering import render as rendered
    from regionkit.rendering import renderer

    renderer(name).load()
    document = read(file, ocr=ocr)
    return rendered(extract(document), name, document=document, lang=lang)


def _is_archive(file: str) -> bool:
    """Whether a name is an archive's: by how the file begins, or by its address."""
    begin, address = ARCHIVES
    if file.startswith(address):
        return True
    try:
        with open(file, "rb") as opened:
            return opened.read(len(begin)) == begin
    except OSError:  # the reader says what is wrong
        return False


def _overview(file: str, name: str, lang: str, asked: dict[str, Any]) -> str:
    from regionkit.archive.archive import Archive
    from regionkit.overview_page.overview import overview

    if name != "html":
        raise wrong_usage(f"{file}: the overview of an archive is HTML; name the output .html")
    with Archive(file, create=False) as archive:
        return overview(archive, lang=lang, **asked)
