"""Reading a document opens that document, and nothing else: no other file, no socket, no program.

A process of its own reads documents that ask for more, and Python's audit hook tells what it opened; what libraries
open by themselves is told by the system, which watches the file that they ask for, and by a socket that listens.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

import regionkit
from hostile import paragraph, word
from outside import documents

SECRET = "hemligheten"
READER = """
import json, sys, sysconfig
import regionkit
from regionkit.pipeline import extract

known = [path for path in (*sys.path, *sysconfig.get_paths().values(), sys.prefix, sys.base_prefix) if path]
extract(regionkit.document_from_text("."))  # spaCy loads a library that looks whether there is IPv6
opened, current = {}, ""
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.")


def told(event, arguments):
    if not current:
        return
    if event == "open":
        path = arguments[0]
        if isinstance(path, int) or str(path) == current or any(str(path).startswith(place) for place in known):
            return
    if event == "open" or event.startswith(FORBIDDEN):
        opened.setdefault(current, []).append(f"{event} {arguments[0]!r}")


sys.addaudithook(told)
said = {}
for path in sys.argv[1:]:
    current = path
    try:
        document = regionkit.read(path, ocr="never")
        extract(document)
        said[path] = document.text
    except regionkit.ReadError as error:
        said[path] = type(error).__name__
    current = ""
print(json.dumps({"opened": opened, "said": said}))
"""
IN_OPEN = 0x20


@contextmanager
def watched(path: Path) -> Iterator[list[bytes]]:
    """Hear of every time that a file is opened meanwhile, by whatever means (Linux)."""
    heard: list[bytes] = []
    if sys.platform != "linux":
        yield heard
        return
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    assert libc.inotify_add_watch(watch, os.fsencode(path), IN_OPEN) >= 0
    try:
        yield heard
        with suppress(BlockingIOError):
            heard.append(os.read(watch, 4096))
    finally:
        os.close(watch)


def read_apart(paths: list[Path], code: str = READER) -> tuple[dict[str, list[str]], dict[str, str]]:
    """What was opened, and the text or the kind of error, for each document."""
    command = [sys.executable, "-c", code, *map(str, paths)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    answer = json.loads(run.stdout)
    return answer["opened"], {Path(path).name: text for path, text in answer["said"].items()}


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    path = tmp_path / "canary.txt"
    path.write_text(SECRET, encoding="utf-8")
    return path


def written(folder: Path, at: str) -> list[Path]:
    folder.mkdir()
    paths = []
    for name, data in documents(at).items():
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    return paths


FORMS: dict[str, Callable[[Path], str]] = {
    "address": Path.as_uri,
    "path": str,
    "relative": lambda canary: f"../{canary.name}",
    "share": lambda canary: f"//127.0.0.1/share/{canary.name}",
}


@pytest.mark.parametrize("form", FORMS)
def test_no_other_file_is_opened(tmp_path: Path, canary: Path, form: str) -> None:
    paths = written(tmp_path / "documents", FORMS[form](canary))

    with watched(canary) as heard:
        opened, said = read_apart(paths)

    assert (opened, heard) == ({}, [])
    assert [name for name, text in said.items() if SECRET in text] == []
    assert len(said) == len(paths)


def test_nothing_is_asked_of_the_network(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        paths = written(tmp_path / "documents", f"http://127.0.0.1:{server.getsockname()[1]}/x")

        opened, said = read_apart(paths)

        with pytest.raises(BlockingIOError):  # nobody has called
            server.accept()
    assert opened == {}
    assert len(said) == len(paths)


def test_who_watches_would_have_seen_it(canary: Path) -> None:
    with watched(canary) as heard:
        canary.read_text(encoding="utf-8")

    assert bool(heard) is (sys.platform == "linux")


def test_who_listens_would_have_heard_it(tmp_path: Path, canary: Path) -> None:
    path = tmp_path / "ett.docx"
    path.write_bytes(word(paragraph("Budget")))
    more = f"        extract(document); open({str(canary)!r}).close()\n"

    opened, _ = read_apart([path], READER.replace("        extract(document)\n", more))

    assert opened == {str(path): [f"open {str(canary)!r}"]}


LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
) + "]>"  # fmt: skip


def test_entities_that_multiply_are_refused() -> None:
    with pytest.raises(regionkit.CorruptDocument):
        regionkit.read(word(paragraph("&a11;"), prolog=LAUGHS))
