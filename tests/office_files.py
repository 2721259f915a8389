"""Files of old and open word processors for tests: written by LibreOffice, or by hand where it cannot write them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from regionkit.readers.office.soffice import soffice

needs_libreoffice = pytest.mark.skipif(soffice() is None, reason="LibreOffice is not installed")


def written_by_libreoffice(sources: list[Path], suffix: str, folder: Path) -> list[Path]:
    """The same documents in another format."""
    program = soffice()
    assert program is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    return [folder / f"{source.stem}.{suffix}" for source in sources]


def flat(body: str, *, mimetype: str = "application/vnd.oasis.opendocument.text", before: str = "") -> bytes:
    """An OpenDocument text in one XML file."""
    spaces = {
        "office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible", "table": "table",
    }  # fmt: skip
    names = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{own}:1.0"' for name, own in spaces.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}'
        f'<office:document {names} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
        f' office:mimetype="{mimetype}"><office:body><office:text>{body}</office:text></office:body></office:document>'
    ).encode()


def rtf(text: str) -> bytes:
    """An RTF file; letters outside ASCII as RTF writes them."""
    coded = "".join(letter if letter.isascii() else f"\\'{letter.encode('cp1252').hex()}" for letter in text)
    return f"{{\\rtf1\\ansi\\ansicpg1252 {coded}}}".encode("ascii")
