"""The face of the library: its names, how cheap it is to import, and that it does what the design's example shows."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import regionkit
from regionkit.extractors import EXTRACTORS_BY_NAME

ROOT = Path(__file__).parents[1]
HEAVY = {"spacy", "pdfplumber", "pdfminer", "pypdfium2", "docx", "pydantic", "typer", "rich", "numpy", "sqlalchemy"}


def test_the_public_names() -> None:
    names = """
        Amount Archive ArchiveError BudgetFigure BudgetRow CorruptDocument DateMention Decision Document
        DocumentTooLarge EXTRACTORS EncryptedDocument Extraction Failure Finding Goal Indicator Limits Location Member
        MemoryExceeded Mention Metadata Mismatch MissingTool Organisation Origin Period ReadError
        ReaderCrashed Reference RegionkitError SWEDISH Source Span Summary TimeExceeded TimelineRow UnknownName
        UnsupportedFormat Votes __version__ compare document_from_text export extract frame ingest members overview
        parse parse_many read render split
        """

    assert sorted(regionkit.__all__) == names.split()


@pytest.mark.parametrize("name", regionkit.__all__)
def test_every_public_name_is_there_and_explained(name: str) -> None:
    value = getattr(regionkit, name)

    assert name in dir(regionkit)
    if callable(value):
        assert value.__doc__


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Archivist'"):
        regionkit.Archivist  # noqa: B018


def test_type_checkers_see_the_same_names() -> None:
    shown = {
        name
        for line in (ROOT / "src/regionkit/__init__.py").read_text(encoding="utf-8").splitlines()
        if line.startswith("    from regionkit.")
        for name in [line.rpartition(" as ")[2]]
    }

    assert shown == set(regionkit.__all__) - {"__version__"}


def test_importing_loads_no_library_at_all() -> None:
    code = "import sys; before = set(sys.modules); import regionkit; print(*set(sys.modules) - before)"

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()
    assert [name for name in loaded if name.startswith("regionkit.")] == []


def test_reading_word_does_not_load_the_pdf_library(folder: Path) -> None:
    code = "import sys, regionkit; regionkit.read(sys.argv[1]); print(*sys.modules)"
    command = [sys.executable, "-c", code, str(folder / "rapport.docx")]

    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    assert {"pdfplumber", "pypdfium2", "spacy", "typer"} & set(loaded) == set()


def test_the_version_is_stated_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "src/regionkit/__init__.py"
    assert regionkit.__version__.count(".") == 2


def test_every_extractor_is_a_spacy_component_by_its_name() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    factories = project["project"]["entry-points"]["spacy_factories"]

    assert factories == {
        f"regionkit_{name}": f"regionkit.pipeline:{name}_component" for name in EXTRACTORS_BY_NAME
    }


@pytest.mark.parametrize("name", ["rapport.pdf", "rapport.docx"])
def test_a_path_bytes_and_an_open_file_give_the_same(folder: Path, name: str) -> None:
    path = folder / name

    from_path = regionkit.read(path)
    from_string = regionkit.read(str(path))
    from_bytes = regionkit.read(path.read_bytes())
    with path.open("rb") as file:
        from_file = regionkit.read(file)

    assert from_path == from_string == from_file
    assert from_bytes.text == from_path.text
    assert from_bytes.source is not None
    assert from_path.source is not None
    assert (from_bytes.source.filename, from_path.source.filename) == (None, name)


def test_a_stream_without_a_name_will_do(report_pdf: bytes) -> None:
    document = regionkit.read(io.BytesIO(report_pdf))

    assert "4 800 tkr" in document.text


def test_the_content_decides_and_not_the_suffix(folder: Path) -> None:
    renamed = (folder / "rapport.docx").rename(folder / "rapport.pdf")

    document = regionkit.read(renamed)

    assert document.source is not None
    assert document.source.media_type.endswith("wordprocessingml.document")


def test_parse_is_read_and_extract(folder: Path) -> None:
    path = folder / "rapport.docx"

    extraction = regionkit.parse(path)

    assert extraction == regionkit.extract(regionkit.read(path))


def test_the_same_bytes_give_the_same_json_and_it_round_trips(folder: Path) -> None:
    first, second = (regionkit.parse(folder / "rapport.pdf").model_dump_json(indent=2) for _ in range(2))

    assert first == second
    assert regionkit.Extraction.model_validate_json(first).model_dump_json(indent=2) == first


def find_towns(analysis, found):  # type: ignore[no-untyped-def]
    """An extractor of the caller's own: every "kommuner", as a reference."""
    start = analysis.text.find("kommuner")
    yield analysis.mention(
        regionkit.Reference, start, start + 8, rule="mine.towns", kind="other", value=analysis.text[start : start + 8]
    )


def test_an_extractor_of_ones_own_joins_the_standard_ones(folder: Path) -> None:
    document = regionkit.read(folder / "rapport.docx")

    extraction = regionkit.extract(document, extractors=[*regionkit.EXTRACTORS, find_towns])

    assert [reference.text for reference in extraction.references if reference.rule == "mine.towns"] == ["kommuner"]


def test_what_the_caller_knows_wins(folder: Path) -> None:
    known = regionkit.Metadata(fiscal_year=2019, committee="Biblioteksnämnden")

    extraction = regionkit.parse(folder / "rapport.docx", known=known)

    assert (extraction.metadata.fiscal_year, extraction.metadata.committee) == (2019, "Biblioteksnämnden")


def test_json_output_fits_the_json_schema(folder: Path) -> None:
    import jsonschema

    schema = regionkit.Extraction.model_json_schema(mode="serialization")
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(json.loads(regionkit.parse(folder / "rapport.docx").model_dump_json()), schema)


def _fields(schema: dict[str, object]) -> list[tuple[str, dict[str, object]]]:
    models = {"Extraction": schema, **schema["$defs"]}  # type: ignore[dict-item]
    return [
        (f"{model}.{name}", field)
        for model, described in models.items()
        for name, field in described.get("properties", {}).items()
    ]


def test_every_field_has_a_title_and_a_description() -> None:
    fields = _fields(regionkit.Extraction.model_json_schema(mode="serialization"))

    bare = [name for name, field in fields if not field.get("description") or not (field.keys() & {"title", "$ref"})]

    assert len(fields) > 100
    assert bare == []
