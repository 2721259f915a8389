"""The building: which room stands on which floor, which door leads to which library, and the house rules.

A module may import from lower floors and from its own room, never upwards and never from another room on its floor.
Imports inside functions and under TYPE_CHECKING count as well: they are knowledge, only later.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "regionkit"

FLOORS: tuple[tuple[str, ...], ...] = (
    ("errors", "identity_numbers", "limits", "places", "spans", "words"),
    ("depicted", "language", "locations", "surroundings"),
    ("document",),
    ("values", "languages"),
    ("folding", "glances"),
    ("mentions",),
    ("overviews", "same_goals", "verifying"),
    ("extraction",),
    ("analysis", "bundles", "plaintext", "sentences"),
    ("extractors", "checks"),
    ("readers", "pipeline", "renderers", "archive"),
    ("reading", "guarded"),
    ("page_pictures",),
    ("rendering", "batch", "output", "doctor", "drawing"),
    ("ingesting", "exports", "overview_page"),
    ("exporting",),
    ("cli",),
    ("__main__",),
)
"""From the ground up.  A name is a module or a package of ``regionkit``."""

DOORS: dict[str, tuple[str, ...]] = {
    "pydantic": ("glances.notebook",
        "locations", "spans", "values.", "mentions", "overviews", "verifying.", "extraction", "batch", "archive.",
        "ingesting.",
    ),
    "spacy": ("pipeline",),
    "pdfplumber": ("readers.pdf",),
    "pdfminer": ("readers.pdf",),
    "pypdfium2": ("readers.pdf",),
    "pypdfium2_raw": ("readers.pdf.pdfium",),
    "PIL": ("readers.pdf", "readers.docx.pictures", "readers.docx.scans", "readers.ocr", "page_pictures", "drawing"),
    "numpy": ("readers.ocr",),
    "pytesseract": ("readers.ocr.engine",),
    "lxml": ("readers.docx", "readers.html"),
    "sqlalchemy": ("archive.",),
    "fsspec": ("ingesting.remote",),
    "rich": ("renderers.terminal", "ingesting.progress"),
    "polars": ("exports.frames",),
    "pandas": ("exports.frames",),
    "xlsxwriter": ("exports.workbook",),
    "jinja2": ("renderers.report.page",),
    "altair": ("renderers.report.drawn",),
    "vl_convert": ("renderers.report.drawn",),
    "typer": ("cli",),
}  # fmt: skip
"""Third-party package: beginnings of the names of the modules that may import it."""

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "core", "models", "misc"}
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40

LOADS_ITS_TABLE = {"languages.sv.organisations"}
"""Language data too big for Python literals: reads a table that lies beside it, when it is first needed."""


@dataclass(frozen=True)
class Module:
    """A module of regionkit, by its name below ``regionkit.``; the face itself is the empty name."""

    name: str
    path: Path

    @property
    def room(self) -> str:
        return self.name.partition(".")[0]

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @cached_property
    def imports(self) -> frozenset[str]:
        """Full names of the modules it imports."""
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.path}:{node.lineno}: imports are absolute"
                found |= {_module_of(node.module or "", alias.name) for alias in node.names}
        return frozenset(found)

    @property
    def own(self) -> frozenset[str]:
        """What it imports of regionkit, by names below ``regionkit.``."""
        if not self.name:  # the face shows all public names to type checkers and imports none of them
            return frozenset()
        names = {name for name in self.imports if name.partition(".")[0] == "regionkit"}
        return frozenset(name.partition(".")[2] for name in names)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield node


def _module_of(module: str, name: str) -> str:
    """``from regionkit.languages.sv import budget`` imports a module, ``… regionkit.document import Span`` a name."""
    if module.partition(".")[0] == "regionkit":
        path = SOURCE.joinpath(*module.split(".")[1:])
        if (path / f"{name}.py").is_file() or (path / name / "__init__.py").is_file():
            return f"{module}.{name}"
    return module


def _modules() -> dict[str, Module]:
    modules = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        modules[name] = Module(name, path)
    return modules


MODULES = _modules()
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
each_module = pytest.mark.parametrize("module", MODULES.values(), ids=[name or "regionkit" for name in MODULES])


def test_every_room_stands_on_a_floor() -> None:
    rooms = {module.room for module in MODULES.values() if module.name}

    assert rooms == set(FLOOR_OF)


@each_module
def test_imports_go_downwards_only(module: Module) -> None:
    wrong = [
        name
        for name in sorted(module.own)
        if name and name.partition(".")[0] != module.room and FLOOR_OF[name.partition(".")[0]] >= FLOOR_OF[module.room]
    ]

    assert wrong == []


@each_module
def test_siblings_leave_the_table_of_their_room_alone(module: Module) -> None:
    wrong = [name for name in sorted(module.own) if module.name != name and name and name == module.room]

    assert wrong == []


def test_there_are_no_circles() -> None:
    graph = {name: {target for target in module.own if target in MODULES} for name, module in MODULES.items()}

    order = list(TopologicalSorter(graph).static_order())

    assert len(order) == len(MODULES)


@each_module
def test_every_library_has_one_door(module: Module) -> None:
    own = {"regionkit", *sys.stdlib_module_names}
    wrong = [
        name
        for name in sorted({name.partition(".")[0] for name in module.imports} - own)
        if not module.name.startswith(DOORS.get(name, ()))
    ]

    assert wrong == []


def test_every_door_is_used() -> None:
    used = {name.partition(".")[0] for module in MODULES.values() for name in module.imports}

    assert set(DOORS) - used <= {"pdfminer", "pypdfium2", "PIL"}  # may stand behind pdfplumber


def test_no_module_is_named_after_nothing() -> None:
    parts = {part for name in MODULES for part in name.split(".")}

    assert parts & FORBIDDEN_NAMES == set()


@each_module
def test_files_are_short(module: Module) -> None:
    lines = len(module.path.read_text(encoding="utf-8").splitlines())

    assert lines < MOST_LINES_OF_A_FILE


@each_module
def test_functions_are_short(module: Module) -> None:
    long = {node.name: _length(node) for node in module.functions() if _length(node) >= MOST_LINES_OF_A_FUNCTION}

    assert long == {}


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function, its docstring left out: explaining costs nothing."""
    assert node.end_lineno is not None
    first = node.body[0]
    docstring = 0
    if ast.get_docstring(node) is not None:
        assert first.end_lineno is not None
        docstring = first.end_lineno - first.lineno + 1
    return node.end_lineno - node.lineno + 1 - docstring


