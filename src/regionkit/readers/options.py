"""What a reader is told besides the file: the language, what to do with pictures, and how much to read at most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from regionkit.language.contract import Language
from regionkit.limits import LIMITS, Limits

OcrMode = Literal["auto", "always", "never"]
"""When text is read from pictures (OCR).

``auto``: pages that hold no text of their own, and pictures that hold a table or text, where Tesseract is installed;
``always``: every page as a picture, also where it has a text layer, which may be a bad one;
``never``: no picture at all.
"""


OCR_MODES: tuple[OcrMode, ...] = ("auto", "always", "never")


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How one document is read."""

    language: Language
    ocr: OcrMode = "auto"
    limits: Limits = LIMITS
