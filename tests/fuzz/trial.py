"""What is tried with one file, and what came of it."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Literal

Verdict = Literal["parsed", "refused", "leak", "crash", "hang", "memory"]
BAD: tuple[Verdict, ...] = ("leak", "crash", "hang", "memory")
OURS = "/regionkit/"
MISLED = (RecursionError, AssertionError, KeyError, IndexError, AttributeError, TypeError, ZeroDivisionError)
"""What code raises that did not reckon with a file; the file is refused all the same."""


@dataclass(frozen=True)
class Outcome:
    """What came of one file.  ``detail`` is the error's class, ``where`` the place in our code that it came from."""

    verdict: Verdict
    detail: str = ""
    message: str = ""
    where: str = ""
    seconds: float = 0.0
    megabytes: float = 0.0


def tried(kind: str, data: bytes) -> Outcome:
    """Read a file, find everything in it, and show it in every output."""
    import regionkit

    began = process_time()
    try:
        if kind == "text":
            document = regionkit.document_from_text(data.decode("utf-8", "replace"))
        else:
            document = regionkit.read(data, ocr="never")
        extraction = regionkit.extract(document)
        _hold_to(document, extraction)
        for name in ("json", "csv", "markdown", "table"):
            regionkit.render(extraction, name, document=document)
    except regionkit.RegionkitError as error:
        return Outcome("refused", type(error).__name__, str(error), _misled(error), process_time() - began)
    except Exception as error:
        return Outcome("leak", type(error).__name__, str(error)[:300], place_of(error), process_time() - began)
    return Outcome("parsed", seconds=process_time() - began)


def _hold_to(document: object, extraction: object) -> None:
    """The invariant: every mention is the text that it points at."""
    for mention in extraction.mentions():  # type: ignore[attr-defined]
        said = document.text[mention.span.start : mention.span.end]  # type: ignore[attr-defined]
        assert said == mention.text, (mention.rule, said, mention.text)


def _misled(error: BaseException) -> str:
    """Where our own code stumbled, if the file was refused for that."""
    cause = error.__cause__
    if cause is None:
        return ""
    where = place_of(cause)
    if isinstance(cause, MISLED) or (where and traceback.extract_tb(cause.__traceback__)[-1].filename.find(OURS) >= 0):
        return f"{type(cause).__name__} {where}"
    return ""


def place_of(error: BaseException) -> str:
    """The last line of our own code that an error came through, and the line that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if OURS in frame.filename and "reading.py" not in frame.filename]
    if not ours or not frames:
        return ""
    last = frames[-1]
    own = f"{Path(ours[-1].filename).name}:{ours[-1].lineno} {ours[-1].name}"
    return own if last is ours[-1] else f"{own} <- {Path(last.filename).name}:{last.lineno}"
