"""Damage to what a PDF draws: operators, their numbers and strings, and the maps from codes to letters."""

from __future__ import annotations

import re
import zlib

from fuzz.chance import ODD_NUMBERS, Dice, Mutation
from fuzz.pdf_objects import NUMBER, parts_of
from fuzz.pdf_parts import Part, Parts, put_together
from fuzz.raw_bytes import RAW

OPERATORS = (
    "q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ "
    "' \" d0 d1 CS cs SC SCN sc scn G g RG rg K k sh BI ID EI Do MP DP BMC BDC EMC BX EX"
).split()
OPERATOR = re.compile(rb"(?<![\w/])(?:[A-Za-z]{1,3}\*?|'|\")(?=[\s])")
STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]+>(?!>)", re.DOTALL)
DEEP = (200, 3000, 40_000)


def _changed(data: bytes, dice: Dice, change: Mutation) -> bytes:
    """Change one or two streams that hold text; the lengths stay right."""
    parts = parts_of(data)
    texts = [number for number, part in parts.objects.items() if part.holds_text]
    if not texts:
        return data
    objects = dict(parts.objects)
    for number in dice.sample(texts, min(len(texts), dice.randint(1, 2))):
        part = objects[number]
        objects[number] = Part(part.head, change(part.stream or b"", dice))
    return put_together(Parts(objects, parts.trailer))


def damage_streams(data: bytes, dice: Dice) -> bytes:
    """Bytes of the unpacked streams are damaged."""
    return _changed(data, dice, dice.choice(RAW))


def odd_operands(data: bytes, dice: Dice) -> bytes:
    """Numbers that operators take become huge, negative or no numbers."""

    def odd(stream: bytes, dice: Dice) -> bytes:
        rate = dice.choice((0.002, 0.02, 0.3))
        return NUMBER.sub(lambda m: dice.choice(ODD_NUMBERS).encode() if dice.random() < rate else m.group(), stream)

    return _changed(data, dice, odd)


def other_operators(data: bytes, dice: Dice) -> bytes:
    """Operators become others."""

    def other(stream: bytes, dice: Dice) -> bytes:
        rate = dice.choice((0.01, 0.1, 0.5))
        return OPERATOR.sub(lambda m: dice.choice(OPERATORS).encode() if dice.random() < rate else m.group(), stream)

    return _changed(data, dice, other)


def shuffled_lines(data: bytes, dice: Dice) -> bytes:
    """The lines of a stream come in another order, some of them many times."""

    def shuffled(stream: bytes, dice: Dice) -> bytes:
        lines = stream.split(b"\n")
        if dice.random() < 0.5:
            dice.shuffle(lines)
        lines += [dice.choice(lines)] * dice.choice((0, 1, 20, 200, 5000 if dice.random() < 0.05 else 0))
        return b"\n".join(lines)

    return _changed(data, dice, shuffled)


def odd_strings(data: bytes, dice: Dice) -> bytes:
    """Strings become empty, long, unclosed, or hold codes that no font has."""
    odd = (
        b"()",
        b"(((((",
        b"(\\)",
        b"<>",
        b"<4>",
        b"<ZZ>",
        b"(" + b"A" * 20_000 + b")",
        b"<" + b"FFFF" * 3000 + b">",
        b"(" + bytes(byte for byte in range(256) if byte not in b"()\\") + b")",
        b"(\x1b[31m\\000\\001)",
        b"<0000D800DFFF>",
    )

    def change(stream: bytes, dice: Dice) -> bytes:
        rate = dice.choice((0.02, 0.3))
        return STRING.sub(lambda m: dice.choice(odd) if dice.random() < rate else m.group(), stream)

    return _changed(data, dice, change)


def deep_content(data: bytes, dice: Dice) -> bytes:
    """States, dictionaries, arrays, marks and text objects that stand in one another very deep."""
    opened, closed = dice.choice(
        (
            (b"q ", b"Q "),
            (b"[", b"]"),
            (b"<<", b">>"),
            (b"/P BMC ", b"EMC "),
            (b"BT ", b"ET "),
            (b"/P <</MCID 1>> BDC ", b"EMC "),
            (b"(", b")"),
            (b"W n q ", b"Q "),
        )
    )
    depth = dice.choice(DEEP)
    ends = closed * (depth if dice.random() < 0.7 else 0)
    return _changed(data, dice, lambda stream, dice: opened * depth + stream + ends)


def deep_objects(data: bytes, dice: Dice) -> bytes:
    """An object holds arrays or dictionaries that stand in one another very deep."""
    parts = parts_of(data)
    if not parts.objects:
        return data
    depth = dice.choice(DEEP)
    opened, closed = dice.choice(((b"[", b"]"), (b"<</K ", b">>"), (b"(", b")")))
    deep = b" /Deep " + opened * depth + closed * (depth if dice.random() < 0.7 else 0)
    number = dice.choice(list(parts.objects))
    head = parts.objects[number].head.replace(b"<<", b"<<" + deep, 1)
    return put_together(parts.with_heads({number: head}))


def packed_again(data: bytes, dice: Dice) -> bytes:
    """Streams are packed many times over, or say that they are packed in a way that they are not."""
    parts = parts_of(data)
    texts = [number for number, part in parts.objects.items() if part.stream is not None]
    if not texts:
        return data
    number = dice.choice(texts)
    part, times = parts.objects[number], dice.choice((1, 2, 10, 60))
    stream = part.stream or b""
    for _ in range(times):
        stream = zlib.compress(stream, 1)
    named = b"[" + b"/FlateDecode " * (times + dice.choice((0, 0, 1, -1))) + b"]"
    if dice.random() < 0.4:
        odd = (
            b"/LZWDecode",
            b"/RunLengthDecode",
            b"/ASCIIHexDecode",
            b"/CCITTFaxDecode",
            b"/JBIG2Decode",
            b"/DCTDecode",
            b"/JPXDecode",
            b"/Crypt",
            b"/No",
        )
        named, stream = dice.choice(odd), part.stream or b""
    if dice.random() < 0.2:
        named += b" /DecodeParms << /Predictor 15 /Columns %s /Colors 9 >>" % dice.choice(ODD_NUMBERS).encode()
    head = part.head.replace(b"<<", b"<< /Filter " + named, 1)
    return put_together(Parts(parts.objects | {number: Part(head, stream)}, parts.trailer))


CONTENT: tuple[Mutation, ...] = (
    damage_streams,
    damage_streams,
    odd_operands,
    odd_operands,
    other_operators,
    shuffled_lines,
    odd_strings,
    deep_content,
    deep_objects,
    packed_again,
)
