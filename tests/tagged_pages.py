"""Makes small tagged PDF files for tests, object by object: pages of marked lines, and a structure tree over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Element:
    """A structure element; its children are others, or ``(page, mark)``, pages counted from 0."""

    role: str
    children: Sequence[Element | tuple[int, int]] = ()
    attributes: str = ""
    """Those of a table cell, such as ``/ColSpan 2``."""
    number: int = field(default=0, init=False)


def tagged_pdf(
    pages: Sequence[Sequence[tuple[int | str | None, str]]], tree: Element, roles: dict[str, str] | None = None
) -> bytes:
    """A PDF whose pages are lines ``(mark, text)``: a number, ``"Artifact"``, or ``None`` for a line without a mark."""
    objects = ["", "", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    page_numbers = [5 + 2 * index for index in range(len(pages))]
    for index, lines in enumerate(pages):
        content = "BT /F1 11 Tf 14 TL 72 780 Td " + " ".join(_line(mark, text) for mark, text in lines) + " ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents {index} /Contents {6 + 2 * index} 0 R"
            " /Resources << /Font << /F1 4 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    owners: dict[tuple[int, int], int] = {}
    _add(tree, 3, objects, page_numbers, owners)
    kids = " ".join(f"{number} 0 R" for number in page_numbers)
    numbers = " ".join(f"{page} [{_owners(page, owners)}]" for page in range(len(pages)))
    named = " ".join(f"/{name} /{standard}" for name, standard in (roles or {}).items())
    objects[0] = "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 3 0 R /MarkInfo << /Marked true >> >>"
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"
    objects[2] = (
        f"<< /Type /StructTreeRoot /K [{tree.number} 0 R] /RoleMap << {named} >> /ParentTree << /Nums [{numbers}] >> >>"
    )
    return _file(objects)


def _line(mark: int | str | None, text: str) -> str:
    shown = f"({text}) Tj T*"
    if mark is None:
        return shown
    return f"/Artifact BMC {shown} EMC" if mark == "Artifact" else f"/P << /MCID {mark} >> BDC {shown} EMC"


def _add(
    element: Element, parent: int, objects: list[str], pages: Sequence[int], owners: dict[tuple[int, int], int]
) -> None:
    objects.append("")
    element.number = len(objects)
    kids = []
    for child in element.children:
        if isinstance(child, Element):
            _add(child, element.number, objects, pages, owners)
            kids.append(f"{child.number} 0 R")
        else:
            page, mark = child
            owners[child] = element.number
            kids.append(f"<< /Type /MCR /Pg {pages[page]} 0 R /MCID {mark} >>")
    objects[element.number - 1] = (
        f"<< /Type /StructElem /S /{element.role} /P {parent} 0 R /Pg {pages[0]} 0 R /K [{' '.join(kids)}]"
        f" /A << /O /Table {element.attributes} >> >>"
    )


def _owners(page: int, owners: dict[tuple[int, int], int]) -> str:
    marks = {mark: number for (where, mark), number in owners.items() if where == page}
    return " ".join(f"{marks[mark]} 0 R" if mark in marks else "null" for mark in range(max(marks, default=-1) + 1))


def _file(objects: Sequence[str]) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
