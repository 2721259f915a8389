"""What is damaged: the documents of this repository, and pages and packages that its tests make by hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
FOLDERS = (REPOSITORY / "tests" / "layouts" / "files", REPOSITORY / "examples" / "documents")
WITH_PICTURES = ("protokollsutdrag-inskannat", "arsredovisning-bilder")
"""Documents of which pages or pictures are read with Tesseract."""


@dataclass(frozen=True)
class Seed:
    """A sound document."""

    name: str
    kind: str
    data: bytes


@cache
def seeds(kind: str) -> tuple[Seed, ...]:
    """All sound documents of a kind, such as ``pdf``, always in the same order."""
    from fuzz.made import MADE

    found = tuple(
        Seed(path.name, kind, path.read_bytes()) for folder in FOLDERS for path in sorted(folder.glob(f"*.{kind}"))
    )
    if kind == "scan":
        return tuple(seed for seed in (*seeds("pdf"), *seeds("docx")) if seed.name.startswith(WITH_PICTURES))
    made = {"pdf": _pages, "docx": _packages, "text": texts, "txt": texts, **MADE}.get(kind)
    return (*found, *(made() if made else ()))


def _pages() -> tuple[Seed, ...]:
    from hard_pages import HARD_PAGES, HIDDEN
    from tagged_pages import Element, tagged_pdf

    tree = Element(
        "Document",
        [
            Element("H1", [(0, 0)]),
            Element("P", [(0, 1)]),
            Element(
                "Table",
                [
                    Element("TR", [Element("TH", [(0, 2)], "/ColSpan 2"), Element("TD", [(0, 3)], "/RowSpan 2")]),
                    Element("TR", [Element("TD", [(1, 0)]), Element("TD", [(1, 1)])]),
                ],
            ),
            Element("L", [Element("LI", [Element("LBody", [(1, 2)])])]),
        ],
    )
    lines = [
        [(0, "Ekonomi"), (1, "Utfallet är 12 tkr"), (2, "Budget"), (3, "4 tkr"), ("Artifact", "Sida 1")],
        [(0, "Prognos"), (1, "5 tkr"), (2, "senast den 1 maj 2025")],
    ]
    hard = {**HARD_PAGES, **HIDDEN, "tagged": tagged_pdf(lines, tree)}
    return tuple(Seed(name, "pdf", data) for name, data in hard.items())


def _packages() -> tuple[Seed, ...]:
    from word_files import p, r, row, table, tc, word_file

    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="R1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/></w:style>'
    )
    notes = f'<w:footnote w:id="2">{p("Noten gäller 2024.")}</w:footnote>'
    merged = table(
        row(tc("Nämnd", '<w:gridSpan w:val="2"/>'), tc("Utfall", '<w:vMerge w:val="restart"/>')),
        row("Skola", "3 tkr", tc("", "<w:vMerge/>")),
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    body = (
        p("Ekonomi", '<w:pStyle w:val="R1"/>')
        + p("Öppna fler skolor senast den 1 maj 2025", listed)
        + merged
        + field
        + f'<w:p>{r("Utfallet är 12 tkr")}<w:r><w:footnoteReference w:id="2"/></w:r><w:ins>{r(" i år")}</w:ins></w:p>'
        + f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{p('I rutan: 5 tkr')}"
        + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
        + '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    )
    made = word_file(body, styles=styles, numbering=numbering, footnotes=notes, header=p("Nämnden"), settings="")
    return (Seed("made by hand", "docx", made), Seed("small", "docx", word_file(p("Budgeten är 2 644 tkr."))))


def texts() -> tuple[Seed, ...]:
    import json

    corpus = REPOSITORY / "tests" / "corpus"
    found = []
    for path in sorted(corpus.glob("*.jsonl")):
        texts = [
            json.loads(line).get("text", "") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
        ]
        whole = "\n\n".join(str(text) for text in texts if text)
        if whole:
            found += [
                Seed(f"{path.stem}-{at}", "text", whole[at : at + 1500].encode()) for at in range(0, len(whole), 1500)
            ]
    return tuple(found)
