"""Word files put one after another in one file, as "Insert text from file" does: a section for each."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from lxml import etree

from word_files import R, W, packed

Element = etree._Element
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLED = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink")
"""What names a style; those of each file keep their looks under names of their own."""
LISTS = ("abstractNum", "num")
"""Lists have numbers of their own in each file; here they are counted on."""


def w(name: str) -> str:
    return f"{{{W}}}{name}"


@dataclass
class Joined:
    """A file that grows; the default style is that of the first file."""

    files: dict[str, bytes] = field(default_factory=dict)
    roots: dict[str, Element] = field(default_factory=dict)

    def begin(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)
        names = ("document", "styles", "numbering", "_rels/document.xml.rels")
        for name in names:
            path = f"word/{name}" if name.endswith(".rels") else f"word/{name}.xml"
            if path in files:
                self.roots[name] = etree.fromstring(files[path])

    def add(self, files: Mapping[str, bytes], number: int, anew: bool) -> None:
        other = Joined()
        other.begin(files)
        body, added = (one.roots["document"].find(w("body")) for one in (self, other))
        assert body is not None
        assert added is not None
        _end_section(body)
        self._relate(other, files, number)
        self._lists(other, number)
        self._styles(other, number)
        section = added.find(w("sectPr"))
        if anew and section is not None:
            counted = etree.SubElement(section, w("pgNumType"))
            counted.set(w("start"), "1")
        body.extend(added)

    def _relate(self, other: Joined, files: Mapping[str, bytes], number: int) -> None:
        """Take over heads and feet under names of their own; one that has none gets none from the file before."""
        relations = self.roots["_rels/document.xml.rels"]
        kinds = set()
        for relation in other.roots["_rels/document.xml.rels"]:
            kind = relation.get("Type", "").rpartition("/")[2]
            if kind in {"header", "footer"}:
                kinds.add(kind)
                name = f"{kind}-{number}"
                self.files[f"word/{name}.xml"] = files[f"word/{relation.get('Target')}"]
                _relation(relations, name, kind)
                for reference in other.roots["document"].iter(w(f"{kind}Reference")):
                    reference.set(f"{{{R}}}id", name)
        section = next(other.roots["document"].iter(w("sectPr")))
        for at, kind in enumerate(sorted({"header", "footer"} - kinds)):
            name = f"{kind}-{number}"
            root = {"header": "hdr", "footer": "ftr"}[kind]
            self.files[f"word/{name}.xml"] = f'<w:{root} xmlns:w="{W}"><w:p/></w:{root}>'.encode()
            _relation(relations, name, kind)
            section.insert(at, etree.Element(w(f"{kind}Reference"), {w("type"): "default", f"{{{R}}}id": name}))

    def _styles(self, other: Joined, number: int) -> None:
        for root in other.roots.values():
            for element in root.iter(*map(w, STYLED)):
                element.set(w("val"), f"{number}-{element.get(w('val'))}")
        for style in other.roots["styles"].findall(w("style")):
            style.set(w("styleId"), f"{number}-{style.get(w('styleId'))}")
            style.attrib.pop(w("default"), None)
            self.roots["styles"].append(style)

    def _lists(self, other: Joined, number: int) -> None:
        step = 1000 * number
        if "numbering" not in other.roots:
            return
        if "numbering" not in self.roots:
            self.roots["numbering"] = etree.Element(w("numbering"))
            _relation(self.roots["_rels/document.xml.rels"], "numbering", "numbering")
        for root in other.roots.values():
            for element in root.iter(w("numId"), w("abstractNumId")):
                if element.get(w("val")) != "0":
                    element.set(w("val"), str(int(element.get(w("val"), "0")) + step))
        for kind in LISTS:
            for element in other.roots["numbering"].findall(w(kind)):
                element.set(w(f"{kind}Id"), str(int(element.get(w(f"{kind}Id"), "0")) + step))
                self.roots["numbering"].append(element)

    def packed(self) -> bytes:
        for name, root in self.roots.items():
            path = f"word/{name}" if name.endswith(".rels") else f"word/{name}.xml"
            self.files[path] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return packed(self.files)


def joined_words(paths: Sequence[Path], *, anew: bool = False) -> bytes:
    """One Word file of several; ``anew`` has the pages of each counted from one."""
    whole = Joined()
    for number, path in enumerate(paths):
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        files = {name: re.sub(rb"<w:lastRenderedPageBreak/>", b"", content) for name, content in files.items()}
        if number:
            whole.add(files, number, anew)
        else:
            whole.begin(files)
    return whole.packed()


def _relation(relations: Element, name: str, kind: str) -> None:
    etree.SubElement(
        relations, f"{{{PACKAGE}}}Relationship", {"Id": name, "Type": f"{R}/{kind}", "Target": f"{name}.xml"}
    )


def _end_section(body: Element) -> None:
    """What the body says of its last section stands in a paragraph of its own, where another one follows."""
    section = body.find(w("sectPr"))
    assert section is not None
    paragraph = etree.SubElement(body, w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    properties.append(section)
