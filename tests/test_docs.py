"""The documentation says what is so: its snippets run, its transcripts are real, its links and lists are complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import regionkit
import transcripts
from regionkit.languages.sv.messages import MESSAGES
from regionkit.renderers import RENDERERS
from test_architecture import FLOORS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
each_page = pytest.mark.parametrize("page", transcripts.PAGES, ids=[page.name for page in transcripts.PAGES])

LINK = re.compile(r"\[[^\]]*\]\((?!https?:)(?P<target>[^)#]*)(?:#(?P<anchor>[^)]*))?\)")
SECOND_SENTENCE = re.compile(r"[a-zåäö`)]\.\s+[A-ZÅÄÖ`]")


def prose(page: Path) -> str:
    """A page without its fences and tables."""
    text = transcripts.FENCE.sub("", page.read_text(encoding="utf-8"))
    return "\n".join(line for line in text.splitlines() if not line.startswith("|"))


@each_page
def test_what_a_page_shows_is_what_happens(page: Path) -> None:
    wrong = [one.label for one in transcripts.shown_on(page) if one.shown != one.refreshed]

    assert wrong == [], "`make docs` writes the outputs anew; read what has changed"


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    missing = []
    for link in LINK.finditer(prose(page)):
        target = (page.parent / link["target"]).resolve() if link["target"] else page
        if not target.exists() or (link["anchor"] and link["anchor"] not in anchors(target)):
            missing.append(link.group())

    assert missing == []


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as forges make them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@each_page
def test_one_sentence_stands_on_each_line(page: Path) -> None:
    crowded = [line for line in prose(page).splitlines() if SECOND_SENTENCE.search(line)]

    assert crowded == []


def test_the_index_names_every_page() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")

    missing = [page.name for page in DOCS.glob("*.md") if page.name != "index.md" and f"({page.name})" not in index]

    assert missing == []


def test_every_finding_has_its_section_and_no_other() -> None:
    sections = re.findall(r"^## (\w\d\d) (\w+)$", (DOCS / "findings.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert [code for code, _ in sections] == sorted(MESSAGES)
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/regionkit").rglob("*.py")))
    beside = re.findall(r'"([A-Z]\d\d)",\s*(?:name=)?"([a-z_]+)"', source)  # as most checks write them
    assert [name for _, name in sections if f'"{name}"' not in source] == []
    assert set(beside) <= set(sections)


def test_findings_show_what_they_say() -> None:
    sections = re.split(r"^## (?=\w\d\d)", (DOCS / "findings.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    shown = {part[:3]: re.findall(r"```text\n(.*)\n(.*)\n```", part) for part in sections}
    templates = {
        code: re.sub(r"\\{\w+\\}", ".*", re.escape(template)) for code, template in MESSAGES.items()
    }

    unlike = {
        code: swedish
        for code, examples in shown.items()
        for swedish, english in examples
        if not re.match(templates[code], swedish) or swedish == english
    }

    assert unlike == {}
    assert {code for code, examples in shown.items() if len(examples) == 1} == set(MESSAGES)


def test_every_output_is_explained() -> None:
    tutorial = (DOCS / "tutorial.md").read_text(encoding="utf-8")

    assert [name for name in RENDERERS if f"`{name}`" not in tutorial] == []


def test_the_picture_of_the_building_is_the_one_that_stands() -> None:
    picture = (DOCS / "how-it-works.md").read_text(encoding="utf-8")

    floors = re.findall(r"^ floor (\d+) +(.+?)(?: {2,}.*)?$", picture, re.MULTILINE)

    drawn = {int(number): {room.strip(" /") for room in rooms.split("·")} for number, rooms in floors}
    assert drawn == {number: set(rooms) for number, rooms in enumerate(FLOORS)}


def test_every_field_in_the_glossary_exists() -> None:
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    named = re.findall(r"`([A-Z]\w+)\.(\w+)`", text)

    missing = [f"{model}.{field}" for model, field in named if field not in getattr(regionkit, model).model_fields]

    assert len(named) > 20
    assert missing == []


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"## [{regionkit.__version__}]" in changelog


def test_the_readme_shows_both_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "make demo" in readme
    assert "make test" in readme
