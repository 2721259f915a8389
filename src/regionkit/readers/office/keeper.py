"""Runs a program and lets nothing of it outlive its time or the one who waits for it; a small program of its own.

    python keeper.py FOLDER SECONDS PROGRAM ARGUMENT …

It ends the program, and all that this has started, when the time is up or when its own standard input closes.  That
closes when the waiting process dies, in whatever way; then the folder goes as well, since nobody is left to do it.
Exit code: that of the program, or ``OUT_OF_TIME``.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import suppress

OUT_OF_TIME = 124


def keep(folder: str, seconds: float, command: list[str]) -> int:
    """Run the command; gives the exit code."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    alone = threading.Event()

    def watch() -> None:
        os.read(0, 1)
        alone.set()
        _end(process)

    threading.Thread(target=watch, daemon=True).start()
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        code = OUT_OF_TIME
    _end(process)
    process.wait()
    if alone.is_set():
        shutil.rmtree(folder, ignore_errors=True)
    return code


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and everything that it started."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
        return
    with suppress(ProcessLookupError, PermissionError):  # all have ended; macOS says that it is not permitted then
        os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(keep(sys.argv[1], float(sys.argv[2]), sys.argv[3:]))
