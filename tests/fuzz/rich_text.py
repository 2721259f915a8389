"""Damage to RTF: groups without end, control words with numbers that no page can hold, tables in tables."""

from __future__ import annotations

import re

from fuzz.chance import ODD_NUMBERS, Dice, Mutation

CONTROL = re.compile(rb"\\[a-z]+(-?\d+)?")
WORDS = (
    "par pard trowd cellx500 cell row intbl itap9 nestcell nestrow bin99999999 u65535 uc9 sect page line tab plain b i "
    "strike deleted revised v ul super sub field fldinst fldrslt footnote header footer pict object objdata shp shptxt "
    "listtable listoverride ls9999 ilvl99 fonttbl f999 colortbl cf999 stylesheet s999 info upr ud ansi mac pc deff9 "
    "clmgf clmrg clvmgf clvmrg trleft-9999 emdash bullet rtlch ansicpg0 fs99999 sl-99999 li99999 paperw0 margl99999"
).split()


def odd_numbers(data: bytes, dice: Dice) -> bytes:
    """Control words have numbers at the edges of what programs hold them in."""
    rate = dice.choice((0.02, 0.3))

    def odd(match: re.Match[bytes]) -> bytes:
        if dice.random() > rate or match[1] is None:
            return match.group()
        return match.group()[: -len(match[1])] + dice.choice(ODD_NUMBERS).encode()

    return CONTROL.sub(odd, data)


def other_words(data: bytes, dice: Dice) -> bytes:
    """Control words become others."""
    rate = dice.choice((0.02, 0.3))
    return CONTROL.sub(lambda m: b"\\" + dice.choice(WORDS).encode() if dice.random() < rate else m.group(), data)


def groups(data: bytes, dice: Dice) -> bytes:
    """Groups are lost, or stand in one another very deep."""
    if dice.random() < 0.5:
        rate = dice.choice((0.02, 0.2))
        return re.sub(rb"[{}]", lambda m: dice.choice((b"", b"{", b"}")) if dice.random() < rate else m.group(), data)
    depth = dice.choice((60, 1500, 20_000))
    words = (b"", b"\\b ", b"\\field{\\fldrslt ", b"\\footnote ", b"\\*\\shptxt ", b"\\object{\\result ")
    opened = b"{" + dice.choice(words)
    deep = opened * depth + b"Utfall 3 tkr" + b"}" * (depth * opened.count(b"{") if dice.random() < 0.6 else 0)
    at = data.find(b" ") + 1
    return data[:at] + deep + data[at:]


def monstrous_tables(data: bytes, dice: Dice) -> bytes:
    """Tables of ten thousand columns, of cells that end before they begin, and in one another."""
    columns, rows = dice.choice(((10_000, 1), (3, 500), (60, 30)))
    step = dice.choice((1, 100, 0, -100, 10**6))
    ends = b"".join(b"\\cellx%d" % (step * n) for n in range(columns))
    row = b"\\trowd" + ends + b"\\intbl " + b"3 tkr\\cell " * columns
    at = data.rfind(b"}")
    return data[:at] + (row + b"\\row ") * rows + b"\\pard " + data[at:]


RICH_TEXT: tuple[Mutation, ...] = (odd_numbers, other_words, other_words, groups, monstrous_tables)
