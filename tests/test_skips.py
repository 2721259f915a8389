"""A skip fails the run where REGIONKIT_NO_SKIP is set, so that nothing goes untested unnoticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPING = """
import pytest

def test_skips():
    pytest.skip("no documents here")

@pytest.mark.xfail(strict=True)
def test_is_known_to_fail():
    assert False
"""
SKIPPING_WHOLE = """
import pytest

pytest.skip("no documents here", allow_module_level=True)
"""


@pytest.mark.parametrize(
    ("text", "forbidden", "code"),
    [
        (SKIPPING, "", pytest.ExitCode.OK),
        (SKIPPING, "1", pytest.ExitCode.TESTS_FAILED),
        (SKIPPING_WHOLE, "", pytest.ExitCode.NO_TESTS_COLLECTED),
        (SKIPPING_WHOLE, "1", pytest.ExitCode.INTERRUPTED),
    ],
    ids=["a test, allowed", "a test, forbidden", "a module, allowed", "a module, forbidden"],
)
def test_a_skip(tmp_path: Path, text: str, forbidden: str, code: int) -> None:
    shutil.copy(Path(__file__).with_name("conftest.py"), tmp_path)
    (tmp_path / "test_skipping.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    environment = {**os.environ, "REGIONKIT_NO_SKIP": forbidden}

    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)

    assert run.returncode == code, run.stdout
    assert ("no documents here" in run.stdout) == bool(forbidden)
