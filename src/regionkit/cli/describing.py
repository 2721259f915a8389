"""``regionkit schema`` and ``regionkit doctor``: what the results look like, and what is installed."""

from __future__ import annotations

import typer

from regionkit.output import output_to


def schema() -> None:
    """Print the JSON Schema (2020-12) of what `parse -f json` gives."""
    import json

    from regionkit.extraction import Extraction

    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Extraction.model_json_schema(mode="serialization"),
    }
    with output_to(None) as target:
        target.write(json.dumps(described, ensure_ascii=False, indent=2) + "\n")


def doctor() -> None:
    """Say which packages and programs were found, and how to install the rest."""
    from regionkit.doctor import checks, report

    found = list(checks())
    with output_to(None) as target:
        target.write("\n".join(report(found)) + "\n")
    if any(check.fatal for check in found):
        raise typer.Exit(1)
