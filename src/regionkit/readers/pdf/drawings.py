"""Small files whose pages draw without end: found before PDFium reads a page, which asks nobody and takes all memory.

A form is a drawing that pages and other forms draw by its name.  PDFium makes all of its objects anew each time, up to
forty forms deep, also where a form draws itself: twice is enough for more than any memory holds.  And what stands in
marks ("/P BMC … EMC") has a list of all marks around it, so that forty thousand of them in one another fill it too.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from io import BytesIO
from itertools import chain
from typing import Any, NamedTuple

from regionkit.errors import DocumentTooLarge
from regionkit.limits import Limits
from regionkit.readers.pdf.bombs import DIGITS, REMEDY, from_digits, from_letters, streams_of
from regionkit.readers.pdf.plumber import followed

DRAWN = re.compile(rb"/([^\s/\[\]<>(){}%]+)\s+Do\b")
MARK = re.compile(rb"\b(?:B[MD]C|EMC)\b")
OTHER = re.compile(rb"/(?:Type|Subtype|Length[123]|N|FunctionType|ShadingType)\b")
"""What the streams of pages do not say of themselves; pictures, fonts and packed objects do."""
FORM = re.compile(rb"/Subtype\s*/Form\b")
NAMED = re.compile(rb"/([^\s/\[\]<>(){}%]+)\s+(\d+)\s+\d+\s+R\b")
NUMBER = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,10}\s+obj\b")
HEAD = 4_000
"""Bytes before a stream in which it says what it is."""
DEEPEST = 40
"""Forms in one another, in PDFium."""
EACH = 2_500
"""Bytes that PDFium takes for a form each time that it is drawn, beside what stands in it."""
MOST_MARKS = 10_000
"""Marks in one another: programs that forget to close some leave a thousand on a page at most; these take 400 MB."""


Names = Mapping[bytes, frozenset[int]]
"""The numbers of the objects that a name may mean."""
NamesOf = Callable[[int], Names]


class _Form(NamedTuple):
    """A drawing that others draw by its name."""

    number: int
    size: int
    """Bytes of its commands, which are not kept: many forms may be small and unpack to much."""
    draws: Counter[bytes]
    """What it draws by name, and how often."""


def refuse_endless_drawings(data: bytes, name: str, limits: Limits) -> None:
    """Refuse a file whose forms draw one another until they are over ``limits.unpacked_bytes``, or with endless marks.

    Raises :class:`~regionkit.errors.DocumentTooLarge`.
    """
    forms: list[_Form] = []
    for head, content in _contents(data):
        if content.count(b"MC") > MOST_MARKS or content.count(b"DC") > MOST_MARKS:
            _refuse_marks(content, name)
        number = NUMBER.search(head) if FORM.search(head) else None
        if number is not None:
            forms.append(_Form(int(number[1]), len(content), Counter(DRAWN.findall(content))))
    if all(sum(form.draws.values()) < 2 for form in forms):  # forty deep at most, each once
        return
    if _bytes_drawn(forms, _names_of(data, [form.number for form in forms])) > limits.unpacked_bytes:
        what = "its drawings, drawn in one another, take more bytes"
        raise DocumentTooLarge.over(name, "unpacked_bytes", limits.unpacked_bytes, what)


def _contents(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What pages and forms draw, each after what its stream says of itself."""
    for start, end in streams_of(data):
        first = max(start - HEAD, 0)
        head = data[max(data.rfind(b"endobj", first, start), first) : start]
        if FORM.search(head) or not OTHER.search(head):
            yield head, _unpacked(data[start:end])


def _unpacked(stream: bytes) -> bytes:
    """The commands in a stream, also where they are written in letters or digits; as it stands if not packed."""
    written = stream.strip()
    if written.endswith(b"~>"):
        stream = from_letters(written) or stream
    elif DIGITS.fullmatch(written.removesuffix(b">")):
        stream = from_digits(written)
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def _refuse_marks(content: bytes, name: str) -> None:
    depth = 0
    for mark in MARK.finditer(content):
        depth += -1 if mark.group() == b"EMC" and depth else 1
        if depth > MOST_MARKS:
            raise DocumentTooLarge(name, f"more than {MOST_MARKS} marks stand in one another on a page; {REMEDY}")


def _bytes_drawn(forms: list[_Form], names_of: NamesOf) -> int:
    """Bytes that the form takes which draws most, with all that it draws in turn."""
    numbers = {form.number for form in forms}
    draws: dict[int, list[tuple[int, list[int]]]] = {number: [] for number in numbers}
    for form in forms:
        names = names_of(form.number)
        for drawn, times in form.draws.items():
            draws[form.number].append((times, sorted(names.get(drawn, frozenset()) & numbers)))
    own = {form.number: EACH + form.size for form in forms}
    whole = dict(own)
    for _ in range(DEEPEST):
        whole = {
            number: own[number]
            + sum(times * max((whole[one] for one in meant), default=0) for times, meant in draws[number])
            for number in own
        }
    return max(whole.values(), default=0)


def _names_of(data: bytes, forms: Iterable[int]) -> NamesOf:
    """What gives the objects that a form may mean by a name; pdfminer looks them up, which draws nothing.

    A form that has no list of names of its own means what the page or the form that draws it means.  One that pdfminer
    does not find, because the file's table of places is wrong, is found by PDFium, which goes through the whole file:
    it may mean whatever any list in the file means.
    """
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import PDFStream, dict_value

    document: Any = None
    with suppress(Exception):  # a file that pdfminer cannot open has nothing to be looked up in
        document = PDFDocument(PDFParser(BytesIO(data)))
        document.getobj = partial(followed, document.getobj)

    def own(number: int) -> Names:
        with suppress(Exception):
            form = document.getobj(number)
            if isinstance(form, PDFStream):
                return _named(dict_value(form.attrs.get("Resources", {})))
        return as_written()

    @cache
    def as_written() -> Names:
        return _together({name: frozenset((int(number),))} for name, number in NAMED.findall(data))

    @cache
    def inherited() -> Names:
        pages: list[Names] = []
        with suppress(Exception):
            pages += (_named(page.resources) for page in PDFPage.create_pages(document))
        return _together(chain(pages, map(own, forms)))

    return lambda number: own(number) or inherited()


def _together(lists: Iterable[Names]) -> Names:
    found: dict[bytes, set[int]] = {}
    for names in lists:
        for name, meant in names.items():
            found.setdefault(name, set()).update(meant)
    return {name: frozenset(meant) for name, meant in found.items()}


def _named(resources: Mapping[Any, Any]) -> Names:
    """The objects that a list of names knows."""
    from pdfminer.pdftypes import PDFObjRef, dict_value

    return {
        name.encode("latin-1", "replace"): frozenset((reference.objid,))
        for name, reference in dict_value(resources.get("XObject", {})).items()
        if isinstance(reference, PDFObjRef)
    }
