"""What the doctor looks for, and what it says of what is not there."""

from __future__ import annotations

from importlib import metadata

import pytest
from typer.testing import CliRunner

from regionkit import doctor
from regionkit.cli import app


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """A machine on which only what is put in these sets is installed."""
    here: dict[str, set[str]] = {"packages": set(), "programs": set(), "languages": set()}

    def version(package: str) -> str:
        if package not in here["packages"]:
            raise metadata.PackageNotFoundError(package)
        return "1.0"

    monkeypatch.setattr(
        doctor.metadata,
        "requires",
        lambda name: [
            "spacy<4,>=3.8", "polars>=1; extra == 'tables'", 'pytest>=8; extra == "dev"', "kreuzberg; extra == 'bench'",
        ],
    )
    monkeypatch.setattr(doctor.metadata, "version", version)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: f"/bin/{name}" if name in here["programs"] else None)
    monkeypatch.setattr(doctor, "_tesseract_languages", lambda: here["languages"])
    return here


def test_what_is_needed_comes_from_the_package_itself(machine: dict[str, set[str]]) -> None:
    names = [(check.group, check.name) for check in doctor.checks() if check.group != "program"]

    assert names == [("needed", "spacy"), ("tables", "polars")]


def test_a_missing_extra_says_how_to_get_it_and_is_not_fatal(machine: dict[str, set[str]]) -> None:
    machine["packages"] |= {"regionkit", "spacy"}

    result = CliRunner().invoke(app, ["doctor"])

    assert result.exit_code == 0
    assert "ok       spacy  1.0" in result.stdout
    assert 'missing  polars  -> pip install "regionkit[tables]"' in result.stdout
    assert "apt install tesseract-ocr" in result.stdout


def test_a_missing_need_is_fatal(machine: dict[str, set[str]]) -> None:
    result = CliRunner().invoke(app, ["doctor"])

    assert result.exit_code == 1
    assert "missing  spacy  -> pip install" in result.stdout


def test_tesseract_without_swedish_is_not_enough(machine: dict[str, set[str]]) -> None:
    machine["programs"].add("tesseract")
    without = [check.found for check in doctor.checks() if check.name.startswith("tesseract swe")]
    machine["languages"].add("swe")
    with_it = [check.found for check in doctor.checks() if check.name.startswith("tesseract swe")]

    assert (without, with_it) == ([None], ["found"])
