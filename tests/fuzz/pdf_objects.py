"""Damage to the objects of a PDF: their words, their numbers, what they point at, and the table of their places."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from functools import lru_cache

from fuzz.chance import ODD_NUMBERS, Dice, Mutation
from fuzz.pdf_parts import Part, Parts, put_together, taken_apart

NUMBER = re.compile(rb"(?<![\w.+-])[-+]?\d*\.?\d+(?![\w.])")
REFERENCE = re.compile(rb"\b\d+ \d+ R\b")
NAME = re.compile(rb"/[A-Za-z][\w.+-]*")
KEYS_OF_TREES = (
    b"/Parent",
    b"/Kids",
    b"/Next",
    b"/Prev",
    b"/First",
    b"/Last",
    b"/K",
    b"/P",
    b"/Contents",
    b"/Resources",
    b"/Pages",
    b"/Root",
    b"/ParentTree",
    b"/StructTreeRoot",
    b"/Font",
    b"/XObject",
    b"/X1",
    b"/DescendantFonts",
    b"/ToUnicode",
    b"/FontDescriptor",
    b"/Encoding",
    b"/Annots",
    b"/Dest",
    b"/Outlines",
    b"/SMask",
    b"/Length",
    b"/RoleMap",
    b"/Nums",
)
ODD_VALUES = (
    b"null",
    b"true",
    b"[]",
    b"<< >>",
    b"()",
    b"<>",
    b"/",
    b"[[[[]]]]",
    b"(\\377\\376\\000)",
    b"<FEFF>",
    b"0 0 R",
    b"99999 0 R",
    b"1 65535 R",
    b"-1",
    b"1e400",
)


@lru_cache(maxsize=64)
def parts_of(data: bytes) -> Parts:
    """The objects of a file, taken apart once; they are shared, and never changed in place."""
    return taken_apart(data)


def _one_head(data: bytes, dice: Dice, change: Callable[[bytes, Dice], bytes]) -> bytes:
    """Change the words of one to three objects, or of the trailer."""
    parts = parts_of(data)
    if not parts.objects:
        return data
    heads = {}
    for _ in range(dice.randint(1, 3)):
        number = dice.choice(list(parts.objects))
        heads[number] = change(parts.objects[number].head, dice)
    changed = parts.with_heads(heads)
    if dice.random() < 0.1:
        changed.trailer = change(changed.trailer, dice)
    return put_together(changed)


def odd_numbers(data: bytes, dice: Dice) -> bytes:
    """Numbers of objects become huge, negative or no numbers."""
    return _one_head(data, dice, _with_odd_number)


def _with_odd_number(head: bytes, dice: Dice) -> bytes:
    found = list(NUMBER.finditer(head))
    if not found:
        return head
    match = dice.choice(found)
    return head[: match.start()] + dice.choice(ODD_NUMBERS).encode() + head[match.end() :]


def swap_keys(data: bytes, dice: Dice) -> bytes:
    """The key or the name in one object becomes another one of the same object or of the same file."""
    names = sorted({name for part in parts_of(data).objects.values() for name in NAME.findall(part.head)})

    def swapped(head: bytes, dice: Dice) -> bytes:
        found = list(NAME.finditer(head))
        if not found:
            return head
        match = dice.choice(found)
        others = [other.group() for other in found] if dice.random() < 0.5 else names
        return head[: match.start()] + dice.choice(others) + head[match.end() :]

    return _one_head(data, dice, swapped)


def odd_values(data: bytes, dice: Dice) -> bytes:
    """A value is of another kind than it must be."""

    def odd(head: bytes, dice: Dice) -> bytes:
        found = list(re.finditer(rb"(?<=[\s\[])(?:\d+ 0 R|\[[^\[\]]*\]|\([^()]*\)|/\w+|[-\d.]+)(?=[\s\]/>])", head))
        if not found:
            return head
        match = dice.choice(found)
        return head[: match.start()] + dice.choice(ODD_VALUES) + head[match.end() :]

    return _one_head(data, dice, odd)


def cross_references(data: bytes, dice: Dice) -> bytes:
    """What points at one object points at another: up the tree, at itself, at a picture, at nothing."""
    numbers = [*parts_of(data).objects, 0, 99999]

    def crossed(head: bytes, dice: Dice) -> bytes:
        return REFERENCE.sub(
            lambda match: b"%d 0 R" % dice.choice(numbers) if dice.random() < 0.4 else match.group(), head
        )

    return _one_head(data, dice, crossed)


def cycles(data: bytes, dice: Dice) -> bytes:
    """An object is its own parent, kid, successor or resource, or that of one below it."""
    parts = parts_of(data)
    if not parts.objects:
        return data
    number = dice.choice(
        parts.numbers_of(rb"/(?:Kids|K|Parent|P|Next|Resources|Type\s*/Page)\b") or list(parts.objects)
    )
    head = parts.objects[number].head
    key = dice.choice(KEYS_OF_TREES)
    target = dice.choice([number, number, *parts.objects])
    value = b"%d 0 R" % target
    if key in (b"/Kids", b"/K", b"/Annots", b"/Nums") or dice.random() < 0.2:
        value = b"[" + b" ".join([value] * dice.choice((1, 2, 30))) + b"]"
    if key in head and dice.random() < 0.7:
        old = rb"(?:\d+ \d+ R|\[[^\]]*\]|<<.*?>>|[^\s/<>]+)"
        head = re.sub(re.escape(key) + rb"\s*" + old, lambda _: key + b" " + value, head, count=1)
    else:
        head = head.replace(b"<<", b"<< " + key + b" " + value + b" ", 1)
    return put_together(parts.with_heads({number: head}))


def forms_in_themselves(data: bytes, dice: Dice) -> bytes:
    """A page or a form draws a form that draws the page's content, itself, or a chain of others."""
    parts = parts_of(data)
    if not parts.objects:
        return data
    new = max(parts.objects) + 1
    count = dice.choice((1, 2, 12, 40))
    twice = b"/X1 Do /X1 Do " if count < 12 or dice.random() < 0.02 else b"/X1 Do "  # 2 ** 40 of them fill any memory
    drawing = dice.choice((b"/X1 Do ", twice, b"q 1.1 0 0 1.1 1 1 cm /X1 Do Q BT /F1 9 Tf (A) Tj ET "))
    objects = dict(parts.objects)
    for step in range(count):
        inner = new + (step + 1) % count
        head = (
            b" << /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X1 %d 0 R >> >> " % inner
        )
        objects[new + step] = Part(head + b"/Length 0 >>\n", drawing)
    for number in parts.numbers_of(rb"/Type\s*/Page\b"):
        head = re.sub(
            rb"/Resources\s*(?:\d+ 0 R)?",
            b"/Resources << /XObject << /X1 %d 0 R >> >> /Was " % new,
            objects[number].head,
        )
        objects[number] = Part(head)
    for number, part in parts.objects.items():
        if part.holds_text:
            objects[number] = Part(part.head, (part.stream or b"") + b" " + drawing)
    return put_together(Parts(objects, parts.trailer))


