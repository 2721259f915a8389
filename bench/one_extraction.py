"""One process reads files, then times each extractor and check over them: ``one_extraction.py ROUNDS FILE...``.

Prints one line of JSON: for each file its pages, its characters and, for each step, the seconds of the best round.
A Word file that does not say where its pages broke counts a page for every 2 500 characters.
"""

from __future__ import annotations

import gc
import json
import pickle
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from regionkit import read
from regionkit.analysis import Analysis, Found
from regionkit.checks import CHECKS
from regionkit.document import Document
from regionkit.extractors import EXTRACTORS_BY_NAME
from regionkit.languages.sv.swedish import SWEDISH
from regionkit.pipeline import analyse

DENSE = 2_500
WORDS = "words"


def steps(document: Document) -> Iterator[tuple[str, float]]:
    """Each step of one extraction with the seconds that it took; later steps see what earlier ones found."""
    began = time.process_time()
    analysis = analyse(document, SWEDISH)
    yield WORDS, time.process_time() - began
    found = Found(metadata=analysis.known)
    for name, extractor in EXTRACTORS_BY_NAME.items():
        yield name, _timed(extractor, analysis, found)
    for check in CHECKS:
        yield check.__name__, _timed(check, analysis, found)


def _timed(step: Callable[[Analysis, Found], Iterable[Any]], analysis: Analysis, found: Found) -> float:
    began = time.process_time()
    found.add(step(analysis, found))
    return time.process_time() - began


def best_of(document: Document, rounds: int) -> dict[str, float]:
    """The best time of each step."""
    fresh = pickle.dumps(document)
    fastest: dict[str, float] = {}
    for _ in range(rounds):
        copy = pickle.loads(fresh)
        gc.collect()
        for step, seconds in steps(copy):
            fastest[step] = min(seconds, fastest.get(step, seconds))
    return fastest


def main(rounds: str, *files: str) -> None:
    """Read all files, work through them once for what is made only once, then measure."""
    documents = {file: read(Path(file), ocr="never") for file in files}
    for document in documents.values():
        list(steps(pickle.loads(pickle.dumps(document))))
    measured = {}
    for file, document in documents.items():
        characters = len(document.text)
        pages = len(document.pages) or max(round(characters / DENSE), 1)
        measured[file] = {"pages": pages, "characters": characters, **best_of(document, int(rounds))}
    print(json.dumps(measured))


if __name__ == "__main__":
    main(*sys.argv[1:])
