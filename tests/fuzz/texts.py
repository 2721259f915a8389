"""Damage to plain texts: lines, columns and pages without end, and letters of other alphabets and programs."""

from __future__ import annotations

from fuzz.chance import Dice, Mutation

ODD = (
    "\u202e4 mnkr",
    "\ufeff",
    "e" + "\u0301" * 3000,
    "1" * 60_000,
    "1 " * 30_000,
    "§ " * 1000,
    "den 1 den 2 " * 500,
    "\U0001f4a9\U000e0001",
    "-" * 50_000,
    "1.1." * 9000,
    "(" * 20_000,
    "99:e 13/99 2025-99-99",
    "\x00\x1b[31m\x07",
    " " * 50_000 + "3 tkr",
    "\t3 tkr" * 2_000,
    "| 3 tkr " * 500,
    "åäö" * 30_000,
    "3 000 " * 3_000 + "tkr",
    "12 januari " * 500,
    "Mål: " * 4_000,
)


def odd_texts(data: bytes, dice: Dice) -> bytes:
    """Lines become very long, or hold signs that few programs are ready for."""
    lines = data.split(b"\n")
    for _ in range(dice.randint(1, 3)):
        odd = dice.choice(ODD)
        lines[dice.randrange(len(lines))] += odd[: len(odd) // dice.choice((1, 50, 50, 50, 50))].encode()
    return b"\n".join(lines)


def monstrous_columns(data: bytes, dice: Dice) -> bytes:
    """A table of aligned text of ten thousand columns, or of as many rows."""
    columns, rows = dice.choice(((3, 50), (60, 5), (1, 100), (10_000, 2) if dice.random() < 0.1 else (3, 3)))
    row = "   ".join(["Namn", *["3 000"] * columns])
    return data + (("\n" + row) * rows).encode()


def many_pages(data: bytes, dice: Dice) -> bytes:
    """Pages, blank lines, underlines and list signs without end."""
    sign = dice.choice(("\f", "\n", "\n=====", "\n- a", "\n1.1 A\n"))
    count = dice.choice((30, 100, 300, 9_000 if dice.random() < 0.1 else 30))
    at = dice.randrange(len(data) + 1)
    return data[:at] + (sign * count).encode() + data[at:]


def shuffled_lines(data: bytes, dice: Dice) -> bytes:
    """Lines in another order, some of them many times, some of them run together."""
    lines = data.split(b"\n")
    dice.shuffle(lines)
    lines += [dice.choice(lines)] * dice.choice((0, 1, 200))
    return dice.choice((b"\n", b"\r", b"\r\n", b" ", b"\n\n", b"\x85")).join(lines)


def other_letters(data: bytes, dice: Dice) -> bytes:
    """The text in other letters, now and then with a mark of the order of bytes that is not theirs."""
    name = dice.choice(("utf-16", "utf-16-be", "utf-32", "cp850", "mac_roman", "cp1252", "cp037", "utf-7"))
    written = data.decode("utf-8", "replace").encode(name, "replace")
    return dice.choice((b"", b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) + written


TEXTS: tuple[Mutation, ...] = (odd_texts, odd_texts, monstrous_columns, many_pages, shuffled_lines, other_letters)
