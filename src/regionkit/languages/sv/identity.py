"""Swedish identity."""

from __future__ import annotations

from collections.abc import Mapping

from regionkit.language.identity import IdentityWords

IDENTITY = IdentityWords()

CUES: Mapping[str, tuple[str, ...]] = {}
