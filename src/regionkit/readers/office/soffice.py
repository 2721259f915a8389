"""LibreOffice without its windows: one file in, the same as a Word file out.

Each call has a folder of its own, with a profile of its own, so that several run side by side and none of them sees
what the user has set.  In that profile macros are off and nothing that a document links to is opened.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from regionkit.errors import CorruptDocument, DocumentTooLarge, MissingTool
from regionkit.limits import Limits
from regionkit.readers.office import keeper
from regionkit.readers.office.kinds import OfficeKind

COMMANDS = ("soffice", "libreoffice")
USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
INSTALL = (
    "Debian/Ubuntu: apt install libreoffice-writer-nogui; macOS: brew install --cask libreoffice;"
    " Windows: winget install TheDocumentFoundation.LibreOffice"
)
SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
SETTINGS: tuple[tuple[str, str, str], ...] = (
    (SCRIPTING, "DisableMacrosExecution", "true"),
    (SCRIPTING, "MacroSecurityLevel", "3"),  # very high: none but those of trusted folders, of which there are none
    (SCRIPTING, "DisableActiveContent", "true"),  # since 7.5: no plug-ins, no OLE
    (SCRIPTING, "BlockUntrustedRefererLinks", "true"),  # pictures, sections and templates elsewhere stay unopened
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    ("/org.openoffice.Office.Common/Java", "Enable", "false"),
)
SETTING = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'
PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
    ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
    "{}</oor:items>\n"
)
KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "PROGRAMFILES", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
NAME = "document"


def soffice() -> str | None:
    """Where LibreOffice is; ``None`` where it is not installed."""
    found = (shutil.which(command) for command in COMMANDS)
    return next((path for path in found if path), None) or next(filter(os.path.isfile, USUAL_PLACES), None)


def to_word(data: bytes, kind: OfficeKind, name: str, language: str, limits: Limits) -> bytes:
    """The file as a Word file (.docx)."""
    program = soffice()
    if program is None:
        raise MissingTool(name, f"a file of {kind.name} is read with LibreOffice, which is not installed ({INSTALL})")
    with TemporaryDirectory(prefix="regionkit-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source, profile = place / f"{NAME}.{kind.suffix}", place / "profile"
        source.write_bytes(data)
        _write_profile(profile, language)
        code = _run(_command(program, profile, source, kind), place, limits.conversion_seconds)
        _forget(profile)
        if code == keeper.OUT_OF_TIME:
            reason = f"LibreOffice took over {limits.conversion_seconds} s; save it as PDF"
            raise DocumentTooLarge(name, f"{reason}, or raise Limits.conversion_seconds")
        made = place / "out" / f"{NAME}.docx"
        if not made.is_file() or not made.stat().st_size:
            raise CorruptDocument(name, f"is damaged: LibreOffice cannot open it as {kind.name}; save it anew")
        if made.stat().st_size > limits.bytes:
            raise DocumentTooLarge.over(name, "bytes", limits.bytes, "it has more bytes as a Word file")
        return made.read_bytes()


def _write_profile(profile: Path, language: str) -> None:
    settings = (*SETTINGS, ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", language))
    user = profile / "user"
    user.mkdir(parents=True)
    lines = "".join(SETTING.format(*setting) for setting in settings)
    (user / "registrymodifications.xcu").write_text(PROFILE.format(lines), encoding="utf-8")


def _command(program: str, profile: Path, source: Path, kind: OfficeKind) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard"),
        f"--infilter={kind.import_filter}",
        *("--convert-to", "docx:Office Open XML Text", "--outdir", str(source.parent / "out")),
        str(source),
    ]


def _run(command: list[str], folder: Path, seconds: float) -> int:
    """Run LibreOffice under its keeper, whose pipe to us closes if this process dies."""
    temporary = folder / "temporary"
    temporary.mkdir()
    environment = {name: value for name, value in os.environ.items() if name.upper() in KEPT_VARIABLES}
    environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP", "HOME", "USERPROFILE", "APPDATA"), str(temporary))
    environment |= {"LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    with subprocess.Popen(
        [sys.executable or "python3", "-I", "-S", keeper.__file__, str(folder), str(seconds), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        start_new_session=True,  # what ends our whole group must leave the keeper to end LibreOffice
    ) as process:
        try:
            return process.wait()
        except BaseException:  # such as Ctrl-C: the pipe closes, and the keeper ends everything
            assert process.stdin is not None
            process.stdin.close()
            process.wait()
            raise


def _forget(profile: Path) -> None:
    """Remove the socket of a LibreOffice that was ended by force: it stands outside its folder, under this name."""
    digest = hashlib.md5(profile.as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    name = "".join(f"{byte:x}" for byte in digest)
    user = os.getuid() if hasattr(os, "getuid") else ""
    for folder in ("/tmp", "/var/tmp"):
        with suppress(OSError):
            os.unlink(f"{folder}/OSL_PIPE_{user}_SingleOfficeIPC_{name}")
