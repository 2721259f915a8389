"""Documents at addresses that fsspec knows: object stores, web servers, archives of other kinds.

Each is fetched to a folder of its own when its turn comes, and read there.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from regionkit.errors import ArchiveError, DocumentTooLarge, MissingTool, ReadError
from regionkit.limits import Limits
from regionkit.readers.containers.junk import junk


class Folder:
    """A folder that is there as long as somebody holds it."""

    def __init__(self) -> None:
        self.path = tempfile.mkdtemp(prefix="regionkit-")
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Remote:
    """A file at an address."""

    system: Any
    path: str
    address: str

    def fetched(self, limits: Limits) -> tuple[str, Folder]:
        """The file in a folder of its own, under its own name.  Raises a kind of ReadError."""
        folder = Folder()
        local = os.path.join(folder.path, os.path.basename(self.path.rstrip("/")) or "document")
        try:
            if (self.system.size(self.path) or 0) > limits.bytes:
                raise DocumentTooLarge.over(self.address, "bytes", limits.bytes)
            self.system.get_file(self.path, local)
        except ReadError:
            raise
        except Exception as error:  # each kind of store has errors of its own
            reason = " ".join(str(error).split()) or "no reason given"
            raise ReadError(self.address, f"could not be fetched ({type(error).__name__}: {reason})") from error
        return local, folder


def remote_files(address: str) -> Iterator[Remote]:
    """The files at an address, in the order of their names.

    Raises :class:`~regionkit.errors.MissingTool` without fsspec, or what it needs for this kind of address, and
    :class:`~regionkit.errors.ArchiveError` for an address that cannot be listed.
    """
    try:
        import fsspec
    except ModuleNotFoundError as error:
        raise MissingTool(address, 'fsspec is not installed; pip install "regionkit[remote]"') from error
    try:
        system, root = fsspec.url_to_fs(address)
        paths = system.find(root) if system.isdir(root) else [root]
    except ImportError as error:
        raise MissingTool(address, f"a package for this kind of address is not installed ({error})") from error
    except Exception as error:
        raise ArchiveError(f"{address}: cannot be listed ({type(error).__name__}: {error})") from error
    for path in sorted(paths):
        if junk(path) is None:
            yield Remote(system, path, system.unstrip_protocol(path))