def splice(data: bytes, other: bytes, dice: Dice) -> bytes:
    """Objects of another PDF stand in place of some, or all numbers that are free are filled with them."""
    parts, others = parts_of(data), parts_of(other)
    if not parts.objects or not others.objects:
        return data
    objects = dict(parts.objects)
    for _ in range(dice.randint(1, 6)):
        taken = others.objects[dice.choice(list(others.objects))]
        objects[dice.choice(list(objects))] = taken
    trailer = others.trailer if dice.random() < 0.2 else parts.trailer
    return put_together(Parts(objects, trailer))


def lose_objects(data: bytes, dice: Dice) -> bytes:
    """Some objects are not there, or change their numbers."""
    parts = parts_of(data)
    if not parts.objects:
        return data
    objects = dict(parts.objects)
    for _ in range(dice.randint(1, 4)):
        first, second = dice.choice(list(objects)), dice.choice(list(objects))
        if dice.random() < 0.5:
            objects[first], objects[second] = objects[second], objects[first]
        elif len(objects) > 1:
            del objects[first]
    return put_together(Parts(objects, parts.trailer))


def wrong_places(data: bytes, dice: Dice) -> bytes:
    """The table of places is wrong: by a little everywhere, in some rows, or in where it stands itself."""
    kind = dice.randrange(5)
    if kind == 0:
        return (
            put_together(parts_of(data), shift=dice.choice((-3, -1, 1, 2, 40, 100000)))
            if parts_of(data).objects
            else data
        )
    if kind == 1:
        rows = rb"\d{10}(?= \d{5} n)"
        return re.sub(
            rows, lambda m: b"%010d" % dice.randrange(2 * len(data)) if dice.random() < 0.3 else m.group(), data
        )
    if kind == 2:
        at = dice.choice((0, 1, len(data), 2**31, 2**63, max(data.rfind(b"startxref"), 0)))
        return re.sub(rb"startxref\s+\d+", b"startxref\n%d" % at, data)
    if kind == 3:
        return data.replace(b"xref\n0 ", b"xref\n%d " % dice.choice((1, 5, 10**9, 2**31)), 1)
    start = data.rfind(b"\nxref") + 1
    return data.replace(b"trailer\n<<", b"trailer\n<< /Prev %d " % dice.choice((start, 0, len(data), 2**40)), 1)


