"""Tables of an archive as files: what stands in them is what the archive holds, whatever a document says."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import polars
import pytest
from typer.testing import CliRunner

import regionkit
from regionkit.cli import app
from regionkit.renderers.defusing import for_spreadsheet

DOCUMENTS = Path(__file__).parents[2] / "examples" / "documents"
HOSTILE = "".join([
    "<html><body><h1>Delårsrapport 2026</h1><table><tr><th>Mål</th><th>Status</th></tr>",
    *(f"<tr><td>{begin} alla läser</td><td>Uppfyllt</td></tr>" for begin in ("=HYPERLINK(A1)", "+1+1", "@SUM(A1)")),
    "</table><p>Kostnaden var -5 tkr.</p></body></html>",
])  # fmt: skip


@pytest.fixture(scope="module")
def archive() -> Iterator[regionkit.Archive]:
    with regionkit.Archive(":memory:") as archive:
        regionkit.ingest(DOCUMENTS, archive, workers=1)
        yield archive


def held(archive: regionkit.Archive, table: str) -> list[tuple[Any, ...]]:
    names = [column.name for column in archive.columns(table)]
    return [tuple(getattr(row, name) for name in names) for row in archive.rows(table)]


def from_csv(text: str, kind: str) -> Any:
    if text == "":
        return None
    read = {"integer": int, "decimal": Decimal, "boolean": lambda text: text == "true", "date": date.fromisoformat}
    return read.get(kind, str)(text)


def as_in_csv(value: Any) -> Any:
    """Text is harmless and on one line, and an empty one is nothing."""
    return (for_spreadsheet(value) or None) if isinstance(value, str) else value


def test_csv_holds_every_row_and_says_what_its_columns_are(archive: regionkit.Archive, tmp_path: Path) -> None:
    files = regionkit.export(archive, tmp_path / "new" / "folder", "csv")

    package = json.loads(files[-1].read_text(encoding="utf-8"))
    assert [file.name for file in files] == [*(f"{name}.csv" for name in archive.tables()), "datapackage.json"]
    for resource in package["resources"]:
        data = (files[-1].parent / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        columns = archive.columns(resource["name"])
        rows = list(csv.reader(data.decode().splitlines(keepends=True)))
        assert rows[0] == [field["name"] for field in resource["schema"]["fields"]]
        assert [tuple(map(from_csv, row, (one.kind for one in columns))) for row in rows[1:]] == [
            tuple(map(as_in_csv, row)) for row in held(archive, resource["name"])
        ]
        kinds = [field["type"] for field in resource["schema"]["fields"]]
        assert kinds == [{"text": "string", "decimal": "number"}.get(one.kind, one.kind) for one in columns]


def test_json_lines_are_the_rows(archive: regionkit.Archive, tmp_path: Path) -> None:
    regionkit.export(archive, tmp_path, "jsonl")

    for table in archive.tables():
        lines = (tmp_path / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
        assert lines == [row.model_dump_json() for row in archive.rows(table)]


def test_parquet_holds_exact_amounts_and_days(archive: regionkit.Archive, tmp_path: Path) -> None:
    regionkit.export(archive, tmp_path, "parquet")

    for table in archive.tables():
        frame = polars.read_parquet(tmp_path / f"{table}.parquet")
        assert frame.columns == [column.name for column in archive.columns(table)]
        assert frame.rows() == held(archive, table)


def test_duckdb_asks_parquet_and_csv_the_same(archive: regionkit.Archive, tmp_path: Path) -> None:
    regionkit.export(archive, tmp_path, "parquet", tables=["budget"])
    regionkit.export(archive, tmp_path, "csv", tables=["budget"])
    question = "select measure, count(*), sum(sek) from read_{0}('{1}') group by 1 order by 1"

    asked = [
        [(measure, count, float(total or 0)) for measure, count, total in duckdb.sql(asking).fetchall()]
        for source in (("parquet", tmp_path / "budget.parquet"), ("csv_auto", tmp_path / "budget.csv"))
        for asking in (question.format(*source),)
    ]

    assert asked[0] == asked[1]
    assert {measure for measure, _, _ in asked[0]} >= {"budget", "actual", "deviation"}


def test_a_workbook_has_typed_cells_and_links_to_pages(archive: regionkit.Archive, tmp_path: Path) -> None:
    [file] = regionkit.export(archive, tmp_path, "xlsx")

    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["Dokument", "Mål", "Indikatorer", "Datum", "Belopp", "Beslut", "Hänvisningar",
                               "Iakttagelser", "Filer", "Fel"]  # fmt: skip
    columns = archive.columns("budget")
    sheet = book["Belopp"]
    assert [cell.value for cell in sheet[1]] == [column.title for column in columns]
    read = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]
    assert read == [tuple(map(as_in_excel, row)) for row in held(archive, "budget")]
    page = next(row[[one.name for one in columns].index("page")] for row in sheet.iter_rows(min_row=2))
    address = (DOCUMENTS / "protokoll-2025-09-18.pdf").resolve().as_uri().replace("file:", "FILE:")
    assert (page.hyperlink.target, page.hyperlink.location) == (address, f"page={page.value}")
    assert sheet.freeze_panes == "A2"


def as_in_excel(value: Any) -> Any:
    """A number is a double, a day has an hour, and an empty text is nothing."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    return None if value == "" else value


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("to", ["csv", "xlsx"])
def test_what_a_document_says_is_never_a_formula(to: str, tmp_path: Path) -> None:
    text = tmp_path / "=cmd.html"
    text.write_text(HOSTILE, encoding="utf-8")
    with regionkit.Archive(":memory:") as archive:
        regionkit.ingest(text, archive, workers=1)
        regionkit.export(archive, tmp_path / "out", to)
        titles = [row.title for row in archive.goals()]

    assert [title[0] for title in titles] == ["=", "+", "@"]
    if to == "csv":
        rows = read_csv(tmp_path / "out" / "goals.csv")
        assert [row["title"] for row in rows] == [f"'{title}" for title in titles]
        assert [row["filename"] for row in rows] == ["'=cmd.html"] * 3
        assert [row["sek"] for row in read_csv(tmp_path / "out" / "budget.csv")] == ["-5000"]
    else:
        sheet = openpyxl.load_workbook(tmp_path / "out" / "regionkit.xlsx")["Mål"]
        at = [cell.value for cell in sheet[1]].index("Mål")
        cells = [row[at] for row in sheet.iter_rows(min_row=2)]
        assert [cell.value for cell in cells] == titles
        assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True)] * 3


