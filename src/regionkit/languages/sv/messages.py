"""What findings say to Swedish readers, by code.  Templates for ``str.format``; the English ones stand in ``checks``."""

from __future__ import annotations

from collections.abc import Mapping

MESSAGES: Mapping[str, str] = {}
