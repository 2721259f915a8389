"""PDFium's functions, called as directly as Python can: the library that pypdfium2 brings, by ``ctypes.PyDLL``.

pypdfium2 opens documents and finds the library; its own bindings let go of Python's lock at every call, which doubles
the cost of calls that take a quarter of a microsecond.  A page needs several hundred of them.

PDFium must not be used by two threads at once, not even for two documents: who uses it holds ``TURN``.
"""

from __future__ import annotations

import ctypes
from ctypes import byref, c_char_p, c_double, c_float, c_int, c_uint, c_ulong, c_void_p
from functools import cache
from threading import RLock
from types import SimpleNamespace
from typing import Any, NamedTuple

TURN = RLock()
"""Whoever holds this may use PDFium; other threads of the process wait."""
TEXT, PATH, IMAGE, FORM = 1, 2, 3, 5
"""Kinds of page objects (FPDF_PAGEOBJ_…)."""
LINE_TO, CURVE_TO, MOVE_TO = 0, 1, 2
"""Kinds of path segments (FPDF_SEGMENT_…)."""
STROKE_TEXT = frozenset({1, 2, 5, 6})
"""Render modes that draw the letters' outlines; 2 (fill, then stroke) is how programs make a font bold."""
INVISIBLE_TEXT = 3

_P, _I, _OUT = c_void_p, c_int, c_void_p
_SIGNATURES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "FPDF_GetPageWidthF": (c_float, (_P,)),
    "FPDF_GetPageHeightF": (c_float, (_P,)),
    "FPDF_GetPageBoundingBox": (_I, (_P, _OUT)),
    "FPDFPage_GetRotation": (_I, (_P,)),
    "FPDFPage_CountObjects": (_I, (_P,)),
    "FPDFPage_GetObject": (_P, (_P, _I)),
    "FPDFFormObj_CountObjects": (_I, (_P,)),
    "FPDFFormObj_GetObject": (_P, (_P, c_ulong)),
    "FPDFPageObj_GetType": (_I, (_P,)),
    "FPDFPageObj_GetMarkedContentID": (_I, (_P,)),
    "FPDFPageObj_GetMatrix": (_I, (_P, _OUT)),
    "FPDFPageObj_GetBounds": (_I, (_P, _OUT, _OUT, _OUT, _OUT)),
    "FPDFPageObj_GetFillColor": (_I, (_P, _OUT, _OUT, _OUT, _OUT)),
    "FPDFPageObj_GetStrokeColor": (_I, (_P, _OUT, _OUT, _OUT, _OUT)),
    "FPDFPageObj_CountMarks": (_I, (_P,)),
    "FPDFPageObj_GetMark": (_P, (_P, c_ulong)),
    "FPDFPageObjMark_GetName": (_I, (_P, _OUT, c_ulong, _OUT)),
    "FPDFPath_CountSegments": (_I, (_P,)),
    "FPDFPath_GetDrawMode": (_I, (_P, _OUT, _OUT)),
    "FPDFPath_GetPathSegment": (_P, (_P, _I)),
    "FPDFPathSegment_GetPoint": (_I, (_P, _OUT, _OUT)),
    "FPDFPathSegment_GetType": (_I, (_P,)),
    "FPDFPathSegment_GetClose": (_I, (_P,)),
    "FPDFImageObj_GetImagePixelSize": (_I, (_P, _OUT, _OUT)),
    "FPDFImageObj_GetImageDataRaw": (c_ulong, (_P, _OUT, c_ulong)),
    "FPDFText_LoadPage": (_P, (_P,)),
    "FPDFText_ClosePage": (None, (_P,)),
    "FPDFText_CountChars": (_I, (_P,)),
    "FPDFText_GetText": (_I, (_P, _I, _I, _OUT)),
    "FPDFText_GetUnicode": (c_uint, (_P, _I)),
    "FPDFText_HasUnicodeMapError": (_I, (_P, _I)),
    "FPDFText_IsGenerated": (_I, (_P, _I)),
    "FPDFText_GetCharOrigin": (_I, (_P, _I, _OUT, _OUT)),
    "FPDFText_GetLooseCharBox": (_I, (_P, _I, _OUT)),
    "FPDFText_GetCharBox": (_I, (_P, _I, _OUT, _OUT, _OUT, _OUT)),
    "FPDFText_GetTextObject": (_P, (_P, _I)),
    "FPDFText_GetFontSize": (c_double, (_P, _I)),
    "FPDFText_GetMatrix": (_I, (_P, _I, _OUT)),
    "FPDFTextObj_GetFont": (_P, (_P,)),
    "FPDFTextObj_GetTextRenderMode": (_I, (_P,)),
    "FPDFFont_GetBaseFontName": (c_ulong, (_P, _OUT, c_ulong)),
    "FPDFFont_GetAscent": (_I, (_P, c_float, _OUT)),
    "FPDFFont_GetDescent": (_I, (_P, c_float, _OUT)),
    "FPDFFont_GetIsEmbedded": (_I, (_P,)),
    "FPDFFont_GetFlags": (_I, (_P,)),
    "FPDFFont_GetItalicAngle": (_I, (_P, _OUT)),
    "FPDFCatalog_IsTagged": (_I, (_P,)),
    "FPDF_StructTree_GetForPage": (_P, (_P,)),
    "FPDF_StructTree_Close": (None, (_P,)),
    "FPDF_StructTree_CountChildren": (_I, (_P,)),
    "FPDF_StructTree_GetChildAtIndex": (_P, (_P, _I)),
    "FPDF_StructElement_GetType": (c_ulong, (_P, _OUT, c_ulong)),
    "FPDF_StructElement_CountChildren": (_I, (_P,)),
    "FPDF_StructElement_GetChildAtIndex": (_P, (_P, _I)),
    "FPDF_StructElement_GetChildMarkedContentID": (_I, (_P, _I)),
    "FPDF_StructElement_GetAttributeCount": (_I, (_P,)),
    "FPDF_StructElement_GetAttributeAtIndex": (_P, (_P, _I)),
    "FPDF_StructElement_Attr_GetValue": (_P, (_P, c_char_p)),
    "FPDF_StructElement_Attr_GetNumberValue": (_I, (_P, _OUT)),
}


