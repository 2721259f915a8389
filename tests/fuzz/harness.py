"""Coverage-guided fuzzing with atheris: one harness for each format.

    pip install regionkit[fuzz]
    PYTHONPATH=src:tests python -m fuzz.harness pdf found/pdf -max_total_time=120 -rss_limit_mb=2500

The first argument is the format, the rest is libFuzzer's; a folder is filled with what reached new code.  An input is
bad where anything but a :class:`~regionkit.errors.RegionkitError` comes out, where a mention is not the text that it
points at, where it takes over a minute, or where the process dies.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.chance import Dice
from fuzz.mutated import KINDS, SPLICES
from fuzz.raw_bytes import splice_bytes
from fuzz.seeds import seeds
from fuzz.trial import tried

USUAL = ("-timeout=60", "-max_len=60000", "-rss_limit_mb=2500")
READERS = ("regionkit.readers", "pdfminer", "pdfplumber")
FINDERS = ("regionkit.values", "regionkit.extractors")
"""What is watched for new code that an input reaches: of a file what reads it, of a text what finds things in it."""
OUR_OWN = 0.8
"""So often an input is damaged as its format is, and else as libFuzzer damages bytes."""


class Broken(Exception):
    """An input that regionkit neither read nor refused."""


def harness(kind: str) -> object:
    """What libFuzzer calls for each input of a format."""

    def try_one(data: bytes) -> None:
        outcome = tried(kind, data)
        if outcome.verdict not in ("parsed", "refused"):
            raise Broken(f"{outcome.verdict} {outcome.detail} {outcome.message} {outcome.where}")

    return try_one


def mutator(kind: str) -> object:
    """Damages an input in the ways of its format: what libFuzzer does to bytes seldom leaves a PDF one."""
    families = [mutation for family in KINDS[kind] for mutation in family]

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        import atheris

        dice = Dice(seed)
        if dice.random() > OUR_OWN:
            return bytes(atheris.Mutate(data, longest))
        return bytes(dice.choice(families)(data, dice)[:longest])

    return mutate


def crossing(kind: str) -> object:
    """Puts two inputs together."""
    spliced = SPLICES.get(kind, splice_bytes)
    return lambda one, other, longest, seed: bytes(spliced(one, other, Dice(seed))[:longest])


def main(arguments: list[str]) -> None:
    import atheris

    kind, rest = arguments[0], arguments[1:]
    if kind not in KINDS:
        sys.exit(f"no such format: {kind}; there are: {', '.join(KINDS)}")
    watched = FINDERS if kind == "text" else READERS
    with atheris.instrument_imports(include=watched, enable_loader_override=False):
        import regionkit

        regionkit.extract(regionkit.document_from_text("Utfallet 2024 är 3 tkr."))
        tried(kind, seeds(kind)[0].data)
    with TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(kind)):
            Path(folder, f"seed-{number}").write_bytes(seed.data)
        folders = [word for word in rest if not word.startswith("-")]
        for name in folders:
            Path(name).mkdir(parents=True, exist_ok=True)
        options = [word for word in rest if word.startswith("-")]
        call = ["fuzz.harness", *USUAL, *options, *folders, folder]
        atheris.Setup(call, harness(kind), custom_mutator=mutator(kind), custom_crossover=crossing(kind))
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