def object_streams(data: bytes, dice: Dice) -> bytes:
    """Objects are packed in a stream, as newer programs do, whose numbers and places are now and then wrong."""
    parts = parts_of(data)
    plain = [number for number, part in parts.objects.items() if part.stream is None]
    if not plain:
        return data
    new = max(parts.objects) + 1
    lie = dice.randrange(6)
    inside, index = b"", b""
    for number in plain:
        index += b"%d %d " % (number if lie != 1 else new, len(inside) if lie != 2 else dice.randrange(1 << 20))
        inside += parts.objects[number].head.strip() + b" "
    count = len(plain) if lie != 3 else dice.choice((0, 1, 10**9, -1))
    first = len(index) if lie != 4 else dice.choice((0, 10**9, -5))
    extends = b"/Extends %d 0 R" % new if lie == 5 else b""
    packed = zlib.compress(index + inside)
    head = b"<< /Type /ObjStm /N %d /First %d %s /Filter /FlateDecode /Length %d >>" % (
        count,
        first,
        extends,
        len(packed),
    )
    body = bytearray(b"%PDF-1.7\n")
    rows = {}
    for number, part in parts.objects.items():
        if part.stream is not None:
            rows[number] = (1, len(body), 0)
            body += b"%d 0 obj" % number + part.written() + b"endobj\n"
    rows |= {number: (2, new, place) for place, number in enumerate(plain)}
    rows[new] = (1, len(body), 0)
    body += b"%d 0 obj\n" % new + head + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
    start = len(body)
    rows[new + 1] = (1, start, 0)
    table = b"".join(
        bytes((kind,)) + at.to_bytes(4, "big") + place.to_bytes(2, "big")
        for kind, at, place in (rows.get(n, (0, 0, 0)) for n in range(new + 2))
    )
    root = re.search(rb"/Root\s+\d+ 0 R", parts.trailer) or re.search(rb"()", b"")
    widths = (
        b"[1 4 2]"
        if dice.random() < 0.8
        else dice.choice((b"[0 0 0]", b"[1 4]", b"[9 9 9]", b"[-1 4 2]", b"[1 2000000000 2]"))
    )
    body += b"%d 0 obj\n<< /Type /XRef /Size %d /W %s %s /Length %d >>\nstream\n" % (
        new + 1,
        new + 2,
        widths,
        root.group() if root else b"",
        len(table),
    )
    return bytes(body + table + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start)


OBJECTS: tuple[Mutation, ...] = (
    odd_numbers,
    swap_keys,
    odd_values,
    cross_references,
    cycles,
    forms_in_themselves,
    lose_objects,
    wrong_places,
    object_streams,
)
