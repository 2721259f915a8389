"""PDF files whose parts stand deep in one another, or in themselves: no program writes such, and readers fall in."""

from __future__ import annotations

from collections.abc import Callable

from hostile import TEXT, page, pdf, stream

Objects = dict[int, bytes]
FIRST = 10
"""The number of the first object that is added to those of a page."""


def _chain(count: int, link: Callable[[int], bytes]) -> Objects:
    """So many objects, each of which may name the next one by its number."""
    return {number: link(number) for number in range(FIRST, FIRST + count)}


def page_tree(deep: int) -> Objects:
    """The page stands under so many nodes."""
    objects = page(catalog=b"")
    last = FIRST + deep - 1
    objects[2] = b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % FIRST
    nodes = _chain(deep, lambda n: b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>" % (
        n - 1 if n > FIRST else 2, n + 1 if n < last else 3
    ))  # fmt: skip
    objects[3] = objects[3].replace(b"/Parent 2 0 R", b"/Parent %d 0 R" % last)
    return objects | nodes


def outline(deep: int) -> Objects:
    """A table of contents of so many levels."""
    items = _chain(deep, lambda n: b"<</Title(%d)/Parent %d 0 R/First %d 0 R/Last %d 0 R/Count 1/Dest[3 0 R/Fit]>>" % (
        n, n - 1 if n > FIRST else 6, n + 1, n + 1
    ))  # fmt: skip
    return page(catalog=b"/Outlines 6 0 R") | {6: b"<</First %d 0 R/Last %d 0 R/Count 1>>" % (FIRST, FIRST)} | items


TAGGED = b"/P<</MCID 0>>BDC " + TEXT + b" EMC"


def tagged() -> Objects:
    """A page whose text is marked as a part of the structure, which is to stand in object 6."""
    catalog = b"/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R"
    return page(stream(b"", TAGGED), catalog=catalog, page=b"/StructParents 0")


def structure_tree(deep: int) -> Objects:
    """The text is a paragraph in a section in a section …"""
    last = FIRST + deep - 1
    elements = _chain(deep, lambda n: b"<</Type/StructElem/S/%s/P %d 0 R/Pg 3 0 R/K %s>>" % (
        b"Sect" if n < last else b"P", n - 1 if n > FIRST else 6, b"[%d 0 R]" % (n + 1) if n < last else b"0"
    ))  # fmt: skip
    tree = {
        6: b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree 7 0 R>>" % FIRST,
        7: b"<</Nums[0[%d 0 R]]>>" % last,
    }
    return tagged() | tree | elements


FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"
DRAW = b" q /X Do Q"


def forms(deep: int) -> Objects:
    """A drawing in a drawing in a drawing …, and text beside the first one."""
    last = FIRST + deep - 1
    drawn = _chain(deep, lambda n: stream(
        FORM + (b"/Resources<</XObject<</X %d 0 R>>>>" % (n + 1) if n < last else b""), DRAW if n < last else b"q Q"
    ))  # fmt: skip
    return page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X %d 0 R>>" % FIRST) | drawn


def names(deep: int) -> Objects:
    """A tree of names, of which attachments are one kind."""
    nodes = _chain(deep, lambda n: b"<</Kids[%d 0 R]/Limits[(a)(b)]>>" % (n + 1))
    return page(catalog=b"/Names<</EmbeddedFiles %d 0 R>>" % FIRST) | nodes


def _inside(before: bytes, opening: bytes, middle: bytes, closing: bytes) -> Callable[[int], Objects]:
    return lambda deep: page(catalog=before + opening * deep + middle + closing * deep)


