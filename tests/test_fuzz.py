"""A bounded part of the fuzzing: the same few hundred damaged files every time, each in a guarded process."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import regionkit
from fuzz.guarded import Bounds, all_tried
from fuzz.mutated import KINDS, mutated
from fuzz.run import attempt
from fuzz.seeds import seeds
from fuzz.trial import BAD, Outcome, tried

resource = pytest.importorskip("resource", reason="limits of a process are not on Windows")

FILES = {"pdf": 150, "docx": 60, "html": 40, "txt": 20, "text": 20, "zip": 25, "eml": 20}
"""Damaged files of each kind; those for which other programs are needed are tried by ``python -m fuzz.run``."""
FIRST = 1_000_000
"""Their numbers begin where no longer run has been."""


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """What the guarded processes share is loaded before they are started."""
    regionkit.extract(regionkit.document_from_text("Utfallet 2024 är 3 tkr."))


@pytest.mark.parametrize("kind", FILES)
def test_damaged_files_are_read_or_refused(kind: str) -> None:
    jobs = [(kind, number) for number in range(FIRST, FIRST + FILES[kind])]

    outcomes = list(all_tried(jobs, attempt, 2))

    assert [(job, outcome) for job, outcome in outcomes if outcome.verdict in BAD] == []
    assert len(outcomes) == FILES[kind]
    assert {outcome.verdict for _, outcome in outcomes} <= {"parsed", "refused"}
    assert any(outcome.verdict == "parsed" for _, outcome in outcomes)


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_is_the_same_every_time(kind: str) -> None:
    made = [mutated(kind, number) for number in range(12)]

    assert [mutated(kind, number) for number in range(12)] == made
    assert len({file.data for file in made}) > 8
    assert any(file.data not in {seed.data for seed in seeds(kind)} for file in made)


def test_sound_documents_are_read_whole() -> None:
    for kind in FILES:
        smallest = min(seeds(kind), key=lambda seed: len(seed.data))
        assert (kind, tried(kind, smallest.data).verdict, tried(kind, smallest.data).detail) == (kind, "parsed", "")


def test_a_batch_gives_a_result_or_a_failure_for_each_file(tmp_path: Path) -> None:
    paths = []
    for number in range(12):
        for kind in ("pdf", "docx", "html"):
            paths.append(tmp_path / f"{number}.{kind}")
            paths[-1].write_bytes(mutated(kind, FIRST + number).data or b" ")

    results = list(regionkit.parse_many(paths, workers=2, ocr="never"))

    errors = Counter(result.error for result in results if isinstance(result, regionkit.Failure))
    assert len(results) >= len(paths)  # a damaged archive may be read as its members
    assert {error for error in errors if not issubclass(getattr(regionkit, error), regionkit.RegionkitError)} == set()
    assert 0 < sum(errors.values()) < len(results)


# --- What finds them would be found itself ---------------------------------------------------------------------------


def spin(_: object) -> Outcome:
    while True:
        pass


def die(_: object) -> Outcome:
    resource.setrlimit(resource.RLIMIT_CPU, (0, 0))
    return spin(None)


def eat(_: object) -> Outcome:
    try:
        return Outcome("parsed", str(len(bytearray(1 << 33))))
    except MemoryError:
        return Outcome("memory")


@pytest.mark.parametrize(("attempt", "verdict"), [(spin, "hang"), (die, "crash"), (eat, "memory")])
def test_what_hangs_dies_or_eats_memory_is_told_of(attempt: object, verdict: str) -> None:
    [(job, outcome)] = all_tried(["a file"], attempt, 1, Bounds(seconds=1))  # type: ignore[arg-type]

    assert (job, outcome.verdict) == ("a file", verdict)


def test_an_error_of_another_library_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("a library's own error")

    monkeypatch.setattr(regionkit, "extract", broken)

    outcome = tried("text", b"Utfallet")

    assert (outcome.verdict, outcome.detail) == ("leak", "LookupError")
