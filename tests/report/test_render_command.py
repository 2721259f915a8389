"""``regionkit render``: where the report goes, in which format and language, and what is said when it cannot be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import regionkit
from regionkit.cli import app
from regionkit.renderers.report import page as report


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["render", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("r.html", (), '<!doctype html>\n<html lang="sv">'),
        ("r.HTM", ("--lang", "en"), '<!doctype html>\n<html lang="en">'),
        ("rapport", (), "<!doctype html>"),
        ("r.md", (), "# Delårsrapport per augusti 2025\n\n- **Fil:** "),
        ("r.md", ("--lang", "en"), "# Delårsrapport per augusti 2025\n\n- **File:** "),
        ("r.txt", ("-f", "markdown"), "# Delårsrapport"),
    ],
)
def test_the_name_and_the_options_say_what_is_written(
    folder: Path, name: str, options: tuple[str, ...], begins: str
) -> None:
    code, out, err = run(folder / "rapport.pdf", "-o", folder / name, *options)

    assert (code, out, err) == (0, "", "")
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)


def test_the_file_is_what_render_gives(folder: Path) -> None:
    document = regionkit.read(folder / "rapport.pdf")
    wanted = regionkit.render(regionkit.extract(document), "html", document=document)

    _, out, _ = run(folder / "rapport.pdf")

    assert out == wanted


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("rapport.pdf", "-o", "r.txt"), r"regionkit: \S*r\.txt: a report is HTML or Markdown; name it \S*r\.html,"),
        (("rapport.pdf", "-o", "r.html", "--lang", "de"), r"unknown language 'de'; there are: en, sv"),
        (("rapport.pdf", "-f", "csv"), r"unknown kind of report 'csv'; there are: html, markdown"),
        (("rapport.pdf", "-o", "rapport.pdf", "-f", "html"), r"would overwrite the document"),
        (("rapport.pdf", "-o", "."), r"is a folder; name a file in it"),
    ],
)
def test_wrong_usage_ends_in_two_and_writes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}

    code, out, err = run(*arguments)

    assert (code, out) == (2, "")
    assert re.search(said, " ".join(err.replace("│", " ").split()))
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_that_is_not_there_is_one_line(folder: Path) -> None:
    code, out, err = run(folder / "saknas.pdf", "-o", folder / "r.html")

    assert (code, out) == (1, "")
    assert err == f"regionkit: {folder / 'saknas.pdf'}: no such file; check the path\n"
    assert not (folder / "r.html").exists()


def test_what_is_not_installed_is_named_with_its_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "find_spec", lambda name: None if name in ("altair", "vl_convert") else object())

    code, out, err = run(folder / "rapport.docx", "-o", folder / "r.html")

    assert (code, out) == (1, "")
    assert err == (
        'regionkit: html: the report needs altair and vl_convert, not installed here; pip install "regionkit[html]"\n'
    )
    with pytest.raises(regionkit.MissingTool):
        regionkit.render(regionkit.Extraction(), "html")
