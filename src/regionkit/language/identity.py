"""Organisations, committees and document types: who a document is from and what it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdentityWords:
    """Organisations, committees and document types: who a document is from and what it is."""
