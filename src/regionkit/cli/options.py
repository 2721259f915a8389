"""Options that several verbs take."""

from __future__ import annotations

from typing import Annotated

import typer

from regionkit.errors import UnknownName
from regionkit.readers.options import OCR_MODES
from regionkit.renderers import RENDERERS


def known_ocr(mode: str) -> str:
    """The mode, if there is such a one."""
    if mode not in OCR_MODES:
        raise typer.BadParameter(str(UnknownName("way to treat pictures", mode, OCR_MODES)))
    return mode


FORMATS = tuple(name for name, renderer in RENDERERS.items() if renderer.joins)
"""The outputs that take any number of documents."""


def known_format(name: str) -> str:
    """The name of such an output, if there is one."""
    if name not in FORMATS:
        raise typer.BadParameter(str(UnknownName("output format", name, FORMATS)))
    return name


OcrOption = Annotated[
    str,
    typer.Option(
        "--ocr",
        metavar="|".join(OCR_MODES),
        callback=known_ocr,
        help="Read pictures of text and tables with Tesseract: where there is no other text, every page, or none.",
    ),
]
WorkersOption = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=1,
        help="Processes that share the files; 1: none but this. Left out: one per processor, for one file none.",
        show_default=False,
    ),
]
TimeOption = Annotated[
    float | None,
    typer.Option(
        "--time-limit",
        metavar="SECONDS",
        min=0,
        help="How long each file may take; 0: without end. Left out: 5 minutes and more, for one file none.",
        show_default=False,
    ),
]
SplitOption = Annotated[bool, typer.Option("--split", help="Part files of several documents: a meeting's papers.")]
