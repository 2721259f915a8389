"""The 21 regions and 290 municipalities of Sweden, with the codes of Statistics Sweden.

The table is a file beside this module: code, name, place, and other names parted by ``|``.
Gotland is both: its municipality is the region, and stands as the region alone under the code of the municipality too.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from regionkit.language.identity import KnownOrganisation


@lru_cache(maxsize=1)
def organisations() -> tuple[KnownOrganisation, ...]:
    """Regions first, then municipalities, each in order of their codes."""
    table = files(__package__).joinpath("organisations.tsv").read_text(encoding="utf-8")
    found = []
    for row in table.splitlines():
        if not row or row.startswith("#"):
            continue
        code, name, short, aliases = row.split("\t")
        found.append(
            KnownOrganisation(
                code=code,
                kind="region" if len(code) == 2 else "municipality",
                name=name,
                short=short,
                aliases=tuple(alias for alias in aliases.split("|") if alias),
            )
        )
    return tuple(found)
