"""What is tried with one file, and what came of it."""

from __future__ import annotations

import tempfile
import traceback
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any, Literal

Verdict = Literal["parsed", "refused", "leak", "crash", "hang", "memory"]
BAD: tuple[Verdict, ...] = ("leak", "crash", "hang", "memory")
CONTAINERS = ("zip", "eml")
MEMBERS = 6
"""Of a container, that are read."""
DRAWN = 5
"""One document in so many is shown in the terminal as well, which takes longer than all else together."""
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
        if kind in CONTAINERS:
            said = _members_tried(kind, data)
        elif kind == "text":
            said = _shown(regionkit.document_from_text(data.decode("utf-8", "replace")))
        else:
            said = _shown(regionkit.read(data, ocr="auto" if kind == "scan" else "never"))
    except regionkit.RegionkitError as error:
        return Outcome("refused", type(error).__name__, str(error), _misled(error), process_time() - began)
    except Exception as error:
        return Outcome("leak", type(error).__name__, str(error)[:300], place_of(error), process_time() - began)
    return Outcome("parsed", said, seconds=process_time() - began)


def _shown(document: Any) -> str:
    """Find everything in a document and write it in every way; tells whether pages or pictures were left unread."""
    import regionkit

    extraction = regionkit.extract(document)
    _hold_to(document, extraction)
    drawn = ("table",) if len(document.text) % DRAWN == 0 else ()
    for name in ("json", "csv", "markdown", *drawn):
        regionkit.render(extraction, name, document=document)
    notes = document.source.notes if document.source is not None else ()
    return "in part" if any(note.startswith("page_unread") for note in notes) else ""


def _members_tried(kind: str, data: bytes) -> str:
    """Read the first members of a container as a batch does: one that cannot be read costs only itself."""
    import regionkit
    from regionkit.readers.containers.members import expanded

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"bundle.{kind}")
        path.write_bytes(data)
        read, last = 0, None
        for member in islice(expanded([path], regionkit.SWEDISH.layout.letters), MEMBERS):
            try:
                _shown(regionkit.read(member, ocr="never"))
                read += 1
            except regionkit.RegionkitError as error:
                last = error
        if not read and last is not None:
            raise last
        return "in part" if last is not None else ""


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
