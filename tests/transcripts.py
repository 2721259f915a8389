"""Runs what the documentation shows: Python snippets, and commands with their output.

In Markdown, a ``python`` fence is run, all fences of a page in one namespace; a ``text`` fence right after it is what
it prints.  A ``console`` fence holds one command after ``$ `` and its output; a line ``…`` stands for lines left out.

``python tests/transcripts.py`` (or ``make docs``) runs everything and writes the outputs anew.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
CUT = "…"


@dataclass(frozen=True)
class Shown:
    """An output that a page shows, where it stands, and what really comes out."""

    page: Path
    start: int
    end: int
    shown: str
    real: str

    @property
    def refreshed(self) -> str:
        """The real output, cut where the shown one is: as many lines before and after the cut as were there."""
        lines = self.shown.splitlines()
        if CUT not in lines:
            return self.real
        before, after = lines.index(CUT), len(lines) - lines.index(CUT) - 1
        real = self.real.splitlines()
        if len(real) <= before + after:
            return self.real
        return "\n".join([*real[:before], CUT, *real[len(real) - after :]]) + "\n"

    @property
    def label(self) -> str:
        return f"{self.page.name}:{self.page.read_text(encoding='utf-8')[: self.start].count(chr(10)) + 1}"


def shown_on(page: Path) -> Iterator[Shown]:
    """Run a page from top to bottom; snippets and commands stand in the folder of the checkout."""
    text = page.read_text(encoding="utf-8")
    namespace: dict[str, object] = {"__name__": "docs"}
    printed, snippet_end = "", -1
    for fence in FENCE.finditer(text):
        language, body = fence["language"], fence["body"]
        if language == "python":
            printed = run_python(body, namespace, f"{page.name}, the snippet at character {fence.start()}")
            snippet_end = fence.end()
        elif language == "text" and snippet_end >= 0 and not text[snippet_end : fence.start()].strip():
            yield Shown(page, fence.start("body"), fence.end("body"), body, printed)
        elif language == "console":
            command, _, output = body.partition("\n")
            start = fence.start("body") + len(command) + 1
            yield Shown(page, start, fence.end("body"), output, run_command(command))


def run_python(code: str, namespace: dict[str, object], name: str) -> str:
    """What a snippet prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.chdir(ROOT):
        exec(compile(code, name, "exec"), namespace)
    return "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())


def run_command(line: str) -> str:
    """What ``$ regionkit …`` prints, errors after results."""
    from typer.testing import CliRunner

    from regionkit.cli import app

    prompt, program, *arguments = shlex.split(line)
    assert (prompt, program) == ("$", "regionkit"), f"a transcript shows another command: {line}"
    with contextlib.chdir(ROOT):
        result = CliRunner().invoke(app, arguments, env={**os.environ, "COLUMNS": "100"})
    return "".join(f"{text.rstrip()}\n" for text in (result.stdout + result.stderr).splitlines())


def refresh(page: Path) -> None:
    """Write the outputs of a page anew, from the last to the first, so that the offsets hold."""
    shown = list(shown_on(page))
    text = page.read_text(encoding="utf-8")
    for one in reversed(shown):
        text = text[: one.start] + one.refreshed + text[one.end :]
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for each in PAGES:
        refresh(each)
