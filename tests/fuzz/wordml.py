"""Damage to the XML of a Word file: elements unclosed, moved, doubled and nested, and numbers that no page can hold."""

from __future__ import annotations

import re

from fuzz.archives import packed, unpacked
from fuzz.chance import ODD_NUMBERS, Dice, Mutation

TAG = re.compile(rb"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>")
ATTRIBUTE = re.compile(rb'(\s[\w:.-]+=")([^"]*)(")')
TEXT = re.compile(rb"(?<=>)[^<>]+(?=<)")
ELEMENTS = (
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "sdt",
    "sdtContent",
    "ins",
    "del",
    "fldChar",
    "fldSimple",
    "instrText",
    "br",
    "tab",
    "hyperlink",
    "pPr",
    "rPr",
    "tcPr",
    "trPr",
    "numPr",
    "numId",
    "ilvl",
    "vMerge",
    "gridSpan",
    "gridBefore",
    "hMerge",
    "sym",
    "footnoteReference",
    "drawing",
    "pict",
    "txbxContent",
    "lastRenderedPageBreak",
    "sectPr",
    "ruby",
    "altChunk",
    "style",
    "basedOn",
    "abstractNum",
    "num",
    "lvl",
    "lvlText",
    "start",
    "moveFrom",
    "moveTo",
    "bookmarkStart",
    "smartTag",
)
ODD_ATTRIBUTES = (
    *(number.encode() for number in ODD_NUMBERS),
    b"",
    b"auto",
    b"restart",
    b"1" * 5000,
    b"\xc3\xa5" * 40_000,
    b"none",
    b"%1.%2.%3.%4.%5.%6.%7.%8.%9.%10",
    b"&#x41;",
    b"&x;",
    b"&#0;",
    b"1000000000",
)
DEEP = (60, 260, 1500, 20_000)


def _changed(data: bytes, dice: Dice, change: Mutation, only: str = "") -> bytes:
    """Change the document's XML or, less often, that of another part."""
    files = unpacked(data)
    places = [place for place, (name, _) in enumerate(files) if name.endswith(".xml") and only in name]
    body = [place for place in places if files[place][0] == "word/document.xml"]
    if places:
        place = dice.choice(body if body and dice.random() < 0.7 else places)
        name, content = files[place]
        files[place] = (name, change(content, dice))
    return packed(files)


def _at_tags(content: bytes, dice: Dice, count: int) -> list[re.Match[bytes]]:
    found = list(TAG.finditer(content))
    return dice.sample(found, min(count, len(found)))


def break_tags(data: bytes, dice: Dice) -> bytes:
    """Tags are lost, doubled, closed twice, or become others."""

    def change(content: bytes, dice: Dice) -> bytes:
        for match in sorted(_at_tags(content, dice, dice.randint(1, 4)), key=lambda m: -m.start()):
            tag = match.group()
            other = b"w:" + dice.choice(ELEMENTS).encode()
            new = dice.choice(
                (
                    b"",
                    tag * 2,
                    tag[:-1],
                    b"</w:p>",
                    b"<w:p>",
                    b"<" + other + b"/>",
                    tag.replace(b"<", b"<<", 1),
                    re.sub(rb"w:\w+", other, tag, count=1),
                )
            )
            content = content[: match.start()] + new + content[match.end() :]
        return content

    return _changed(data, dice, change)


def other_elements(data: bytes, dice: Dice) -> bytes:
    """Elements of one name have another, and the XML stays sound."""

    def change(content: bytes, dice: Dice) -> bytes:
        for _ in range(dice.randint(1, 3)):
            old, new = (dice.choice(ELEMENTS).encode() for _ in "ab")
            content = re.sub(rb"(</?w:)" + old + rb"(?=[\s/>])", rb"\1" + new, content)
        return content

    return _changed(data, dice, change)


def odd_attributes(data: bytes, dice: Dice) -> bytes:
    """Attributes are huge, negative, empty, or not what they are for."""
    rate = dice.choice((0.005, 0.05, 0.4))

    def odd(match: re.Match[bytes]) -> bytes:
        if dice.random() > rate or b"xmlns" in match[1]:
            return match.group()
        return match[1] + dice.choice(ODD_ATTRIBUTES) + match[3]

    return _changed(data, dice, lambda content, dice: ATTRIBUTE.sub(odd, content))


def move_elements(data: bytes, dice: Dice) -> bytes:
    """Paragraphs, rows and cells stand in other places, in one another, or many times."""

    def change(content: bytes, dice: Dice) -> bytes:
        name = dice.choice((b"p", b"r", b"tr", b"tc", b"tbl", b"sdt", b"pPr", b"tcPr", b"style", b"lvl", b"num"))
        found = list(re.finditer(rb"<w:" + name + rb"(?:\s[^<>]*)?>.*?</w:" + name + rb">", content, re.DOTALL))
        if not found:
            return content
        taken = dice.choice(found).group() * dice.choice((1, 1, 3, 300))
        at = dice.choice(_at_tags(content, dice, 1) or found)
        return content[: at.end()] + taken + content[at.end() :]

    return _changed(data, dice, change)