class Handle(c_void_p):
    """The address of a page or of something on it, as :func:`quick` functions take it."""


QUICK = (
    "FPDFPage_GetObject", "FPDFPageObj_GetType", "FPDFPageObj_GetBounds", "FPDFPageObj_GetMatrix",
    "FPDFPageObj_GetFillColor", "FPDFPageObj_GetStrokeColor",
    "FPDFPageObj_GetClipPath", "FPDFClipPath_CountPaths", "FPDFClipPath_CountPathSegments",
    "FPDFClipPath_GetPathSegment", "FPDFPath_CountSegments", "FPDFPath_GetDrawMode", "FPDFPath_GetPathSegment",
    "FPDFPathSegment_GetPoint", "FPDFPathSegment_GetType", "FPDFPathSegment_GetClose",
    "FPDFText_GetCharOrigin", "FPDFText_GetLooseCharBox", "FPDFText_GetTextObject",
    "FPDFText_GetMatrix", "FPDFText_GetFontSize", "FPDFTextObj_GetFont", "FPDFTextObj_GetTextRenderMode",
)  # fmt: skip

QUICK_RESULTS = {
    "FPDFPage_GetObject": Handle,
    "FPDFPath_GetPathSegment": Handle,
    "FPDFPageObj_GetClipPath": Handle,
    "FPDFClipPath_GetPathSegment": Handle,
    "FPDFText_GetFontSize": c_double,
    "FPDFTextObj_GetFont": c_void_p,
    "FPDFText_GetTextObject": c_void_p,  # plain numbers: these are compared, and kept by
}


@cache
def functions() -> Any:
    """PDFium's functions as attributes, with their types; loaded once a process."""
    import pypdfium2.raw
    import pypdfium2_raw.bindings as bindings

    assert pypdfium2.raw  # importing it has loaded and initialised the library
    library = ctypes.PyDLL(None, handle=bindings.__dict__["_libs"]["pdfium"]._handle)
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


@cache
def quick() -> Any:
    """The functions that are called most, without types: twice as fast, for ``ctypes`` has nothing to look up.

    They take a :class:`Handle` where others take a number; a plain number would be cut to 32 bits.
    """
    library, found = functions(), SimpleNamespace()
    for name in QUICK:
        function = library[name]  # by its name in brackets, ctypes makes a new one
        function.restype = QUICK_RESULTS.get(name, c_int)
        setattr(found, name, function)
    return found


class Out(NamedTuple):
    """Places that PDFium writes its answers into, made once and used again for every call."""

    x: c_double
    y: c_double
    x_: Any
    y_: Any
    box: Any
    matrix: Any
    sides: tuple[c_float, c_float, c_float, c_float]
    sides_: tuple[Any, Any, Any, Any]
    channels: Any
    channels_: tuple[Any, Any, Any, Any]
    fill: c_int
    stroke: c_int
    drawn_: tuple[Any, Any]


def out() -> Out:
    """Fresh places for answers."""
    x, y = c_double(), c_double()
    sides = (c_float(), c_float(), c_float(), c_float())
    sides_: Any = tuple(byref(side) for side in sides)
    channels = (c_uint * 4)()
    channels_: Any = tuple(byref(channels, ctypes.sizeof(c_uint) * place) for place in range(4))
    fill, stroke = c_int(), c_int()
    return Out(
        x, y, byref(x), byref(y), (c_float * 4)(), (c_float * 6)(),
        sides, sides_, channels, channels_, fill, stroke, (byref(fill), byref(stroke)),
    )  # fmt: skip


def address(handle: Any) -> int:
    """The address that one of pypdfium2's handles holds."""
    return ctypes.cast(handle, c_void_p).value or 0

