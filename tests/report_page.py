"""A report as a tree of elements, and what is asked of it."""

from __future__ import annotations

import re
from collections import Counter

import lxml.html

import regionkit

ANYWHERE = re.compile(r"(?:https?:|ftp:|file:|//)[^\s\"'<>]*", re.IGNORECASE)
LOADS = ("src", "href", "srcset", "action", "formaction", "poster", "data", "background", "xlink:href")


class ParsedPage:
    """One report."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = lxml.html.document_fromstring(text)

    def ids(self) -> list[str]:
        return self.root.xpath("//@id")

    def repeated_ids(self) -> list[str]:
        return [name for name, count in Counter(self.ids()).items() if count > 1]

    def dangling(self) -> list[str]:
        """Links that lead to nothing in the page."""
        known = {f"#{name}" for name in self.ids()}
        return [href for href in self.root.xpath("//@href") if href not in known]

    def loads(self) -> list[str]:
        """What the page would fetch."""
        values = [element.get(name) for element in self.root.iter() for name in LOADS if element.get(name)]
        return [value for value in values if not value.startswith(("#", "data:image/"))]

    def marks(self) -> set[str]:
        return {name for name in self.ids() if name.startswith("m-")}

    def rows(self, section: str) -> list[list[str]]:
        return [
            [" ".join(cell.text_content().split()) for cell in row.findall("td")]
            for row in self.root.xpath(f"//section[@id='{section}']/table/tbody/tr")
        ]

    def pictures(self) -> list[str]:
        """The pictures of pages."""
        return self.root.xpath("//div[@class='picture']//img/@src")

    def elements(self, path: str) -> list[lxml.html.HtmlElement]:
        return self.root.xpath(path)


def report_of(document: regionkit.Document, **options: object) -> ParsedPage:
    """The report of a document with all that is found in it."""
    return ParsedPage(regionkit.render(regionkit.extract(document), "html", document=document, **options))