def deep_elements(data: bytes, dice: Dice) -> bytes:
    """Elements stand in one another very deep: tables in tables, boxes in boxes, content controls, changes, links."""
    pairs = (
        ("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        ("<w:ins>", "</w:ins>"),
        ("<w:p><w:hyperlink>", "</w:hyperlink></w:p>"),
        ("<w:r>", "</w:r>"),
        ("<w:smartTag>", "</w:smartTag>"),
        ("<w:p><w:r>", "</w:r></w:p>"),
        ("<w:p><w:fldSimple>", "</w:fldSimple></w:p>"),
        ("<x>", "</x>"),
    )
    opened, closed = dice.choice(pairs)
    depth = dice.choice(DEEP)
    inside = "<w:p><w:r><w:t>Utfall 3 tkr</w:t></w:r></w:p>" if "<w:tc>" in opened or "txbx" in opened else ""
    deep = (opened * depth + inside + closed * depth).encode()

    def change(content: bytes, dice: Dice) -> bytes:
        body = content.find(b"<w:body>") + len(b"<w:body>")
        return content[:body] + deep + content[body:] if b"<w:body>" in content else content

    return _changed(data, dice, change, "document.xml")


def monstrous_tables(data: bytes, dice: Dice) -> bytes:
    """Tables of ten thousand columns, of cells that span a milliard, that begin far outside, or merge in all ways."""
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{} 3 tkr</w:t></w:r></w:p></w:tc>"
    properties = (
        '<w:gridSpan w:val="{0}"/>',
        "<w:vMerge/>",
        '<w:vMerge w:val="restart"/>',
        "<w:hMerge/>",
        '<w:tcW w:w="-{0}"/>',
        '<w:hMerge w:val="restart"/>',
        '<w:gridSpan w:val="{0}"/><w:vMerge/>',
        "",
    )
    big = dice.choice((2, 63, 10_000, 10**9, -5))
    columns, rows = dice.choice(((3, 4), (10, 10), (60, 2), (2, 60), (1, 1)))
    if dice.random() < 0.1:
        columns, rows = dice.choice(((10_000, 2), (2, 3000), (60, 60)))

    def row() -> str:
        before = f'<w:trPr><w:gridBefore w:val="{dice.choice((0, 1, big))}"/></w:trPr>' if dice.random() < 0.2 else ""
        cells = (cell.format(dice.choice(properties).format(big), dice.choice("AB7")) for _ in range(columns))
        return f"<w:tr>{before}{''.join(cells)}</w:tr>"

    grid = f'<w:gridCol w:w="{dice.choice((100, 0, -100, 10**9))}"/>' * dice.choice((0, columns, 10_000))
    table = f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(row() for _ in range(rows))}</w:tbl><w:p/>".encode()
    return _changed(data, dice, lambda content, _: content.replace(b"<w:body>", b"<w:body>" + table, 1), "document.xml")


def entities(data: bytes, dice: Dice) -> bytes:
    """A part defines entities: one in another, of a file, of an address."""
    definition = dice.choice(
        (
            b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;">]>',
            b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
            b'<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">',
            b'<!DOCTYPE d [<!ENTITY x "&x;">]>',
            b"<!DOCTYPE d>",
            b'<?xml-stylesheet href="file:///etc/passwd"?>',
            b'<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
        )
    )

    def change(content: bytes, dice: Dice) -> bytes:
        end = content.find(b"?>") + 2 if content.startswith(b"<?xml") else 0
        texts = list(TEXT.finditer(content, end))
        if texts:
            at = dice.choice(texts)
            content = content[: at.start()] + b"&x;" + content[at.end() :]
        return content[:end] + definition + content[end:]

    return _changed(data, dice, change)


def odd_texts(data: bytes, dice: Dice) -> bytes:
    """Text is very long, or holds letters that few programs are ready for."""
    odd = (
        "\u202e4 mnkr",
        "\ufeff",
        "e" + "\u0301" * 3000,
        "1" * 60_000,
        "1 " * 30_000,
        "§ " * 2000,
        "den 1 den 2 " * 2000,
        "\U0001f4a9\U000e0001",
        "&lt;script&gt;",
        "=1+1",
        "-" * 50_000,
        "1.1." * 9000,
        "(" * 20_000,
        "99:e 13/99 2025-99-99",
    )
    rate, longest = dice.choice((0.01, 0.1)), dice.choice((500, 500, 500, 500, 60_000))

    def change(content: bytes, dice: Dice) -> bytes:
        return TEXT.sub(lambda m: dice.choice(odd)[:longest].encode() if dice.random() < rate else m.group(), content)

    return _changed(data, dice, change, "document.xml")


WORDML: tuple[Mutation, ...] = (
    break_tags,
    break_tags,
    other_elements,
    odd_attributes,
    odd_attributes,
    move_elements,
    move_elements,
    deep_elements,
    monstrous_tables,
    entities,
    odd_texts,
)
