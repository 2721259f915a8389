"""Documents that ask their reader to open something else: a file, a web address, another document.

``{file}`` and ``{web}`` are what they ask for; each is a template of a whole file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hostile import OFFICE, PACKAGE, TEXT, page, paragraph, pdf, relations, stream, word

DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="120000" cy="120000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip {how}="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
)
PARTS = {
    "styles": "word/styles.xml", "numbering": "word/numbering.xml", "settings": "word/settings.xml",
    "theme": "word/theme/theme1.xml", "footnotes": "word/footnotes.xml", "header": "word/header1.xml",
}  # fmt: skip
NUMBERED = (
    '<w:p><w:pPr><w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    '<w:r><w:rPr><w:color w:themeColor="accent1"/></w:rPr><w:t>Budget</w:t></w:r>'
    '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    '<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>'
)


def entity(target: str) -> str:
    """The beginning of some XML that defines ``&outside;`` as what stands elsewhere."""
    return f'<!DOCTYPE x [<!ENTITY outside SYSTEM "{target}"><!ENTITY % more SYSTEM "{target}"> %more;]>'


def _part_with_entity(kind: str, target: str) -> bytes:
    root = {"settings": "settings", "theme": "theme", "header": "hdr"}.get(kind, kind)
    content = (
        f'<?xml version="1.0"?>{entity(target)}<w:{root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'{paragraph("&outside;")}</w:{root}>'
    )
    name = PARTS[kind].removeprefix("word/")
    return word(NUMBERED, parts={
        PARTS[kind]: content, "word/_rels/document.xml.rels": relations((kind, name, "")),
    })  # fmt: skip


def _linked(kind: str, target: str, body: str, more: str = 'TargetMode="External"') -> bytes:
    return word(
        paragraph("Budget") + body, parts={"word/_rels/document.xml.rels": relations((kind, target, more))}
    )


def _field(code: str) -> str:
    runs = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>', f"<w:instrText>{code}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>', "<w:t>visas</w:t>", '<w:fldChar w:fldCharType="end"/>',
        )
    )  # fmt: skip
    return f"<w:p>{runs}</w:p>"


WORD_FILES: dict[str, Callable[[str], bytes]] = {
    "entity": lambda at: word(paragraph("&outside;"), prolog=entity(at)),
    "document type": lambda at: word(paragraph("Budget"), prolog=f'<!DOCTYPE x SYSTEM "{at}">'),
    **{f"entity in {kind}": lambda at, kind=kind: _part_with_entity(kind, at) for kind in PARTS},  # type: ignore[misc]
    "entity in relations": lambda at: word(
        paragraph("Budget"), parts={
            "word/_rels/document.xml.rels": f'<?xml version="1.0"?>{entity(at)}'
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/styles" '
            'Target="&outside;"/></Relationships>',
        },
    ),
    "stylesheet": lambda at: word(paragraph("Budget"), prolog=f'<?xml-stylesheet type="text/xsl" href="{at}"?>'),
    "inclusion": lambda at: word(
        paragraph("Budget") + f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{at}" parse="text"/>'
    ),
    "linked picture": lambda at: _linked("image", at, DRAWING.replace("{how}", "r:link")),
    "picture outside": lambda at: _linked("image", at, DRAWING.replace("{how}", "r:embed")),
    "picture outside that does not say so": lambda at: _linked("image", at, DRAWING.replace("{how}", "r:embed"), ""),
    "template": lambda at: word(paragraph("Budget"), parts={
        "word/settings.xml": '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        f'xmlns:r="{OFFICE}"><w:attachedTemplate r:id="r1"/></w:settings>',
        "word/_rels/settings.xml.rels": relations(("attachedTemplate", at, 'TargetMode="External"')),
        "word/_rels/document.xml.rels": relations(("settings", "settings.xml", "")),
    }),
    "other document": lambda at: _linked("aFChunk", at, '<w:altChunk r:id="r1"/>'),
    "part of a master document": lambda at: _linked("subDocument", at, '<w:p><w:subDoc r:id="r1"/></w:p>'),
    "frame": lambda at: _linked("frame", at, ""),
    "header": lambda at: _linked("header", at, '<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>'),
    "styles": lambda at: _linked("styles", at, ""),
    "link": lambda at: _linked("hyperlink", at, f'<w:p><w:hyperlink r:id="r1">{paragraph("x")}</w:hyperlink></w:p>'),
    "object": lambda at: _linked("oleObject", at, '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com'
        ':office:office" Type="Link" ProgID="Word.Document" r:id="r1"/></w:object></w:r></w:p>'),
    "fields": lambda at: word("".join(
        _field(f'{code} "{at}"') for code in ("INCLUDEPICTURE", "INCLUDETEXT", "DDEAUTO x", "RD")
    )),
}  # fmt: skip

ACTIONS = {
    "launch": b"/S/Launch/F({at})/Win<</F({at})>>",
    "address": b"/S/URI/URI({at})",
    "other file": b"/S/GoToR/F({at})/D[0/Fit]/NewWindow true",
    "file inside": b"/S/GoToE/F({at})/D[0/Fit]",
    "script": b"/S/JavaScript/JS(app.launchURL\\('{at}'\\); this.submitForm\\('{at}'\\);)",
    "form": b"/S/SubmitForm/F<</FS/URL/F({at})>>",
    "data": b"/S/ImportData/F({at})",
    "sound": b"/S/Rendition",
}
IMAGE = b"/Type/XObject/Subtype/Image/Width 40/Height 40/ColorSpace/DeviceGray/BitsPerComponent 8"
DRAWN = stream(b"", TEXT + b"q 8 0 0 8 50 50 cm /I Do Q q 200 0 0 200 50 300 cm /I Do Q")


def _with_action(action: bytes) -> dict[int, bytes]:
    annotation = b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<<%s>>>>]" % action
    return page(catalog=b"/OpenAction<<%s>>" % action, page=b"/AA<</O<<%s>>>>%s" % (action, annotation))


def _pdf_files() -> dict[str, dict[int, bytes]]:
    said = {name: _with_action(action) for name, action in ACTIONS.items()}
    elsewhere = b"/F({at})/FFilter/FlateDecode"
    font = b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 6 0 R>>"
    said |= {
        "content elsewhere": page(stream(elsewhere, b"")),
        "content in a file": page(stream(b"/F<</Type/Filespec/FS/URL/F({at})>>", b"")),
        "picture elsewhere": {**page(DRAWN, resources=b"/XObject<</I 6 0 R>>"), 6: stream(IMAGE + elsewhere, b"")},
        "page of another file": {
            **page(DRAWN, resources=b"/XObject<</I 6 0 R>>"),
            6: stream(b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F({at})/Page 0>>", TEXT),
        },
        "font elsewhere": {**page(font=font), 6: stream(elsewhere, b"")},
        "letters elsewhere": {**page(font=b"/ToUnicode 6 0 R"), 6: stream(elsewhere, b"")},
        "attachment elsewhere": page(catalog=b"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F({at})>>]>>>>"),
        "metadata elsewhere": {**page(catalog=b"/Metadata 6 0 R"), 6: stream(b"/Type/Metadata" + elsewhere, b"")},
        "form of XML": {
            **page(catalog=b"/AcroForm<</Fields[]/XFA 6 0 R>>"),
            6: stream(b"", entity("{at}").encode() + b"<xdp>&outside;</xdp>"),
        },
    }
    return said


def _pdf(objects: Mapping[int, bytes], at: str) -> bytes:
    filled = {number: body.replace(b"{at}", at.encode()) for number, body in objects.items()}
    for number, body in filled.items():  # a stream's length is that of what was filled in
        if b"\nstream\n" in body:
            head, _, rest = body.partition(b"/Length ")
            inside = rest.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
            filled[number] = head + b"/Length %d>>\nstream\n%s\nendstream" % (len(inside), inside)
    return pdf(filled)


WEB_PAGE = """<!DOCTYPE html [<!ENTITY outside SYSTEM "{at}">]><html><head>
<meta http-equiv="refresh" content="0;url={at}">
<link rel="stylesheet" href="{at}"><base href="{at}"><script src="{at}"></script></head><body><h1>Protokoll</h1>
<p>Nämnden har en budget på 4 800 tkr. &outside;</p><img src="{at}"><iframe src="{at}"></iframe>
<object data="{at}"></object><embed src="{at}"></body></html>"""


def documents(at: str) -> dict[str, bytes]:
    """Each document that asks for what stands at an address, by the name of its file."""
    said = {f"{name}.docx": make(at) for name, make in WORD_FILES.items()}
    said |= {f"{name}.pdf": _pdf(objects, at) for name, objects in _pdf_files().items()}
    return said | {"page.html": WEB_PAGE.replace("{at}", at).encode()}
