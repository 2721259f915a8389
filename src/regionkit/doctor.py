"""What is installed and what is not: the packages regionkit needs, the optional ones, and the programs beside it."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

NAME = re.compile(r"[A-Za-z0-9._-]+")
EXTRA = re.compile(r"""extra\s*==\s*["']([a-z]+)["']""")
USED_EXTRAS = ("archive", "remote", "postgres", "tables", "html", "dask", "ocr")
FOR_DEVELOPERS = ("dev", "bench")


@dataclass(frozen=True, slots=True)
class Tool:
    """A program outside Python, and how the package is called that brings it."""

    command: str
    purpose: str
    install: str


TOOLS = (
    Tool("tesseract", "text in scanned pages and pictures", "apt install tesseract-ocr tesseract-ocr-swe"),
    Tool("soffice", "old Word files (.doc), RTF and OpenDocument", "apt install libreoffice-writer-nogui"),
)
SWEDISH_OCR = Tool("tesseract swe", "Swedish for tesseract", "apt install tesseract-ocr-swe")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked for."""

    name: str
    found: str | None
    """Version or place; ``None`` where it is missing."""
    remedy: str
    group: str
    """``needed``, the name of an extra, or ``program``."""

    @property
    def fatal(self) -> bool:
        """Whether nothing works without it."""
        return self.group == "needed" and self.found is None


def checks() -> Iterator[Check]:
    """Look for everything that the package's own metadata names, and for the programs."""
    for group, name in _requirements():
        remedy = "pip install --force-reinstall regionkit" if group == "needed" else f'pip install "regionkit[{group}]"'
        yield Check(name, _version(name), remedy, group)
    for tool in TOOLS:
        yield Check(f"{tool.command} ({tool.purpose})", shutil.which(tool.command), tool.install, "program")
    if shutil.which("tesseract"):
        found = "found" if "swe" in _tesseract_languages() else None
        yield Check(f"{SWEDISH_OCR.command} ({SWEDISH_OCR.purpose})", found, SWEDISH_OCR.install, "program")


def report(found: list[Check]) -> Iterator[str]:
    """The lines that ``regionkit doctor`` prints."""
    yield f"Python {platform.python_version()}, regionkit {_version('regionkit') or 'not installed'}"
    for group in dict.fromkeys(check.group for check in found):
        yield ""
        yield _heading(group)
        for check in found:
            if check.group == group:
                yield f"  ok       {check.name}  {check.found}" if check.found else _missing(check)


def _missing(check: Check) -> str:
    return f"  missing  {check.name}  -> {check.remedy}"


def _heading(group: str) -> str:
    if group == "needed":
        return "Needed"
    if group == "program":
        return "Programs (optional)"
    if group in USED_EXTRAS:
        return f"Extra: {group} (optional)"
    return f"Extra: {group} (optional; this version does not use it yet)"


def _requirements() -> Iterator[tuple[str, str]]:
    """``(group, package)`` for each requirement of regionkit itself, developers' tools left out."""
    try:
        requirements = metadata.requires("regionkit") or []
    except metadata.PackageNotFoundError:  # run from a folder that was never installed
        return
    for requirement in requirements:
        extra = EXTRA.search(requirement)
        group = extra[1] if extra else "needed"
        name = NAME.match(requirement)
        if name and group not in FOR_DEVELOPERS:
            yield group, name[0]


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _tesseract_languages() -> set[str]:
    try:
        run = subprocess.run(
            ["tesseract", "--list-langs"], capture_output=True, text=True, timeout=20, check=False, errors="replace"
        )
    except (OSError, subprocess.SubprocessError):
        return set()
    return set(run.stdout.split())