# --- code holds no Swedish -------------------------------------------------------------------------------------------

SWEDISH_LETTERS = re.compile(r"[a-zåäö][åäö]|[åäö][a-zåäö]", re.IGNORECASE)
SWEDISH_WORDS = re.compile(
    r"\b(?:och|enligt|med|samt|inte|ska|av|mnkr|mkr|beslutar?|utfall|prognos|avvikelse|januari|februari"
    r"|mars|maj|juni|juli|augusti|oktober|delvis|uppfyllt|uppdrag|protokoll|paragraf|sida|bilaga|summa|totalt|varav"
    r"|rubrik|forts|kommun|kommuner|landsting|kvartal|vecka)\b",
    re.IGNORECASE,
)
CHARACTER_CLASS = re.compile(r"\[[^\]]*\]")


def _strings(module: Module) -> Iterator[ast.Constant]:
    """The strings that code works with: no docstrings, and no titles, which the models show to Swedish readers."""
    spared: set[int] = set()
    for node in ast.walk(module.tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):  # docstrings of modules, classes and functions, and those under a field
            spared |= {id(item.value) for item in body if isinstance(item, ast.Expr)}
        if isinstance(node, ast.Call):
            spared |= {id(keyword.value) for keyword in node.keywords if keyword.arg == "title"}
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Field":  # English, but may quote a form
            spared |= {id(keyword.value) for keyword in node.keywords if keyword.arg == "description"}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spared:
            yield node


@each_module
def test_code_holds_no_swedish(module: Module) -> None:
    if module.room == "languages":
        return
    swedish = [
        f"line {node.lineno}: {node.value}"
        for node in _strings(module)
        if SWEDISH_LETTERS.search(CHARACTER_CLASS.sub("", node.value)) or SWEDISH_WORDS.search(node.value)
    ]

    assert swedish == []


@pytest.mark.parametrize(
    "module",
    [module for module in MODULES.values() if module.room == "languages"],
    ids=[name for name in MODULES if name.partition(".")[0] == "languages"],
)
def test_languages_are_data(module: Module) -> None:
    if module.name in LOADS_ITS_TABLE:
        return
    code = (
        ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.With, ast.Try,
    )  # fmt: skip

    found = [f"line {node.lineno}" for node in ast.walk(module.tree) if isinstance(node, code)]

    assert found == []