DEEP: dict[str, Callable[[int], Objects]] = {
    "page tree": page_tree,
    "outline": outline,
    "structure tree": structure_tree,
    "forms": forms,
    "names": names,
    "arrays": _inside(b"/X ", b"[", b"1", b"]"),
    "dictionaries": _inside(b"/X ", b"<</X ", b"1", b">>"),
    "arrays that never end": lambda deep: page(catalog=b"/X " + b"[" * deep),
    "arrays in what is drawn": lambda deep: page(stream(b"", b"[" * deep + b"]" * deep + b"TJ " + TEXT)),
    "states": lambda deep: page(stream(b"", b"q " * deep + TEXT + b"Q " * deep)),
    "marked content": lambda deep: page(stream(b"", b"/P BMC " * deep + TEXT + b"EMC " * deep)),
    "brackets in a string": lambda deep: page(catalog=b"/X " + b"(" * deep + b")" * deep),
    "references": lambda deep: page(page=b"/Rotate %d 0 R" % FIRST) | _chain(deep, lambda n: b"%d 0 R" % (n + 1)),
    "colours": lambda deep: page(resources=b"/ColorSpace<</C %s/DeviceRGB%s>>" % (b"[/Indexed " * deep, b"]" * deep)),
}  # fmt: skip
"""How each is made, so many deep."""


def _with(objects: Objects, **changes: bytes) -> Objects:
    """Objects, of which some are changed; their numbers are written as ``n3``."""
    return objects | {int(name[1:]): body for name, body in changes.items()}


def _page_with(old: bytes, new: bytes, **more: bytes) -> Objects:
    objects = page(**more)
    return objects | {3: objects[3].replace(old, new)}


