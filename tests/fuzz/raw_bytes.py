"""Damage to the bytes of any file: what a bad disk, a broken download and a careless program do."""

from __future__ import annotations

from fuzz.chance import Dice, Mutation, place, stretch

ODD_BYTES = (0, 1, 9, 10, 13, 32, 40, 41, 47, 60, 62, 91, 93, 127, 128, 254, 255)


def flip_bits(data: bytes, dice: Dice) -> bytes:
    """One to sixteen bits are turned."""
    damaged = bytearray(data)
    for _ in range(dice.randint(1, 16) if damaged else 0):
        damaged[place(data, dice)] ^= 1 << dice.randrange(8)
    return bytes(damaged)


def replace_bytes(data: bytes, dice: Dice) -> bytes:
    """Some bytes become others that mean something to a parser."""
    damaged = bytearray(data)
    for _ in range(dice.randint(1, 12) if damaged else 0):
        damaged[place(data, dice)] = dice.choice(ODD_BYTES)
    return bytes(damaged)


def insert_bytes(data: bytes, dice: Dice) -> bytes:
    """Bytes of chance, or one byte many times, are put in."""
    at = place(data, dice)
    count = 1 << dice.randrange(12)
    put = dice.randbytes(count) if dice.random() < 0.5 else bytes([dice.choice(ODD_BYTES)]) * count
    return data[:at] + put + data[at:]


def delete_bytes(data: bytes, dice: Dice) -> bytes:
    """A stretch is taken out."""
    start, end = stretch(data, dice)
    return data[:start] + data[end:]


def repeat_bytes(data: bytes, dice: Dice) -> bytes:
    """A stretch stands twice, or many times."""
    start, end = stretch(data, dice, 1024)
    return data[:end] + data[start:end] * dice.choice((1, 1, 2, 30)) + data[end:]


def cut_off(data: bytes, dice: Dice) -> bytes:
    """The file ends too early, now and then with its last lines put back."""
    shorter = data[: place(data, dice)]
    return shorter + data[-dice.randint(20, 900) :] if dice.random() < 0.4 else shorter


def swap_chunks(data: bytes, dice: Dice) -> bytes:
    """Two stretches stand in one another's place."""
    (a, b), (c, d) = sorted((stretch(data, dice), stretch(data, dice)))
    return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def overwrite_with_itself(data: bytes, dice: Dice) -> bytes:
    """A block of the file is written over another, as by a broken file system."""
    start, end = stretch(data, dice)
    at = place(data, dice)
    return data[:at] + data[start:end] + data[at + end - start :]


def blank_out(data: bytes, dice: Dice) -> bytes:
    """A stretch is nothing but zeros, as in a download with a hole."""
    start, end = stretch(data, dice)
    return data[:start] + bytes(end - start) + data[end:]


def splice_bytes(data: bytes, other: bytes, dice: Dice) -> bytes:
    """The beginning of one file and the end of another, or a stretch of another one inside."""
    at, (start, end) = place(data, dice), stretch(other, dice)
    return data[:at] + other[place(other, dice) :] if dice.random() < 0.5 else data[:at] + other[start:end] + data[at:]


RAW: tuple[Mutation, ...] = (
    flip_bits,
    replace_bytes,
    insert_bytes,
    delete_bytes,
    repeat_bytes,
    cut_off,
    swap_chunks,
    overwrite_with_itself,
    blank_out,
)
