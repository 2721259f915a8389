"""What is drawn in a Word file: pictures, discs and text boxes, each in a run of its own."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from layouts.wordml import DRAWING, EMU

Rgb = tuple[int, int, int]


def picture(relation: str, width: float, height: float, number: int = 1) -> str:
    """A picture in the line; ``relation`` is the name that the file knows it by, sizes are millimetres."""
    cx, cy = round(width * EMU), round(height * EMU)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{number}" name="Bild {number}"/><a:graphic xmlns:a="{DRAWING}/main">'
        f'<a:graphicData uri="{DRAWING}/picture"><pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{relation}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def disc(fill: str, size: float = 4, number: int = 1) -> str:
    """A filled circle in the line."""
    return f"<w:r>{_alternative(_shape('ellipse', fill, size, size, number, ''))}</w:r>"


def text_box(inside: str, x: float, y: float, width: float, height: float, *, fill: str = "", number: int = 1) -> str:
    """A framed box of text beside the running text, ``x`` and ``y`` millimetres from the page's margins."""
    cx, cy = round(width * EMU), round(height * EMU)
    placed = (
        '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="margin"><wp:posOffset>{round(x * EMU)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="margin"><wp:posOffset>{round(y * EMU)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:wrapSquare wrapText="bothSides"/>'
        f'<wp:docPr id="{number}" name="Textruta {number}"/>'
        + _graphic(_box("rect", fill, cx, cy, inside))
        + "</wp:anchor>"
    )
    return f"<w:r>{_alternative(f'<w:drawing>{placed}</w:drawing>')}</w:r>"


def _alternative(drawing: str) -> str:
    return f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback/></mc:AlternateContent>'


def _shape(form: str, fill: str, width: float, height: float, number: int, inside: str) -> str:
    cx, cy = round(width * EMU), round(height * EMU)
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{number}" name="Form {number}"/>'
        + _graphic(_box(form, fill, cx, cy, inside))
        + "</wp:inline></w:drawing>"
    )


def _graphic(inside: str) -> str:
    return (
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData '
        f'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{inside}</a:graphicData></a:graphic>'
    )


def _box(form: str, fill: str, cx: int, cy: int, inside: str) -> str:
    colour = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    line = (
        '<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        if inside
        else "<a:ln><a:noFill/></a:ln>"
    )
    text = f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>" if inside else ""
    return (
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{colour}{line}</wps:spPr>{text}'
        '<wps:bodyPr lIns="91440" tIns="45720" rIns="91440" bIns="45720"/></wps:wsp>'
    )


def png(width: int, height: int, colour_at: Callable[[int, int], Rgb]) -> bytes:
    """A picture, made point by point."""
    rows = b"".join(b"\0" + b"".join(bytes(colour_at(x, y)) for x in range(width)) for y in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def light(colour: Rgb, size: int = 24) -> bytes:
    """A small picture of a coloured disc on white."""
    middle = (size - 1) / 2

    def colour_at(x: int, y: int) -> Rgb:
        return colour if (x - middle) ** 2 + (y - middle) ** 2 <= (0.92 * middle) ** 2 else (255, 255, 255)

    return png(size, size, colour_at)


def landscape(width: int = 90, height: int = 60) -> bytes:
    """A picture like a photograph: sky over a field, no two points quite alike."""

    def colour_at(x: int, y: int) -> Rgb:
        grain = (x * 7919 + y * 104729 + x * y * 31) % 37
        if y < height * 0.55 + 5 * ((x // 9) % 3):
            return 120 + grain, 160 + grain - y // 2, 215 + grain
        return 70 + grain + x // 3, 120 + grain, 50 + grain + y // 2

    return png(width, height, colour_at)