ENDLESS: dict[str, Objects] = {
    "pages of themselves": _with(page(), n2=b"<</Type/Pages/Kids[2 0 R]/Count 1>>"),
    "pages of themselves beside a page": _with(page(), n2=b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>"),
    "pages under one another": _with(
        page(), n2=b"<</Type/Pages/Kids[6 0 R]/Count 1>>", n6=b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"
    ),
    "parent of itself": _page_with(b"/Parent 2 0 R/MediaBox[0 0 595 842]", b"/Parent 3 0 R"),
    "parents of one another": _with(
        _page_with(b"/MediaBox[0 0 595 842]", b""),
        n2=b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 6 0 R>>", n6=b"<</Type/Pages/Parent 2 0 R>>",
    ),
    "content of itself": _with(page(), n4=b"[4 0 R]"),
    "length of itself": _with(page(), n4=b"<</Length 4 0 R>>\nstream\n" + TEXT + b"\nendstream"),
    "lengths of one another": _with(
        page(), n4=b"<</Length 6 0 R>>\nstream\n" + TEXT + b"\nendstream", n6=b"7 0 R", n7=b"6 0 R"
    ),
    "reference to itself": _with(page(page=b"/Rotate 6 0 R"), n6=b"6 0 R"),
    "outline of itself": _with(
        page(catalog=b"/Outlines 6 0 R"), n6=b"<</First 7 0 R/Last 7 0 R/Count 9>>",
        n7=b"<</Title(x)/Parent 6 0 R/First 7 0 R/Last 7 0 R/Next 7 0 R/Count 9>>",
    ),
    "structure of itself": _with(
        tagged(),
        n6=b"<</Type/StructTreeRoot/K[7 0 R]/ParentTree 8 0 R>>",
        n7=b"<</Type/StructElem/S/Sect/P 7 0 R/Pg 3 0 R/K[7 0 R 0 7 0 R]>>", n8=b"<</Nums[0[7 0 R]]/Kids[8 0 R]>>",
    ),
    "roles of themselves": _with(
        structure_tree(2), n6=b"<</Type/StructTreeRoot/K[10 0 R]/ParentTree 7 0 R/RoleMap<</P/Q/Q/P/Sect/Sect>>>>"
    ),
    "form of itself": _with(
        page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X 6 0 R>>"),
        n6=stream(FORM + b"/Resources<</XObject<</X 6 0 R>>>>", DRAW),
    ),
    "forms of one another": _with(
        page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X 6 0 R>>"),
        n6=stream(FORM + b"/Resources<</XObject<</X 7 0 R>>>>", DRAW),
        n7=stream(FORM + b"/Resources<</XObject<</X 6 0 R>>>>", DRAW),
    ),
    "mask of itself": _with(
        page(stream(b"", b"/G gs " + TEXT), resources=b"/ExtGState<</G<</SMask<</S/Alpha/G 6 0 R>>>>>>"),
        n6=stream(
            FORM + b"/Group<</S/Transparency>>/Resources<</ExtGState<</G<</SMask<</S/Alpha/G 6 0 R>>>>>>>>", b"/G gs"
        ),
    ),
    "picture masked by itself": _with(
        page(stream(b"", TEXT + b"q 200 0 0 200 50 300 cm /I Do Q"), resources=b"/XObject<</I 6 0 R>>"),
        n6=stream(
            b"/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 6 0 R",
            b"1234",
        ),
    ),
    "letters that draw themselves": _with(
        page(),
        n3=b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>>>",
        n6=b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 66/LastChar 66/Widths[9]"
        b"/Encoding<</Differences[66/B]>>/CharProcs<</B 7 0 R>>/Resources<</Font<</F 6 0 R>>>>>>",
        n7=stream(b"", b"9 0 d0 BT /F 1 Tf (B) Tj ET"),
    ),
    "font in a font": _with(
        page(font=b"/Encoding 6 0 R"), n6=b"<</Type/Encoding/BaseEncoding 6 0 R/Differences 6 0 R>>",
    ),
    "names of themselves": _with(page(catalog=b"/Names<</EmbeddedFiles 6 0 R>>"), n6=b"<</Kids[6 0 R 6 0 R]>>"),
    "colours of themselves": _with(
        page(stream(b"", b"/C cs 1 sc " + TEXT), resources=b"/ColorSpace<</C 6 0 R>>"), n6=b"[/Indexed 6 0 R 1 <0001>]"
    ),
    "pattern of itself": _with(
        page(stream(b"", b"/Pattern cs /P scn 0 0 99 99 re f " + TEXT), resources=b"/Pattern<</P 6 0 R>>"),
        n6=stream(
            b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 6 0 R>>>>",
            b"/Pattern cs /P scn 0 0 9 9 re f",
        ),
    ),
    "objects packed in themselves": _with(
        page(), n6=stream(b"/Type/ObjStm/N 1/First 4/Extends 6 0 R", b"6 0 <</X 6 0 R>>")
    ),
    "fields of themselves": _with(
        page(catalog=b"/AcroForm<</Fields[6 0 R]>>", page=b"/Annots[6 0 R 6 0 R]"),
        n6=b"<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/Parent 6 0 R/Kids[6 0 R]/Rect[0 0 9 9]>>",
    ),
}  # fmt: skip
"""Objects that stand in themselves."""


EATING: dict[str, Objects] = {
    "form of itself, again and again": _with(
        page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X 6 0 R>>"),
        n6=stream(FORM + b"/Resources<</XObject<</X 6 0 R>>>>", DRAW * 3),
    ),
    "resources of themselves": _with(
        page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X 6 0 R>>"),
        n6=stream(FORM + b"/Resources 7 0 R", DRAW * 3), n7=b"8 0 R", n8=b"7 0 R",
    ),
    "names that the page knows": _with(
        page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X 6 0 R/Y 7 0 R>>"),
        n6=stream(FORM, b" q /Y Do Q" * 3), n7=stream(FORM, DRAW * 3),
    ),
    "names that the form around it knows": _with(
        page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X 6 0 R>>"),
        n6=stream(FORM + b"/Resources<</XObject<</Z 7 0 R/X 6 0 R>>>>", b" q /Z Do Q" * 3), n7=stream(FORM, DRAW * 3),
    ),
    "forms that multiply": page(stream(b"", TEXT + DRAW), resources=b"/XObject<</X %d 0 R>>" % FIRST) | _chain(
        20, lambda n: stream(FORM + b"/Resources<</XObject<</X %d 0 R>>>>" % (n + 1), DRAW * 10)
    ),
    "marked content": DEEP["marked content"](100_000),
}  # fmt: skip
"""What PDFium would take memory without end for."""


def list_of_objects_before_itself() -> bytes:
    """A PDF whose list of objects says that an older one stands where it stands itself."""
    data = pdf(page())
    at = data.rindex(b"startxref\n") + len(b"startxref\n")
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev " + data[at:].split()[0])
