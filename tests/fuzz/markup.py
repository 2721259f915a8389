"""Damage to web pages: tags unclosed, moved, doubled and nested, tables that no page can hold, and letters that lie."""

from __future__ import annotations

import re

from fuzz.chance import ODD_NUMBERS, Dice, Mutation

TAG = re.compile(rb"</?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>")
ATTRIBUTE = re.compile(rb"(\s[\w:-]+=)(\"[^\"]*\"|'[^']*'|[^\s>\"']+)")
WORDS = re.compile(rb"(?<=>)[^<>]+(?=<)")
ELEMENTS = (
    "p div span table tr td th thead tbody tfoot caption colgroup col ul ol li dl dt dd h1 h2 h6 main article section "
    "header footer nav aside form input select option button a img br hr pre code blockquote del ins s sub sup b i u "
    "font center script style noscript template iframe svg math title head body html meta base link frameset frame "
    "textarea details summary figure figcaption label ruby rt video plaintext xmp"
).split()
ODD_ATTRIBUTES = (
    *(b'"%s"' % number.encode() for number in ODD_NUMBERS),
    b'""',
    b"''",
    b'"hidden"',
    b'"none"',
    b'"display:none"',
    b'"background:rgb(999,-1,1e9)"',
    b'"' + b"a" * 50_000 + b'"',
    b'"\xff\xfe"',
    b'"unclosed',
    b'"javascript:alert(1)"',
    b'"file:///etc/passwd"',
    b'"http://127.0.0.1:9/x"',
)
ADDED = (
    b'colspan="%d"',
    b'rowspan="%d"',
    b'start="%d"',
    b'value="%d"',
    b'span="%d"',
    b'style="font-size:%dpx"',
    b'width="%d"',
)
DEEP = (60, 260, 1500, 20_000, 100_000)


def break_tags(data: bytes, dice: Dice) -> bytes:
    """Tags are lost, doubled, closed twice, cut, or become others."""
    found = list(TAG.finditer(data))
    for match in sorted(dice.sample(found, min(len(found), dice.randint(1, 8))), key=lambda m: -m.start()):
        tag, other = match.group(), dice.choice(ELEMENTS).encode()
        new = dice.choice(
            (
                b"",
                tag * 2,
                tag[:-1],
                b"</" + other + b">",
                b"<" + other + b">",
                tag.replace(b"<", b"<<", 1),
                re.sub(rb"(?<=[</])\w+", other, tag, count=1),
                tag[:-1] + b"/>",
                b"<!-- ",
                b"<![CDATA[",
                b"<!DOCTYPE html [<!ENTITY x 'y'>]>",
                b"<?php ",
            )
        )
        data = data[: match.start()] + new + data[match.end() :]
    return data


def other_elements(data: bytes, dice: Dice) -> bytes:
    """Elements of one name have another."""
    for _ in range(dice.randint(1, 3)):
        old, new = dice.choice(TAG.findall(data) or [b"<p>"]).strip(b"</>").split()[0], dice.choice(ELEMENTS).encode()
        data = re.sub(rb"(</?)" + re.escape(old) + rb"(?=[\s/>])", rb"\1" + new, data)
    return data


def odd_attributes(data: bytes, dice: Dice) -> bytes:
    """Attributes are huge, negative, unclosed, or stand where they mean something."""
    rate = dice.choice((0.05, 0.4))
    data = ATTRIBUTE.sub(lambda m: m[1] + dice.choice(ODD_ATTRIBUTES) if dice.random() < rate else m.group(), data)
    number = dice.choice((0, -1, 2, 1000, 10**6, 2**31, 10**20))
    added = dice.choice(ADDED) % number
    return re.sub(rb"<(td|th|li|ol|col|p)\b", lambda m: m.group() + b" " + added, data, count=dice.choice((1, 5, 0)))


def move_elements(data: bytes, dice: Dice) -> bytes:
    """Stretches from tag to tag stand in other places, or many times."""
    found = list(TAG.finditer(data))
    if len(found) < 2:
        return data
    first, last = sorted(dice.sample(found, 2), key=lambda m: m.start())
    taken = data[first.start() : last.end()][:20_000] * dice.choice((1, 1, 3, 100))
    at = dice.choice(found).end()
    return data[:at] + taken + data[at:]


def deep_elements(data: bytes, dice: Dice) -> bytes:
    """Elements stand in one another very deep, closed and unclosed."""
    opened, closed = dice.choice(
        (
            ("<div>", "</div>"),
            ("<table><tr><td>", "</td></tr></table>"),
            ("<ul><li>", "</li></ul>"),
            ("<b>", "</b>"),
            ("<blockquote>", "</blockquote>"),
            ("<p><span>", "</span></p>"),
            ("<del>", "</del>"),
            ("<svg>", "</svg>"),
            ("<a href=x>", "</a>"),
            ("<x-y>", "</x-y>"),
            ("<dl><dt>", "</dt></dl>"),
        )
    )
    depth = dice.choice(DEEP)
    deep = opened * depth + "Utfall 3 tkr" + closed * (depth if dice.random() < 0.6 else 0)
    at = max(data.find(b"<body>") + len(b"<body>"), 0)
    return data[:at] + deep.encode() + data[at:]


def monstrous_tables(data: bytes, dice: Dice) -> bytes:
    """Tables of ten thousand columns, of cells that span a milliard, and of rows without end."""
    big = dice.choice((2, 63, 1000, 10_000, 10**9, -5))
    spans = ("", f' colspan="{big}"', f' rowspan="{big}"', f' colspan="{big}" rowspan="{big}"', " rowspan=0")
    columns, rows = dice.choice(((3, 4), (10, 10), (60, 2), (2, 60), (1, 1)))
    if dice.random() < 0.1:
        columns, rows = dice.choice(((10_000, 2), (2, 3000), (60, 60)))
    cell = "<t{0}{1}>{2} 3 tkr{3}"
    made = "".join(
        "<tr>"
        + "".join(
            cell.format(dice.choice("dh"), dice.choice(spans), dice.choice("AB7"), dice.choice(("", "</td>")))
            for _ in range(columns)
        )
        for _ in range(rows)
    )
    table = f"<table>{dice.choice(('', '<caption>tkr', f'<col span={big}>'))}{made}</table>"
    at = max(data.find(b"<body>") + len(b"<body>"), 0)
    return data[:at] + table.encode() + data[at:]


def odd_letters(data: bytes, dice: Dice) -> bytes:
    """References to letters that there are none of, and a page that says to be in other letters than it is."""
    kind = dice.randrange(4)
    if kind == 0:
        odd = (b"&#x110000;", b"&#0;", b"&#xD800;", b"&#99999999999;", b"&nosuch;", b"&amp", b"&#", b"&x;" * 2000)
        return WORDS.sub(lambda m: m.group() + dice.choice(odd) if dice.random() < 0.3 else m.group(), data)
    if kind == 1:
        named = (b"utf-16", b"utf-7", b"cp037", b"nonsense", b"idna", b"rot13", b"hex", b"unicode_escape", b"\xff", b"")
        return re.sub(rb"(?<=charset=)[\"']?[\w-]+", dice.choice(named), data, count=1)
    text = data.decode("utf-8", "replace")
    return text.encode(dice.choice(("utf-16", "utf-16-be", "utf-32", "cp037", "utf-7")), "replace")


MARKUP: tuple[Mutation, ...] = (
    break_tags,
    break_tags,
    other_elements,
    odd_attributes,
    move_elements,
    deep_elements,
    monstrous_tables,
    odd_letters,
)
