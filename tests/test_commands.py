"""The commands that the documentation tells to give: each runs, in a folder with the files that it names."""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import regionkit
import transcripts
from regionkit.cli import app

ROOT = Path(__file__).parents[1]
FENCE = re.compile(r"^```shell\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = "postgresql://"  # a server: the tests of archives start one


def commands() -> Iterator[tuple[str, str]]:
    """Each line of a shell fence that calls regionkit, with the page that it is on."""
    for page in transcripts.PAGES:
        for fence in FENCE.findall(page.read_text(encoding="utf-8")):
            for line in fence.splitlines():
                if line.startswith("regionkit ") and ELSEWHERE not in line:
                    yield page.name, line


COMMANDS = list(commands())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the pages speak of: documents in a folder, one report, and an archive of them."""
    folder = tmp_path_factory.mktemp("reader")
    documents = ROOT / "examples" / "documents"
    shutil.copytree(documents, folder / "examples" / "documents")
    shutil.copytree(documents, folder / "handlingar")
    shutil.copy(documents / "delarsrapport-augusti-2025.pdf", folder / "delarsrapport.pdf")
    with regionkit.Archive(folder / "archive.db") as archive:
        regionkit.ingest(folder / "handlingar", archive, workers=1)
    return folder


@pytest.mark.parametrize(("page", "line"), COMMANDS, ids=[f"{page}: {line}" for page, line in COMMANDS])
def test_a_command_runs(page: str, line: str, folder: Path) -> None:
    with contextlib.chdir(folder):
        run = CliRunner().invoke(app, shlex.split(line, comments=True)[1:])

    assert run.exit_code == 0, run.output


def test_there_are_commands() -> None:
    assert {"archive.md", "exports.md", "reports.md"} <= {page for page, _ in COMMANDS}
