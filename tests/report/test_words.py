"""What the outputs say in each language: the same things, with the same places for values."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from regionkit.languages.displays import DISPLAYS

ROOM = Path(__file__).parents[2] / "src" / "regionkit" / "renderers" / "report"
SWEDISH, ENGLISH = DISPLAYS["sv"], DISPLAYS["en"]
SIGNS = ("code", "decimal_mark", "group_mark", "minus")
MAPPINGS = [field.name for field in fields(SWEDISH) if field.name not in SIGNS]


@pytest.mark.parametrize("name", MAPPINGS)
def test_each_language_has_the_same_words(name: str) -> None:
    swedish, english = getattr(SWEDISH, name), getattr(ENGLISH, name)

    assert set(swedish) == set(english)
    if name == "values":
        assert {field: set(words) for field, words in swedish.items()} == {
            field: set(words) for field, words in english.items()
        }
    else:
        assert {key: _places(text) for key, text in swedish.items()} == {
            key: _places(text) for key, text in english.items()
        }


def _places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_every_phrase_of_the_report_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*") if path.suffix in (".py", ".jinja"))

    unused = [key for key in SWEDISH.report if not re.search(rf"say\.{key}\b|[\"']{key}[\"']", code)]

    assert [key for key in unused if not key.startswith("one_")] == []
