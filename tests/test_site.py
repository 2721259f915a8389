"""The site builds without a broken link, and the schemas that it holds are those of the models."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

import regionkit
import schema_files
from regionkit.extraction import SCHEMA_VERSION

ROOT = Path(__file__).parents[1]
NETWORK = re.compile(r"""<(?:script|link|img)[^>]+(?:src|href)="https?://""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


def test_every_page_is_on_the_site(site: Path) -> None:
    missing = [page.name for page in (ROOT / "docs").glob("*.md") if not (site / f"{page.stem}.html").exists()]

    assert missing == []


def test_every_public_name_is_in_the_reference(site: Path) -> None:
    reference = (site / "reference.html").read_text(encoding="utf-8")
    plain = {"EXTRACTORS", "SWEDISH", "__version__"}  # values, which the pages tell of

    missing = [name for name in regionkit.__all__ if name not in plain and f'id="regionkit.{name}"' not in reference]

    assert missing == []


def test_no_page_fetches_anything(site: Path) -> None:
    fetching = [page.name for page in site.glob("*.html") if NETWORK.search(page.read_text(encoding="utf-8"))]

    assert fetching == []


def test_doctests_are_shown_as_code(site: Path) -> None:
    reference = (site / "reference.html").read_text(encoding="utf-8")

    assert '<span class="gp">&gt;&gt;&gt; </span>' in reference
    assert "<blockquote>\n<blockquote>" not in reference


def test_a_changed_model_needs_a_new_version_of_its_schema() -> None:
    held = schema_files.FILE.read_text(encoding="utf-8") if schema_files.FILE.exists() else ""

    assert schema_files.printed() == held, schema_files.CHANGED


def test_the_schema_holds_what_is_printed() -> None:
    schema = json.loads(schema_files.FILE.read_text(encoding="utf-8"))
    extraction = regionkit.parse(ROOT / "examples" / "documents" / "delarsrapport-augusti-2025.docx")

    jsonschema.validate(json.loads(extraction.model_dump_json()), schema)
    assert extraction.schema_version == SCHEMA_VERSION


def test_publiccode_says_what_the_project_is() -> None:
    described = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))

    assert described["publiccodeYmlVersion"] == "0.4"
    assert described["softwareVersion"] == regionkit.__version__
    assert described["legal"]["license"] == "MIT"
    assert {"sv", "en"} <= set(described["description"])
    assert all(150 <= len(text["longDescription"]) <= 10_000 for text in described["description"].values())
    assert all(len(text["shortDescription"]) <= 150 for text in described["description"].values())