def test_frames_for_analysts(archive: regionkit.Archive) -> None:
    exact = regionkit.frame(archive, "budget")
    doubles = regionkit.frame(archive, "budget", "pandas")

    assert exact["sek"].dtype == polars.Decimal(38, 6)
    assert exact["sek"].to_list() == [row.sek for row in archive.budget()]
    assert str(doubles["sek"].dtype) == "float64"
    assert doubles["sek"].sum() == float(exact["sek"].sum())
    assert str(doubles["start"].dtype).startswith("datetime64")
    assert str(doubles["fiscal_year"].dtype) == "Int64"


def test_names_that_do_not_exist_write_nothing(archive: regionkit.Archive, tmp_path: Path) -> None:
    for wrong in ({"to": "exel"}, {"to": "csv", "tables": ["budget", "money"]}):
        with pytest.raises(regionkit.UnknownName, match="there are: "):
            regionkit.export(archive, tmp_path / "out", **wrong)
    with pytest.raises(regionkit.UnknownName, match="there are: pandas, polars"):
        regionkit.frame(archive, "budget", "numpy")

    assert not (tmp_path / "out").exists()


def test_the_command_line(tmp_path: Path) -> None:
    with regionkit.Archive(tmp_path / "archive.db") as archive:
        regionkit.ingest(DOCUMENTS, archive, workers=1)
    arguments = ["export", str(tmp_path / "archive.db"), "-o", str(tmp_path / "out")]

    good = CliRunner().invoke(app, [*arguments, "--to", "csv", "--to", "parquet", "--table", "goals"])
    assert good.exit_code == 0, good.output
    assert [Path(line).name for line in good.stdout.splitlines()] == ["goals.csv", "datapackage.json", "goals.parquet"]

    bad = CliRunner().invoke(app, [*arguments, "--to", "exel"])
    assert (bad.exit_code, "unknown kind of export 'exel'" in bad.output) == (2, True)
    worse = CliRunner().invoke(app, [*arguments, "--to", "csv", "--table", "money"])
    assert (worse.exit_code, "unknown table 'money'" in worse.output) == (2, True)
