"""The door to Tesseract, through pytesseract: what is installed, and one run over one picture."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

PIP = 'pip install "regionkit[ocr]"'
SECONDS = 120.0
"""The longest that one run may take."""
ONE_THREAD = ("OMP_THREAD_LIMIT", "1")
"""For Tesseract, where nothing else is said: its threads wait for each other at work, and where several documents are
read at once, a page takes ten times as long."""


class OcrMissing(Exception):
    """Tesseract, its language or pytesseract is not installed; the message says how to install it."""


class OcrTimeout(Exception):
    """Tesseract did not end in time."""


class OcrFailed(Exception):
    """Tesseract refused the picture or crashed."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is installed of what reading pictures needs."""

    version: str | None
    """Of Tesseract; ``None`` where it is not installed."""
    languages: tuple[str, ...] = ()
    package: bool = True
    """Whether pytesseract is installed."""

    def missing(self, language: str) -> str | None:
        """What to install before pictures can be read in a language, in one line; ``None`` where all is there.

        >>> Found(None).missing("swe")
        'reading pictures needs Tesseract: apt install tesseract-ocr tesseract-ocr-swe'
        >>> Found("5.3.0", ("eng", "swe")).missing("swe") is None
        True
        """
        if not self.package:
            return f"reading pictures needs pytesseract: {PIP}"
        if self.version is None or language not in self.languages:
            return f"reading pictures needs Tesseract: apt install tesseract-ocr tesseract-ocr-{language}"
        return None


@cache
def found() -> Found:
    """What is installed; looked for once."""
    try:
        import pytesseract
    except ImportError:
        return Found(None, package=False)
    if shutil.which(pytesseract.pytesseract.tesseract_cmd) is None:
        return Found(None)
    try:
        version = str(pytesseract.get_tesseract_version())
        languages = tuple(sorted(pytesseract.get_languages()))
    except (Exception, SystemExit):
        return Found(None)
    return Found(version, languages)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as Tesseract gives it."""

    text: str
    confidence: float
    """From 0 to 1."""
    box: tuple[int, int, int, int]
    line: tuple[int, int, int]
    """Number of its block, paragraph and line."""


def words_of(
    pixels: Pixels, language: str, *, psm: int, dpi: int, seconds: float = SECONDS, only: str = ""
) -> list[Token]:
    """Read a prepared picture in one run of Tesseract; ``only``: the signs that there may be."""
    import pytesseract

    missing = found().missing(language)
    if missing:
        raise OcrMissing(missing)
    os.environ.setdefault(*ONE_THREAD)
    pixels.format = "BMP"  # what it is handed over as; packing it as PNG would take a tenth of a second a page
    config = f"--psm {psm} --dpi {dpi}"
    if only:
        config += f' -c "tessedit_char_whitelist={only}"'
    try:
        data = pytesseract.image_to_data(
            pixels, lang=language, config=config, timeout=seconds, output_type=pytesseract.Output.DICT
        )
    except RuntimeError as error:
        raise _clear(error) from error
    except (pytesseract.TesseractNotFoundError, OSError) as error:
        raise OcrFailed(str(error)) from error
    columns = ("text", "conf", "left", "top", "width", "height", "block_num", "par_num", "line_num")
    return [
        Token(text, float(conf) / 100, (left, top, left + width, top + height), (block, par, line))
        for text, conf, left, top, width, height, block, par, line in zip(*(data[c] for c in columns), strict=True)
        if text.strip() and float(conf) >= 0
    ]


def _clear(error: RuntimeError) -> Exception:
    """pytesseract raises a plain RuntimeError with "timeout" in its text, and a kind of its own for the rest."""
    return OcrTimeout(str(error)) if "timeout" in str(error).lower() else OcrFailed(str(error))
