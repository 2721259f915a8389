"""Pages that are hard to read for a program, made by hand: each shows the same three lines to a person."""

from __future__ import annotations

from collections.abc import Sequence

LINES = ("Nämndens utfall är 1539 tkr", "Överskott mot budget 3 tkr", "Målet nås inte i år")
WORDS = [word for line in LINES for word in line.split()]
DIFFERENCES = "/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /dieresis /ring] >>"


def page(
    content: str, *, media: str = "/MediaBox [0 0 595 842]", above: str = "", extra: str = "", form: str = ""
) -> bytes:
    """A PDF of one page; ``above`` goes to the node over it, ``extra`` to the page itself, ``form`` is an XObject."""
    drawn = f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length {len(form)} >>\nstream\n{form}\nendstream"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [3 0 R] /Count 1 {above} >>",
        f"<< /Type /Page /Parent 2 0 R {media} {extra} /Contents 5 0 R"
        " /Resources << /Font << /F1 4 0 R >> /XObject << /X1 6 0 R >> >> >>",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica {DIFFERENCES} >>",
        f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        drawn,
    ]
    data, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def shown(lines: Sequence[str] = LINES, x: float = 100, y: float = 700, before: str = "") -> str:
    """Lines of text from a place on the page."""
    return f"BT /F1 11 Tf 20 TL {before} {x} {y} Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET "


def _turned(turn: int) -> bytes:
    """The page is stored on its side, and turned when it is shown."""
    matrix = {90: "0 1 -1 0 500 100", 180: "-1 0 0 -1 500 700", 270: "0 -1 1 0 100 700"}[turn]
    return page(f"q {matrix} cm {shown(x=0, y=0)} Q", extra=f"/Rotate {turn}")


def _apart(kern: int) -> str:
    """Every word printed for itself, without spaces between."""
    return "BT /F1 11 Tf 20 TL 100 700 Td " + " ".join(
        "[" + f" {-kern} ".join(f"({word})" for word in line.split()) + "] TJ T*" for line in LINES
    ) + " ET"  # fmt: skip


HARD_PAGES: dict[str, bytes] = {
    "plain": page(shown()),
    "turned by 90": _turned(90),
    "turned by 180": _turned(180),
    "turned by 270": _turned(270),
    "cropped": page(shown(x=150) + shown(["Skärmärke"], x=20, y=820), extra="/CropBox [100 100 500 800]"),
    "media box that does not begin in the corner": page(shown(x=-200, y=-50), media="/MediaBox [-300 -400 295 442]"),
    "inherited media box": page(shown(), media="", above="/MediaBox [0 0 595 842]"),
    "inherited turn": page(f"q 0 1 -1 0 500 100 cm {shown(x=0, y=0)} Q", above="/Rotate 90"),
    "invisible text alone": page(shown(before="3 Tr")),
    "clipped to a part that holds the text": page(f"q 90 600 400 200 re W n {shown()} Q"),
    "printed twice to look bold": page(shown() + shown(x=100.3)),
    "words parted by gaps alone": page(_apart(280)),
    "in a form": page("q 1 0 0 1 20 10 cm /X1 Do Q", form=shown()),
    "scaled": page("q 0.5 0 0 0.5 0 0 cm BT /F1 22 Tf 40 TL 200 1400 Td "
                   + " ".join(f"({line}) Tj T*" for line in LINES) + " ET Q"),
    "two columns": page(shown(LINES[:1], x=60) + shown(LINES[1:2], x=330) + shown(LINES[2:], x=60, y=680)),
}  # fmt: skip
"""Each holds the words of LINES."""

PICTURE = "q 500 0 0 800 20 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q "
HIDDEN: dict[str, bytes] = {
    "printed without ink": page(shown() + shown(["Utkast"], y=500, before="3 Tr") + "0 Tr"),
    "outside its clipping path": page(shown() + f"q 300 0 50 50 re W n {shown(['Lager'], y=500)} Q"),
    "outside the second of two paths": page(
        shown() + f"q 0 0 595 842 re W n 90 100 200 300 re W n {shown(['Lager'], y=500)} Q"
    ),
}
"""Each shows the words of LINES, and holds one more that it does not show."""
SCANNED = page(PICTURE + shown(["Protokoll"], y=760) + shown(before="3 Tr"))

LIGATURES = page(shown(["\x01nansiering pro\x01ler"]))
SOFT_HYPHENS = page(shown(["samhälls\xad", "byggnad"]))
ACCENTS_APART = page("BT /F1 11 Tf 100 700 Td [(N) 0 (a) 560 (\x02) -220 (mndens utfall)] TJ ET")
