"""Names of members: in the letters that they were written in, and without ways out of the container."""

from __future__ import annotations

import re
import zipfile

from regionkit.readers.text.decoding import decode

IN_UTF_8 = 0x800
CONTROLS = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn a name around so that it reads as another."""


def name_of(info: zipfile.ZipInfo, letters: str) -> str:
    """The name of a zip archive's member; old programs do not say in which encoding it is."""
    name = info.filename
    if not info.flag_bits & IN_UTF_8 and not name.isascii():
        name = decode(name.encode("cp437", "replace"), letters).text
    return harmless(name)


def harmless(name: str) -> str:
    """A name that only goes down: nothing is written under it, and it should not look as if something could be.

    >>> harmless("../../etc/passwd"), harmless("C:\\\\temp\\\\a.pdf"), harmless("/a//./b.pdf"), harmless("..")
    ('etc/passwd', 'temp/a.pdf', 'a/b.pdf', 'unnamed')
    """
    name = re.sub(r"^[A-Za-z]:", "", CONTROLS.sub("\ufffd", name).replace("\\", "/"))
    return "/".join(part for part in name.split("/") if part not in ("", ".", "..")) or "unnamed"
